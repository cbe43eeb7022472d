import { expect, it } from 'vitest';
import { fitsPattern, patternWith } from './state-pattern.ts';

it.each([
  ['YNN', '', true],
  ['YNN', 'Y--', true],
  ['YNN', '-NN', true],
  ['YNN', '--Y', false],
  ['YNN', 'N', false],
  ['YNN', 'Y', true],
])('%s among those of “%s”: %s', (name, pattern, is) => {
  expect(fitsPattern(name, pattern)).toBe(is);
});

it('changes one letter, and says nothing where every letter is both', () => {
  expect(patternWith('', 1, 'Y', 3)).toBe('-Y-');
  expect(patternWith('-Y-', 0, 'N', 3)).toBe('NY-');
  expect(patternWith('-Y-', 1, '-', 3)).toBe('');
});
