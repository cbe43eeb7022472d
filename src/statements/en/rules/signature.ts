/**
 * A quotation signed with a dash and a name, on its own line or the next: “…” ― Name. Near miss: a dash that goes on
 * with the sentence ("“…” — which nobody believed") or lists an item.
 */
import type { Range } from '../../../core/range.ts';
import type { Article } from '../../../record/article.ts';
import type { Found } from '../../found.ts';
import type { Analysis } from '../analysis.ts';
import { type Line, linesOf, openingQuotation, wholeQuotation } from './lines.ts';
import { isNameLike } from './names.ts';

/** A signature is made to attribute; what is left is a name-like phrase that isn't one. */
const CONFIDENCE = 0.93;
const DASH = /^[\s*_]*(?:[—–―]|--|-(?=\s?\p{Lu}))[\s*_]*/u;

/** Statements signed with a dash and a name. */
export function signature({ text }: Analysis, article: Article): Found[] {
  const lines = linesOf(article);
  return lines.flatMap((line, at) => {
    const quotation = openingQuotation(line);
    if (!quotation?.closed) return [];
    const signed = signer(text, quotation.end, line.end) ?? signerBelow(text, line, lines[at + 1]);
    if (!signed) return [];
    return [
      {
        source: [signed],
        cue: [],
        content: [{ start: quotation.start, end: quotation.end }],
        confidence: CONFIDENCE,
        by: 'statements/rules/signature',
      },
    ];
  });
}

function signerBelow(text: string, line: Line, below: Line | undefined): Range | undefined {
  if (!below || !wholeQuotation(line)) return undefined;
  const lineStart = text.lastIndexOf('\n', below.start - 1) + 1;
  if (/^\s*-\s/.test(text.slice(lineStart, below.start + 2)) && line.kind === 'list-item') return undefined;
  return signer(text, lineStart, below.end);
}

/** The name behind a dash, up to a comma or bracket. */
function signer(text: string, from: number, to: number): Range | undefined {
  if (to - from > 160) return undefined;
  const tail = text.slice(from, to);
  const dash = DASH.exec(tail);
  if (!dash) return undefined;
  const name =
    /^[^,(;:.!?]{2,80}(?:\.\s?\p{Lu}[^,(;:.!?]{1,60})?/u.exec(tail.slice(dash[0].length))?.[0].trimEnd() ??
    '';
  if (!isNameLike(name)) return undefined;
  const start = from + dash[0].length;
  const rest = text.slice(start + name.length, to);
  return /^\s*(?:[,(].{0,100}|[*_.\s]*)$/s.test(rest) ? { start, end: start + name.length } : undefined;
}
