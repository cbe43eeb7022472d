/**
 * An article as the reader shows it: its blocks, each cut into pieces, and on each piece what covers it. Joined, the pieces of all
 * blocks are the blocks' text; each knows where it begins, so that a selection on the page is a stretch of the article.
 */
import { pieces } from '../core/pieces.ts';
import type { Article, BlockKind, Span } from '../record/article.ts';
import { type Quotation, SAID_CONFIDENCE, type Statement } from '../record/statement.ts';

export interface TextPiece {
  readonly start: number;
  readonly text: string;
  /** Classes: s, c, q, the certainty of the innermost content, m where it is only possible; those of other marks. */
  readonly look: string;
  /** Ids of the statements that cover it, the innermost last. */
  readonly statements: readonly string[];
  /** Ids of those whose first word this is. */
  readonly begins: readonly string[];
}

export interface TextBlock {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly TextPiece[];
}

/** A stretch that is shown as a class says. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly look: string;
  readonly statement?: Statement;
}

/** `others` are marks that are no statement's: what a link leads to, what a draft is made of. */
export function markedBlocks(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  statements: readonly Statement[],
  others: readonly Mark[] = [],
): readonly TextBlock[] {
  const firsts = Map.groupBy(statements, (statement) =>
    Math.min(...marksOf(statement).map(({ start }) => start)),
  );
  const all = pieces(
    text.length,
    [...statements.flatMap(marksOf), ...others],
    blocks.flatMap(({ start, end }) => [start, end]),
  );
  let next = 0;
  return blocks.map(({ kind, start, end }) => {
    const own: TextPiece[] = [];
    while (next < all.length && all[next]!.start < end) {
      const piece = all[next++]!;
      if (piece.start < start) continue;
      const inwards = piece.covers.toSorted((a, b) => b.end - b.start - (a.end - a.start));
      own.push({
        start: piece.start,
        text: text.slice(piece.start, piece.end),
        look: looksOf(inwards),
        statements: [...new Set(inwards.flatMap(({ statement }) => statement?.id ?? []))],
        begins: (firsts.get(piece.start) ?? []).map(({ id }) => id),
      });
    }
    return { kind, start, end, pieces: own };
  });
}

function marksOf(statement: Statement): readonly Mark[] {
  const { source, cue, content } = statement;
  const mark = ({ start, end }: Span, look: 's' | 'c' | 'q'): Mark => ({
    start,
    end,
    look,
    statement,
  });
  return [
    ...(source === undefined ? [] : [mark(source, 's')]),
    ...(cue === undefined ? [] : [mark(cue, 'c')]),
    ...content.map((span) => mark(span, 'q')),
  ];
}

function looksOf(inwards: readonly Mark[]): string {
  const contents = inwards.filter(({ look }) => look === 'q');
  const statements = inwards.flatMap(({ statement }) => statement ?? []);
  const isPossible =
    statements.length > 0 && statements.every(({ confidence }) => confidence < SAID_CONFIDENCE);
  return [
    ...new Set(inwards.map(({ look }) => look)),
    ...(contents.length > 1 ? ['qq'] : []),
    ...contents.slice(-1).flatMap(({ statement }) => statement?.certainty ?? []),
    ...(isPossible ? ['m'] : []),
  ].join(' ');
}

/** The part of start..end that stands in each block, without the white space at its ends; blocks that it leaves out are left out. */
export function stretchesIn(
  { id, text, blocks }: Pick<Article, 'id' | 'text' | 'blocks'>,
  { start, end }: { readonly start: number; readonly end: number },
): readonly { readonly article: string; readonly start: number; readonly end: number }[] {
  return blocks.flatMap((block) => {
    let [from, to] = [Math.max(start, block.start), Math.min(end, block.end)];
    while (from < to && /\s/.test(text[from]!)) from++;
    while (from < to && /\s/.test(text[to - 1]!)) to--;
    return from < to ? [{ article: id, start: from, end: to }] : [];
  });
}

const OPENING = /["“„«‘'‹]$/;
const CLOSING = /^["”“»’'›]/;

/** Direct where the whole of it stands in quotation marks, mixed where a part does, indirect otherwise. */
export function quotationOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Quotation {
  const words = text.slice(start, end);
  const isOpened = OPENING.test(text.slice(0, start)) || OPENING.test(words.slice(0, 1));
  const isClosed = CLOSING.test(text.slice(end)) || CLOSING.test(words.slice(-1));
  if (isOpened && isClosed) return 'direct';
  return /["“”„«»]/.test(words) ? 'mixed' : 'indirect';
}
