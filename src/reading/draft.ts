/**
 * What a reader of one format makes of a text, before it is frozen into an `Article`: pieces without offsets.
 * A draft's blocks hold no line breaks and no white space but single spaces.
 */
import type { ArticleKind, BlockKind, RemovedText } from '../record/article.ts';
import type { Problem } from '../record/problem.ts';

export interface DraftBlock {
  readonly kind: BlockKind;
  readonly text: string;
}

export interface Draft {
  readonly kind?: ArticleKind;
  readonly title?: string;
  readonly authors: readonly string[];
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  readonly blocks: readonly DraftBlock[];
  readonly removed: readonly RemovedText[];
}

/** A reader's answer: drafts, and what went wrong, still without the place that `read.ts` knows. */
export interface DraftReading {
  readonly drafts: readonly Draft[];
  readonly faults: readonly Omit<Problem, 'where'>[];
}
