/**
 * The wishes that decide a verdict, put to it as data: by which what would move there is preferred, by which each mover of a
 * sanction is better off, and by which what that leads to is no better. Games know ranks only; wishes are the model's.
 */
import type { ConflictModel } from '../record/conflict-model.ts';
import { modelSeenBy } from './compile.ts';
import { decidingWish, type StatedPreference } from './deciding-wish.ts';
import type { ImprovementVerdict, Reason } from './explain.ts';
import { type Game, movesFrom } from './game.ts';
import type { InverseAnswer, Requirement } from './inverse.ts';
import { type NamedWish, namedWishes } from './named-wish.ts';

/** A reason with the wishes behind each of its improvements and sanctions. Nothing is added where none is told apart by a wish. */
export function withWishes(whole: ConflictModel, reason: Reason): Reason {
  // What a decision maker expects of others is by the wishes that it takes them to have.
  const [first, ...more] = reason.coalition;
  const model = whole.form === 'options' && more.length === 0 ? modelSeenBy(whole, first!) : whole;
  const improvements = reason.improvements.map((verdict): ImprovementVerdict => {
    const preferences = preferencesOf(model, reason, verdict);
    return preferences.length === 0 ? verdict : { ...verdict, preferences };
  });
  return { ...reason, improvements };
}

function preferencesOf(
  model: ConflictModel,
  { coalition, state, concept }: Reason,
  { to, sanction = [] }: ImprovementVerdict,
): StatedPreference[] {
  const found = (of: readonly (StatedPreference | undefined)[]): StatedPreference[] =>
    of.filter((one) => one !== undefined);
  const isCredible = concept === 'SEQ' || concept === 'SSEQ';
  const steps = isCredible ? sanction : [];
  const end = sanction.at(-1)?.to;
  // Of a coalition one member that is left worse off is enough.
  const worse = end === undefined ? [] : found(coalition.map((i) => decidingWish(model, i, state, end)));
  return [
    ...found(coalition.map((i) => decidingWish(model, i, to, state))),
    ...found(
      steps.map(({ decisionMaker, to: next }, k) =>
        decidingWish(model, decisionMaker, next, sanction[k - 1]?.to ?? to),
      ),
    ),
    ...worse.slice(0, 1),
  ];
}

/** An answer to the inverse question with the wish by which each move is liked or not today. */
export function withMoveWishes(model: ConflictModel, answer: InverseAnswer): InverseAnswer {
  const { decisionMaker: i, wanted } = answer;
  const requirements = answer.requirements.map((requirement): Requirement => {
    const preference =
      decidingWish(model, i, requirement.move, wanted) ?? decidingWish(model, i, wanted, requirement.move);
    return preference === undefined ? requirement : { ...requirement, preference };
  });
  return { ...answer, requirements };
}

/** A wish and where it decides. */
export interface DecidingWish extends NamedWish {
  /**
   * The states at which it is the first that tells its decision maker where it is from the best that it can move to, whether it
   * goes there or stays by it: each state is decided by one wish at most.
   */
  readonly decides: readonly number[];
}

/** All wishes of a decision maker with the states, of those asked for, that each decides; undefined where it has none. */
export function decidingWishes(
  model: ConflictModel,
  game: Game,
  decisionMaker: number,
  states: readonly number[],
): readonly DecidingWish[] | undefined {
  if (model.form === 'explicit') return;
  const wishes = namedWishes(model, decisionMaker);
  if (wishes === undefined) return;
  const ranks = game.ranks[decisionMaker]!;
  const decided = wishes.map((): number[] => []);
  for (const state of states) {
    const [first, ...rest] = movesFrom(game, decisionMaker, state);
    if (first === undefined) continue;
    const best = rest.reduce((most, to) => (ranks[to]! > ranks[most]! ? to : most), first);
    const stated =
      decidingWish(model, decisionMaker, best, state) ?? decidingWish(model, decisionMaker, state, best);
    if (stated !== undefined) decided[stated.wish.statement]!.push(state);
  }
  return wishes.map((wish, k) => ({ ...wish, decides: decided[k]! }));
}
