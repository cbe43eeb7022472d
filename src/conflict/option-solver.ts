/**
 * Stability in option form, for all states at once. In option form moves and improvements are transitive, so that no decision
 * maker ever needs to move twice in succession and a legal sequence is plain reachability. With p the ranks of a decision maker
 * and g(s) the least p that the others can bring about from s, `s` is stable when every improvement s₁ has g(s₁) ≤ p(s)
 * (Fang, Hipel & Kilgour 1993, ch. 3). Time is O(n² · states), with some more rounds where states can't be; memory O(n · states).
 */

import { CONCEPTS, type Concept } from '../record/conflict-model.ts';
import { asIntegers, type FibreOrder, fibreOrder, isFree } from './fibre-order.ts';
import type { OptionGame, Solution } from './game.ts';
import { spreadImprovements } from './spread.ts';
import { greatestByMove, leastByMove, NONE } from './sweeps.ts';

/** Solves an option game for the concepts asked for. */
export function solveOptions(game: OptionGame, concepts: readonly Concept[] = CONCEPTS): Solution {
  const spreads = concepts.includes('SEQ') || concepts.includes('SSEQ');
  const orders = game.fields.map((field, i) => (spreads && isFree(field) ? fibreOrder(game, i) : undefined));
  const verdicts = game.fields.map((_, i) => verdictsOf(game, i, orders, concepts));
  const stable = recordOf((concept) => verdicts.map((of) => of[concept]));
  return { stable, equilibria: recordOf((concept) => allOf(stable[concept], 2 ** game.bits)) };
}

/** One decision maker's verdicts: they need nothing of another's, so each may be found in a thread of its own. */
export function verdictsOf(
  game: OptionGame,
  i: number,
  orders: readonly (FibreOrder | undefined)[],
  concepts: readonly Concept[],
): Record<Concept, Uint8Array> {
  const field = game.fields[i]!;
  const own = feasibleOnly(game, asIntegers(game.ranks[i]!));
  const best = greatestByMove(own, field);
  // An improvement that the others can't make unattractive is worth more than the state, before and after they move.
  const isDeterred = (worth: Int32Array): Uint8Array =>
    atMost(greatestByMove(leastOf(own, worth), field), own);
  const find: Record<Concept, () => Uint8Array> = {
    Nash: () => atMost(best, own),
    GMR: () => isDeterred(leastByMoves(game, i, own)),
    SMR: () => isDeterred(leastByMoves(game, i, best)),
    SEQ: () => isDeterred(spreadImprovements(game, i, orders, own)),
    SSEQ: () => isDeterred(spreadImprovements(game, i, orders, best)),
  };
  return recordOf((concept) => (concepts.includes(concept) ? find[concept]() : new Uint8Array(0)));
}

function atMost(values: Int32Array, own: Int32Array): Uint8Array {
  const marks = new Uint8Array(own.length);
  for (let s = 0; s < own.length; s++) if (own[s] !== NONE && values[s]! <= own[s]!) marks[s] = 1;
  return marks;
}

function leastOf(a: Int32Array, b: Int32Array): Int32Array {
  const least = new Int32Array(a.length);
  for (let s = 0; s < a.length; s++) least[s] = Math.min(a[s]!, b[s]!);
  return least;
}

/** The least value that the others can move to. */
function leastByMoves({ fields, feasible }: OptionGame, i: number, values: Int32Array): Int32Array {
  const others = fields.filter((_, j) => j !== i);
  const sweep = (from: Int32Array): Int32Array => others.reduce(leastByMove, from);
  let least = sweep(values);
  // Where nothing bars the way, one pass over each field reaches everything.
  if (feasible === undefined) return least;
  for (let before = values; !isSame(before, least); ) {
    before = least;
    least = sweep(before);
  }
  return least;
}

const isSame = (a: Int32Array, b: Int32Array): boolean => a.every((value, s) => value === b[s]);

function feasibleOnly({ feasible }: OptionGame, ranks: Int32Array): Int32Array {
  return feasible === undefined ? ranks : ranks.map((rank, s) => (feasible[s] === 1 ? rank : NONE));
}

export const recordOf = <Value>(of: (concept: Concept) => Value): Record<Concept, Value> =>
  Object.fromEntries(CONCEPTS.map((concept) => [concept, of(concept)])) as Record<Concept, Value>;

/** 1 where all are. */
export function allOf(stable: readonly Uint8Array[], states: number): Uint8Array {
  const all = new Uint8Array(stable.every((one) => one.length === states) ? states : 0).fill(1);
  for (const one of stable) for (let s = 0; s < all.length; s++) if (one[s] === 0) all[s] = 0;
  return all;
}
