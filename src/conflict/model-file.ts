/**
 * A conflict model as YAML that a person reads and writes. The file is checked whole before anything is solved: every fault is
 * told with its line, column and mend.
 */
import { type Document, isScalar, LineCounter, type Node, parseDocument, type Scalar, visit } from 'yaml';
import type { ConflictModel } from '../record/conflict-model.ts';
import { InputError, type Problem } from '../record/problem.ts';
import { explicitModel, optionModel, type Path, type Report } from './build-model.ts';
import { type ExplicitFile, ExplicitFileSchema, type OptionFile, OptionFileSchema } from './model-schema.ts';
import { findStateFaults } from './state-faults.ts';

const MOST_CHARACTERS = 2_000_000;

/** The most faults that are told at once. */
const MOST_TOLD = 50;

export interface CheckedModel {
  /** Absent when a problem stands in the way. */
  readonly model?: ConflictModel;
  /** What must be mended, in the order of the file. */
  readonly problems: readonly Problem[];
  /** What is allowed and likely not meant. */
  readonly warnings: readonly Problem[];
}

/** Reads a model. Throws an `InputError` that lists every fault of the file. */
export function readModel(text: string, where: string): ConflictModel {
  const { model, problems } = checkModel(text, where);
  if (model !== undefined) return model;
  const [first, ...rest] = problems;
  throw new InputError({
    ...first!,
    problem: [first!.problem, ...rest.map((one) => `${one.where}: ${one.problem}. ${one.mend}`)].join('\n'),
  });
}

/** The model of a file, and all that is wrong or odd in it, with line and column in `where`. */
export function checkModel(text: string, where: string): CheckedModel {
  const lines = new LineCounter();
  const problems: Fault[] = [];
  const warnings: Fault[] = [];
  const told = (faults: readonly Fault[]): Problem[] => {
    const first = faults.toSorted((a, b) => a.offset - b.offset).slice(0, MOST_TOLD);
    const rest = faults.length - first.length;
    return first.map(({ offset, problem, mend }, k) => {
      const { line, col } = lines.linePos(offset);
      const more = rest > 0 && k === MOST_TOLD - 1 ? ` (and ${rest} more faults after it)` : '';
      return { code: 'conflict/model', where: `${where}:${line}:${col}`, problem: `${problem}${more}`, mend };
    });
  };
  const model = modelOf(text, lines, problems, warnings);
  const checked = { problems: told(problems), warnings: told(warnings) };
  return model !== undefined && problems.length === 0 ? { model, ...checked } : checked;
}

interface Fault {
  /** In the text of the file. */
  readonly offset: number;
  readonly problem: string;
  readonly mend: string;
}

function modelOf(
  text: string,
  lineCounter: LineCounter,
  problems: Fault[],
  warnings: Fault[],
): ConflictModel | undefined {
  const fail = (offset: number, problem: string, mend: string): undefined => {
    problems.push({ offset, problem, mend });
  };
  if (text.length > MOST_CHARACTERS)
    return fail(0, `a model of ${text.length} characters`, `Keep it below ${MOST_CHARACTERS}.`);
  // Whether keys are unique is looked at below: the library compares each with each.
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    schema: 'core',
    uniqueKeys: false,
  });
  for (const { pos, message } of document.errors)
    fail(pos[0], `not YAML: ${message}`, 'Mend the YAML at this place.');
  for (const key of repeatedKeys(document))
    fail(key.range?.[0] ?? 0, `"${key.value}" stands twice in one map`, 'Keep one of them.');
  if (problems.length > 0) return;
  let data: unknown;
  try {
    // No aliases: a short file can't stand for a huge one.
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    return fail(0, 'the file uses aliases (*name)', 'Write each value out.');
  }
  const reportTo =
    (list: Fault[]): Report =>
    (path, problem, mend) =>
      list.push({ offset: offsetIn(document, path), problem, mend });
  const report = reportTo(problems);
  const isExplicit = typeof data === 'object' && data !== null && 'states' in data;
  const parsed = (isExplicit ? ExplicitFileSchema : OptionFileSchema).safeParse(data);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      report(path as Path, `${path.join('.') || 'the file'}: ${message}`, FORM);
    return;
  }
  const model = isExplicit
    ? explicitModel(parsed.data as ExplicitFile, report)
    : optionModel(parsed.data as OptionFile, report);
  if (problems.length === 0) findStateFaults(model, report, reportTo(warnings));
  return model;
}

const FORM = 'See the page on conflict models for the form.';

function repeatedKeys(document: Document): Scalar[] {
  const repeated: Scalar[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) repeated.push(key);
        seen.add(key.value);
      }
    },
  });
  return repeated;
}

/** Where the node at `path` begins, or the nearest around it that is there. */
function offsetIn(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | null | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
