/**
 * A denial of what was just told: "her aides denied it" against the statement that stands right before. Only a denial
 * without a content of its own is read so, and only where somebody else spoke before it in the same article.
 */
import { SAID_CONFIDENCE, type Statement } from '../../record/statement.ts';
import { isDescribed } from '../stances.ts';
import { betweenOf, type DisagreementRule, endOf, nameOf } from './disagreement.ts';

const STANDS_FOR_ANOTHER =
  /^(?:it|that|this|so|(?:the|this|that|these|those) (?:claim|report|account|allegation|accusation|suggestion)s?)$/i;
/** To reject or to refuse an offer is no denial of it. */
const DENYING = /\b(?:den(?:y|ies|ied|ying)|disput|refut|contradict)/i;
/** Characters between the end of what was told and the denial of it. */
const NEAR = 160;
/** Least confidence in the denial, whose content is a mere pronoun. */
const DENIAL_CONFIDENCE = 0.5;

export const denials: DisagreementRule = (findings) => {
  const byArticle = Map.groupBy(
    [...findings.statements.values()].filter((one) => !isDescribed(one)),
    ({ article }) => article,
  );
  return [...byArticle.values()].flatMap((statements) => {
    const told = statements
      .filter((one) => one.confidence >= SAID_CONFIDENCE && !isBareDenial(one))
      .toSorted(byEnd);
    return statements.filter(isBareDenial).flatMap((denial) => {
      const at = startOf(denial);
      const before = told.findLast((one) => endAt(one) <= at && one.speaker !== denial.speaker);
      if (before === undefined || at - endAt(before) > NEAR) return [];
      return [
        {
          grade: 'contradiction' as const,
          between: betweenOf(findings, before, denial),
          a: endOf(before),
          b: endOf(denial, denial.cue),
          rule: 'denial',
          because: `${nameOf(findings, before.speaker)}: yes; ${nameOf(findings, denial.speaker)}: no`,
        },
      ];
    });
  });
};

function isBareDenial({ certainty, content, confidence, cue }: Statement): boolean {
  return (
    certainty === 'denied' &&
    DENYING.test(cue?.text ?? '') &&
    confidence >= DENIAL_CONFIDENCE &&
    content.length === 1 &&
    STANDS_FOR_ANOTHER.test(content[0]!.text)
  );
}

const startOf = ({ content, cue, source }: Statement): number =>
  Math.min(content[0]!.start, cue?.start ?? Infinity, source?.start ?? Infinity);
const endAt = ({ content }: Statement): number => content.at(-1)!.end;
const byEnd = (a: Statement, b: Statement): number => endAt(a) - endAt(b);
