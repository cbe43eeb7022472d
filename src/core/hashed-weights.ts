/**
 * A linear model's weights in a hash table without keys (Weinberger et al. 2009): feature hash → row of `width` weights,
 * one for each class. Rows that learning pruned are zero. Collisions are accepted.
 */

export interface HashedWeights {
  /** Rows: 2 to the power of `bits`. */
  readonly bits: number;
  /** Classes. */
  readonly width: number;
  /** Row-major weights in units of `step`. */
  readonly values: Int8Array | Float32Array;
  readonly step: number;
  /** A bit for each row that holds a weight other than zero, for tables where most are zero. */
  readonly occupied?: Int32Array;
}

/** Sets `scores[0..width)` to the sum of the rows of the first `count` features, in weights (not units). */
export function scoreFeatures(
  { bits, width, values, step }: HashedWeights,
  features: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const mask = (1 << bits) - 1;
  for (let k = 0; k < width; k++) scores[k] = 0;
  for (let i = 0; i < count; i++) {
    const row = (features[i]! & mask) * width;
    for (let k = 0; k < width; k++) scores[k]! += values[row + k]!;
  }
  for (let k = 0; k < width; k++) scores[k]! *= step;
}

/** The same for a table of three classes, which the compiler keeps in registers. */
export function scoreThree(
  { bits, values, step }: HashedWeights,
  features: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const mask = (1 << bits) - 1;
  let a = 0;
  let b = 0;
  let c = 0;
  for (let i = 0; i < count; i++) {
    const row = (features[i]! & mask) * 3;
    a += values[row]!;
    b += values[row + 1]!;
    c += values[row + 2]!;
  }
  scores[0] = a * step;
  scores[1] = b * step;
  scores[2] = c * step;
}

/** The class with the highest score, the first of equals. */
export function best(scores: Float64Array, width: number): number {
  let top = 0;
  for (let k = 1; k < width; k++) if (scores[k]! > scores[top]!) top = k;
  return top;
}
