/**
 * The states of an option game by fibres: those that differ in one decision maker's options only. Fibres lie far apart in
 * memory where the field is high, so they are read in tiles of neighbouring ones, a row for each choice: whole cache lines,
 * and none evicts another.
 */
import type { Field } from './game.ts';

/** Fibres in a tile at most. */
export const COLUMNS = 64;

/** Calls `visit` with the first state of each tile and how many fibres it has. Choice `x` of fibre `c` is `first + x · 2^shift + c`. */
export function eachTile(
  bits: number,
  { shift, width }: Field,
  visit: (first: number, columns: number) => void,
): void {
  const low = 1 << shift;
  const step = 1 << (shift + width);
  for (let high = 0; high < 1 << bits; high += step)
    for (let at = 0; at < low; at += COLUMNS) visit(high + at, Math.min(COLUMNS, low - at));
}

/** Copies a tile's rows out of `values`. */
export function readTile(
  values: Int32Array,
  tile: Int32Array,
  { shift, width }: Field,
  first: number,
  columns: number,
): void {
  for (let x = 0; x < 1 << width; x++) {
    const from = first + (x << shift);
    const to = x * COLUMNS;
    for (let c = 0; c < columns; c++) tile[to + c] = values[from + c]!;
  }
}
