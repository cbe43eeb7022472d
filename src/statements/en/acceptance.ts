/**
 * Whether a candidate with its source and content is an attribution: a logistic regression over how sure the chain
 * models were, the cue's head and the shape of what was found. Its probability is the confidence that is shown.
 */
import { mix } from '../../core/hash.ts';
import { type HashedWeights, scoreFeatures } from '../../core/hashed-weights.ts';
import type { Clues } from './clues.ts';
import { CONTENT, LABELS } from './labels.ts';
import type { OthersClaims } from './others-claims.ts';
import { cueHead } from './scope-frame.ts';
import type { Scope } from './scopes.ts';

/** What the second round adds: the first round's confidence and the others' claims. */
export interface SecondRound {
  readonly confidence: number;
  readonly others: OthersClaims;
}

/** Log-odds of the confidence shown, as a line in the log-odds of the acceptance (Platt 1999). */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** The share of readings accepted this surely that is right. */
export function calibrated(p: number, { slope, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * logOdds(p) + offset)));
}

/** Finite for 0 and 1 too. */
export const logOdds = (p: number): number => Math.log((p + 1e-6) / (1 - p + 1e-6));

/** Probability that the scope is an attribution with half of its content and some of its source right. */
export function acceptance(features: Int32Array, weights: HashedWeights): number {
  const sum = new Float64Array(1);
  scoreFeatures(weights, features, features.length, sum);
  return 1 / (1 + Math.exp(-sum[0]!));
}

export function acceptanceFeatures(
  clues: Clues,
  scope: Scope,
  marginals: Float32Array,
  second?: SecondRound,
): Int32Array {
  const { cue, source, content, pushed } = scope;
  const { lemmaHash, tagHash, relationHash, word, cueLevel, inQuotes } = clues;
  const head = cueHead(clues, cue);
  const features: number[] = [];
  const put = (name: number, a: number, b = 0, c = 0): void => {
    features.push(mix(name, a, b, c));
  };
  const peak = oddsClass(cue.peak);
  const contentPeak = oddsClass(scope.contentPeak);
  const sourcePeak = oddsClass(scope.sourcePeak);
  const contentMean = oddsClass(scope.contentMean);
  const size = Math.min(20, Math.round(2 * Math.log2(1 + content.length)));
  const level = cueLevel[head]!;
  const quoted = content.reduce((count, i) => count + inQuotes[i]!, 0);
  const thirds = content.length > 0 ? Math.round((3 * quoted) / content.length) : 0;
  const firstContent = content[0];
  const lastSource = source[source.length - 1];
  let cueAsContent = 0;
  for (let i = cue.start; i < cue.end; i++)
    cueAsContent = Math.max(cueAsContent, marginals[i * LABELS + CONTENT]!);
  const hasSource = source.length > 0 ? 1 : 0;
  put(1, 0);
  put(2, peak);
  put(3, contentPeak);
  put(4, sourcePeak);
  put(5, contentMean);
  put(6, peak, contentPeak);
  put(7, peak, sourcePeak);
  put(8, contentPeak, sourcePeak);
  put(9, peak, contentMean);
  put(10, size);
  put(11, peak, size);
  put(12, pushed ? 1 : 0, peak);
  put(13, lemmaHash[head]!);
  put(14, level);
  put(15, level, peak);
  put(16, level, contentPeak);
  put(17, tagHash[head]!);
  put(18, tagHash[head]!, peak);
  put(19, cue.end - cue.start, peak);
  put(20, cue.tier, peak);
  put(21, hasSource, peak);
  put(22, oddsClass(scope.sourceMean), hasSource);
  put(23, inQuotes[head]!, peak);
  put(24, inQuotes[head]!, contentPeak);
  put(25, firstContent === undefined ? 0 : tagHash[firstContent]!, peak);
  put(
    26,
    firstContent === undefined ? 0 : word[firstContent]!,
    firstContent !== undefined && firstContent < cue.start ? 1 : 2,
  );
  put(27, thirds, peak);
  put(28, thirds, contentPeak);
  put(29, thirds, contentMean);
  put(30, lastSource === undefined ? 0 : tagHash[lastSource]!, peak);
  put(31, lastSource === undefined ? 0 : lemmaHash[lastSource]!);
  put(32, Math.min(4, scope.doubtful), peak);
  put(33, oddsClass(cueAsContent), peak);
  put(34, relationHash[head]!, peak);
  put(35, relationHash[head]!, level);
  if (second) {
    const before = oddsClass(second.confidence);
    const { cueInContent, contentShared, contentHoldsCue, cueShared } = second.others;
    put(60, before);
    put(61, shareClass(cueInContent), before);
    put(62, shareClass(contentShared), before);
    put(63, shareClass(contentHoldsCue), before);
    put(64, shareClass(cueShared), before);
    put(65, shareClass(cueInContent), shareClass(contentShared), shareClass(contentHoldsCue));
    put(66, shareClass(cueInContent), level);
    put(67, before, peak);
    put(68, before, contentMean);
    put(69, shareClass(cueInContent), inQuotes[head]!);
    put(70, shareClass(cueInContent), contentPeak);
  }
  return Int32Array.from(features);
}

/** A probability's log-odds as one of sixteen classes. */
function oddsClass(p: number): number {
  const odds = Math.log((p + 1e-3) / (1 - p + 1e-3));
  return Math.round(1.5 * Math.max(-5, Math.min(5, odds)));
}

function shareClass(p: number): number {
  if (p < 0.5) return p < 0.05 ? 0 : p < 0.3 ? 1 : 2;
  return p < 0.7 ? 3 : p < 0.85 ? 4 : 5;
}
