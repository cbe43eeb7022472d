import { expect, it } from 'vitest';
import { longestNameIn } from './whole-words.ts';

const found = longestNameIn(['Lind', 'Anna Lind', 'Smith']);

it.each([
  ['the minister, Anna Lind, said', 'Anna Lind'],
  ['Anna\n  Lind', 'Anna Lind'],
  ['Mr Lind’s', 'Lind'],
  ['Lindqvist and Lind', 'Lind'],
  ['Lindqvist', undefined],
  ['a Blacksmith', undefined],
  ['she', undefined],
])('in “%s” the name is %s', (text, name) => {
  expect(found(text)).toBe(name);
});
