/**
 * Random games from a seed, small enough for the oracle: the same seed gives the same game everywhere. They are drawn to be
 * awkward: ties, options that change one way only, states that can't be, moves that can't be joined into one.
 */
import type { ExplicitGame, Field, Moves, OptionGame } from '../../src/conflict/game.ts';

/** Draws a whole number from 0 up to, not including, `below`. */
export type Draw = (below: number) => number;

/** A stream of draws; the generator is Mulberry32. */
export function draws(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** 2 to 6 decision makers of 1 to 3 options each, at most 7 in all, in one game of 20 at most 10. */
export function randomOptionGame(seed: number): OptionGame {
  const draw = draws(seed);
  return gameOf(randomWidths(draw), draw);
}

/** 2 or 3 decision makers, one of them with 4 to 9 options, at most 10 in all. */
export function randomWideGame(seed: number): OptionGame {
  const draw = draws(seed);
  const widest = 4 + draw(6);
  const others = widest < 9 && draw(2) === 0 ? [1, 1] : [1];
  return gameOf(shuffled([widest, ...others], draw), draw);
}

/**
 * 3 decision makers with `bits` options in all, too many states for the oracle; by seed all may be, or one way only, or not. Of
 * eight seeds the last four prefer by weights, so that what one does makes no difference to what another would do.
 */
export function largeGame(bits: number, seed: number): OptionGame {
  const draw = draws(seed);
  const widths = [Math.ceil(bits / 2), 2, Math.floor(bits / 2) - 2];
  const fields = widths.map((width, i): Field => {
    const shift = widths.slice(0, i).reduce((sum, before) => sum + before, 0);
    return { shift, width, forward: seed % 4 === 3 ? 1 : 0, back: 0 };
  });
  const rank = (): ((state: number) => number) => {
    if (seed % 8 < 4) return () => draw(2 ** bits);
    const weights = range(bits).map(() => draw(100));
    return (state) => weights.reduce((sum, weight, bit) => sum + ((state >> bit) & 1) * weight, 0);
  };
  const ranks = fields.map(() => Uint32Array.from(range(2 ** bits), rank()));
  const feasible = Uint8Array.from(ranks[0]!, () => (draw(8) > 0 ? 1 : 0));
  return { form: 'options', bits, fields, ...(seed % 2 === 0 ? {} : { feasible }), ranks };
}

/** 2 to 5 decision makers and 3 to 12 states, with moves that need not be transitive nor reversible. */
export function randomExplicitGame(seed: number): ExplicitGame {
  const draw = draws(seed);
  const decisionMakers = range(2 + draw(4));
  const states = 3 + draw(10);
  const moves = decisionMakers.map(() => randomMoves(states, draw));
  const ranks = decisionMakers.map(() => randomRanks(states, 0, undefined, draw));
  return { form: 'explicit', states, moves, ranks };
}

/** The numbers from 0 up to, not including, `end`. */
export const range = (end: number): number[] => Array.from({ length: end }, (_, index) => index);

/** The same items in a random order. */
export function shuffled<T>(items: readonly T[], draw: Draw): T[] {
  const found = [...items];
  for (let end = found.length - 1; end > 0; end--) {
    const other = draw(end + 1);
    [found[end], found[other]] = [found[other]!, found[end]!];
  }
  return found;
}

/** Moves in the form of an explicit game, from the ends of each state's moves. */
export function listed(endsOf: readonly (readonly number[])[]): Moves {
  const starts = new Int32Array(endsOf.length + 1);
  for (const [state, ends] of endsOf.entries()) starts[state + 1] = starts[state]! + ends.length;
  return { starts, ends: Int32Array.from(endsOf.flat()) };
}

/** The same order of preference in ranks from 0 without gaps among the `counted` states; the others' stay within them. */
export function dense(
  values: readonly number[],
  counted: (state: number) => boolean = () => true,
): Uint32Array {
  const levels = [...new Set(values.filter((_, state) => counted(state)))].sort((a, b) => a - b);
  const rankOf = new Map(levels.map((level, rank) => [level, rank]));
  return Uint32Array.from(values, (value, state) => rankOf.get(value) ?? state % levels.length);
}

function gameOf(widths: readonly number[], draw: Draw): OptionGame {
  const fields = randomFields(widths, draw);
  const bits = widths.reduce((sum, width) => sum + width, 0);
  const feasible = randomFeasible(bits, draw);
  const ranks = fields.map(() => randomRanks(2 ** bits, bits, feasible, draw));
  return { form: 'options', bits, fields, ...(feasible === undefined ? {} : { feasible }), ranks };
}

function randomWidths(draw: Draw): number[] {
  const widths = range(2 + draw(5)).map(() => 1);
  const most = draw(20) === 0 ? 10 : 7;
  const room = Math.min(most - widths.length, 2 * widths.length);
  for (let more = draw(room + 1); more > 0; ) {
    const owner = draw(widths.length);
    if (widths[owner] === 3) continue;
    widths[owner]!++;
    more--;
  }
  return widths;
}

function randomFields(widths: readonly number[], draw: Draw): Field[] {
  const oneWay = draw(2) === 0;
  return widths.map((width, owner) => {
    const directions = range(width).map(() => (oneWay ? draw(4) : 0));
    const bitsThat = (direction: number) =>
      directions.reduce((bits, one, option) => bits + (one === direction ? 2 ** option : 0), 0);
    const shift = widths.slice(0, owner).reduce((sum, before) => sum + before, 0);
    return { shift, width, forward: bitsThat(2), back: bitsThat(3) };
  });
}

/** Which states can be: all, all but some combinations of a few options (as models have it), or any set; at least one. */
function randomFeasible(bits: number, draw: Draw): Uint8Array | undefined {
  const kind = draw(4);
  if (kind === 0) return undefined;
  const share = 1 + draw(9);
  const barred = range(draw(5)).map(() => {
    const options = shuffled(range(bits), draw).slice(0, 1 + draw(3));
    const mask = options.reduce((sum, option) => sum + 2 ** option, 0);
    return { mask, value: mask & draw(2 ** bits) };
  });
  const possible = (state: number) =>
    kind === 1 ? draw(10) < share : barred.every(({ mask, value }) => (state & mask) !== value);
  const feasible = Uint8Array.from(range(2 ** bits), (state) => (possible(state) ? 1 : 0));
  if (!feasible.includes(1)) feasible[draw(2 ** bits)] = 1;
  return feasible;
}

/** Ranks with few ties, with many, or by the weights of `options` options. */
function randomRanks(
  states: number,
  options: number,
  feasible: Uint8Array | undefined,
  draw: Draw,
): Uint32Array {
  const kind = draw(options > 0 ? 3 : 2);
  const weights = range(options).map(() => draw(7) - 3);
  const levels = 1 + draw(states);
  const value = (state: number) =>
    kind === 2
      ? weights.reduce((sum, weight, option) => sum + ((state >>> option) & 1) * weight, 0)
      : draw(kind === 0 ? 16 * states : levels);
  return dense(range(states).map(value), (state) => feasible === undefined || feasible[state] === 1);
}

function randomMoves(states: number, draw: Draw): Moves {
  const share = draw(8);
  return listed(
    range(states).map((from) =>
      shuffled(
        range(states).filter((to) => to !== from && draw(10) < share),
        draw,
      ),
    ),
  );
}
