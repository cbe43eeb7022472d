/**
 * A stretch of tokens in which clauses are looked for: a sentence, or what of an attribution's content stands in it. Its
 * tokens need not follow one another: where some are missing, somebody else's words stand between.
 */
import type { Range } from '../../core/range.ts';
import type { Analysis } from './analysis.ts';
import { isWord, rangeOf } from './relation.ts';

/** The tokens a conditional may reach over: a sentence, or an attribution's content in it. */
export interface Window {
  readonly analysis: Analysis;
  readonly ids: readonly number[];
}

export interface Stretch {
  readonly from: number;
  /** One past its last. */
  readonly to: number;
}

export const FINITE: RegExp = /^(?:MD|VBZ|VBP|VBD)$/;
export const VERB: RegExp = /^(?:MD|VB)/;
export const LEADING: RegExp =
  /^(?:but|and|or|so|then|that|because|although|though|while|however|now|yes|no|well|moreover)$/i;
export const PAUSE: RegExp = /^(?:,|;|:|…|\.{2,}|-{2,}|[—–]+|\(|\))$/;
export const STRONG_PAUSE: RegExp = /^(?:;|:|…|\.{2,}|-{2,}|[—–]+|\(|\))$/;

// Its tokens, by their number in the window

export const word = ({ analysis, ids }: Window, k: number): string =>
  analysis.tokens[ids[k] ?? -1]?.word ?? '';
export const lower = (window: Window, k: number): string => word(window, k).toLowerCase();
export const tag = ({ analysis, ids }: Window, k: number): string => analysis.tag[ids[k] ?? -1] ?? '';
export const lemmaAt = ({ analysis, ids }: Window, k: number): string => analysis.lemma[ids[k] ?? -1] ?? '';
export const lastWord = (window: Window): string => word(window, window.ids.length - 1);

/** Whether tokens are missing before `k`: words of someone else stand between. */
export const isBreak = ({ ids }: Window, k: number): boolean =>
  k > 0 && k < ids.length && ids[k]! !== ids[k - 1]! + 1;

export function has(window: Window, { from, to }: Stretch, pattern: RegExp): boolean {
  for (let j = from; j < to; j++) if (pattern.test(tag(window, j))) return true;
  return false;
}

export function hasWord(window: Window, { from, to }: Stretch): boolean {
  for (let j = from; j < to; j++) if (isWord(word(window, j))) return true;
  return false;
}

export function firstVerbTag(window: Window, { from, to }: Stretch): string {
  for (let j = from; j < to; j++) if (VERB.test(tag(window, j))) return tag(window, j);
  return '';
}

export function nextPause(window: Window, from: number): number {
  for (let j = from; j < window.ids.length; j++)
    if (PAUSE.test(word(window, j)) || (j > from && isBreak(window, j))) return j;
  return window.ids.length;
}

/** Without marks at the edges; cut at a gap, so that it never covers words outside the window. */
export function trimmed(window: Window, stretch: Stretch): Stretch | undefined {
  let { from, to } = stretch;
  while (from < to && !isWord(word(window, from)) && !/^[$€£#@]$/.test(word(window, from))) from++;
  while (to > from && (isLooseEnd(word(window, to - 1)) || tag(window, to - 1) === 'CC')) to--;
  for (let j = from + 1; j < to; j++) if (isBreak(window, j)) to = j;
  return from < to ? { from, to } : undefined;
}

const isLooseEnd = (text: string): boolean => !isWord(text) && text !== '%';

export function spanOf({ analysis, ids }: Window, { from, to }: Stretch): Range {
  return rangeOf(analysis, ids[from]!, ids[to - 1]!);
}

/** Whether a clause can start at `k`: at the window's edge, after a mark, or after "and", "but", "that". */
export function clauseStart(window: Window, k: number): boolean {
  return k <= 0 || isBreak(window, k) || !isWord(word(window, k - 1)) || LEADING.test(word(window, k - 1));
}
