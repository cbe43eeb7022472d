/**
 * When something was said: a date or time expression that hangs on the cue (or on a clause that hangs on it, "Speaking
 * on Monday, …"), counted from the day the article was published. A saying lies in the past, so a weekday or a date
 * without a year is the last one. chrono-node reads the expression; it is called only on a short window in which
 * a cheap pattern has seen one, since a call costs more than all the rest of a statement.
 */
import { casual } from 'chrono-node/en';
import type { Range } from '../../core/range.ts';
import type { DatePrecision } from '../../record/statement.ts';
import type { Analysis } from './analysis.ts';
import type { Relation } from './relation.ts';
import { rangeOf } from './relation.ts';

export interface FoundTime extends Range {
  readonly date?: string;
  readonly precision: DatePrecision;
}

/** A reader of time expressions for one article: remembers what it has read. */
export type TimeReader = (relation: Relation) => FoundTime | undefined;

const DAY = 86_400_000;
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH =
  '(?:jan(?:uary|\\.)|feb(?:ruary|\\.)|march|apr(?:il|\\.)|may|june|july|aug(?:ust|\\.)|sept?(?:ember|\\.)|oct(?:ober|\\.)|nov(?:ember|\\.)|dec(?:ember|\\.))';
const EXPRESSION = new RegExp(
  [
    `(?:early |late |earlier |later )?(?:(?:on|last|this|this past|next) )?${WEEKDAY}(?: (?:morning|afternoon|evening|night))?(?:, ${MONTH} \\d{1,2}(?:, \\d{4})?)?`,
    `${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?(?!\\d)`,
    `\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?`,
    `(?:in|last|early in|late in) ${MONTH}(?: \\d{4})?(?! \\d)`,
    '(?:today|yesterday|tonight|this (?:morning|afternoon|evening)|last (?:night|week|month)|earlier this (?:week|month)|this (?:week|month))',
    '(?:a|an|one|two|three|four|five|six|seven|\\d{1,2}) (?:hours?|days?|weeks?|months?) (?:ago|earlier)',
    '\\d{4}-\\d{2}-\\d{2}',
  ]
    .map((part) => `(?:${part})`)
    .join('|'),
  'giu',
);
/** Words before an expression that make it the end or start of something else than the saying. */
const ELSEWHERE = /\b(?:through|until|till|by|since|before|after|from|for|of)\s+(?:the\s+)?$/i;
const LONGEST_SENTENCE = 1500;

/** The reader for one article; `published` is `YYYY-MM-DD`. */
export function timeReader(analysis: Analysis, published: string | undefined): TimeReader {
  const bySentence = new Map<number, readonly Expression[]>();
  const reference = published === undefined ? undefined : localNoon(published);
  const read = new Map<string, Reading | undefined>();
  const reading = (expression: string): Reading | undefined => {
    if (!read.has(expression)) read.set(expression, readingOf(expression, reference));
    return read.get(expression);
  };
  const inSentence = (i: number): readonly Expression[] => {
    const number = analysis.sentence[i]!;
    const known = bySentence.get(number);
    if (known) return known;
    const expressions = expressionsIn(analysis, i);
    bySentence.set(number, expressions);
    return expressions;
  };
  return (relation) => {
    const anchor = relation.cue[0];
    if (anchor === undefined) return undefined;
    const content = new Set(relation.content);
    const start = analysis.tokens[anchor]!.start;
    const nearestFirst = inSentence(anchor)
      .filter((expression) => {
        const i = tokenAt(analysis, anchor, expression.start);
        return i !== undefined && !content.has(i) && belongsToCue(analysis, relation, i);
      })
      .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
    for (const { text, ...range } of nearestFirst) {
      const time = reading(text);
      if (time) return { ...range, ...time };
    }
    return undefined;
  };
}

/** A time expression in the text, without "on" or "in"; its `text` has them. */
interface Expression extends Range {
  readonly text: string;
}

/** What an expression says, wherever it stands. */
type Reading = Pick<FoundTime, 'date' | 'precision'>;

/** Noon of a day where this runs, since chrono-node counts days there; dates come out the same everywhere. */
function localNoon(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

const noonOf = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12);

