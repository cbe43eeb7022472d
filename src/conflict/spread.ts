/**
 * The least value that the others' improvements lead to, for all states of a row in one pass: states are taken from the lowest
 * value up, and each hands its value back to all that improve to it and have none yet. Within a fibre those are its worse
 * states, and a fibre's worst are handed a value once, so that time is linear in states times decision makers. The succession
 * rule needs no notice: in option form improvements are transitive.
 */
import type { FibreOrder } from './fibre-order.ts';
import type { Field, OptionGame } from './game.ts';
import { leftByValue, listNew } from './new-states.ts';
import { handBackOneWay, type OneWay, oneWayOf } from './one-way.ts';
import { type Places, placesFor } from './places.ts';
import { asIntegers, isFree, lesser, NONE, type Rows, readRow } from './rows.ts';

/** What is known of the others' improvements in one row, read anew for each, and room to work in. */
export interface Movers {
  /** Lists of those whose options all go both ways; those of the one at place m begin at m times the row's length. */
  readonly choices: Places;
  readonly worse: Places;
  /** For each fibre, how many of its choices have been handed a value. */
  readonly done: Places;
  /** What is known of those who have options that go one way. */
  readonly oneWay: readonly OneWay[];
  readonly parts: readonly Part[];
  /** Where the bits of each mover's options begin, and how many they are. */
  readonly shifts: Int32Array;
  readonly widths: Int32Array;
  /** 1 for each state without a value. */
  readonly isNew: Uint8Array;
  readonly stack: Int32Array;
  readonly unsorted: Int32Array;
}

/** Where a row's part of what is known of the whole game is copied from and to. */
interface Part {
  readonly from: Places | Int32Array;
  readonly to: Places | Int32Array;
  readonly bits: Pick<Field, 'shift' | 'width'>;
}

export function moversOf(game: OptionGame, rows: Rows, orders: readonly (FibreOrder | undefined)[]): Movers {
  const { length, others } = rows;
  const { shift, width } = rows.field;
  const free = others.filter(({ field }) => isFree(field));
  const room = (): Places =>
    placesFor(2 ** Math.max(0, ...free.map(({ field }) => field.width)), length * free.length);
  const choices = room();
  const worse = room();
  const oneWay = others
    .filter(({ field }) => !isFree(field))
    .map(({ decisionMaker, field }) => ({ decisionMaker, known: oneWayOf(field, length) }));
  const own = { shift, width };
  /** In a list of choices its owner's bits are the lowest. */
  const inList = (j: number): Part['bits'] =>
    game.fields[j]!.shift > shift ? { shift: shift + game.fields[j]!.width, width } : own;
  const rowOf = (all: Places, m: number): Places => all.subarray(m * length, (m + 1) * length);
  return {
    choices,
    worse,
    done: room(),
    oneWay: oneWay.map(({ known }) => known),
    parts: [
      ...free.flatMap(({ decisionMaker: j }, m): Part[] => [
        { from: orders[j]!.worse, to: rowOf(worse, m), bits: own },
        { from: orders[j]!.choices, to: rowOf(choices, m), bits: inList(j) },
      ]),
      ...oneWay.flatMap(({ decisionMaker: j, known }): Part[] => [
        { from: asIntegers(game.ranks[j]!), to: known.ranks, bits: own },
        { from: orders[j]!.choices, to: known.choices, bits: inList(j) },
      ]),
    ].map(inWords),
    shifts: Int32Array.from(free, ({ field }) => field.shift),
    widths: Int32Array.from(free, ({ field }) => field.width),
    isNew: new Uint8Array(length),
    stack: new Int32Array(length + 1),
    unsorted: new Int32Array(length + 1),
  };
}

/** Four bytes in one go, where neighbours stay together. */
function inWords({ from, to, bits }: Part): Part {
  const apart = Math.log2(4 / from.BYTES_PER_ELEMENT);
  if (bits.shift < apart || from.BYTES_PER_ELEMENT !== to.BYTES_PER_ELEMENT) return { from, to, bits };
  const words = ({ buffer, byteOffset, byteLength }: Part['from']): Int32Array =>
    new Int32Array(buffer, byteOffset, byteLength / 4);
  return { from: words(from), to: words(to), bits: { ...bits, shift: bits.shift - apart } };
}

/** Reads what the others may do in row `x`. */
export function readMovers({ parts }: Movers, x: number): void {
  for (const { from, to, bits } of parts) readRow(from, bits, x, to);
}

/**
 * The least of `values` that improvements of the others reach, in `room`, or one number if it is the same at all states that can
 * be; at the others it means nothing.
 */
