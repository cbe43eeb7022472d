import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OptionModel } from '../record/conflict-model.ts';
import { InputError } from '../record/problem.ts';
import { gameOf } from './compile.ts';
import { readNfg, writeNfg } from './nfg.ts';

const model: OptionModel = {
  form: 'options',
  title: 'The "Tarn"',
  source: 'Made up.',
  decisionMakers: [
    {
      id: 'orvane',
      name: 'Orvane',
      options: [
        { id: 'fish', name: 'Fish', direction: 'both' },
        { id: 'fence', name: 'Fence', direction: 'both' },
      ],
      preferences: { by: 'weights', weights: { fish: 1, patrol: -2 } },
      unseen: [],
      believes: {},
    },
    {
      id: 'melk',
      name: 'Melk',
      options: [{ id: 'patrol', name: 'Patrol', direction: 'both' }],
      preferences: { by: 'statements', statements: [{ condition: { is: 'option', option: 'fish' } }] },
      unseen: [],
      believes: {},
    },
  ],
  infeasible: [],
  coalitions: [],
};

const text = `NFG 1 R "The \\"Tarn\\"" { "Orvane" "Melk" }

{ { "nothing" "Fish" "Fence" "Fish + Fence" }
  { "nothing" "Patrol" } }
"Made up."

2 0
3 1
2 0
3 1
0 0
1 1
0 0
1 1
`;

const faultOf = (file: string): string => {
  try {
    readNfg(file, 'a.nfg');
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'none';
};

describe('a .nfg file', () => {
  it('has a player for each decision maker and a strategy for each choice of its options', () => {
    expect(writeNfg(model)).toBe(text);
  });

  it('is read back as the same game', () => {
    const again = readNfg(text, 'a.nfg');
    expect(gameOf(again)).toEqual(gameOf(model));
    expect(again).toMatchObject({ title: model.title, source: model.source });
    expect(again.decisionMakers.map(({ options }) => options)).toEqual(
      model.decisionMakers.map(({ options }) => options),
    );
  });

  it('is read back as the same game whatever the names and ranks', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(
        fc.array(fc.array(name, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        name,
        fc.array(fc.nat(4), { minLength: 512, maxLength: 512 }),
        (names, title, payoffs) => {
          const made = madeOf(names, title, payoffs);
          const again = readNfg(writeNfg(made), 'a.nfg');
          expect(gameOf(again)).toEqual(gameOf(made));
          expect(again.title).toBe(title);
          expect(again.decisionMakers.map(({ options }) => options.map((option) => option.name))).toEqual(
            names,
          );
        },
      ),
    );
  });

  it('may name two strategies as it likes, and have payoffs with commas, decimals and fractions', () => {
    const file =
      'NFG 1 D "Chicken" { "One" "Two" } { { "swerve" "go" } { "swerve" "go" } }\n0, 1/2, 1.5 -1 -1 +1.50 -1e1 -10';
    const { decisionMakers } = readNfg(file, 'a.nfg');
    expect(decisionMakers.map(({ preferences }) => preferences)).toEqual([
      { by: 'ranking', ranking: [[1], [0], [2], [3]] },
      { by: 'ranking', ranking: [[2], [0], [1], [3]] },
    ]);
    expect(decisionMakers[0]!.options).toEqual([
      { id: 'go', name: 'go', direction: 'both', note: 'Not taken: swerve' },
    ]);
  });

  it.each([
    ['another kind of file', 'EFG 2 R "x" { "a" }', 'a.nfg:1:1: "EFG" where "NFG" should stand'],
    ['nothing in it', '', 'a.nfg:1:1: the file ends'],
    ['a title that never ends', 'NFG 1 R "x', 'a.nfg:1:9: a quotation mark is not closed'],
    ['strategies that are only counted', 'NFG 1 R "x" { "a" } { 2 } 1 0', 'strategies without names'],
    ['three strategies', 'NFG 1 R "x" { "a" } { { "l" "m" "r" } } 1 0 2', '3 strategies'],
    ['no strategies', 'NFG 1 R "x" { "a" } { { } } 1', '0 strategies'],
    [
      'four strategies that are no choices of two options',
      'NFG 1 R "x" { "a" } { { "n" "e" "s" "w" } } 1 2 3 4',
      'strategy "w" of a is not a choice of e, s',
    ],
    ['outcomes', 'NFG 1 R "x" { "a" } { { "l" "r" } } { { "o" 1 } } 1 1', 'outcomes are listed'],
    ['too few payoffs', 'NFG 1 R "x" { "a" } { { "l" "r" } }\n1', 'a.nfg:2:2: the file ends where a payoff'],
    ['too many payoffs', 'NFG 1 R "x" { "a" } { { "l" "r" } }\n1 2 3', 'a.nfg:2:5: more payoffs'],
    ['a payoff that is no number', 'NFG 1 R "x" { "a" } { { "l" "r" } }\n1 x', '"x" where a payoff'],
    ['strategies for one player of two', 'NFG 1 R "x" { "a" "b" } { { "l" "r" } } 1 2', '2 players and'],
    ['forty players', `NFG 1 R "x" { ${'"a" '.repeat(40)} } { ${'{ "l" "r" } '.repeat(40)} }`, '40 options'],
  ])('is refused with %s', (_, file, problem) => {
    expect(faultOf(file)).toContain(problem);
  });
});

describe('a model', () => {
  it('is not written without options, with states that cannot be, or with moves of one way', () => {
    const [orvane, melk] = model.decisionMakers;
    const oneWay = {
      ...orvane!,
      options: orvane!.options.map((one) => ({ ...one, direction: 'forward' as const })),
    };
    expect(() => writeNfg({ form: 'explicit', title: 'T', states: ['calm'], decisionMakers: [] })).toThrow(
      'not listed moves',
    );
    expect(() => writeNfg({ ...model, infeasible: [{ is: 'option', option: 'fish' }] })).toThrow(
      "states can't be",
    );
    expect(() => writeNfg({ ...model, decisionMakers: [oneWay, melk!] })).toThrow('one way only');
  });

  it('is written with an infeasible condition that rules nothing out', () => {
    const never = { is: 'and' as const, of: [{ is: 'option' as const, option: 'fish' }] };
    const ruled = { ...never, of: [...never.of, { is: 'not' as const, of: never.of[0]! }] };
    expect(writeNfg({ ...model, infeasible: [ruled] })).toBe(text);
  });
});

/** A model of the option names given, ranked by the payoffs in turn. */
function madeOf(
  names: readonly (readonly string[])[],
  title: string,
  payoffs: readonly number[],
): OptionModel {
  let next = 0;
  const states = 2 ** names.flat().length;
  return {
    ...model,
    title,
    decisionMakers: names.map((own, i) => ({
      id: `d${i}`,
      name: `D${i}`,
      options: own.map((name) => ({ id: `o${next++}`, name, direction: 'both' })),
      preferences: {
        by: 'ranking',
        ranking: [4, 3, 2, 1, 0]
          .map((level) =>
            Array.from({ length: states }, (_, s) => s).filter((s) => payoffs[(s + 7 * i) % 512] === level),
          )
          .filter((group) => group.length > 0),
      },
      unseen: [],
      believes: {},
    })),
  };
}
