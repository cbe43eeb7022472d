import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../record/article.ts';
import type { Statement } from '../record/statement.ts';
import { markedBlocks, quotationOf, stretchesIn } from './article-marks.ts';

const TEXT = 'Talks go on\n\n“We will not sign,” she said. He may.\n\nAn end.';
const BLOCKS: readonly Block[] = [
  { kind: 'title', start: 0, end: 11 },
  { kind: 'paragraph', start: 13, end: 50 },
  { kind: 'paragraph', start: 52, end: 59 },
];
const ARTICLE = { id: 'a1', text: TEXT, blocks: BLOCKS };
const span = (start: number, end: number) => ({ article: 'a1', start, end, text: TEXT.slice(start, end) });
const statement = (
  id: string,
  content: readonly (readonly [number, number])[],
  source?: readonly [number, number],
): Statement =>
  ({
    id,
    article: 'a1',
    content: content.map(([start, end]) => span(start, end)),
    ...(source === undefined ? {} : { source: span(...source) }),
    quotation: 'direct',
    certainty: 'hedged',
    confidence: 1,
  }) as unknown as Statement;

describe('an article as the reader shows it', () => {
  it('is its blocks, whatever is marked in it, each piece where it says', () => {
    const stretch = fc
      .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => [start, Math.min(TEXT.length, start + length)] as const);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(stretch, fc.option(stretch, { nil: undefined })), { maxLength: 6 }),
        (made) => {
          const statements = made.map(([content, source], k) => statement(`s${k}`, [content], source));
          const blocks = markedBlocks(ARTICLE, statements);
          expect(blocks.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(
            BLOCKS.map(({ start, end }) => TEXT.slice(start, end)),
          );
          for (const { pieces } of blocks)
            for (const { start, text, statements: on } of pieces) {
              expect(TEXT.slice(start, start + text.length)).toBe(text);
              for (const { id, content, source } of statements)
                expect(on.includes(id)).toBe(
                  [...content, ...(source === undefined ? [] : [source])].some(
                    (one) => one.start <= start && start < one.end,
                  ),
                );
            }
        },
      ),
    );
  });

  it('numbers each statement once, before its first word, and shows the certainty of the innermost', () => {
    const [, paragraph] = markedBlocks(ARTICLE, [statement('s1', [[13, 32]], [33, 36])]);
    expect(paragraph!.pieces.map(({ text, look, begins }) => [text, look, begins])).toEqual([
      ['“We will not sign,”', 'q hedged', ['s1']],
      [' ', '', []],
      ['she', 's', []],
      [' said. He may.', '', []],
    ]);
  });
});

it('shows a stretch that is no statement’s by its own class, beside those of statements', () => {
  const possible = { ...statement('s1', [[13, 32]]), confidence: 0 };
  const [, paragraph] = markedBlocks(ARTICLE, [possible], [{ start: 29, end: 36, look: 'draft-s' }]);
  expect(paragraph!.pieces.map(({ text, look }) => [text, look])).toEqual([
    ['“We will not sig', 'q hedged m'],
    ['n,”', 'q draft-s hedged m'],
    [' she', 'draft-s'],
    [' said. He may.', ''],
  ]);
});

it.each([
  [
    0,
    59,
    [
      [0, 11],
      [13, 50],
      [52, 59],
    ],
  ],
  [
    10,
    14,
    [
      [10, 11],
      [13, 14],
    ],
  ],
  [11, 13, []],
  [32, 37, [[33, 36]]],
])(
  'a selection of %i to %i is one stretch in each block, without white space around it',
  (start, end, found) => {
    expect(stretchesIn(ARTICLE, { start, end }).map((one) => [one.start, one.end])).toEqual(found);
  },
);

it.each([
  ['We will not sign,', 'direct'],
  ['“We will not sign,”', 'direct'],
  ['“We will not sign,” she', 'mixed'],
  ['He may', 'indirect'],
])('%j is quoted: %s', (words, quotation) => {
  const start = TEXT.indexOf(words);
  expect(quotationOf(TEXT, { start, end: start + words.length })).toBe(quotation);
});
