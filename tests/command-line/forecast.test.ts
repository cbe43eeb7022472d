/** `readout forecast` as a person runs it: written down, resolved, scored, and what bad input gets. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, readout } from './running.ts';

const MODEL = `title: Bank and island
decisionMakers:
  - name: North
    options: [{ id: cede, name: Cede the bank }]
    preferences:
      - { prefers: not cede, basis: own words, stance: -2, checked: true, evidence: [s3] }
  - name: South
    options: [{ id: withdraw, name: Withdraw }]
    preferences:
      - { prefers: not withdraw, basis: assumed }
statusQuo: []
`;
const ADD = ['--by', '2031-06-30', '--criterion', 'both sides announce it'];

test('a forecast is written down, resolved once, listed and scored', async () => {
  const cwd = emptyFolder();
  const forecast = (...words: string[]) => readout(['forecast', ...words], { cwd });
  expect(
    await forecast(
      'add',
      'f.jsonl',
      '--question',
      'Truce?',
      '--option',
      'yes=0.2',
      '--option',
      'no=.8',
      ...ADD,
    ),
  ).toMatchObject({ code: 0, out: 'forecast 1 is written down in f.jsonl\n', err: '' });
  expect((await forecast('score', 'f.jsonl')).out).toBe('No forecast is resolved yet; 1 is open.\n');
  expect((await forecast('resolve', 'f.jsonl', '1', 'no', '--note', 'none came')).out).toBe(
    'forecast 1 came out no\n',
  );
  const before = readFileSync(join(cwd, 'f.jsonl'), 'utf8');
  const again = await forecast('resolve', 'f.jsonl', '1', 'yes');
  expect(again.code).toBe(3);
  expect(again.err).toContain('forecast 1 is resolved already, as "no"');
  expect(readFileSync(join(cwd, 'f.jsonl'), 'utf8')).toBe(before);
  expect((await forecast('list', 'f.jsonl')).out).toMatch(
    /^1 {2}Truce\?\n {3}yes 20 %, no 80 %; came out no, /,
  );
  expect((await forecast('score', 'f.jsonl')).out).toContain('Brier score 0.080 (0 best, 2 worst)');
});

test('an outlook is stored in one command, unless it rests on an assumption alone', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'model.yaml'), MODEL);
  const about = (option: string) =>
    readout(['forecast', 'add', 'f.jsonl', '--outlook', 'model.yaml', '--about', option, ...ADD], { cwd });
  expect((await about('cede')).code).toBe(0);
  expect(JSON.parse(readFileSync(join(cwd, 'f.jsonl'), 'utf8'))).toMatchObject({
    question: 'Bank and island: North: Cede the bank?',
    options: { yes: expect.any(Number), no: expect.any(Number) },
    model: 'readout outlook model.yaml, SEQ, 1000 draws, seed 1',
  });
  const assumed = await about('withdraw');
  expect(assumed).toMatchObject({ code: 3, out: '' });
  expect(assumed.err).toContain('what is said of "withdraw" rests on an assumption alone');
  expect((await about('fly')).err).toContain('there is no option "fly"');
});

test('nothing is added to a ledger that was changed', async () => {
  const cwd = emptyFolder();
  const add = () =>
    readout(
      [
        'forecast',
        'add',
        'f.jsonl',
        '--question',
        'Truce?',
        '--option',
        'yes=0.5',
        '--option',
        'no=0.5',
        ...ADD,
      ],
      { cwd },
    );
  await add();
  const changed = readFileSync(join(cwd, 'f.jsonl'), 'utf8').replace('"yes":0.5', '"yes":0.9');
  writeFileSync(join(cwd, 'f.jsonl'), changed);
  const { code, err } = await add();
  expect(code).toBe(3);
  expect(err).toContain('f.jsonl:1: it was changed after it was written');
  expect(readFileSync(join(cwd, 'f.jsonl'), 'utf8')).toBe(changed);
});

test.each<readonly [string, readonly string[], number, RegExp]>([
  ['no question', [...ADD], 2, /not told what is forecast/],
  ['no answer', ['--question', 'q', ...ADD], 3, /fewer than two options/],
  ['no criterion', ['--question', 'q', '--by', '2031-06-30'], 2, /--criterion/],
  ['no day', ['--question', 'q', '--criterion', 'c', '--by', '2031-02-30'], 2, /2031-02-30/],
  ['an answer twice', ['--option', 'a=0.5', '--option', 'a=0.5', ...ADD], 2, /"a" stands twice/],
  ['a probability above one', ['--option', 'a=1.5', ...ADD], 2, /yes=0\.7/],
])('refuses %s, and writes nothing', async (_, words, exit, told) => {
  const cwd = emptyFolder();
  const { code, err } = await readout(['forecast', 'add', 'f.jsonl', ...words], { cwd });
  expect(code).toBe(exit);
  expect(err).toMatch(told);
  expect((await readout(['forecast', 'list', 'f.jsonl'], { cwd })).out).toBe('No forecasts yet.\n');
});

test('a study keeps forecasts as its decisions: undone, exported, read back', async () => {
  const cwd = emptyFolder();
  const run = (...words: string[]) => readout(words, { cwd });
  await run('study', 'new', 's.readout');
  const asked = (question: string, ledger = 's.readout') =>
    run(
      'forecast',
      'add',
      ledger,
      '--question',
      question,
      '--option',
      'yes=0.2',
      '--option',
      'no=0.8',
      ...ADD,
    );
  expect(await asked('Truce?')).toMatchObject({
    code: 0,
    out: 'forecast 1 is written down in s.readout\n',
    err: '',
  });
  expect((await asked('Peace?')).out).toBe('forecast 2 is written down in s.readout\n');
  expect((await run('forecast', 'resolve', 's.readout', '1', 'no', '--who', 'ann')).code).toBe(0);
  expect((await run('forecast', 'resolve', 's.readout', '1', 'yes')).code).toBe(3);
  expect((await run('forecast', 'score', 's.readout')).out).toContain('1 forecast resolved, 1 open');
  expect((await run('study', 'log', 's.readout')).out).toMatch(
    /3 {2}\S+ {2}ann: forecasts: forecasts\.jsonl\n$/,
  );
  await run('study', 'undo', 's.readout');
  expect((await run('forecast', 'score', 's.readout')).out).toBe(
    'No forecast is resolved yet; 2 are open.\n',
  );
  await run('study', 'export', 's.readout', 'out');
  writeFileSync(join(cwd, 'f.jsonl'), readFileSync(join(cwd, 'out', 'documents', '2.jsonl')));
  expect((await run('study', 'import', 'out', 't.readout')).code).toBe(0);
  const listed = (await run('forecast', 'list', 's.readout')).out;
  expect(listed).toContain('2  Peace?');
  for (const ledger of ['t.readout', 'f.jsonl'])
    expect((await run('forecast', 'list', ledger)).out).toBe(listed);
  await run('study', 'new', 'u.readout', '--forecasts', 'f.jsonl');
  expect((await asked('War?', 'u.readout')).out).toBe('forecast 3 is written down in u.readout\n');
});

test('a study takes no forecasts that were changed, and none is asked of a study that is not there', async () => {
  const cwd = emptyFolder();
  const run = (...words: string[]) => readout(words, { cwd });
  await run('study', 'new', 's.readout');
  await run(
    'forecast',
    'add',
    'f.jsonl',
    '--question',
    'Truce?',
    '--option',
    'yes=.2',
    '--option',
    'no=.8',
    ...ADD,
  );
  writeFileSync(join(cwd, 'f.jsonl'), readFileSync(join(cwd, 'f.jsonl'), 'utf8').replace('Truce?', 'Peace?'));
  const set = await run('study', 'set', 's.readout', '--forecasts', 'f.jsonl');
  expect(set).toMatchObject({ code: 3 });
  expect(set.err).toContain('f.jsonl:1');
  expect((await run('study', 'log', 's.readout')).out).toBe('');
  expect((await run('forecast', 'list', 'gone.readout')).err).toContain('study/missing');
});
