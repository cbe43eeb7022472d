import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../record/statement.ts';
import { groupUtterances } from './utterances.ts';

type Said = readonly [speaker: string | undefined, text: string];

function statementOf([speaker, text]: Said, k: number): Statement {
  return {
    id: `a${k}-st1`,
    article: `a${k}`,
    content: [{ article: `a${k}`, start: 0, end: text.length, text }],
    quotation: /^“[^”]*”$/.test(text) ? 'direct' : text.includes('“') ? 'mixed' : 'indirect',
    ...(speaker === undefined ? {} : { speaker }),
    certainty: 'asserted',
    concrete: { value: 0.1, because: [] },
    utterance: '',
    confidence: 1,
    by: 'test',
  };
}

const groups = (...said: readonly Said[]): string =>
  groupUtterances(said.map(statementOf))
    .map(({ utterance }) => utterance)
    .join(' ');

const AGREED = '“We agreed to strong security guarantees that I would call new.”';

describe('groupUtterances', () => {
  it.each<[string, readonly Said[], string]>([
    [
      'the same words in two articles',
      [
        ['p1', AGREED],
        ['p1', AGREED],
      ],
      'u1 u1',
    ],
    [
      'a shortened quotation',
      [
        ['p1', AGREED],
        ['p1', 'they agreed on “strong security guarantees” for Tavia'],
      ],
      'u1 u1',
    ],
    [
      'a shouted and a quiet version',
      [
        ['p1', '“BIG PROGRESS ON KORVA. STAY TUNED!”'],
        ['p1', '“big progress”'],
      ],
      'u1 u1',
    ],
    [
      'indirect speech with small changes',
      [
        ['p1', 'the two sides will exchange all prisoners of war before the end of the month'],
        ['p1', 'both sides will exchange all prisoners of war before the month’s end'],
      ],
      'u1 u1',
    ],
    [
      'a speaker who is not resolved',
      [
        ['p1', AGREED],
        [undefined, AGREED],
      ],
      'u1 u1',
    ],
    [
      'the same words of two speakers',
      [
        ['p1', AGREED],
        ['p2', AGREED],
      ],
      'u1 u2',
    ],
    [
      'two speakers that an unresolved one could join',
      [
        ['p1', AGREED],
        [undefined, AGREED],
        ['p2', AGREED],
      ],
      'u1 u1 u2',
    ],
    [
      'a common phrase',
      [
        ['p1', 'the talks go on'],
        ['p1', 'the talks go badly and will end soon'],
      ],
      'u1 u2',
    ],
    [
      'short quotations of little words',
      [
        ['p1', '“We will do it”'],
        ['p1', 'he said “we will” and left'],
      ],
      'u1 u2',
    ],
    [
      'different words',
      [
        ['p1', '“We met.”'],
        ['p1', '“Never again.”'],
      ],
      'u1 u2',
    ],
  ])('sees %s rightly', (_, said, expected) => {
    expect(groups(...said)).toBe(expected);
  });

  it('never joins two resolved speakers, and keeps order and number', () => {
    const speaker = fc.option(fc.constantFrom('p1', 'p2', 'p3'), { nil: undefined });
    const text = fc
      .array(fc.constantFrom('talks', 'truce', 'border', 'ships', 'Korva', 'agreed', 'the', 'will'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((words) => `“${words.join(' ')}”`);
    fc.assert(
      fc.property(fc.array(fc.tuple(speaker, text), { maxLength: 20 }), (said) => {
        const grouped = groupUtterances(said.map(statementOf));
        expect(grouped.map(({ id }) => id)).toEqual(said.map((_, k) => `a${k}-st1`));
        const speakers = new Map<string, Set<string>>();
        for (const { utterance, speaker } of grouped) {
          const known = speakers.get(utterance) ?? new Set();
          if (speaker !== undefined) known.add(speaker);
          speakers.set(utterance, known);
        }
        for (const known of speakers.values()) expect(known.size).toBeLessThanOrEqual(1);
      }),
    );
  });
});
