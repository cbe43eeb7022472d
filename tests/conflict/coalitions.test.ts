/** Stability for coalitions at all states, held against `explain`, the definitions read naively, and the solver. */
import { describe, expect, test } from 'vitest';
import { coalitionStability } from '../../src/conflict/coalitions.ts';
import { explain } from '../../src/conflict/explain.ts';
import { isFeasible, type OptionGame, stateCount } from '../../src/conflict/game.ts';
import { solve } from '../../src/conflict/solve.ts';
import { CONCEPTS } from '../../src/record/conflict-model.ts';
import { type CoalitionConcept, coalitionStable } from './oracle.ts';
import { draws, randomExplicitGame, randomOptionGame, range, shuffled } from './random-games.ts';

const FORMS = [
  ['in option form', randomOptionGame],
  ['in explicit form', randomExplicitGame],
] as const;

describe.each(FORMS)('coalitions of a random game %s', { timeout: 60_000 }, (_, randomGame) => {
  test('are stable where the definitions say', () => {
    let differ = 0;
    for (const seed of range(100)) {
      const game = randomGame(seed);
      for (const members of coalitionsOf(seed, game.ranks.length)) {
        const found = coalitionStability(game, members);
        const expected = coalitionStable(game, members);
        for (const concept of Object.keys(expected) as CoalitionConcept[])
          expect(found[concept], `seed ${seed}, ${concept}, ${members}`).toEqual(expected[concept]);
        if (members.length > 1 && String(found.GMR) !== String(found.SMR)) differ++;
      }
    }
    expect(differ).toBeGreaterThan(5);
  });

  test('are stable where each state is explained to be', () => {
    for (const seed of range(30)) {
      const game = randomGame(seed);
      const feasible = range(stateCount(game)).filter((state) => isFeasible(game, state));
      for (const members of coalitionsOf(seed, game.ranks.length)) {
        const found = coalitionStability(game, members);
        for (const state of feasible)
          for (const concept of CONCEPTS)
            expect(found[concept][state], `seed ${seed}, ${concept}, ${members} at ${state}`).toBe(
              Number(explain(game, members, state, concept).stable),
            );
      }
    }
  });

  test('of one are stable where their member is', () => {
    for (const seed of range(60)) {
      const game = randomGame(seed);
      const { stable } = solve(game);
      for (const i of range(game.ranks.length)) {
        const found = coalitionStability(game, [i]);
        for (const concept of CONCEPTS) expect(found[concept]).toEqual(stable[concept][i]);
      }
    }
  });
});

test('only what is asked for is found', () => {
  const found = coalitionStability(randomOptionGame(1), [0, 1], ['SEQ']);
  expect(CONCEPTS.filter((concept) => found[concept].length > 0)).toEqual(['SEQ']);
});

test('two prisoners together leave the state in which both talk', () => {
  const game: OptionGame = {
    form: 'options',
    bits: 2,
    fields: [0, 1].map((shift) => ({ shift, width: 1, forward: 0, back: 0 })),
    ranks: [Uint32Array.of(1, 0, 3, 2), Uint32Array.of(1, 3, 0, 2)],
  };
  for (const concept of CONCEPTS)
    expect([...coalitionStability(game, [0, 1])[concept]]).toEqual([0, 1, 1, 1]);
});

/** One of two and one of all. */
const coalitionsOf = (seed: number, makers: number): number[][] => [
  shuffled(range(makers), draws(seed)).slice(0, 2),
  range(makers),
];
