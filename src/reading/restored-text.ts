/**
 * A text that reading took out, put back behind the last block of its article: every offset that held before holds after. What is
 * put back stands as it was taken out; its blocks are its paragraphs.
 */
import type { Article, Block } from '../record/article.ts';
import { BETWEEN, hashOf } from './article.ts';

/** The article with one of the texts that were taken out of it behind its own; undefined where none was that reads so. */
export function withRestoredText<One extends Omit<Article, 'id'>>(
  article: One,
  restored: string,
): One | undefined {
  const from = article.removed.findIndex(({ text }) => text === restored);
  if (from < 0) return undefined;
  const text = article.text + BETWEEN + restored;
  return {
    ...article,
    sha256: hashOf(text),
    text,
    blocks: [...article.blocks, ...paragraphsOf(restored, text.length - restored.length)],
    removed: article.removed.filter((_, k) => k !== from),
  };
}

/** Lines with nothing between them but a line break are one block; white space at the ends of one is outside it. */
function paragraphsOf(text: string, offset: number): readonly Block[] {
  const breaks = [...text.matchAll(/\n[^\S\n]*\n/g)];
  const starts = [0, ...breaks.map(({ 0: between, index }) => index + between.length)];
  const ends = [...breaks.map(({ index }) => index), text.length];
  return starts.flatMap((start, k): readonly Block[] => {
    const piece = text.slice(start, ends[k]);
    const first = start + piece.length - piece.trimStart().length;
    const end = first + piece.trim().length;
    return first < end ? [{ kind: 'paragraph', start: offset + first, end: offset + end }] : [];
  });
}
