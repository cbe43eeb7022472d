/**
 * The YAML between `---` lines at the head of a Markdown file: what it says about title, date, author, outlet and
 * address, under the many names that site generators and archives use for them.
 */
import { parse } from 'yaml';
import { namesIn } from './byline.ts';
import { calendarDate } from './calendar-date.ts';
import { tidy } from './lines.ts';

export interface FrontMatter {
  readonly title?: string;
  readonly deck?: string;
  readonly authors: readonly string[];
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
}

/** A file's front matter and the text after it; `fault` says why it could not be read. */
export interface SplitText {
  readonly matter?: FrontMatter;
  readonly fault?: string;
  readonly body: string;
}

/** Takes the front matter off `text`, if it has any. */
export function splitFrontMatter(text: string): SplitText {
  const found = OPENING.exec(text);
  const end = found ? text.slice(0, LONGEST).search(CLOSING) : -1;
  if (!found || end < 0) return { body: text };
  const body = text.slice(end).replace(CLOSING, '');
  try {
    return { matter: matterOf(parse(text.slice(found[0].length, end), { maxAliasCount: 20 })), body };
  } catch (error) {
    return { fault: String(error instanceof Error ? error.message : error).split('\n')[0]!, body };
  }
}

/** Whether a key is one that says something of an article. */
export function isMatterKey(key: string): boolean {
  const name = key.toLowerCase().replace(/[\s-]/g, '_');
  return Object.values(NAMES).some((names) => names.includes(name));
}

const OPENING = /^---[ \t]*\n/;
const CLOSING = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const LONGEST = 64_000;

const NAMES: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'headline', 'name'],
  deck: ['subtitle', 'deck', 'dek', 'standfirst', 'subheading', 'subhead'],
  authors: ['author', 'authors', 'byline', 'creator', 'by'],
  outlet: [
    'outlet',
    'publisher',
    'publication',
    'site',
    'site_name',
    'sitename',
    'source_name',
    'newspaper',
    'source',
    'website',
  ],
  published: [
    'date',
    'published',
    'published_time',
    'published_at',
    'publish_date',
    'publication_date',
    'pubdate',
    'date_published',
    'datepublished',
    'created',
    'created_at',
  ],
  url: ['source_url', 'url', 'link', 'canonical', 'canonical_url', 'permalink', 'original_url', 'source'],
};

/** What named values say of an article, whatever held them. */
export function matterOf(value: unknown): FrontMatter {
  const keys = new Map(
    Object.entries(typeof value === 'object' && value !== null ? value : {}).map(([key, entry]) => [
      key.toLowerCase().replaceAll('-', '_'),
      entry as unknown,
    ]),
  );
  const all = (field: string): readonly string[] => NAMES[field]!.flatMap((name) => wordsOf(keys.get(name)));
  const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);
  const title = all('title')[0];
  const deck = all('deck')[0];
  const outlet = all('outlet').find((text) => !isAddress(text));
  const published = all('published').flatMap((text) => calendarDate(text) ?? [])[0];
  const url = all('url').find(isAddress);
  return {
    ...(title === undefined ? {} : { title }),
    ...(deck === undefined ? {} : { deck }),
    authors: [
      ...new Set(all('authors').flatMap((text) => (namesIn(text).length > 0 ? namesIn(text) : [text]))),
    ],
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

function wordsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.slice(0, 50).flatMap(wordsOf);
  if (value instanceof Date) return [value.toISOString()];
  if (typeof value === 'object' && value !== null) return wordsOf((value as Record<string, unknown>).name);
  const text = typeof value === 'string' || typeof value === 'number' ? tidy(String(value)) : '';
  return text === '' ? [] : [text.slice(0, 1000)];
}
