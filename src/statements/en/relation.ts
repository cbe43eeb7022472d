/**
 * An attribution in token numbers: what every judgement of its wording (quotation, certainty, time, venue,
 * concreteness) reads. Numbers are in order; a token belongs to a role when the role's pieces touch it.
 */
import type { Range } from '../../core/range.ts';
import { touching } from '../../core/sorted.ts';
import type { Found } from '../found.ts';
import type { Analysis } from './analysis.ts';

export interface Relation {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
}

/** `found` in token numbers. */
export function relationOf(analysis: Analysis, found: Found): Relation {
  return {
    source: tokensIn(analysis, found.source),
    cue: tokensIn(analysis, found.cue),
    content: tokensIn(analysis, found.content),
  };
}

/** Numbers of the tokens that `ranges` touch, in order. */
export function tokensIn({ tokens }: Analysis, ranges: readonly Range[]): number[] {
  return ranges.flatMap((range) => touching(tokens, range));
}

/** The range from the first to the last token of a run. */
export function rangeOf(analysis: Analysis, first: number, last: number): Range {
  return { start: analysis.tokens[first]!.start, end: analysis.tokens[last]!.end };
}

/** Whether a token is a word or figure, not a mark. */
export const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);
