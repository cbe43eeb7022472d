import { describe, expect, it } from 'vitest';
import { figuresIn } from './figures.ts';

const told = (text: string): readonly string[] =>
  figuresIn(text).map(({ value, of, isRough }) => `${value} ${of ?? '-'}${isRough ? ' rough' : ''}`);

describe('the figures of a sentence', () => {
  it.each([
    ['14 border guards were held', ['14 guard']],
    ['forty-two ships a year', ['42 ship']],
    ['two hundred unarmed observers', ['200 observer']],
    ['610 of the 640 workers had joined', ['610 worker', '640 worker']],
    ['a rise of 4.5 per cent', ['4.5 %']],
    ['about $3 million a day', ['3000000 $ rough']],
    ['1,900 people have been killed', ['1900 person']],
    ['the toll stands below 700.', ['700 - rough']],
  ])('%s', (text, figures) => {
    expect(told(text)).toEqual(figures);
  });

  it.each(['in 2025, and since 1994', 'on 21 September', 'March 3', 'the 12th of May', 'nobody counts'])(
    'near miss: %s',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );

  it('tells the words, as they stand', () => {
    expect(figuresIn('They hold 311 captured soldiers.')[0]).toMatchObject({
      words: '311 captured soldiers',
      start: 10,
      end: 31,
    });
  });
});
