/**
 * Places in a text counted in code points, as W3C Web Annotation, Python and R count them; the brief counts UTF-16 code
 * units. A lone surrogate is one code point. Every offset that an export shows has gone through here.
 */
import type { Range } from '../../core/range.ts';
import type { Span } from '../../record/article.ts';
import type { Brief } from '../../record/brief.ts';

const PAIRS = /[\u{10000}-\u{10FFFF}]/gu;

/** The place of a UTF-16 offset of `text` in code points. An offset inside a pair is moved behind it. */
export function codePointsOf(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (const { index } of text.matchAll(PAIRS)) ends.push(index + 2);
  if (ends.length === 0) return (offset) => offset;
  return (offset) => offset - countUpTo(ends, offset);
}

/** Where a span of `brief` stands, in code points of its article. */
export function placesIn({ articles }: Brief): (span: Span) => Range {
  const counters = new Map<string, (offset: number) => number>();
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  return ({ article, start, end }) => {
    const count = counters.get(article) ?? codePointsOf(texts.get(article)!);
    counters.set(article, count);
    return { start: count(start), end: count(end) };
  };
}

/** How many of the ascending `numbers` are at most `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const CONTEXT = 32;

/** Up to 32 code points before `range` and after it, which tell its place where the same words stand twice. */
export function around(
  text: string,
  { start, end }: Range,
): { readonly prefix: string; readonly suffix: string } {
  return {
    prefix: [...text.slice(Math.max(0, start - 2 * CONTEXT), start)].slice(-CONTEXT).join(''),
    suffix: [...text.slice(end, end + 2 * CONTEXT)].slice(0, CONTEXT).join(''),
  };
}
