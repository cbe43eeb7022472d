import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Matrix } from './agreement.ts';
import { campsOf } from './camps.ts';

const matrixArbitrary: fc.Arbitrary<Matrix> = fc
  .integer({ min: 0, max: 9 })
  .chain((size) =>
    fc
      .array(fc.constantFrom(-1, 0, 0, 0.5, 1), { minLength: size * size, maxLength: size * size })
      .map((cells) =>
        Array.from({ length: size }, (_, a) =>
          Array.from({ length: size }, (_, b) => cells[Math.min(a, b) * size + Math.max(a, b)]!),
        ),
      ),
  );

test('two groups that agree within and not across are two camps', () => {
  const within = (a: number, b: number): number => (a === b ? 0 : a % 2 === b % 2 ? 1 : -1);
  const weights = Array.from({ length: 6 }, (_, a) => Array.from({ length: 6 }, (_, b) => within(a, b)));
  expect(campsOf(weights, 1)).toEqual([
    [0, 2, 4],
    [1, 3, 5],
  ]);
});

test('where nobody agrees everybody is a camp of one', () => {
  expect(
    campsOf(
      [
        [0, -1],
        [-1, 0],
      ],
      1,
    ),
  ).toEqual([[0], [1]]);
  expect(campsOf([], 1)).toEqual([]);
});

test('camps part the actors, and the same matrix and seed give the same camps', () => {
  fc.assert(
    fc.property(matrixArbitrary, fc.integer({ min: 0, max: 1000 }), (weights, seed) => {
      const camps = campsOf(weights, seed);
      expect(camps.flat().sort((a, b) => a - b)).toEqual([...weights.keys()]);
      expect(campsOf(weights, seed)).toEqual(camps);
    }),
  );
});

test('nobody is in a camp of several without one in it whom it agrees with', () => {
  fc.assert(
    fc.property(matrixArbitrary, (weights) => {
      for (const camp of campsOf(weights, 1).filter(({ length }) => length > 1))
        for (const one of camp)
          expect(camp.some((other) => other !== one && weights[one]![other]! > 0)).toBe(true);
    }),
  );
});
