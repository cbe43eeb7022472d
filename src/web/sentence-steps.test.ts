import { expect, it, test } from 'vitest';
import { sentenceFrom, sentencesAround } from './sentence-steps.ts';

const TEXT = 'Talks go on\n\n“We will not sign,” said Mr. Kerel. “Not now.” He left.';
const words = (range: { readonly start: number; readonly end: number } | undefined) =>
  range && TEXT.slice(range.start, range.end);

it('goes through every sentence forwards, and back again', () => {
  const forwards: ReturnType<typeof sentenceFrom>[] = [sentenceFrom(TEXT, undefined, 1)];
  while (forwards.at(-1) !== undefined) forwards.push(sentenceFrom(TEXT, forwards.at(-1), 1));
  expect(forwards.map(words)).toEqual([
    'Talks go on',
    '“We will not sign,” said Mr. Kerel.',
    '“Not now.”',
    'He left.',
    undefined,
  ]);
  expect(words(sentenceFrom(TEXT, forwards[3], -1))).toBe('“Not now.”');
});

test('before the first sentence there is none', () => {
  expect(sentenceFrom(TEXT, { start: 0, end: 11 }, -1)).toBeUndefined();
});

test.each([
  ['will not', '“We will not sign,” said Mr. Kerel.'],
  ['Kerel. “Not', '“We will not sign,” said Mr. Kerel. “Not now.”'],
  ['go on', 'Talks go on'],
])('%j stands in %j', (sought, around) => {
  const start = TEXT.indexOf(sought);
  expect(words(sentencesAround(TEXT, { start, end: start + sought.length }))).toBe(around);
});
