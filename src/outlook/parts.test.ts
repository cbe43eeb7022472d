import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { POSITIONS_BRIEF } from '../../tests/fixtures/positions-brief.ts';
import { gameOf } from '../conflict/compile.ts';
import { movesFrom, stateCount } from '../conflict/game.ts';
import { readModel } from '../conflict/model-file.ts';
import { solve } from '../conflict/solve.ts';
import type { Brief } from '../record/brief.ts';
import { BriefSchema } from '../record/brief-schema.ts';
import type { OptionModel } from '../record/conflict-model.ts';
import { groundingFaults } from '../record/grounding.ts';
import type { Position } from '../record/position.ts';
import { bargainedOn } from './bargained.ts';
import { bestReplies } from './best-replies.ts';
import { centralOf, smallestChanges } from './central.ts';
import { matchedConditionals } from './conditionals.ts';
import { conditionWords } from './conditions.ts';
import { draftModel } from './draft.ts';
import { fightersIn, mediatorsIn } from './fighters.ts';
import { outlookOn } from './outlook.ts';
import { simulate } from './simulate.ts';
import { inputsOf, turnedModel } from './uncertainty.ts';

const MODEL = readModel(
  `title: Valley
decisionMakers:
  - name: Korva
    options:
      - { id: korva-cede, name: Cede, issue: land }
      - { id: korva-stop, name: Stop, issue: truce, joint: true }
    preferences:
      - { prefers: korva-stop and sund-stop, basis: own words, evidence: [s1] }
      - { prefers: not korva-cede, basis: reported, evidence: [s2] }
      - { prefers: korva-stop, basis: inferred }
  - name: Sund
    options:
      - { id: sund-stop, name: Stop, issue: truce, joint: true }
    preferences:
      - { prefers: korva-cede, basis: own words, evidence: [s3] }
      - { prefers: korva-stop and sund-stop, basis: own words, evidence: [s4] }
      - { prefers: sund-stop, basis: inferred }
statusQuo: []
`,
  'valley.yaml',
) as OptionModel;
/** Bits: cede, Korva stops, Sund stops. */
const TRUCE = 0b110;

describe('best replies', () => {
  it('reach what each does that is best for it, and not what it could do along with that', () => {
    const { reaches, pathTo } = bestReplies(gameOf(MODEL), 0);
    expect(pathTo(TRUCE)?.map(({ decisionMaker, to }) => [decisionMaker, to])).toEqual([
      [0, 0b010],
      [1, TRUCE],
    ]);
    expect(reaches(0b111)).toBe(false);
    expect(pathTo(0b111)).toBeUndefined();
  });

  it('are the best among the moves, better than staying', () => {
    const game = gameOf(MODEL);
    for (let from = 0; from < stateCount(game); from++) {
      const { reaches, pathTo } = bestReplies(game, from);
      for (let to = 0; to < stateCount(game); to++) {
        if (!reaches(to)) continue;
        let at = from;
        for (const step of pathTo(to)!) {
          const ranks = game.ranks[step.decisionMaker]!;
          const best = Math.max(...[...movesFrom(game, step.decisionMaker, at)].map((s) => ranks[s]!));
          expect(ranks[step.to]).toBe(best);
          expect(ranks[step.to]).toBeGreaterThan(ranks[at]!);
          at = step.to;
        }
        expect(at).toBe(to);
      }
    }
  });
});

describe('the smallest changes', () => {
  it('each change whether the state holds, and no smaller one does', () => {
    const inputs = inputsOf(MODEL);
    const holds = (turned: readonly number[], state: number): boolean =>
      solve(gameOf(turnedModel(MODEL, inputs, turned)), ['Nash']).equilibria.Nash[state] === 1;
    const states = Array.from({ length: 8 }, (_, state) => ({ state, holds: holds([], state) }));
    for (const [state, changes] of smallestChanges(MODEL, inputs, 'Nash', states).entries()) {
      for (const set of changes) {
        expect(holds(set, state)).not.toBe(holds([], state));
        if (set.length > 1)
          for (const one of inputs.keys()) expect(holds([one], state)).toBe(holds([], state));
      }
      expect(changes.every((set) => set.length === changes[0]!.length)).toBe(true);
    }
  });

  it('leave the model with every wish as it stands alone', () => {
    const { holds, pathTo } = centralOf(MODEL, 'Nash');
    expect(holds(TRUCE)).toBe(true);
    expect(pathTo(TRUCE)).toEqual([
      { decisionMaker: 'Korva', takes: ['korva-stop'], drops: [] },
      { decisionMaker: 'Sund', takes: ['sund-stop'], drops: [] },
    ]);
  });
});

