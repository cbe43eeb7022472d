/**
 * Legal sequences of moves, no decision maker twice in succession, searched breadth first: the path found to a state is a
 * shortest one, and among those the one whose movers come first (Fang, Hipel & Kilgour 1993, ch. 4).
 */
import { type Game, improvementsFrom, movesFrom, stateCount } from './game.ts';

/** One step of a path: who moved, and where that led. */
export interface Step {
  readonly decisionMaker: number;
  readonly to: number;
}

export interface Search {
  readonly from: number;
  /** The decision makers that may move. */
  readonly movers: readonly number[];
  /** All moves, or those only that the mover is better off by, judged from the state that it leaves. */
  readonly by: 'moves' | 'improvements';
  /** Ends the search at the first state, `from` included, for which it says yes. */
  readonly until?: (state: number) => boolean;
}

export interface Reach {
  /** The state at which `until` first said yes. */
  readonly found?: number;
  /** The states reached, `from` first, in the order of how many steps they take. */
  readonly states: readonly number[];
  /** A shortest path from `from`: empty to itself, undefined where none leads. */
  readonly pathTo: (state: number) => readonly Step[] | undefined;
}

/** Searches until told to stop or nothing is left. Time is O(moves · movers), memory O(states · movers). */
export function searchSequences(game: Game, { from, movers, by, until }: Search): Reach {
  const ends = by === 'moves' ? movesFrom : improvementsFrom;
  // In option form moves are transitive, so that who moved last makes no difference: one node for each state.
  const lasts = game.form === 'options' ? 1 : game.ranks.length + 1;
  const count = stateCount(game);
  const parents = new Int32Array(count * lasts).fill(-1);
  const moved = new Uint8Array(count * lasts);
  const firstNodes = new Int32Array(count).fill(-1);
  const states: number[] = [];
  const enter = (node: number, state: number): boolean => {
    if (firstNodes[state] !== -1) return false;
    firstNodes[state] = node;
    states.push(state);
    return until?.(state) === true;
  };
  const pathTo = (state: number): readonly Step[] | undefined => {
    const steps: Step[] = [];
    let node = firstNodes[state]!;
    if (node === -1) return;
    for (; parents[node] !== node; node = parents[node]!)
      steps.push({ decisionMaker: moved[node]!, to: Math.floor(node / lasts) });
    return steps.reverse();
  };
  const root = from * lasts;
  parents[root] = root;
  if (enter(root, from)) return { found: from, states, pathTo };
  const queue = [root];
  for (const node of queue) {
    const state = Math.floor(node / lasts);
    for (const j of movers) {
      if (lasts > 1 && node % lasts === j + 1) continue;
      for (const to of ends(game, j, state)) {
        const next = to * lasts + (lasts > 1 ? j + 1 : 0);
        if (parents[next] !== -1) continue;
        parents[next] = node;
        moved[next] = j;
        if (enter(next, to)) return { found: to, states, pathTo };
        queue.push(next);
      }
    }
  }
  return { states, pathTo };
}
