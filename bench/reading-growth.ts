/**
 * How reading's time grows with the length of texts made to be slow to read: doubling a text should about double it.
 * Prints one line a text: milliseconds at each size, and the growth over the last doubling.
 */
import { readSource } from '../src/reading/read.ts';

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

for (const [from, textOf] of Object.entries(TEXTS)) {
  const times = [100_000, 200_000, 400_000, 800_000].map((size) => {
    const bytes = new TextEncoder().encode(textOf(size));
    const start = performance.now();
    readSource({ from, bytes }, {});
    return performance.now() - start;
  });
  const growth = times.at(-1)! / times.at(-2)!;
  console.log(
    `${from.padEnd(18)} ${times.map((time) => `${time.toFixed(0)} ms`.padStart(9)).join('')}   ×${growth.toFixed(1)}`,
  );
}
