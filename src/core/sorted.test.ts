import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, type Range } from './range.ts';
import { countBefore, touching } from './sorted.ts';

const someRanges: fc.Arbitrary<Range[]> = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 20 })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, length]) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });

describe('countBefore', () => {
  it('counts as a walk from the front would', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), fc.nat(30), (numbers, sought) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        expect(countBefore(sorted.length, (i) => sorted[i]! < sought)).toBe(
          sorted.filter((n) => n < sought).length,
        );
      }),
    );
  });
});

describe('touching', () => {
  it('finds the ranges that share a unit with the span, in order', () => {
    fc.assert(
      fc.property(someRanges, fc.nat(60), fc.integer({ min: 1, max: 20 }), (ranges, start, length) => {
        const span = { start, end: start + length };
        const expected = ranges.flatMap((range, i) => (overlap(range, span) ? [i] : []));
        expect(touching(ranges, span)).toEqual(expected);
      }),
    );
  });
});
