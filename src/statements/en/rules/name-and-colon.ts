/**
 * A line that is a name, a colon and a quotation: 'Name: “…”', or 'Name’s Bold Claim: “…”' in a heading, whether or not
 * the quotation closes. Near miss: a label that names no one ("Update: “…”").
 */
import type { Article } from '../../../record/article.ts';
import type { Found } from '../../found.ts';
import type { Analysis } from '../analysis.ts';
import { type Line, linesOf } from './lines.ts';
import { hasTitle, isNameLike } from './names.ts';

/** The form is made to attribute; what is left are labels that look like names. */
const CONFIDENCE = 0.9;
/** A longer label without a title is a headline: "Envoy Praises Rival’s Offer: …". */
const LONGEST_NAME = 4;
const FORM = /^([^:“”"‘]{2,90}?)(:)\s*[*_]{0,2}([“"‘«].{2,2000})$/su;
const NOUN_OF_SAYING =
  /^(.{2,60}?)(?:['’]s|(?<=s)['’]) (?:[\p{L}-]+ ){0,3}?(claim|claims|warning|message|promise|pledge|response|reply|answer|demand|call|statement|verdict|vow|threat|plea|offer|admission|denial|boast|remark|words)$/iu;

/** Statements of the form 'Name: “…”'. */
export function nameAndColon({ text }: Analysis, article: Article): Found[] {
  return linesOf(article).flatMap((line) => {
    const match = FORM.exec(line.text);
    if (!match) return [];
    const label = speakerIn(line, match[1]!);
    if (!label) return [];
    const start = line.end - match[3]!.length;
    const end = quotationEnd(text, start, line.end);
    if (end === undefined) return [];
    return [
      { ...label, content: [{ start, end }], confidence: CONFIDENCE, by: 'statements/rules/name-and-colon' },
    ];
  });
}

function speakerIn(line: Line, label: string): Pick<Found, 'source' | 'cue'> | undefined {
  const noun = NOUN_OF_SAYING.exec(label);
  if (noun && isNameLike(noun[1]!)) {
    const end = line.start + label.length;
    return {
      source: [{ start: line.start, end: line.start + noun[1]!.length }],
      cue: [{ start: end - noun[2]!.length, end }],
    };
  }
  if (!isNameLike(label) || (label.split(/\s+/).length > LONGEST_NAME && !hasTitle(label))) return undefined;
  const end = line.start + label.length;
  return { source: [{ start: line.start, end }], cue: [{ start: end, end: end + 1 }] };
}

/** Behind the closing mark when the quotation fills the line; the line's end when it never closes. */
function quotationEnd(text: string, start: number, lineEnd: number): number | undefined {
  const closing = text[start] === '‘' ? /[’'](?=[\s*_.,]*$)/ : /[”"»](?=[\s*_.,]*$)/;
  const quoted = text.slice(start + 1, lineEnd);
  const close = closing.exec(quoted);
  if (close) return start + 1 + close.index + 1;
  return /[”"»]/.test(quoted) || text[start] === '‘' ? undefined : lineEnd;
}
