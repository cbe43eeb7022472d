import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleOf, spanIn } from '../../tests/browser/brief-fixture.ts';
import { POSITIONS_BRIEF } from '../../tests/fixtures/positions-brief.ts';
import { sentenceAround } from './sentence-around.ts';

const article = articleOf({ id: 'a1', from: 'a.txt' }, [
  ['title', 'Boats leave'],
  ['paragraph', 'The boats left. Mr. Wren said “no line is moved,” and sat down. Nobody answered.'],
  ['paragraph', 'It rained.'],
]);

test.each([
  ['the sentence alone', 'no line', 'Mr. Wren said “no line is moved,” and sat down.'],
  ['the first of a paragraph', 'boats left', 'The boats left.'],
  ['the last', 'Nobody', 'Nobody answered.'],
  ['a title without a full stop', 'Boats', 'Boats leave'],
  [
    'both, where it runs over two',
    'sat down. Nobody',
    'Mr. Wren said “no line is moved,” and sat down. Nobody answered.',
  ],
])('it is %s', (_, words, whole) => {
  const { before, words: own, after } = sentenceAround(article, spanIn(article, words));
  expect(before + own + after).toBe(whole);
  expect(own).toBe(words);
});

test('it is verbatim and within the article, wherever the span is', () => {
  const articles = POSITIONS_BRIEF.articles;
  fc.assert(
    fc.property(fc.nat(articles.length - 1), fc.nat(800), fc.nat(60), (k, from, length) => {
      const { id, text, blocks } = articles[k]!;
      const start = Math.min(from, text.length - 1);
      const end = Math.min(text.length, start + length + 1);
      const span = { article: id, start, end, text: text.slice(start, end) };
      const { before, words, after } = sentenceAround({ text, blocks }, span);
      expect(text.slice(start - before.length, end + after.length)).toBe(before + words + after);
    }),
  );
});
