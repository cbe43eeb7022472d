/**
 * For each fibre of one decision maker (the states that differ in its options only) its choices from worst to best, made once
 * and read by every spread of improvements: all together where its options go both ways, else class by
 * class. States that can't be are passed over; where all options go both ways they come first.
 */
import type { Memory, OptionGame } from './game.ts';
import { classesOf } from './one-way.ts';
import { type Places, placesFor } from './places.ts';
import { asIntegers, isFree } from './rows.ts';
import { COLUMNS, eachTile, readTile } from './tiles.ts';

export interface FibreOrder {
  /** Choices of each fibre, worst first: in the order of states, were its bits the lowest. */
  readonly choices: Places;
  /** For each state, how many entries of its class stand before all that are as good. */
  readonly worse: Places;
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
  const classes = classesOf(field);
  const barred = isFree(field) ? feasible : undefined;
  const keys = keysFor(ranks, width, classes[0]!.length);
  let at = 0;
  eachTile(bits, field, (first, columns) => {
    readTile(ranks, tile, field, first, columns);
    for (let c = 0; c < columns; c++)
      for (const members of classes) {
        for (let k = 0; k < keys.length; k++) {
          // Rank and choice in one number; a state that can't be has the rank below all.
          const x = members[k]!;
          const isBarred = barred !== undefined && barred[first + (x << shift) + c] === 0;
          keys[k] = (isBarred ? 0 : tile[x * COLUMNS + c]! + 1) * count + x;
        }
        sort(keys);
        let before = 0;
        let last = -1;
        for (let k = 0; k < keys.length; k++, at++) {
          const key = keys[k]!;
          const x = key & (count - 1);
          if (key - x > last) before = k;
          last = key - x;
          choices[at] = x;
          worse[first + (x << shift) + c] = before;
        }
      }
  });
  return { choices, worse };
}

/** Room for the keys of a class: whole numbers of 32 bits where they fit, which are sorted sooner. */
function keysFor(ranks: Int32Array, width: number, size: number): Int32Array | Float64Array {
  let highest = 0;
  for (let s = 0; s < ranks.length; s++) highest = Math.max(highest, ranks[s]!);
  const count = 2 ** width;
  return (highest + 2) * count <= 2 ** 31 ? new Int32Array(size) : new Float64Array(size);
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
