/** A conflict model in words to the game that is solved: options to bits, conditions to states, preferences to ranks. */
import type {
  ConflictModel,
  ConflictOption,
  ExplicitModel,
  OptionModel,
  PreferenceStatement,
  Preferences,
} from '../record/conflict-model.ts';
import { whereHolds } from './condition.ts';
import type { ExplicitGame, Field, Game, Moves, OptionGame } from './game.ts';

/** The most options that a model may have: 2^24 states take about 12 s and 0.9 GB. */
export const MOST_OPTIONS = 24;

/** The game of a model. Preferences over states that can't be are kept and never read. */
export const gameOf = (model: ConflictModel): Game =>
  model.form === 'options' ? perceivedGame(model) : explicitGame(model);

function perceivedGame(model: OptionModel): OptionGame {
  const game = optionGame(model);
  const views = model.decisionMakers.map((_, i) => {
    const own = modelSeenBy(model, i);
    return own === model ? undefined : optionGame(own);
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

function optionGame(model: OptionModel): OptionGame {
  const options = optionsOf(model);
  const bits = options.length;
  const holds = holdsIn(model);
  const feasible = feasibleIn(model);
  let shift = 0;
  const fields = model.decisionMakers.map(({ options: own }): Field => {
    const bitsThat = (direction: string): number =>
      own.reduce((sum, option, k) => sum | (option.direction === direction ? 1 << k : 0), 0);
    const field = { shift, width: own.length, forward: bitsThat('forward'), back: bitsThat('back') };
    shift += own.length;
    return field;
  });
  const weightsOf = (weights: Readonly<Record<string, number>>): Float64Array => {
    const each = options.map(({ id }) => weights[id] ?? 0);
    // Sums that differ by rounding only are equal: 0.1 + 0.2 is as good as 0.3.
    const scale = 1e12 / Math.max(Number.MIN_VALUE * 1e12, ...each.map(Math.abs)) / Math.max(1, bits);
    return new Float64Array(2 ** bits).map((_, s) =>
      Math.round(each.reduce((sum, weight, k) => sum + ((s >>> k) & 1) * weight, 0) * scale),
    );
  };
  const ranks = model.decisionMakers.map(({ preferences }) =>
    ranksOf(preferences, 2 ** bits, (statement) => holds(statement.condition), weightsOf),
  );
  return { form: 'options', bits, fields, ...(feasible === undefined ? {} : { feasible }), ranks };
}

/** 1 for each state that can be; undefined when all can. */
export function feasibleIn(model: OptionModel): Uint8Array | undefined {
  if (model.infeasible.length === 0) return;
  const feasible = new Uint8Array(2 ** optionsOf(model).length).fill(1);
  for (const bars of model.infeasible.map(holdsIn(model)))
    for (let s = 0; s < feasible.length; s++) if (bars[s] === 1) feasible[s] = 0;
  return feasible;
}

/** Where a condition holds in a model. */
export function holdsIn(model: OptionModel): (condition: PreferenceStatement['condition']) => Uint8Array {
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
    ranks: decisionMakers.map(({ preferences }) => ranksOf(preferences, states.length, none, none)),
  };
}

function movesOf(states: number, moves: readonly (readonly [number, number])[]): Moves {
  const endsOf = Array.from({ length: states }, (): number[] => []);
  for (const [from, to] of moves) endsOf[from]!.push(to);
  const starts = new Int32Array(states + 1);
  for (const [state, ends] of endsOf.entries()) starts[state + 1] = starts[state]! + ends.length;
  return { starts, ends: Int32Array.from(endsOf.flat()) };
}

function ranksOf(
  preferences: Preferences,
  states: number,
  holds: (statement: PreferenceStatement) => Uint8Array,
  weightsOf: (weights: Readonly<Record<string, number>>) => Float64Array,
): Uint32Array {
  switch (preferences.by) {
    case 'statements':
      return preferences.statements.map(holds).reduce<Uint32Array>(refined, new Uint32Array(states));
    case 'weights':
      return denseRanks(weightsOf(preferences.weights));
    case 'ranking': {
      const ranks = new Uint32Array(states);
      for (const [k, group] of preferences.ranking.entries())
        for (const state of group) ranks[state] = preferences.ranking.length - 1 - k;
      return ranks;
    }
  }
}

/** Ranks told apart by one more statement, less important than all before: Ψ without its powers of two, so of any length. */
export function refined(ranks: Uint32Array, holds: Uint8Array): Uint32Array {
  const finer = new Uint32Array(ranks.length);
  let most = 0;
  for (let s = 0; s < ranks.length; s++) {
    const rank = 2 * ranks[s]! + holds[s]!;
    finer[s] = rank;
    if (rank > most) most = rank;
  }
  const taken = new Uint32Array(most + 1);
  for (let s = 0; s < finer.length; s++) taken[finer[s]!] = 1;
  let count = 0;
  for (let rank = 0; rank <= most; rank++) {
    const isTaken = taken[rank]!;
    taken[rank] = count;
    count += isTaken;
  }
  for (let s = 0; s < finer.length; s++) finer[s] = taken[finer[s]!]!;
  return finer;
}

function denseRanks(values: Float64Array): Uint32Array {
  const levels = values.toSorted().filter((value, k, sorted) => k === 0 || value !== sorted[k - 1]!);
  return Uint32Array.from(values, (value) => placeOf(value, levels));
}

function placeOf(value: number, ascending: Float64Array): number {
  let low = 0;
  for (let high = ascending.length - 1; low < high; ) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The reverse: the places of values, the highest first, equal ones together. */
export const rankingOf = (values: readonly number[]): number[][] =>
  Array.from(Map.groupBy(values.keys(), (place) => values[place]!))
    .sort(([a], [b]) => b - a)
    .map(([, places]) => places);
