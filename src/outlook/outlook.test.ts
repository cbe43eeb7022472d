import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { POSITIONS_BRIEF } from '../../tests/fixtures/positions-brief.ts';
import { optionsOf } from '../conflict/compile.ts';
import { readModel } from '../conflict/model-file.ts';
import { modelText } from '../conflict/model-text.ts';
import { seededRandom } from '../core/seeded-random.ts';
import type { Actor } from '../record/actor.ts';
import type { Brief } from '../record/brief.ts';
import type { OptionModel } from '../record/conflict-model.ts';
import type { BriefIssue, Position, Stance } from '../record/position.ts';
import { doersOf } from './doers.ts';
import { draftModel } from './draft.ts';
import { LIKELIHOOD_WORDS, likelihoodOf } from './likelihood.ts';
import { shareOf, simulate } from './simulate.ts';
import { drawModel, inputsOf } from './uncertainty.ts';

const actors = new Map<string, Actor>(
  [
    ['korva', 'Korva'],
    ['sund', 'Sundland'],
  ].map(([id, name]) => [
    id!,
    { id: id!, name: name!, kind: 'state', offices: [], aliases: [], mentions: [] },
  ]),
);
const span = (text: string) => ({ article: 'a1', start: 0, end: text.length, text });
const stance = (
  actor: string,
  value: number,
  expression: string,
  object: string,
  because = 'predicate: x',
): Stance => ({
  statement: `${actor}-${object}`,
  actor,
  issue: 'land',
  stance: value,
  basis: 'own words',
  expression: span(expression),
  object: span(object),
  because,
});
const issue = (grantedBy?: string): BriefIssue => ({
  id: 'land',
  name: 'Land',
  definition: '',
  poles: [],
  ...(grantedBy === undefined ? {} : { grantedBy }),
  evidence: [],
  statements: [],
});
const doers = (
  stances: readonly Stance[],
  positions: readonly Partial<Position>[] = [],
  grantedBy?: string,
) =>
  doersOf(
    { stances, principals: ['korva', 'sund'] } as unknown as Brief,
    issue(grantedBy),
    positions.map((one) => ({ issue: 'land', statements: [], ...one }) as Position),
    actors,
  ).map(({ side, basis }) => `${side}: ${basis}`);

describe('who can grant it', () => {
  test.each<readonly [string, Stance]>([
    ['whom a plan is for', stance('sund', 2, 'backed', 'a plan for Korva to cede the valley')],
    ['who must', stance('sund', 2, 'insisted', 'that Korvan troops leave the valley')],
    ['who says what it will do', stance('korva', -2, 'will not', 'cede a village', 'resolve: “will not” is')],
    ['who offers', stance('korva', 1, 'offered', 'two villages')],
    ['who agrees to', stance('korva', 2, 'agreed to', 'hand over the valley')],
  ])('%s', (_, one) => {
    expect(doers([one])).toEqual(['korva: evidence']);
  });

  test.each<readonly [string, Stance]>([
    ['who only sees to it', stance('sund', -2, 'determination to', 'ensure that no border moves')],
    ['who is committed to a thing', stance('sund', -2, 'commitment to', 'Korva’s integrity')],
    ['who urges others', stance('sund', 2, 'urged them to', 'hand over the valley')],
    ['who gets it', stance('sund', 2, 'backs', 'land for Korva')],
  ])('near miss: %s', (_, one) => {
    expect(doers([one])).toEqual([]);
  });

  it('is whoever refuses what another wants, where no words tell', () => {
    expect(
      doers(
        [],
        [
          { actor: 'sund', stance: 2 },
          { actor: 'korva', stance: -2 },
        ],
      ),
    ).toEqual(['korva: inferred']);
  });

  it('is each principal where the codebook says so and nothing else tells', () => {
    expect(doers([], [{ actor: 'sund', stance: 2 }], 'each side that fights')).toEqual([
      'korva: assumed',
      'sund: assumed',
    ]);
  });
});

describe('a drafted model', () => {
  const { model, rests, leftOut } = draftModel(POSITIONS_BRIEF);

  it('is read back by the solver as it was written', () => {
    expect(model).toBeDefined();
    expect(readModel(modelText(model!), 'draft.yaml')).toMatchObject({
      decisionMakers: model!.decisionMakers.map(({ id, options }) => ({ id, options })),
    });
  });

  it('rests on statements of the brief alone, and says of every part on what', () => {
    const known = new Set(POSITIONS_BRIEF.statements.map(({ id }) => id));
    const parts = model!.decisionMakers.flatMap(({ options, preferences }) => [
      ...options,
      ...(preferences.by === 'statements' ? preferences.statements : []),
    ]);
    expect(parts.flatMap(({ evidence = [] }) => evidence).filter((id) => !known.has(id))).toEqual([]);
    expect(parts.filter(({ note }) => !/^(?:evidence|inferred|assumed): /.test(note ?? ''))).toEqual([]);
    expect(rests.evidence + rests.inferred + rests.assumed).toBe(parts.length);
    expect(parts.filter(({ note, evidence }) => note?.startsWith('evidence') && !evidence?.length)).toEqual(
      [],
    );
  });

  it('names what it leaves out, and why', () => {
    for (const { issue: name, why } of leftOut) expect(`${name}: ${why}`).toMatch(/\w+: \w+/);
  });

  it('is none where no side takes a stance', () => {
    expect(draftModel({ ...POSITIONS_BRIEF, positions: [], stances: [] }).model).toBeUndefined();
  });
});

