/** Oppositions: sides that stand at opposite poles of an issue, one for each pair of sides and issue. */
import type { Position, Stance } from '../../record/position.ts';
import { sideOf } from '../stances.ts';
import {
  type DisagreementRule,
  endOf,
  type Findings,
  type FoundDisagreement,
  nameOf,
} from './disagreement.ts';

export const oppositions: DisagreementRule = (findings) => {
  const byIssue = Map.groupBy(
    findings.positions.filter(({ actor, stance }) => isSide(findings, actor) && Math.abs(stance) >= 1),
    ({ issue }) => issue,
  );
  return [...byIssue].flatMap(([issue, positions]) => {
    const against = positions.filter(({ stance }) => stance < 0);
    const inFavour = positions.filter(({ stance }) => stance > 0);
    return inFavour.flatMap((a) =>
      against.flatMap((b) => (isFirm(a, b) ? (opposition(findings, issue, a, b) ?? []) : [])),
    );
  });
};

/** Two who only lean don't oppose each other, nor do two that are known by report alone. */
const isFirm = (a: Position, b: Position): boolean =>
  Math.max(Math.abs(a.stance), Math.abs(b.stance)) >= 2 &&
  [a, b].some(({ basis }) => basis === 'own words' || basis === 'spokesperson');

function isSide({ actors }: Findings, id: string): boolean {
  return sideOf(actors.get(id)) === id;
}

function opposition(
  findings: Findings,
  issue: string,
  a: Position,
  b: Position,
): FoundDisagreement | undefined {
  const [first, second] = [telling(findings, a), telling(findings, b)];
  if (first === undefined || second === undefined || first.statement === second.statement) return undefined;
  const name = findings.issueNames.get(issue) ?? issue;
  return {
    grade: 'opposition',
    between: 'sides',
    issue,
    a: endOf(findings.statements.get(first.statement)!, first.object),
    b: endOf(findings.statements.get(second.statement)!, second.object),
    rule: 'stances',
    because: `on ${name}, ${nameOf(findings, a.actor)} is for it (${signed(a.stance)}, ${a.basis}) and ${nameOf(findings, b.actor)} against it (${signed(b.stance)}, ${b.basis})`,
  };
}

/** The stance that a position shows best: of its basis and sign, the strongest. */
function telling({ stances, actors }: Findings, position: Position): Stance | undefined {
  return stances
    .filter(
      ({ issue, actor, statement, stance }) =>
        issue === position.issue &&
        (actor === position.actor || sideOf(actors.get(actor)) === position.actor) &&
        position.statements.includes(statement) &&
        Math.sign(stance) === Math.sign(position.stance),
    )
    .reduce<Stance | undefined>(
      (best, one) => (best === undefined || Math.abs(one.stance) > Math.abs(best.stance) ? one : best),
      undefined,
    );
}

const signed = (stance: number): string => (stance > 0 ? `+${stance}` : `−${Math.abs(stance)}`);