test('the parts of states sum to the draws in which anything holds, and issues to all their options', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { states, issues, without } = simulate(MODEL, { draws: 40, seed, concept: 'Nash' });
      expect(states.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1 - without, 9);
      const truce = states.filter(({ state }) => (state & TRUCE) === TRUCE);
      expect(issues.find(({ issue }) => issue === 'truce')!.share).toBeCloseTo(
        truce.reduce((sum, { part }) => sum + part, 0),
        9,
      );
    }),
    { numRuns: 20 },
  );
});

describe('conditions of the coverage', () => {
  const simulation = simulate(MODEL, { draws: 200, seed: 1, concept: 'Nash' });
  const leans: Readonly<Record<string, number>> = { truce: 2, cede: 2, 'no land': -2 };
  const leansOf = (text: string): ReadonlyMap<string, number> =>
    new Map(
      Object.entries(leans).flatMap(([word, lean]) =>
        text.includes(word) ? [[word === 'truce' ? 'truce' : 'land', lean] as const] : [],
      ),
    );
  const matched = (condition: string, outcome = 'all is well') =>
    matchedConditionals(
      {
        conditionals: [
          { article: 'a1', condition: span(condition), outcome: span(outcome) },
        ] as unknown as Brief['conditionals'],
        actors: ['Korva', 'Sund'].map((name) => ({ id: name, name, kind: 'state', aliases: [] })) as never,
      },
      MODEL,
      simulation,
      leansOf,
    );
  const span = (text: string) => ({ article: 'a1', start: 0, end: text.length, text });

  it('meet the states in which the issues that they name come out so', () => {
    const [both] = matched('a truce comes and no land is lost');
    expect(both).toMatchObject({ conditional: 0, condition: { truce: true, land: false } });
    const truce = simulation.issues.find(({ issue }) => issue === 'truce')!.share;
    expect(matched('a truce comes')[0]!.met).toBeCloseTo(truce, 6);
    expect(both!.met).toBeLessThan(truce);
  });

  it('may name who would do it', () => {
    expect(matched('Korva were to cede the hills')[0]!.condition).toEqual({ land: true });
  });

  it('are turned by what fails', () => {
    expect(matched('the truce falls apart')[0]!.condition).toEqual({ truce: false });
  });

  it('are turned by unless', () => {
    expect(matched('unless they cede the valley')[0]!.condition).toEqual({ land: false });
  });

  it('tell how often what is said to follow does, where the model knows it', () => {
    const [one] = matched('they cede the valley', 'a truce would follow');
    expect(one).toMatchObject({ condition: { land: true }, outcome: { truce: true } });
    expect(one!.given).toBeGreaterThanOrEqual(0);
  });

  test.each([
    ['on somebody’s attitude', 'he backed a plan to cede the valley'],
    ['on nothing of the model', 'the weather holds'],
    ['on something else, while it is so', 'the dam is raised while a truce holds'],
    ['on how long it goes on', 'the truce runs past May'],
    ['on what a side would do that the model gives to others', 'Sund were to cede the hills'],
  ])('are none %s', (_, condition) => {
    expect(matched(condition)).toEqual([]);
  });
});

test.each<readonly [number, number, number, string]>([
  [2, 1, 0.7, 'agree'],
  [2, 2, 0.2, 'differ'],
  [2, -2, 0.7, 'one of them does not tell'],
  [2, 2, 0.5, 'one of them does not tell'],
])('the mean of %i and %i beside a share of %d: the methods %s', (a, b, share, agreement) => {
  const position = (actor: string, stance: number) => ({ actor, stance, issue: 'land' }) as Position;
  const brief = {
    positions: [position('k', a), position('s', b)],
    principals: ['k', 's'],
    actors: [
      { id: 'k', name: 'Korva' },
      { id: 's', name: 'Sund' },
    ] as unknown as Brief['actors'],
  };
  expect(bargainedOn(brief, { issue: 'land', share }).bargained).toMatchObject({
    agreement,
    sides: ['Korva', 'Sund'],
  });
  expect(bargainedOn({ ...brief, positions: [position('k', a)] }, { issue: 'land', share })).toEqual({});
});

