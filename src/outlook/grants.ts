/** Who could grant what on the issues that matter most: the options of a drafted model, and what it leaves out. */
import type { Actor } from '../record/actor.ts';
import type { Brief } from '../record/brief.ts';
import type { Condition } from '../record/conflict-model.ts';
import type { BriefIssue, Position } from '../record/position.ts';
import { type Doer, doersIn } from './doers.ts';
import { canAct } from './named-sides.ts';

/** More options make a model that nobody reads. */
const MOST_OPTIONS = 10;

export interface LeftOut {
  readonly issue: string;
  readonly why: string;
}

export interface DraftOption {
  readonly id: string;
  readonly owner: string;
  readonly doer: Doer;
}

/** What is granted on one issue, by whom. */
export interface Grant {
  readonly issue: BriefIssue;
  readonly isJoint: boolean;
  readonly options: readonly DraftOption[];
}

/** Whether an actor is a side by itself. */
export const isSide = (actor: Actor | undefined): boolean =>
  actor !== undefined && (actor.side === undefined || actor.side === actor.id) && canAct(actor);

/** Who could grant what, of the issues that matter most and that one of them wants anything of; the others, and why not. */
export const grantsIn = (
  brief: Brief,
  sides: readonly Position[],
  actors: ReadonlyMap<string, Actor>,
  makerId: (side: string) => string,
): Grants => onWhatIsWanted(allGrants(brief, sides, actors, makerId), sides);

function allGrants(
  brief: Brief,
  sides: readonly Position[],
  actors: ReadonlyMap<string, Actor>,
  makerId: (side: string) => string,
): Grants {
  const doersOf = doersIn(brief, sides, actors);
  const grants: Grant[] = [];
  const leftOut: LeftOut[] = [];
  let count = 0;
  for (const issue of bySalience(brief, sides)) {
    const { doers, isJoint } = doersOf(issue);
    const able = doers.filter(({ side }) => isSide(actors.get(side)));
    if (able.length === 0) leftOut.push({ issue: issue.name, why: 'nothing tells who could grant it' });
    else if (count + able.length > MOST_OPTIONS)
      leftOut.push({
        issue: issue.name,
        why: `a model of more than ${MOST_OPTIONS} options is too large to read`,
      });
    else {
      count += able.length;
      const options = able.map((doer) => ({
        id: `${makerId(doer.side)}-${issue.id}`,
        owner: doer.side,
        doer,
      }));
      grants.push({ issue, isJoint: isJoint && options.length > 1, options });
    }
  }
  return { grants, leftOut };
}

export interface Grants {
  readonly grants: readonly Grant[];
  readonly leftOut: readonly LeftOut[];
}

/** Ids of the sides that have an option. */
export const ownersOf = (grants: readonly Grant[]): readonly string[] => [
  ...new Set(grants.flatMap(({ options }) => options.map(({ owner }) => owner))),
];

/** Without what none of those who decide takes a stance on: there all would be assumed. */
function onWhatIsWanted({ grants, leftOut }: Grants, sides: readonly Position[]): Grants {
  const owners = ownersOf(grants);
  const isWanted = ({ issue }: Grant): boolean =>
    sides.some((one) => one.issue === issue.id && one.stance !== 0 && owners.includes(one.actor));
  const kept = grants.filter(isWanted);
  const out = grants.filter((grant) => !isWanted(grant));
  const all = [
    ...leftOut,
    ...out.map(({ issue }) => ({
      issue: issue.name,
      why: 'none of those who could grant anything says what it wants of it',
    })),
  ];
  return out.length === 0 ? { grants, leftOut } : onWhatIsWanted({ grants: kept, leftOut: all }, sides);
}

/** Issues that a side takes a stance on, those on which sides differ and that most statements speak of first. */
function bySalience(brief: Brief, sides: readonly Position[]): readonly BriefIssue[] {
  const weight = ({ id, statements }: BriefIssue): number => {
    const own = sides.filter(({ issue, stance }) => issue === id && Math.abs(stance) >= 1);
    const isContested = own.some(({ stance }) => stance > 0) && own.some(({ stance }) => stance < 0);
    return own.length === 0 ? 0 : (isContested ? 1000 : 0) + statements.length;
  };
  return brief.issues.filter((issue) => weight(issue) > 0).toSorted((a, b) => weight(b) - weight(a));
}

/** What one side would do of an issue that each grants by itself; else all of it. */
export function partOf(grant: Grant, side: string | undefined): Condition {
  const own = grant.options.find(({ owner }) => owner === side);
  return own === undefined || grant.isJoint ? allOf(grant) : { is: 'option', option: own.id };
}

/** That an issue comes out for its pole above nought. */
export function allOf({ options }: Grant): Condition {
  const taken = options.map(({ id }): Condition => ({ is: 'option', option: id }));
  return taken.length === 1 ? taken[0]! : { is: 'and', of: taken };
}
