import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition, Preferences } from '../record/conflict-model.ts';
import { rankBy, rankingOf } from './ranks.ts';
import { whereHolds } from './state-set.ts';

const OPTIONS = ['a', 'b', 'c', 'd', 'e', 'f'];
const BITS = OPTIONS.length;
const STATES = Array.from({ length: 2 ** BITS }, (_, state) => state);
const bitOf = (option: string): number => OPTIONS.indexOf(option);
const isTaken = (state: number, bit: number): number => (state >> bit) & 1;

function ranksBy(preferences: Preferences): number[] {
  const ranks = new Uint32Array(STATES.length);
  rankBy(preferences, ranks, (condition) => whereHolds(condition, BITS, bitOf), OPTIONS);
  return [...ranks];
}

/** Dense ranks by the definition: how many worse values there are. */
function places<Value>(values: readonly Value[], compare: (a: Value, b: Value) => number): number[] {
  const levels = values
    .toSorted(compare)
    .filter((value, k, all) => k === 0 || compare(all[k - 1]!, value) !== 0);
  return values.map((value) => levels.findIndex((level) => compare(level, value) === 0));
}

test('by statements: what the first that tells two states apart says, however many follow', () => {
  const statement = fc.record({ bit: fc.nat(BITS - 1), isWanted: fc.boolean() });
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 40 }), (list) => {
      const statements = list.map(({ bit, isWanted }) => {
        const option: Condition = { is: 'option', option: OPTIONS[bit]! };
        return { condition: isWanted ? option : ({ is: 'not', of: option } as const) };
      });
      const met = STATES.map((s) => list.map(({ bit, isWanted }) => isTaken(s, bit) === Number(isWanted)));
      expect(ranksBy({ by: 'statements', statements })).toEqual(
        places(met, (a, b) => {
          const first = a.findIndex((one, k) => one !== b[k]);
          return first === -1 ? 0 : Number(a[first]) - Number(b[first]);
        }),
      );
    }),
  );
});

test('by weights: the sum of those of the options that are taken, whatever their signs', () => {
  const weight = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -1000, max: 1000 }));
  fc.assert(
    fc.property(fc.array(weight, { maxLength: BITS }), (each) => {
      const weights = Object.fromEntries(each.map((one, k) => [OPTIONS[k]!, one]));
      const sums = STATES.map((s) => each.reduce((sum, one, bit) => sum + isTaken(s, bit) * one, 0));
      expect(ranksBy({ by: 'weights', weights })).toEqual(places(sums, (a, b) => a - b));
      // A tenth of each can't be written exactly: what was equal stays so.
      const tenths = Object.fromEntries(each.map((one, k) => [OPTIONS[k]!, one / 10]));
      expect(ranksBy({ by: 'weights', weights: tenths })).toEqual(places(sums, (a, b) => a - b));
    }),
  );
});

test('by ranking: the last group is the worst, and the reverse gives it back', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: STATES.length, maxLength: STATES.length }), (values) => {
      const ranking = rankingOf(values);
      const ranks = ranksBy({ by: 'ranking', ranking });
      expect(ranks).toEqual(places(values, (a, b) => a - b));
      expect(rankingOf(ranks)).toEqual(ranking);
    }),
  );
});
