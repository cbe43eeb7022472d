/**
 * Which of a page's blocks are its article: Readability (Mozilla) chooses among the elements, and its choice is found
 * again among the page's own blocks, so that the text is the page's and not a copy that an extractor has changed.
 */
import { Readability } from '@mozilla/readability';
import { blocksUnder, type PageBlock } from './page-blocks.ts';

/** The article among the blocks of `document`, in order; none when what is there is links. */
export function articleBlocks(document: Document, all: readonly PageBlock[]): readonly PageBlock[] {
  const elements = document.body.querySelectorAll('*').length;
  const kept =
    elements > MOST_ELEMENTS ? all.filter(({ linked }) => linked < 0.5) : chosenBlocks(document, all);
  const length = kept.reduce((sum, { text }) => sum + text.length, 0);
  const linked = kept.reduce((sum, { text, linked: share }) => sum + text.length * share, 0);
  return linked > length * 0.6 ? [] : kept.filter((block) => !isBareLink(block));
}

function isBareLink({ kind, text, linked }: PageBlock): boolean {
  return kind === 'paragraph' && linked > 0.9 && text.length < 60;
}

// Without its furniture a page of news has a few hundred elements. Readability's time grows with the square of some
// pages' size, so past this all that is no link counts as the article.
const MOST_ELEMENTS = 4000;

function chosenBlocks(document: Document, all: readonly PageBlock[]): readonly PageBlock[] {
  const copy = document.cloneNode(true) as Document;
  const found = new Readability(copy, { charThreshold: 200, serializer: (node) => node }).parse();
  const counts = new Map<string, number>();
  for (const { text } of found?.content ? blocksUnder(found.content as Element) : []) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const chosen = all.filter(({ text }) => {
    const left = counts.get(text) ?? 0;
    counts.set(text, left - 1);
    return left > 0;
  });
  return withGapsFilled(all, chosen);
}

/** Headings, quotes and short lines that Readability dropped from between paragraphs that it kept. */
function withGapsFilled(all: readonly PageBlock[], kept: readonly PageBlock[]): readonly PageBlock[] {
  const set = new Set(kept);
  const parents = new Set(kept.map(({ element }) => containerOf(element)));
  const first = all.findIndex((block) => set.has(block));
  const last = all.findLastIndex((block) => set.has(block));
  return all.filter(
    (block, i) =>
      set.has(block) ||
      (i > first && i < last && block.linked < 0.5 && parents.has(containerOf(block.element))),
  );
}

/** The element around a block's own: what siblings of one text share. */
function containerOf(element: Element): Element | null {
  return (
    (element.closest('blockquote') ?? element.closest('p, h1, h2, h3, h4, h5, h6, li, div, section, article'))
      ?.parentElement ?? element
  );
}
