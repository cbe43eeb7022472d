/**
 * Tensions: two people of one side whose stances pull apart, or one who claims progress or an agreement while another,
 * of any side, says that none was reached. What is only reported of somebody is no tension: who reports it may be wrong.
 */
import type { Stance } from '../../record/position.ts';
import type { Statement } from '../../record/statement.ts';
import type { Outcome } from '../outcomes.ts';
import { sideOf } from '../stances.ts';
import {
  type DisagreementRule,
  dateOf,
  endOf,
  type Findings,
  type FoundDisagreement,
  nameOf,
} from './disagreement.ts';

export const stanceTensions: DisagreementRule = (findings) => {
  const { stances, actors, statements } = findings;
  const own = stances.filter(
    ({ basis, actor }) => basis === 'own words' && actors.get(actor)?.kind === 'person',
  );
  const groups = Map.groupBy(own, ({ actor, issue }) => JSON.stringify([sideOf(actors.get(actor)), issue]));
  return [...groups].flatMap(([key, group]) => {
    const [side, issue] = JSON.parse(key) as [string | null, string];
    if (side === null) return [];
    return pairsOfPeople(group).flatMap(([a, b]): readonly FoundDisagreement[] => [
      {
        grade: 'tension',
        between: 'one side',
        issue,
        a: endOf(statements.get(a.statement)!, a.object),
        b: endOf(statements.get(b.statement)!, b.object),
        rule: 'stances',
        because: `both speak for ${nameOf(findings, side)}; on ${findings.issueNames.get(issue) ?? issue}, ${nameOf(findings, a.actor)} is for it and ${nameOf(findings, b.actor)} against it`,
      },
    ]);
  });
};

/** Pairs of one side on one issue; more would only repeat that it is split. */
const MOST_PAIRS = 12;

/** For each two people of a group with stances of opposite sign, their strongest. */
function pairsOfPeople(group: readonly Stance[]): readonly (readonly [Stance, Stance])[] {
  const strongest = (sign: number): readonly Stance[] => {
    const best = new Map<string, Stance>();
    for (const one of group) {
      const known = best.get(one.actor);
      if (Math.sign(one.stance) === sign && !(known && Math.abs(known.stance) >= Math.abs(one.stance)))
        best.set(one.actor, one);
    }
    return [...best.values()];
  };
  /** What both said together pulls nobody apart: that one of them turned is a change over time. */
  const isShared = (one: Stance, other: Stance): boolean =>
    group.some(({ statement, actor }) => statement === one.statement && actor === other.actor);
  const against = strongest(-1);
  const pairs: (readonly [Stance, Stance])[] = [];
  for (const a of strongest(1))
    for (const b of against) {
      if (pairs.length >= MOST_PAIRS) return pairs;
      if (b.actor !== a.actor && !isShared(a, b) && !isShared(b, a)) pairs.push([a, b]);
    }
  return pairs;
}

/** Days between two statements of one state of affairs. */
const SAME_TIME_DAYS = 3;

export const outcomeTensions: DisagreementRule = (findings) => {
  const { outcomes, statements, actors } = findings;
  const spoken = outcomes.flatMap((outcome) => {
    const statement = statements.get(outcome.statement)!;
    const speaker = statement.speaker;
    const side = speaker === undefined ? undefined : (statement.speakingFor ?? sideOf(actors.get(speaker)));
    if (side === undefined || actors.get(speaker!)?.kind !== 'person' || statement.certainty !== 'asserted')
      return [];
    return [{ outcome, statement, speaker: speaker!, side }];
  });
  const seen = new Set<string>();
  const claims = spoken.filter(({ outcome }) => outcome.reach !== 'not reached');
  const denials = spoken.filter(({ outcome }) => outcome.reach === 'not reached');
  return claims.flatMap((a) =>
    denials.flatMap((b): readonly FoundDisagreement[] => {
      if (b.speaker === a.speaker || seen.size >= MOST_OUTCOMES) return [];
      if (a.side !== b.side && a.statement.article !== b.statement.article && a.outcome.issue === undefined)
        return [];
      if (!isOneMatter(a.outcome, b.outcome) || !isSameTime(findings, a.statement, b.statement)) return [];
      const key = JSON.stringify([a.speaker, b.speaker]);
      if (seen.has(key)) return [];
      seen.add(key);
      const issue = b.outcome.issue ?? a.outcome.issue;
      const isOneSide = a.side === b.side;
      return [
        {
          grade: 'tension',
          between: isOneSide ? 'one side' : 'sides',
          ...(issue === undefined ? {} : { issue }),
          a: endOf(a.statement, a.outcome.evidence),
          b: endOf(b.statement, b.outcome.evidence),
          rule: 'outcome',
          because: `${isOneSide ? `both speak for ${nameOf(findings, a.side)}; ` : ''}${nameOf(findings, a.speaker)} claims ${a.outcome.reach === 'reached' ? 'an agreement' : 'progress'}, ${nameOf(findings, b.speaker)} says that ${b.outcome.issue === undefined ? 'none was' : `nothing on ${findings.issueNames.get(b.outcome.issue) ?? b.outcome.issue} was`} reached`,
        },
      ];
    }),
  );
};

/** So many pairs of speakers; more would only repeat that they differ. */
const MOST_OUTCOMES = 40;

/** Progress on one thing is no tension with none on another; an agreement claimed is, with none reached. */
function isOneMatter(a: Outcome, b: Outcome): boolean {
  return a.reach === 'reached' || a.issue === b.issue;
}

function isSameTime({ articles }: Findings, a: Statement, b: Statement): boolean {
  if (a.article === b.article) return true;
  const [first, second] = [dateOf(a, articles), dateOf(b, articles)];
  return (
    first !== undefined &&
    second !== undefined &&
    Math.abs(Date.parse(first) - Date.parse(second)) <= SAME_TIME_DAYS * 86_400_000
  );
}
