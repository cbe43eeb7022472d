/**
 * A conflict model drafted from a brief: what each side can grant as options, what each wants as wishes in order. Each part
 * says what it rests on: *evidence* (its statements), *inferred* (the rule that made it) or *assumed*. A draft is a beginning
 * for a person to mend; what no statement shows is never put in as if one did.
 */
import { freeIds } from '../core/free-ids.ts';
import { remembered } from '../core/remembered.ts';
import type { Actor } from '../record/actor.ts';
import type { Brief } from '../record/brief.ts';
import {
  type Condition,
  type ConflictOption,
  type OptionBasis,
  type OptionDecisionMaker,
  type OptionModel,
  type PreferenceStatement,
  WISH_BASES,
} from '../record/conflict-model.ts';
import type { BriefIssue, Position } from '../record/position.ts';
import { conditionalEnds, firstNamed, type LeansOf } from './conditional-ends.ts';
import { optionsNamed } from './conditions.ts';
import { type Doer, doersIn } from './doers.ts';
import { canAct, namedSides, sideOf } from './named-sides.ts';

/** More options make a model that nobody reads. */
const MOST_OPTIONS = 10;

export interface Draft {
  /** Absent when nobody could be found who can grant anything. */
  readonly model?: OptionModel;
  /** Issues that somebody takes a stance on and that the model leaves out, with the reason. */
  readonly leftOut: readonly LeftOut[];
  /** How many parts rest on what. */
  readonly rests: Readonly<Record<OptionBasis, number>>;
}

export interface LeftOut {
  readonly issue: string;
  readonly why: string;
}

interface DraftOption {
  readonly id: string;
  readonly owner: string;
  readonly doer: Doer;
}

/** What is granted on one issue, by whom. */
interface Grant {
  readonly issue: BriefIssue;
  readonly isJoint: boolean;
  readonly options: readonly DraftOption[];
}

/** The model that the positions and stated conditions of `brief` suggest. */
export function draftModel(brief: Brief, leansOf: LeansOf): Draft {
  const actors = new Map(brief.actors.map((actor) => [actor.id, actor] as const));
  const sides = brief.positions.filter(({ actor }) => isSide(actors.get(actor)));
  const idOf = freeIds([], 'side');
  const makerId = remembered((side) => idOf(actors.get(side)!.name));
  const { grants, leftOut } = onWhatIsWanted(grantsIn(brief, sides, actors, makerId), sides);
  const owners = ownersOf(grants);
  if (owners.length === 0) return { leftOut, rests: { evidence: 0, inferred: 0, assumed: 0 } };
  const latest = newestOf(brief);
  const terms = termsIn(brief, grants, actors, leansOf);
  const makers = owners.map(
    (owner): OptionDecisionMaker => ({
      id: makerId(owner),
      name: actors.get(owner)!.name,
      options: grants.flatMap(({ issue, isJoint, options }) =>
        options.filter((option) => option.owner === owner).map((option) => optionOf(issue, option, isJoint)),
      ),
      preferences: {
        by: 'statements',
        statements: wishesOf(
          owner,
          grants,
          sides.filter(({ actor }) => actor === owner),
          terms.filter(({ side }) => side === owner).map(({ wish }) => wish),
          latest,
        ),
      },
      unseen: [],
    }),
  );
  const model: OptionModel = {
    form: 'options',
    title: brief.title,
    decisionMakers: makers,
    infeasible: infeasibleOf(grants),
    statusQuo: 0,
    coalitions: [],
    source: `Drafted from ${brief.articles.length} articles by Readout ${brief.madeBy.readout}. Every part says what it rests on: mend it.`,
  };
  return { model, leftOut, rests: restsOf(model) };
}

const isSide = (actor: Actor | undefined): boolean =>
  actor !== undefined && (actor.side === undefined || actor.side === actor.id) && canAct(actor);