const NAMES = ['Korva', 'Sund', 'Midland', 'Halmere'].map((name) => ({ name, side: name.toLowerCase() }));

test.each<readonly [string, readonly string[]]>([
  ['A truce between Korva and Sund is near, Midland said.', ['korva', 'sund']],
  ['Sund’s war on Korva went on.', ['sund', 'korva']],
  ['Korvan aggression in the valley', ['korva']],
  ['Midland’s envoy spoke of the war in Korva.', ['korva']],
  ['Midland offers guarantees to Korva; its troops stay at home.', []],
  ['Talks between Korva and Sund in Midland', []],
])('who fights in “%s”', (text, expected) => {
  expect([...fightersIn([{ text }], NAMES)].sort()).toEqual([...expected].sort());
});

test.each<readonly [string, readonly string[]]>([
  ['Midland’s mediators said on Friday', ['midland']],
  ['talks hosted by Midland', ['midland']],
  ['Halmeran mediators said on Friday', ['halmere']],
  ['Midland has brokered a truce with Korva.', ['midland']],
  ['Korva accepted mediators of Midland.', []],
])('who mediates in “%s”', (text, expected) => {
  expect(mediatorsIn([{ text }], NAMES)).toEqual(expected);
});

describe('conditions in words', () => {
  const options: Readonly<Record<string, { outcome: string; owner: string; isJoint: boolean }>> = {
    cede: { outcome: 'land changes hands', owner: 'Korva', isJoint: false },
    a: { outcome: 'the guns stop', owner: 'itself', isJoint: true },
    b: { outcome: 'the guns stop', owner: 'Sund', isJoint: true },
  };
  const option = (id: string) => ({ is: 'option', option: id }) as const;
  test.each([
    [option('cede'), '“land changes hands” by Korva'],
    [{ is: 'not', of: option('cede') }, 'not “land changes hands” by Korva'],
    [option('a'), 'to be ready for “the guns stop”'],
    [option('b'), 'Sund to be ready for “the guns stop”'],
    [{ is: 'and', of: [option('a'), option('b')] }, '“the guns stop” by itself and Sund'],
    [
      { is: 'not', of: { is: 'and', of: [option('cede'), option('b')] } },
      'not (“land changes hands” by Korva and Sund to be ready for “the guns stop”)',
    ],
    [
      { is: 'if', left: option('cede'), right: { is: 'and', of: [option('a'), option('b')] } },
      '“land changes hands” by Korva if “the guns stop” by itself and Sund',
    ],
  ] as const)('%j', (condition, words) => {
    expect(conditionWords(condition, (id) => options[id]!)).toBe(words);
  });
});

describe('the outlook of a brief', () => {
  const { model, leftOut } = draftModel(POSITIONS_BRIEF, () => new Map());
  const outlook = outlookOn(
    { brief: POSITIONS_BRIEF, model: model!, from: 'drafted', leftOut, leansOf: () => new Map() },
    { draws: 60, seed: 1, concept: 'SEQ' },
  );

  it('is grounded, and keeps the schema', () => {
    const brief = { ...POSITIONS_BRIEF, outlook };
    expect(groundingFaults(brief)).toEqual([]);
    expect(BriefSchema.parse(brief)).toEqual(brief);
  });

  test.each([
    ['a statement', { wishes: [{ ...outlook.wishes[0]!, statements: ['s-none'] }] }],
    ['an option', { states: [{ ...outlook.states[0]!, taken: ['none'] }] }],
    ['a wish', { assumptions: [{ wish: 99, moves: 0.5 }] }],
  ])('is not grounded on %s that isn’t there', (_, change) => {
    const faults = groundingFaults({ ...POSITIONS_BRIEF, outlook: { ...outlook, ...change } });
    expect(faults.map(({ code }) => code)).toContain('grounding/unknown-id');
  });

  it('gives every share a word or the reason why not', () => {
    for (const { word, wordless } of [...outlook.issues, ...outlook.options])
      expect([word, wordless].filter((one) => one !== undefined)).toHaveLength(1);
  });

  it('is the same for the same seed, byte for byte', () => {
    const again = outlookOn(
      { brief: POSITIONS_BRIEF, model: model!, from: 'drafted', leftOut, leansOf: () => new Map() },
      { draws: 60, seed: 1, concept: 'SEQ' },
    );
    expect(JSON.stringify(again)).toBe(JSON.stringify(outlook));
  });
});
