/** `readout conflict` as a person runs it: answers, filters, and what bad questions get. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, ROOT, readout } from './running.ts';

const SYRIA = join(ROOT, 'catalog/conflicts/syria-iraq-1975.yaml');
const STRAIT = join(ROOT, 'docs/examples/strait.yaml');
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

  test('names as JSON only the states asked for, and still says how many can be', async () => {
    const whole = JSON.parse(await answer('solve', SYRIA, '--json')) as object;
    expect(whole).not.toHaveProperty('shown');
    expect(JSON.parse(await answer('solve', SYRIA, '--json', '--where', 'N--'))).toMatchObject({
      states: 8,
      feasible: 6,
      where: 'N--',
      shown: [0, 2, 4, 6],
      equilibria: { Nash: [6], GMR: [0, 6] },
      stable: { Nash: { syria: [0, 6], iraq: [4, 6] } },
    });
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

test('why, inverse and the JSON of solve name the wishes that decide, with what they rest on', async () => {
  const why = await answer('why', STRAIT, 'YNY', '--who', 'corran-isles', '--concept', 'GMR');
  expect(why).toContain('Corran Isles prefers YNN to YNY by “not corran-withdraw” (assumed).');
  expect(why).toContain(
    'Corran Isles prefers YNY to NNN by “veldmark-quota” (own words, statements s2, s8).',
  );
  const reasons = JSON.parse(await answer('why', STRAIT, 'YNY', '--concept', 'GMR', '--json')) as unknown[];
  expect(reasons[1]).toMatchObject({
    improvements: [{ preferences: [{}, { preferred: 5, other: 0, wish: { evidence: ['s2', 's8'] } }] }],
  });
  expect(await answer('inverse', STRAIT, 'YNY')).toContain(
    'Veldmark prefers YNY to YYY by “not veldmark-inspect” (reported, statement s6).',
  );
  expect(JSON.parse(await answer('solve', STRAIT, '--json'))).toMatchObject({
    wishes: {
      veldmark: [{ decides: [] }, { basis: 'reported', decides: [2, 3, 6, 7] }, { decides: [4, 5] }],
    },
  });
});

test('moves names each move, the best reply and what answers it', async () => {
  const out = await answer('moves', SYRIA, 'YNN', '--who', 'syria');
  expect(out).toContain(
    '  NNN  better, its best reply\n    GMR, SEQ: Iraq moves to NNY: no better than YNN\n    SMR, SSEQ: nothing that may follow deters it',
  );
  expect(out).toContain('It stays by none of the concepts.');
  const [iraq] = JSON.parse(await answer('moves', SYRIA, 'YNN', '--who', 'iraq', '--json')) as unknown[];
  expect(iraq).toMatchObject({ stable: expect.arrayContaining(['Nash']), moves: [{ to: 5, is: 'worse' }] });
});

test('moves names the wish by which a state is better or worse, with what it rests on', async () => {
  const out = await answer('moves', STRAIT, 'NNN');
  expect(out).toContain('NYN  worse by “not veldmark-inspect” (reported, statement s6)');
});

describe('coalitions', () => {
  test('says which states a coalition keeps, and which equilibria it leaves', async () => {
    const out = await answer('coalitions', ELMIRA, '--of', 'ministry+uniroyal', '--concept', 'Nash');
    expect(out).toContain('  equilibrium                               . . . . E . . E E');
    expect(out).toContain('  and no coalition leaves                   . . . . . . . E E');
  });

  test('takes those that the model names', async () => {
    const input = `${await answer('convert', STRAIT)}coalitions: [[veldmark, corran-isles]]\n`;
    const { code, out, err } = await readout(['conflict', 'coalitions', '-', '--json'], { input });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      coalitions: [{ members: ['veldmark', 'corran-isles'] }],
      equilibria: { Nash: [0, 1] },
      holds: { Nash: [] },
    });
  });

  test('asks which where there is none', async () => {
    const { code, err } = await readout(['conflict', 'coalitions', STRAIT]);
    expect(code).toBe(2);
    expect(err).toContain('Say which with --of one+other');
  });
});

test('paths lead from the status quo by improvements, or by any moves', async () => {
  expect(await answer('paths', ELMIRA, '--to', 'abandon')).toContain("abandon  can't be reached");
  expect(await answer('paths', ELMIRA, '--to', 'abandon', '--moves')).toContain('Uniroyal moves to abandon');
});

test('inverse says what would have to be preferred', async () => {
  const out = await answer('inverse', SYRIA, 'YNN', '--who', 'syria', '--json');
  expect(JSON.parse(out)).toMatchObject([{ stable: false, wanted: 1, raise: [6] }]);
});

test('inverse names the fewest statements that would have to change, with what they rest on', async () => {
  const out = await answer('inverse', STRAIT, 'YNY', '--who', 'corran-isles');
  expect(out).toContain(
    'Smallest change of its statements: drop or turn round “not corran-withdraw” (assumed).',
  );
  const told = JSON.parse(
    await answer('inverse', STRAIT, 'YNY', '--who', 'corran-isles', '--json'),
  ) as unknown;
  expect(told).toMatchObject([
    {
      changes: {
        tried: 1,
        sets: [[{ is: 'drop', wish: { statement: 2, basis: 'assumed' } }], [{ is: 'turn' }]],
      },
    },
  ]);
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

test('ctrl-C ends a long solution at once', { timeout: 60_000 }, async () => {
  const folder = emptyFolder();
  const file = join(folder, 'wide.yaml');
  const makers = [0, 1].map((i) => {
    const ids = Array.from({ length: 11 }, (_, k) => `o${i}x${k}`);
    const wishes = ids.map((id) => `not ${id}`).join(', ');
    return `  - name: M${i}\n    options: [${ids.map((id) => `{ id: ${id} }`).join(', ')}]\n    preferences: [${wishes}]\n`;
  });
  writeFileSync(file, `title: Wide\ndecisionMakers:\n${makers.join('')}`);
  const child = spawn(process.execPath, [join(ROOT, 'bin/readout.js'), 'conflict', 'solve', file]);
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  const ended = new Promise<{ signal: string | null; at: number }>((resolve) =>
    child.on('exit', (_, signal) => resolve({ signal, at: performance.now() })),
  );
  // By then it has started and, with 2^22 states, is far from done.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const sent = performance.now();
  child.kill('SIGINT');
  const { signal, at } = await ended;
  expect({ signal, out }).toEqual({ signal: 'SIGINT', out: '' });
  expect(at - sent).toBeLessThan(2000);
});

test('what a form can’t hold is refused', async () => {
  const { code, out, err } = await readout(['conflict', 'convert', SYRIA, '--to', 'nfg']);
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toContain("some states can't be");
});

test('states that a decision maker does not see are solved without it', async () => {
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
  expect(JSON.parse(out)).toMatchObject({
    equilibria: { Nash: [2, 3] },
    stable: { Nash: { one: [1], two: [2, 3] } },
    unseen: { one: [2, 3] },
  });
  expect(err).toBe('');
  expect(await answer('solve', file)).toContain('One does not see 2 of them (-)');
  expect(await answer('why', file, '2', '--who', 'one')).toContain('NY is not seen by One');
  expect(await answer('moves', file, '2', '--who', 'one')).toContain('One does not see NY');
  expect(await answer('inverse', file, '2', '--who', 'one')).toContain('NY is not seen by it');
  const yaml = await answer('convert', file);
  expect(yaml).toContain('unseen:\n      - b\n');
  const asYaml = await readout(['conflict', 'solve', '-', '--json'], { input: yaml });
  expect(asYaml).toEqual({ code, out: asYaml.out, err });
  const nfg = await readout(['conflict', 'convert', '-', '--to', 'nfg'], { input: yaml });
  expect(nfg.code).toBe(3);
  expect(nfg.err).toContain("in a .nfg file all see the same game, and One doesn't");
});
