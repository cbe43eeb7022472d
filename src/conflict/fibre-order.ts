/**
 * For each fibre of one decision maker (the states that differ in its options only) its choices from worst to best, made once
 * and read by every spread of improvements, where all its options go both ways. States that can't be come first and are passed over.
 */
import type { Memory, OptionGame } from './game.ts';
import { asIntegers } from './rows.ts';
import { COLUMNS, eachTile, readTile } from './tiles.ts';

export interface FibreOrder {
  /** Choices of each fibre, worst first: in the order of states, were its bits the lowest. */
  readonly choices: Places;
  /** For each state, how many entries of its fibre stand before all that are as good: the worse and those that can't be. */
  readonly worse: Places;
}

export type Places = Uint8Array | Uint16Array | Uint32Array;

/** Room for so many places among so many choices. */
export function placesFor(choices: number, length: number, Memory: Memory = ArrayBuffer): Places {
  if (choices <= 2 ** 8) return new Uint8Array(new Memory(length));
  if (choices <= 2 ** 16) return new Uint16Array(new Memory(2 * length));
  return new Uint32Array(new Memory(4 * length));
}

export function fibreOrder(
  game: OptionGame,
  decisionMaker: number,
  Memory: Memory = ArrayBuffer,
): FibreOrder {
  const { bits, feasible } = game;
  const field = game.fields[decisionMaker]!;
  const { shift, width } = field;
  const ranks = asIntegers(game.ranks[decisionMaker]!);
  const count = 1 << width;
  const choices = placesFor(count, 2 ** bits, Memory);
  const worse = placesFor(count, 2 ** bits, Memory);
  const tile = new Int32Array(count * COLUMNS);
  const keys = keysFor(ranks, width);
  let at = 0;
  eachTile(bits, field, (first, columns) => {
    readTile(ranks, tile, field, first, columns);
    for (let c = 0; c < columns; c++, at += count) {
      // Rank and choice in one number; a state that can't be has the rank below all.
      for (let x = 0; x < count; x++) {
        const isBarred = feasible !== undefined && feasible[first + (x << shift) + c] === 0;
        keys[x] = (isBarred ? 0 : tile[x * COLUMNS + c]! + 1) * count + x;
      }
      sort(keys);
      let before = 0;
      let last = -1;
      for (let k = 0; k < count; k++) {
        const key = keys[k]!;
        const x = key & (count - 1);
        if (key - x > last) before = k;
        last = key - x;
        choices[at + k] = x;
        worse[first + (x << shift) + c] = before;
      }
    }
  });
  return { choices, worse };
}

/** Room for a fibre's keys: whole numbers of 32 bits where they fit, which are sorted sooner. */
function keysFor(ranks: Int32Array, width: number): Int32Array | Float64Array {
  let highest = 0;
  for (let s = 0; s < ranks.length; s++) highest = Math.max(highest, ranks[s]!);
  const count = 2 ** width;
  return (highest + 2) * count <= 2 ** 31 ? new Int32Array(count) : new Float64Array(count);
}

/** By insertion while few. */
function sort(keys: Int32Array | Float64Array): void {
  if (keys.length > 32) {
    keys.sort();
    return;
  }
  for (let x = 1; x < keys.length; x++) {
    const key = keys[x]!;
    let k = x;
    for (; k > 0; k--) {
      const before = keys[k - 1]!;
      if (before <= key) break;
      keys[k] = before;
    }
    keys[k] = key;
  }
}
