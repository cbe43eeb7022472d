import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionsOver } from '../../tests/fixtures/conditions.ts';
import type { Condition, ExplicitModel, OptionModel, Preferences } from '../record/conflict-model.ts';
import { InputError } from '../record/problem.ts';
import { gameOf, holdsIn } from './compile.ts';
import { isFeasible, type OptionGame } from './game.ts';
import { readGmcr, uniqueIds, writeGmcr } from './gmcr.ts';
import { isIn } from './state-set.ts';

/** A quarrel over a ferry: the harbour owns options 0 and 2 of the file, the pilots option 1. */
const ferry = {
  options: [
    { name: 'Close the quay', permittedDirection: 'fwd' },
    { name: 'Strike', permittedDirection: 'both' },
    { name: 'Pay', permittedDirection: 'back' },
  ],
  decisionMakers: [
    {
      name: 'Harbour',
      options: [0, 2],
      preferences: [
        [[1, 'N']],
        {
          compound: true,
          members: [
            [
              [0, 'Y'],
              [2, 'N'],
            ],
            [[1, 'Y']],
          ],
        },
        [[1, 'N']],
      ],
      payoffs: [9, 9],
    },
    { name: 'Pilots', options: [1], preferences: [[[2, 'Y']]], misperceptions: [[[0, 'Y']]] },
  ],
  infeasibles: [
    [
      [0, 'Y'],
      [2, 'Y'],
    ],
  ],
  useManualPreferenceRanking: false,
  coalitions: [[0, 1]],
  program: 'gmcr-py',
  version: '0.4.1',
};

const read = (file: object): OptionModel => readGmcr(JSON.stringify(file), 'conflicts/Ferry.gmcr');

const faultOf = (file: object): string => {
  try {
    read(file);
  } catch (error) {
    if (error instanceof InputError) return error.problem;
    throw error;
  }
  return 'none';
};

