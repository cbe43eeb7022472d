import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieces } from './pieces.ts';

test('marks that overlap are cut where they do', () => {
  const [a, b] = [
    { start: 1, end: 5 },
    { start: 3, end: 8 },
  ];
  expect(pieces(9, [b, a], [4])).toEqual([
    { start: 0, end: 1, covers: [] },
    { start: 1, end: 3, covers: [a] },
    { start: 3, end: 4, covers: [a, b] },
    { start: 4, end: 5, covers: [a, b] },
    { start: 5, end: 8, covers: [b] },
    { start: 8, end: 9, covers: [] },
  ]);
});

test('an empty mark, or one past the end, covers nothing', () => {
  expect(
    pieces(4, [
      { start: 2, end: 2 },
      { start: 3, end: 5 },
    ]),
  ).toEqual([{ start: 0, end: 4, covers: [] }]);
});

test('the pieces are the text, and each knows just the marks that cover it', () => {
  const stretch = fc.tuple(fc.nat(20), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.array(stretch),
      fc.array(fc.nat(30)),
      (length, marks, cuts) => {
        const found = pieces(length, marks, cuts);
        const whole = marks.filter(({ start, end }) => start < end && end <= length);
        expect(
          found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
        ).toEqual(Array.from({ length }, (_, at) => at));
        for (const { start, end, covers } of found) {
          expect(new Set(covers)).toEqual(
            new Set(whole.filter((mark) => mark.start <= start && end <= mark.end)),
          );
          expect(whole.every((mark) => mark.end <= start || mark.start >= end || covers.includes(mark))).toBe(
            true,
          );
        }
      },
    ),
  );
});
