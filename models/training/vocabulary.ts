/** The features of a chain model that are worth a weight: those in enough positions, each with its slot. */
import { type KeyedWeights, keyOf, slotOf } from '../../src/core/keyed-weights.ts';
import type { FeatureRows, Sequence } from '../../src/core/linear-chain.ts';

export type Vocabulary = Pick<KeyedWeights, 'bits' | 'keys'>;

/** Bits of the table that counts: wide enough that few features share a count. */
const COUNT_BITS = 24;

/** Slots for the features that at least `least` positions have. */
export function vocabularyOf(
  sequences: readonly Sequence[],
  kind: 'unary' | 'pair',
  bits: number,
  least: number,
): Vocabulary {
  const counts = new Uint8Array(1 << COUNT_BITS);
  const mask = (1 << COUNT_BITS) - 1;
  for (const sequence of sequences) {
    for (const hash of sequence[kind].hashes) if (counts[hash & mask]! < 255) counts[hash & mask]!++;
  }
  const keys = new Uint8Array(1 << bits);
  const vocabulary = { bits, keys };
  for (const sequence of sequences) {
    for (const hash of sequence[kind].hashes) {
      if (counts[hash & mask]! < least || slotOf(vocabulary, hash) >= 0) continue;
      let slot = hash & ((1 << bits) - 1);
      while (keys[slot] !== 0) slot = (slot + 1) & ((1 << bits) - 1);
      keys[slot] = keyOf(hash);
    }
  }
  return vocabulary;
}

/** The rows with slots in place of hashes, without the features that have none. */
export function slottedRows({ hashes, starts }: FeatureRows, vocabulary: Vocabulary): FeatureRows {
  const slots = new Int32Array(hashes.length);
  const ends = new Int32Array(starts.length);
  let size = 0;
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let j = starts[i]!; j < starts[i + 1]!; j++) {
      const slot = slotOf(vocabulary, hashes[j]!);
      if (slot >= 0) slots[size++] = slot;
    }
    ends[i + 1] = size;
  }
  return { hashes: slots.slice(0, size), starts: ends };
}
