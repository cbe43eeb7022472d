/**
 * What a person decided over what was read, kept in the order in which it was decided and never changed: an undo is one more
 * revision. A decision names a statement by the stretch of text that it covers and an actor by its name, so that it holds for a
 * later reading too.
 */
import type { ActorKind } from './actor.ts';
import type { Certainty, Quotation } from './statement.ts';

/** A stretch of an article's text, in UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** What a study is read and modelled with, and the ledger of its forecasts. */
export const DOCUMENT_KINDS = ['codebook', 'actors', 'model', 'forecasts'] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a person can say that an actor is: an outlet and a source without a name are what reading alone tells. */
export const DECIDED_KINDS: readonly DecidedKind[] = ['person', 'organisation', 'state', 'bloc', 'group'];

export type DecidedKind = Exclude<ActorKind, 'outlet' | 'unnamed'>;

/**
 * One thing decided. `of` is a statement, from its content's first to its last character, the name of an actor, or the id
 * of an article.
 */
export type Decision =
  /** A text that reading took out of an article, by the article's id and word for word: it stands behind the others again. */
  | { readonly decides: 'restored text'; readonly of: string; readonly text: string }
  | { readonly decides: 'not a statement'; readonly of: Stretch }
  | { readonly decides: 'certainty'; readonly of: Stretch; readonly is: Certainty }
  | { readonly decides: 'quotation'; readonly of: Stretch; readonly is: Quotation }
  | { readonly decides: 'words'; readonly of: Stretch; readonly content: readonly Stretch[] }
  /** By name; nobody where it is absent. */
  | { readonly decides: 'speaker'; readonly of: Stretch; readonly is?: string }
  | {
      readonly decides: 'a statement';
      readonly content: readonly Stretch[];
      readonly source?: Stretch;
      readonly cue?: Stretch;
      readonly quotation: Quotation;
      readonly certainty: Certainty;
      readonly speaker?: string;
    }
  /** The first name stays. */
  | { readonly decides: 'same actor'; readonly names: readonly string[] }
  /** Some of an actor's aliases are another's, whose name is the first of them. */
  | { readonly decides: 'split'; readonly of: string; readonly names: readonly string[] }
  | { readonly decides: 'name'; readonly of: string; readonly is: string }
  /** By name; none where it is absent. */
  | { readonly decides: 'side'; readonly of: string; readonly is?: string }
  | { readonly decides: 'kind'; readonly of: string; readonly is: DecidedKind }
  | { readonly decides: 'not an actor'; readonly of: string }
  /** A post that an actor holds, `at` a body by name, from its first day to its last, `YYYY-MM-DD`. */
  | {
      readonly decides: 'office';
      readonly of: string;
      readonly title: string;
      readonly at?: string;
      readonly from?: string;
      readonly to?: string;
    }
  | { readonly decides: 'not an office'; readonly of: string; readonly title: string }
  /** A codebook, an actors file or a conflict model as YAML, or a ledger of forecasts, in place of the one before; none without `text`. */
  | {
      readonly decides: 'document';
      readonly of: DocumentKind;
      readonly name: string;
      readonly text?: string;
    }
  /** −2 … +2; no stance where it is absent. */
  | {
      readonly decides: 'stance';
      readonly of: Stretch;
      readonly actor: string;
      readonly issue: string;
      readonly is?: number;
    }
  /** Whether a statement is about an issue of the codebook. */
  | { readonly decides: 'issue'; readonly of: Stretch; readonly issue: string; readonly is: boolean }
  /** By what its two ends rest on, or the statements that they are, in either order. */
  | { readonly decides: 'not a disagreement'; readonly a: Stretch; readonly b: Stretch }
  /** That one actor neither backs nor criticises another, by name. */
  | { readonly decides: 'not a relation'; readonly from: string; readonly to: string };

export type Act =
  | { readonly does: 'decide'; readonly decision: Decision }
  | { readonly does: 'undo' | 'redo'; readonly of: number };

export interface Revision {
  /** From 1, without gaps. */
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly who: string;
  readonly why?: string;
  readonly act: Act;
}

/** The decisions that hold after all revisions, in their order: those decided and not undone. */
export function standingDecisions(revisions: readonly Revision[]): readonly Decision[] {
  const undone = undoneBy(revisions);
  return revisions.flatMap(({ seq, act }) =>
    act.does === 'decide' && !undone.has(seq) ? [act.decision] : [],
  );
}

/** The documents that hold after some decisions, by kind. */
export function documentsAmong(
  decisions: readonly Decision[],
): Readonly<Partial<Record<DocumentKind, { readonly name: string; readonly text: string }>>> {
  const documents: Partial<Record<DocumentKind, { name: string; text: string }>> = {};
  for (const decision of decisions) {
    if (decision.decides !== 'document') continue;
    const { of, name, text } = decision;
    if (text === undefined) delete documents[of];
    else documents[of] = { name, text };
  }
  return documents;
}

/** What `undo` would take back: the last decision that holds. */
export function undoable(revisions: readonly Revision[]): number | undefined {
  const undone = undoneBy(revisions);
  return revisions.findLast(({ seq, act }) => act.does === 'decide' && !undone.has(seq))?.seq;
}

/** What `redo` would bring back: the decision undone last, unless something was decided since. */
export function redoable(revisions: readonly Revision[]): number | undefined {
  const stack: number[] = [];
  for (const { act } of revisions) {
    if (act.does === 'decide') stack.length = 0;
    else if (act.does === 'undo') stack.push(act.of);
    else if (stack.at(-1) === act.of) stack.pop();
  }
  return stack.at(-1);
}

/** The numbers of the decisions that were undone and not brought back. */
export function undoneBy(revisions: readonly Revision[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const { act } of revisions) {
    if (act.does === 'undo') undone.add(act.of);
    else if (act.does === 'redo') undone.delete(act.of);
  }
  return undone;
}
