import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DESCRIBED, type Statement } from '../record/statement.ts';
import { appearancesOf } from './appearances.ts';

const told = (article: string, utterance: string, more: Partial<Statement> = {}): Statement => ({
  id: `${article}-${utterance}`,
  article,
  content: [],
  quotation: 'direct',
  certainty: 'asserted',
  concrete: { value: 0, because: [] },
  utterance,
  confidence: 1,
  by: 'test',
  ...more,
});

const ARTICLES = [
  { id: 'a1', outlet: 'o1', published: '2031-03-04' },
  { id: 'a2', outlet: 'o2', published: '2031-03-03' },
  { id: 'a3', outlet: 'o3', published: '2031-03-04', sameStoryAs: 'a1' },
  { id: 'a4' },
];

describe('appearancesOf', () => {
  it('begins with the earliest by date, and ends with what has none', () => {
    const [one] = appearancesOf([told('a4', 'u1'), told('a1', 'u1'), told('a2', 'u1')], ARTICLES);
    expect(one?.appearances).toEqual([
      { statement: 'a2-u1', article: 'a2', outlet: 'o2', date: '2031-03-03' },
      { statement: 'a1-u1', article: 'a1', outlet: 'o1', date: '2031-03-04' },
      { statement: 'a4-u1', article: 'a4' },
    ]);
  });

  it('counts a wire copy once, and names the article that it repeats', () => {
    const [one] = appearancesOf([told('a1', 'u1'), told('a3', 'u1')], ARTICLES);
    expect(one?.appearances.map(({ copyOf }) => copyOf)).toEqual([undefined, 'a1']);
    expect(one?.stories).toBe(1);
  });

  it('counts a copy whose original leaves the utterance out', () => {
    const [one] = appearancesOf([told('a3', 'u1')], ARTICLES);
    expect(one?.stories).toBe(1);
    expect(one?.appearances[0]?.copyOf).toBeUndefined();
  });

  it('gives one for an article that tells it twice, and the speaker whom any telling knows', () => {
    const [one] = appearancesOf(
      [told('a1', 'u1'), told('a1', 'u1', { id: 'a1-again', speaker: 'p1' })],
      ARTICLES,
    );
    expect(one?.appearances.map(({ statement }) => statement)).toEqual(['a1-u1']);
    expect(one?.speaker).toBe('p1');
  });

  it('leaves described positions out: nobody uttered them', () => {
    expect(appearancesOf([told('a1', 'u1', { by: DESCRIBED })], ARTICLES)).toEqual([]);
  });

  it('has as many stories as appearances that are no copies, and dates in order', () => {
    const some = fc.array(fc.tuple(fc.constantFrom('a1', 'a2', 'a3', 'a4'), fc.constantFrom('u1', 'u2')));
    fc.assert(
      fc.property(some, (tellings) => {
        for (const { appearances, stories } of appearancesOf(
          tellings.map(([article, utterance]) => told(article, utterance)),
          ARTICLES,
        )) {
          expect(appearances.filter(({ copyOf }) => copyOf === undefined)).toHaveLength(stories);
          const dates = appearances.map(({ date }) => date ?? '9999');
          expect(dates).toEqual(dates.toSorted());
        }
      }),
    );
  });
});
