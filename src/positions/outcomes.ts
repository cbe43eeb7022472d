/**
 * What a statement says of how far an issue has come: an agreement reached, progress made, or neither. Only where the
 * words stand with the issue's own, or with the talks as a whole: "agreed to robust guarantees", "did not amount to a
 * formal ceasefire", "we made progress".
 */
import type { Span } from '../record/article.ts';
import type { Statement } from '../record/statement.ts';
import { sentencesIn } from './spans.ts';
import { type IssueTerms, matchesIn } from './terms.ts';

export type Reach = 'reached' | 'progress' | 'not reached';

export interface Outcome {
  readonly statement: string;
  /** Absent when it is said of the talks as a whole. */
  readonly issue?: string;
  readonly reach: Reach;
  /** The sentence that tells it. */
  readonly evidence: Span;
}

const REACHED =
  /\b(?:(?:have|has|had|we|they|sides?|parties|all|and|leaders?|teams?|governments?) (?:also |finally |now |already )?agreed (?:to|on|a|the|that|upon)|was agreed|were agreed|been agreed|(?:produced|reached|secured|struck|clinched|signed|concluded|sealed|delivered|won) (?:an? |the |this |our |their )?(?:[\w-]+ ){0,3}(?:agreement|deal|accord|breakthrough|pact|settlement|truce|ceasefire)|breakthrough (?:has|was|had)|deal is done|have a deal|is a done deal)\b/i;
const PROGRESS =
  /\b(?:progress|headway|moved closer|narrow(?:ed|ing)|positive|constructive|productive|momentum|steps? forward|most (?:useful|fruitful)|(?:most|much) of the (?:text|draft|agreement|deal) (?:is|has been|was) (?:agreed|settled|done)|(?:\d+|\w+) ?per ?cent (?:of (?:the|this) \w+ )?(?:(?:is|has been|was|are) )?(?:agreed|settled|done|complete|finished|there)|closer to|getting somewhere|game-changing)\b/i;
const NOT_REACHED =
  /\b(?:(?:did|do|does|has|have|had|was|were|is|are)(?: not|n['’]t| never)(?: yet)? (?:\w+ ){0,3}(?:amount(?:ed)? to|reach(?:ed)?|agree(?:d)?|produced?|secured?|signed?|conclude(?:d)?|resolved?|a deal|an agreement|there yet)|no (?:\w+ ){0,2}(?:deal|agreement|accord|breakthrough|progress|decision|ceasefire|truce)(?: (?:has|had|was|were|is|yet|until|so far|coming))?|without (?:a |an |any )?(?:deal|agreement|breakthrough|result)|failed to (?:agree|reach|produce|secure)|nothing (?:has been |was |is )?(?:agreed|signed|decided)|far from (?:a |an )?(?:deal|agreement)|deadlock|stalemate|broke down|collapsed|not (?:a single|one) (?:\w+ ){1,3}(?:is|was|has been|had been|were) (?:agreed|settled|signed|resolved)|not there yet|remain far apart|yet to (?:agree|reach|be agreed|sign))\b/i;

/** The outcomes that a statement speaks of, by issue; of the talks alone when it names no other issue. */
export function outcomesOf(statement: Statement, terms: IssueTerms): readonly Outcome[] {
  if (!/^(?:asserted|reported|denied)$/.test(statement.certainty)) return [];
  return statement.content.flatMap((piece) =>
    sentencesIn(piece).flatMap((evidence): readonly Outcome[] => {
      const reach = reachIn(evidence.text);
      if (reach === undefined) return [];
      const issues = new Set(matchesIn(evidence.text, terms).matches.map(({ issue }) => issue));
      issues.delete('talks');
      const outcome = { statement: statement.id, reach, evidence };
      if (issues.size > 0) return [...issues].map((issue) => ({ ...outcome, issue }));
      return OF_TALKS.test(evidence.text) || statement.content.some(({ text }) => OF_TALKS.test(text))
        ? [outcome]
        : [];
    }),
  );
}

/** Words of a negotiation: progress in anything else is none of the talks. */
const OF_TALKS =
  /\b(?:talks?|negotiat\w+|rounds?|sessions?|meetings?|summits?|texts?|drafts?|deals?|agreements?|agreed?|accords?|sides?|delegations?|table|we|both|breakthrough|settlement|chapters?|most useful|most fruitful)\b/i;

function reachIn(sentence: string): Reach | undefined {
  if (
    /\b(?:if|unless|whether|will|shall|must|can|would|could|might|until|hope|hopes|want|wants)\b/i.test(
      sentence,
    )
  )
    return undefined;
  if (NOT_REACHED.test(sentence)) return 'not reached';
  if (REACHED.test(sentence)) return 'reached';
  return PROGRESS.test(sentence) ? 'progress' : undefined;
}