export function spreadImprovements(
  movers: Movers,
  values: Int32Array,
  room: Int32Array,
): Int32Array | number {
  const { done, oneWay, isNew, unsorted } = movers;
  done.fill(0);
  for (const one of oneWay) one.done.fill(0);
  markStates(values, isNew);
  const lowest = lowestOf(values);
  const start = values.indexOf(lowest);
  if (start === -1) return lowest;
  handBackLowest(movers, start, lowest, room);
  // The lowest is often reached from everywhere, or nearly: few are left to be sorted.
  if (!isNew.includes(1)) return lowest;
  const left = leftByValue(values, isNew, unsorted);
  for (let k = 0; k < left.length; k++) {
    const next = left[k]!;
    if (isNew[next] === 1) handBack(movers, stacked(movers, next), values[next]!, room);
  }
  return room;
}

/** 1 for each state that can be. */
function markStates(values: Int32Array, marks: Uint8Array): void {
  for (let s = 0; s < values.length; s++) marks[s] = ~values[s]! >>> 31;
}

function lowestOf(values: Int32Array): number {
  let lowest = NONE;
  // `BARRED` becomes `NONE`.
  for (let s = 0; s < values.length; s++) lowest = lesser(lowest, values[s]! & NONE);
  return lowest;
}

/** Puts a first state on the stack; returns its size. */
function stacked({ isNew, stack }: Movers, start: number): number {
  isNew[start] = 0;
  stack[0] = start;
  return 1;
}

/**
 * Hands the lowest value to all states that lead to `start`. Once half of them have it most of the others are one improvement
 * away from one that has, which is found sooner from their end (Beamer, Asanović & Patterson 2012).
 */
function handBackLowest(movers: Movers, start: number, value: number, least: Int32Array): void {
  let size = handBack(movers, stacked(movers, start), value, least, least.length >>> 1);
  if (size > 0 && movers.oneWay.length === 0) {
    least.fill(value);
    size = pull(movers, size);
  }
  handBack(movers, size, value, least);
}

/**
 * Gives the value of those that have it to states that improve to one of them, round after round, while that is worth it; returns
 * the size of the stack, 0 when there is nothing more to hand back. The first round looks at the few that each of the others
 * prefers most: where that finds little, a longer look would be wasted.
 */
function pull(movers: Movers, size: number): number {
  const { isNew, stack, unsorted } = movers;
  let top = size;
  let count = listNew(isNew, unsorted);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let left = 0;
    for (let k = 0; k < count; k++) {
      if (k % SAMPLE === 0 && 2 * left > k) return top;
      const state = unsorted[k]!;
      if (improvesToOld(movers, state, round === 0 ? FEW : isNew.length)) {
        isNew[state] = 0;
        stack[top++] = state;
      } else unsorted[left++] = state;
    }
    if (round === 0 && 2 * left > count) return top;
    if (round > 0 && left === count) return 0;
    count = left;
  }
  return top;
}

const FEW = 4;
const MOST_ROUNDS = 8;

/** How often a round looks back at how it does: most that it looks at should be found. */
const SAMPLE = 1024;

/** Whether one of the others prefers one of its `depth` most preferred states of a state's fibre that has a value. */
function improvesToOld(
  { choices, worse, shifts, widths, isNew }: Movers,
  state: number,
  depth: number,
): boolean {
  const { length } = isNew;
  for (let m = 0, list = 0; m < shifts.length; m++, list += length) {
    const shift = shifts[m]!;
    const width = widths[m]!;
    const high = (state >>> (shift + width)) << shift;
    const low = state & ((1 << shift) - 1);
    const base = (high << width) | low;
    const before = worse[list + state]!;
    const first = list + ((high | low) << width);
    const end = first + (1 << width);
    for (let k = end - 1; k > first + before && k >= end - depth; k--) {
      const to = base + (choices[k]! << shift);
      if (worse[list + to]! === before) break;
      if (isNew[to] === 0) return true;
    }
  }
  return false;
}

/**
 * Hands a value to all states that have none yet and lead to those on the stack by improvements, or at least to `enough` more;
 * returns the size of the stack.
 */
function handBack(
  movers: Movers,
  stackSize: number,
  value: number,
  least: Int32Array,
  enough = Number.POSITIVE_INFINITY,
): number {
  const { choices, worse, done, shifts, widths, oneWay, isNew, stack } = movers;
  const { length } = least;
  let size = stackSize;
  for (let taken = 0; size > 0 && taken + size < enough; taken++) {
    const state = stack[--size]!;
    least[state] = value;
    for (let m = 0, list = 0; m < shifts.length; m++, list += length) {
      const shift = shifts[m]!;
      const width = widths[m]!;
      const high = (state >>> (shift + width)) << shift;
      const low = state & ((1 << shift) - 1);
      const fibre = high | low;
      const before = worse[list + state]!;
      let k = done[list + fibre]!;
      if (k >= before) continue;
      done[list + fibre] = before;
      const base = (high << width) | low;
      for (const first = list + (fibre << width); k < before; k++) {
        const from = base + (choices[first + k]! << shift);
        // Put on the stack in any case and kept if new: a branch would be guessed wrong half of the time.
        stack[size] = from;
        size += isNew[from]!;
        isNew[from] = 0;
      }
    }
    for (const mover of oneWay) size = handBackOneWay(mover, state, isNew, stack, size);
  }
  return size;
}
