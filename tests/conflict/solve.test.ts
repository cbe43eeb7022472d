/**
 * `solve` agrees with the definitions on random games of both forms, and keeps the laws that follow from them. `READOUT_FULL=1`
 * asks 10,000 games of each form. A failure names the seed, which makes the game again.
 */
import { describe, expect, test } from 'vitest';
import type { Field, Game, OptionGame, Solution } from '../../src/conflict/game.ts';
import { solve } from '../../src/conflict/solve.ts';
import { CONCEPTS, type Concept } from '../../src/record/conflict-model.ts';
import { differences, oracle } from './oracle.ts';
import {
  type Draw,
  draws,
  listed,
  randomExplicitGame,
  randomOptionGame,
  randomWideGame,
  range,
  shuffled,
} from './random-games.ts';

const FULL = process.env.READOUT_FULL === '1';
const SEEDS = range(FULL ? 10_000 : 400);
const FORMS = [
  ['in option form', randomOptionGame, SEEDS],
  ['in option form, many options in one hand', randomWideGame, range(FULL ? 2_000 : 40)],
  ['in explicit form', randomExplicitGame, SEEDS],
] as const;

/** What is stable in the first sense is stable in the second. */
const INCLUSIONS = [
  ['Nash', 'SSEQ'],
  ['SSEQ', 'SMR'],
  ['SMR', 'GMR'],
  ['SSEQ', 'SEQ'],
  ['SEQ', 'GMR'],
] as const;

describe.each(FORMS)('a random game %s', { timeout: FULL ? 1_800_000 : 60_000 }, (_, randomGame, seeds) => {
  test('is solved as the definitions say', () => {
    for (const seed of seeds) {
      const game = randomGame(seed);
      expect(differences(solve(game), oracle(game)), `seed ${seed}`).toEqual([]);
    }
  });

  test('is left as it was', () => {
    for (const seed of seeds.slice(0, 50)) {
      const game = randomGame(seed);
      solve(game);
      expect(game).toEqual(randomGame(seed));
    }
  });

  test('keeps the inclusions of the concepts', () => {
    for (const seed of seeds) {
      const { stable, equilibria } = solve(randomGame(seed));
      for (const [narrow, wide] of INCLUSIONS) {
        const inner = [...stable[narrow], equilibria[narrow]];
        const outer = [...stable[wide], equilibria[wide]];
        expect(
          inner.every((marks, place) => marks.every((mark, state) => mark <= outer[place]![state]!)),
          `seed ${seed}, ${narrow} in ${wide}`,
        ).toBe(true);
      }
    }
  });

  test('has as equilibria what is stable for all', () => {
    for (const seed of seeds) {
      const { stable, equilibria } = solve(randomGame(seed));
      for (const concept of CONCEPTS) {
        const forAll = equilibria[concept].map((_, state) =>
          Math.min(...stable[concept].map((marks) => marks[state]!)),
        );
        expect(equilibria[concept], `seed ${seed}, ${concept}`).toEqual(forAll);
      }
    }
  });

  test('is solved the same whatever the order of decision makers, options and states', () => {
    for (const seed of seeds) {
      const game = randomGame(seed);
      const { permuted, decisionMakers, stateOf } = permutation(game, draws(seed + 1));
      const carried = carriedOver(solve(game), decisionMakers, stateOf);
      expect(differences(solve(permuted), carried), `seed ${seed}`).toEqual([]);
    }
  });
});

test('ranks mean their order only, however far apart they are', () => {
  for (const seed of SEEDS.slice(0, 200)) {
    const game = seed % 2 === 0 ? randomOptionGame(seed) : randomWideGame(seed);
    const highest = Math.max(1, ...game.ranks.flatMap((own) => [...own]));
    const gap = Math.floor((2 ** 31 - 2) / highest);
    const ranks = game.ranks.map((own) => own.map((rank) => rank * gap));
    expect(differences(solve({ ...game, ranks }), solve(game)), `seed ${seed}`).toEqual([]);
  }
});

