import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beeswarm } from './beeswarm.ts';

const SWARM = { radius: 5, aside: () => 30, rows: 2 };

test('dots with room stand on the middle line at their x', () => {
  expect(beeswarm([0, 20, 40], SWARM)).toEqual([
    { x: 0, y: 0 },
    { x: 20, y: 0 },
    { x: 40, y: 0 },
  ]);
});

test('no two touch, none strays from its x, and the same dots come out the same', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 60 }), (xs) => {
      const dots = beeswarm(xs, SWARM);
      expect(dots).toHaveLength(xs.length);
      for (const [k, dot] of dots.entries()) {
        expect(Math.abs(dot.x - xs[k]!)).toBeLessThanOrEqual(30);
        for (const other of dots.slice(k + 1))
          expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThanOrEqual(2 * SWARM.radius);
      }
      expect(beeswarm(xs, SWARM)).toEqual(dots);
    }),
  );
});

test('a day of many is as wide as it may be before it is high', () => {
  const dots = beeswarm(
    Array.from({ length: 25 }, () => 0),
    SWARM,
  );
  expect(Math.max(...dots.map(({ y }) => Math.abs(y)))).toBeLessThan(25);
});
