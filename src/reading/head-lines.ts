/**
 * Lines at the head of an article that say who wrote it and when, rather than what happened. They become the
 * article's authors and date and are listed as removed.
 */
import { bylineAuthors } from './byline.ts';
import { calendarDate } from './calendar-date.ts';
import { isOutletName } from './publisher.ts';

export type HeadLine =
  | {
      readonly why: 'byline';
      readonly authors: readonly string[];
      readonly outlet?: string;
      readonly published?: string;
    }
  | { readonly why: 'date line'; readonly outlet?: string; readonly published?: string };

/** What a line near the top says about the article, if it says nothing else. */
export function headLineOf(text: string): HeadLine | undefined {
  const published = text.length <= 120 ? calendarDate(text) : undefined;
  const dated = published === undefined ? {} : { published };
  const authors = text.length <= 140 ? bylineAuthors(text) : [];
  if (authors.length > 0) return { why: 'byline', authors, ...outletIn(text.split(/,\s*/)), ...dated };
  const parts = text.split(/ [|·•] /);
  if (published !== undefined && parts.length === 2 && parts.some(isDateLine))
    return { why: 'date line', ...outletIn(parts), ...dated };
  const isDate = published === undefined ? text.length <= 60 && AGE_LINE.test(text) : isDateLine(text);
  return isDate ? { why: 'date line', ...dated } : undefined;
}

/** The outlet among the parts of a line: "Harbour Dispatch | 18 August 2031". */
function outletIn(parts: readonly string[]): { readonly outlet?: string } {
  const outlet = parts.find(isOutletName);
  return outlet === undefined ? {} : { outlet };
}

/** The date that a title or deck ends in, as in "Press briefing on the talks, 12 March 2031". */
export function trailingDate(text: string): string | undefined {
  const found = text.length <= 160 ? /[,–—(-] ?([^,–—(]{8,30}(?:, \d{4})?)\)?$/.exec(text) : undefined;
  return found && isDateLine(found[1]!) ? calendarDate(found[1]!) : undefined;
}

/** Whether a line is a date, with at most a time and a word that says what of. */
function isDateLine(text: string): boolean {
  const found = DATE_START.exec(text);
  return (
    found !== null &&
    text
      .slice(found[0].length)
      .split(/[\s:,.+/|()–-]+/)
      .every((word) => TIME_WORD.test(word))
  );
}

const LABEL = '(?:(?:first |last )?(?:published|updated|posted|date|modified)\\b[\\s:]*(?:on |at )?)';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
const DATE_START = new RegExp(
  `^${LABEL}?(?:${DAY},? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})`,
  'i',
);
const TIME_WORD = /^(?:|[tz\d]+|\d*[ap]m|[apm]|gmt|utc|[a-z]{2,3}t|[pecm]t|at|updated)$/i;
const AGE_LINE = new RegExp(`^${LABEL}?\\d{1,2} (?:minutes?|hours?|days?|weeks?) ago$`, 'i');
