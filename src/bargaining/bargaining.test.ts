import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compromise, mean, median, middle, weightedMedian } from './averages.ts';
import { challenge } from './challenge.ts';
import { condorcetElection, worthOf } from './condorcet.ts';
import type { BargainingGame, BargainingModel, Player } from './game.ts';
import { readBargaining } from './issue-file.ts';
import { centralGame, namedModels, outcomesOf } from './models.ts';
import { nashBargaining } from './nash.ts';

const published = (name: string): BargainingGame => {
  const path = new URL(`../../catalog/bargaining/${name}.yaml`, import.meta.url);
  return centralGame(readBargaining(readFileSync(path, 'utf8'), name));
};
const game = (
  players: readonly (readonly [position: number, salience: number, capability: number])[],
  more = {},
) => ({
  players: players.map(([position, salience, capability]): Player => ({ position, salience, capability })),
  low: 0,
  high: 100,
  ...more,
});

describe('the introduction of emission standards (Bueno de Mesquita 1994)', () => {
  const emissions = published('emissions-1994');
  const { rounds } = challenge({ form: 'code', rounds: 8 })(emissions);

  it('begins at the published averages', () => {
    expect(compromise(emissions).outcome).toBeCloseTo(7.39, 2);
    expect(weightedMedian(emissions).outcome).toBe(7);
  });

  it('gives 15 of the 16 figures of Scholz, Calbert & Smith (2011), Table 2, within 0.1', () => {
    const medians = [8.4, 9.9, 9.9, 9.9, 9.9, 7.4, 8.8, 9.6];
    const means = [7.4, 7.5, 7.6, 7.3, 7.3, 7.4, 7.5, 7.6];
    const near = [
      ...rounds.map(({ weightedMedian: found }, k) => Math.abs(found - medians[k]!)),
      ...rounds.map(({ weightedMean: found }, k) => Math.abs(found - means[k]!)),
    ].filter((error) => error <= 0.1);
    expect(near).toHaveLength(15);
  });

  it('tells why Belgium moves first', () => {
    const [belgium, luxembourg] = rounds[0]!.moves;
    expect(belgium).toMatchObject({ player: 1, towards: 4, kind: 'compromise', from: 7 });
    expect(belgium!.to).toBeCloseTo(8.416, 3);
    expect(belgium!.expectsOfOwn).toBeLessThan(0);
    expect(belgium!.expectsOfTheirs).toBeGreaterThan(-belgium!.expectsOfOwn);
    expect(luxembourg).toMatchObject({ player: 2, towards: 1, kind: 'confrontation', to: 7 });
  });

  it('ends at 7 by the odds as the paper writes them, in three rounds', () => {
    const told = challenge({ form: 'paper', rounds: 8 })(emissions).rounds;
    expect(told[0]!.positions.map((x) => Math.round(x * 1000) / 1000)).toEqual([
      7, 10, 7, 7, 7, 7, 10, 4, 4.915, 7,
    ]);
    expect(told[2]!.positions).toEqual(new Array(10).fill(7));
  });
});

it('nobody moves over the price of oil (Bueno de Mesquita 1997), whose median is 13.9', () => {
  const sultan = published('sultan-1997');
  const { outcome, rounds } = challenge({ form: 'code', rounds: 10 })(sultan);
  expect(outcome).toBe(13.9);
  expect(rounds.flatMap(({ moves }) => moves)).toEqual([]);
});

describe('each model by hand', () => {
  const three = game([
    [0, 1, 1],
    [40, 0.5, 2],
    [100, 1, 2],
  ]);

  it.each<readonly [string, BargainingModel, number]>([
    ['compromise', compromise, 60],
    ['mean', mean, 140 / 3],
    ['median', median, 40],
    ['weighted median', weightedMedian, 40],
    ['middle of the scale', middle, 50],
    ['Nash with two alike', nashBargaining('quadratic', 'distant'), 60],
  ])('%s', (name, model, outcome) => {
    const found = model(three).outcome;
    if (name.startsWith('Nash')) expect(Math.abs(found - outcome)).toBeLessThan(3);
    else expect(found).toBeCloseTo(outcome, 9);
  });

  it('Nash bargaining meets halfway where disagreement is far, and nearer to who loses least by a near one', () => {
    const two = game([
      [20, 1, 1],
      [80, 1, 1],
    ]);
    expect(nashBargaining('quadratic', 'distant')(two).outcome).toBeCloseTo(50, 3);
    expect(nashBargaining('linear', 'reference point')({ ...two, referencePoint: 100 }).outcome).toBeCloseTo(
      80,
      3,
    );
  });

  it('Nash bargaining leaves the reference point where one would lose by any change', () => {
    const two = game([
      [0, 1, 1],
      [100, 1, 1],
    ]);
    expect(nashBargaining('linear', 'reference point')({ ...two, referencePoint: 100 }).outcome).toBe(100);
  });

  it('an election between two gives each the share of its weight', () => {
    const two = game([
      [0, 1, 1],
      [100, 1, 3],
    ]);
    expect(condorcetElection()(two).outcome).toBeCloseTo(75, 6);
  });

  it('who shuns risk values what is near more than in proportion', () => {
    expect(worthOf(0.5, 1)).toBeGreaterThan(worthOf(0.5, 0));
    expect(worthOf(0.5, -1)).toBeLessThan(worthOf(0.5, 0));
    expect([worthOf(0, 1), worthOf(1, 1)]).toEqual([1, 0]);
  });
});

