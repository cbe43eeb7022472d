/**
 * How often a word was part of a cue where the model was learned. Unseen words count as rarely a cue: 38 % of the
 * cues in coverage occur once, so this list is a hint among others and never decides.
 */
import { hashText } from '../../core/hash.ts';
import { remembered } from '../../core/remembered.ts';
import type { Analysis } from './analysis.ts';

export interface CueLexicon {
  /** Key of lemma and kind of word → times in a cue, times seen. */
  readonly counts: ReadonlyMap<number, readonly [cue: number, seen: number]>;
}

/** Share of a word's uses that are cues, and the same as one of eleven classes (0 = unseen). */
export interface Cueness {
  readonly rate: Float32Array;
  readonly level: Int8Array;
}

const NEVER: readonly [number, number] = [0, 0];

export const cueKey = (lemma: string, tag: string): number => keyOf(hashText(lemma), tag);

const keyOf = (lemmaHash: number, tag: string): number => lemmaHash ^ Math.imul(tag.charCodeAt(0), 0x1f35);

/** `without`: counts of this very article, taken out again while learning. */
export function cuenessOf(
  { lemma, tag }: Analysis,
  { counts }: CueLexicon,
  without?: CueLexicon['counts'],
): Cueness {
  const rate = new Float32Array(lemma.length);
  const level = new Int8Array(lemma.length);
  const hash = remembered(hashText);
  for (let i = 0; i < lemma.length; i++) {
    const key = keyOf(hash(lemma[i]!), tag[i]!);
    const [cueAll, seenAll] = counts.get(key) ?? NEVER;
    const [cueHere, seenHere] = without?.get(key) ?? NEVER;
    const seen = seenAll - seenHere;
    rate[i] = seen === 0 ? 0.05 : (cueAll - cueHere + 0.1) / (seen + 1);
    level[i] = seen === 0 ? 0 : 1 + (seen > 5 ? 5 : 0) + rateClass(rate[i]!);
  }
  return { rate, level };
}

function rateClass(rate: number): number {
  if (rate < 0.02) return 0;
  if (rate < 0.1) return 1;
  if (rate < 0.3) return 2;
  return rate < 0.6 ? 3 : 4;
}
