import { describe, expect, test } from 'vitest';
import { stanceWords, stepOf } from './stance-words.ts';

describe('a stance between two steps is the step whose range holds it', () => {
  test.each([
    [-2, '−−'],
    [-1.5, '−−'],
    [-1.49, '−'],
    [-0.5, '−'],
    [-0.49, '±'],
    [0, '±'],
    [0.49, '±'],
    [0.5, '+'],
    [1.49, '+'],
    [1.5, '++'],
    [2, '++'],
  ])('%d is %s', (stance, sign) => {
    expect(stepOf(stance).sign).toBe(sign);
  });
});

describe('the words name the pole on the side of the stance', () => {
  const poles = [
    { at: -2, words: 'all stay', terms: [] },
    { at: 1, words: 'some leave', terms: [] },
    { at: 2, words: 'all leave', terms: [] },
  ];

  test.each([
    [-1, 'against (all stay)'],
    [1, 'for (some leave)'],
    [2, 'strongly for (all leave)'],
    [0, 'between the poles'],
  ])('%d: %s', (stance, words) => {
    expect(stanceWords(stance, { poles })).toBe(words);
  });

  test('without a pole on that side, or without an issue, the words stand alone', () => {
    expect(stanceWords(2, { poles: [{ at: -2, words: 'all stay', terms: [] }] })).toBe('strongly for');
    expect(stanceWords(2, undefined)).toBe('strongly for');
  });
});
