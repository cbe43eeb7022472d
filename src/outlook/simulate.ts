/**
 * Many models drawn from uncertain inputs, each solved: in what share of them a state holds, and an option is taken where
 * something holds. A share is of draws of this model, given its rules; it is no probability of the world. Deterministic for a
 * seed.
 */
import { gameOf, optionsOf } from '../conflict/compile.ts';
import { solve } from '../conflict/solve.ts';
import { seededRandom } from '../core/seeded-random.ts';
import type { Concept, OptionModel } from '../record/conflict-model.ts';
import type { Influence, Share } from '../record/outlook.ts';
import { bestReplies } from './best-replies.ts';
import { optionsNamed } from './conditions.ts';
import { drawnModels, type Input, inputsOf } from './uncertainty.ts';

export interface SimulationOptions {
  readonly draws: number;
  readonly seed: number;
  readonly concept: Concept;
}

export interface StateShare extends Share {
  readonly state: number;
  /** Its part of what holds, 0 … 1: states that hold in one draw share it evenly. The parts sum to 1 less `without`. */
  readonly part: number;
  /** Share of draws in which it holds and best replies lead there from the status quo. */
  readonly reachable: number;
}

/** How often some options are all taken where something holds; states that hold in one draw count alike. */
export interface TakenShare extends Share {
  /** Whether each owner has a wish about its option that rests on more than an assumption. */
  readonly isGrounded: boolean;
  /** How much each input moves the share. The largest first. */
  readonly tornado: readonly Influence[];
}

export interface OptionShare extends TakenShare {
  readonly option: string;
  readonly name: string;
  readonly decisionMaker: string;
}

/** The options that would settle an issue of a codebook, all together. */
export interface IssueShare extends TakenShare {
  readonly issue: string;
  readonly options: readonly string[];
}

export interface Simulation {
  readonly draws: number;
  readonly inputs: readonly Input[];
  /** Every state that holds in any draw, first what is reached from the status quo most often. */
  readonly states: readonly StateShare[];
  readonly options: readonly OptionShare[];
  readonly issues: readonly IssueShare[];
  /** Share of draws in which nothing holds by the concept. */
  readonly without: number;
  /** The share in which the first state holds and is reached, after each tenth of the draws. */
  readonly convergence: readonly number[];
}

/** Inputs that are kept of each list. */
const MOST_INPUTS = 8;
/** An effect is told where it is so many standard errors from nought: nearer ones are mostly of the draws. */
const STANDARD_ERRORS = 3;

/** Options that are asked of together: all of `mask` taken. */
interface Asked {
  readonly options: readonly string[];
  readonly mask: number;
}

