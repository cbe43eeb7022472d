/**
 * Freezes a draft into an article: boilerplate out, title first, blocks joined by blank lines into the one text that
 * every span points into. Law: blocks are in order, disjoint, and the text between two is exactly a blank line.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article, ArticleKind, Block } from '../record/article.ts';
import { headOf } from './article-head.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { type Dateline, datelineOf } from './dateline.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { trailingDate } from './head-lines.ts';
import { languageOf } from './language.ts';
import { isOfficialName, publisherOf } from './publisher.ts';

/** What a person says of an article, over what it says of itself. */
export interface Given {
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
}

/** The article of a draft; undefined when nothing is left of it that reads as one. */
export function articleOf(draft: Draft, from: string, given: Given): Omit<Article, 'id'> | undefined {
  const cleaned = withoutBoilerplate(draft.blocks);
  const head = headOf(cleaned.blocks);
  const all = withoutTitleAgain(head.rest, draft.title);
  const bio = authorNote(all, [...draft.authors, ...head.authors]);
  const body = bio ? all.slice(0, -1) : all;
  const labels = [draft.title ?? '', ...body.slice(0, 4).map(({ text }) => text)];
  if (!holdsProse(body)) return undefined;
  const dateline = body.slice(0, 3).flatMap(({ text }) => datelineOf(text) ?? [])[0];
  const url = draft.url ?? given.url;
  const publisher = publisherOf(url);
  const outlet =
    given.outlet ??
    draft.outlet ??
    head.outlet ??
    dateline?.agency ??
    publisher?.name ??
    labels.find(isOfficialName);
  const published =
    given.published ??
    draft.published ??
    head.published ??
    dateline?.published ??
    labels.flatMap((text) => trailingDate(text) ?? [])[0];
  const authors = [draft.authors, head.authors, cleaned.authors].find((names) => names.length > 0) ?? [];
  const title: readonly DraftBlock[] =
    draft.title === undefined ? [] : [{ kind: 'title', text: draft.title }];
  const blocks = [...title, ...body];
  const text = blocks.map((block) => block.text).join(BETWEEN);
  return frozen({
    from,
    kind: kindOf(
      draft,
      outlet !== undefined && isOfficialName(outlet) ? 'official' : publisher?.kind,
      dateline,
      body,
    ),
    ...(draft.title === undefined ? {} : { title: draft.title }),
    authors,
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    language: languageOf(body.map((block) => block.text).join(' ')),
    sha256: hashOf(text),
    text,
    blocks: placed(blocks),
    removed: [
      ...draft.removed,
      ...head.removed,
      ...cleaned.removed,
      ...(bio ? [{ text: bio.text, why: 'author box' }] : []),
    ],
  });
}

/** The article whose text is `text`, unchanged; its blocks are its lines. */
export function articleAsIs(text: string, from: string, given: Given): Omit<Article, 'id'> {
  const url = given.url;
  return frozen({
    from,
    kind: 'other',
    authors: [],
    ...(given.outlet === undefined ? {} : { outlet: given.outlet }),
    ...(given.published === undefined ? {} : { published: given.published }),
    ...(url === undefined ? {} : { url }),
    language: languageOf(text),
    sha256: hashOf(text),
    text,
    blocks: [...text.matchAll(/\S[^\n\r]*/g)].map(({ 0: line, index }) => ({
      kind: 'paragraph',
      start: index,
      end: index + line.trimEnd().length,
    })),
    removed: [],
  });
}

/** What stands between two blocks. */
export const BETWEEN = '\n\n';

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function withoutTitleAgain(blocks: readonly DraftBlock[], title: string | undefined): readonly DraftBlock[] {
  if (title === undefined) return blocks;
  const same = blocks.slice(0, 3).find(({ text }) => letters(text) === letters(title));
  return same ? blocks.filter((block) => block !== same) : blocks;
}

/** The last paragraph, if it says who the author is: "Ana Ruiz is the Post's rivers editor." */
function authorNote(blocks: readonly DraftBlock[], authors: readonly string[]): DraftBlock | undefined {
  const last = blocks.at(-1);
  const isNote =
    last &&
    last.text.length <= 400 &&
    authors.some((author) => last.text.startsWith(author) && NOTE.test(last.text.slice(author.length)));
  return isNote ? last : undefined;
}

const NOTE = /^,? (?:is|was|covers|writes|reports|has (?:covered|written|reported))\b/;

function letters(text: string): string {
  return text.length > 400 ? text : text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

// The shortest official statement is one sentence.
const FEWEST_WORDS = 6;

function holdsProse(blocks: readonly DraftBlock[]): boolean {
  return blocks.some(
    ({ kind, text }) => kind !== 'heading' && kind !== 'title' && words(text) >= FEWEST_WORDS,
  );
}

function words(text: string): number {
  return text.slice(0, 400).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function kindOf(
  draft: Draft,
  publisher: ArticleKind | undefined,
  dateline: Dateline | undefined,
  body: readonly DraftBlock[],
): ArticleKind {
  if (draft.kind) return draft.kind;
  if (isTranscript(body)) return 'transcript';
  if (publisher === 'official') return 'official';
  return dateline?.agency === undefined ? (publisher ?? 'news') : 'wire';
}

/** Whether most of the text is turns of speakers, "MINISTER RUIZ: Thank you." */
function isTranscript(blocks: readonly DraftBlock[]): boolean {
  const turns = blocks.filter(({ text }) =>
    /^(?:\p{Lu}[\p{Lu} .'’-]{1,40}|(?:Q|A|QUESTION))(?: \([^()]{1,40}\))?: ?\S/u.test(text),
  ).length;
  return turns >= 4 && turns >= blocks.length * 0.3;
}

function placed(blocks: readonly DraftBlock[]): readonly Block[] {
  let start = 0;
  return blocks.map(({ kind, text }) => {
    const block = { kind, start, end: start + text.length };
    start = block.end + BETWEEN.length;
    return block;
  });
}

function frozen(article: Omit<Article, 'id'>): Omit<Article, 'id'> {
  for (const part of [article.blocks, article.removed]) part.forEach((record) => void Object.freeze(record));
  for (const part of [article.authors, article.blocks, article.removed]) Object.freeze(part);
  return Object.freeze(article);
}
