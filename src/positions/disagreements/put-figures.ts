/**
 * A figure that is put against one just told: "the ministry puts the toll at 420" behind "311 were killed". Both stand
 * in one article, a few sentences apart, count the same kind of thing, and come from different mouths.
 */
import { sentences } from '../../core/sentences.ts';
import { tokenize } from '../../core/tokens.ts';
import { type Span, spanOf } from '../../record/article.ts';
import type { BriefArticle } from '../../record/brief.ts';
import type { Statement } from '../../record/statement.ts';
import { type Figure, figuresIn } from '../figures.ts';
import { isDescribed } from '../stances.ts';
import { betweenOf, type DisagreementRule, endOf, type FoundDisagreement, nameOf } from './disagreement.ts';

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
  /(?: (?:at|about|around|nearly|only|just|below|under|above|over|closer to|nearer to?|no more than|more than|less than|fewer than|at least|at most|some))+$/i;
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
  const byArticle = Map.groupBy(
    [...findings.statements.values()].filter((one) => !isDescribed(one)),
    ({ article }) => article,
  );
  return findings.articles.flatMap((article) => {
    if (!ANY.test(article.text)) return [];
    const statements = byArticle.get(article.id) ?? [];
    return pairsIn(article).flatMap(([told, put]): readonly FoundDisagreement[] => {
      const [a, b] = [saidAt(statements, told), saidAt(statements, put)];
      if (b === undefined ? a === undefined || !put.isOwned : a === b || a?.speaker === b.speaker) return [];
      return [
        {
          grade: 'contradiction',
          between: a === undefined || b === undefined ? 'sources' : betweenOf(findings, a, b),
          a: a === undefined ? { evidence: told.sentence } : endOf(a, told.sentence),
          b: b === undefined ? { evidence: put.sentence } : endOf(b, put.sentence),
          rule: 'number',
          because: `${whose(a)}: ${told.figure.words}; ${whose(b)}: ${put.figure.words}`,
        },
      ];
    });
  });

  function whose(statement: Statement | undefined): string {
    return statement === undefined ? 'the article itself' : nameOf(findings, statement.speaker);
  }
};

/** The statement whose words hold a figure. */
function saidAt(statements: readonly Statement[], { figure, sentence }: Told): Statement | undefined {
  const at = sentence.start + figure.start;
  return statements
    .filter(({ content }) => content.some(({ start, end }) => start <= at && at < end))
    .toSorted((a, b) => b.confidence - a.confidence)[0];
}

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

function sentencesOf(article: BriefArticle): readonly Span[] {
  const tokens = tokenize(article.text);
  const { sentence } = sentences(article.text, tokens);
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && sentence[to] === sentence[from]) to++;
    spans.push(spanOf(article, tokens[from]!.start, tokens[to - 1]!.end));
    from = to;
  }
  return spans;
}
