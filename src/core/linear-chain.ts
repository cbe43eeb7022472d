/**
 * Linear-chain conditional random fields (Lafferty, McCallum & Pereira 2001) over hashed features: potentials,
 * marginals by forward–backward in the probability domain with scaling, and the best labelling (Viterbi).
 * All arrays are row-major over `position × label` and, for pairs, `position × previous label × label`.
 */
import { addRows, type HashedWeights } from './hashed-weights.ts';

export interface ChainModel {
  readonly labels: number;
  /** Rows of `labels` weights. */
  readonly unary: HashedWeights;
  /** Rows of `labels × labels` weights, previous label first. */
  readonly pair: HashedWeights;
}

/** Feature hashes of a sequence; those of position `i` are `hashes[starts[i] .. starts[i + 1])`. */
export interface FeatureRows {
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
}

export interface Sequence {
  readonly length: number;
  /** Added up; in parts, so that those that stay the same are made once. */
  readonly unary: readonly FeatureRows[];
  readonly pair: FeatureRows;
  /** For each position, a bit for each label that is possible there; all are when absent. */
  readonly allowed?: Int32Array;
}

export interface Potentials {
  readonly labels: number;
  readonly length: number;
  readonly unary: Float64Array;
  readonly pair: Float64Array;
}

const IMPOSSIBLE = -1e9;

/** Log-potentials of a sequence under a model. */
export function potentialsOf(sequence: Sequence, { labels, unary, pair }: ChainModel): Potentials {
  const { length, allowed } = sequence;
  const unaries = new Float64Array(length * labels);
  const pairs = new Float64Array(length * labels * labels);
  for (const rows of sequence.unary) addToPositions(rows, unary, unaries);
  addToPositions(sequence.pair, pair, pairs);
  if (allowed) {
    for (let i = 0; i < length; i++) {
      for (let k = 0; k < labels; k++)
        if (((allowed[i]! >> k) & 1) === 0) unaries[i * labels + k] = IMPOSSIBLE;
    }
  }
  return { labels, length, unary: unaries, pair: pairs };
}

/** Adds each position's rows to `out`, in weights. */
function addToPositions({ hashes, starts }: FeatureRows, weights: HashedWeights, out: Float64Array): void {
  for (let i = 0; i + 1 < starts.length; i++)
    addRows(weights, hashes, starts[i]!, starts[i + 1]!, out, i * weights.width);
}

/** What forward–backward leaves: scaled messages, exponentiated potentials, and log Z. */
export interface Messages {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly unary: Float64Array;
  readonly pair: Float64Array;
  readonly scale: Float64Array;
  readonly logZ: number;
}

export function forwardBackward({ labels: L, length, unary, pair }: Potentials): Messages {
  const expUnary = new Float64Array(unary.length);
  const expPair = new Float64Array(pair.length);
  let logZ = exponentiate(unary, expUnary, L, 0, length);
  logZ += exponentiate(pair, expPair, L * L, 1, length);
  const forward = new Float64Array(length * L);
  const backward = new Float64Array(length * L);
  const scale = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const at = i * L;
    let sum = 0;
    for (let k = 0; k < L; k++) {
      let mass = 1;
      if (i > 0) {
        mass = 0;
        for (let j = 0; j < L; j++) mass += forward[at - L + j]! * expPair[at * L + j * L + k]!;
      }
      const value = mass * expUnary[at + k]!;
      forward[at + k] = value;
      sum += value;
    }
    sum = Math.max(sum, 1e-300);
    for (let k = 0; k < L; k++) forward[at + k]! /= sum;
    scale[i] = sum;
    logZ += Math.log(sum);
  }
  for (let k = 0; k < L; k++) backward[(length - 1) * L + k] = 1;
  for (let i = length - 2; i >= 0; i--) {
    const next = (i + 1) * L;
    for (let j = 0; j < L; j++) {
      let mass = 0;
      for (let k = 0; k < L; k++)
        mass += expPair[next * L + j * L + k]! * expUnary[next + k]! * backward[next + k]!;
      backward[i * L + j] = mass / scale[i + 1]!;
    }
  }
  return { forward, backward, unary: expUnary, pair: expPair, scale, logZ };
}

/** Exponentials relative to each position's largest value; the sum of those largest values. */
function exponentiate(
  from: Float64Array,
  to: Float64Array,
  width: number,
  first: number,
  length: number,
): number {
  let total = 0;
  for (let i = first; i < length; i++) {
    const at = i * width;
    let top = from[at]!;
    for (let k = 1; k < width; k++) if (from[at + k]! > top) top = from[at + k]!;
    total += top;
    for (let k = 0; k < width; k++) to[at + k] = Math.exp(from[at + k]! - top);
  }
  return total;
}

/** Probability of each label at each position. */
export function marginalsOf(potentials: Potentials): Float64Array {
  const { forward, backward } = forwardBackward(potentials);
  for (let i = 0; i < forward.length; i++) forward[i]! *= backward[i]!;
  return forward;
}

/** The best labelling; `bias` is added to each label's unary potential. */
export function bestLabels(
  { labels: L, length, unary, pair }: Potentials,
  bias?: readonly number[],
): Int8Array {
  const scores = new Float64Array(length * L);
  const from = new Int8Array(length * L);
  for (let i = 0; i < length; i++) {
    const at = i * L;
    for (let k = 0; k < L; k++) {
      let top = 0;
      if (i > 0) {
        top = Number.NEGATIVE_INFINITY;
        for (let j = 0; j < L; j++) {
          const score = scores[at - L + j]! + pair[at * L + j * L + k]!;
          if (score > top) {
            top = score;
            from[at + k] = j;
          }
        }
      }
      scores[at + k] = top + unary[at + k]! + (bias?.[k] ?? 0);
    }
  }
  const out = new Int8Array(length);
  let label = 0;
  for (let k = 1; k < L; k++)
    if (scores[(length - 1) * L + k]! > scores[(length - 1) * L + label]!) label = k;
  for (let i = length - 1; i >= 0; i--) {
    out[i] = label;
    label = from[i * L + label]!;
  }
  return out;
}

export interface FeatureWriter {
  /** Adds a feature to the current position. */
  readonly put: (hash: number) => void;
  /** Closes the current position. */
  readonly next: () => void;
  readonly rows: () => FeatureRows;
}

/** Collects feature rows; the buffer grows as needed and is handed over by `rows`. */
export function featureWriter(positions: number, perPosition: number): FeatureWriter {
  let hashes = new Int32Array(Math.max(16, positions * perPosition));
  const starts = new Int32Array(positions + 1);
  let size = 0;
  let at = 0;
  return {
    put: (hash) => {
      if (size === hashes.length) {
        const wider = new Int32Array(size * 2);
        wider.set(hashes);
        hashes = wider;
      }
      hashes[size++] = hash;
    },
    next: () => {
      starts[++at] = size;
    },
    rows: () => ({ hashes: hashes.subarray(0, size), starts }),
  };
}