function expressionsIn(analysis: Analysis, i: number): Expression[] {
  const { start, end } = rangeOf(analysis, analysis.sentenceStart[i]!, analysis.sentenceEnd[i]! - 1);
  const sentence = analysis.text.slice(start, Math.min(end, start + LONGEST_SENTENCE));
  return [...sentence.matchAll(EXPRESSION)]
    .filter(
      ({ 0: text, index }) =>
        isWhole(sentence, index, text.length) &&
        !ELSEWHERE.test(sentence.slice(Math.max(0, index - 12), index)),
    )
    .map(({ 0: text, index }) => {
      const lead = /^(?:on|in) /i.exec(text)?.[0].length ?? 0;
      return { start: start + index + lead, end: start + index + text.length, text };
    });
}

/** Cut at word borders: "Sundays" and "Mayfield" are no dates. */
function isWhole(sentence: string, index: number, length: number): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(sentence[index - 1] ?? ' ') &&
    !/[\p{L}\p{N}]/u.test(sentence[index + length] ?? ' ')
  );
}

function readingOf(expression: string, reference: Date | undefined): Reading | undefined {
  if (expression === expression.toUpperCase() && !/\d/.test(expression)) return undefined;
  if (/^may \d|^(?:in|last) may$/i.test(expression) && !/May/.test(expression)) return undefined;
  const read = casual.parse(expression, reference ?? new Date(0))[0];
  if (!read) return undefined;
  const precision = precisionOf(expression, read.start.isCertain('day') || read.start.isCertain('weekday'));
  if (!reference) return { precision };
  const date = firstDay(lastOne(read.start.date(), read.start, expression, reference), precision);
  return { date: date.toISOString().slice(0, 10), precision };
}

function precisionOf(expression: string, certainDay: boolean): DatePrecision {
  if (/\bweeks?\b/i.test(expression)) return 'week';
  if (/\bmonths?\b/i.test(expression)) return 'month';
  if (certainDay || /\b(?:hours?|days?|today|tonight|night|morning|afternoon|evening)\b/i.test(expression))
    return 'day';
  return 'month';
}

interface Components {
  isCertain(component: 'year' | 'weekday' | 'month' | 'day'): boolean;
}

/** A saying that would lie in the future is moved back a week or a year, unless the text says "next". */
function lastOne(date: Date, components: Components, expression: string, reference: Date): Date {
  const noon = noonOf(date);
  if (noon <= noonOf(reference) || /\bnext\b/i.test(expression)) return new Date(noon);
  if (components.isCertain('month')) {
    return components.isCertain('year')
      ? new Date(noon)
      : new Date(Date.UTC(date.getFullYear() - 1, date.getMonth(), date.getDate(), 12));
  }
  return components.isCertain('weekday') ? new Date(noon - 7 * DAY) : new Date(noon);
}

function firstDay(date: Date, precision: DatePrecision): Date {
  if (precision === 'week') return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY);
  if (precision === 'month') return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1, 12));
  return date;
}

function tokenAt(analysis: Analysis, i: number, offset: number): number | undefined {
  for (let j = analysis.sentenceStart[i]!; j < analysis.sentenceEnd[i]!; j++) {
    if (analysis.tokens[j]!.end > offset) return j;
  }
  return undefined;
}

/** Whether the verb that token `i` hangs on is the cue's, one above it, or a participle beside it. */
function belongsToCue(analysis: Analysis, relation: Relation, i: number): boolean {
  const cue = new Set(relation.cue);
  if (cue.has(i)) return true;
  const source = new Set(relation.source);
  if (source.has(i)) return false;
  const verb = governor(analysis, i);
  if (verb === undefined) return isBeside(relation, i);
  if (cue.has(verb)) return true;
  const chain = ancestors(analysis, relation.cue[0]!);
  if (chain.includes(verb)) return !source.has(verb);
  return (
    analysis.tag[verb] === 'VBG' && (cue.has(analysis.head[verb]!) || chain.includes(analysis.head[verb]!))
  );
}

const isBeside = ({ cue, source }: Relation, i: number): boolean =>
  [...cue, ...source].some((j) => Math.abs(i - j) <= 2);

function governor(analysis: Analysis, i: number): number | undefined {
  return ancestors(analysis, i).find((j) => /^(?:VB|MD)/.test(analysis.tag[j]!));
}

function ancestors({ head }: Analysis, i: number): number[] {
  const chain: number[] = [];
  for (let j = head[i]!; j >= 0 && chain.length < 40; j = head[j]!) chain.push(j);
  return chain;
}
