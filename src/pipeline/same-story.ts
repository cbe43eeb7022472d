/**
 * Which articles republish an earlier one: wire copy with small changes. Two articles are one story when most
 * five-word runs of the shorter stand in the longer (containment of shingles, Broder 1997). Of all shingles an even
 * sample is kept, chosen by hash, and looked up in an index, so that the work grows with the text, not with its square.
 */
import { hashText } from '../core/hash.ts';
import type { Article } from '../record/article.ts';

/** Share of the shorter article's sampled shingles that must stand in the other. */
const SHARED = 0.5;
const WORDS = 5;
/** One in this many shingles is kept. */
const SAMPLED = 4;
/** A text with fewer kept shingles is too short to tell. */
const FEWEST = 12;
/** A shingle that stands in more stories than this is a set phrase. */
const MOST_HOLDERS = 32;

/** `articles` with `sameStoryAs` set to the earliest article that each one repeats. */
export function markSameStories(articles: readonly Article[]): Article[] {
  const holders = new Map<number, number[]>();
  const sizes: number[] = [];
  return articles.map((article, k) => {
    const shingles = shinglesOf(article.text);
    const original = originalOf(shingles, holders, sizes);
    sizes.push(shingles.size);
    if (original === undefined) for (const shingle of shingles) hold(holders, shingle, k);
    return original === undefined ? article : { ...article, sameStoryAs: articles[original]!.id };
  });
}

/** The earlier story that shares most, if it shares enough. */
function originalOf(
  shingles: ReadonlySet<number>,
  holders: ReadonlyMap<number, readonly number[]>,
  sizes: readonly number[],
): number | undefined {
  const shared = new Map<number, number>();
  for (const shingle of shingles)
    for (const k of holders.get(shingle) ?? []) shared.set(k, (shared.get(k) ?? 0) + 1);
  const shares = [...shared].map(([k, count]) => ({ k, share: count / Math.min(shingles.size, sizes[k]!) }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a), { k: -1, share: 0 });
  return shingles.size >= FEWEST && best.share >= SHARED ? best.k : undefined;
}

function hold(holders: Map<number, number[]>, shingle: number, k: number): void {
  const known = holders.get(shingle);
  if (!known) holders.set(shingle, [k]);
  else if (known.length < MOST_HOLDERS) known.push(k);
}

function shinglesOf(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.slice(WORDS - 1).map((_, k) => hashText(words.slice(k, k + WORDS).join(' ')));
  return new Set(hashes.filter((hash) => (hash >>> 8) % SAMPLED === 0));
}
