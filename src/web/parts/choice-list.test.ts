import { expect, it } from 'vitest';
import { fitting } from './choice-list.tsx';

const CHOICES = ['Blind Trust', 'Anna Lind', 'Lindqvist', 'Foreign Minister Kerel'].map((words, k) => ({
  id: String(k),
  words,
  ...(words === 'Lindqvist' ? { note: 'for Sund' } : {}),
}));
const found = (typed: string) => fitting(CHOICES, typed).map(({ words }) => words);

it.each([
  ['', ['Blind Trust', 'Anna Lind', 'Lindqvist', 'Foreign Minister Kerel']],
  ['lind', ['Lindqvist', 'Anna Lind', 'Blind Trust']],
  ['kerel foreign', ['Foreign Minister Kerel']],
  ['sund', ['Lindqvist']],
  ['nobody', []],
])(
  '%j finds those that begin with it first, then those with a word that does, then those that hold all its words',
  (typed, names) => {
    expect(found(typed)).toEqual(names);
  },
);

it('finds a name before a description, whatever comes first in the list', () => {
  const issues = [
    { id: 'district', words: 'The disputed district', note: 'who holds it when talks end' },
    { id: 'small', words: 'Smalltalks', note: '' },
    { id: 'talks', words: 'The talks go on', note: 'whether they meet again' },
  ];
  expect(fitting(issues, 'talks').map(({ id }) => id)).toEqual(['talks', 'small', 'district']);
  expect(fitting(issues, 'the talks').map(({ id }) => id)).toEqual(['talks', 'district']);
});
