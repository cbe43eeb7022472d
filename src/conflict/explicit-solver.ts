/**
 * Stability where moves are listed and need not be transitive: legal sequences never let a decision maker move twice in
 * succession, so what can be reached depends on who moved last. Values are kept for (state, last mover) and lowered until
 * none changes (Fang, Hipel & Kilgour 1993, ch. 3).
 */

import { CONCEPTS, type Concept } from '../record/conflict-model.ts';
import { type ExplicitGame, improvementsFrom, movesFrom, type Solution } from './game.ts';
import { allOf, recordOf } from './option-solver.ts';

/** Solves an explicit game. Time is O(n² · moves · rounds), memory O(n · states). */
export function solveExplicit(game: ExplicitGame, concepts: readonly Concept[] = CONCEPTS): Solution {
  const all = game.ranks.map((_, j) => listOf(game, (s) => movesFrom(game, j, s)));
  const better = game.ranks.map((_, j) => listOf(game, (s) => improvementsFrom(game, j, s)));
  const verdicts = game.ranks.map((ranks, i) => {
    const best = ranks.map((rank, s) => all[i]![s]!.reduce((most, end) => Math.max(most, ranks[end]!), rank));
    const deters = (start: Uint32Array, moves: MoveLists): Uint8Array => {
      const least = leastAfter(start, moves, i);
      return Uint8Array.from(ranks, (rank, s) =>
        better[i]![s]!.every((end) => least[end]! <= rank) ? 1 : 0,
      );
    };
    const find: Record<Concept, () => Uint8Array> = {
      Nash: () => Uint8Array.from(ranks, (_, s) => (better[i]![s]!.length === 0 ? 1 : 0)),
      GMR: () => deters(ranks, all),
      SMR: () => deters(best, all),
      SEQ: () => deters(ranks, better),
      SSEQ: () => deters(best, better),
    };
    return recordOf((concept) => (concepts.includes(concept) ? find[concept]() : new Uint8Array(0)));
  });
  const stable = recordOf((concept) => verdicts.map((of) => of[concept]));
  return { stable, equilibria: recordOf((concept) => allOf(stable[concept], game.states)) };
}

/** For each decision maker and state, where it can go. */
type MoveLists = readonly (readonly (readonly number[])[])[];

const listOf = ({ states }: ExplicitGame, of: (state: number) => number[]): number[][] =>
  Array.from({ length: states }, (_, s) => of(s));

/** The least value that legal sequences of all but `i` lead to from each state, none having moved yet. */
function leastAfter(start: Uint32Array, moves: MoveLists, i: number): Uint32Array {
  const others = moves.map((_, j) => j).filter((j) => j !== i);
  // after[j][s]: the least from s on, when j moved last.
  const after = moves.map(() => start.slice());
  for (let changed = true; changed; ) {
    changed = false;
    for (const last of others)
      for (let s = 0; s < start.length; s++) {
        const least = leastStep(after, moves, others, last, s, after[last]![s]!);
        if (least === after[last]![s]!) continue;
        after[last]![s] = least;
        changed = true;
      }
  }
  return start.map((value, s) => leastStep(after, moves, others, -1, s, value));
}

function leastStep(
  after: readonly Uint32Array[],
  moves: MoveLists,
  others: readonly number[],
  last: number,
  s: number,
  value: number,
): number {
  let least = value;
  for (const j of others)
    if (j !== last) for (const end of moves[j]![s]!) if (after[j]![end]! < least) least = after[j]![end]!;
  return least;
}
