/** Preferences as dense ranks: 0 for the least preferred states and one more for each level above. Time and memory are linear in states. */
import type { Condition, Preferences } from '../record/conflict-model.ts';
import type { StateSet } from './state-set.ts';

/**
 * Writes the ranks of preferences over `ranks`, which are 0. `holdsAt` gives the states at which a condition holds, `options`
 * are in the order of their bits; rankings need neither.
 */
export function rankBy(
  preferences: Preferences,
  ranks: Uint32Array,
  holdsAt: HoldsAt,
  options: readonly string[],
): void {
  switch (preferences.by) {
    case 'statements': {
      let levels = 1;
      for (const { condition } of preferences.statements) levels = refine(ranks, levels, holdsAt(condition));
      makeDense(ranks, levels);
      return;
    }
    case 'weights':
      rankByWeights(
        options.map((id) => preferences.weights[id] ?? 0),
        ranks,
      );
      return;
    case 'ranking':
      for (const [k, group] of preferences.ranking.entries())
        for (const state of group) ranks[state] = preferences.ranking.length - 1 - k;
  }
}

/** The states at which a condition holds. */
export type HoldsAt = (condition: Condition) => StateSet;

/**
 * Tells ranks below `levels` apart by one more statement, less important than all before, and returns below what they are then:
 * Ψ of option prioritising (Peng, Hipel, Kilgour & Fang 1997), made dense before it grows too long, so that statements may be any number.
 */
export function refine(ranks: Uint32Array, levels: number, holds: StateSet): number {
  const sparse = levels <= ranks.length ? levels : makeDense(ranks, levels);
  for (let s = 0, word = 0; s < ranks.length; s++, word >>>= 1) {
    if ((s & 31) === 0) word = holds[s >>> 5]!;
    ranks[s] = 2 * ranks[s]! + (word & 1);
  }
  return 2 * sparse;
}

/** Takes the gaps out of ranks below `levels`; returns how many levels are left. */
function makeDense(ranks: Uint32Array, levels: number): number {
  const places = new Int32Array(levels);
  for (let s = 0; s < ranks.length; s++) places[ranks[s]!] = 1;
  let count = 0;
  for (let level = 0; level < levels; level++) {
    const isTaken = places[level]!;
    places[level] = count;
    count += isTaken;
  }
  for (let s = 0; s < ranks.length; s++) ranks[s] = places[ranks[s]!]!;
  return count;
}

/**
 * Option by option: the sums without it, and the same with its weight, are two rising lists that are merged into one (Horowitz &
 * Sahni 1974), so that nothing is sorted.
 */
function rankByWeights(weights: readonly number[], ranks: Uint32Array): void {
  // Sums that differ by rounding only are equal: 0.1 + 0.2 is as good as 0.3.
  const apart = 1e-12 * weights.length * Math.max(0, ...weights.map(Math.abs));
  let sums = new Float64Array(1);
  for (const [bit, weight] of weights.entries()) {
    const { merged, without, withIt } = mergedWith(sums, weight, apart);
    const half = 2 ** bit;
    for (let s = 0; s < half; s++) {
      const rank = ranks[s]!;
      ranks[s] = without[rank]!;
      ranks[s + half] = withIt[rank]!;
    }
    sums = merged;
  }
}

interface Merged {
  readonly merged: Float64Array<ArrayBuffer>;
  /** Where each sum is in `merged`, and where with the weight added to it. */
  readonly without: Int32Array;
  readonly withIt: Int32Array;
}

function mergedWith(sums: Float64Array, weight: number, apart: number): Merged {
  const merged = new Float64Array(2 * sums.length);
  const without = new Int32Array(sums.length);
  const withIt = new Int32Array(sums.length);
  let count = 0;
  for (let a = 0, b = 0; a < sums.length || b < sums.length; ) {
    const isFirst = b === sums.length || (a < sums.length && sums[a]! <= sums[b]! + weight);
    const sum = isFirst ? sums[a]! : sums[b]! + weight;
    if (count === 0 || sum - merged[count - 1]! > apart) merged[count++] = sum;
    if (isFirst) without[a++] = count - 1;
    else withIt[b++] = count - 1;
  }
  return { merged: merged.subarray(0, count), without, withIt };
}

/** The reverse: the places of values, the highest first, equal ones together. */
export const rankingOf = (values: readonly number[]): number[][] =>
  Array.from(Map.groupBy(values.keys(), (place) => values[place]!))
    .sort(([a], [b]) => b - a)
    .map(([, places]) => places);
