/** States that a decision maker doesn't see: read, checked and written back in every form that has them, and told of. */
import { describe, expect, test } from 'vitest';
import { gameOf } from '../../src/conflict/compile.ts';
import { readGmcr, writeGmcr } from '../../src/conflict/gmcr.ts';
import { checkModel, readModel } from '../../src/conflict/model-file.ts';
import { modelText } from '../../src/conflict/model-text.ts';

const BLIND = `title: Dock strike
decisionMakers:
  - name: Port union
    options: [{ id: strike }, { id: settle }]
    preferences: [settle and not strike]
    unseen:
      - raise and settle
      - strike iff raise
  - name: Port authority
    options: [{ id: raise }]
    preferences: [not raise]
infeasible: [strike and settle]
`;

const but = (piece: string, other: string): string => {
  expect(BLIND).toContain(piece);
  return BLIND.replace(piece, other);
};

test('they come back from YAML and JSON the same', () => {
  const model = readModel(BLIND, 'dock.yaml');
  expect(model.decisionMakers[0]).toMatchObject({ unseen: [{ is: 'and' }, { is: 'iff' }] });
  for (const as of ['yaml', 'json'] as const)
    expect(readModel(modelText(model, as), 'dock.yaml')).toEqual(model);
});

test('they go into a .gmcr file and come out of it', () => {
  const model = readModel(but('      - strike iff raise\n', ''), 'dock.yaml');
  const read = readGmcr(writeGmcr(model), 'dock.gmcr');
  expect(read.decisionMakers.map(({ unseen }) => unseen)).toEqual([
    [
      {
        is: 'and',
        of: [
          { is: 'option', option: 'settle' },
          { is: 'option', option: 'raise' },
        ],
      },
    ],
    [],
  ]);
  expect(readModel(modelText(read), 'dock.yaml').decisionMakers).toEqual(read.decisionMakers);
});

test('a model that has some is warned of, and solved as if all saw everything', () => {
  const { problems, warnings } = checkModel(BLIND, 'dock.yaml');
  expect(problems).toEqual([]);
  expect(warnings).toMatchObject([
    {
      where: expect.stringMatching(/^dock\.yaml:7:/),
      problem: 'Port union does not see some states, and is solved as if it did',
    },
  ]);
  const sighted = but('    unseen:\n      - raise and settle\n      - strike iff raise\n', '');
  expect(gameOf(readModel(BLIND, 'dock.yaml'))).toEqual(gameOf(readModel(sighted, 'dock.yaml')));
});

describe('a fault is told with its line', () => {
  test.each([
    ['an unknown option', but('raise and settle', 'rise and settle'), 7, 'unknown option "rise"'],
    ['nothing left to see', but('raise and settle', 'raise or not raise'), 7, 'Port union sees no state'],
    ['no list', but('    unseen:\n', '    unseen: all\n').replace(/ {6}- .*\n/g, ''), 6, 'expected array'],
  ])('%s', (_, text, line, problem) => {
    const { model, problems } = checkModel(text, 'dock.yaml');
    expect(model).toBeUndefined();
    const found = problems.find((one) => one.problem.includes(problem));
    expect(found?.where, JSON.stringify(problems)).toMatch(new RegExp(`^dock\\.yaml:${line}:`));
  });
});

test('a condition that hides nothing is warned of', () => {
  const { warnings } = checkModel(but('raise and settle', 'strike and settle'), 'dock.yaml');
  expect(warnings.map(({ problem }) => problem)).toContain('this holds at no state that can be');
});
