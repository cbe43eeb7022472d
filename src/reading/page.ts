/**
 * A web page as a draft. Furniture goes first, by what its elements are called; Readability (Mozilla) then finds the
 * article in what is left; whatever it passed over is listed as removed. A page nested past reason is read flat.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { RemovedText } from '../record/article.ts';
import type { Draft, DraftBlock, DraftReading } from './draft.ts';
import { tidy } from './lines.ts';
import { blocksUnder, type PageBlock } from './page-blocks.ts';
import { furnitureRuleFor } from './page-furniture.ts';
import { type PageMetadata, pageMetadata } from './page-metadata.ts';
import { DEEPEST_PAGE, flatLines, nestingDepth } from './page-nesting.ts';

/** The draft of an HTML page; none, and no fault, when no article is on it. */
export function readPage(html: string): DraftReading {
  if (nestingDepth(html) > DEEPEST_PAGE) return readFlat(html);
  const { document } = parseHTML(
    /<html[\s>]/i.test(html.slice(0, 5000)) ? html : `<html><body>${html}</body></html>`,
  );
  const metadata = pageMetadata(document);
  const furniture = takeFurniture(document);
  const all = blocksUnder(document.body);
  const kept = articleBlocks(document, all);
  if (kept.length === 0) return { drafts: [], faults: [] };
  const passedOver = all.filter((block) => !kept.includes(block));
  const { description, ...named } = metadata;
  const deck = deckAmong(passedOver, kept, metadata);
  const removed = passedOver.filter((block) => block !== deck && !isTitle(block, metadata));
  return {
    drafts: [
      {
        ...named,
        blocks: [...(deck ? [{ kind: 'heading', text: deck.text } as const] : []), ...kept.map(plain)],
        removed: [...furniture, ...removed.map(({ text }) => ({ text, why: 'outside the article' }))],
      },
    ],
    faults: [],
  };
}

/** The blocks of a piece of HTML that is an article's body and nothing else, as feeds carry it. */
export function readFragment(html: string): readonly DraftBlock[] {
  if (nestingDepth(html) > DEEPEST_PAGE) return flatBlocks(html);
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return blocksUnder(document.body).map(plain);
}

function plain({ kind, text }: PageBlock): DraftBlock {
  return { kind: kind === 'title' ? 'heading' : kind, text };
}

function readFlat(html: string): DraftReading {
  const draft: Draft = { authors: [], blocks: flatBlocks(html), removed: [] };
  const fault = {
    code: 'reading/nesting',
    problem: `its elements are nested more than ${DEEPEST_PAGE} deep, so its text was read without the page's structure`,
    mend: 'Check the text, or save the article as plain text and read that.',
  };
  return { drafts: [draft], faults: [fault] };
}

function flatBlocks(html: string): readonly DraftBlock[] {
  return flatLines(html).map((text) => ({ kind: 'paragraph', text }));
}

/** Takes furniture out of the page and gives its text; an element with much of the page's prose stays. */
function takeFurniture(document: Document): readonly RemovedText[] {
  const prose = proseLength(document.body);
  const removed: RemovedText[] = [];
  const walk = (element: Element): void => {
    for (const child of [...element.children]) {
      const rule = furnitureRuleFor(
        child.localName,
        child.getAttribute('role') ?? '',
        `${child.getAttribute('class') ?? ''} ${child.id ?? ''}`,
      );
      const why = rule?.why ?? (isOuterEdge(child) ? 'navigation' : undefined);
      if (why === undefined || proseLength(child) > prose * 0.4) walk(child);
      else {
        const text = tidy(
          blocksUnder(child)
            .map((block) => block.text)
            .join(' '),
        );
        if (text !== '') removed.push({ text, why });
        child.remove();
      }
    }
  };
  walk(document.body);
  return removed;
}

// A page's own header and footer; those inside an article may hold its title and deck.
function isOuterEdge(element: Element): boolean {
  return (
    /^(?:header|footer)$/.test(element.localName) &&
    !element.closest('article, main') &&
    !element.querySelector('h1')
  );
}

/** How much running text is under an element, in characters of its longer paragraphs. */
function proseLength(element: Element): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p, li, blockquote')) {
    const size = (paragraph.textContent ?? '').length;
    if (size > 80) length += size;
  }
  return length;
}

/** Those of the page's blocks that are its article: Readability's choice, found again in the page. */
function articleBlocks(document: Document, all: readonly PageBlock[]): readonly PageBlock[] {
  const copy = document.cloneNode(true) as Document;
  const found = new Readability(copy, {
    charThreshold: 200,
    maxElemsToParse: 60_000,
    serializer: (node) => node,
  }).parse();
  const root = found?.content as Element | undefined;
  const chosen = root ? blocksUnder(root) : [];
  const counts = new Map<string, number>();
  for (const { text } of chosen) counts.set(text, (counts.get(text) ?? 0) + 1);
  const kept = all.filter(({ text }) => {
    const left = counts.get(text) ?? 0;
    if (left > 0) counts.set(text, left - 1);
    return left > 0;
  });
  const filled = withGapsFilled(all, kept);
  const linked = filled.reduce((sum, { text, linked: share }) => sum + text.length * share, 0);
  return linked > 0.6 * filled.reduce((sum, { text }) => sum + text.length, 0) ? [] : filled;
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
    element.closest('p, h1, h2, h3, h4, h5, h6, li, blockquote, div, section, article')?.parentElement ??
    element
  );
}

/** The line under the title, if the page shows its own description or marks a deck. */
function deckAmong(
  passedOver: readonly PageBlock[],
  kept: readonly PageBlock[],
  { description, title }: PageMetadata,
): PageBlock | undefined {
  const isDeck = ({ text, element }: PageBlock): boolean =>
    text !== title &&
    ((description !== undefined && text.length > 20 && text === description) ||
      DECK.test(
        `-${element.getAttribute('class') ?? ''} ${element.parentElement?.getAttribute('class') ?? ''}-`,
      ));
  return kept.slice(0, 3).some(isDeck) ? undefined : passedOver.find(isDeck);
}

const DECK =
  /[\s_-](?:deck|dek|standfirst|subtitle|sub-?head(?:line|ing)?|article-summary|lede|kicker-deck)[\s_-]/i;

function isTitle({ kind, text }: PageBlock, { title }: PageMetadata): boolean {
  return kind === 'title' && text === title;
}
