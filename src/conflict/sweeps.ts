/**
 * What can be brought about by moves, within a row. A move changes any of its mover's options that may be changed, so its
 * best end is found option by option, each in one pass over the row; states that can't be are passed through and not ended at.
 */
import type { Field } from './game.ts';
import { greater, isFree, lesser, NONE, type Other, type Rows } from './rows.ts';

/** What moves of `others`, in any order, lead to in a row: which of its states are linked, if moves go both ways. */
export interface Links {
  readonly others: readonly Other[];
  readonly areMutual: boolean;
}

export const linksOf = ({ others }: Rows): Links => ({
  others,
  areMutual: others.every(({ field }) => isFree(field)),
});

/**
 * The least of `values` that moves lead to, in `room`, or one number if it is the same at all states that can be; at the others it
 * means nothing.
 */
export function leastByMoves(
  links: Links,
  values: Int32Array,
  room: Int32Array,
  someCannotBe: boolean,
): Int32Array | number {
  const lowest = leastOf(values);
  if (links.areMutual && !someCannotBe) return lowest;
  for (let s = 0; s < values.length; s++) room[s] = values[s]! & NONE;
  for (let changed = true; changed; ) {
    const before = someCannotBe ? room.slice() : room;
    for (const { field } of links.others) {
      lowerByMove(room, field);
      if (someCannotBe) bar(room, values);
    }
    // Where nothing bars the way, one pass over each field reaches everything; and the lowest can't be lowered.
    if (isThroughout(room, lowest)) return lowest;
    changed = before !== room && !isSame(before, room);
  }
  for (let s = 0; s < values.length; s++) room[s] = (values[s]! >> 31) | room[s]!;
  return room;
}

/** The least, where `BARRED` counts as `NONE`. */
function leastOf(values: Int32Array): number {
  let least = NONE;
  for (let s = 0; s < values.length; s++) least = lesser(least, values[s]! & NONE);
  return least;
}

/** Puts `NONE` where `values` has `BARRED`. */
function bar(room: Int32Array, values: Int32Array): void {
  for (let s = 0; s < room.length; s++) room[s] = room[s]! | ((values[s]! >> 31) & NONE);
}

function isThroughout(room: Int32Array, value: number): boolean {
  for (let s = 0; s < room.length; s++) if (room[s] !== value && room[s] !== NONE) return false;
  return true;
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  for (let s = 0; s < a.length; s++) if (a[s] !== b[s]) return false;
  return true;
}

/** Lowers each value to the least that one move by the field's options leads to, whatever can be. */
function lowerByMove(values: Int32Array, { shift, width, forward, back }: Field): void {
  for (let option = 0; option < width; option++) {
    const bit = 1 << option;
    const step = bit << shift;
    if ((forward & bit) !== 0) lowerOff(values, step);
    else if ((back & bit) !== 0) lowerOn(values, step);
    else lowerBoth(values, step);
  }
}

// An option is off at `s` and on at `s + step`.

function lowerBoth(values: Int32Array, step: number): void {
  for (let block = 0; block < values.length; block += 2 * step)
    for (let s = block; s < block + step; s++) {
      const least = lesser(values[s]!, values[s + step]!);
      values[s] = least;
      values[s + step] = least;
    }
}

function lowerOff(values: Int32Array, step: number): void {
  for (let block = 0; block < values.length; block += 2 * step)
    for (let s = block; s < block + step; s++) values[s] = lesser(values[s]!, values[s + step]!);
}

function lowerOn(values: Int32Array, step: number): void {
  for (let block = 0; block < values.length; block += 2 * step)
    for (let s = block; s < block + step; s++) values[s + step] = lesser(values[s]!, values[s + step]!);
}

/** Raises each value to the greatest that one move by the field's options leads to, in rows of `length`, one a choice. */
export function raiseByMove(values: Int32Array, { width, forward, back }: Field, length: number): void {
  for (let option = 0; option < width; option++) {
    const bit = 1 << option;
    const step = bit * length;
    const mayClear = (forward & bit) === 0;
    const maySet = (back & bit) === 0;
    for (let block = 0; block < values.length; block += 2 * step)
      for (let s = block; s < block + step; s++) {
        const off = values[s]!;
        const on = values[s + step]!;
        if (maySet) values[s] = greater(off, on);
        if (mayClear) values[s + step] = greater(off, on);
      }
  }
}
