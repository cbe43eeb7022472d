import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOf, shippedModel } from '../../tests/fixtures/statements.ts';
import type { Span } from '../record/article.ts';
import type { Attribution } from '../record/statement.ts';
import { readStatements } from './statements.ts';

const spansOf = ({ source, cue, venue, when, content }: Attribution): Span[] =>
  [source, cue, venue, when, ...content].filter((span) => span !== undefined);

describe('readStatements', () => {
  it('reads layout and wording together', () => {
    const article = articleOf(
      ['title', 'Tavi Talks'],
      ['heading', 'Foreign Minister Ana Oru on Evening Questions'],
      ['list-item', '“If Korva withdraws, we will sign.”'],
      ['list-item', '“Who would sign it now?”'],
    );
    const { attributions, conditionals } = readStatements(article, shippedModel());
    expect(
      attributions.map(({ id, source, venue, certainty, quotation }) => [
        id,
        source?.text,
        venue?.text,
        certainty,
        quotation,
      ]),
    ).toEqual([
      ['a1-st1', 'Foreign Minister Ana Oru', 'Evening Questions', 'conditional', 'direct'],
      ['a1-st2', 'Foreign Minister Ana Oru', 'Evening Questions', 'asked', 'direct'],
    ]);
    expect(conditionals).toMatchObject([
      {
        condition: { text: 'Korva withdraws' },
        outcome: { text: 'we will sign' },
        modality: 'will',
        statement: 'a1-st1',
      },
    ]);
  });

  it('leaves an article in another language to its problem', () => {
    const article = { ...articleOf('Ana: “Wir gehen.”'), language: 'de' };
    expect(readStatements(article, shippedModel())).toEqual({
      attributions: [],
      described: [],
      conditionals: [],
      problems: [],
    });
  });

  it('gives verbatim spans with clean edges for any text, in text order', () => {
    const piece = fc.constantFrom(
      'Tal',
      'said',
      ':',
      '“',
      '”',
      '"',
      ' ',
      '*',
      'if',
      ',',
      'unless',
      'the truce',
      'will hold',
      '.',
      '?',
      'Q',
      'MR. ORU',
      '—',
      'reportedly',
      'on Monday',
      'told Reuters',
      'whether',
      '\u{1F600}',
      '\u200F',
      'they',
      'denied',
      'that',
    );
    const line = fc
      .array(piece, { minLength: 1, maxLength: 14 })
      .map((pieces) => pieces.join(' ').trim() || 'x');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const article = { ...articleOf(...lines), published: '2031-03-12' };
        const { attributions, conditionals } = readStatements(article, shippedModel());
        const spans = [
          ...attributions.flatMap(spansOf),
          ...conditionals.flatMap(({ condition, outcome }) => [condition, outcome]),
        ];
        for (const { start, end, text } of spans) {
          expect(article.text.slice(start, end)).toBe(text);
          expect(text).not.toBe('');
          expect(text).toBe(text.trim());
        }
        const starts = attributions.map(({ content }) => content[0]!.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const { condition, outcome } of conditionals) {
          expect(condition.end <= outcome.start || outcome.end <= condition.start).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
