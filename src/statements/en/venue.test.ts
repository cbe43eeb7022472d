import { describe, expect, it } from 'vitest';
import { analysisOf, marked } from '../../../tests/fixtures/statements.ts';
import { relationOf } from './relation.ts';
import { looksLikeOutlet, venueOf } from './venue.ts';

describe('venueOf', () => {
  const venue = (input: string): string | undefined => {
    const { text, found } = marked(input);
    const analysis = analysisOf(text);
    const range = venueOf(analysis, relationOf(analysis, found));
    return range && text.slice(range.start, range.end);
  };

  it.each([
    ['Speaking on KTV, ⟦Tal⟧ ⟪said⟫ ⟨the talks had ended⟩.', 'KTV'],
    ['⟦Tal⟧ ⟪told⟫ Reuters ⟨the talks had ended⟩.', 'Reuters'],
    ['⟦Tal⟧ ⟪told⟫ the Tavi Daily Herald ⟨that talks had ended⟩.', 'Tavi Daily Herald'],
    ['⟦Tal⟧ ⟪said⟫ in an interview with Radio Korva ⟨that talks had ended⟩.', 'Radio Korva'],
    ['⟨“It is over,”⟩ ⟦Tal⟧ ⟪wrote⟫ in a post on Truth Social.', 'Truth Social'],
    ['⟦Tal⟧ ⟪said⟫ at a news conference in Geneva ⟨that talks had ended⟩.', 'a news conference in Geneva'],
    ['In a televised address, ⟦Tal⟧ ⟪said⟫ ⟨the talks had ended⟩.', 'a televised address'],
  ])('reads %j', (text, expected) => {
    expect(venue(text)).toBe(expected);
  });

  it.each([
    '⟦Tal⟧ ⟪told⟫ President Oru ⟨the talks had ended⟩.',
    '⟦Tal⟧ ⟪said⟫ on Tuesday ⟨the talks had ended⟩.',
    '⟦Tal⟧ ⟪said⟫ ⟨he would speak on KTV⟩.',
    '⟦Tal⟧ ⟪told⟫ the EU ⟨the talks had ended⟩.',
    'Speaking on Korva, ⟦Tal⟧ ⟪said⟫ ⟨the talks had ended⟩.',
  ])('sees none in %j', (text) => {
    expect(venue(text)).toBeUndefined();
  });

  it.each([
    [true, 'The Tavi Times'],
    [true, 'KTV'],
    [false, 'EU'],
    [false, 'Mira Tal'],
  ])('says %s of whether %j looks like an outlet', (expected, name) => {
    expect(looksLikeOutlet(name.split(' '))).toBe(expected);
  });
});
