import { expect, test } from 'vitest';
import { wholeWords } from './selection.ts';

const TEXT = 'Ukraine and its allies’ envoys: “borders must not be changed.” – 12,5 %';

/** What is used of the words between two places. */
const used = (from: string, to: string): string => {
  const { start, end } = wholeWords(TEXT, { start: TEXT.indexOf(from), end: TEXT.indexOf(to) + to.length });
  return TEXT.slice(start, end);
};

test.each([
  ['kraine', 'Ukraine and its all', 'Ukraine and its allies'],
  [' and', 'its ', 'and its'],
  ['“borders', 'chan', '“borders must not be changed'],
  ['orders', '.”', 'borders must not be changed.”'],
  ['Ukraine', 'Ukraine', 'Ukraine'],
  ['allies’ e', 'allies’ e', 'allies’ envoys'],
  [': ', ': ', ':'],
  ['“', '“', '“'],
])('from %j to %j it is %j', (from, to, words) => {
  expect(used(from, to)).toBe(words);
});

test('blanks alone stay what they are', () => {
  expect(wholeWords(TEXT, { start: 7, end: 8 })).toEqual({ start: 7, end: 8 });
});
