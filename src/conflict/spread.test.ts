import { expect, test } from 'vitest';
import { seededRandom } from '../core/seeded-random.ts';
import { fibreOrder } from './fibre-order.ts';
import type { Field, OptionGame } from './game.ts';
import { BARRED, readRanks, rowsOf } from './rows.ts';
import { moversOf, readMovers, spreadImprovements } from './spread.ts';

const WIDTHS = [1, 7, 5];
const BITS = 13;
const STAIR = 20;

/** Preferences drawn for each state, or by weights, or drawn but for a long chain of improvements. */
const KINDS = ['drawn', 'weights', 'stair'] as const;

/** A game of which the first decision maker's rows have 4,096 states. */
function gameOf(kind: (typeof KINDS)[number], seed: number): OptionGame {
  const random = seededRandom(seed);
  const fields = WIDTHS.map((width, i): Field => {
    const shift = WIDTHS.slice(0, i).reduce((sum, before) => sum + before, 0);
    return { shift, width, forward: 0, back: 0 };
  });
  const ranks = fields.map((_, i) => {
    const weights = Array.from({ length: BITS }, () => Math.floor(random() * 100));
    return Uint32Array.from({ length: 2 ** BITS }, (_, state) => {
      if (kind === 'drawn') return Math.floor(random() * 2 ** BITS);
      if (kind === 'weights')
        return weights.reduce((sum, weight, bit) => sum + ((state >> bit) & 1) * weight, 0);
      // Below the stair the two others lead up it one step at a time, now the one and now the other.
      const x = (state >> 1) & 127;
      const y = state >> 8;
      if (i === 1 && y < STAIR) return x === y + 1 ? 2 : Number(x === y);
      if (i === 2 && x <= STAIR) return y === x ? 2 : Number(y === x - 1);
      return Math.floor(random() * 2 ** BITS);
    });
  });
  const feasible = Uint8Array.from({ length: 2 ** BITS }, () => (random() < 0.9 ? 1 : 0));
  return { form: 'options', bits: BITS, fields, ranks, ...(seed % 3 === 0 ? { feasible } : {}) };
}

test.each(KINDS)('improvements reach the least value that they lead to, preferences %s', (kind) => {
  for (let seed = 0; seed < 8; seed++) {
    const game = gameOf(kind, seed);
    const random = seededRandom(seed + 100);
    const rows = rowsOf(game, 0);
    const movers = moversOf(
      game,
      rows,
      game.fields.map((_, j) => fibreOrder(game, j)),
    );
    const values = new Int32Array(rows.length);
    const drawn = Uint32Array.from({ length: 2 ** BITS }, () => 1 + Math.floor(random() * 2 ** BITS));
    readRanks(new Int32Array(drawn.buffer), game.feasible, rows, 1, values, new Uint8Array(rows.length));
    // The least value stands where the last of the others, and then the first, has nearly what it prefers most.
    const start = ((2 ** 5 - 1 - Math.floor(random() * 12)) << 7) | (2 ** 7 - 1);
    if (values[start] !== BARRED) values[start] = 0;
    readMovers(movers, 1);
    const found = spreadImprovements(movers, values, new Int32Array(rows.length));
    const expected = leastByDefinition(game, values);
    for (const [state, least] of expected.entries())
      if (least !== BARRED)
        expect(typeof found === 'number' ? found : found[state], `seed ${seed}, ${state}`).toBe(least);
  }
});

/** Lowers each value to those of states that another improves to, until nothing changes. */
function leastByDefinition(game: OptionGame, values: Int32Array): Int32Array {
  const least = values.slice();
  const [, one, two] = game.ranks;
  const fields = [
    { ranks: one!, shift: 0, width: 7 },
    { ranks: two!, shift: 7, width: 5 },
  ];
  const rankAt = (ranks: Uint32Array, o: number): number => ranks[2 * o + 1]!;
  for (let changed = true; changed; ) {
    changed = false;
    for (const { ranks, shift, width } of fields)
      for (let o = 0; o < least.length; o++) {
        if (least[o] === BARRED) continue;
        const rest = o & ~((2 ** width - 1) << shift);
        for (let x = 0; x < 2 ** width; x++) {
          const to = rest | (x << shift);
          if (least[to]! === BARRED || least[to]! >= least[o]!) continue;
          if (rankAt(ranks, to) <= rankAt(ranks, o)) continue;
          least[o] = least[to]!;
          changed = true;
        }
      }
  }
  return least;
}