describe('every model', () => {
  const player = fc.record({
    position: fc.integer({ min: 0, max: 100 }),
    salience: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10),
    capability: fc.integer({ min: 1, max: 20 }),
  });
  const games = fc
    .array(player, { minLength: 2, maxLength: 8 })
    .map((players): BargainingGame => ({ players, low: 0, high: 100, referencePoint: 0 }));

  it.each(namedModels(4).map(({ name, model }) => [name, model] as const))(
    '%s: stays on the scale, and counts ratios of capability alone',
    (name, model) => {
      fc.assert(
        fc.property(games, fc.constantFrom(0.5, 4), (one, factor) => {
          const { outcome } = model(one);
          const scaled = model({
            ...one,
            players: one.players.map((each) => ({ ...each, capability: each.capability * factor })),
          });
          expect(outcome).toBeGreaterThanOrEqual(0);
          expect(outcome).toBeLessThanOrEqual(100);
          if (name !== 'nash-reference') expect(scaled.outcome).toBeCloseTo(outcome, 4);
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each(
    namedModels(4)
      .filter(({ name }) => name !== 'middle')
      .map(({ name, model }) => [name, model] as const),
  )('%s: gives what all want', (_, model) => {
    const alike = game([
      [30, 1, 1],
      [30, 0.2, 5],
    ]);
    expect(model(alike).outcome).toBeCloseTo(30, 6);
  });
});

describe('draws from ranges', () => {
  const issue = readBargaining(
    'title: Tariff\nscale: [0, 100]\nactors:\n  - {name: A, position: 0..20, salience: 1, capability: 1}\n  - {name: B, position: 80, salience: 1, capability: 1}\n',
    'x.yaml',
  );
  const compromiseOf = (seed: number) => outcomesOf(issue, namedModels(), { draws: 500, seed })[0]!;

  it('repeat with the seed, and give the middle with nine in ten around it', () => {
    const one = compromiseOf(7);
    expect(one).toEqual(compromiseOf(7));
    expect(one.interval).not.toEqual(compromiseOf(8).interval);
    expect(one.outcome).toBe(45);
    const [low, high] = one.interval!;
    expect(low).toBeGreaterThan(40);
    expect(low).toBeLessThan(42);
    expect(high).toBeGreaterThan(48);
    expect(high).toBeLessThan(50);
  });

  it('leave no interval where every number is one', () => {
    const certain = { ...issue, actors: issue.actors.map((actor) => ({ ...actor, position: 10 })) };
    expect(outcomesOf(certain, namedModels(), { draws: 10, seed: 1 })[0]!.interval).toBeUndefined();
  });
});

describe('a file of an issue', () => {
  it('is read from CSV as from YAML', () => {
    const csv = 'Actor, Position, Salience, Capability\nA, 0..20, 1, 1\nB, 80, 0.5, 2\n';
    expect(readBargaining(csv, 'folder/tariff.csv')).toEqual({
      title: 'tariff',
      scale: [0, 80],
      actors: [
        { name: 'A', position: [0, 20], salience: 1, capability: 1 },
        { name: 'B', position: 80, salience: 0.5, capability: 2 },
      ],
    });
  });

  it.each([
    [
      'an actor outside the scale',
      'scale: [0, 1]\nactors:\n  - {name: A, position: 2, salience: 1, capability: 1}\n  - {name: B, position: 1, salience: 1, capability: 1}\n',
      /x\.yaml:3:\d+: 2 lies outside/,
    ],
    [
      'nobody with any capability',
      'actors:\n  - {name: A, position: 2, salience: 1, capability: 0}\n  - {name: B, position: 1, salience: 1, capability: 0}\n',
      /nobody has any capability/,
    ],
    [
      'one actor',
      'actors:\n  - {name: A, position: 2, salience: 1, capability: 1}\n',
      /fewer than two actors/,
    ],
    [
      'a salience that is no share',
      'actors:\n  - {name: A, position: 2, salience: 90, capability: 1}\n  - {name: B, position: 1, salience: 1, capability: 1}\n',
      /90 is no share/,
    ],
    [
      'a name that stands twice',
      'actors:\n  - {name: A, position: 2, salience: 1, capability: 1}\n  - {name: A, position: 1, salience: 1, capability: 1}\n',
      /"A" stands twice/,
    ],
    [
      'a range that runs backwards',
      'actors:\n  - {name: A, position: 5..2, salience: 1, capability: 1}\n  - {name: B, position: 1, salience: 1, capability: 1}\n',
      /runs backwards/,
    ],
    [
      'no number',
      'actors:\n  - {name: A, position: high, salience: 1, capability: 1}\n',
      /neither a number nor a range/,
    ],
    ['a field that it does not have', 'actors: []\nweights: 3\n', /weights/],
  ])('refuses %s', (_, text, told) => {
    expect(() => readBargaining(text, 'x.yaml')).toThrow(told);
  });

  it.each([
    ['a column that is missing', 'name,position\nA,1\n', /no column "salience"[\s\S]*no column "capability"/],
    [
      'a cell that is no number, with its line',
      'name,position,salience,capability\nA,1,1,1\nB,far,1,1\n',
      /x\.csv:3: position: "far"/,
    ],
    ['an unclosed quotation mark', 'name,position,salience,capability\n"A,1,1,1\n', /not CSV/],
    ['no rows', 'name,position,salience,capability\n', /fewer than two actors/],
  ])('refuses CSV with %s', (_, text, told) => {
    expect(() => readBargaining(text, 'x.csv')).toThrow(told);
  });
});
