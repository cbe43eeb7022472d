/**
 * Two days for one event to come: "the next round opens on the 12th" against "the next round will open on 14 May". Only
 * events that are named as one ("the", "next", "eleventh"), dated by day, and told within a few days by others.
 */
import { wordKey } from '../../core/word-forms.ts';
import type { Span } from '../../record/article.ts';
import type { BriefArticle } from '../../record/brief.ts';
import type { Statement } from '../../record/statement.ts';
import { type DisagreementRule, type FoundDisagreement, toldBetween } from './disagreement.ts';
import { saidIn, sentencesOf } from './told-sentences.ts';

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const DAYS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const DATE = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS})|(${MONTHS}) (\\d{1,2})(?:st|nd|rd|th)?(?![\\d,.]*\\d)|the (\\d{1,2})(?:st|nd|rd|th)|the (${DAYS.join('|')})(?: of (${MONTHS})|(?=[,.;]|$)))\\b`,
  'gi',
);
const EVENT =
  /\b(?:(the|our|their|its|an?|this|that) )?(?:(next|coming|final|last|new|\w+(?:th|st|nd|rd)|first|second|third) )?(?:\w+ )?(round|session|talks|meeting|summit|vote|ballot|referendum|elections?|exchange|swap|strike|walkout|signing|ceremony|hearing|truce|ceasefire|handover|release)\b/gi;
/** What is to be done to somebody or something: an event told by its verb. */
const DONE =
  /\b(\w+) (?:will|are to|is to|would) be (exchanged|swapped|released|signed|handed over|freed)\b/i;
const TO_COME =
  /\b(?:opens?|begins?|starts?|resumes?|reconvenes?|meets?|takes? place|will|would|due|scheduled|set|planned|to be|puts? (?:it|the \w+) on)\b/i;
const ANOTHER = /\b(?:another|also|then|again|followed|second|or)\b/i;
const POINTING = /\b(?:puts?|has|have|gives?|dates?) it (?:on|for|down for|as)\b/i;
/** Days between the articles. */
const NEAR_DAYS = 4;
/** Sentences back to what "it" stands for. */
const NEAR = 2;

interface Dated {
  readonly article: BriefArticle;
  readonly sentence: Span;
  readonly at: number;
  /** Words of the date. */
  readonly words: string;
  readonly day: number;
  readonly month?: string;
  /** The event's name, and which of its kind. */
  readonly event: string;
  readonly which: string;
}

export const eventDates: DisagreementRule = (findings) => {
  const said = saidIn(findings);
  const found: FoundDisagreement[] = [];
  const byEvent = Map.groupBy(findings.articles.flatMap(datedIn), ({ event }) => event);
  for (const group of byEvent.values()) {
    const told = new Set<string>();
    for (const [k, a] of group.entries())
      for (const b of group.slice(k + 1, k + 1 + MOST_COMPARED)) {
        const key = JSON.stringify([a.words, b.words]);
        if (!isOneEvent(a, b) || !clash(a, b) || told.has(key)) continue;
        const [x, y] = [said(a.sentence, a.at), said(b.sentence, b.at)];
        if (isOneMouth(a, x, b, y)) continue;
        told.add(key);
        found.push(
          toldBetween(findings, 'date', [
            { statement: x, evidence: a.sentence, words: a.words },
            { statement: y, evidence: b.sentence, words: b.words },
          ]),
        );
      }
  }
  return found;
};

/** Of one event name, so many tellings behind each are compared with it: the work stays linear. */
const MOST_COMPARED = 40;

function isOneMouth(a: Dated, x: Statement | undefined, b: Dated, y: Statement | undefined): boolean {
  if (x !== undefined && y !== undefined) return x === y || x.speaker === y.speaker;
  return a.article.id === b.article.id && x === y;
}

function isOneEvent(a: Dated, b: Dated): boolean {
  if (a.which !== b.which && a.which !== '' && b.which !== '') return false;
  if (a.article.id === b.article.id) return true;
  const [x, y] = [a.article.published, b.article.published];
  return (
    x !== undefined && y !== undefined && Math.abs(Date.parse(x) - Date.parse(y)) <= NEAR_DAYS * 86_400_000
  );
}

const clash = (a: Dated, b: Dated): boolean =>
  a.day !== b.day && (a.month === undefined || b.month === undefined || a.month === b.month);

/** The sentences that date an event to come. */
function datedIn(article: BriefArticle): readonly Dated[] {
  if (article.text.match(DATE) === null) return [];
  const spans = sentencesOf(article);
  const found: Dated[] = [];
  for (const [k, sentence] of spans.entries()) {
    const dates = [...sentence.text.matchAll(DATE)];
    const [date] = dates;
    if (date === undefined || dates.length > 1 || !TO_COME.test(sentence.text) || ANOTHER.test(sentence.text))
      continue;
    const own = eventBefore(sentence.text, date.index);
    const pointed = POINTING.test(sentence.text.slice(0, date.index))
      ? found.findLast((one) => spans.indexOf(one.sentence) >= k - NEAR)
      : undefined;
    const event = own ?? pointed;
    if (event === undefined) continue;
    const month = (date[2] ?? date[3] ?? date[7])?.toLowerCase().slice(0, 3);
    found.push({
      article,
      sentence,
      at: date.index,
      words: date[0],
      day: Number(date[1] ?? date[4] ?? date[5] ?? DAYS.indexOf(date[6]!.toLowerCase()) + 1),
      ...(month === undefined ? {} : { month }),
      event: event.event,
      which: event.which,
    });
  }
  return found;
}

/** The event that a sentence names before its date. */
function eventBefore(text: string, at: number): { event: string; which: string } | undefined {
  const before = text.slice(0, at);
  const done = DONE.exec(before);
  if (done) return { event: wordKey(done[2]!.toLowerCase()), which: wordKey(done[1]!.toLowerCase()) };
  const named = [...before.matchAll(EVENT)].at(-1);
  if (named === undefined) return undefined;
  const which = (named[2] ?? '').toLowerCase();
  if (/^an?$/i.test(named[1] ?? '') || (which === '' && named[1] === undefined)) return undefined;
  const of = /^ of (?:the )?(\w+)/.exec(text.slice(named.index + named[0].length))?.[1];
  return {
    event: wordKey(named[3]!.toLowerCase()),
    which: of === undefined ? which : wordKey(of.toLowerCase()),
  };
}
