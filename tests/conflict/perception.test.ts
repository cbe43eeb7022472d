/** Decision makers that see the game otherwise: each judged in its own, and what holds by those who see it. */
import { describe, expect, test } from 'vitest';
import { coalitionStability } from '../../src/conflict/coalitions.ts';
import { gameOf } from '../../src/conflict/compile.ts';
import { explain } from '../../src/conflict/explain.ts';
import {
  type Game,
  improvementsFrom,
  isFeasible,
  isSeen,
  movesFrom,
  type OptionGame,
  seenBy,
  stateCount,
} from '../../src/conflict/game.ts';
import { inverse } from '../../src/conflict/inverse.ts';
import { searchSequences } from '../../src/conflict/legal-sequences.ts';
import { readModel } from '../../src/conflict/model-file.ts';
import { movesAt } from '../../src/conflict/moves-at.ts';
import { solve } from '../../src/conflict/solve.ts';
import { withWishes } from '../../src/conflict/verdict-wishes.ts';
import { solveInThreads } from '../../src/pipeline/conflict-workers.ts';
import { CONCEPTS } from '../../src/record/conflict-model.ts';
import { marked, oracle } from './oracle.ts';
import { draws, randomOptionGame, range } from './random-games.ts';

const SEEDS = range(process.env.READOUT_FULL === '1' ? 2000 : 120);

/** A random game in which some see not all states, and some take others to prefer something else. */
function perceivedGame(seed: number): OptionGame {
  const game = randomOptionGame(seed);
  const draw = draws(seed + 1_000_003);
  const views = game.fields.map((_, i): OptionGame | undefined => {
    if (draw(3) === 0) return undefined;
    const seen = Uint8Array.from({ length: 2 ** game.bits }, (_, s) =>
      isFeasible(game, s) && draw(4) > 0 ? 1 : 0,
    );
    const isBlind = draw(3) > 0 && seen.includes(1);
    return {
      ...game,
      ...(isBlind ? { feasible: seen } : {}),
      ranks: game.ranks.map((ranks, j) =>
        j === i || draw(2) === 0 ? ranks : Uint32Array.from(ranks, () => draw(5)),
      ),
    };
  });
  return { ...game, views };
}

const statesOf = (game: Game): number[] => range(stateCount(game)).filter((s) => isFeasible(game, s));

describe('random games of which decision makers see different parts', () => {
  test('each is judged by the game that it sees, as the definitions are worded', () => {
    for (const seed of SEEDS) {
      const game = perceivedGame(seed);
      const { stable, equilibria } = solve(game);
      for (const i of range(game.fields.length)) {
        const expected = oracle(seenBy(game, [i]));
        for (const concept of CONCEPTS)
          expect(marked(stable[concept][i]!), `seed ${seed}, ${concept} for ${i}`).toEqual(
            marked(expected.stable[concept][i]!),
          );
      }
      for (const concept of CONCEPTS)
        expect(marked(equilibria[concept]), `seed ${seed}, ${concept}`).toEqual(
          statesOf(game).filter((state) => {
            const seers = range(game.fields.length).filter((i) => isSeen(game, i, state));
            return seers.length > 0 && seers.every((i) => stable[concept][i]![state] === 1);
          }),
        );
    }
  }, 300_000);

  test('reasons and inverse answers agree with verdicts, and say what is not seen', () => {
    for (const seed of SEEDS.slice(0, 60)) {
      const game = perceivedGame(seed);
      const { stable } = solve(game);
      for (const state of statesOf(game))
        for (const i of range(game.fields.length))
          for (const concept of CONCEPTS) {
            const isStable = stable[concept][i]![state] === 1;
            const reason = explain(game, [i], state, concept);
            expect(reason).toMatchObject({ stable: isStable });
            expect(reason.unseen === true).toBe(!isSeen(game, i, state));
            expect(reason.improvements.map(({ to }) => to)).toEqual(improvementsFrom(game, i, state));
            const answer = inverse(game, i, state, concept);
            expect(answer.stable).toBe(isStable);
            expect(answer.unseen).toBe(reason.unseen);
          }
    }
  });

  test('a coalition of one is its decision maker, and a larger one sees what one of its members sees', () => {
    for (const seed of SEEDS.slice(0, 30)) {
      const game = perceivedGame(seed);
      const { stable } = solve(game);
      for (const i of range(game.fields.length))
        expect(coalitionStability(game, [i])).toEqual(
          Object.fromEntries(CONCEPTS.map((concept) => [concept, stable[concept][i]])),
        );
      const both = seenBy(game, [0, 1]);
      for (const state of statesOf(game))
        expect(isFeasible(both, state)).toBe(isSeen(game, 0, state) || isSeen(game, 1, state));
      expect(both.ranks).toEqual(game.ranks);
    }
  });

  test('nobody moves to or from what it does not see', () => {
    for (const seed of SEEDS) {
      const game = perceivedGame(seed);
      for (const state of statesOf(game))
        for (const i of range(game.fields.length)) {
          const ends = movesFrom(game, i, state);
          expect(ends.every((end) => isSeen(game, i, end))).toBe(true);
          if (!isSeen(game, i, state)) expect(ends).toEqual([]);
        }
    }
  });

  test('threads give the same', async () => {
    for (const seed of SEEDS.slice(0, 10)) {
      const game = perceivedGame(seed);
      expect(await solveInThreads(game, CONCEPTS, { threads: 2, fewestOptions: 1 })).toEqual(solve(game));
    }
  });
});

