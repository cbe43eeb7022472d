import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Codebook } from '../record/codebook.ts';
import { type PhraseUse, type SuggestedIssue, suggestedIssues } from './suggested-issues.ts';
import { compileTerms, matchesIn } from './terms.ts';

const bookOf = (...terms: readonly string[]): Codebook => ({
  id: 'book',
  name: 'Book',
  issues: [
    {
      id: 'season',
      name: 'Season',
      definition: 'How long.',
      poles: [
        { at: -2, words: 'short', terms: [] },
        { at: 2, words: 'long', terms: [] },
      ],
      terms,
      nearMisses: [],
    },
  ],
});

/** Each phrase in an utterance of its own. */
const usesOf = (...phrases: readonly string[]): PhraseUse[] =>
  phrases.map((phrase, k) => ({ phrase, utterance: `u${k}`, example: `on ${phrase} then` }));

const suggested = (uses: readonly PhraseUse[], book = bookOf('harbour')): readonly SuggestedIssue[] =>
  suggestedIssues(uses, compileTerms(book), ['season'], 20);

const thrice = (phrase: string): readonly string[] => [phrase, phrase, phrase];

describe('a phrase is suggested', () => {
  it.each([
    ['in the shortest of its forms', ['control rooms', 'control room', 'Control\nrooms'], ['control room 3']],
    ['in the form that a term can find', thrice('Goods'), ['goods 3']],
    ['once, with a hyphen or without', ['flow-line', 'flow line', 'flow lines'], ['flow line 3']],
    [
      'that is told more often first',
      [...thrice('sluice'), ...thrice('gate'), 'gate'],
      ['gate 4', 'sluice 3'],
    ],
    ['of two words before one', [...thrice('gate'), ...thrice('snow melt')], ['snow melt 3', 'gate 3']],
    ['not from two utterances', ['sluice', 'sluice'], []],
    ['not of what all is about', thrice('meetings'), []],
    ['not of what names nothing', thrice('anything'), []],
    ['not where a term covers it', thrice('harbour dues'), []],
    ['but where a term is only like it', thrice('harbourmaster'), ['harbourmaster 3']],
    ['not where it can’t be a term', thrice('flow - -'), []],
  ])('%s', (_, phrases, expected) => {
    expect(suggested(usesOf(...phrases)).map(({ phrase, count }) => `${phrase} ${count}`)).toEqual(expected);
  });

  it('counted once for an utterance that many repeat', () => {
    const uses = usesOf(...thrice('sluice'));
    expect(suggested(uses.map((use) => ({ ...use, utterance: 'u1' })))).toEqual([]);
    expect(suggested(uses)).toHaveLength(1);
  });
});

it.each([
  ['another than the codebook has', thrice('seasons').concat(thrice('season x')), ['season-x', 'seasons']],
  ['a numbered one where it is taken', thrice('season'), ['season-2']],
  ['plain letters', thrice('café'), ['cafe']],
  ['a word where no letter is plain', [...thrice('река'), ...thrice('озеро')], ['issue', 'issue-2']],
])('its id is %s', (_, phrases, expected) => {
  expect(suggested(usesOf(...phrases)).map(({ id }) => id)).toEqual(expected);
});

const WORDS = ['talks', 'talk', 'cease-fire', 'cease', 'fire', 'keys', 'été'];

it('as a term it finds every form it was counted in, and no two share an id', () => {
  const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 30 }), (list) => {
      const uses = usesOf(...list.map((words) => words.join(' ')));
      const issues = suggested(uses);
      expect(new Set(issues.map(({ id }) => id)).size).toBe(issues.length);
      for (const { phrase, count, example } of issues) {
        const terms = compileTerms(bookOf(phrase));
        expect(matchesIn(example, terms).matches).not.toEqual([]);
        const found = uses.filter((use) => matchesIn(use.phrase, terms).matches.length > 0);
        expect(found.length).toBeGreaterThanOrEqual(count);
      }
    }),
  );
});
