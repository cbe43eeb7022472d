import { describe, expect, test } from 'vitest';
import { gameOf } from './compile.ts';
import { checkModel, readModel } from './model-file.ts';

const GOOD = `title: Dock strike
decisionMakers:
  - name: Port union
    options:
      - { id: strike, name: Go on strike }
      - { id: settle, direction: forward, evidence: [s4] }
    preferences:
      - settle and not strike
      - { prefers: strike if not raise, evidence: [s1, s2], note: twice said }
  - name: Port authority
    options:
      - { id: raise }
    weights: { strike: -3, raise: -1, settle: 2.5 }
infeasible:
  - strike and settle
statusQuo: [strike]
coalitions:
  - [port-union, port-authority]
`;

/** The good model with one piece changed. */
const but = (piece: string, other: string): string => {
  expect(GOOD).toContain(piece);
  return GOOD.replace(piece, other);
};

test('a model is read with its evidence, directions and states', () => {
  const model = readModel(GOOD, 'dock.yaml');
  expect(model).toMatchObject({
    title: 'Dock strike',
    statusQuo: 1,
    coalitions: [['port-union', 'port-authority']],
    decisionMakers: [
      {
        id: 'port-union',
        options: [{ id: 'strike' }, { id: 'settle', name: 'settle', direction: 'forward', evidence: ['s4'] }],
        preferences: { by: 'statements', statements: [{}, { evidence: ['s1', 's2'], note: 'twice said' }] },
      },
      { id: 'port-authority', preferences: { by: 'weights' } },
    ],
  });
  const game = gameOf(model);
  expect(game).toMatchObject({
    bits: 3,
    fields: [
      { shift: 0, width: 2, forward: 2, back: 0 },
      { shift: 2, width: 1, forward: 0, back: 0 },
    ],
  });
  // Settled first; then a strike or a raise rather than neither.
  const union = game.ranks[0]!;
  expect([6, 2, 1, 4, 0].map((state) => union[state]!)).toEqual([3, 2, 1, 1, 0]);
});

describe('a fault is told with its line and its mend', () => {
  test.each([
    [
      'an unknown option in a preference',
      but('settle and not strike', 'settle and not strke'),
      8,
      'unknown option "strke"',
    ],
    ['an option owned by two', but('id: raise', 'id: strike'), 12, 'option "strike" stands twice'],
    ['a status quo that can’t be', but('[strike]\n', '[strike, settle]\n'), 16, "the status quo can't be"],
    ['no state left', but('  - strike and settle', '  - strike or not strike'), 15, 'no state is left'],
    ['an unknown option in the status quo', but('[strike]\n', '[lockout]\n'), 16, 'unknown option "lockout"'],
    [
      'an unknown decision maker in a coalition',
      but('[port-union, port-authority]', '[port-union, crew]'),
      18,
      '"crew"',
    ],
    ['an unknown field', but('statusQuo', 'statusquo'), 1, 'statusquo'],
    [
      'an unclosed bracket',
      but('settle and not strike', '(settle and not strike'),
      8,
      'a bracket is not closed',
    ],
    ['two kinds of preferences', but('    weights:', '    ranking: [YYY]\n    weights:'), 10, 'not one of'],
    [
      'a state ranked twice',
      but('weights: { strike: -3, raise: -1, settle: 2.5 }', 'ranking: [N--, YN-, NNN, -YN]'),
      13,
      'more states than there are',
    ],
    [
      'a state not ranked',
      but('weights: { strike: -3, raise: -1, settle: 2.5 }', 'ranking: [N--, YNN]'),
      13,
      'YNY is missing',
    ],
    ['a key twice', but('title: Dock strike', 'title: Dock strike\ntitle: Again'), 2, '"title" stands twice'],
    [
      'a condition among exclusive options',
      `${GOOD}atMostOne:\n  - [strike, raise or settle]\n`,
      20,
      'unknown option "raise or settle"',
    ],
    [
      'a coalition with itself',
      but('[port-union, port-authority]', '[port-union, port-union]'),
      18,
      'a member twice',
    ],
    ['no YAML', but('title: Dock strike', 'title: [Dock strike'), 2, 'not YAML'],
    ['an alias', but('title: Dock strike', 'title: &t Dock strike\nsource: *t'), 1, 'aliases'],
    ['a list', '- 1\n- 2\n', 1, 'expected object'],
    ['nothing', '', 1, 'expected object'],
  ])('%s', (_, text, line, problem) => {
    const { model, problems } = checkModel(text, 'dock.yaml');
    expect(model).toBeUndefined();
    const found = problems.find((one) => one.problem.includes(problem));
    expect(found?.where, problems.map((one) => one.problem).join('\n')).toMatch(
      new RegExp(`^dock\\.yaml:${line}:\\d+$`),
    );
    expect(problems.every(({ mend }) => mend.length > 0)).toBe(true);
  });

  test('all of them at once', () => {
    const text = but('settle and not strike', 'settle and not strke').replace('[strike]\n', '[lockout]\n');
    expect(checkModel(text, 'dock.yaml').problems).toHaveLength(2);
    expect(() => readModel(text, 'dock.yaml')).toThrow(
      /strke[\s\S]*dock\.yaml:16:\d+: unknown option "lockout"/,
    );
  });
});

