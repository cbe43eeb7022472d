/**
 * A linear model's weights in a hash table with short keys: open addressing with linear probing, one byte of the
 * feature's hash kept beside each slot. Features that were never learned find an empty slot, or another's key with a
 * chance of about one in two hundred, so rare words add no noise.
 */

export interface KeyedWeights {
  /** Slots: 2 to the power of `bits`. */
  readonly bits: number;
  /** Classes. */
  readonly width: number;
  /** Key of the feature in each slot, 0 for an empty one. */
  readonly keys: Uint8Array;
  /** Row-major weights in units of `step`. */
  readonly values: Int8Array | Float32Array;
  readonly step: number;
}

/** The key of a feature's hash: never 0. */
export const keyOf = (hash: number): number => hash >>> 24 || 255;

/** The slot of a feature, or −1 when the table lacks it. */
export function slotOf({ bits, keys }: Pick<KeyedWeights, 'bits' | 'keys'>, hash: number): number {
  const mask = (1 << bits) - 1;
  const key = hash >>> 24 || 255;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const found = keys[slot]!;
    if (found === key) return slot;
    if (found === 0) return -1;
  }
}

/** Adds the weights of the features `hashes[from..to)` to `out[at..at + width)`, in units. */
export function addFeatures(
  table: KeyedWeights,
  hashes: Int32Array,
  from: number,
  to: number,
  out: Float64Array,
  at: number,
): void {
  const { bits, width, keys, values } = table;
  const mask = (1 << bits) - 1;
  for (let j = from; j < to; j++) {
    const hash = hashes[j]!;
    const key = hash >>> 24 || 255;
    let slot = hash & mask;
    let found = keys[slot]!;
    while (found !== key && found !== 0) {
      slot = (slot + 1) & mask;
      found = keys[slot]!;
    }
    if (found === 0) continue;
    const row = slot * width;
    for (let k = 0; k < width; k++) out[at + k]! += values[row + k]!;
  }
}
