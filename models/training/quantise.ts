/** Weights as signed bytes: small ones become zero, the step is as fine as the large ones allow. */
import { type HashedWeights, type PackedWeights, packedWeights } from '../../src/core/hashed-weights.ts';

/** Share of weights that may be cut off at ±127 steps. */
const CLIPPED = 1e-4;

/** A table that is packed already stays as it is. `prune`: weights smaller than this, as a share of the mean size of those that are not zero, are dropped. */
export function quantised(weights: HashedWeights, prune: number): PackedWeights {
  if ('words' in weights) return weights;
  const { bits, width, values, step } = weights;
  const sizes = Float32Array.from(
    values.filter((value) => value !== 0),
    Math.abs,
  ).sort();
  if (sizes.length === 0) return packedWeights({ bits, width, step }, new Int8Array(0));
  const mean = sizes.reduce((a, b) => a + b, 0) / sizes.length;
  const unit = sizes[Math.floor((sizes.length - 1) * (1 - CLIPPED))]! / 127;
  const bytes = Int8Array.from(values, (value) =>
    Math.abs(value) < prune * mean ? 0 : Math.max(-127, Math.min(127, Math.round(value / unit))),
  );
  return packedWeights({ bits, width, step: step * unit }, bytes);
}
