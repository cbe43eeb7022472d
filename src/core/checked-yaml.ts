/**
 * YAML that a person writes, read so that every fault can be told at its place: too large, not YAML, a key that stands
 * twice, an alias (a short file could stand for a huge one). What the data must be is checked by whoever asked.
 */
import { type Document, isScalar, LineCounter, type Node, parseDocument, type Scalar, visit } from 'yaml';

export type YamlPath = readonly (string | number)[];

/** What is wrong at a place of the file. */
export interface YamlFault {
  readonly line: number;
  readonly column: number;
  readonly problem: string;
  readonly mend: string;
}

export interface CheckedYaml {
  /** Absent when the file can't be read at all. */
  readonly data?: unknown;
  /** Tells a fault of the node at `path`, or of the nearest around it that is there. */
  readonly report: (path: YamlPath, problem: string, mend: string) => void;
  /** What stands against the file, and what is allowed and likely not meant; in the order of the file. */
  readonly faults: () => readonly YamlFault[];
  readonly warn: (path: YamlPath, problem: string, mend: string) => void;
  readonly warnings: () => readonly YamlFault[];
}

/** The most faults that are told at once. */
const MOST_TOLD = 50;

export function checkedYaml(text: string, mostCharacters: number): CheckedYaml {
  const lineCounter = new LineCounter();
  const found: Placed[] = [];
  const odd: Placed[] = [];
  const told = (list: readonly Placed[]): readonly YamlFault[] => inOrder(list, lineCounter);
  if (text.length > mostCharacters) {
    lineCounter.addNewLine(0);
    found.push({
      offset: 0,
      problem: `a file of ${text.length} characters`,
      mend: `Keep it below ${mostCharacters}.`,
    });
    const nowhere = (): void => undefined;
    return { report: nowhere, warn: nowhere, faults: () => told(found), warnings: () => [] };
  }
  // Whether keys are unique is looked at below: the library compares each with each.
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    schema: 'core',
    uniqueKeys: false,
  });
  for (const { pos, message } of document.errors)
    found.push({ offset: pos[0], problem: `not YAML: ${message}`, mend: 'Mend the YAML at this place.' });
  for (const key of repeatedKeys(document))
    found.push({
      offset: key.range?.[0] ?? 0,
      problem: `"${key.value}" stands twice in one map`,
      mend: 'Keep one of them.',
    });
  const data = found.length > 0 ? undefined : dataOf(document, found);
  const add =
    (list: Placed[]): CheckedYaml['report'] =>
    (path, problem, mend) => {
      list.push({ offset: offsetIn(document, path), problem, mend });
    };
  return {
    ...(found.length > 0 ? {} : { data }),
    report: add(found),
    faults: () => told(found),
    warn: add(odd),
    warnings: () => told(odd),
  };
}

interface Placed {
  readonly offset: number;
  readonly problem: string;
  readonly mend: string;
}

function dataOf(document: Document, found: Placed[]): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    found.push({ offset: 0, problem: 'the file uses aliases (*name)', mend: 'Write each value out.' });
    return undefined;
  }
}

function inOrder(list: readonly Placed[], lines: LineCounter): readonly YamlFault[] {
  const first = list.toSorted((a, b) => a.offset - b.offset).slice(0, MOST_TOLD);
  const rest = list.length - first.length;
  return first.map(({ offset, problem, mend }, k) => {
    const { line, col } = lines.linePos(offset);
    const more = rest > 0 && k === MOST_TOLD - 1 ? ` (and ${rest} more faults after it)` : '';
    return { line, column: col, problem: `${problem}${more}`, mend };
  });
}

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
function offsetIn(document: Document, path: YamlPath): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | null | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