describe('a state that cannot be', () => {
  test('is stable for nobody', () => {
    for (const seed of SEEDS) {
      const game = randomOptionGame(seed);
      const { stable, equilibria } = solve(game);
      const marks = CONCEPTS.flatMap((concept) => [...stable[concept], equilibria[concept]]);
      for (const [state, feasible] of game.feasible?.entries() ?? []) {
        if (feasible === 0) expect(marks.map((found) => found[state]!)).not.toContain(1);
      }
    }
  });

  test('has ranks that change nothing', () => {
    for (const seed of SEEDS) {
      const game = randomOptionGame(seed);
      const { feasible } = game;
      const draw = draws(seed);
      const top = 2 ** game.bits;
      const ranks = game.ranks.map((own) =>
        own.map((rank, state) => (feasible?.[state] === 0 ? draw(top) : rank)),
      );
      expect(differences(solve({ ...game, ranks }), solve(game)), `seed ${seed}`).toEqual([]);
    }
  });
});

describe('at the edges', () => {
  const field = (shift: number, width: number): Field => ({ shift, width, forward: 0, back: 0 });
  const EDGES: readonly (readonly [string, Game])[] = [
    [
      'one decision maker alone',
      { form: 'options', bits: 2, fields: [field(0, 2)], ranks: [Uint32Array.of(0, 1, 3, 2)] },
    ],
    [
      'a decision maker without options between two that have some',
      {
        form: 'options',
        bits: 3,
        fields: [field(0, 2), field(2, 0), field(2, 1)],
        ranks: [
          Uint32Array.of(0, 1, 2, 3, 3, 2, 1, 0),
          Uint32Array.of(0, 0, 0, 1, 1, 1, 1, 1),
          Uint32Array.of(0, 5, 1, 4, 2, 3, 3, 2),
        ],
      },
    ],
    [
      'a single state that can be',
      {
        form: 'options',
        bits: 2,
        fields: [field(0, 1), field(1, 1)],
        feasible: Uint8Array.of(0, 0, 1, 0),
        ranks: [new Uint32Array(4), new Uint32Array(4)],
      },
    ],
    ...[7, 8, 9].map((width): readonly [string, Game] => [
      `${width} options of which no combination can be if another takes its own`,
      {
        form: 'options',
        bits: width + 1,
        fields: [field(0, width), field(width, 1)],
        feasible: Uint8Array.from(range(2 ** (width + 1)), (state) => (state < 2 ** width ? 1 : 0)),
        ranks: [7, 11].map((step) =>
          Uint32Array.from(range(2 ** (width + 1)), (state) => (state * step) % 13),
        ),
      },
    ]),
    [
      'all states equally good',
      {
        form: 'options',
        bits: 3,
        fields: [field(0, 1), field(1, 2)],
        ranks: [new Uint32Array(8), new Uint32Array(8)],
      },
    ],
    [
      'one state and no moves',
      {
        form: 'explicit',
        states: 1,
        moves: [listed([[]]), listed([[]])],
        ranks: [new Uint32Array(1), new Uint32Array(1)],
      },
    ],
  ];

  test.each(EDGES)('%s is solved as the definitions say', (_, game) => {
    expect(differences(solve(game), oracle(game))).toEqual([]);
  });

  test.each([8, 16, 17])(
    'who has %i options and no opponent who can move stays at its best only',
    (width) => {
      const choices = 2 ** width;
      const draw = draws(width);
      const ranks = Uint32Array.from(range(2 * choices), () => draw(1000));
      const best = ranks.map((rank, state) => (state < choices && rank === 999 ? 1 : 0));
      ranks[0] = 999;
      best[0] = 1;
      const { stable } = solve({
        form: 'options',
        bits: width + 1,
        fields: [field(0, width), field(width, 1)],
        feasible: Uint8Array.from(ranks, (_, state) => (state < choices ? 1 : 0)),
        ranks: [ranks, new Uint32Array(2 * choices)],
      });
      for (const concept of CONCEPTS) {
        const wrong = stable[concept][0]!.reduce(
          (sum, mark, state) => sum + Math.abs(mark - best[state]!),
          0,
        );
        expect(wrong, concept).toBe(0);
      }
    },
  );
});