const YAML = (north: string, south: string): OptionModel =>
  readModel(
    `title: Two
decisionMakers:
  - name: North
    options: [{ id: cede, name: Cede }]
    preferences: [${north}]
  - name: South
    options: [{ id: stop, name: Stop }]
    preferences: [${south}]
statusQuo: []
`,
    'x.yaml',
  ) as OptionModel;
const wish = (prefers: string, note: string, statements = 1): string =>
  `{ prefers: ${prefers}, note: "${note}", evidence: [${Array.from({ length: statements }, (_, k) => `s${k}`).join(', ')}] }`;

describe('how sure inputs are', () => {
  it('goes by their notes: what a person wrote is meant, an assumption is as good as its opposite', () => {
    const model = YAML(
      `cede, ${wish('not stop', 'assumed: x')}`,
      wish('stop', 'evidence: reported, stance +2, 4 statements', 4),
    );
    expect(inputsOf(model).map(({ basis, turns }) => [basis, turns])).toEqual([
      ['given', 0.02],
      ['assumed', 0.5],
      ['reported', 0.1],
    ]);
  });

  it('is less for who only leans', () => {
    const [leaning, firm] = [1, 2].map(
      (by) =>
        inputsOf(YAML(wish('cede', `evidence: reported, stance +${by}, 1 statement`), 'stop'))[0]!.turns,
    );
    expect(leaning).toBe(0.4);
    expect(firm).toBe(0.2);
  });

  it('draws wishes of the same options, in some order and some turned', () => {
    const model = YAML('cede, not stop', 'stop, cede');
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { model: drawn, turned } = drawModel(model, inputsOf(model), seededRandom(seed));
        expect(turned).toHaveLength(4);
        for (const [k, { preferences }] of drawn.decisionMakers.entries()) {
          const before = model.decisionMakers[k]!.preferences;
          if (preferences.by !== 'statements' || before.by !== 'statements') throw new Error('by statements');
          expect(preferences.statements).toHaveLength(before.statements.length);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('shares of draws', () => {
  const dilemma = YAML('stop, not cede', 'cede, not stop');

  it('repeat with the seed', () => {
    const run = (seed: number) => simulate(dilemma, { draws: 50, seed, concept: 'SEQ' });
    expect(run(3)).toEqual(run(3));
    expect(run(3).options[0]!.share).not.toBe(run(4).options[0]!.share);
  });

  it('stand near certainty where wishes are given, with the owner’s own wish moving most', () => {
    const { options, states, convergence } = simulate(YAML('cede', 'not stop'), {
      draws: 800,
      seed: 1,
      concept: 'Nash',
    });
    const [cede, stop] = options;
    expect(cede!.share).toBeGreaterThan(0.95);
    expect(stop!.share).toBeLessThan(0.05);
    expect(cede!.tornado[0]).toMatchObject({ input: 0, moves: -1 });
    expect(states[0]!.state).toBe(1);
    expect(states[0]!.reachable).toBeCloseTo(states[0]!.share, 9);
    expect(convergence).toHaveLength(10);
    expect(convergence.at(-1)).toBeCloseTo(states[0]!.share, 9);
  });

  it('are even on assumptions alone, which get no word', () => {
    const { options } = simulate(YAML(wish('cede', 'assumed: x'), 'stop'), {
      draws: 800,
      seed: 1,
      concept: 'Nash',
    });
    expect(Math.abs(options[0]!.share - 0.5)).toBeLessThan(0.06);
    expect(options.map(({ isGrounded }) => isGrounded)).toEqual([false, true]);
  });

  it('have an interval that holds the share and shrinks with draws', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, part) => {
          const count = Math.round(of * part);
          const { share, low, high } = shareOf(count, of);
          expect(low).toBeLessThanOrEqual(share + 1e-9);
          expect(high).toBeGreaterThanOrEqual(share - 1e-9);
          const more = shareOf(count * 10, of * 10);
          expect(more.high - more.low).toBeLessThan(high - low);
        },
      ),
    );
  });

  it('count an option that is decided beforehand as decided', () => {
    const taken = { is: 'option', option: 'cede' } as const;
    const { options } = simulate(
      { ...dilemma, infeasible: [taken] },
      { draws: 100, seed: 1, concept: 'SEQ' },
    );
    expect(options[0]!.share).toBe(0);
  });

  it('are of the options alone', () => {
    expect(
      simulate(dilemma, { draws: 20, seed: 1, concept: 'SEQ' }).options.map(({ option }) => option),
    ).toEqual(optionsOf(dilemma).map(({ id }) => id));
  });
});

describe('likelihood words', () => {
  it('cover every share once, by ICD 203', () => {
    for (let k = 0; k <= 100; k++) {
      const fitting = LIKELIHOOD_WORDS.filter(({ from, to }) => k / 100 >= from && k / 100 < to);
      expect(fitting).toEqual([likelihoodOf(k / 100)]);
    }
    expect(likelihoodOf(0.5).word).toBe('roughly even chance');
    expect(likelihoodOf(1).word).toBe('almost certain');
  });
});
