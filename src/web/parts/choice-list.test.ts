import { expect, it } from 'vitest';
import { fitting } from './choice-list.tsx';

const CHOICES = ['Anna Lind', 'Lindqvist', 'Foreign Minister Kerel', 'Blind Trust'].map((words, k) => ({
  id: String(k),
  words,
  ...(words === 'Lindqvist' ? { note: 'for Sund' } : {}),
}));
const found = (typed: string) => fitting(CHOICES, typed).map(({ words }) => words);

it.each([
  ['', ['Anna Lind', 'Lindqvist', 'Foreign Minister Kerel', 'Blind Trust']],
  ['lind', ['Lindqvist', 'Anna Lind', 'Blind Trust']],
  ['kerel foreign', ['Foreign Minister Kerel']],
  ['sund', ['Lindqvist']],
  ['nobody', []],
])('%j finds those that begin with it first, then those that hold all its words', (typed, names) => {
  expect(found(typed)).toEqual(names);
});