interface Permutation {
  readonly permuted: Game;
  /** Which decision maker of the game each one of the permuted game is. */
  readonly decisionMakers: readonly number[];
  /** Which state of the game each one of the permuted game is. */
  readonly stateOf: (state: number) => number;
}

function permutation(game: Game, draw: Draw): Permutation {
  const decisionMakers = shuffled(range(game.ranks.length), draw);
  return game.form === 'options'
    ? { decisionMakers, ...withOptionsPermuted(game, decisionMakers, draw) }
    : { decisionMakers, ...withStatesPermuted(game, decisionMakers, draw) };
}

function withOptionsPermuted(
  { bits, fields, feasible, ranks }: OptionGame,
  decisionMakers: readonly number[],
  draw: Draw,
): Omit<Permutation, 'decisionMakers'> {
  const orders = decisionMakers.map((one) => shuffled(range(fields[one]!.width), draw));
  const oldBits = decisionMakers.flatMap((one, place) =>
    orders[place]!.map((option) => fields[one]!.shift + option),
  );
  const stateOf = (state: number) =>
    oldBits.reduce((sum, old, bit) => sum + ((state >>> bit) & 1) * 2 ** old, 0);
  const reordered = (own: number, order: readonly number[]) =>
    order.reduce((sum, option, bit) => sum + ((own >>> option) & 1) * 2 ** bit, 0);
  let shift = 0;
  const newFields = decisionMakers.map((one, place): Field => {
    const { width, forward, back } = fields[one]!;
    const order = orders[place]!;
    shift += width;
    return {
      shift: shift - width,
      width,
      forward: reordered(forward, order),
      back: reordered(back, order),
    };
  });
  const permuted: OptionGame = {
    form: 'options',
    bits,
    fields: newFields,
    ...(feasible === undefined ? {} : { feasible: feasible.map((_, state) => feasible[stateOf(state)]!) }),
    ranks: decisionMakers.map((one) => ranks[one]!.map((_, state) => ranks[one]![stateOf(state)]!)),
  };
  return { permuted, stateOf };
}

function withStatesPermuted(
  { states, moves, ranks }: Exclude<Game, OptionGame>,
  decisionMakers: readonly number[],
  draw: Draw,
): Omit<Permutation, 'decisionMakers'> {
  const order = shuffled(range(states), draw);
  const endsOf = (one: number) => {
    const { starts, ends } = moves[one]!;
    return order.map((old) => [...ends.slice(starts[old], starts[old + 1])].map((end) => order.indexOf(end)));
  };
  const permuted: Game = {
    form: 'explicit',
    states,
    moves: decisionMakers.map((one) => listed(endsOf(one))),
    ranks: decisionMakers.map((one) => ranks[one]!.map((_, state) => ranks[one]![order[state]!]!)),
  };
  return { permuted, stateOf: (state) => order[state]! };
}

/** The solution of a game as that of its permutation. */
function carriedOver(
  { stable, equilibria }: Solution,
  decisionMakers: readonly number[],
  stateOf: (state: number) => number,
): Solution {
  const moved = (marks: Uint8Array) => marks.map((_, state) => marks[stateOf(state)]!);
  const forEach = <V>(value: (concept: Concept) => V): Record<Concept, V> =>
    Object.fromEntries(CONCEPTS.map((concept) => [concept, value(concept)])) as Record<Concept, V>;
  return {
    stable: forEach((concept) => decisionMakers.map((one) => moved(stable[concept][one]!))),
    equilibria: forEach((concept) => moved(equilibria[concept])),
  };
}
