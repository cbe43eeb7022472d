import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRows, best, packedWeights, scoreFeatures } from './hashed-weights.ts';

const BITS = 3;

const tables = fc.integer({ min: 1, max: 11 }).chain((width) =>
  fc.record({
    width: fc.constant(width),
    bytes: fc
      .array(fc.integer({ min: -128, max: 127 }), { minLength: width << BITS, maxLength: width << BITS })
      .map((bytes) => Int8Array.from(bytes)),
    hashes: fc.array(fc.integer(), { maxLength: 700 }).map((hashes) => Int32Array.from(hashes)),
  }),
);

/** Class `k` of every row, added up as the definition reads. */
function sumOf(bytes: Int8Array, width: number, hashes: Int32Array, k: number): number {
  return hashes.reduce((sum, hash) => sum + bytes[(hash & ((1 << BITS) - 1)) * width + k]!, 0);
}

describe('packed weights', () => {
  it('add up as signed bytes do, in any width and number', () => {
    fc.assert(
      fc.property(tables, ({ width, bytes, hashes }) => {
        const sums = new Float64Array(width);
        scoreFeatures(packedWeights({ bits: BITS, width, step: 0.5 }, bytes), hashes, hashes.length, sums);
        sums.forEach((sum, k) => {
          expect(sum).toBe(sumOf(bytes, width, hashes, k) / 2);
        });
      }),
    );
  });

  it('add up as the same weights do while they are learned', () => {
    fc.assert(
      fc.property(tables, ({ width, bytes, hashes }) => {
        const shape = { bits: BITS, width, step: 1 };
        const packed = new Float64Array(width);
        const learned = new Float64Array(width);
        addRows(packedWeights(shape, bytes), hashes, 0, hashes.length, packed, 0);
        addRows({ ...shape, values: Float32Array.from(bytes) }, hashes, 0, hashes.length, learned, 0);
        expect(packed).toEqual(learned);
      }),
    );
  });

  it('leave the sums of other places alone', () => {
    const sums = Float64Array.of(7, 7, 7, 7, 7);
    const weights = packedWeights({ bits: 0, width: 2, step: 1 }, Int8Array.of(1, -1));
    addRows(weights, Int32Array.of(0), 0, 1, sums, 2);
    expect([...sums]).toEqual([7, 7, 8, 6, 7]);
  });
});

describe('the best class', () => {
  it('is the first of equals', () => {
    expect(best(Float64Array.of(1, 3, 3), 3)).toBe(1);
  });
});
