/**
 * Bytes of any kind into articles. Decides what the bytes are, has that format's reader draft them, freezes the
 * drafts, and says what is wrong or missing. Never throws on input: what can't be read is a problem in the result.
 */
import { decodeText } from '../core/text-encoding.ts';
import type { Article, ReadingResult } from '../record/article.ts';
import type { Problem } from '../record/problem.ts';
import { articleAsIs, articleOf, type Given } from './article.ts';
import { binaryKind } from './binary.ts';
import type { DraftReading } from './draft.ts';
import { readFeed } from './feed.ts';
import { declaredCharset, type Format, formatOf } from './format.ts';
import { readMarkdown } from './markdown.ts';
import { readPage } from './page.ts';
import { readPlainText } from './plain-text.ts';

export interface Source {
  /** File name or URL as the person gave it. */
  readonly from: string;
  readonly bytes: Uint8Array;
  /** The `Content-Type` it was served with. */
  readonly contentType?: string;
  readonly url?: string;
}

export interface ReadingOptions {
  /** Take the text unchanged, so that offsets point into the file. */
  readonly asIs?: boolean;
  readonly outlet?: string;
  /** `YYYY-MM-DD`. */
  readonly published?: string;
}

/** The most bytes read from one file or page. */
export const MOST_BYTES = 50_000_000;

/** Reads one file or page. */
export function readSource(source: Source, options: ReadingOptions): ReadingResult {
  const { from, bytes } = source;
  if (bytes.length > MOST_BYTES) return unreadable(tooLarge(from, bytes.length));
  const { text, encoding, faults } = decodeText(bytes, charsetOf(source));
  const binary = binaryKind(bytes, encoding);
  if (binary) return unreadable(notText(from, binary));
  if (text.trim() === '') return unreadable(empty(from));
  const given = givenOf(source, options);
  const damaged = faults > 0 ? [undecodable(from, faults, encoding)] : [];
  if (options.asIs) return { articles: [articleAsIs(text, from, given)], problems: damaged };
  const read = READERS[formatOf(text, from, source.contentType)](text);
  const articles = read.drafts.flatMap((draft) => articleOf(draft, from, given) ?? []);
  const none = articles.length === 0 && read.faults.length === 0 ? [noArticle(from)] : [];
  const found = read.faults.map((fault) => ({ ...fault, where: from }));
  return {
    articles,
    problems: [...damaged, ...found, ...none, ...gapsOf(articles)],
  };
}

const READERS: Readonly<Record<Format, (text: string) => DraftReading>> = {
  page: readPage,
  feed: readFeed,
  markdown: readMarkdown,
  text: (text) => ({ drafts: [readPlainText(text)], faults: [] }),
  data: () => ({ drafts: [], faults: [DATA] }),
};

const DATA: Omit<Problem, 'where'> = {
  code: 'reading/data',
  problem: 'it is JSON data, not an article',
  mend: 'Leave it out; what `readout read` wrote goes to `readout statements` on standard input.',
};

function charsetOf({ bytes, contentType }: Source): string | undefined {
  return declaredCharset(String.fromCharCode(...bytes.subarray(0, 4096)), contentType);
}

function givenOf(source: Source, options: ReadingOptions): Given {
  const url = source.url ?? (/^https?:\/\//i.test(source.from) ? source.from : undefined);
  return {
    ...(options.outlet === undefined ? {} : { outlet: options.outlet }),
    ...(options.published === undefined ? {} : { published: options.published }),
    ...(url === undefined ? {} : { url }),
  };
}

function unreadable(problem: Problem): ReadingResult {
  return { articles: [], problems: [problem] };
}

function tooLarge(where: string, size: number): Problem {
  return {
    code: 'reading/too-large',
    where,
    problem: `it has ${Math.round(size / 1e6)} MB, and no article has more than ${MOST_BYTES / 1e6} MB`,
    mend: 'Split it into articles.',
  };
}

function notText(where: string, kind: string): Problem {
  return {
    code: 'reading/binary',
    where,
    problem: `it looks like ${kind}, not text`,
    mend: 'Save the article as HTML, Markdown or plain text.',
  };
}

function empty(where: string): Problem {
  return {
    code: 'reading/empty',
    where,
    problem: 'there is no text in it',
    mend: 'Check that the whole file was saved.',
  };
}

function undecodable(where: string, faults: number, encoding: string): Problem {
  const characters = faults === 1 ? 'one character' : `${faults} characters`;
  return {
    code: 'reading/encoding',
    where,
    problem: `${characters} could not be decoded as ${encoding} and stand as \uFFFD in the text`,
    mend: 'Save the file again as UTF-8.',
  };
}

function noArticle(where: string): Problem {
  return {
    code: 'reading/no-article',
    where,
    problem: 'no article was found in it',
    mend: 'If there is one, save its text as plain text and read that, or use --as-is.',
  };
}

/** What the articles lack that a brief would show, one problem a gap however many articles have it. */
function gapsOf(articles: readonly Omit<Article, 'id'>[]): readonly Problem[] {
  return GAPS.flatMap(({ code, missing, problem, mend }) => {
    const lacking = articles.filter(missing);
    const [first] = lacking;
    if (!first) return [];
    const which = articles.length === 1 ? 'the article' : `${lacking.length} of ${articles.length} articles`;
    return [{ code, where: first.from, problem: problem(which, first), mend }];
  });
}

interface Gap {
  readonly code: string;
  readonly missing: (article: Omit<Article, 'id'>) => boolean;
  readonly problem: (which: string, first: Omit<Article, 'id'>) => string;
  readonly mend: string;
}

const GAPS: readonly Gap[] = [
  {
    code: 'reading/no-date',
    missing: ({ published }) => published === undefined,
    problem: (which) => `no publication date was found in ${which}`,
    mend: 'Give it with --published YYYY-MM-DD.',
  },
  {
    code: 'reading/no-outlet',
    missing: ({ outlet }) => outlet === undefined,
    problem: (which) => `who published it was not found in ${which}`,
    mend: 'Give it with --outlet NAME.',
  },
  {
    code: 'reading/language',
    missing: ({ language }) => language !== 'en',
    problem: (which, { language }) =>
      `${which} ${languageName(language)}; Readout finds statements in English only`,
    mend: 'Give an English article or a translation.',
  },
];

function languageName(language: string): string {
  if (language === 'und') return 'does not look like English';
  return `looks like ${new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language}`;
}
