/**
 * Many models drawn from uncertain inputs, each solved: in what share of them a state holds, and an option is taken where
 * something holds. A share is of draws of this model, given its rules; it is no probability of the world. Deterministic for a
 * seed.
 */
import { gameOf, optionsOf } from '../conflict/compile.ts';
import { searchSequences } from '../conflict/legal-sequences.ts';
import { solve } from '../conflict/solve.ts';
import { seededRandom } from '../core/seeded-random.ts';
import type { Concept, OptionModel } from '../record/conflict-model.ts';
import { drawModel, type Input, inputsOf } from './uncertainty.ts';

export interface SimulationOptions {
  readonly draws: number;
  readonly seed: number;
  readonly concept: Concept;
}

/** A share of draws with its Monte Carlo interval: nineteen in twenty (Wilson 1927). */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface StateShare extends Share {
  readonly state: number;
  /** Share of draws in which it holds and improvements lead there from the status quo. */
  readonly reachable: number;
}

export interface OptionShare extends Share {
  readonly option: string;
  readonly name: string;
  readonly decisionMaker: string;
  /** Whether any wish of its owner about it rests on more than an assumption. */
  readonly isGrounded: boolean;
  /** How much each input moves the share: with the input turned less with it as it is. The largest first. */
  readonly tornado: readonly { readonly input: number; readonly moves: number }[];
}

export interface Simulation {
  readonly draws: number;
  readonly inputs: readonly Input[];
  readonly states: readonly StateShare[];
  readonly options: readonly OptionShare[];
  /** Share of draws in which nothing holds by the concept. */
  readonly without: number;
  /** The share of the state that holds most often, after each tenth of the draws. */
  readonly convergence: readonly number[];
}

/** States and inputs that are kept of each list. */
const MOST_STATES = 12;
const MOST_INPUTS = 8;
/** Turned draws of an input below which its effect is not told. */
const FEWEST_TURNED = 10;

export function simulate(model: OptionModel, { draws, seed, concept }: SimulationOptions): Simulation {
  const random = seededRandom(seed);
  const inputs = inputsOf(model);
  const options = optionsOf(model);
  const from = model.statusQuo ?? 0;
  const movers = model.decisionMakers.map((_, k) => k);
  const held = new Map<number, { count: number; reached: number; tenths: number[] }>();
  const taken = new Float64Array(options.length);
  const counted = new Float64Array(inputs.length * 2);
  const takenBy = new Float64Array(inputs.length * 2 * options.length);
  let without = 0;
  for (let draw = 0; draw < draws; draw++) {
    const drawn = drawModel(model, inputs, random);
    const game = gameOf(drawn.model);
    const equilibria = statesIn(solve(game, [concept]).equilibria[concept]);
    if (equilibria.length === 0) without++;
    const reach =
      equilibria.length === 0
        ? undefined
        : new Set(searchSequences(game, { from, movers, by: 'improvements' }).states);
    const tenth = Math.floor((draw * 10) / draws);
    for (const state of equilibria) {
      const known = held.get(state) ?? { count: 0, reached: 0, tenths: new Array<number>(10).fill(0) };
      known.count++;
      known.tenths[tenth]!++;
      if (reach?.has(state)) known.reached++;
      held.set(state, known);
    }
    const shares = options.map(
      (_, bit) => equilibria.filter((state) => (state >>> bit) & 1).length / Math.max(1, equilibria.length),
    );
    for (const [bit, share] of shares.entries()) taken[bit]! += share;
    for (const [k, turned] of drawn.turned.entries()) {
      counted[2 * k + turned]! += 1;
      for (const [bit, share] of shares.entries()) takenBy[(2 * k + turned) * options.length + bit]! += share;
    }
  }
  const ordered = [...held].sort((a, b) => b[1].count - a[1].count || a[0] - b[0]);
  const best = ordered[0]?.[1].tenths ?? [];
  return {
    draws,
    inputs,
    without: without / draws,
    states: ordered.slice(0, MOST_STATES).map(([state, { count, reached }]) => ({
      state,
      ...shareOf(count, draws),
      reachable: reached / draws,
    })),
    options: options.map(({ id, name }, bit): OptionShare => {
      const maker = model.decisionMakers.findIndex((one) => one.options.some((option) => option.id === id));
      const moves = inputs.map((_, input) => {
        const [as, turned] = [counted[2 * input]!, counted[2 * input + 1]!];
        if (as < FEWEST_TURNED || turned < FEWEST_TURNED) return { input, moves: 0 };
        return {
          input,
          moves:
            takenBy[(2 * input + 1) * options.length + bit]! / turned -
            takenBy[2 * input * options.length + bit]! / as,
        };
      });
      return {
        option: id,
        name,
        decisionMaker: model.decisionMakers[maker]!.name,
        ...shareOf(taken[bit]!, draws),
        isGrounded: isGrounded(model, maker, id, inputs),
        tornado: moves
          .filter((one) => one.moves !== 0)
          .sort((a, b) => Math.abs(b.moves) - Math.abs(a.moves))
          .slice(0, MOST_INPUTS),
      };
    }),
    convergence: best.map((_, tenth) => {
      const seen = Math.max(1, Math.ceil(((tenth + 1) * draws) / 10));
      return best.slice(0, tenth + 1).reduce((sum, count) => sum + count, 0) / seen;
    }),
  };
}

function statesIn(holds: Uint8Array): readonly number[] {
  const states: number[] = [];
  for (let s = 0; s < holds.length; s++) if (holds[s] === 1) states.push(s);
  return states;
}

/** Wilson's interval for a share of `of` draws. */
export function shareOf(count: number, of: number): Share {
  const z = 1.96;
  const p = count / of;
  const centre = (p + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
  return { share: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

function isGrounded(model: OptionModel, maker: number, option: string, inputs: readonly Input[]): boolean {
  const { preferences } = model.decisionMakers[maker]!;
  if (preferences.by !== 'statements') return true;
  return inputs.some(
    (input) =>
      input.maker === maker &&
      input.basis !== 'assumed' &&
      names(preferences.statements[input.wish]!.condition, option),
  );
}

function names(condition: OptionModel['infeasible'][number], option: string): boolean {
  switch (condition.is) {
    case 'option':
      return condition.option === option;
    case 'not':
      return names(condition.of, option);
    case 'and':
    case 'or':
      return condition.of.some((one) => names(one, option));
    case 'if':
    case 'iff':
      return names(condition.left, option) || names(condition.right, option);
  }
}
