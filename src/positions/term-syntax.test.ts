import { describe, expect, it } from 'vitest';
import { silencesAny, stepsOf, termFault } from './term-syntax.ts';

describe('a badly written term is told', () => {
  it.each([
    ['', 'is empty'],
    ['  ', 'is empty'],
    ['(cede', 'has brackets or bars that are no (a|b)'],
    ['cede|yield land', 'has brackets or bars that are no (a|b)'],
    ['((a|b)|c) land', 'has brackets or bars that are no (a|b)'],
    ['cede(d|s)', 'has brackets or bars that are no (a|b)'],
    ['(cede|) land', 'has an empty word'],
    ['() land', 'has an empty word'],
    ['cede , land', 'has an empty word'],
    ['... land', 'begins or ends with "..."'],
    ['cede ...', 'begins or ends with "..."'],
    ['cede ... ... land', 'has "..." twice in a row'],
    ['ter*tory', 'has a * that is not at the end of a word'],
    ['*', 'has a * without a word'],
    ['te*', 'has a * behind fewer than 3 letters'],
    ['a b c d e f g h i j k l m', 'has more than 12 words'],
    ['x'.repeat(601), 'has more than 600 characters'],
    [
      '(a b|c d|e f|g h|i j) (a b|c d|e f|g h|i j) (a b|c d|e f|g h|i j)',
      'stands for more than 100 wordings',
    ],
  ])('%s', (term, fault) => {
    expect(termFault(term)).toBe(fault);
  });

  it.each([
    'land swap',
    'cede ... (land|territor*)',
    '(sick pay|leave)',
    'cease-fire',
    "workers' rights",
    'article (5|five)',
    '( a | b ) c',
  ])('%s is well written', (term) => {
    expect(termFault(term)).toBeUndefined();
  });
});

it('a term is read into steps, one row for each wording of a group of several words', () => {
  const read = (term: string): unknown =>
    stepsOf(term).map((steps) =>
      steps.map(({ keys, stems, gap }) => [...keys, ...stems.map((stem) => `${stem}*`), gap]),
    );
  expect(read('ceding ... (land|Territor*)')).toEqual([
    [
      ['cede', 0],
      ['land', 'territor*', 4],
    ],
  ]);
  expect(read('(sick pay|leave) cut')).toEqual([
    [
      ['sick', 0],
      ['pay', 0],
      ['cut', 0],
    ],
    [
      ['leave', 0],
      ['cut', 0],
    ],
  ]);
  expect(read('(new|fresh) (talks|round)')).toEqual([
    [
      ['new', 'fresh', 0],
      ['talks', 'round', 0],
    ],
  ]);
});

describe('a near miss silences a term that it holds at one end', () => {
  it.each([
    ['strike a deal', 'strike', true],
    ['labour market', 'open ... market', true],
    ['protect* species', 'protection', true],
    ['fighting chance', 'stop ... fighting', true],
    ['security council', 'security guarantee', false],
    ['general strike', 'general election', false],
    ['hold ... hostage', 'hostage', true],
  ])('%s, %s: %s', (nearMiss, term, expected) => {
    expect(silencesAny(nearMiss, [term])).toBe(expected);
  });
});
