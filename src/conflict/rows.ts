/**
 * The states of an option game by rows, one for each choice of one decision maker: what the others do stays within a row, and a
 * row's arrays fit a processor's nearest memory where the whole game's don't. A row numbers its states from 0, that decision
 * maker's bits left out: two states of the same number differ in its options only.
 */
import type { Field, OptionGame } from './game.ts';

/** What is not known yet: larger than any rank. */
export const NONE = 0x7fffffff;

/** The value of states that can't be: smaller than any rank. */
export const BARRED = -1;

export interface Rows {
  readonly field: Field;
  readonly count: number;
  /** How many states a row has, those that can't be included. */
  readonly length: number;
  /** The others that have options, and their fields in a row's numbers. */
  readonly others: readonly Other[];
}

export interface Other {
  readonly decisionMaker: number;
  readonly field: Field;
}

export function rowsOf({ bits, fields }: OptionGame, decisionMaker: number): Rows {
  const field = fields[decisionMaker]!;
  const others = fields.flatMap((other, j): Other[] => {
    if (j === decisionMaker || other.width === 0) return [];
    const shift = other.shift > field.shift ? other.shift - field.width : other.shift;
    return [{ decisionMaker: j, field: { ...other, shift } }];
  });
  return { field, count: 2 ** field.width, length: 2 ** (bits - field.width), others };
}

/** Whether a field's choices can all be changed into one another. */
export const isFree = ({ forward, back }: Field): boolean => forward === 0 && back === 0;

/** Ranks are below 2^31 − 1: as signed integers they are read without a test for the sign. */
export const asIntegers = (ranks: Uint32Array): Int32Array =>
  new Int32Array(ranks.buffer, ranks.byteOffset, ranks.length);

/**
 * The lesser and the greater of two numbers from −1 to 2^31 − 1 of which not one is −1 and the other 2^31 − 1. Without a branch, which
 * random ranks would mislead: three times as fast as `Math.min`.
 */
export function lesser(a: number, b: number): number {
  const over = (a - b) | 0;
  return b + (over & (over >> 31));
}

export function greater(a: number, b: number): number {
  const over = (a - b) | 0;
  return a - (over & (over >> 31));
}

type Integers = Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** Copies into `row` what has choice `x` in the bits from `shift`, `width` of them. */
export function readRow(
  values: Integers,
  { shift, width }: Pick<Field, 'shift' | 'width'>,
  x: number,
  row: Integers,
): void {
  const low = 1 << shift;
  const step = 1 << (shift + width);
  let to = 0;
  if (low === 1) for (let from = x; from < values.length; from += step) row[to++] = values[from]!;
  else if (low < 64)
    for (let from = x << shift; from < values.length; from += step)
      for (let k = from; k < from + low; k++) row[to++] = values[k]!;
  else
    for (let from = x << shift; from < values.length; from += step, to += low)
      row.set(values.subarray(from, from + low), to);
}

/** Reads a row of ranks, `BARRED` at states that can't be; `marks` is room for a row. */
export function readRanks(
  ranks: Int32Array,
  feasible: Uint8Array | undefined,
  { field }: Rows,
  x: number,
  row: Int32Array,
  marks: Uint8Array,
): void {
  readRow(ranks, field, x, row);
  if (feasible === undefined) return;
  readRow(feasible, field, x, marks);
  for (let o = 0; o < row.length; o++) row[o] = row[o]! | (marks[o]! - 1);
}