export function simulate(model: OptionModel, { draws, seed, concept }: SimulationOptions): Simulation {
  const random = seededRandom(seed);
  const inputs = inputsOf(model);
  const from = model.statusQuo ?? 0;
  const single = optionsOf(model).map(({ id }, bit): Asked => ({ options: [id], mask: 1 << bit }));
  const byIssue = issuesOf(model, single);
  const asked = [...single, ...byIssue.map(({ asked }) => asked)];
  const held = new Map<number, { count: number; reached: number; part: number; tenths: number[] }>();
  const tally = tallyOf(inputs.length, asked.length);
  let without = 0;
  let draw = -1;
  for (const drawn of drawnModels(model, inputs, draws, random)) {
    draw++;
    const game = gameOf(drawn.model);
    const equilibria = statesIn(solve(game, [concept]).equilibria[concept]);
    if (equilibria.length === 0) without++;
    const { reaches } = bestReplies(game, from);
    const tenth = Math.floor((draw * 10) / draws);
    for (const state of equilibria) {
      const known = held.get(state) ?? {
        count: 0,
        reached: 0,
        part: 0,
        tenths: new Array<number>(10).fill(0),
      };
      known.count++;
      known.part += 1 / equilibria.length;
      if (reaches(state)) {
        known.reached++;
        known.tenths[tenth]!++;
      }
      held.set(state, known);
    }
    tally.add(
      asked.map(
        ({ mask }) =>
          equilibria.filter((state) => (state & mask) === mask).length / Math.max(1, equilibria.length),
      ),
      drawn.turned,
    );
  }
  const ordered = [...held].sort(
    (a, b) => b[1].reached - a[1].reached || b[1].count - a[1].count || a[0] - b[0],
  );
  const best = ordered[0]?.[1].tenths ?? [];
  const takenShare = (at: number): TakenShare => ({
    ...shareOf(tally.taken[at]!, draws),
    isGrounded: asked[at]!.options.every((option) => isGrounded(model, option)),
    tornado: inputs
      .map((_, wish): Influence => ({ wish, moves: tally.moves(wish, at) }))
      .filter(({ moves }) => moves !== 0)
      .sort((a, b) => Math.abs(b.moves) - Math.abs(a.moves))
      .slice(0, MOST_INPUTS),
  });
  return {
    draws,
    inputs,
    without: without / draws,
    states: ordered.map(([state, { count, reached, part }]) => ({
      state,
      ...shareOf(count, draws),
      part: part / draws,
      reachable: reached / draws,
    })),
    options: model.decisionMakers
      .flatMap((maker) => maker.options.map((option) => ({ maker, option })))
      .map(({ maker, option: { id, name } }, bit) => ({
        option: id,
        name,
        decisionMaker: maker.name,
        ...takenShare(bit),
      })),
    issues: byIssue.map(({ issue, asked: { options } }, k) => ({
      issue,
      options,
      ...takenShare(single.length + k),
    })),
    convergence: best.map((_, tenth) => {
      const seen = Math.max(1, Math.ceil(((tenth + 1) * draws) / 10));
      return best.slice(0, tenth + 1).reduce((sum, count) => sum + count, 0) / seen;
    }),
  };
}

function issuesOf(
  model: OptionModel,
  single: readonly Asked[],
): readonly { readonly issue: string; readonly asked: Asked }[] {
  const found = Map.groupBy(
    optionsOf(model).map(({ issue }, bit) => ({ issue, bit })),
    ({ issue }) => issue,
  );
  return [...found].flatMap(([issue, of]) =>
    issue === undefined
      ? []
      : [
          {
            issue,
            asked: {
              options: of.flatMap(({ bit }) => single[bit]!.options),
              mask: of.reduce((mask, { bit }) => mask | (1 << bit), 0),
            },
          },
        ],
  );
}

/** Sums over draws of what is asked, in all and with each input turned or not. */
function tallyOf(inputs: number, asked: number) {
  const taken = new Float64Array(asked);
  const counted = new Float64Array(inputs * 2);
  const takenBy = new Float64Array(inputs * 2 * asked);
  return {
    taken,
    add(shares: readonly number[], turned: Uint8Array): void {
      for (const [at, share] of shares.entries()) taken[at]! += share;
      for (const [k, is] of turned.entries()) {
        counted[2 * k + is]! += 1;
        for (const [at, share] of shares.entries()) takenBy[(2 * k + is) * asked + at]! += share;
      }
    },
    /** Mean share where an input is turned less where it isn't; nought where the draws don't tell it from none. */
    moves(input: number, at: number): number {
      const [as, turned] = [counted[2 * input]!, counted[2 * input + 1]!];
      if (as === 0 || turned === 0) return 0;
      const all = taken[at]! / (as + turned);
      const error = Math.sqrt(all * (1 - all) * (1 / as + 1 / turned));
      const moves = takenBy[(2 * input + 1) * asked + at]! / turned - takenBy[2 * input * asked + at]! / as;
      return Math.abs(moves) < STANDARD_ERRORS * error ? 0 : moves;
    },
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

/** Whether the owner of an option wishes anything of it that is more than an assumption. */
function isGrounded({ decisionMakers }: OptionModel, option: string): boolean {
  const { preferences } = decisionMakers.find(({ options }) => options.some(({ id }) => id === option))!;
  if (preferences.by !== 'statements') return true;
  return preferences.statements.some(
    ({ basis, condition }) => basis !== 'assumed' && optionsNamed(condition).includes(option),
  );
}
