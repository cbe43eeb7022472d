/**
 * A web page as a draft. Furniture goes first, by what its elements are called; the article is then found in what is
 * left; whatever was passed over is listed as removed. A page nested past reason is read flat.
 */
import { parseHTML } from 'linkedom/worker';
import type { Draft, DraftBlock, DraftReading } from './draft.ts';
import { headLineOf } from './head-lines.ts';
import { articleBlocks } from './page-article.ts';
import { blocksUnder, type PageBlock } from './page-blocks.ts';
import { takeFurniture } from './page-furniture.ts';
import { type PageMetadata, pageMetadata } from './page-metadata.ts';
import { DEEPEST_PAGE, flatLines, nestingDepth } from './page-nesting.ts';

/** The draft of an HTML page; none, and no fault, when no article is on it. */
export function readPage(html: string): DraftReading {
  if (nestingDepth(html) > DEEPEST_PAGE) return readFlat(html);
  const document = parsed(html);
  const metadata = pageMetadata(document);
  const furniture = takeFurniture(document);
  const all = blocksUnder(document.body);
  const kept = articleBlocks(document, all);
  if (kept.length === 0) return { drafts: [], faults: [] };
  const keptBlocks = new Set(kept);
  const passedOver = all.filter((block) => !keptBlocks.has(block) && !isTitle(block, metadata));
  const deck = [...kept.slice(0, 3), ...passedOver].find((block) => isDeck(block, metadata));
  const head = headLinesAbove(all, kept[0]!, metadata);
  const blocks = [...head, ...kept.filter((block) => block !== deck && !isTitle(block, metadata))].map(plain);
  const removed = passedOver.filter((block) => block !== deck && !head.includes(block));
  const { description: _, ...named } = metadata;
  const draft: Draft = {
    ...named,
    blocks: deck ? [{ kind: 'heading', text: deck.text }, ...blocks] : blocks,
    removed: [...furniture, ...removed.map(({ text }) => ({ text, why: headLineOf(text)?.why ?? OUTSIDE }))],
  };
  return { drafts: [draft], faults: [] };
}

/** The blocks of a piece of HTML that is an article's body and nothing else, as feeds carry it. */
export function readFragment(html: string): readonly DraftBlock[] {
  return nestingDepth(html) > DEEPEST_PAGE ? flatBlocks(html) : blocksUnder(parsed(html).body).map(plain);
}

const OUTSIDE = 'outside the article';

function parsed(html: string): Document {
  const whole = /<(?:html|body)[\s>]/i.test(html.slice(0, 5000));
  return parseHTML(whole ? html : `<html><body>${html}</body></html>`).document;
}

function plain({ kind, text }: PageBlock): DraftBlock {
  return { kind: kind === 'title' ? 'heading' : kind, text };
}

function isTitle({ kind, text }: PageBlock, { title }: PageMetadata): boolean {
  return kind === 'title' && text === title;
}

/** Byline and date between the page's top and its article, if the page does not name them otherwise. */
function headLinesAbove(
  all: readonly PageBlock[],
  first: PageBlock,
  metadata: PageMetadata,
): readonly PageBlock[] {
  if (metadata.published !== undefined) return [];
  const above = all.slice(Math.max(0, all.indexOf(first) - 6), all.indexOf(first));
  return above.filter(({ text }) => headLineOf(text)).slice(-2);
}

/** Whether a block is the line under the title: the page's own description of itself, or marked as a deck. */
function isDeck({ text, element }: PageBlock, { description, title }: PageMetadata): boolean {
  const names = [element, element.parentElement].map((one) => one?.getAttribute('class') ?? '').join(' ');
  return (
    text !== title && ((text.length > 20 && text === description) || DECK.test(` ${names.slice(0, 500)} `))
  );
}

const DECK = /[\s_-](?:deck|dek|standfirst|subtitle|sub-?headline|subhead|article-summary|lede)[\s_-]/i;

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