describe('a .gmcr file', () => {
  it('is read with its options in the order of their owners', () => {
    const model = read(ferry);
    expect(model.title).toBe('Ferry');
    expect(model.decisionMakers.map(({ options }) => options)).toEqual([
      [
        { id: 'close-the-quay', name: 'Close the quay', direction: 'forward' },
        { id: 'pay', name: 'Pay', direction: 'back' },
      ],
      [{ id: 'strike', name: 'Strike', direction: 'both' }],
    ]);
    expect(model.coalitions).toEqual([['harbour', 'pilots']]);
    expect(model.decisionMakers[1]!.unseen).toEqual([{ is: 'option', option: 'close-the-quay' }]);
    // Quay and pay are bits 0 and 1.
    expect([...(gameOf(model) as OptionGame).feasible!]).toEqual([1, 1, 1, 0, 1, 1, 1, 0]);
  });

  it('keeps a statement that it repeats once', () => {
    const { preferences } = read(ferry).decisionMakers[0]!;
    expect(
      preferences.by === 'statements' && preferences.statements.map(({ condition }) => condition),
    ).toEqual([
      { is: 'not', of: { is: 'option', option: 'strike' } },
      {
        is: 'or',
        of: [
          {
            is: 'and',
            of: [
              { is: 'option', option: 'close-the-quay' },
              { is: 'not', of: { is: 'option', option: 'pay' } },
            ],
          },
          { is: 'option', option: 'strike' },
        ],
      },
    ]);
  });

  it.each([
    ['useManualPreferenceRanking', 'preferenceRanking'],
    ['useManualPreferenceVectors', 'preferenceVector'],
  ])('may rank its states by hand, with %s', (flag, list) => {
    const { useManualPreferenceRanking: _, ...rest } = ferry;
    const [harbour, pilots] = ferry.decisionMakers;
    const model = read({
      ...rest,
      [flag]: true,
      decisionMakers: [
        { ...harbour, [list]: [3, [1, 2], 6, 5, 4] },
        { ...pilots, [list]: [1, 2, 3, 4, 5, 6] },
      ],
    });
    // The states that can be are 0, 1, 2, 4, 5, 6.
    expect(model.decisionMakers.map(({ preferences }) => preferences)).toEqual([
      { by: 'ranking', ranking: [[2], [0, 1], [6], [5], [4]] },
      { by: 'ranking', ranking: [[0], [1], [2], [4], [5], [6]] },
    ]);
  });

  it('may lack coalitions, and one of a single member is none', () => {
    const { coalitions: _, ...old } = ferry;
    expect(read(old).coalitions).toEqual([]);
    expect(read({ ...ferry, coalitions: [0, [1]] }).coalitions).toEqual([]);
  });

  it('may give two options one name', () => {
    const options = ferry.options.map((option) => ({ ...option, name: 'Strike' }));
    const model = read({ ...ferry, options });
    expect(model.decisionMakers.flatMap((maker) => maker.options.map(({ id }) => id))).toEqual([
      'strike',
      'strike-3',
      'strike-2',
    ]);
  });

  it.each<[string, object, string]>([
    ['a list', [], 'the file'],
    ['no decision makers', { ...ferry, decisionMakers: [] }, 'decisionMakers'],
    ['a condition on an option that is not there', { ...ferry, infeasibles: [[[7, 'Y']]] }, 'names option 7'],
    ['an infeasible state of no option', { ...ferry, infeasibles: [[]] }, 'without naming an option'],
    ['an answer that is neither yes nor no', { ...ferry, infeasibles: [[[0, 'M']]] }, 'infeasibles.0'],
    [
      'an option that nobody owns',
      { ...ferry, options: [...ferry.options, { name: 'Wait' }] },
      'nobody owns option 3',
    ],
    [
      'an option of two owners',
      { ...ferry, decisionMakers: ferry.decisionMakers.map((maker) => ({ ...maker, options: [0, 1, 2] })) },
      'option 0 ("Close the quay") has two owners',
    ],
    ['a coalition with a stranger', { ...ferry, coalitions: [[0, 5]] }, 'decision maker 5'],
    [
      'rankings promised and not given',
      { ...ferry, useManualPreferenceRanking: true },
      'Harbour has no ranking',
    ],
  ])('is refused with %s', (_, file, problem) => {
    expect(faultOf(file)).toContain(problem);
  });

  it('is refused with each fault of its rankings told', () => {
    const decisionMakers = ferry.decisionMakers.map((maker) => ({
      ...maker,
      preferenceRanking: [1, 1, 2, 7],
    }));
    const problem = faultOf({ ...ferry, decisionMakers, useManualPreferenceRanking: true });
    expect(problem.split('\n')).toEqual(
      ['Harbour', 'Pilots'].flatMap((name) => [
        `${name} ranks state 1 twice`,
        `${name} ranks state 7 of 6`,
        `${name} doesn't rank state 3`,
      ]),
    );
  });

  it('is refused when it is not JSON', () => {
    expect(() => readGmcr('{"options": [', 'a.gmcr')).toThrow('a.gmcr: not JSON');
  });
});

describe('a model', () => {
  it('comes back from a .gmcr file as the same game', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        fc.pre(hasStates(model));
        const again = readGmcr(writeGmcr(model), 'again.gmcr');
        expect(again.title).toBe(model.title);
        expect(again.coalitions).toEqual(model.coalitions);
        expect(ordersOf(again)).toEqual(ordersOf(model));
      }),
    );
  });

  it('is not written without options', () => {
    const explicit: ExplicitModel = {
      form: 'explicit',
      title: 'The Tarn',
      states: ['calm'],
      decisionMakers: [],
    };
    expect(() => writeGmcr(explicit)).toThrow('not listed states');
  });

  it('is not written with one decision maker in two coalitions', () => {
    const model = {
      ...read(ferry),
      coalitions: [
        ['harbour', 'pilots'],
        ['pilots', 'harbour'],
      ],
    };
    expect(() => writeGmcr(model)).toThrow('Pilots is in two coalitions');
  });

  it('is not written with a condition of too many alternatives', () => {
    const option = (k: number): Condition => ({ is: 'option', option: `o${k}` });
    const odd = Array.from({ length: 12 }, (_, k) => option(k)).reduce(
      (left, right): Condition => ({ is: 'iff', left, right }),
    );
    const model = { ...emptyModel(12), infeasible: [odd] };
    expect(() => writeGmcr(model)).toThrow('512 alternatives');
  });
});

