/**
 * The model with every wish as it stands: what holds in it, how today leads there, and the smallest changes of wishes that make
 * a state hold or break it. The inverse question of the graph model, asked of wishes instead of ranks (Kinsara, Kilgour & Hipel
 * 2015): a wish is what a person can look out for.
 */
import { gameOf, optionsOf } from '../conflict/compile.ts';
import type { Game } from '../conflict/game.ts';
import { solve } from '../conflict/solve.ts';
import type { Concept, OptionModel } from '../record/conflict-model.ts';
import type { OutlookMove } from '../record/outlook.ts';
import { bestReplies } from './best-replies.ts';
import { type Input, turnedModel } from './uncertainty.ts';

/** Pairs of wishes are tried while they are no more than this times the states. */
const MOST_WORK = 1 << 19;

export interface Central {
  readonly holds: (state: number) => boolean;
  /** Whether today leads there by best replies. */
  readonly reaches: (state: number) => boolean;
  /** A shortest way from today by best replies. */
  readonly pathTo: (state: number) => readonly OutlookMove[] | undefined;
}

export function centralOf(model: OptionModel, concept: Concept): Central {
  const game = gameOf(model);
  const equilibria = solve(game, [concept]).equilibria[concept];
  const from = model.statusQuo ?? 0;
  const replies = bestReplies(game, from);
  const ids = optionsOf(model).map(({ id }) => id);
  return {
    holds: (state) => equilibria[state] === 1,
    reaches: replies.reaches,
    pathTo: (state) => {
      let before = from;
      return replies.pathTo(state)?.map(({ decisionMaker, to }): OutlookMove => {
        const changed = ids.filter((_, bit) => ((before ^ to) >>> bit) & 1);
        const taken = ids.filter((_, bit) => (to >>> bit) & 1);
        before = to;
        return {
          decisionMaker: model.decisionMakers[decisionMaker]!.name,
          takes: changed.filter((id) => taken.includes(id)),
          drops: changed.filter((id) => !taken.includes(id)),
        };
      });
    },
  };
}

/**
 * Of each of `states`, given with whether it holds, the smallest sets of inputs that, turned together, make it hold where it
 * doesn't or break it where it does: all single ones, else pairs; none where neither does. Time is that of a solution for each
 * set.
 */
export function smallestChanges(
  model: OptionModel,
  inputs: readonly Input[],
  concept: Concept,
  states: readonly { readonly state: number; readonly holds: boolean }[],
): readonly (readonly (readonly number[])[])[] {
  const holdsWith = (turned: readonly number[]): readonly boolean[] => {
    const game: Game = gameOf(turnedModel(model, inputs, turned));
    const equilibria = solve(game, [concept]).equilibria[concept];
    return states.map(({ state }) => equilibria[state] === 1);
  };
  const found: (readonly number[])[][] = states.map(() => []);
  const tryAll = (sets: Iterable<readonly number[]>): void => {
    const open = new Set(found.flatMap((changes, k) => (changes.length === 0 ? [k] : [])));
    if (open.size === 0) return;
    for (const set of sets) {
      const now = holdsWith(set);
      for (const k of open) if (now[k] !== states[k]!.holds) found[k]!.push(set);
    }
  };
  tryAll(inputs.map((_, k) => [k]));
  const pairs = (inputs.length * (inputs.length - 1)) / 2;
  if (pairs * 2 ** optionsOf(model).length <= MOST_WORK) tryAll(pairsOf(inputs.length));
  return found;
}

function* pairsOf(count: number): Generator<readonly number[]> {
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) yield [a, b];
}
