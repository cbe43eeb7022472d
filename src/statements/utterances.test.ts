import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DESCRIBED, type Statement } from '../record/statement.ts';
import { groupUtterances } from './utterances.ts';

type Said = readonly [speaker: string | undefined, text: string];

function statementOf([speaker, text]: Said, k: number): Statement {
  return {
    id: `a${k}-st1`,
    article: `a${k}`,
    content: [{ article: `a${k}`, start: 0, end: text.length, text }],
    quotation: /^“[^”]*”$/.test(text) ? 'direct' : /[“„«‘"]/.test(text) ? 'mixed' : 'indirect',
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
    [
      'other countries’ quotation marks',
      [
        ['p1', AGREED],
        ['p1', '„We agreed to strong security guarantees that I would call new.“'],
        ['p1', 'they had «strong security guarantees»'],
        ['p1', '‘We agreed to strong security guarantees’, and that was that'],
        ['p1', '"strong security guarantees" were "new" to him'],
      ],
      'u1 u1 u1 u1 u1',
    ],
    [
      'an indirect retelling in the same content words',
      [
        ['p1', '“We will exchange all prisoners of war before the end of the month.”'],
        ['p1', 'her side would exchange all prisoners of war before the end of the month'],
      ],
      'u1 u1',
    ],
    [
      'a retelling that says the opposite',
      [
        ['p1', 'the two sides will exchange all prisoners of war before the end of the month'],
        ['p1', 'the two sides will not exchange all prisoners of war before the end of the month'],
      ],
      'u1 u2',
    ],
    [
      'the same said of another state',
      [
        ['p1', 'troops of Kelvara would leave the upper valley district before June'],
        ['p1', 'troops of Osthmar would leave the upper valley district before June'],
      ],
      'u1 u2',
    ],
    [
      'the same with another figure',
      [
        ['p1', 'all 112 prisoners of war would be home before the end of the month'],
        ['p1', 'all 60 prisoners of war would be home before the end of the month'],
      ],
      'u1 u2',
    ],
    [
      'two statements with one set phrase, and the phrase alone',
      [
        ['p1', '“We remain committed to peace and will sign the annex on Friday.”'],
        ['p1', '“We remain committed to peace.”'],
        ['p1', '“We remain committed to peace, but the dam stays shut until spring.”'],
      ],
      'u1 u1 u2',
    ],
    [
      'a wording of both halves before and after the whole',
      [
        ['p1', '“strong security guarantees”'],
        ['p1', AGREED],
        ['p1', '“guarantees that I would call new”'],
      ],
      'u1 u1 u1',
    ],
  ])('sees %s rightly', (_, said, expected) => {
    expect(groups(...said)).toBe(expected);
  });

  it('keeps apart the same words said on two occasions, and joins reports a day apart', () => {
    const on = (date: string, precision: 'day' | 'week', k: number): Statement => ({
      ...statementOf(['p1', '“We remain committed to peace.”'], k),
      when: { article: `a${k}`, start: 0, end: 1, text: '“', date, precision },
    });
    const utterances = (...said: readonly Statement[]) => groupUtterances(said).map((one) => one.utterance);
    expect(utterances(on('2031-03-03', 'day', 0), on('2031-03-04', 'day', 1))).toEqual(['u1', 'u1']);
    expect(utterances(on('2031-03-03', 'day', 0), on('2031-03-20', 'day', 1))).toEqual(['u1', 'u2']);
    expect(utterances(on('2031-03-03', 'day', 0), on('2031-03-20', 'week', 1))).toEqual(['u1', 'u1']);
  });

  it('gives a described position an utterance of its own', () => {
    const described = { ...statementOf(['p1', AGREED], 1), by: DESCRIBED };
    const said = [statementOf(['p1', AGREED], 0), described, statementOf(['p1', AGREED], 2)];
    expect(groupUtterances(said).map(({ utterance }) => utterance)).toEqual(['u1', 'u2', 'u1']);
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
