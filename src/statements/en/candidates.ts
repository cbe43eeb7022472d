/**
 * Candidate cues from the first chain model: what its best labelling calls a cue, then runs of tokens whose cue
 * marginal is high, then lower, none touching an earlier one. About one and a half for each cue that people annotate.
 */
import { bestLabels, type ChainModel, marginalsOf, potentialsOf } from '../../core/linear-chain.ts';
import type { Clues } from './clues.ts';
import { cueSequence } from './cue-features.ts';
import { CUE, LABELS } from './labels.ts';

/** Tokens `start..end` taken for a cue. */
export interface CandidateCue {
  readonly start: number;
  readonly end: number;
  /** Highest and lowest cue marginal of its tokens. */
  readonly peak: number;
  readonly floor: number;
  /** 0 from the best labelling, 1 and 2 from marginals. */
  readonly tier: number;
}

/** What the first chain model thinks of an article's tokens. */
export interface FirstReading {
  /** Marginals, token × label. */
  readonly marginals: Float32Array;
  /** Tokens before each token that are likely cues. */
  readonly likelyCuesBefore: Int32Array;
}

const LIKELY_CUE = 0.4;

const LIKELY_RUN = 0.3;
/** Lowest cue marginal of a candidate: higher than while learning (0.1), which costs nothing and saves a third of the time. */
const LOWEST = 0.17;

/** Marginals of the first chain model over an article, and the candidate cues they give. */
export function firstReading(
  clues: Clues,
  model: ChainModel,
  lowest: number = LOWEST,
): { readonly reading: FirstReading; readonly candidates: readonly CandidateCue[] } {
  const marginals = new Float32Array(clues.length * LABELS);
  const labels = new Int8Array(clues.length);
  for (const paragraph of clues.paragraphs) {
    const potentials = potentialsOf(cueSequence(clues, paragraph), model);
    marginals.set(marginalsOf(potentials), paragraph[0] * LABELS);
    labels.set(bestLabels(potentials), paragraph[0]);
  }
  const likelyCuesBefore = new Int32Array(clues.length + 1);
  for (let i = 0; i < clues.length; i++) {
    likelyCuesBefore[i + 1] = likelyCuesBefore[i]! + (marginals[i * LABELS + CUE]! > LIKELY_CUE ? 1 : 0);
  }
  return {
    reading: { marginals, likelyCuesBefore },
    candidates: candidatesFrom(clues, marginals, labels, lowest),
  };
}

function candidatesFrom(
  clues: Clues,
  marginals: Float32Array,
  labels: Int8Array,
  lowest: number,
): CandidateCue[] {
  const candidates: CandidateCue[] = [];
  const taken = new Uint8Array(clues.length);
  const probability = (i: number): number => marginals[i * LABELS + CUE]!;
  const collect = (isCue: (i: number) => boolean, tier: number): void => {
    for (let start = 0; start < clues.length; start++) {
      if (!isCue(start)) continue;
      let end = start + 1;
      while (end < clues.length && isCue(end) && clues.paragraph[end] === clues.paragraph[start]) end++;
      if (!taken.subarray(start, end).includes(1)) {
        let peak = 0;
        let floor = 1;
        for (let i = start; i < end; i++) {
          peak = Math.max(peak, probability(i));
          floor = Math.min(floor, probability(i));
        }
        candidates.push({ start, end, peak, floor, tier });
        taken.fill(1, Math.max(0, start - 1), Math.min(clues.length, end + 1));
      }
      start = end - 1;
    }
  };
  collect((i) => labels[i] === CUE, 0);
  collect((i) => probability(i) > LIKELY_RUN, 1);
  collect((i) => probability(i) > lowest, 2);
  return candidates.sort((a, b) => a.start - b.start);
}
