/** Averaged perceptron over hashed features (Collins 2002), with the averages kept lazily. */
import type { HashedWeights } from '../../src/core/hashed-weights.ts';

export interface Perceptron {
  readonly weights: HashedWeights & { readonly values: Float32Array };
  readonly totals: Float64Array;
  readonly stamps: Int32Array;
  time: number;
}

export function perceptron(bits: number, width: number): Perceptron {
  const size = (1 << bits) * width;
  return {
    weights: { bits, width, values: new Float32Array(size), step: 1 },
    totals: new Float64Array(size),
    stamps: new Int32Array(size),
    time: 1,
  };
}

/** Adds `by` to the weights of `label` under the first `count` features. */
export function bump(p: Perceptron, features: Int32Array, count: number, label: number, by: number): void {
  const { values, bits, width } = p.weights;
  const mask = (1 << bits) - 1;
  for (let i = 0; i < count; i++) {
    const at = (features[i]! & mask) * width + label;
    p.totals[at]! += (p.time - p.stamps[at]!) * values[at]!;
    p.stamps[at] = p.time;
    values[at]! += by;
  }
}

/** Replaces the weights by their averages over time. */
export function averaged(p: Perceptron): HashedWeights {
  const { values } = p.weights;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === 0 && p.totals[i] === 0) continue;
    values[i] = (p.totals[i]! + (p.time - p.stamps[i]!) * values[i]!) / p.time;
  }
  return p.weights;
}
