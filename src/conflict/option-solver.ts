/**
 * Stability in option form, for all states at once. In option form moves and improvements are transitive, so that no decision
 * maker ever needs to move twice in succession and a legal sequence is plain reachability. With p the ranks of a decision maker
 * and g(s) the least p that the others can bring about from s, `s` is stable when every improvement s₁ has g(s₁) ≤ p(s)
 * (Fang, Hipel & Kilgour 1993, ch. 3): when p(s) is no less than the greatest min(p(s₁), g(s₁)) of all that one move leads to.
 * That is the bound of `s`. The others can't change what `s` has of this decision maker's options, so g is found row by row.
 * Time is O(n² · states), with some more rounds where states can't be; memory beside the game and its solution O(n · states).
 */

import { CONCEPTS, type Concept } from '../record/conflict-model.ts';
import { type FibreOrder, fibreOrder } from './fibre-order.ts';
import type { Memory, OptionGame, Solution } from './game.ts';
import { asIntegers, BARRED, greater, isFree, lesser, type Rows, readRanks, rowsOf } from './rows.ts';
import { moversOf, readMovers, spreadImprovements } from './spread.ts';
import { leastByMoves, linksOf, raiseByMove } from './sweeps.ts';

/** Solves an option game for the concepts asked for, for each decision maker in the game that it takes it to be. */
export function solveOptions(game: OptionGame, concepts: readonly Concept[] = CONCEPTS): Solution {
  const ordersIn = (one: OptionGame): (FibreOrder | undefined)[] =>
    one.fields.map((_, j) => orderOf(one, j, concepts));
  // Read once by all who see the game as it is, and not at all where none does.
  let shared: (FibreOrder | undefined)[] | undefined;
  const verdicts = game.fields.map((_, i) => {
    const view = game.views?.[i];
    if (view !== undefined) return verdictsOf(view, i, ordersIn(view), concepts);
    shared ??= ordersIn(game);
    return verdictsOf(game, i, shared, concepts);
  });
  return solutionOf(game, verdicts);
}

/** What the spreads of improvements read of one decision maker; undefined where none does. */
export function orderOf(
  game: OptionGame,
  j: number,
  concepts: readonly Concept[],
  Memory: Memory = ArrayBuffer,
): FibreOrder | undefined {
  const field = game.fields[j]!;
  const spreads = concepts.includes('SEQ') || concepts.includes('SSEQ');
  return spreads && field.width > 0 ? fibreOrder(game, j, Memory) : undefined;
}

/** The verdicts of all decision makers as one solution. */
export function solutionOf(
  game: OptionGame,
  verdicts: readonly Readonly<Record<Concept, Uint8Array>>[],
): Solution {
  const stable = recordOf((concept) => verdicts.map((of) => of[concept]));
  return { stable, equilibria: recordOf((concept) => equilibriaOf(game, stable[concept])) };
}

/** Who doesn't see a state can't leave it: it is stable for all who see it, and somebody must. */
function equilibriaOf(game: OptionGame, stable: readonly Uint8Array[]): Uint8Array {
  const states = 2 ** game.bits;
  if (game.views === undefined) return allOf(stable, states);
  const own = stable.map((marks, i) => {
    const view = game.views?.[i];
    return view?.feasible === undefined ? marks : marks.map((mark, s) => mark | (1 - view.feasible![s]!));
  });
  return allOf(own, states).map((mark, s) => mark & (stable.some((marks) => marks[s] === 1) ? 1 : 0));
}

/** One decision maker's verdicts: they need nothing of another's, so each may be found in a thread of its own. */
export function verdictsOf(
  game: OptionGame,
  i: number,
  orders: readonly (FibreOrder | undefined)[],
  concepts: readonly Concept[],
  Memory: Memory = ArrayBuffer,
): Record<Concept, Uint8Array> {
  const rows = rowsOf(game, i);
  const best = bestOf(game, i, rows);
  const bounds = boundsOf(game, i, rows, best, orders, concepts);
  return recordOf((concept) => {
    if (!concepts.includes(concept)) return new Uint8Array(0);
    return reaching(game, i, rows, concept === 'Nash' ? best : bounds[concept]!, Memory);
  });
}

/**
 * Bounds are kept once for all rows where all of the decision maker's options go both ways, since one move then leads from each
 * to all; else for each row.
 */
function emptyBounds(rows: Rows): Int32Array {
  return new Int32Array(rows.length * (isFree(rows.field) ? 1 : rows.count)).fill(BARRED);
}

/** The greatest rank that one move, or none, leads to. */
function bestOf(game: OptionGame, i: number, rows: Rows): Int32Array {
  const ranks = asIntegers(game.ranks[i]!);
  const best = emptyBounds(rows);
  const own = new Int32Array(rows.length);
  const marks = new Uint8Array(rows.length);
  for (let x = 0; x < rows.count; x++) {
    readRanks(ranks, game.feasible, rows, x, own, marks);
    raise(best, isFree(rows.field) ? 0 : x * rows.length, own, own);
  }
  if (!isFree(rows.field)) raiseByMove(best, rows.field, rows.length);
  return best;
}

