/**
 * An official statement printed whole between quotation marks under a title that says whose it is ("Statement from X on
 * …", "Joint statement by X and Y"). Near miss: a news story whose first and last lines happen to be quotations, which
 * has no such title.
 */
import type { Range } from '../../../core/range.ts';
import type { Article } from '../../../record/article.ts';
import type { Found } from '../../found.ts';
import type { Analysis } from '../analysis.ts';
import { type Line, linesOf, openingQuotation } from './lines.ts';

export const QUOTED_DOCUMENT = 'statements/rules/quoted-document';

/** The title names the author and the marks close over the whole: no other reading is left. */
const CONFIDENCE = 0.95;
const TITLE =
  /^(?:(?:Press|Joint|Official|Full|Media|Written|Public) )*(?:Statement|Remarks|Declaration|Communiqu[eé]|Message|Letter|Announcement|Comment|Comments)s? (?:from|by|of) (?:the )?/i;
const TOPIC =
  / (?:on|at|regarding|concerning|following|after|about|to|in|ahead|marking|with|upon|before)(?= )|[,:–—]/;

/** The document's paragraphs, each a statement. */
export function quotedDocument(_: Analysis, article: Article): Found[] {
  const lines = linesOf(article);
  const titleAt = lines.findIndex((line) => TITLE.test(line.text) && line.text.length < 250);
  if (titleAt < 0 || titleAt > 2) return [];
  const source = authorIn(lines[titleAt]!);
  const content = quotedBody(lines.slice(titleAt + 1));
  if (!source || content.length === 0) return [];
  return content.map((paragraph) => ({
    source: [source],
    cue: [],
    content: [paragraph],
    confidence: CONFIDENCE,
    by: QUOTED_DOCUMENT,
  }));
}

function authorIn(title: Line): Range | undefined {
  const start = title.start + (TITLE.exec(title.text)?.[0].length ?? 0);
  const rest = title.text.slice(start - title.start);
  const end = start + (TOPIC.exec(rest)?.index ?? rest.length);
  return end > start ? { start, end } : undefined;
}

/** The lines from the one that opens the quotation to the one that closes it, when that is most of the document. */
function quotedBody(lines: readonly Line[]): Range[] {
  const first = lines.findIndex((line) => openingQuotation(line) !== undefined);
  if (first < 0 || first > 2) return [];
  const content: Range[] = [];
  for (const line of lines.slice(first)) {
    const closing = /[”"»]/.exec(line.text.slice(1));
    const opened = openingQuotation(line);
    if (!opened && content.length === 0) return [];
    if (closing && /^[”"»][\s*_.]*$/.test(line.text.slice(1 + closing.index))) {
      content.push({ start: line.start, end: line.start + closing.index + 2 });
      return content.length >= lines.length / 2 ? content : [];
    }
    content.push({ start: line.start, end: line.end });
  }
  return [];
}
