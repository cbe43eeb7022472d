/**
 * The least value that the others' improvements lead to, for all states in one pass: states are taken from the lowest value up,
 * and each hands its value back to all that improve to it and have none yet. Within a fibre those are its worse states, and a
 * fibre's worst are handed a value once, so that time is linear in states times decision makers. The succession rule needs no
 * notice: in option form improvements are transitive.
 */
import { asIntegers, type FibreOrder, fibreOf } from './fibre-order.ts';
import type { Field, OptionGame } from './game.ts';
import { NONE } from './sweeps.ts';

/** `values`, lowered to what improvements of all but `i` reach; `NONE` at states that can't be. */
export function spreadImprovements(
  game: OptionGame,
  i: number,
  orders: readonly (FibreOrder | undefined)[],
  values: Int32Array,
): Int32Array {
  const least = new Int32Array(values.length).fill(NONE);
  const ascending = statesByValue(values);
  const stack = new Int32Array(ascending.length);
  const backs = game.fields.flatMap((field, j) => {
    const order = orders[j];
    if (j === i) return [];
    return [order === undefined ? directedBack(game, j) : freeBack(field, order)];
  });
  for (const start of ascending) {
    if (least[start] !== NONE) continue;
    const value = values[start]!;
    least[start] = value;
    let size = 0;
    stack[size++] = start;
    while (size > 0) {
      const state = stack[--size]!;
      for (const back of backs) size = back(state, value, least, stack, size);
    }
  }
  return least;
}

/** Hands `value` to the states that one decision maker improves to `state` from; puts them on the stack and returns its size. */
type Back = (state: number, value: number, least: Int32Array, stack: Int32Array, size: number) => number;

function freeBack(field: Field, { choices, worse, barred }: FibreOrder): Back {
  const { shift, width } = field;
  const count = 1 << width;
  const done = barred.slice();
  return (state, value, least, stack, size) => {
    const before = worse[state]!;
    const fibre = fibreOf(field, state);
    let k = done[fibre]!;
    if (k >= before) return size;
    done[fibre] = before;
    const base = state - (((state >>> shift) & (count - 1)) << shift);
    let top = size;
    for (; k < before; k++) {
      const from = base + (choices[fibre * count + k]! << shift);
      if (least[from] !== NONE) continue;
      least[from] = value;
      stack[top++] = from;
    }
    return top;
  };
}

/** Where options go one way: every choice from which this one can be reached, one by one. */
function directedBack({ fields, ranks, feasible }: OptionGame, j: number): Back {
  const { shift, width, forward, back } = fields[j]!;
  const both = ((1 << width) - 1) & ~forward & ~back;
  const own = asIntegers(ranks[j]!);
  return (state, value, least, stack, size) => {
    const x = state >>> shift;
    const changed = both | (x & forward) | (~x & back);
    const rank = own[state]!;
    let top = size;
    for (let changes = changed; changes > 0; changes = (changes - 1) & changed) {
      const from = state ^ (changes << shift);
      if (least[from] !== NONE || own[from]! >= rank || feasible?.[from] === 0) continue;
      least[from] = value;
      stack[top++] = from;
    }
    return top;
  };
}

/** States that can be, from the lowest value up: a counting sort. */
function statesByValue(values: Int32Array): Int32Array {
  let highest = 0;
  let count = 0;
  for (const value of values)
    if (value !== NONE) {
      count++;
      if (value > highest) highest = value;
    }
  const next = new Int32Array(highest + 2);
  for (const value of values) if (value !== NONE) next[value + 1]!++;
  for (let value = 0; value <= highest; value++) next[value + 1]! += next[value]!;
  const ascending = new Int32Array(count);
  for (let s = 0; s < values.length; s++) {
    const value = values[s]!;
    if (value !== NONE) ascending[next[value]!++] = s;
  }
  return ascending;
}
