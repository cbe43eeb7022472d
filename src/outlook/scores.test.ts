import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerEntry } from '../record/forecast.ts';
import { nextForecast, nextResolution } from './ledger.ts';
import { scoresOf } from './scores.ts';

const AT = '2031-03-04T10:00:00.000Z';
type Case = readonly [options: Readonly<Record<string, number>>, cameTrue?: string];

function ledgerOf(cases: readonly Case[]): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const [options] of cases)
    entries.push(
      nextForecast(entries, { at: AT, question: 'q', options, by: '2031-06-30', criterion: 'c', model: 'm' }),
    );
  cases.forEach(([, option], k) => {
    if (option !== undefined) entries.push(nextResolution(entries, { id: k + 1, at: AT, option }));
  });
  return entries;
}

test('scores by hand', () => {
  const { brier, log, scored, calibration } = scoresOf(
    ledgerOf([[{ yes: 0.8, no: 0.2 }, 'yes'], [{ a: 0.5, b: 0.25, c: 0.25 }, 'b'], [{ yes: 0.5, no: 0.5 }]]),
  );
  expect(scored.map((one) => one.brier)).toEqual([expect.closeTo(0.08), expect.closeTo(0.875)]);
  expect(brier).toBeCloseTo(0.4775);
  expect(log).toBeCloseTo((-Math.log(0.8) - Math.log(0.25)) / 2);
  expect(calibration).toEqual([
    { word: 'unlikely', count: 3, given: expect.closeTo(0.7 / 3), cameTrue: expect.closeTo(1 / 3) },
    { word: 'roughly even chance', count: 1, given: 0.5, cameTrue: 0 },
    { word: 'very likely', count: 1, given: 0.8, cameTrue: 1 },
  ]);
});

test('what was given no chance and came true costs without end', () => {
  expect(scoresOf(ledgerOf([[{ yes: 0, no: 1 }, 'yes']]))).toMatchObject({ brier: 2, log: Infinity });
});

test('certainty in what came true is best, and nothing is worse than certainty in what did not', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (yes) => {
      const { brier, log } = scoresOf(ledgerOf([[{ yes, no: 1 - yes }, 'yes']]));
      expect(brier).toBeGreaterThanOrEqual(0);
      expect(brier).toBeLessThanOrEqual(2);
      expect(log).toBeGreaterThanOrEqual(0);
    }),
  );
});