test('40 options are refused with the number to leave out', () => {
  const options = Array.from({ length: 40 }, (_, k) => `{ id: o${k} }`).join(', ');
  const text = `title: Wide\ndecisionMakers:\n  - name: One\n    options: [${options}]\n    ranking: [${'-'.repeat(40)}]\n`;
  expect(checkModel(text, 'wide.yaml').problems[0]).toMatchObject({
    problem: '40 options make 2^40 states; at most 24 options can be solved',
    mend: expect.stringContaining('Leave out 16'),
  });
});

test('a few letters that stand for many states are not written out', () => {
  const options = Array.from({ length: 20 }, (_, k) => `{ id: o${k} }`).join(', ');
  const groups = Array.from({ length: 5000 }, () => '-'.repeat(20)).join(', ');
  const text = `title: Bomb\ndecisionMakers:\n  - name: One\n    options: [${options}]\n    ranking: [${groups}]\n`;
  expect(checkModel(text, 'bomb.yaml').problems[0]!.problem).toContain('more states than there are');
});

describe('a statement that tells no two states apart is warned of', () => {
  test.each([
    ['holds at no state', 'settle and strike'],
    ['holds at every state', 'settle or not settle'],
  ])('it %s', (told, statement) => {
    const { model, warnings } = checkModel(but('settle and not strike', statement), 'dock.yaml');
    expect(model).toBeDefined();
    expect(warnings).toMatchObject([
      { where: expect.stringMatching(/^dock\.yaml:8:/), problem: expect.stringContaining(told) },
    ]);
  });

  test.each(['settle', 'not settle', 'settle and not strike'])('%s after settle and not strike', (again) => {
    const text = but('      - { prefers', `      - ${again}\n      - { prefers`);
    expect(checkModel(text, 'dock.yaml').warnings).toMatchObject([
      {
        where: expect.stringMatching(/^dock\.yaml:9:/),
        problem: expect.stringContaining('repeats or contradicts'),
      },
    ]);
  });

  test('the good model has none', () => {
    expect(checkModel(GOOD, 'dock.yaml').warnings).toEqual([]);
  });
});

test('a hundred thousand keys, faults or brackets are told of in a moment', { timeout: 20_000 }, () => {
  const keys = Array.from({ length: 100_000 }, (_, k) => `k${k}: 1`).join('\n');
  const wrong = Array.from({ length: 20_000 }, () => '      - nothing').join('\n');
  for (const text of [keys, '['.repeat(100_000), but('      - settle and not strike', wrong)]) {
    const { problems } = checkModel(text, 'dock.yaml');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(50);
  }
});

test('weights that sum to the same but for rounding are equal', () => {
  const text = `title: Sums\ndecisionMakers:\n  - name: One\n    options: [{ id: a }, { id: b }, { id: c }]\n    weights: { a: 0.1, b: 0.2, c: 0.3 }\n`;
  const [ranks] = gameOf(readModel(text, 'sums.yaml')).ranks;
  expect([...ranks!]).toEqual([0, 1, 2, 3, 3, 4, 5, 6]);
});
