/**
 * Passes over all states by the moves of one decision maker. Values are ranks, `NONE` at states that can't be. A move changes
 * any of its mover's options that may be changed, so what it can bring about is found option by option: time is O(states)
 * for each.
 */
import type { Field } from './game.ts';

/** What no state has: larger than any rank. */
export const NONE = 0x7fffffff;

/** For each state the least value that one move of the field's decision maker, or none, leads to. */
export function leastByMove(values: Int32Array, field: Field): Int32Array {
  const least = values.slice();
  for (let option = 0; option < field.width; option++) {
    const bit = 1 << option;
    const step = bit << field.shift;
    if ((field.forward & bit) !== 0) lowerOff(least, step);
    else if ((field.back & bit) !== 0) lowerOn(least, step);
    else lowerBoth(least, step);
  }
  for (let s = 0; s < values.length; s++) if (values[s] === NONE) least[s] = NONE;
  return least;
}

/** For each state the greatest value that one move of the field's decision maker, or none, leads to. */
export function greatestByMove(values: Int32Array, field: Field): Int32Array {
  return opposite(leastByMove(opposite(values), field));
}

function opposite(values: Int32Array): Int32Array {
  const opposed = new Int32Array(values.length);
  for (let s = 0; s < values.length; s++) {
    const value = values[s]!;
    opposed[s] = value === NONE ? NONE : -value;
  }
  return opposed;
}

// An option is off at `s` and on at `s + step`.

function lowerBoth(values: Int32Array, step: number): void {
  for (let block = 0; block < values.length; block += 2 * step)
    for (let s = block; s < block + step; s++) {
      const off = values[s]!;
      const on = values[s + step]!;
      const least = Math.min(off, on);
      values[s] = least;
      values[s + step] = least;
    }
}

function lowerOff(values: Int32Array, step: number): void {
  for (let block = 0; block < values.length; block += 2 * step)
    for (let s = block; s < block + step; s++)
      if (values[s + step]! < values[s]!) values[s] = values[s + step]!;
}

function lowerOn(values: Int32Array, step: number): void {
  for (let block = 0; block < values.length; block += 2 * step)
    for (let s = block; s < block + step; s++)
      if (values[s]! < values[s + step]!) values[s + step] = values[s]!;
}
