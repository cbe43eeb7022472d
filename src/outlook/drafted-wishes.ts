/**
 * What a side wants in a drafted model, in order: its positions, one wish each; its terms, what it says that it would do if
 * something came about; and of each of its options that none of those is about, what is inferred or assumed.
 */
import type { Actor } from '../record/actor.ts';
import type { Brief } from '../record/brief.ts';
import { type Condition, type PreferenceStatement, WISH_BASES } from '../record/conflict-model.ts';
import type { Position } from '../record/position.ts';
import { conditionalEnds, type LeansOf } from './conditional-ends.ts';
import { optionsNamed } from './conditions.ts';
import { allOf, type Grant, partOf } from './grants.ts';
import { sideOf } from './named-sides.ts';

/** The newest date of some statements, as far as the stances that they show are dated. */
export function newestOf({ stances }: Brief): (statements: readonly string[]) => string | undefined {
  const dates = Map.groupBy(stances, ({ statement }) => statement);
  return (statements) =>
    statements
      .flatMap((id) => dates.get(id)?.flatMap(({ date }) => date ?? []) ?? [])
      .toSorted()
      .at(-1);
}

/**
 * What a side wants, what it says most firmly first: of an issue that all grant together, that all do or don't; else that those
 * who could grant it do. Then its terms, what it would do if something else came about; and of each of its own options that none
 * of those is about, what no stance tells.
 */
export function wishesOf(
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
          condition: endCondition(condition, stance > 0),
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

export interface Term {
  readonly side: string;
  readonly wish: PreferenceStatement;
}

/** What sides say that they would do if something came about: "we stop if they leave" is that they stop if, and only if, they do. */
export function termsIn(
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
  const found = new Map<string, Term>();
  for (const { speaker, statement, condition, outcome } of conditionals) {
    const side = sideOf(speaker === undefined ? undefined : actorOf.get(speaker));
    if (side === undefined || statement === undefined) continue;
    const { ends, first } = endsOf(condition.text);
    const when = Object.entries(ends);
    const then = Object.entries(endsOf(outcome.text).ends);
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
function wanted(side: string, grant: Grant, { stance, statements }: Position): readonly Condition[] {
  const { isJoint, options } = grant;
  if (isJoint || options.length === 1) return [allOf(grant)];
  const taken = options.map(({ id }): Condition => ({ is: 'option', option: id }));
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
