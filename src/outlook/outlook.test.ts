import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { spanIn } from '../../tests/browser/brief-fixture.ts';
import { POSITIONS_BRIEF } from '../../tests/fixtures/positions-brief.ts';
import { optionsOf } from '../conflict/compile.ts';
import { conditionText } from '../conflict/condition.ts';
import { readModel } from '../conflict/model-file.ts';
import { modelText } from '../conflict/model-text.ts';
import { seededRandom } from '../core/seeded-random.ts';
import type { Actor } from '../record/actor.ts';
import type { Brief } from '../record/brief.ts';
import type { OptionModel } from '../record/conflict-model.ts';
import { LIKELIHOOD_WORDS, likelihoodOf } from '../record/likelihood.ts';
import type { BriefIssue, Position, Stance } from '../record/position.ts';
import type { Conditional } from '../record/statement.ts';
import { doersIn } from './doers.ts';
import { draftModel } from './draft.ts';
import { shareOf, simulate } from './simulate.ts';
import { drawnModels, HALF_LIFE, inputsOf, RULES } from './uncertainty.ts';

const actors = new Map<string, Actor>(
  [
    ['korva', 'Korva'],
    ['sund', 'Sundland'],
    ['host', 'Midland'],
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
  text = '',
) =>
  doersIn(
    { stances, articles: [{ text }], principals: ['korva', 'sund', 'host'] } as unknown as Brief,
    positions.map((one) => ({ issue: 'land', statements: [], ...one }) as Position),
    actors,
  )(issue(grantedBy)).doers.map(({ side, basis }) => `${side}: ${basis}`);

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
          { actor: 'bystander', stance: -2 },
        ],
      ),
    ).toEqual(['korva: inferred']);
  });

  it('is each principal where the codebook says so, those of them that fight where it is the fighting', () => {
    const text = 'Midland hosts talks on a truce between Korva and Sundland. Korvan shelling went on.';
    const wanting = [{ actor: 'sund', stance: 2 }];
    expect(doers([], wanting, 'each side, and whoever hosts', text)).toEqual([
      'korva: assumed',
      'sund: assumed',
      'host: assumed',
    ]);
    expect(doers([], wanting, 'each side that fights', text)).toEqual(['korva: inferred', 'sund: inferred']);
    expect(doers([], wanting, 'each side that fights', 'Talks were held in May.')).toHaveLength(3);
    expect(doers([], wanting, 'each side', 'Midland hosts talks.')).toEqual([
      'korva: assumed',
      'sund: assumed',
    ]);
  });

  it('knows evidence for one of those that grant together', () => {
    const own = stance('korva', 2, 'agreed to', 'stop the guns', 'predicate: x');
    expect(doers([own], [{ actor: 'sund', stance: 2 }], 'both sides')).toEqual([
      'korva: evidence',
      'sund: assumed',
      'host: assumed',
    ]);
  });

  it('is not whoever only develops or discusses it', () => {
    expect(doers([stance('korva', 2, 'agreed to', 'develop measures to stop the guns')])).toEqual([]);
  });
});

