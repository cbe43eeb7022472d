import { expect, test } from 'vitest';
import { seededRandom } from './seeded-random.ts';

function row(seed: number, length: number): readonly number[] {
  const random = seededRandom(seed);
  return Array.from({ length }, random);
}

test('the same seed gives the same row, another seed another', () => {
  expect(row(7, 50)).toEqual(row(7, 50));
  expect(row(7, 50)).not.toEqual(row(8, 50));
});

test('the numbers are in [0, 1) and spread evenly', () => {
  const drawn = row(1, 20_000);
  expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
  const tenths = Map.groupBy(drawn, (number) => Math.floor(number * 10));
  for (const { length } of tenths.values()) expect(Math.abs(length - 2000)).toBeLessThan(200);
});

test('no short circle: 20,000 draws are 20,000 numbers', () => {
  expect(new Set(row(0, 20_000)).size).toBe(20_000);
});
