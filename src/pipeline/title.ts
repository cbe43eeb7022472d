/** A brief's title when none is given: the one article's own, or the count of articles and their dates. Nothing else. */
import type { Article } from '../record/article.ts';

/** The title composed from `articles`. */
export function composedTitle(articles: readonly Pick<Article, 'title' | 'from' | 'published'>[]): string {
  const [first] = articles;
  if (!first) return 'No articles';
  if (articles.length === 1) return first.title ?? first.from;
  const dates = articles.flatMap(({ published }) => published ?? []).toSorted();
  const [oldest, newest] = [dates[0], dates.at(-1)];
  const count = `${articles.length} articles`;
  return oldest === undefined || newest === undefined ? count : `${count}, ${dateRange(oldest, newest)}`;
}

function dateRange(oldest: string, newest: string): string {
  const range = DAYS.formatRange(new Date(`${oldest}T00:00Z`), new Date(`${newest}T00:00Z`));
  return range.replaceAll('\u2009', ' ').replace(/^(\d+) – (\d+ )/, '$1–$2');
}

const DAYS: Intl.DateTimeFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