it('makes ids of names in any script, each once', () => {
  expect(uniqueIds(['Hold talks!', 'hold TALKS', 'Переговоры', '???', 'Not'])).toEqual([
    'hold-talks',
    'hold-talks-2',
    'переговоры',
    'unnamed',
    'not-',
  ]);
});

const emptyModel = (options: number): OptionModel => ({
  form: 'options',
  title: 'The Tarn',
  decisionMakers: [
    {
      id: 'd0',
      name: 'D0',
      options: Array.from({ length: options }, (_, k) => ({
        id: `o${k}`,
        name: `O ${k}`,
        direction: 'both' as const,
      })),
      preferences: { by: 'statements', statements: [] },
      unseen: [],
      believes: {},
    },
  ],
  infeasible: [],
  coalitions: [],
});

/** The states that can be, in order, with the place of each in the preferences of each decision maker; and the fields. */
function ordersOf(model: OptionModel): unknown {
  const game = gameOf(model) as OptionGame;
  const states = Array.from({ length: 16 }, (_, s) => s).filter((s) => isFeasible(game, s));
  const orders = game.ranks.map((ranks) => {
    const levels = [...new Set(states.map((s) => ranks[s]!))].sort((a, b) => a - b);
    return states.map((s) => levels.indexOf(ranks[s]!));
  });
  return { states, orders, fields: game.fields };
}

const hasStates = (model: OptionModel): boolean => {
  const holds = model.infeasible.map(holdsIn(model));
  return Array.from({ length: 16 }, (_, s) => s).some((s) => holds.every((one) => isIn(one, s) === 0));
};

const anyCondition = conditionsOver(['o0', 'o1', 'o2', 'o3'], 1, { depthSize: 'small' });

const anyPreferences: fc.Arbitrary<Preferences> = fc.oneof(
  fc
    .array(anyCondition, { maxLength: 4 })
    .map((list): Preferences => ({ by: 'statements', statements: list.map((condition) => ({ condition })) })),
  fc
    .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }))
    .map(([o0, o3]): Preferences => ({ by: 'weights', weights: { o0, o3 } })),
);

/** Two decision makers of two options; at most one condition that rules states out, so that some are left. */
const anyModel: fc.Arbitrary<OptionModel> = fc
  .record({
    title: fc.string({ unit: 'grapheme' }),
    names: fc.array(fc.string({ minLength: 1 }), { minLength: 4, maxLength: 4 }),
    directions: fc.array(fc.constantFrom('both', 'forward', 'back'), { minLength: 4, maxLength: 4 }),
    preferences: fc.tuple(anyPreferences, anyPreferences),
    infeasible: fc.array(anyCondition, { maxLength: 1 }),
    together: fc.boolean(),
  })
  .map(({ title, names, directions, preferences, infeasible, together }) => ({
    form: 'options',
    title,
    decisionMakers: preferences.map((of, i) => ({
      id: `d${i}`,
      name: `D${i}`,
      options: [2 * i, 2 * i + 1].map((k) => ({ id: `o${k}`, name: names[k]!, direction: directions[k]! })),
      preferences: of,
      unseen: [],
      believes: {},
    })),
    infeasible,
    coalitions: together ? [['d0', 'd1']] : [],
  }));
