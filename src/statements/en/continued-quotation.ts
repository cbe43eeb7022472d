/**
 * Quotations that run over paragraphs: each paragraph opens with a mark and only the last one closes. A content that
 * ends in a paragraph left open goes on with the next ones, unless somebody else's finding claims them.
 */

import type { Range } from '../../core/range.ts';
import { countBefore } from '../../core/sorted.ts';
import type { Article } from '../../record/article.ts';
import type { Found } from '../found.ts';
import { type Line, linesOf, openingQuotation } from './rules/lines.ts';

const LONGEST = 40;
const OPENING = /[“„«"]/g;

/** `findings` with the paragraphs that their open quotations go on in. */
export function continueQuotations(article: Article, findings: readonly Found[]): Found[] {
  const lines = linesOf(article);
  const starts = lines.map(({ start }) => start);
  const claimed = new Set(
    findings.flatMap(({ content }) => content.map(({ start }) => lineAt(starts, start))),
  );
  return findings.map((found) => {
    const last = found.content.at(-1)!;
    const at = lineAt(starts, last.start);
    const more = at < 0 || !endsOpen(lines[at]!, last) ? [] : continuation(lines, at + 1, claimed);
    return more.length === 0 ? found : { ...found, content: [...found.content, ...more] };
  });
}

/** Whether the content reaches its line's end inside a quotation that the line doesn't close. */
function endsOpen(line: Line, { end }: Range): boolean {
  if (!/^[\s*_]*$/.test(line.text.slice(Math.max(0, end - line.start)))) return false;
  const open = Math.max(...[...line.text.matchAll(OPENING)].map(({ index }) => index), -1);
  if (open < 0) return false;
  if (line.text[open] === '"') return (line.text.split('"').length - 1) % 2 === 1;
  return !/[”»]/.test(line.text.slice(open));
}

function continuation(lines: readonly Line[], from: number, claimed: ReadonlySet<number>): Range[] {
  const more: Range[] = [];
  for (let i = from; i < Math.min(lines.length, from + LONGEST); i++) {
    const quotation = openingQuotation(lines[i]!);
    if (!quotation || claimed.has(i)) return more;
    more.push({ start: quotation.start, end: quotation.end });
    if (quotation.closed) return more;
  }
  return more;
}

/** The last line that starts at or before `offset`, or −1. */
function lineAt(starts: readonly number[], offset: number): number {
  return countBefore(starts.length, (i) => starts[i]! <= offset) - 1;
}
