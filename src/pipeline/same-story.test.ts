import { describe, expect, test } from 'vitest';
import type { Article } from '../record/article.ts';
import { compareStories } from './same-story.ts';

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
  compareStories(articles(...texts)).articles.map(({ sameStoryAs }) => sameStoryAs);

describe('compareStories', () => {
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

  const copy =
    'Negotiators of Kelvara and Osthmar sat down on Monday for their first talks since the autumn clashes.\n\n' +
    '“This may be the last dry spring with something left to divide,” the mediator, Cosima Arrel, said in Tessmark.\n\n' +
    'Kelvara finished the dam two years ago and wants to fill its reservoir in three seasons.\n\n' +
    'According to 14 diplomats, the first days will deal with water and leave the prisoners to the end.\n\n' +
    'Osthmar would leave the table if the reservoir was raised while the talks lasted, its premier said.';
  const paragraphs = copy.split('\n\n');

  test.each([
    ['cut at the end', paragraphs.slice(0, 2).join('\n\n')],
    ['under another heading and byline', `Dam talks open\n\nBy Our Own Staff\n\n${copy}`],
    ['in another order', paragraphs.toReversed().join('\n\n')],
    ['with other quotation marks', copy.replaceAll(/[“”]/g, '"')],
    ['with one figure corrected', copy.replace('14', '16')],
    [
      'with a paragraph of its own',
      `${copy}\n\nThe Lowland League told the Post that Brondal had no water left.`,
    ],
    ['with a day for a date', copy.replace('on Monday', 'on 9 March')],
  ])('marks wire copy %s', (_, text) => {
    expect(marks(copy, text)).toEqual([undefined, 'a1']);
  });

  test('leaves a second document from one form alone, and finds the copy of each', () => {
    const note = (party: string, count: number) =>
      `In line with the calendar, experts of Kelvara and ${party} met in Tessmark for talks on the strait.\n\n` +
      `Kelvara and ${party} agreed to keep the strait open and to withdraw ${count} patrols from it.\n\n` +
      `Kelvara and ${party} will continue working toward a durable and lasting settlement.\n\n` +
      'Kelvara expresses gratitude to its hosts for their hospitality in facilitating these discussions.';
    expect(marks(note('Osthmar', 4), note('Dravonia', 9), note('Dravonia', 9), note('Osthmar', 4))).toEqual([
      undefined,
      undefined,
      'a2',
      'a1',
    ]);
  });

  test('tells what only one of two documents from one form has', () => {
    const note = (party: string, own: string) =>
      `In line with the calendar, experts of Kelvara and ${party} met in Tessmark for talks on the strait.\n\n` +
      `Kelvara and ${party} agreed to keep the strait open and to withdraw all patrols from it.\n\n` +
      `Kelvara and ${party} will continue working toward a durable and lasting settlement.\n\n${own}`;
    const prisoners = 'Kelvara remains committed to the exchange of all those held since autumn.';
    const grain = 'Kelvara will help to restore access to the market for grain and fertiliser.';
    const { parallels } = compareStories(articles(note('Osthmar', prisoners), note('Dravonia', grain)));
    expect(
      parallels.map(({ a, b, onlyA, onlyB }) => [
        a,
        b,
        onlyA.map(({ text }) => text),
        onlyB.map(({ text }) => text),
      ]),
    ).toEqual([['a1', 'a2', [prisoners], [grain]]]);
    expect(
      compareStories(articles(note('Osthmar', prisoners), note('Osthmar', prisoners))).parallels,
    ).toEqual([]);
  });

  test('takes a round-up that holds a short report for no copy of it, and the report after it for one', () => {
    const roundup = `${copy}\n\n${words(0, 600)}`;
    expect(marks(copy, roundup)).toEqual([undefined, undefined]);
    expect(marks(roundup, copy)).toEqual([undefined, 'a1']);
  });
});
