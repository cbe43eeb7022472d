/**
 * A figure that is put against one just told: "the ministry puts the toll at 420" behind "311 were killed". Both stand
 * in one article, a few sentences apart, count the same kind of thing, and come from different mouths.
 */
import type { Span } from '../../record/article.ts';
import type { BriefArticle } from '../../record/brief.ts';
import { type Figure, figuresIn } from '../figures.ts';
import { type DisagreementRule, type FoundDisagreement, toldBetween } from './disagreement.ts';
import { saidIn, sentencesOf } from './told-sentences.ts';

const TOTAL =
  '(?:number|figure|toll|total|count|tally|share|cost|costs|rise|increase|fall|loss|losses|offer|turnout|size)';
/** What stands before a figure that somebody sets against another. */
const PUTTING = new RegExp(
  [
    `\\b(?:put|puts|putting) (?:it|that|(?:the|that|this|its|their|his|her) (?:\\w+ ){0,2}?${TOTAL}) (?:at|as)$`,
    `\\b(?:gave|gives|giving) (?:it|(?:the|that|this|its|their) (?:\\w+ ){0,2}?${TOTAL}) as$`,
    '\\b(?:counts|counted)$',
  ].join('|'),
  'i',
);
/** The same without a word of who puts it: only where somebody says so. */
const SAYING = new RegExp(`\\b(?:the|its|their) (?:\\w+ )?${TOTAL} (?:is|was|stands at|stood at)$`, 'i');
/** What follows a figure that is said to be the right one. */
const NAMED = /^,? (?:is|was) (?:the|our|their|my) (?:\w+ )?(?:number|figure|total|count)\b/i;
const ANY = /\b(?:puts?|putting|gave|gives|giving|counts|counted|number|figure|toll|total|tally|turnout)\b/i;
const LEEWAY =
  /(?: (?:about|around|nearly|only|just|below|under|above|over|closer to|nearer to?|no more than|more than|less than|fewer than|at least|at most|some))+$/i;
const BELOW = /\b(?:below|under|no more than|less than|fewer than|at most)$/i;
const ABOVE = /\b(?:above|over|more than|at least)$/i;
/** Sentences between the two. */
const NEAR = 3;
/** A figure so many times another counts something else. */
const MOST_TIMES = 10;
const SPANS_OF_TIME = /^(?:second|minute|hour|day|week|month|year|decade)$/;

interface Told {
  readonly figure: Figure;
  readonly sentence: Span;
}

interface Put extends Told {
  /** Whether the words name who puts it so. */
  readonly isOwned: boolean;
}

export const putFigures: DisagreementRule = (findings) => {
  const said = saidIn(findings);
  return findings.articles.flatMap((article) => {
    if (!ANY.test(article.text)) return [];
    return pairsIn(article).flatMap(([told, put]): readonly FoundDisagreement[] => {
      const [a, b] = [told, put].map(({ figure, sentence }) => said(sentence, figure.start));
      if (b === undefined ? a === undefined || !put.isOwned : a === b || a?.speaker === b.speaker) return [];
      return [
        toldBetween(findings, 'number', [
          { statement: a, evidence: told.sentence, words: told.figure.words },
          { statement: b, evidence: put.sentence, words: put.figure.words },
        ]),
      ];
    });
  });
};

function pairsIn(article: BriefArticle): readonly (readonly [Told, Put])[] {
  const spans = sentencesOf(article);
  return spans.flatMap((sentence, k) => {
    if (!ANY.test(sentence.text)) return [];
    return figuresIn(sentence.text).flatMap((figure): readonly (readonly [Told, Put])[] => {
      const before = sentence.text.slice(0, figure.start).trimEnd();
      const bare = before.replace(LEEWAY, '');
      const isOwned = PUTTING.test(bare);
      if (!isOwned && !SAYING.test(bare) && !NAMED.test(sentence.text.slice(figure.end))) return [];
      const told = lastTold(spans.slice(Math.max(0, k - NEAR), k), figure, before);
      return told === undefined ? [] : [[told, { figure, sentence, isOwned }]];
    });
  });
}

/** The first comparable figure of the nearest sentence that has one, unless it agrees with `put`. */
function lastTold(spans: readonly Span[], put: Figure, before: string): Told | undefined {
  for (const sentence of spans.toReversed()) {
    const others = figuresIn(sentence.text).filter((one) => isComparable(one, put));
    if (others.length === 0) continue;
    return others.some((one) => agrees(one, put, before)) ? undefined : { figure: others[0]!, sentence };
  }
  return undefined;
}

function isComparable(one: Figure, put: Figure): boolean {
  if (one.of === undefined || SPANS_OF_TIME.test(one.of)) return false;
  const isUnit = (of: string | undefined): boolean => of !== undefined && /^[%$€£]$/.test(of);
  if (isUnit(one.of) || isUnit(put.of) ? one.of !== put.of : put.of !== undefined && one.of !== put.of)
    return false;
  return Math.max(one.value, put.value) <= MOST_TIMES * Math.min(one.value, put.value);
}

function agrees(one: Figure, put: Figure, before: string): boolean {
  if (BELOW.test(before)) return one.value <= put.value;
  if (ABOVE.test(before)) return one.value >= put.value;
  const room = one.isRough || put.isRough ? 0.1 : 0;
  return Math.abs(one.value - put.value) <= room * Math.max(one.value, put.value);
}
