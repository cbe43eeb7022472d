/** A conflict model in words to the game that is solved: options to bits, conditions to states, preferences to ranks. */
import type { ConflictModel, ConflictOption, ExplicitModel, OptionModel } from '../record/conflict-model.ts';
import type { ExplicitGame, Field, Game, Memory, Moves, OptionGame } from './game.ts';
import { type HoldsAt, rankBy } from './ranks.ts';
import { markAt, minus, type StateSet, setOf, whereHolds } from './state-set.ts';

/** The most options that a model may have: 2^24 states take about 8 s and 0.9 GB. */
export const MOST_OPTIONS = 24;

/** The game of a model, in memory of a kind. Preferences over states that can't be are kept and never read. */
export const gameOf = (model: ConflictModel, Memory: Memory = ArrayBuffer): Game =>
  model.form === 'options' ? perceivedGame(model, Memory) : explicitGame(model);

function perceivedGame(model: OptionModel, Memory: Memory): OptionGame {
  const game = optionGame(model, Memory);
  const views = model.decisionMakers.map((_, i) => {
    const own = modelSeenBy(model, i);
    return own === model ? undefined : optionGame(own, Memory);
  });
  return views.every((view) => view === undefined) ? game : { ...game, views };
}

/** The model that a decision maker takes this one to be: itself where it sees everything as it is. */
export function modelSeenBy(model: OptionModel, decisionMaker: number): OptionModel {
  const { unseen, believes } = model.decisionMakers[decisionMaker]!;
  if (unseen.length === 0 && Object.keys(believes).length === 0) return model;
  return {
    ...model,
    infeasible: [...model.infeasible, ...unseen],
    decisionMakers: model.decisionMakers.map((maker) => ({
      ...maker,
      preferences: believes[maker.id] ?? maker.preferences,
      unseen: [],
      believes: {},
    })),
  };
}

/** All options of a model, in the order of their bits. */
export const optionsOf = ({ decisionMakers }: OptionModel): readonly ConflictOption[] =>
  decisionMakers.flatMap(({ options }) => options);

function optionGame(model: OptionModel, Memory: Memory): OptionGame {
  const options = optionsOf(model);
  const bits = options.length;
  const feasible = feasibleIn(model, Memory);
  let shift = 0;
  const fields = model.decisionMakers.map(({ options: own }): Field => {
    const bitsThat = (direction: string): number =>
      own.reduce((sum, option, k) => sum | (option.direction === direction ? 1 << k : 0), 0);
    const field = { shift, width: own.length, forward: bitsThat('forward'), back: bitsThat('back') };
    shift += own.length;
    return field;
  });
  const holdsAt = holdsIn(model);
  const ids = options.map(({ id }) => id);
  const ranks = model.decisionMakers.map(({ preferences }) => {
    const own = new Uint32Array(new Memory(4 * 2 ** bits));
    rankBy(preferences, own, holdsAt, ids);
    return own;
  });
  return { form: 'options', bits, fields, ...(feasible === undefined ? {} : { feasible }), ranks };
}

/** 1 for each state that can be; undefined when all can. */
function feasibleIn(model: OptionModel, Memory: Memory): Uint8Array | undefined {
  if (model.infeasible.length === 0) return;
  const feasible = new Uint8Array(new Memory(2 ** optionsOf(model).length));
  markAt(feasibleStates(model), feasible);
  return feasible;
}

/** The states that can be. */
export const feasibleStates = (model: OptionModel): StateSet =>
  model.infeasible.map(holdsIn(model)).reduce(
    minus,
    setOf(2 ** optionsOf(model).length, () => true),
  );

/** Where a condition holds in a model. */
export function holdsIn(model: OptionModel): HoldsAt {
  const options = optionsOf(model);
  const bitOf = new Map(options.map(({ id }, bit) => [id, bit]));
  return (condition) => whereHolds(condition, options.length, (id) => bitOf.get(id)!);
}

function explicitGame({ states, decisionMakers }: ExplicitModel): ExplicitGame {
  const none = (): never => {
    throw new TypeError('an explicit model has rankings only');
  };
  return {
    form: 'explicit',
    states: states.length,
    moves: decisionMakers.map(({ moves }) => movesOf(states.length, moves)),
    ranks: decisionMakers.map(({ preferences }) => {
      const ranks = new Uint32Array(states.length);
      rankBy(preferences, ranks, none, []);
      return ranks;
    }),
  };
}

function movesOf(states: number, moves: readonly (readonly [number, number])[]): Moves {
  const endsOf = Array.from({ length: states }, (): number[] => []);
  for (const [from, to] of moves) endsOf[from]!.push(to);
  const starts = new Int32Array(states + 1);
  for (const [state, ends] of endsOf.entries()) starts[state + 1] = starts[state]! + ends.length;
  return { starts, ends: Int32Array.from(endsOf.flat()) };
}
