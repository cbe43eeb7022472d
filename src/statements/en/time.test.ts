import { describe, expect, it } from 'vitest';
import { analysisOf, marked } from '../../../tests/fixtures/statements.ts';
import { relationOf } from './relation.ts';
import { timeReader } from './time.ts';

describe('timeReader', () => {
  const when = (input: string, published?: string): string | undefined => {
    const { text, found } = marked(input);
    const analysis = analysisOf(text);
    const time = timeReader(analysis, published)(relationOf(analysis, found));
    return time && [text.slice(time.start, time.end), time.date, time.precision].filter(Boolean).join(' | ');
  };

  // 2031-03-12 is a Wednesday.
  it.each([
    ['On Sunday, ⟦Tal⟧ took to her channel to ⟪announce⟫: ⟨“Progress.”⟩', 'Sunday | 2031-03-09 | day'],
    ['⟦Tal⟧ ⟪said⟫ on Wednesday ⟨that talks had ended⟩.', 'Wednesday | 2031-03-12 | day'],
    ['⟦Tal⟧ ⟪said⟫ on Friday ⟨that talks had ended⟩.', 'Friday | 2031-03-07 | day'],
    ['⟦Tal⟧ ⟪said⟫ yesterday ⟨that talks had ended⟩.', 'yesterday | 2031-03-11 | day'],
    ['Speaking on Monday, ⟦Tal⟧ ⟪said⟫ ⟨the talks had ended⟩.', 'Monday | 2031-03-10 | day'],
    ['⟦Tal⟧ ⟪said⟫ last week ⟨that talks had ended⟩.', 'last week | 2031-03-03 | week'],
    ['In February, ⟦Tal⟧ ⟪said⟫ ⟨the talks had ended⟩.', 'February | 2031-02-01 | month'],
    ['⟦Tal⟧ ⟪said⟫ on December 3 ⟨that talks had ended⟩.', 'December 3 | 2030-12-03 | day'],
    ['On March 3, 2029, ⟦Tal⟧ ⟪said⟫ ⟨the talks had ended⟩.', 'March 3, 2029 | 2029-03-03 | day'],
  ])('reads %j', (text, expected) => {
    expect(when(text, '2031-03-12')).toBe(expected);
  });

  it.each([
    '⟦Tal⟧ ⟪said⟫ ⟨the talks would end on Sunday⟩.',
    '⟦Tal, who met Oru on Friday,⟧ ⟪said⟫ ⟨the talks had ended⟩.',
    'For now, ⟦Tal⟧ ⟪says⟫ ⟨the talks go on⟩.',
    'It came just 24 hours after the meeting, ⟦Tal⟧ ⟪said⟫ ⟨of the vote⟩.',
    '⟦April May⟧ ⟪said⟫ ⟨the talks had ended⟩.',
    '⟦Tal⟧ ⟪may say⟫ ⟨the talks have ended⟩.',
    'They stay through Sunday, and ⟦Tal⟧ ⟪said⟫ ⟨the talks go on⟩.',
    '⟦SUNDAY SHOWS⟧⟪:⟫ ⟨the talks go on⟩.',
    'A second later ⟦Tal⟧ ⟪said⟫ ⟨the talks had ended⟩.',
    'The Sun ⟪reported⟫ ⟨the talks had ended⟩.',
  ])('sees no time of saying in %j', (text) => {
    expect(when(text, '2031-03-12')).toBeUndefined();
  });

  it('keeps the words and gives no date where the article has none', () => {
    expect(when('⟦Tal⟧ ⟪said⟫ on Sunday ⟨that talks had ended⟩.')).toBe('Sunday | day');
  });
});
