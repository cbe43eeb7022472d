/**
 * One published text of any kind, frozen once read: every later span points into `text`.
 * Boilerplate that reading took out is listed under `removed`, so that nothing disappears silently.
 */
import type { Problem } from './problem.ts';

/** A half-open range of UTF-16 code units in one article's text, with the text it covers. */
export interface Span {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type ArticleKind = 'news' | 'official' | 'transcript' | 'wire' | 'other';

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'list-item' | 'quote';

/** A stretch of the article's text that stands alone on the page. Blocks are in order and don't overlap. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

/** Text that was on the page and isn't part of the article. */
export interface RemovedText {
  readonly text: string;
  /** In a reader's words: "author box", "comments", "related links", "advertisement", "cookie notice", "navigation". */
  readonly why: string;
}

/** An article as reading leaves it. `outlet` is the publisher's name; the actors stage gives it an identity. */
export interface Article {
  readonly id: string;
  /** File name or URL as given by the person. */
  readonly from: string;
  readonly kind: ArticleKind;
  readonly title?: string;
  readonly authors: readonly string[];
  readonly outlet?: string;
  /** ISO 8601 date, `YYYY-MM-DD`. */
  readonly published?: string;
  readonly url?: string;
  /** BCP 47 primary language subtag. */
  readonly language: string;
  /** SHA-256 of `text` in UTF-8, hexadecimal. */
  readonly sha256: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly removed: readonly RemovedText[];
  readonly sameStoryAs?: string;
}

/** What reading one file or page gives: usually one article, several for a feed, none if it couldn't be read. */
export interface ReadingResult {
  /** Without ids: the pipeline numbers the articles of a run. */
  readonly articles: readonly Omit<Article, 'id'>[];
  readonly problems: readonly Problem[];
}

/** The span of `article` from `start` to `end`. */
export function spanOf(article: Pick<Article, 'id' | 'text'>, start: number, end: number): Span {
  return { article: article.id, start, end, text: article.text.slice(start, end) };
}
