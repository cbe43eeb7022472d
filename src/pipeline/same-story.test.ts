import { describe, expect, test } from 'vitest';
import type { Article } from '../record/article.ts';
import { markSameStories } from './same-story.ts';

const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, k) => `word${(from + k) * 31}`).join(' ');

const articles = (...texts: readonly string[]): Article[] =>
  texts.map((text, k) => ({
    id: `a${k + 1}`,
    from: `${k}.txt`,
    kind: 'news',
    authors: [],
    language: 'en',
    sha256: '',
    text,
    blocks: [],
    removed: [],
  }));

const marks = (...texts: readonly string[]): (string | undefined)[] =>
  markSameStories(articles(...texts)).map(({ sameStoryAs }) => sameStoryAs);

describe('markSameStories', () => {
  test.each([
    ['the same words', words(0, 200)],
    ['another heading and a cut', `Heading of another outlet ${words(0, 150)}`],
    ['copy with paragraphs of its own around it', `${words(900, 80)} ${words(0, 200)} ${words(1200, 80)}`],
    ['other capitals and marks', words(0, 200).toUpperCase().replaceAll(' ', ', ')],
  ])('marks %s', (_, text) => {
    expect(marks(words(0, 200), text)).toEqual([undefined, 'a1']);
  });

  test.each([
    ['another text', words(5000, 200)],
    ['a text that quotes one paragraph of it', `${words(5000, 200)} ${words(0, 60)}`],
    ['a text too short to tell', words(0, 20)],
    ['no text', ''],
  ])('leaves %s alone', (_, text) => {
    expect(marks(words(0, 200), text)).toEqual([undefined, undefined]);
  });

  test('leads to the earliest of several', () => {
    expect(marks(words(900, 200), words(0, 200), words(0, 190), words(5, 195))).toEqual([
      undefined,
      undefined,
      'a2',
      'a2',
    ]);
  });
});