function boundsOf(
  game: OptionGame,
  i: number,
  rows: Rows,
  best: Int32Array,
  orders: readonly (FibreOrder | undefined)[],
  concepts: readonly Concept[],
): Partial<Record<Concept, Int32Array>> {
  const asked = concepts.filter((concept) => concept !== 'Nash');
  const bounds = Object.fromEntries(asked.map((concept) => [concept, emptyBounds(rows)])) as Partial<
    Record<Concept, Int32Array>
  >;
  if (asked.length === 0) return bounds;
  const spreads = asked.includes('SEQ') || asked.includes('SSEQ');
  const movers = spreads ? moversOf(game, rows, orders) : undefined;
  const links = linksOf(rows);
  const ranks = asIntegers(game.ranks[i]!);
  const own = new Int32Array(rows.length);
  const ownBest = new Int32Array(rows.length);
  const room = new Int32Array(rows.length);
  const marks = new Uint8Array(rows.length);
  for (let x = 0; x < rows.count; x++) {
    readRanks(ranks, game.feasible, rows, x, own, marks);
    const start = isFree(rows.field) ? 0 : x * rows.length;
    bestOfRow(own, best, start, ownBest);
    if (movers !== undefined) readMovers(movers, x);
    for (const concept of asked) {
      const values = concept === 'SMR' || concept === 'SSEQ' ? ownBest : own;
      const least =
        movers !== undefined && (concept === 'SEQ' || concept === 'SSEQ')
          ? spreadImprovements(movers, values, room)
          : leastByMoves(links, values, room, game.feasible !== undefined);
      if (typeof least === 'number') raiseTo(bounds[concept]!, start, own, least);
      else raise(bounds[concept]!, start, own, least);
    }
  }
  if (!isFree(rows.field))
    for (const bound of Object.values(bounds)) raiseByMove(bound, rows.field, rows.length);
  return bounds;
}

/** The best of a row's states, `BARRED` where they can't be. */
function bestOfRow(own: Int32Array, best: Int32Array, start: number, row: Int32Array): void {
  for (let o = 0; o < own.length; o++) row[o] = (own[o]! >> 31) | best[start + o]!;
}

/** Raises bounds to what a row's states are worth, before and after the others move. */
function raise(bounds: Int32Array, start: number, own: Int32Array, least: Int32Array): void {
  for (let o = 0; o < own.length; o++)
    bounds[start + o] = greater(bounds[start + o]!, lesser(own[o]!, least[o]!));
}

/** As `raise`, where the others always move to the same. */
function raiseTo(bounds: Int32Array, start: number, own: Int32Array, least: number): void {
  for (let o = 0; o < own.length; o++)
    bounds[start + o] = greater(bounds[start + o]!, lesser(own[o]!, least));
}

/** 1 for each state whose rank reaches its bound. */
function reaching(
  game: OptionGame,
  i: number,
  { field, count, length }: Rows,
  bounds: Int32Array,
  Memory: Memory,
): Uint8Array {
  const { feasible } = game;
  const ranks = asIntegers(game.ranks[i]!);
  const marks = new Uint8Array(new Memory(ranks.length));
  const low = 1 << field.shift;
  const next = isFree(field) ? 0 : length;
  const mark = (s: number, stateStep: number, o: number, boundStep: number, many: number): void =>
    markRun(marks, ranks, bounds, { s, stateStep, o, boundStep, many });
  // In runs of neighbours, or fibre by fibre where those are longer.
  for (let o = 0, s = 0; o < length; o += low, s += low * count)
    if (low >= count) for (let x = 0; x < count; x++) mark(s + x * low, 1, o + x * next, 1, low);
    else for (let k = 0; k < low; k++) mark(s + k, low, o + k, next, count);
  if (feasible !== undefined) for (let s = 0; s < marks.length; s++) marks[s]! &= feasible[s]!;
  return marks;
}

/** States at equal distances and where their bounds stand. */
interface Run {
  readonly s: number;
  readonly stateStep: number;
  readonly o: number;
  readonly boundStep: number;
  readonly many: number;
}

function markRun(marks: Uint8Array, ranks: Int32Array, bounds: Int32Array, run: Run): void {
  const end = run.s + run.many * run.stateStep;
  // 1 or 0, without a branch.
  for (let s = run.s, o = run.o; s < end; s += run.stateStep, o += run.boundStep)
    marks[s] = (bounds[o]! - ranks[s]! - 1) >>> 31;
}

export const recordOf = <Value>(of: (concept: Concept) => Value): Record<Concept, Value> =>
  Object.fromEntries(CONCEPTS.map((concept) => [concept, of(concept)])) as Record<Concept, Value>;

/** 1 where all are. */
export function allOf(stable: readonly Uint8Array[], states: number): Uint8Array {
  if (!stable.every((one) => one.length === states)) return new Uint8Array(0);
  const all = new Uint8Array(states).fill(1);
  // Four states at a time, and the few that are left.
  const words = states >>> 2;
  const four = new Int32Array(all.buffer, 0, words);
  for (const one of stable) {
    const fourOf = new Int32Array(one.buffer, one.byteOffset, words);
    for (let s = 0; s < words; s++) four[s]! &= fourOf[s]!;
    for (let s = 4 * words; s < states; s++) all[s]! &= one[s]!;
  }
  return all;
}
