/**
 * A linear model's weights in a hash table without keys (Weinberger et al. 2009): feature hash → row of `width` weights,
 * one for each class. Rows that learning pruned are zero. Collisions are accepted. A table is learned in real numbers
 * and ships in signed bytes; both are read by `addRows` alone.
 */

interface TableShape {
  /** Rows: 2 to the power of `bits`. */
  readonly bits: number;
  /** Classes. */
  readonly width: number;
  /** What one unit of a weight is worth. */
  readonly step: number;
}

/** Weights while they are learned. */
export interface LearnedWeights extends TableShape {
  /** Row-major, in units of `step`. */
  readonly values: Float32Array;
}

/** Weights that ship: signed bytes, in units of `step`. */
export interface PackedWeights extends TableShape {
  /** Row-major, four classes to a word, the first in its lowest byte; each row fills whole words. */
  readonly words: Int32Array;
}

export type HashedWeights = LearnedWeights | PackedWeights;

/** Words in a row of a packed table of `width` classes. */
export const wordsInRow = (width: number): number => (width + 3) >> 2;

/** A packed table from signed bytes, row-major. */
export function packedWeights({ bits, width, step }: TableShape, bytes: Int8Array): PackedWeights {
  const size = wordsInRow(width);
  const words = new Int32Array((1 << bits) * size);
  for (let at = 0; at < bytes.length; at++) {
    const k = at % width;
    words[((at - k) / width) * size + (k >> 2)]! |= (bytes[at]! & 255) << (8 * (k & 3));
  }
  return { bits, width, step, words };
}

/** Turns signed bytes into unsigned ones that are 128 higher, so that they add up without borrowing. */
const RAISE = 0x80808080 | 0;
const RAISED_BY = 128;
const EVEN_BYTES = 0x00ff00ff;
/** So many raised bytes fit into the 16 bits that they are added up in. */
const MOST_AT_ONCE = 256;

/** Adds the rows of the features `hashes[from..to)` to `sums[at..at + width)`, in weights (not units). */
export function addRows(
  weights: HashedWeights,
  hashes: Int32Array,
  from: number,
  to: number,
  sums: Float64Array,
  at: number,
): void {
  if ('values' in weights) {
    addLearned(weights, hashes, from, to, sums, at);
    return;
  }
  for (let start = from; start < to; start += MOST_AT_ONCE)
    addPacked(weights, hashes, start, Math.min(start + MOST_AT_ONCE, to), sums, at);
}

/** Sets `scores[0..width)` to the sum of the rows of the first `count` features, in weights. */
export function scoreFeatures(
  weights: HashedWeights,
  features: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  scores.fill(0, 0, weights.width);
  addRows(weights, features, 0, count, scores, 0);
}

/** The class with the highest score, the first of equals. */
export function best(scores: Float64Array, width: number): number {
  let top = 0;
  for (let k = 1; k < width; k++) if (scores[k]! > scores[top]!) top = k;
  return top;
}

/** Two words of each row at a time, which is a tenth faster than one; the last by itself where there is an odd one. */
function addPacked(
  weights: PackedWeights,
  hashes: Int32Array,
  from: number,
  to: number,
  sums: Float64Array,
  at: number,
): void {
  const size = wordsInRow(weights.width);
  let w = 0;
  for (; w + 2 <= size; w += 2) addTwoWords(weights, hashes, from, to, w, sums, at);
  if (w < size) addOneWord(weights, hashes, from, to, w, sums, at);
}

/** Word `w` of each row: bytes 0 and 2 add up in the halves of one number, 1 and 3 in another's. */
function addOneWord(
  weights: PackedWeights,
  hashes: Int32Array,
  from: number,
  to: number,
  w: number,
  sums: Float64Array,
  at: number,
): void {
  const { bits, width, words } = weights;
  const mask = (1 << bits) - 1;
  const size = wordsInRow(width);
  let even = 0;
  let odd = 0;
  for (let j = from; j < to; j++) {
    const word = words[(hashes[j]! & mask) * size + w]! ^ RAISE;
    even = (even + (word & EVEN_BYTES)) | 0;
    odd = (odd + ((word >>> 8) & EVEN_BYTES)) | 0;
  }
  lower(weights, even, odd, to - from, w, sums, at);
}

/** The same for words `w` and `w + 1`. */
function addTwoWords(
  weights: PackedWeights,
  hashes: Int32Array,
  from: number,
  to: number,
  w: number,
  sums: Float64Array,
  at: number,
): void {
  const { bits, width, words } = weights;
  const mask = (1 << bits) - 1;
  const size = wordsInRow(width);
  let even = 0;
  let odd = 0;
  let evenNext = 0;
  let oddNext = 0;
  for (let j = from; j < to; j++) {
    const place = (hashes[j]! & mask) * size + w;
    const word = words[place]! ^ RAISE;
    const next = words[place + 1]! ^ RAISE;
    even = (even + (word & EVEN_BYTES)) | 0;
    odd = (odd + ((word >>> 8) & EVEN_BYTES)) | 0;
    evenNext = (evenNext + (next & EVEN_BYTES)) | 0;
    oddNext = (oddNext + ((next >>> 8) & EVEN_BYTES)) | 0;
  }
  lower(weights, even, odd, to - from, w, sums, at);
  lower(weights, evenNext, oddNext, to - from, w + 1, sums, at);
}

/** Takes what the bytes of word `w` of `count` rows were raised by off again, and adds them to `sums` as weights. */
function lower(
  { width, step }: PackedWeights,
  even: number,
  odd: number,
  count: number,
  w: number,
  sums: Float64Array,
  at: number,
): void {
  const raised = RAISED_BY * count;
  const k = at + 4 * w;
  const end = at + width;
  sums[k]! += ((even & 0xffff) - raised) * step;
  if (k + 1 < end) sums[k + 1]! += ((odd & 0xffff) - raised) * step;
  if (k + 2 < end) sums[k + 2]! += ((even >>> 16) - raised) * step;
  if (k + 3 < end) sums[k + 3]! += ((odd >>> 16) - raised) * step;
}

function addLearned(
  { bits, width, values, step }: LearnedWeights,
  hashes: Int32Array,
  from: number,
  to: number,
  sums: Float64Array,
  at: number,
): void {
  const mask = (1 << bits) - 1;
  for (let k = 0; k < width; k++) {
    let sum = 0;
    for (let j = from; j < to; j++) sum += values[(hashes[j]! & mask) * width + k]!;
    sums[at + k]! += sum * step;
  }
}