/** Who could grant what, of the issues that matter most; the others, and why they are left out. */
function grantsIn(
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

interface Grants {
  readonly grants: readonly Grant[];
  readonly leftOut: readonly LeftOut[];
}

const ownersOf = (grants: readonly Grant[]): readonly string[] => [
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

/** The newest date of some statements, as far as the stances that they show are dated. */
function newestOf({ stances }: Brief): (statements: readonly string[]) => string | undefined {
  const dates = Map.groupBy(stances, ({ statement }) => statement);
  return (statements) =>
    statements
      .flatMap((id) => dates.get(id)?.flatMap(({ date }) => date ?? []) ?? [])
      .toSorted()
      .at(-1);
}

function optionOf(issue: BriefIssue, { id, doer }: DraftOption, isJoint: boolean): ConflictOption {
  const pole = issue.poles.find(({ at }) => at > 0);
  return {
    id,
    name: `${issue.name}: ${pole?.words ?? issue.name}`,
    direction: 'both',
    issue: issue.id,
    ...(isJoint ? { joint: true } : {}),
    basis: doer.basis,
    ...(doer.statements.length === 0 ? {} : { evidence: doer.statements }),
    note: doer.because,
  };
}

/** What the codebook says can't come about together, or one without the other. */
function infeasibleOf(grants: readonly Grant[]): readonly Condition[] {
  const byIssue = new Map(grants.map((grant) => [grant.issue.id, grant]));
  const others = (ids: readonly string[] = []): readonly Grant[] =>
    ids.flatMap((id) => byIssue.get(id) ?? []);
  return grants.flatMap((grant) => [
    ...others(grant.issue.excludes).map(
      (other): Condition => ({ is: 'and', of: [allOf(grant), allOf(other)] }),
    ),
    ...others(grant.issue.entails).map(
      (other): Condition => ({ is: 'and', of: [allOf(grant), { is: 'not', of: allOf(other) }] }),
    ),
  ]);
}

/** What one side would do of an issue that each grants by itself; else all of it. */
function partOf(grant: Grant, side: string | undefined): Condition {
  const own = grant.options.find(({ owner }) => owner === side);
  return own === undefined || grant.isJoint ? allOf(grant) : { is: 'option', option: own.id };
}

/** That an issue comes out for its pole above nought. */
function allOf({ options }: Grant): Condition {
  const taken = options.map(({ id }): Condition => ({ is: 'option', option: id }));
  return taken.length === 1 ? taken[0]! : { is: 'and', of: taken };
}

/**
 * What a side wants, what it says most firmly first: of an issue that all grant together, that all do or don't; else that those
 * who could grant it do. Then its terms, what it would do if something else came about; and of each of its own options that none
 * of those is about, what no stance tells.
 */
function wishesOf(
  side: string,
  grants: readonly Grant[],
  positions: readonly Position[],
  terms: readonly PreferenceStatement[],
  latestOf: (statements: readonly string[]) => string | undefined,
): readonly PreferenceStatement[] {
  const stands = (issue: string): number => positions.find((one) => one.issue === issue)?.stance ?? 0;
  const asTerm = (wish: PreferenceStatement): boolean => {
    const about = singleOption(wish.condition);
    return terms.some(
      ({ condition, evidence = [] }) =>
        condition.is === 'iff' &&
        singleOption(condition.left) === about &&
        (wish.evidence ?? []).every((id) => evidence.includes(id)),
    );
  };
  const voiced = positions
    .filter(({ stance }) => stance !== 0)
    .map((position) => ({ position, latest: latestOf(position.statements) }))
    .toSorted((a, b) => byFirmness(a.position, b.position) || (b.latest ?? '').localeCompare(a.latest ?? ''))
    .flatMap(({ position, latest }) => {
      const grant = grants.find(({ issue }) => issue.id === position.issue);
      if (grant === undefined) return [];
      const { stance, spread, basis, statements } = position;
      return wanted(side, grant, position).map(
        (condition): PreferenceStatement => ({
          condition: stance > 0 ? condition : { is: 'not', of: condition },
          basis,
          stance,
          ...(spread === 0 ? {} : { spread }),
          ...(latest === undefined ? {} : { latest }),
          evidence: statements,
        }),
      );
    })
    .filter((wish) => !asTerm(wish));
  const told = new Set([
    ...voiced.flatMap(({ condition }) => singleOption(condition) ?? []),
    ...terms.flatMap(({ condition }) => (condition.is === 'iff' ? optionsNamed(condition.left) : [])),
  ]);
  const unvoiced = grants.flatMap(({ issue, isJoint, options }) =>
    options
      .filter(({ owner, id }) => owner === side && !told.has(id))
      .map(({ id }) => ownPartOf(id, isJoint ? Math.sign(stands(issue.id)) : 0)),
  );
  return [...voiced, ...terms, ...unvoiced];
}

interface Term {
  readonly side: string;
  readonly wish: PreferenceStatement;
}

/** What sides say that they would do if something came about: "we stop if they leave" is that they stop if, and only if, they do. */
function termsIn(
  { actors, conditionals, stances }: Pick<Brief, 'actors' | 'conditionals' | 'stances'>,
  grants: readonly Grant[],
  actorOf: ReadonlyMap<string, Actor>,
  leansOf: LeansOf,
): readonly Term[] {
  const byIssue = new Map(grants.map((grant) => [grant.issue.id, grant]));
  const endsOf = conditionalEnds(
    actors,
    (issue) => byIssue.get(issue)?.options.map(({ owner }) => owner) ?? [],
    leansOf,
  );
  const sides = namedSides(actors);
  const found = new Map<string, Term>();
  for (const { speaker, statement, condition, outcome } of conditionals) {
    const side = sideOf(speaker === undefined ? undefined : actorOf.get(speaker));
    if (side === undefined || statement === undefined) continue;
    const [when, then] = [Object.entries(endsOf(condition.text)), Object.entries(endsOf(outcome.text))];
    const first = firstNamed(sides, condition.text);
    const right = when.map(([issue, is]) => endCondition(partOf(byIssue.get(issue)!, first), is));
    for (const [issue, is] of then) {
      const own = byIssue.get(issue)!.options.find(({ owner }) => owner === side);
      if (own === undefined || right.length === 0 || when.some(([other]) => other === issue)) continue;
      const left = endCondition({ is: 'option', option: own.id }, is);
      const date = stances.find((one) => one.statement === statement)?.date;
      const key = JSON.stringify([side, left, right]);
      const known = found.get(key)?.wish.evidence ?? [];
      found.set(key, {
        side,
        wish: {
          condition: { is: 'iff', left, right: right.length === 1 ? right[0]! : { is: 'and', of: right } },
          basis: 'own words',
          ...(date === undefined ? {} : { latest: date }),
          evidence: [...known, statement],
          note: 'its words make the one hang on the other',
        },
      });
    }
  }
  return [...found.values()];
}

const endCondition = (condition: Condition, is: boolean): Condition =>
  is ? condition : { is: 'not', of: condition };

/** What a position on an issue is for or against. */
function wanted(
  side: string,
  { isJoint, options }: Grant,
  { stance, statements }: Position,
): readonly Condition[] {
  const taken = options.map(({ id }): Condition => ({ is: 'option', option: id }));
  if (isJoint) return [{ is: 'and', of: taken }];
  if (options.length === 1) return taken;
  const own = options.findIndex(({ owner }) => owner === side);
  if (stance < 0) return own < 0 ? taken : [taken[own]!];
  // Who is for it wants it of the others; of itself only where it says so.
  const saysItself = own >= 0 && options[own]!.doer.statements.some((id) => statements.includes(id));
  return taken.filter((_, k) => k !== own || saysItself);
}

/** What a side wants of its own option where no stance of its is about that alone. */
function ownPartOf(option: string, stands: number): PreferenceStatement {
  const taken: Condition = { is: 'option', option };
  if (stands > 0) return { condition: taken, basis: 'inferred', note: 'it would be ready for what it wants' };
  const condition: Condition = { is: 'not', of: taken };
  return stands < 0
    ? { condition, basis: 'inferred', note: 'it would not be ready for what it is against' }
    : { condition, basis: 'assumed', note: 'nothing here shows whether it would: either way is as good' };
}

/** The option that a condition is about, where it is about one. */
function singleOption(condition: Condition): string | undefined {
  if (condition.is === 'option') return condition.option;
  return condition.is === 'not' ? singleOption(condition.of) : undefined;
}

/** Strength of the stance, then its basis, then the number of statements. */
function byFirmness(a: Position, b: Position): number {
  return (
    Math.abs(b.stance) - Math.abs(a.stance) ||
    WISH_BASES.indexOf(a.basis) - WISH_BASES.indexOf(b.basis) ||
    b.statements.length - a.statements.length
  );
}

function restsOf({ decisionMakers }: OptionModel): Draft['rests'] {
  const rests = { evidence: 0, inferred: 0, assumed: 0 };
  for (const { options, preferences } of decisionMakers) {
    for (const { basis } of options) rests[basis ?? 'assumed']++;
    if (preferences.by !== 'statements') continue;
    for (const { basis } of preferences.statements)
      rests[basis === 'inferred' || basis === 'assumed' ? basis : 'evidence']++;
  }
  return rests;
}
