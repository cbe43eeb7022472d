/**
 * For each fibre of one decision maker (the states that differ in its options only) its choices from worst to best, made once
 * and read by every spread of improvements, where all its options go both ways. States that can't be come first and are passed over.
 */
import type { Field, OptionGame } from './game.ts';
import { COLUMNS, eachTile, readTile } from './tiles.ts';

export interface FibreOrder {
  /** Choices of fibre `f`, worst first, at `f · 2^width …`. */
  readonly choices: Places;
  /** For each state, how many entries of its fibre stand before all that are as good: the worse and those that can't be. */
  readonly worse: Places;
  /** For each fibre, how many of its states can't be. */
  readonly barred: Places;
}

type Places = Uint8Array | Uint16Array | Uint32Array;

export function fibreOrder(game: OptionGame, decisionMaker: number): FibreOrder {
  const { bits, feasible } = game;
  const field = game.fields[decisionMaker]!;
  const { shift, width } = field;
  const ranks = asIntegers(game.ranks[decisionMaker]!);
  const count = 1 << width;
  // `count` itself is a number of barred states.
  const Places = count < 2 ** 8 ? Uint8Array : count < 2 ** 16 ? Uint16Array : Uint32Array;
  const choices: Places = new Places(2 ** bits);
  const worse: Places = new Places(2 ** bits);
  const barred: Places = new Places(2 ** (bits - width));
  const tile = new Int32Array(count * COLUMNS);
  const sorted = new Int32Array(count);
  const keys = new Int32Array(count);
  eachTile(bits, field, (first, columns) => {
    readTile(ranks, tile, field, first, columns);
    for (let c = 0; c < columns; c++) {
      const fibre = fibreOf(field, first + c);
      for (let x = 0; x < count; x++)
        keys[x] =
          feasible !== undefined && feasible[first + (x << shift) + c] === 0 ? -1 : tile[x * COLUMNS + c]!;
      sortChoices(keys, sorted, count);
      let before = 0;
      for (let k = 0; k < count; k++) {
        const x = sorted[k]!;
        const key = keys[x]!;
        if (k > 0 && key > keys[sorted[k - 1]!]!) before = k;
        if (key < 0) barred[fibre] = k + 1;
        choices[fibre * count + k] = x;
        worse[first + (x << shift) + c] = before;
      }
    }
  });
  return { choices, worse, barred };
}

/** The number of the fibre that a state lies in. */
export const fibreOf = ({ shift, width }: Field, state: number): number =>
  ((state >>> (shift + width)) << shift) | (state & ((1 << shift) - 1));

/** Ranks are below 2^31: as signed integers they are read without a test for the sign. */
export const asIntegers = (ranks: Uint32Array): Int32Array =>
  new Int32Array(ranks.buffer, ranks.byteOffset, ranks.length);

/** Whether a field's choices can all be changed into one another. */
export const isFree = ({ forward, back }: Field): boolean => forward === 0 && back === 0;

/** Choices by ascending key, ties by choice: by insertion while few, else by a sort of both in one number. */
function sortChoices(keys: Int32Array, sorted: Int32Array, count: number): void {
  if (count > 32) {
    const packed = new Float64Array(count);
    for (let x = 0; x < count; x++) packed[x] = (keys[x]! + 1) * count + x;
    packed.sort();
    for (let k = 0; k < count; k++) sorted[k] = packed[k]! % count;
    return;
  }
  for (let x = 0; x < count; x++) {
    const key = keys[x]!;
    let k = x;
    while (k > 0 && keys[sorted[k - 1]!]! > key) {
      sorted[k] = sorted[k - 1]!;
      k--;
    }
    sorted[k] = x;
  }
}
