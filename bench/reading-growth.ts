/** How reading's time grows when a text made to be slow to read doubles: 2 is linear, 4 would be its square. */
import { readSource } from '../src/reading/read.ts';
import { rounded } from './sample.ts';

export interface ReadingGrowth {
  readonly text: string;
  readonly kilobytes: number;
  readonly seconds: number;
  readonly timesTheHalf: number;
}

const SIZE = 800_000;

export function readingGrowth(): readonly ReadingGrowth[] {
  return Object.entries(TEXTS).map(([text, textOf]) => {
    const half = secondsOf(text, textOf(SIZE / 2));
    const seconds = secondsOf(text, textOf(SIZE));
    return {
      text,
      kilobytes: SIZE / 1000,
      seconds: rounded(seconds, 2),
      timesTheHalf: rounded(seconds / half, 2),
    };
  });
}

/** The better of two, the first of which may pay for compiling the code. */
function secondsOf(from: string, text: string): number {
  const bytes = new TextEncoder().encode(text);
  const times = [1, 2].map(() => {
    const start = performance.now();
    readSource({ from, bytes }, {});
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}

const SENTENCE =
  'The envoy said on Tuesday that the ports would reopen within days, and that nothing was agreed. ';

const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  'nested.html': (size) => `<html><body>${'<div>'.repeat(size / 5)}`,
  'links.html': (size) => `<html><body>${'<a href=x>The ports would reopen</a> '.repeat(size / 37)}`,
  'paragraphs.html': (size) => `<html><body>${`<p>${SENTENCE}`.repeat(size / 100)}`,
  'breaks.html': (size) => `<html><body><p>${'said he<br>'.repeat(size / 11)}`,
  'scripts.html': (size) => `<html><body>${'<script>'.repeat(size / 8)}`,
  'lazy-quote.md': (size) => '> a\nb\n'.repeat(size / 6),
  'headings.md': (size) => 'a\n-\n'.repeat(size / 4),
  'brackets.md': (size) => '[a]('.repeat(size / 4),
  'asterisks.md': (size) => '*a '.repeat(size / 3),
  'lines.txt': (size) => `${SENTENCE}\n`.repeat(size / 97),
  'author-boxes.txt': (size) => `${SENTENCE}\n${'About the author\n'.repeat(size / 17)}`,
};
