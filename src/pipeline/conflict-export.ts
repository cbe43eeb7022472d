/** A solved conflict model as CSV and as JSON, part after part: of many states the whole is too long for one string. */
import { optionsOf } from '../conflict/compile.ts';
import { type Game, isSeen, stateCount } from '../conflict/game.ts';
import { type NamedWish, namedWishes } from '../conflict/named-wish.ts';
import { stateNames } from '../conflict/state-name.ts';
import { type StateSet, sizeOf, someOf, statesIn } from '../conflict/state-set.ts';
import { decidingWishes } from '../conflict/verdict-wishes.ts';
import { type Cell, csvLine } from '../core/csv-line.ts';
import { jsonDocument } from '../core/json-parts.ts';
import { CONCEPTS, type Concept, type ConflictModel } from '../record/conflict-model.ts';
import { type SolvedModel, statesOf } from './conflict-text.ts';

/** One line for each state: its name, decimal, and for each concept who it is stable for and whether it is an equilibrium. */
export function* csvParts({ model, solution }: SolvedModel, states: StateSet): Generator<string> {
  const verdicts = CONCEPTS.flatMap((concept) => [...solution.stable[concept], solution.equilibria[concept]]);
  const heads = CONCEPTS.flatMap((concept) => [
    ...model.decisionMakers.map(({ id }) => `${concept} ${id}`),
    `${concept} equilibrium`,
  ]);
  const line = (cells: readonly Cell[]): string => csvLine(cells, { formulaGuard: true });
  const nameOf = stateNames(model);
  yield line(['state', 'number', ...heads]);
  for (const state of statesIn(states))
    yield line([nameOf(state), state, ...verdicts.map((marks) => marks[state])]);
}

/** The most states for which it is told which wish decides each. */
const MOST_DECIDED = 4096;

/**
 * Equilibria and each decision maker's stable states, as numbers: decimals in option form, places from 0 in explicit form. Only
 * `states` are named: all that can be, or those that `where` chose. Wishes stand with what they rest on and, where states are not
 * too many, with those that they decide.
 */
export function solutionJsonParts(
  { model, game, solution }: SolvedModel,
  states: StateSet,
  where?: string,
): Iterable<string> {
  const marked = (marks: Uint8Array): Iterable<number> => chosen(states, (state) => marks[state] === 1);
  const byConcept = <Value>(of: (concept: Concept) => Value): object =>
    Object.fromEntries(CONCEPTS.map((concept) => [concept, of(concept)]));
  return jsonDocument({
    title: model.title,
    form: model.form,
    states: stateCount(game),
    feasible: sizeOf(statesOf(game)),
    ...(where === undefined ? {} : { where, shown: chosen(states, () => true) }),
    decisionMakers: model.decisionMakers.map(({ id, name }) => ({ id, name })),
    ...(model.form === 'options'
      ? { options: optionsOf(model).map(({ id, name }) => ({ id, name })) }
      : { stateNames: model.states }),
    ...(model.statusQuo === undefined ? {} : { statusQuo: model.statusQuo }),
    equilibria: byConcept((concept) => marked(solution.equilibria[concept])),
    stable: byConcept((concept) =>
      Object.fromEntries(model.decisionMakers.map(({ id }, i) => [id, marked(solution.stable[concept][i]!)])),
    ),
    ...unseenJson(model, game, states),
    wishes: Object.fromEntries(
      model.decisionMakers.flatMap(({ id }, i) => {
        const wishes = wishesOf(model, game, i, states);
        return wishes === undefined ? [] : [[id, wishes]];
      }),
    ),
  });
}

/** States of a set that are read when they are written. */
const chosen = (states: StateSet, isChosen: (state: number) => boolean): Iterable<number> => ({
  *[Symbol.iterator]() {
    for (const state of statesIn(states)) if (isChosen(state)) yield state;
  },
});

/** The states that decision makers don't see, of those who see not all. */
function unseenJson(model: ConflictModel, game: Game, states: StateSet): object {
  const unseen = model.decisionMakers.flatMap(({ id }, i) => {
    const isUnseen = (state: number): boolean => !isSeen(game, i, state);
    return someOf(states, isUnseen) ? [[id, chosen(states, isUnseen)] as const] : [];
  });
  return unseen.length === 0 ? {} : { unseen: Object.fromEntries(unseen) };
}

const wishesOf = (
  model: ConflictModel,
  game: Game,
  decisionMaker: number,
  states: StateSet,
): readonly NamedWish[] | undefined =>
  model.form === 'options' && sizeOf(states) > MOST_DECIDED
    ? namedWishes(model, decisionMaker)
    : decidingWishes(model, game, decisionMaker, [...statesIn(states)]);
