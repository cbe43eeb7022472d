/** The wishes put to verdicts are those that the ranks ask for: each better for its own reason, none where states are as good. */
import { expect, test } from 'vitest';
import { gameOf } from '../../src/conflict/compile.ts';
import { explain } from '../../src/conflict/explain.ts';
import { isFeasible, movesFrom, stateCount } from '../../src/conflict/game.ts';
import { inverse } from '../../src/conflict/inverse.ts';
import { decidingWishes, withMoveWishes, withWishes } from '../../src/conflict/verdict-wishes.ts';
import { CONCEPTS, type OptionModel } from '../../src/record/conflict-model.ts';
import { range } from './random-games.ts';
import { randomStatementModel } from './random-models.ts';

const feasibleIn = (model: OptionModel): number[] => {
  const game = gameOf(model);
  return range(stateCount(game)).filter((state) => isFeasible(game, state));
};

test('a reason names who prefers what, step by step, and stays otherwise as it was', () => {
  let seen = 0;
  for (const seed of range(40)) {
    const model = randomStatementModel(seed);
    const game = gameOf(model);
    for (const state of feasibleIn(model))
      for (const coalition of [[0], [1], [0, 1]])
        for (const concept of CONCEPTS) {
          const reason = explain(game, coalition, state, concept);
          const told = withWishes(model, reason);
          expect({
            ...told,
            improvements: told.improvements.map(({ preferences: _, ...verdict }) => verdict),
          }).toEqual(reason);
          for (const { to, sanction = [], preferences = [] } of told.improvements) {
            const isCredible = concept === 'SEQ' || concept === 'SSEQ';
            const steps = isCredible
              ? sanction.map((step, k) => [step.decisionMaker, step.to, sanction[k - 1]?.to ?? to])
              : [];
            const end = sanction.at(-1)?.to;
            const worse = coalition.filter(
              (i) => end !== undefined && game.ranks[i]![end]! < game.ranks[i]![state]!,
            );
            seen += worse.length;
            expect(
              preferences.map((one) => [one.decisionMaker, one.preferred, one.other]),
              `seed ${seed}, ${concept}, ${coalition} at ${state}`,
            ).toEqual([
              ...coalition.map((i) => [i, to, state]),
              ...steps,
              ...worse.slice(0, 1).map((i) => [i, state, end]),
            ]);
          }
        }
  }
  expect(seen).toBeGreaterThan(100);
});

test('an inverse answer names by which wish each move is liked or not', () => {
  for (const seed of range(20)) {
    const model = randomStatementModel(seed);
    const game = gameOf(model);
    for (const wanted of feasibleIn(model))
      for (const [i, ranks] of game.ranks.entries()) {
        const { requirements } = withMoveWishes(model, inverse(game, i, wanted, 'SEQ'));
        for (const { move, preference } of requirements) {
          if (ranks[move] === ranks[wanted]) expect(preference).toBeUndefined();
          else if (ranks[move]! > ranks[wanted]!)
            expect(preference).toMatchObject({ preferred: move, other: wanted });
          else expect(preference).toMatchObject({ preferred: wanted, other: move });
        }
      }
  }
});

test('each state is decided by one wish, unless there is no move or the best is as good', () => {
  for (const seed of range(40)) {
    const model = randomStatementModel(seed);
    const game = gameOf(model);
    const states = feasibleIn(model);
    for (const [i, ranks] of game.ranks.entries()) {
      const decided = decidingWishes(model, game, i, states)!.flatMap(({ decides }) => decides);
      const expected = states.filter((state) => {
        const ends = movesFrom(game, i, state).map((to) => ranks[to]!);
        return ends.length > 0 && Math.max(...ends) !== ranks[state];
      });
      expect(
        decided.toSorted((a, b) => a - b),
        `seed ${seed}, ${i}`,
      ).toEqual(expected);
    }
  }
});
