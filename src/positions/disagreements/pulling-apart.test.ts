import { describe, expect, it } from 'vitest';
import type { Actor } from '../../record/actor.ts';
import type { BriefArticle } from '../../record/brief.ts';
import type { Position, Stance } from '../../record/position.ts';
import type { Statement } from '../../record/statement.ts';
import type { Reach } from '../outcomes.ts';
import { changesOverTime } from './changes.ts';
import type { DisagreementRule, Findings } from './disagreement.ts';
import { oppositions } from './oppositions.ts';
import { outcomeTensions, stanceTensions } from './tensions.ts';

const SIDES: Readonly<Record<string, string>> = { ada: 'north', bo: 'north', cy: 'south' };
const actors = new Map<string, Actor>(
  [
    ...Object.entries(SIDES).map(([id, side]) => ({
      id,
      name: id,
      kind: 'person',
      side,
      offices: [],
      aliases: [],
    })),
    ...['north', 'south'].map((id) => ({ id, name: id, kind: 'state', offices: [], aliases: [] })),
  ].map((actor) => [actor.id, actor as unknown as Actor]),
);
const span = (text: string) => ({ article: 'a1', start: 0, end: text.length, text });

interface Told {
  readonly by: string;
  readonly stance?: number;
  readonly also?: string;
  readonly basis?: Stance['basis'];
  readonly date?: string;
  readonly reach?: Reach;
  readonly issue?: string;
  readonly article?: string;
}

function findings(...told: readonly Told[]): Findings {
  const statements = told.map(
    ({ by, article = 'a1', date }, k) =>
      ({
        id: `st${k + 1}`,
        article,
        speaker: by,
        content: [span(`words ${k + 1}`)],
        certainty: 'asserted',
        confidence: 0.9,
        ...(date === undefined ? {} : { when: { ...span('then'), date, precision: 'day' } }),
      }) as unknown as Statement,
  );
  const stances = told.flatMap(({ by, also, stance, basis = 'own words', date, issue = 'truce' }, k) =>
    stance === undefined
      ? []
      : [by, ...(also === undefined ? [] : [also])].map(
          (actor): Stance => ({
            statement: `st${k + 1}`,
            actor,
            issue,
            stance,
            basis,
            ...(date === undefined ? {} : { date }),
            expression: span('wants'),
            object: span(`object ${k + 1}`),
            because: 'test',
          }),
        ),
  );
  return {
    articles: [{ id: 'a1' }, { id: 'a2' }] as unknown as BriefArticle[],
    actors,
    statements: new Map(statements.map((one) => [one.id, one])),
    issueNames: new Map([['truce', 'the truce']]),
    stances,
    positions: stances.map(
      ({ actor, issue, stance, basis, statement }) =>
        ({
          actor: SIDES[actor] ?? actor,
          issue,
          stance,
          basis,
          statements: [statement],
        }) as unknown as Position,
    ),
    outcomes: told.flatMap(({ reach, issue }, k) =>
      reach === undefined
        ? []
        : [
            {
              statement: `st${k + 1}`,
              reach,
              evidence: span('…'),
              ...(issue === undefined ? {} : { issue }),
            },
          ],
    ),
  };
}

const found = (rule: DisagreementRule, ...told: readonly Told[]): readonly string[] =>
  rule(findings(...told)).map(
    ({ grade, between, a, b }) => `${grade}, ${between}: ${a.statement} ${b.statement}`,
  );

describe('two of one side whose stances pull apart', () => {
  it('are a tension', () => {
    expect(found(stanceTensions, { by: 'ada', stance: 2 }, { by: 'bo', stance: -1 })).toEqual([
      'tension, one side: st1 st2',
    ]);
  });

  it.each<readonly [string, Told, Told]>([
    ['of two sides', { by: 'ada', stance: 2 }, { by: 'cy', stance: -2 }],
    ['on two issues', { by: 'ada', stance: 2 }, { by: 'bo', stance: -2, issue: 'talks' }],
    ['one of them by report', { by: 'ada', stance: 2 }, { by: 'bo', stance: -2, basis: 'reported' }],
    ['who said one of the two together', { by: 'ada', also: 'bo', stance: 2 }, { by: 'bo', stance: -2 }],
    ['of one mind', { by: 'ada', stance: 2 }, { by: 'bo', stance: 1 }],
  ])('near miss: %s', (_, one, other) => {
    expect(found(stanceTensions, one, other)).toEqual([]);
  });
});

describe('progress claimed and none told', () => {
  it.each<readonly [string, Told, Told, string]>([
    [
      'within a side',
      { by: 'ada', reach: 'reached' },
      { by: 'bo', reach: 'not reached' },
      'tension, one side: st1 st2',
    ],
    [
      'between sides',
      { by: 'ada', reach: 'progress' },
      { by: 'cy', reach: 'not reached' },
      'tension, sides: st1 st2',
    ],
  ])('%s', (_, one, other, expected) => {
    expect(found(outcomeTensions, one, other)).toEqual([expected]);
  });

  it.each<readonly [string, Told, Told]>([
    [
      'in two articles, of the talks as a whole',
      { by: 'ada', reach: 'progress' },
      { by: 'cy', reach: 'not reached', article: 'a2' },
    ],
    [
      'progress on one thing, none on another',
      { by: 'ada', reach: 'progress', issue: 'truce' },
      { by: 'cy', reach: 'not reached', issue: 'prisoners' },
    ],
    ['by one person', { by: 'ada', reach: 'progress' }, { by: 'ada', reach: 'not reached' }],
  ])('near miss: %s', (_, one, other) => {
    expect(found(outcomeTensions, one, other)).toEqual([]);
  });
});

describe('a change over time', () => {
  it('is told with both days in words', () => {
    const told = findings(
      { by: 'ada', stance: 2, date: '2031-05-01' },
      { by: 'ada', stance: -1, date: '2031-05-09' },
    );
    expect(changesOverTime(told)).toMatchObject([
      {
        grade: 'tension',
        between: 'over time',
        because: 'ada was for it on 1 May 2031 and against it on 9 May 2031',
      },
    ]);
  });

  it.each<readonly [string, Told, Told]>([
    [
      'on one day',
      { by: 'ada', stance: 2, date: '2031-05-01' },
      { by: 'ada', stance: -2, date: '2031-05-01' },
    ],
    ['without a day', { by: 'ada', stance: 2 }, { by: 'ada', stance: -2 }],
    ['of degree', { by: 'ada', stance: 2, date: '2031-05-01' }, { by: 'ada', stance: 1, date: '2031-05-09' }],
  ])('near miss: %s', (_, one, other) => {
    expect(found(changesOverTime, one, other)).toEqual([]);
  });
});

describe('sides at opposite poles', () => {
  it('oppose each other', () => {
    expect(found(oppositions, { by: 'north', stance: 2 }, { by: 'south', stance: -1 })).toEqual([
      'opposition, sides: st1 st2',
    ]);
  });

  it.each<readonly [string, Told, Told]>([
    ['that only lean', { by: 'north', stance: 1 }, { by: 'south', stance: -1 }],
    [
      'both by report',
      { by: 'north', stance: 2, basis: 'reported' },
      { by: 'south', stance: -2, basis: 'reported' },
    ],
    ['of one mind', { by: 'north', stance: 2 }, { by: 'south', stance: 2 }],
  ])('near miss: %s', (_, one, other) => {
    expect(found(oppositions, one, other)).toEqual([]);
  });
});
