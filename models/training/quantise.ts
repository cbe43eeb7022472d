/** Weights as signed bytes: small ones become zero, the step is as fine as the large ones allow. */
import type { HashedWeights } from '../../src/core/hashed-weights.ts';

/** Share of weights that may be cut off at ±127 steps. */
const CLIPPED = 1e-4;

/** `prune`: weights smaller than this, as a share of the mean size of those that are not zero, are dropped. */
export function quantised({ bits, width, values, step }: HashedWeights, prune: number): HashedWeights {
  const sizes = Float32Array.from(
    values.filter((value: number) => value !== 0),
    Math.abs,
  ).sort();
  if (sizes.length === 0) return { bits, width, values: new Int8Array(values.length), step };
  const mean = sizes.reduce((a, b) => a + b, 0) / sizes.length;
  const unit = sizes[Math.floor((sizes.length - 1) * (1 - CLIPPED))]! / 127;
  const bytes = Int8Array.from(values as Float32Array, (value) =>
    Math.abs(value) < prune * mean ? 0 : Math.max(-127, Math.min(127, Math.round(value / unit))),
  );
  return { bits, width, values: bytes, step: step * unit };
}
