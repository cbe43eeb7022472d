/** States that a decision maker doesn't see, and what it believes of others: read, checked and written back in every form that has them. */
import { describe, expect, test } from 'vitest';
import { readGmcr, writeGmcr } from '../../src/conflict/gmcr.ts';
import { checkModel, readModel } from '../../src/conflict/model-file.ts';
import { modelText } from '../../src/conflict/model-text.ts';
import { writeNfg } from '../../src/conflict/nfg.ts';

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

const BELIEVING = BLIND.replace(
  'infeasible:',
  `    believes:
      port-union: { ranking: [YNN, [NNN, NYN, NNY, NYY], YNY] }
infeasible:`,
);

test('what one believes of another comes back the same, and is refused where a form has no place for it', () => {
  const model = readModel(BELIEVING, 'dock.yaml');
  expect(model.decisionMakers[1]).toMatchObject({
    believes: { 'port-union': { by: 'ranking', ranking: [[1], [0, 2, 4, 6], [5]] } },
  });
  for (const as of ['yaml', 'json'] as const)
    expect(readModel(modelText(model, as), 'dock.yaml')).toEqual(model);
  expect(() => writeGmcr(model)).toThrow('what Port authority believes');
  expect(() => writeNfg(model)).toThrow("Port union doesn't");
});

test('a model that has some is nothing to be warned of', () => {
  for (const text of [BLIND, BELIEVING])
    expect(checkModel(text, 'dock.yaml')).toMatchObject({ problems: [], warnings: [] });
});

describe('a fault is told with its line', () => {
  test.each([
    ['an unknown option', but('raise and settle', 'rise and settle'), 7, 'unknown option "rise"'],
    ['nothing left to see', but('raise and settle', 'raise or not raise'), 7, 'Port union sees no state'],
    ['a belief about nobody', BELIEVING.replace('port-union:', 'port-onion:'), 13, 'unknown decision maker'],
    ['a belief about oneself', BELIEVING.replace('port-union:', 'port-authority:'), 13, 'wrong about itself'],
    ['a belief with a gap', BELIEVING.replace('YNN, ', ''), 13, 'missing from the ranking of port-union'],
    ['a belief with nothing in it', BELIEVING.replace(/\{ ranking.*/, '{}'), 13, 'has not one of'],
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