const STRIKE = `title: A strike at a plant
decisionMakers:
  - name: Union
    options: [{ id: strike }]
    preferences: [not close, strike]
    unseen: [close]
  - name: Company
    options: [{ id: close, direction: forward }]
    preferences: [close iff strike]
statusQuo: []
`;

describe('a strike that a union would not begin if it saw the closure', () => {
  const equilibriaOf = (text: string): number[] =>
    marked(solve(gameOf(readModel(text, 'strike.yaml'))).equilibria.SEQ);

  test('holds back who sees, and not who does not', () => {
    expect(equilibriaOf(STRIKE.replace('    unseen: [close]\n', ''))).toEqual([0, 3]);
    expect(equilibriaOf(STRIKE)).toEqual([2, 3]);
  });

  test('leads to what the union does not see, by the company’s move', () => {
    const game = gameOf(readModel(STRIKE, 'strike.yaml'));
    const { states, pathTo } = searchSequences(game, { from: 0, movers: [0, 1], by: 'improvements' });
    expect(states).toEqual([0, 1, 3]);
    expect(pathTo(3)).toEqual([
      { decisionMaker: 0, to: 1 },
      { decisionMaker: 1, to: 3 },
    ]);
    expect(movesAt(readModel(STRIKE, 'strike.yaml'), game, 0, 3)).toMatchObject({ unseen: true, moves: [] });
  });
});

test('a threat that one wrongly believes deters it, by the wish that it takes the other to have', () => {
  const text = STRIKE.replace(
    'unseen: [close]',
    'believes: { company: { preferences: [close if strike] } }',
  ).replace('[close iff strike]', '[not close]');
  const model = readModel(text, 'strike.yaml');
  const game = gameOf(model);
  expect(explain(game, [0], 0, 'SEQ').stable).toBe(true);
  expect(explain(gameOf(readModel(text.replace(/ {4}believes.*\n/, ''), 'm')), [0], 0, 'SEQ').stable).toBe(
    false,
  );
  const [improvement] = withWishes(model, explain(game, [0], 0, 'SEQ')).improvements;
  expect(improvement!.sanction).toEqual([{ decisionMaker: 1, to: 3 }]);
  expect(improvement!.preferences!.map(({ wish }) => wish.prefers)).toContain('close if strike');
  // Its own verdicts are by what it wants itself.
  expect(marked(solve(game).stable.Nash[1]!)).toEqual([0, 1, 2, 3]);
});
