/**
 * A person's own additions to the lexicon, as YAML: people, offices, sides, aliases, outlets. The file is checked
 * whole before anything is used: every fault is reported with its line and column, so that one reading mends all.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { InputError, type Problem } from '../record/problem.ts';

export interface ActorFile {
  readonly people?: readonly {
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly office?: string;
    readonly of?: string;
    readonly side?: string;
  }[];
  /** Titles that by themselves belong to one party: `{ title: "trade commissioner", of: "European Union" }`. */
  readonly offices?: readonly { readonly title: string; readonly of: string }[];
  readonly sides?: readonly {
    readonly name: string;
    readonly kind?: 'state' | 'bloc' | 'organisation';
    readonly aliases?: readonly string[];
    readonly demonyms?: readonly string[];
    readonly capitals?: readonly string[];
    readonly partOf?: string;
  }[];
  /** Another name → the name of a side. */
  readonly aliases?: Readonly<Record<string, string>>;
  readonly outlets?: readonly string[];
}

type Field = 'text' | 'texts' | 'kind';
type Fields = Readonly<Record<string, { readonly is: Field; readonly required?: boolean }>>;

const KINDS = ['state', 'bloc', 'organisation'];
const LISTS: Readonly<Record<string, Fields>> = {
  people: {
    name: { is: 'text', required: true },
    aliases: { is: 'texts' },
    office: { is: 'text' },
    of: { is: 'text' },
    side: { is: 'text' },
  },
  offices: { title: { is: 'text', required: true }, of: { is: 'text', required: true } },
  sides: {
    name: { is: 'text', required: true },
    kind: { is: 'kind' },
    aliases: { is: 'texts' },
    demonyms: { is: 'texts' },
    capitals: { is: 'texts' },
    partOf: { is: 'text' },
  },
};
const SECTIONS = [...Object.keys(LISTS), 'aliases', 'outlets'];

/** Reads an actors file. Throws an `InputError` that lists every fault of the file. */
export function readActorFile(text: string, where: string): ActorFile {
  const { file, problems } = checkActorFile(text, where);
  const first = problems[0];
  if (first === undefined) return file;
  throw new InputError({
    ...first,
    problem: problems
      .map((problem, i) => (i === 0 ? problem.problem : `${problem.where}: ${problem.problem}`))
      .join('\n'),
  });
}

/** The file and all that is wrong with it, each with line and column in `where`. */
export function checkActorFile(
  text: string,
  where: string,
): { readonly file: ActorFile; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    maxAliasCount: 0,
  } as object);
  const problems: Problem[] = [];
  const report = (offset: number, problem: string, mend: string): undefined => {
    const { line, col } = lines.linePos(offset);
    problems.push({ code: 'actors/file', where: `${where}:${line}:${col}`, problem, mend });
  };
  for (const error of document.errors)
    report(error.pos[0], `not YAML: ${error.message}`, 'Mend the YAML at this place.');
  if (problems.length > 0) return { file: {}, problems };
  const root = document.contents;
  if (root === null) return { file: {}, problems };
  if (!isMap(root)) {
    report(offsetOf(root), 'the file is not a map', `Begin with one of: ${SECTIONS.join(', ')}.`);
    return { file: {}, problems };
  }
  for (const pair of root.items)
    checkSection(keyOf(pair.key), pair.key as Node, pair.value as Node | null, report);
  return problems.length > 0 ? { file: {}, problems } : { file: document.toJS() as ActorFile, problems };
}

type Report = (offset: number, problem: string, mend: string) => undefined;

function checkSection(name: string, key: Node, value: Node | null, report: Report): undefined {
  const fields = LISTS[name];
  if (fields) {
    if (!isSeq(value))
      return report(
        offsetOf(value ?? key),
        `"${name}" is not a list`,
        'Write each entry on its own line after "- ".',
      );
    for (const item of value.items as Node[]) checkEntry(name, fields, item, report);
  } else if (name === 'outlets') checkField('texts', name, value ?? key, report);
  else if (name === 'aliases') {
    if (!isMap(value))
      return report(
        offsetOf(value ?? key),
        '"aliases" is not a map',
        'Write "other name: name of the side", one a line.',
      );
    for (const pair of value.items)
      checkField('text', keyOf(pair.key), (pair.value ?? pair.key) as Node, report);
  } else report(offsetOf(key), `unknown section "${name}"`, `Use one of: ${SECTIONS.join(', ')}.`);
}

function checkEntry(section: string, fields: Fields, item: Node, report: Report): undefined {
  if (!isMap(item))
    return report(
      offsetOf(item),
      `an entry of "${section}" is not a map`,
      `Give it fields: ${Object.keys(fields).join(', ')}.`,
    );
  const entry = item as YAMLMap;
  for (const pair of entry.items) {
    const name = keyOf(pair.key);
    const field = fields[name];
    if (field) checkField(field.is, name, (pair.value ?? pair.key) as Node, report);
    else
      report(
        offsetOf(pair.key as Node),
        `unknown field "${name}" in "${section}"`,
        `Use one of: ${Object.keys(fields).join(', ')}.`,
      );
  }
  for (const [name, { required }] of Object.entries(fields))
    if (required && !entry.has(name))
      report(offsetOf(item), `an entry of "${section}" has no "${name}"`, `Add "${name}: …".`);
}

function checkField(is: Field, name: string, value: Node, report: Report): undefined {
  if (is === 'texts') {
    if (!isSeq(value)) return report(offsetOf(value), `"${name}" is not a list`, 'Write it as [one, two].');
    for (const item of value.items as Node[]) checkField('text', name, item, report);
  } else if (!isScalar(value) || typeof value.value !== 'string' || value.value.trim() === '')
    report(
      offsetOf(value),
      `"${name}" is not text`,
      'Write a name, in quotation marks if it looks like a number or a yes/no.',
    );
  else if (is === 'kind' && !KINDS.includes(value.value))
    report(offsetOf(value), `"${value.value}" is not a kind of side`, `Use one of: ${KINDS.join(', ')}.`);
}

const keyOf = (key: unknown): string => (isScalar(key) ? String(key.value) : '');
const offsetOf = (node: Node): number => node.range?.[0] ?? 0;
