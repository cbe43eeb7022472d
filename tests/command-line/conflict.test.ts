/** `readout conflict` as a person runs it: answers, filters, and what bad questions get. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, ROOT, readout } from './running.ts';

const SYRIA = join(ROOT, 'catalog/conflicts/syria-iraq-1975.yaml');
const ELMIRA = join(ROOT, 'catalog/conflicts/elmira-1991.yaml');

const answer = async (...words: string[]): Promise<string> => {
  const { code, out, err } = await readout(['conflict', ...words]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
};

describe('solve', () => {
  test('gives equilibria as decimals', async () => {
    const { equilibria, feasible } = JSON.parse(await answer('solve', SYRIA, '--json')) as {
      equilibria: unknown;
      feasible: number;
    };
    expect(feasible).toBe(6);
    expect(equilibria).toEqual({ Nash: [6], GMR: [0, 6], SMR: [6], SEQ: [6], SSEQ: [6] });
  });

  test('shows the states of a pattern or a condition only', async () => {
    const columns = (out: string): string => out.split('\n')[3]!.trim();
    expect(columns(await answer('solve', SYRIA, '--where', 'N--'))).toBe('0 2 4 6');
    expect(columns(await answer('solve', SYRIA, '--where', 'attack and not escalate'))).toBe('4 5');
    expect(columns(await answer('solve', SYRIA, '--where', 'release and escalate'))).toBe('');
  });

  test('prints a line of CSV for each state, quoted where it must be', async () => {
    const lines = (await answer('solve', ELMIRA, '--csv')).split('\r\n');
    expect(lines).toHaveLength(11);
    expect(lines[5]).toMatch(/^"delay, insisted",4,1,1,1,1,/);
  });

  test('takes a model from standard input', async () => {
    const input =
      'title: One\ndecisionMakers:\n  - name: A\n    options: [{ id: x }]\n    preferences: [x]\n';
    const { code, out } = await readout(['conflict', 'solve', '-', '--json'], { input });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ equilibria: { Nash: [1] } });
  });
});

test('why names the sanction of each improvement, or says that there is none', async () => {
  const out = await answer('why', SYRIA, 'YNN', '--who', 'syria', '--concept', 'SEQ');
  expect(out).toContain('YNN is not SEQ stable for Syria.');
  expect(out).toContain('to NNN, but then Iraq moves to NNY: no better than YNN.');
  expect(out).toContain('to NYN, and nothing that may follow deters it.');
});

test('paths lead from the status quo by improvements, or by any moves', async () => {
  expect(await answer('paths', ELMIRA, '--to', 'abandon')).toContain("abandon  can't be reached");
  expect(await answer('paths', ELMIRA, '--to', 'abandon', '--moves')).toContain('Uniroyal moves to abandon');
});

test('inverse says what would have to be preferred', async () => {
  const out = await answer('inverse', SYRIA, 'YNN', '--who', 'syria', '--json');
  expect(JSON.parse(out)).toMatchObject([{ stable: false, wanted: 1, raise: [6] }]);
});

describe('a bad question ends with exit code 2 and its mend', () => {
  test.each([
    ['a state that can’t be', ['why', SYRIA, 'YYN'], "can't be"],
    ['no state', ['why', SYRIA, 'maybe'], 'no state of the model'],
    ['an unknown decision maker', ['why', SYRIA, 'NNN', '--who', 'jordan'], 'Use one of: syria, iraq.'],
    ['an unknown option', ['solve', SYRIA, '--where', 'invade'], 'unknown option "invade"'],
  ])('%s', async (_, words, told) => {
    const { code, out, err } = await readout(['conflict', ...words]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(told);
  });
});

test('a model with faults ends with exit code 3 and all of them', async () => {
  const input =
    'title: One\ndecisionMakers:\n  - name: A\n    options: [{ id: x }]\n    preferences: [y, z]\n';
  const { code, err } = await readout(['conflict', 'solve', '-'], { input });
  expect(code).toBe(3);
  expect(err).toMatch(/-:5:19: unknown option "y"[\s\S]*-:5:22: unknown option "z"/);
});

test.each(['yaml', 'json', 'gmcr'])('a model converted to %s has the same equilibria', async (form) => {
  const folder = emptyFolder();
  const file = join(folder, `model.${form}`);
  writeFileSync(file, await answer('convert', SYRIA, '--to', form));
  expect(JSON.parse(await answer('solve', file, '--json'))).toMatchObject({
    equilibria: { Nash: [6], GMR: [0, 6], SMR: [6], SEQ: [6], SSEQ: [6] },
  });
});

test('what a form can’t hold is refused', async () => {
  const { code, out, err } = await readout(['conflict', 'convert', SYRIA, '--to', 'nfg']);
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toContain("some states can't be");
});

test('states that a decision maker does not see are told of', async () => {
  const folder = emptyFolder();
  const file = join(folder, 'blind.gmcr');
  const options = [{ name: 'A' }, { name: 'B' }];
  const decisionMakers = [
    { name: 'One', options: [0], preferences: [[[0, 'Y']]], misperceptions: [[[1, 'Y']]] },
    { name: 'Two', options: [1], preferences: [[[1, 'Y']]] },
  ];
  writeFileSync(file, JSON.stringify({ options, decisionMakers }));
  const { code, out, err } = await readout(['conflict', 'solve', file, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ equilibria: { Nash: [3] } });
  expect(err).toContain('One does not see some states');
});
