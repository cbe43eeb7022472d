/**
 * Where today leads when each that moves does what is best for it at that point, its field's best states all alike (Cournot's
 * best replies, as a search): a stricter reach than by improvements, in which a mover may take up what it is against along with
 * what it wants.
 */
import { type Game, movesFrom, stateCount } from '../conflict/game.ts';
import type { Step } from '../conflict/legal-sequences.ts';

export interface Replies {
  readonly reaches: (state: number) => boolean;
  /** A shortest path; absent where none leads. */
  readonly pathTo: (state: number) => readonly Step[] | undefined;
}

/** Time is O(moves of the states that are reached). */
export function bestReplies(game: Game, from: number): Replies {
  const before = new Int32Array(stateCount(game)).fill(-1);
  const mover = new Uint8Array(before.length);
  before[from] = from;
  const queue = [from];
  for (const state of queue)
    for (const [decisionMaker, ranks] of game.ranks.entries())
      for (const to of bestOf(movesFrom(game, decisionMaker, state), ranks, state)) {
        if (before[to] !== -1) continue;
        before[to] = state;
        mover[to] = decisionMaker;
        queue.push(to);
      }
  return {
    reaches: (state) => before[state] !== -1,
    pathTo: (state) => {
      if (before[state] === -1) return undefined;
      const steps: Step[] = [];
      for (let at = state; before[at] !== at; at = before[at]!)
        steps.push({ decisionMaker: mover[at]!, to: at });
      return steps.reverse();
    },
  };
}

/** Of `ends` the best, if better than `state`. */
function bestOf(ends: Iterable<number>, ranks: Uint32Array, state: number): readonly number[] {
  let best = ranks[state]! + 1;
  let found: number[] = [];
  for (const end of ends) {
    if (ranks[end]! < best) continue;
    if (ranks[end]! > best) found = [];
    best = ranks[end]!;
    found.push(end);
  }
  return found;
}
