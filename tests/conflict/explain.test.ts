/** The reasons of `explain` on random games: they agree with the solver, and each sanction is what it says it is. */
import { describe, expect, test } from 'vitest';
import { explain } from '../../src/conflict/explain.ts';
import {
  type Game,
  improvementsFrom,
  isFeasible,
  movesFrom,
  type OptionGame,
  stateCount,
} from '../../src/conflict/game.ts';
import { type Step, searchSequences } from '../../src/conflict/legal-sequences.ts';
import { solve } from '../../src/conflict/solve.ts';
import { CONCEPTS, type Concept } from '../../src/record/conflict-model.ts';
import { draws, largeGame, randomExplicitGame, randomOptionGame, range } from './random-games.ts';

const FORMS = [
  ['in option form', randomOptionGame],
  ['in explicit form', randomExplicitGame],
] as const;

describe.each(FORMS)('a random game %s', (_, randomGame) => {
  test('is explained as it is solved', () => {
    for (const seed of range(60)) {
      const game = randomGame(seed);
      const { stable } = solve(game);
      for (const [state, i, concept] of cases(game))
        expect(explain(game, [i], state, concept).stable, `seed ${seed}, ${concept}, ${i} at ${state}`).toBe(
          stable[concept][i]![state] === 1,
        );
    }
  });

  test('has sanctions that are legal and leave their decision maker no better off', () => {
    let seen = 0;
    for (const seed of range(60)) {
      const game = randomGame(seed);
      for (const [state, i, concept] of cases(game)) {
        const { improvements } = explain(game, [i], state, concept);
        expect(improvements.map(({ to }) => to)).toEqual(improvementsFrom(game, i, state));
        for (const { to, sanction } of improvements) {
          if (sanction === undefined) continue;
          seen++;
          expect(
            isLegal(game, i, to, sanction, concept === 'SEQ' || concept === 'SSEQ'),
            `seed ${seed}, ${concept}, ${i} at ${state}`,
          ).toBe(true);
          const ranks = game.ranks[i]!;
          const end = sanction.at(-1)!.to;
          expect(ranks[end]).toBeLessThanOrEqual(ranks[state]!);
          if (concept === 'SMR' || concept === 'SSEQ')
            for (const answer of movesFrom(game, i, end))
              expect(ranks[answer]).toBeLessThanOrEqual(ranks[state]!);
        }
      }
    }
    expect(seen).toBeGreaterThan(500);
  });
});

test('a sanction is the path that `searchSequences` finds to its end', () => {
  let seen = 0;
  for (const seed of range(60)) {
    const game = randomOptionGame(seed);
    for (const [state, i, concept] of cases(game)) {
      const movers = range(game.ranks.length).filter((j) => j !== i);
      const by = concept === 'SEQ' || concept === 'SSEQ' ? 'improvements' : 'moves';
      for (const { to, sanction } of explain(game, [i], state, concept).improvements) {
        if (sanction === undefined) continue;
        seen++;
        const end = sanction.at(-1)?.to ?? to;
        expect(searchSequences(game, { from: to, movers, by }).pathTo(end)).toEqual(sanction);
      }
    }
  }
  expect(seen).toBeGreaterThan(500);
});

test('a game of 16,384 states is explained as it is solved', () => {
  for (const seed of range(8)) {
    const game = largeGame(14, seed);
    const { stable } = solve(game);
    const draw = draws(seed);
    for (const _ of range(100)) {
      const state = draw(stateCount(game));
      const i = draw(game.ranks.length);
      const concept = CONCEPTS[draw(CONCEPTS.length)]!;
      if (isFeasible(game, state))
        expect(explain(game, [i], state, concept).stable, `seed ${seed}, ${concept}, ${i} at ${state}`).toBe(
          stable[concept][i]![state] === 1,
        );
    }
  }
});

test('16 options in one hand, one of them one way, are solved as they are explained, and in a moment', () => {
  const draw = draws(1);
  const game: OptionGame = {
    form: 'options',
    bits: 18,
    fields: [
      { shift: 0, width: 16, forward: 4, back: 0 },
      { shift: 16, width: 2, forward: 0, back: 0 },
    ],
    ranks: range(2).map(() => Uint32Array.from(range(2 ** 18), () => draw(2 ** 18))),
  };
  const { stable } = solve(game);
  for (const _ of range(20)) {
    const state = draw(2 ** 18);
    for (const concept of CONCEPTS)
      expect(explain(game, [1], state, concept).stable, `${concept} at ${state}`).toBe(
        stable[concept][1]![state] === 1,
      );
  }
});

test('a coalition of all is stable where no state that it can bring about is better for everyone', () => {
  for (const seed of range(60)) {
    const game = randomOptionGame(seed);
    const all = range(game.ranks.length);
    for (const state of range(stateCount(game)).filter((s) => isFeasible(game, s))) {
      const { stable, improvements } = explain(game, all, state, 'SEQ');
      // Nobody is left to sanction.
      expect(stable).toBe(improvements.length === 0);
      for (const { to } of improvements)
        expect(game.ranks.every((ranks) => ranks[to]! > ranks[state]!)).toBe(true);
    }
  }
});

function* cases(game: Game): Generator<[state: number, decisionMaker: number, concept: Concept]> {
  for (const state of range(stateCount(game)))
    if (isFeasible(game, state))
      for (const i of range(game.ranks.length)) for (const concept of CONCEPTS) yield [state, i, concept];
}

function isLegal(game: Game, i: number, from: number, steps: readonly Step[], improving: boolean): boolean {
  const ends = improving ? improvementsFrom : movesFrom;
  return steps.every(({ decisionMaker, to }, k) => {
    const before = steps[k - 1];
    return (
      decisionMaker !== i &&
      decisionMaker !== before?.decisionMaker &&
      ends(game, decisionMaker, before?.to ?? from).includes(to)
    );
  });
}
