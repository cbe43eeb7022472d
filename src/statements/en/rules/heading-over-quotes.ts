/**
 * A heading that names a speaker over lines that are nothing but quotations: each line is a statement of theirs. "NAME on
 * PROGRAMME" gives the venue too. Near miss: a heading that names no one ("Reactions") or lines that attribute themselves.
 */
import type { Article } from '../../../record/article.ts';
import type { Found } from '../../found.ts';
import type { Analysis } from '../analysis.ts';
import { isHeading, type Line, linesOf, wholeQuotation } from './lines.ts';
import { hasTitle, isMentioned, isNameLike } from './names.ts';

/** With a title, a venue, a colon or several quotes the layout leaves no other reading. */
const SURE = 0.95;
const LIKELY = 0.75;

/** Statements under headings that name their speaker. */
export function headingOverQuotes({ text }: Analysis, article: Article): Found[] {
  const lines = linesOf(article);
  return lines.flatMap((heading, at) => {
    const quotations = isHeading(heading) ? quotationsUnder(lines, at) : [];
    const named =
      quotations.length > 0 ? speakerOf(heading, text.slice(heading.end, heading.end + 5000)) : undefined;
    if (!named) return [];
    const sure = named.sure || quotations.length > 1;
    return quotations.map((content) => ({
      source: [named.source],
      cue: [],
      content: [content],
      confidence: sure ? SURE : LIKELY,
      by: 'statements/rules/heading-over-quotes',
      ...(named.venue ? { venue: named.venue } : {}),
    }));
  });
}

function quotationsUnder(lines: readonly Line[], at: number): { start: number; end: number }[] {
  const quotations: { start: number; end: number }[] = [];
  for (let i = at + 1; i < lines.length; i++) {
    const quotation = wholeQuotation(lines[i]!);
    if (!quotation) break;
    quotations.push({ start: quotation.start, end: quotation.end });
  }
  return quotations;
}

interface Named {
  readonly source: { readonly start: number; readonly end: number };
  readonly venue?: { readonly start: number; readonly end: number };
  readonly sure: boolean;
}

/** "Added the envoy:" is a sentence. */
const INVERTED =
  /^(?:Said|Says|Added|Adds|Stated|Continued|Asked|Replied|Wrote|Tweeted|Explained|Noted|Told)\b/;

function speakerOf(heading: Line, body: string): Named | undefined {
  if (heading.text.endsWith(',') || INVERTED.test(heading.text)) return undefined;
  const label = heading.text.replace(/[\s:]+$/, '');
  const on = /^(.{2,80}?) (?:on|to|speaking to|speaking on|at|in) (\p{Lu}.{1,60})$/u.exec(label);
  if (on && isNameLike(on[1]!)) {
    const start = heading.start + label.length - on[2]!.length;
    return {
      source: { start: heading.start, end: heading.start + on[1]!.length },
      venue: { start, end: heading.start + label.length },
      sure: true,
    };
  }
  const name = /^[^,(–—]{2,80}/.exec(label)?.[0].trim() ?? '';
  if (!isNameLike(name) || heading.kind === 'title') return undefined;
  const rest = label.length > name.length;
  const known = hasTitle(label) || isMentioned(name, body);
  if (!known && !heading.text.endsWith(':') && !rest) return undefined;
  const end = hasTitle(label.slice(name.length)) && label[name.length] === ',' ? label.length : name.length;
  return {
    source: { start: heading.start, end: heading.start + end },
    sure: hasTitle(label) || heading.text.endsWith(':'),
  };
}
