/**
 * An article's lines as a reader sees them: blocks cut at line breaks, without white space, bullets, heading marks and
 * emphasis asterisks at their edges. What the layout rules look at.
 */
import type { Range } from '../../../core/range.ts';
import type { Article, BlockKind } from '../../../record/article.ts';

export interface Line extends Range {
  readonly kind: BlockKind;
  readonly text: string;
}

/** A quotation that opens a line; `end` is behind its closing mark, or the line's end when it never closes. */
export interface LineQuotation extends Range {
  readonly closed: boolean;
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
]);

/** The lines of `article` that hold text, in order. */
export function linesOf(article: Pick<Article, 'text' | 'blocks'>): Line[] {
  return article.blocks.flatMap((block) => {
    const lines: Line[] = [];
    let start = block.start;
    while (start < block.end) {
      const found = article.text.indexOf('\n', start);
      const end = found < 0 || found > block.end ? block.end : found;
      const range = trimmedLine(article.text, start, end);
      if (range.start < range.end)
        lines.push({ kind: block.kind, ...range, text: article.text.slice(range.start, range.end) });
      start = end + 1;
    }
    return lines;
  });
}

/** The quotation that `line` opens with. */
export function openingQuotation(line: Line): LineQuotation | undefined {
  const closing = MARKS.get(line.text[0] ?? '');
  if (closing === undefined) return undefined;
  const last = lastClosing(line.text, closing);
  if (last <= 0) return { start: line.start, end: line.end, closed: false };
  return { start: line.start, end: line.start + last + 1, closed: true };
}

/** The quotation when it fills the line, but for a link's label in brackets behind it ("(Watch)"). */
export function wholeQuotation(line: Line): LineQuotation | undefined {
  const quotation = openingQuotation(line);
  if (!quotation) return undefined;
  const tail = line.text.slice(quotation.end - line.start);
  return quotation.closed && !/^[\s*_.,;]*(?:[([][^()[\]]{0,60}[)\]][\s*_.]*)?$/.test(tail)
    ? undefined
    : quotation;
}

/** Whether a line reads as a heading: marked as one, or short and without a sentence's end. */
export function isHeading({ kind, text }: Line): boolean {
  if (/^[“"«„]/.test(text)) return false;
  if (kind === 'heading' || kind === 'title') return true;
  return kind === 'paragraph' && text.length <= 90 && !/[.!?…”"]$/.test(text);
}

/** Where the last mark stands that closes what the line opened; a mark between letters or before a word closes nothing. */
function lastClosing(text: string, mark: string): number {
  for (let i = text.lastIndexOf(mark); i > 0; i = text.lastIndexOf(mark, i - 1)) {
    if (mark !== '"' || !/[\p{L}\p{N}]/u.test(text[i + 1] ?? '')) return i;
  }
  return -1;
}

function trimmedLine(text: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  const lead = /^[\s>*_#•·‣▪–-]+/;
  const match = lead.exec(text.slice(start, Math.min(end, start + 20)));
  if (match && !isMinusBeforeText(match[0])) start += match[0].length;
  while (end > start && /[\s*_]/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** A dash right before a word signs ("–Name") rather than lists: kept. */
const isMinusBeforeText = (lead: string): boolean => /^[–-]$/.test(lead);