describe('a drafted model', () => {
  const { model, rests, leftOut } = draftModel(POSITIONS_BRIEF, () => new Map());

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
    expect(parts.filter(({ basis }) => basis === undefined)).toEqual([]);
    expect(rests.evidence + rests.inferred + rests.assumed).toBe(parts.length);
    const without = parts.filter(({ evidence = [] }) => evidence.length === 0);
    expect(without.filter(({ basis }) => basis !== 'inferred' && basis !== 'assumed')).toEqual([]);
    expect(without.filter(({ note }) => note === undefined)).toEqual([]);
  });

  it('bars what by the codebook can’t be together, or one without the other', () => {
    const issues = POSITIONS_BRIEF.issues.map((one) => {
      if (one.id === 'quota') return { ...one, excludes: ['line'] };
      return one.id === 'line' ? { ...one, entails: ['patrols', 'compensation'] } : one;
    });
    const brief = { ...POSITIONS_BRIEF, principals: ['veldmark', 'corran'], issues };
    const { infeasible } = draftModel(brief, () => new Map()).model!;
    expect(infeasible.map(conditionText)).toEqual([
      'veldmark-quota and (veldmark-line and corran-isles-line)',
      '(veldmark-line and corran-isles-line) and not veldmark-patrols',
    ]);
  });

  describe('with a condition that a side states', () => {
    const { articles, ...rest } = POSITIONS_BRIEF;
    const [opening] = articles;
    const conditional = (condition: string, outcome: string): Conditional => ({
      article: opening!.id,
      condition: spanIn(opening!, condition),
      outcome: spanIn(opening!, outcome),
      speaker: 'aldermoor',
      statement: 's-halve',
    });
    const prefers = (one: Conditional, positions = POSITIONS_BRIEF.positions): readonly string[] => {
      const leansOf = (text: string): ReadonlyMap<string, number> =>
        new Map([[/boats/.test(text) ? 'patrols' : 'quota', 2]]);
      const brief = {
        ...rest,
        articles,
        positions,
        conditionals: [one],
        principals: ['veldmark', 'corran'],
        stances: POSITIONS_BRIEF.stances.filter(({ issue: about }) => about !== 'patrols'),
      };
      const { preferences } = draftModel(brief, leansOf).model!.decisionMakers.find(
        ({ id }) => id === 'veldmark',
      )!;
      return preferences.by === 'statements'
        ? preferences.statements.map(({ condition }) => conditionText(condition))
        : [];
    };
    const own = conditional('the patrol boats leave', 'Veldmark will halve its herring quota');

    it('lets its option hang on the other’s', () => {
      expect(prefers(own)).toContain('veldmark-quota iff corran-isles-patrols');
    });

    it('takes it for no wish without condition where nothing else shows one', () => {
      const only = POSITIONS_BRIEF.positions.map((one) =>
        one.issue === 'quota' ? { ...one, statements: ['s-halve'] } : one,
      );
      expect(prefers(own, only)).not.toContain('veldmark-quota');
      expect(prefers(own)).toContain('veldmark-quota');
    });

    it('makes nothing of what others would do', () => {
      const theirs = conditional('Veldmark will halve its herring quota', 'the patrol boats leave');
      expect(prefers(theirs).join()).not.toContain('iff');
    });
  });

  it('names what it leaves out, and why', () => {
    for (const { issue: name, why } of leftOut) expect(`${name}: ${why}`).toMatch(/\w+: \w+/);
  });

  it('is none where no side takes a stance', () => {
    expect(
      draftModel({ ...POSITIONS_BRIEF, positions: [], stances: [] }, () => new Map()).model,
    ).toBeUndefined();
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
const wish = (prefers: string, rests: string, statements = 1): string =>
  `{ prefers: ${prefers}, ${rests}, evidence: [${Array.from({ length: statements }, (_, k) => `s${k}`).join(', ')}] }`;

describe('how sure wishes are', () => {
  const turnsOf = (rests: string, statements = 1): number =>
    inputsOf(YAML(wish('cede', rests, statements), 'stop'))[0]!.turns;

  it('goes by their basis: what a person wrote is meant, an assumption is as good as its opposite', () => {
    const model = YAML(`cede, ${wish('not stop', 'basis: assumed')}`, wish('stop', 'basis: reported'));
    const { misread, otherwise } = RULES.find(({ basis }) => basis === 'reported')!;
    expect(inputsOf(model).map(({ basis, turns }) => [basis, turns])).toEqual([
      ['given', 0.02],
      ['assumed', 0.5],
      ['reported', misread * (1 - otherwise) + otherwise * (1 - misread)],
    ]);
  });

  it('goes by what is measured on stories that no rule was written from', () => {
    const { signs } = JSON.parse(
      readFileSync(new URL('../../evaluation/positions.json', import.meta.url), 'utf8'),
    )['held-out'] as { signs: Record<string, { same: number; turned: number; absent: number }> };
    for (const basis of ['own words', 'reported']) {
      const counts = Object.entries(signs).flatMap(([name, count]) =>
        name.startsWith(basis) ? [count] : [],
      );
      const sum = (of: 'same' | 'turned' | 'absent'): number =>
        counts.reduce((all, count) => all + count[of], 0);
      const measured = (sum('turned') + sum('absent') / 2) / (sum('same') + sum('turned') + sum('absent'));
      expect(RULES.find((rule) => rule.basis === basis)!.misread).toBeCloseTo(measured, 1);
    }
  });

  test.each<readonly [string, string, string]>([
    ['for who only leans', 'basis: reported, stance: 1', 'basis: reported, stance: 2'],
    ['where stances spread', 'basis: own words, spread: 1', 'basis: own words'],
    ['where nobody has checked the reading', 'basis: own words', 'basis: own words, checked: true'],
    ['by report', 'basis: reported', 'basis: own words'],
  ])('is less %s', (_, less, more) => {
    expect(turnsOf(less)).toBeGreaterThan(turnsOf(more));
  });

  it('falls with more statements only as far as they are read right', () => {
    const [one, many] = [turnsOf('basis: own words'), turnsOf('basis: own words', 400)];
    expect(many).toBeLessThan(one);
    expect(many).toBeGreaterThan(0.3);
    expect(turnsOf('basis: own words, checked: true', 400)).toBeLessThan(0.01);
  });

  it('loses half of what it tells in a year', () => {
    const model = YAML(
      wish('cede', 'basis: own words, latest: 2030-03-01'),
      wish('stop', 'basis: own words, latest: 2031-03-01'),
    );
    expect(HALF_LIFE).toBe(365);
    const [old, fresh] = inputsOf(model).map(({ turns }) => turns);
    expect(0.5 - old!).toBeCloseTo((0.5 - fresh!) / 2, 9);
  });

  it('draws wishes of the same options, in some order and some turned, each as near to its share as can be', () => {
    const model = YAML('cede, not stop', `stop, ${wish('cede', 'basis: reported')}`);
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 60 }), (seed, draws) => {
        const inputs = inputsOf(model);
        const counts = inputs.map(() => 0);
        for (const { model: drawn, turned } of drawnModels(model, inputs, draws, seededRandom(seed))) {
          for (const [k, is] of turned.entries()) counts[k]! += is;
          for (const [k, { preferences }] of drawn.decisionMakers.entries()) {
            const before = model.decisionMakers[k]!.preferences;
            if (preferences.by !== 'statements' || before.by !== 'statements')
              throw new Error('by statements');
            expect(preferences.statements).toHaveLength(before.statements.length);
          }
        }
        for (const [k, { turns }] of inputs.entries())
          expect(Math.abs(counts[k]! - turns * draws)).toBeLessThan(1);
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
    expect(cede!.tornado[0]).toMatchObject({ wish: 0, moves: -1 });
    expect(states[0]!.state).toBe(1);
    expect(states[0]!.reachable).toBeCloseTo(states[0]!.share, 9);
    expect(convergence).toHaveLength(10);
    expect(convergence.at(-1)).toBeCloseTo(states[0]!.share, 9);
  });

  it('are even on assumptions alone, which get no word', () => {
    const { options } = simulate(YAML(wish('cede', 'basis: assumed'), 'stop'), {
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
