import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition } from '../record/conflict-model.ts';
import { isMet } from './condition.ts';
import { isIn, markAt, setOf, sizeOf, statesIn, thoseOf, whereHolds } from './state-set.ts';

const OPTIONS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const bitOf = (option: string): number => OPTIONS.indexOf(option);

/** Conditions over as many options as states of so many bits have. */
const conditionsOf = (bits: number): fc.Arbitrary<Condition> =>
  fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.record({ is: fc.constant('option' as const), option: fc.constantFrom(...OPTIONS.slice(0, bits)) }),
      fc.record({ is: fc.constant('not' as const), of: tie('any') }),
      fc.record({
        is: fc.constantFrom('and' as const, 'or' as const),
        of: fc.array(tie('any'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ is: fc.constantFrom('if' as const, 'iff' as const), left: tie('any'), right: tie('any') }),
    ),
  })).any;

const question = fc
  .integer({ min: 1, max: OPTIONS.length })
  .chain((bits) => fc.record({ bits: fc.constant(bits), condition: conditionsOf(bits) }));

test('a condition holds at the states at which it is met, in less than one word and in several', () => {
  fc.assert(
    fc.property(question, ({ bits, condition }) => {
      const states = Array.from({ length: 2 ** bits }, (_, state) => state);
      const expected = states.map((state) =>
        Number(isMet(condition, (option) => ((state >> bitOf(option)) & 1) === 1)),
      );
      const set = whereHolds(condition, bits, bitOf);
      expect(states.map((state) => isIn(set, state))).toEqual(expected);
      expect([...marked(markAt, set, 2 ** bits)]).toEqual(expected);
    }),
  );
});

test('a set has the states that were chosen, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 100 }), fc.integer({ min: 1, max: 9 }), (is, step) => {
      const set = setOf(is.length, (state) => is[state]!);
      const states = [...is.keys()].filter((state) => is[state]);
      expect([...statesIn(set)]).toEqual(states);
      expect(sizeOf(set)).toBe(states.length);
      const those = thoseOf(set, (state) => state % step === 0);
      expect([...statesIn(those)]).toEqual(states.filter((state) => state % step === 0));
    }),
  );
});

function marked(mark: typeof markAt, set: Int32Array, states: number): Uint8Array {
  const marks = new Uint8Array(states);
  mark(set, marks, 1);
  return marks;
}
