import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionsOver } from '../../tests/fixtures/conditions.ts';
import { isMet } from './condition.ts';
import { isIn, markAt, setOf, sizeOf, statesIn, thoseOf, whereHolds } from './state-set.ts';

const OPTIONS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const bitOf = (option: string): number => OPTIONS.indexOf(option);

const question = fc
  .integer({ min: 1, max: OPTIONS.length })
  .chain((bits) => fc.record({ bits: fc.constant(bits), condition: conditionsOver(OPTIONS.slice(0, bits)) }));

test('a condition holds at the states at which it is met, in less than one word and in several', () => {
  fc.assert(
    fc.property(question, ({ bits, condition }) => {
      const states = Array.from({ length: 2 ** bits }, (_, state) => state);
      const expected = states.map((state) =>
        Number(isMet(condition, (option) => ((state >> bitOf(option)) & 1) === 1)),
      );
      const set = whereHolds(condition, bits, bitOf);
      expect(states.map((state) => isIn(set, state))).toEqual(expected);
      const marks = new Uint8Array(2 ** bits);
      markAt(set, marks);
      expect([...marks]).toEqual(expected);
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
