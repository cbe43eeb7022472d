/** The conditions of `inverse`, counted against every preference profile, and its smallest change tried on random games. */
import { describe, expect, test } from 'vitest';
import { isFeasible, type OptionGame, stateCount } from '../../src/conflict/game.ts';
import { inverse, meets } from '../../src/conflict/inverse.ts';
import { solve } from '../../src/conflict/solve.ts';
import { CONCEPTS } from '../../src/record/conflict-model.ts';
import { randomExplicitGame, randomOptionGame, range } from './random-games.ts';

const FEASIBLE = [0, 1, 2, 4, 5, 6];

/** Syria and Iraq, 1975: Syria releases water or escalates, Iraq attacks; the values of the six states for Syria vary. */
const syriaIraq = (syria: readonly number[]): OptionGame => ({
  form: 'options',
  bits: 3,
  fields: [
    { shift: 0, width: 2, forward: 0, back: 0 },
    { shift: 2, width: 1, forward: 0, back: 0 },
  ],
  feasible: Uint8Array.from(range(8), (state) => (FEASIBLE.includes(state) ? 1 : 0)),
  ranks: [syria, [3, 6, 1, 5, 2, 4]].map((values) =>
    Uint32Array.from(range(8), (state) => values[FEASIBLE.indexOf(state)] ?? 0),
  ),
});

describe('Syria and Iraq 1975, release of water without attack wanted', () => {
  const wanted = 1;
  // Of the 720 strict orders of Syria, those by which the wanted state is stable for it; Nash as published with GMCR+.
  test.each([
    ['Nash', 240],
    ['GMR', 384],
    ['SMR', 300],
    ['SEQ', 384],
    ['SSEQ', 300],
  ] as const)('%s: %i orders', (concept, expected) => {
    const { requirements } = inverse(syriaIraq([6, 3, 5, 2, 1, 4]), 0, wanted, concept);
    const games = permutations([1, 2, 3, 4, 5, 6]).map(syriaIraq);
    const met = games.filter(({ ranks: [syria] }) =>
      meets(requirements, (s) => syria![s]! <= syria![wanted]!),
    );
    expect(games).toHaveLength(720);
    expect(met).toHaveLength(expected);
    expect(games.filter((game) => solve(game).stable[concept][0]![wanted] === 1)).toEqual(met);
  });
});

test.each([
  ['option form', randomOptionGame],
  ['explicit form', randomExplicitGame],
] as const)('raising a state to the rank named is enough and no less is, in %s', (_, randomGame) => {
  let raised = 0;
  for (const seed of range(40)) {
    const game = randomGame(seed);
    const { stable } = solve(game);
    for (const concept of CONCEPTS)
      for (const i of range(game.ranks.length)) {
        const feasible = range(stateCount(game)).filter((state) => isFeasible(game, state));
        const wanted = feasible[seed % feasible.length]!;
        const isStableAt = (rank: number): boolean => {
          const ranks = game.ranks.map((of, j) => (j === i ? of.with(wanted, rank) : of));
          return solve({ ...game, ranks }, [concept]).stable[concept][i]![wanted] === 1;
        };
        const answer = inverse(game, i, wanted, concept);
        const label = `seed ${seed}, ${concept}, ${i} at ${wanted}`;
        expect(answer.stable, label).toBe(stable[concept][i]![wanted] === 1);
        if (answer.stable) continue;
        raised++;
        expect(isStableAt(answer.raiseTo), label).toBe(true);
        if (answer.raiseTo > game.ranks[i]![wanted]! + 1)
          expect(isStableAt(answer.raiseTo - 1), label).toBe(false);
      }
  }
  expect(raised).toBeGreaterThan(100);
});

const permutations = (items: readonly number[]): number[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
