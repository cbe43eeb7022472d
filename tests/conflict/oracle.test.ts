/**
 * The oracle on games that were worked by hand or are printed with their results: Elmira in nine states (Xu 2007) and the
 * 720 orders of preference of Syria against Iraq.
 */
import { describe, expect, test } from 'vitest';
import type { ExplicitGame, OptionGame } from '../../src/conflict/game.ts';
import type { Concept } from '../../src/record/conflict-model.ts';
import { coalitionStable, differences, marked, oracle } from './oracle.ts';
import { dense, listed, randomExplicitGame, randomOptionGame, range } from './random-games.ts';

describe('two prisoners', () => {
  // Each has one option, to keep silent; states 0 to 3 are neither, the first only, the second only, both.
  const game: OptionGame = {
    form: 'options',
    bits: 2,
    fields: [0, 1].map((shift) => ({ shift, width: 1, forward: 0, back: 0 })),
    ranks: [Uint32Array.of(1, 0, 3, 2), Uint32Array.of(1, 3, 0, 2)],
  };

  test('both talk if none looks ahead, and may keep silent if they do', () => {
    expect(equilibria(game)).toEqual({ Nash: [0], GMR: [0, 3], SMR: [0, 3], SEQ: [0, 3], SSEQ: [0, 3] });
  });

  test('a coalition of both leaves the state in which both talk', () => {
    expect(marked(coalitionStable(game, [0, 1]).GMR)).toEqual([1, 2, 3]);
  });

  test('one who may not go back to talking stays silent', () => {
    const oneWay = { ...game, fields: game.fields.map((field) => ({ ...field, forward: 1 })) };
    expect(equilibria(oneWay).Nash).toEqual([0, 1, 2, 3]);
  });

  test('nothing leads to a state that cannot be, and it is stable for nobody', () => {
    const { stable } = oracle({ ...game, feasible: Uint8Array.of(1, 1, 0, 1) });
    expect(stable.Nash.map(marked)).toEqual([
      [0, 3],
      [0, 1],
    ]);
    expect(stable.GMR.map(marked)).toEqual([
      [0, 3],
      [0, 1, 3],
    ]);
  });
});

describe('Elmira', () => {
  // States from 0 here, from 1 in print. Decision makers: ministry, company, local government.
  const game: ExplicitGame = {
    form: 'explicit',
    states: 9,
    moves: [
      listed([[1], [], [3], [], [5], [], [7], [], []]),
      listed([[2, 8], [3, 8], [8], [8], [6, 8], [7, 8], [8], [8], []]),
      listed([[4], [5], [6], [7], [0], [1], [2], [3], []]),
    ],
    ranks: [
      [4, 3, 8, 7, 5, 2, 9, 6, 1],
      [9, 2, 4, 8, 6, 1, 3, 7, 5],
      [6, 2, 8, 3, 7, 4, 9, 5, 1],
    ].map((values) => dense(values)),
  };

  test('has the equilibria that Xu printed', () => {
    const found = equilibria(game);
    for (const concept of ['Nash', 'SEQ'] as const) expect(found[concept]).toEqual([4, 7, 8]);
    for (const concept of ['GMR', 'SMR'] as const) expect(found[concept]).toEqual([0, 3, 4, 7, 8]);
  });

  test('ministry and company together leave an equilibrium that neither leaves alone', () => {
    expect(range(9).filter((state) => !marked(coalitionStable(game, [0, 1]).Nash).includes(state))).toEqual([
      1, 4, 5,
    ]);
  });
});

describe('the rule of succession', () => {
  // The first decision maker would go from 0 to 1; the others could only punish it at state 3.
  const chain = (third: readonly (readonly number[])[]): ExplicitGame => ({
    form: 'explicit',
    states: 5,
    moves: [listed([[1], [], [], [], []]), listed([[], [2], [3], [], [3]]), listed(third)],
    ranks: [Uint32Array.of(1, 2, 2, 0, 2), new Uint32Array(5), new Uint32Array(5)],
  });

  test('one opponent may not move twice running', () => {
    expect(oracle(chain([[], [], [], [], []])).stable.GMR[0]![0]).toBe(0);
  });

  test('it may move again after another has moved', () => {
    expect(oracle(chain([[], [], [4], [], []])).stable.GMR[0]![0]).toBe(1);
  });
});

test('counts for Syria and Iraq the orders of preference that make the release of water last', () => {
  const syriaIraq: OptionGame = {
    form: 'options',
    bits: 3,
    fields: [
      { shift: 0, width: 2, forward: 0, back: 0 },
      { shift: 2, width: 1, forward: 0, back: 0 },
    ],
    feasible: Uint8Array.of(1, 1, 1, 0, 1, 1, 1, 0),
    ranks: [new Uint32Array(8), Uint32Array.of(2, 5, 0, 0, 4, 1, 3, 0)],
  };
  const counts = { Nash: 0, GMR: 0, SMR: 0, SEQ: 0 };
  for (const [a, b, c, d, e, f] of orders([0, 1, 2, 3, 4, 5])) {
    const syria = Uint32Array.of(a!, b!, c!, 0, d!, e!, f!, 0);
    const found = oracle({ ...syriaIraq, ranks: [syria, syriaIraq.ranks[1]!] }).equilibria;
    for (const concept of ['Nash', 'GMR', 'SMR', 'SEQ'] as const) counts[concept] += found[concept][1]!;
  }
  expect(counts).toEqual({ Nash: 240, GMR: 384, SMR: 300, SEQ: 384 });
});

test('a coalition of one is stable where its member is', () => {
  for (const seed of range(60)) {
    for (const game of [randomOptionGame(seed), randomExplicitGame(seed)]) {
      const { stable } = oracle(game);
      for (const decisionMaker of game.ranks.keys()) {
        for (const [concept, found] of Object.entries(coalitionStable(game, [decisionMaker]))) {
          expect(found, `seed ${seed}`).toEqual(stable[concept as Concept][decisionMaker]);
        }
      }
    }
  }
});

test('differences name the concept, whom it is for, and the state', () => {
  const game = randomExplicitGame(1);
  const solution = oracle(game);
  const wrong = structuredClone(solution);
  wrong.stable.SMR[1]![2]! ^= 1;
  expect(differences(solution, solution)).toEqual([]);
  expect(differences(wrong, solution)).toEqual([expect.stringMatching(/^SMR for 1 at 2: /)]);
});

function equilibria(game: OptionGame | ExplicitGame): Record<Concept, number[]> {
  const found = oracle(game).equilibria;
  return Object.fromEntries(
    Object.entries(found).map(([concept, marks]) => [concept, marked(marks)]),
  ) as Record<Concept, number[]>;
}

function orders(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    orders(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}
