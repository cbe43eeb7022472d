import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionsOver } from '../../tests/fixtures/conditions.ts';
import type { Condition } from '../record/conflict-model.ts';
import { conditionText, isMet, parseCondition } from './condition.ts';

const OPTIONS = ['a', 'b', 'c'];
const known = new Set(OPTIONS);
const bitOf = (option: string): number => OPTIONS.indexOf(option);

const condition = conditionsOver(OPTIONS, 2);

test('a condition written and read again is the same', () => {
  fc.assert(
    fc.property(condition, (one) => {
      const text = conditionText(one);
      fc.pre(text.length <= 2000);
      expect(parseCondition(text, known)).toEqual({ condition: one });
    }),
  );
});

test('a condition holds where logic says', () => {
  const holds = (one: Condition, state: number): boolean => {
    switch (one.is) {
      case 'option':
        return ((state >> bitOf(one.option)) & 1) === 1;
      case 'not':
        return !holds(one.of, state);
      case 'and':
        return one.of.every((part) => holds(part, state));
      case 'or':
        return one.of.some((part) => holds(part, state));
      case 'if':
        return !holds(one.right, state) || holds(one.left, state);
      default:
        return holds(one.left, state) === holds(one.right, state);
    }
  };
  fc.assert(
    fc.property(condition, (one) => {
      const expected = Array.from({ length: 8 }, (_, state) => Number(holds(one, state)));
      expect(
        Array.from({ length: 8 }, (_, state) =>
          Number(isMet(one, (option) => holds({ is: 'option', option }, state))),
        ),
      ).toEqual(expected);
    }),
  );
});

test.each([
  ['a or b and not c', 'a or (b and not c)'],
  ['a IF b OR c', 'a if (b or c)'],
  ['NOT (a Iff b)', 'not (a iff b)'],
])('%s is read as %s', (text, same) => {
  const read = (one: string): string =>
    conditionText((parseCondition(one, known) as { condition: Condition }).condition);
  expect(read(text)).toBe(same);
});

test.each([
  ['', 0, 'ends too early'],
  ['a and', 5, 'ends too early'],
  ['a b', 2, 'where the condition should end'],
  ['a and or b', 6, '"or" where an option should stand'],
  ['(a', 2, 'a bracket is not closed'],
  ['a and d', 6, 'unknown option "d"'],
  ['a if b if c', 7, 'where the condition should end'],
  [`${'('.repeat(3000)}a`, 0, 'a condition of 3001 characters'],
])('%j is a fault at %i', (text, at, problem) => {
  expect(parseCondition(text, known)).toMatchObject({
    fault: { at, problem: expect.stringContaining(problem) },
  });
});

test('brackets as deep as a condition may be are read', () => {
  const text = `${'('.repeat(999)}a${')'.repeat(999)}`;
  expect(parseCondition(text, known)).toEqual({ condition: { is: 'option', option: 'a' } });
});
