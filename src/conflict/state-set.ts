/**
 * Sets of a model's states, a bit for each: state `s` is bit `s mod 32` of word `s / 32`. What is known of all states is so an
 * eighth of what a byte for each takes, and joined 32 states at a time.
 */
import type { Condition } from '../record/conflict-model.ts';

export type StateSet = Int32Array;

/** 1 or 0. */
export const isIn = (set: StateSet, state: number): number => (set[state >>> 5]! >>> (state & 31)) & 1;

/** Those of states 0 … `count` − 1 that `chosen` takes. */
export function setOf(count: number, chosen: (state: number) => boolean): StateSet {
  const set = new Int32Array(Math.ceil(count / 32));
  for (let s = 0; s < count; s++) if (chosen(s)) set[s >>> 5]! |= 1 << (s & 31);
  return set;
}

/** Those of a set that `chosen` takes. */
export function thoseOf(set: StateSet, chosen: (state: number) => boolean): StateSet {
  const those = new Int32Array(set.length);
  for (let w = 0; w < set.length; w++)
    for (let rest = set[w]!; rest !== 0; rest &= rest - 1)
      if (chosen(32 * w + lowestBit(rest))) those[w]! |= rest & -rest;
  return those;
}

/** Takes those of another set out of a set. */
export function minus(set: StateSet, other: StateSet): StateSet {
  for (let w = 0; w < set.length; w++) set[w] = set[w]! & ~other[w]!;
  return set;
}

/** The first state of a set to which `is` says yes. */
export function firstOf(set: StateSet, is: (state: number) => boolean): number | undefined {
  for (let w = 0; w < set.length; w++)
    for (let rest = set[w]!; rest !== 0; rest &= rest - 1) {
      const state = 32 * w + lowestBit(rest);
      if (is(state)) return state;
    }
  return;
}

/** Whether `is` says yes to some state of a set. */
export const someOf = (set: StateSet, is: (state: number) => boolean): boolean =>
  firstOf(set, is) !== undefined;

const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);

/** The states of a set, in ascending order. */
export function* statesIn(set: StateSet): Generator<number> {
  for (let w = 0; w < set.length; w++)
    for (let rest = set[w]!; rest !== 0; rest &= rest - 1) yield 32 * w + lowestBit(rest);
}

/** How many states a set has. */
export function sizeOf(set: StateSet): number {
  let size = 0;
  for (const word of set) for (let rest = word; rest !== 0; rest &= rest - 1) size++;
  return size;
}

/** Those of 2^bits states at which a condition holds; bits beyond the last mean nothing. `bitOf` gives the bit of an option. */
export function whereHolds(condition: Condition, bits: number, bitOf: (option: string) => number): StateSet {
  const of = (part: Condition): StateSet => whereHolds(part, bits, bitOf);
  switch (condition.is) {
    case 'option':
      return whereTaken(bitOf(condition.option), bits);
    case 'not':
      return flipped(of(condition.of));
    case 'and':
      return condition.of.map(of).reduce(both);
    case 'or':
      return condition.of.map(of).reduce(either);
    case 'if':
      return either(of(condition.left), flipped(of(condition.right)));
    case 'iff':
      return alike(of(condition.left), of(condition.right));
  }
}

/** The words of the five lowest options: 0101…, 0011…, and so on from the lowest bit. */
const WORDS = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000].map((word) => word | 0);

function whereTaken(bit: number, bits: number): StateSet {
  const taken = new Int32Array(Math.ceil(2 ** bits / 32));
  if (bit < WORDS.length) return taken.fill(WORDS[bit]!);
  const step = 2 ** (bit - WORDS.length);
  for (let on = step; on < taken.length; on += 2 * step) taken.fill(-1, on, on + step);
  return taken;
}

// Each set is its caller's own: the first is written over.

function flipped(set: StateSet): StateSet {
  for (let w = 0; w < set.length; w++) set[w] = ~set[w]!;
  return set;
}

function both(set: StateSet, other: StateSet): StateSet {
  for (let w = 0; w < set.length; w++) set[w] = set[w]! & other[w]!;
  return set;
}

function either(set: StateSet, other: StateSet): StateSet {
  for (let w = 0; w < set.length; w++) set[w] = set[w]! | other[w]!;
  return set;
}

function alike(set: StateSet, other: StateSet): StateSet {
  for (let w = 0; w < set.length; w++) set[w] = ~(set[w]! ^ other[w]!);
  return set;
}

/** Puts 1 at a set's states. */
export function markAt(set: StateSet, marks: Uint8Array): void {
  for (let w = 0; w < set.length; w++)
    for (let rest = set[w]!; rest !== 0; rest &= rest - 1) marks[32 * w + lowestBit(rest)] = 1;
}
