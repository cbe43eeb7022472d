/** `readout study` as a person runs it: made, filled, decided on, undone, exported, read back, and given what it can't take. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, ROOT, readout } from './running.ts';

const TALKS = `Korva rejects truce

Harbour Post, 4 March 2031

Korva will never accept a ceasefire, its foreign minister, Petra Vass, said on Monday. “We will fight on,” she added.

Sund’s president, Jon Kerel, said that Sund welcomed a ceasefire.
`;

/** A folder with an article, and a study of it named `s.readout`. */
async function withStudy() {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'talks.txt'), TALKS);
  const run = (args: readonly string[], input?: string) =>
    readout([...args], { cwd, ...(input === undefined ? {} : { input }) });
  expect((await run(['study', 'new', 's.readout', '--title', 'Valley talks'])).code).toBe(0);
  expect(await run(['study', 'add', 's.readout', 'talks.txt', '-q'])).toMatchObject({ code: 0, err: '' });
  return { cwd, run };
}

const RENAME = '{"decides":"name","of":"Petra Vass","is":"Petra Vass-Orr"}\n';

describe('readout study', () => {
  test('keeps articles once, and a brief is made of it', async () => {
    const { run } = await withStudy();
    expect((await run(['study', 'add', 's.readout', 'talks.txt'])).err).toContain('0 added, 1 there already');
    expect((await run(['study', 'status', 's.readout'])).out).toMatch(
      /^Valley talks\n1 article, 4 March 2031\n1 read by Readout/,
    );
    const { code, out } = await run(['brief', 's.readout', '-f', 'md', '-o', '-']);
    expect(code).toBe(0);
    expect(out).toContain('# Valley talks');
    expect(out).toContain('**Petra Vass**');
    expect((await run(['study', 'search', 's.readout', 'ceasefire'])).out).toBe('a1  Korva rejects truce\n');
  });

  test('keeps decisions, takes them back and brings them again', async () => {
    const { run } = await withStudy();
    const names = async (): Promise<boolean> =>
      (await run(['brief', 's.readout', '-f', 'md', '-o', '-'])).out.includes('Vass-Orr');
    expect((await run(['study', 'decide', 's.readout', '--who', 'me', '--why', 'typo'], RENAME)).out).toBe(
      '1 kept, the last as revision 1\n',
    );
    expect(await names()).toBe(true);
    expect((await run(['study', 'undo', 's.readout', '--who', 'me'])).out).toBe('revision 1 undone\n');
    expect(await names()).toBe(false);
    expect((await run(['study', 'redo', 's.readout', '--who', 'me'])).out).toBe('revision 1 redone\n');
    expect(await names()).toBe(true);
    expect((await run(['study', 'log', 's.readout'])).out).toMatch(
      /^ {3}1 {2}\S+Z {2}me: name “Petra Vass”: Petra Vass-Orr; typo\n {3}2 .*undo of 1\n {3}3 .*redo of 1\n$/,
    );
    const prov = JSON.parse((await run(['study', 'log', 's.readout', '--prov'])).out);
    expect(Object.keys(prov.wasInvalidatedBy)).toHaveLength(1);
    expect((await run(['study', 'redo', 's.readout'])).code).toBe(3);
  });

  test('watches a folder, adds what comes once, and ends when it is stopped', async () => {
    const { cwd, run } = await withStudy();
    mkdirSync(join(cwd, 'in'));
    const watcher = spawn(
      process.execPath,
      [join(ROOT, 'bin', 'readout.js'), 'study', 'watch', 's.readout', 'in', '--every', '1'],
      { cwd },
    );
    let told = '';
    watcher.stderr.on('data', (data) => {
      told += data;
    });
    const ended = new Promise((resolve) => watcher.on('close', resolve));
    const until = async (seen: RegExp): Promise<void> => {
      for (let k = 0; k < 300 && !seen.test(told); k++)
        await new Promise((resolve) => setTimeout(resolve, 100));
      expect(told).toMatch(seen);
    };
    writeFileSync(join(cwd, 'in', 'one.txt'), TALKS.replace('truce', 'pause'));
    await until(/a2: in\/one\.txt/);
    writeFileSync(join(cwd, 'in', 'two.txt'), TALKS.replace('truce', 'treaty'));
    await until(/a3: in\/two\.txt/);
    watcher.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(told.match(/a\d: /g)).toHaveLength(2);
    expect((await run(['study', 'watch', 's.readout', 'in', '--once'])).err).toBe('');
  });

  test('is the same after it was written as text and read back', async () => {
    const { cwd, run } = await withStudy();
    await run(['study', 'decide', 's.readout', '--who', 'me'], RENAME);
    expect((await run(['study', 'export', 's.readout', 'out'])).code).toBe(0);
    expect((await run(['study', 'import', 'out', 't.readout'])).out).toBe(
      't.readout: 1 articles, 1 revisions\n',
    );
    expect((await run(['study', 'export', 't.readout', 'again'])).code).toBe(0);
    for (const name of [
      'study.yaml',
      'revisions.jsonl',
      'articles/a1.txt',
      'articles/a1.yaml',
      'readings/a1.json',
    ])
      expect(readFileSync(join(cwd, 'again', name), 'utf8')).toBe(
        readFileSync(join(cwd, 'out', name), 'utf8'),
      );
    const briefs = await Promise.all(
      ['s.readout', 't.readout'].map((study) => run(['brief', study, '-f', 'json', '-o', '-'])),
    );
    expect(briefs[0]!.out).toBe(briefs[1]!.out);
    expect(await run(['study', 'check', 't.readout'])).toMatchObject({ code: 0, out: 'Nothing is wrong.\n' });
  });

  test('tells of a decision that no longer finds what it is about', async () => {
    const { run } = await withStudy();
    await run(['study', 'decide', 's.readout'], '{"decides":"name","of":"Ada Holm","is":"Ada"}\n');
    const { code, err } = await run(['study', 'check', 's.readout']);
    expect(code).toBe(4);
    expect(err).toContain('study/lost-decision');
    expect((await run(['brief', 's.readout', '-f', 'md', '-o', '-'])).err).toContain('Ada Holm');
  });

  test('keeps none of several decisions where a document among them can’t be read', async () => {
    const { run } = await withStudy();
    const bad = '{"decides":"document","of":"codebook","name":"x.yaml","text":"id: ["}\n';
    expect((await run(['study', 'decide', 's.readout'], RENAME + bad)).code).toBe(3);
    expect((await run(['study', 'log', 's.readout', '--json'])).out).toBe('');
  });

  const REFUSED: readonly (readonly [string, readonly string[], string | undefined, number, RegExp])[] = [
    ['a study that is there', ['study', 'new', 's.readout'], undefined, 3, /study\/exists/],
    ['no study', ['study', 'status', 'gone.readout'], undefined, 3, /study\/missing/],
    ['a text for a study', ['study', 'status', 'talks.txt'], undefined, 3, /study\/damaged/],
    ['a decision of no kind', ['study', 'decide', 's.readout'], '{"decides":"x"}', 3, /-:1: decides/],
    [
      'a document that is none',
      ['study', 'decide', 's.readout'],
      '{"decides":"document","of":"codebook","name":"x.yaml","text":"id: ["}',
      3,
      /x\.yaml:1/,
    ],
    ['no JSON', ['study', 'decide', 's.readout'], 'name A B', 3, /not JSON/],
    ['no decision', ['study', 'decide', 's.readout'], '\n', 3, /no decision in it/],
    ['an undo of nothing', ['study', 'undo', 's.readout'], undefined, 3, /nothing-to-undo/],
    ['a study beside articles', ['brief', 's.readout', 'talks.txt'], undefined, 2, /usage\/study/],
    [
      'a codebook beside a study',
      ['brief', 's.readout', '--codebook', 'talks.txt'],
      undefined,
      2,
      /study set s\.readout --codebook/,
    ],
    [
      'a folder that holds something else',
      ['study', 'export', 's.readout', '.'],
      undefined,
      3,
      /study\/not-empty/,
    ],
    ['a folder that is no export', ['study', 'import', '.', 'n.readout'], undefined, 3, /study\/export/],
    [
      'a codebook that is none',
      ['study', 'set', 's.readout', '--codebook', 'talks.txt'],
      undefined,
      3,
      /talks\.txt:/,
    ],
  ];

  test('refuses what it can’t take, and nothing is lost', async () => {
    const { run } = await withStudy();
    for (const [what, args, input, exit, told] of REFUSED) {
      const { code, err } = await run(args, input);
      expect({ what, code }).toEqual({ what, code: exit });
      expect(err).toMatch(told);
    }
    expect((await run(['study', 'check', 's.readout'])).out).toBe('Nothing is wrong.\n');
  });

  test('an export that was tampered with makes no study', async () => {
    const { cwd, run } = await withStudy();
    await run(['study', 'decide', 's.readout'], RENAME);
    await run(['study', 'export', 's.readout', 'out']);
    const revisions = join(cwd, 'out', 'revisions.jsonl');
    writeFileSync(revisions, readFileSync(revisions, 'utf8').replace('"seq":1', '"seq":2'));
    expect((await run(['study', 'import', 'out', 't.readout'])).err).toContain('revision 2 is out of order');
    expect((await run(['study', 'status', 't.readout'])).err).toContain('study/missing');
  });
});
