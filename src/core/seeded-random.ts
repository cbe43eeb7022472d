/** Numbers that look random and repeat exactly: the same seed gives the same row on every machine. */

/**
 * A source of numbers in [0, 1) from a seed: SplitMix32, a mixing of a counter (Steele, Lea & Flood 2014, with 32-bit
 * constants). Good for shuffling and for ties; a Monte-Carlo run of millions wants a longer period.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 2 ** 32;
  };
}
