/**
 * What the workbench shows: a brief without the texts of its articles, sent whole the first time and then as what has changed.
 * The lists of a brief are long and a decision changes little in them: each comes as runs, of which those that are the same as in
 * the state that the page holds are told by their places there.
 */
import type { Brief } from './brief.ts';
import type { DocumentKind } from './revision.ts';

/** The lists of a brief that grow with its articles. */
export const LISTS = [
  'articles',
  'actors',
  'statements',
  'conditionals',
  'stances',
  'positions',
  'relations',
  'disagreements',
  'assessment',
  'relays',
] as const;

export type ListName = (typeof LISTS)[number];

/** Items of a list: those from..to (end exclusive) of the list before, or new ones. */
export type Run<Item> =
  | { readonly same: readonly [from: number, to: number] }
  | { readonly items: readonly Item[] };

export type ListRuns = { readonly [Name in ListName]: readonly Run<Brief[Name][number]>[] };

export interface StudySummary {
  readonly title: string;
  /** The version that serves it. */
  readonly readout: string;
  readonly articles: number;
  readonly statements: number;
  readonly actors: number;
  readonly revisions: number;
  /** Those that hold. */
  readonly decisions: number;
  /** The revision that an undo takes back, and the one that a redo brings back. */
  readonly undoable?: number;
  readonly redoable?: number;
  readonly documents: readonly { readonly kind: DocumentKind; readonly name: string }[];
  readonly etag: string;
}

export interface WorkbenchAnswer {
  readonly study: StudySummary;
  /** ETag of the state that `same` runs are places in; absent where everything is sent. */
  readonly since?: string;
  readonly lists: ListRuns;
  /**
   * Everything else of the brief. An article's `text` is empty and it has no `blocks` and no `removed`; an actor has no `mentions`
   * and an issue no `evidence`: a page asks for them when they are looked at.
   */
  readonly rest: Omit<Brief, ListName>;
}

/** The brief that an answer gives to a page that holds `before`, which is the brief of the state `since`. */
export function briefAfter({ lists, rest }: WorkbenchAnswer, before: Brief | undefined): Brief {
  const listOf = <Name extends ListName>(name: Name): Brief[Name] => {
    type Item = Brief[Name][number];
    const old = (before?.[name] ?? []) as readonly Item[];
    const runs = lists[name] as readonly Run<Item>[];
    // Unchanged: the same list, so that whoever looks sees at once that nothing in it has changed.
    const [only] = runs;
    if (runs.length === 1 && 'same' in only! && only.same[0] === 0 && only.same[1] === old.length)
      return old as Brief[Name];
    return runs.flatMap((run) =>
      'same' in run ? old.slice(...run.same) : run.items,
    ) as unknown as Brief[Name];
  };
  return { ...rest, ...Object.fromEntries(LISTS.map((name) => [name, listOf(name)])) } as Brief;
}
