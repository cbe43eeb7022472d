/**
 * The blocks of text in a piece of a page, in order: what a browser sets apart becomes a block, inline elements run
 * together, and a line break ends a block unless the line plainly goes on. The caller bounds the depth.
 */
import type { BlockKind } from '../record/article.ts';
import type { DraftBlock } from './draft.ts';
import { tidy } from './lines.ts';

/** A block and the element that holds its first words. */
export interface PageBlock extends DraftBlock {
  readonly element: Element;
  /** How many of its characters are in links, 0..1. */
  readonly linked: number;
}

/** The blocks under `root`, a heading of the first level being a `title`. */
export function blocksUnder(root: Element): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  const line: Line = { pieces: [] };
  visit(root, { kind: 'paragraph', bold: false, link: false }, line, blocks);
  flush(line, blocks);
  return blocks;
}

interface Context {
  readonly kind: BlockKind;
  readonly bold: boolean;
  readonly link: boolean;
}

interface Piece extends Context {
  readonly text: string;
  readonly element: Element;
}

interface Line {
  pieces: Piece[];
}

const UNREAD =
  /^(?:script|style|noscript|template|svg|math|iframe|object|video|audio|canvas|head|select|textarea)$/;
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;
const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'title',
  ...{ h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading' },
  ...{ li: 'list-item', blockquote: 'quote' },
};

function visit(element: Element, context: Context, line: Line, blocks: PageBlock[]): void {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) line.pieces.push({ ...context, text: node.textContent ?? '', element });
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    const tag = child.localName.toLowerCase();
    if (UNREAD.test(tag) || child.hasAttribute('hidden')) continue;
    if (tag === 'br') line.pieces.push({ ...context, text: '\n', element });
    else if (INLINE.test(tag)) visit(child, inline(context, tag), line, blocks);
    else {
      flush(line, blocks);
      visit(child, { ...context, kind: KINDS[tag] ?? context.kind }, line, blocks);
      flush(line, blocks);
    }
  }
}

function inline(context: Context, tag: string): Context {
  return {
    ...context,
    bold: context.bold || tag === 'b' || tag === 'strong',
    link: context.link || tag === 'a',
  };
}

function flush(line: Line, blocks: PageBlock[]): void {
  const { pieces } = line;
  line.pieces = [];
  for (const part of brokenAt(pieces)) {
    const text = tidy(part.map((piece) => piece.text).join(''));
    if (text === '') continue;
    const worded = part.filter((piece) => piece.text.trim() !== '');
    const bold = worded.every((piece) => piece.bold);
    const { kind, element } = worded[0]!;
    const isHeading = kind === 'paragraph' && bold && text.length <= 160 && !/[.!,;]["”’]?$/.test(text);
    blocks.push({ kind: isHeading ? 'heading' : kind, text, element, linked: linkedShare(worded) });
  }
}

/** The pieces between line breaks; a break inside a sentence is a space. */
function brokenAt(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  pieces.forEach((piece, i) => {
    if (piece.text !== '\n') parts.at(-1)!.push(piece);
    else if (goesOn(pieces, i)) parts.at(-1)!.push({ ...piece, text: ' ' });
    else parts.push([]);
  });
  return parts;
}

function goesOn(pieces: readonly Piece[], i: number): boolean {
  const [before, after] = [pieces[i - 1]?.text.trimEnd() ?? '', pieces[i + 1]?.text.trimStart() ?? ''];
  return before.length > 30 && !/[.!?:;"”’]$/.test(before) && /^\p{Ll}/u.test(after);
}

function linkedShare(pieces: readonly Piece[]): number {
  const lengthOf = (some: readonly Piece[]): number =>
    some.reduce((sum, { text }) => sum + text.trim().length, 0);
  return lengthOf(pieces.filter(({ link }) => link)) / Math.max(1, lengthOf(pieces));
}
