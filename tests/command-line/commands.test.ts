/** What the commands print, where, and with which exit code. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StatementLine } from '../../src/pipeline/statement-lines.ts';
import type { Brief } from '../../src/record/brief.ts';
import { ARTICLE, emptyFolder, ROOT, readout, records, run } from './running.ts';

describe('readout', () => {
  test('tells its version and its commands', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await readout(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    const help = await readout(['--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const word of ['brief', 'read', 'statements', 'conflict', 'Examples:', 'Exit codes:'])
      expect(help.out).toContain(word);
  });

  test.each([
    [['briefly']],
    [['brief']],
    [['brief', 'a.txt', '--format', 'docx']],
    [['brief', 'a.txt', '--as-of', '2025-02-30']],
    [['read', 'a.txt', '--published', 'yesterday']],
    [['statements', '--nonsense']],
    [['conflict', 'solve']],
    [['conflict', 'why', 'a.yaml']],
    [['conflict', 'paths', 'a.yaml', '--concept', 'nash']],
    [[]],
  ])('ends %j with exit code 2 and says what is wrong on standard error', async (words) => {
    const { code, out, err } = await readout(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });

  test('shows no colour when NO_COLOR is set or when nobody watches', async () => {
    const { err } = await readout(['read', 'missing.txt']);
    expect(err).not.toContain('\x1b');
  });

  test('runs on an old Node only far enough to say what it needs', async () => {
    const launcher = readFileSync(join(ROOT, 'bin', 'readout.js'), 'utf8').replace(
      'const OLDEST = 24',
      'const OLDEST = 999',
    );
    const folder = emptyFolder();
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'bin', 'readout.js'), launcher);
    const { code, err } = await run(process.execPath, [join(folder, 'bin', 'readout.js'), '--version']);
    expect(code).toBe(2);
    expect(err).toContain(`readout needs Node 999 or newer, and this is Node ${process.versions.node}.`);
  });
});

describe('readout brief', () => {
  test('writes readout-brief.html and says so', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'talks.txt'), ARTICLE);
    const { code, out, err } = await readout(['brief', 'talks.txt'], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('of 1 article: readout-brief.html');
    expect(readFileSync(join(cwd, 'readout-brief.html'), 'utf8')).toContain('Ilse Marren');
    expect(readdirSync(cwd).toSorted()).toEqual(['readout-brief.html', 'talks.txt']);
  });

  test.each([
    ['talks.json', /^\{/],
    ['talks.md', /^# /],
    ['talks.html', /^<!doctype html>/i],
  ])('takes the form of %s from its name', async (name, start) => {
    const cwd = emptyFolder();
    expect((await readout(['brief', '-', '-o', name], { cwd, input: ARTICLE })).code).toBe(0);
    expect(readFileSync(join(cwd, name), 'utf8')).toMatch(start);
  });

  test('prints JSON that keeps the contract', async () => {
    const words = [
      'brief',
      '-',
      '--format',
      'json',
      '--title',
      'River talks',
      '--as-of',
      '2025-03-05',
      '--outlet',
      'Harbour Post',
      '--quiet',
    ];
    const { code, out, err } = await readout(words, { input: ARTICLE });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const brief = JSON.parse(out) as Brief;
    expect(brief).toMatchObject({ format: 'readout-brief/1', title: 'River talks', asOf: '2025-03-05' });
    const text = new Map(brief.articles.map((article) => [article.id, article.text]));
    for (const { content } of brief.statements)
      for (const span of content) expect(text.get(span.article)?.slice(span.start, span.end)).toBe(span.text);
  });

  test('gives the same brief twice', async () => {
    const once = await readout(['brief', '-', '--format', 'json'], { input: ARTICLE });
    const again = await readout(['brief', '-', '--format', 'json'], { input: ARTICLE });
    expect(again.out).toBe(once.out);
  });

  test('leaves an old brief whole when it can not be written', async () => {
    const cwd = emptyFolder();
    const { code, err } = await readout(['brief', '-', '-o', 'no/such/folder/brief.html'], {
      cwd,
      input: ARTICLE,
    });
    expect(code).toBe(2);
    expect(err).toContain('no/such/folder/brief.html: it could not be written');
    expect(err).toContain('[usage/output]');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('leaves nothing half-written when it is stopped', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'talks.txt'), ARTICLE.repeat(300));
    const child = spawn(
      process.execPath,
      [join(ROOT, 'bin/readout.js'), 'brief', 'talks.txt', '-o', 'brief.html'],
      { cwd, stdio: 'ignore' },
    );
    const ended = new Promise((resolve) => child.on('exit', resolve));
    setTimeout(() => child.kill('SIGINT'), 500);
    await ended;
    const left = readdirSync(cwd).filter((name) => name !== 'talks.txt');
    if (existsSync(join(cwd, 'brief.html')))
      expect(readFileSync(join(cwd, 'brief.html'), 'utf8')).toMatch(/<\/html>\s*$/);
    else expect(left).toEqual([]);
  });

  test('says what is wrong with an actors file', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'actors.yaml'), 'people:\n  - nam: Ilse\n');
    const { code, err } = await readout(['brief', '-', '--actors', 'actors.yaml'], { cwd, input: ARTICLE });
    expect(code).toBe(3);
    expect(err).toContain('actors.yaml:2');
  });
});

describe('readout read and readout statements', () => {
  test('work as filters of one another, and as one', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'coverage', 'later'), { recursive: true });
    writeFileSync(join(cwd, 'coverage', 'b.txt'), ARTICLE);
    writeFileSync(join(cwd, 'coverage', 'later', 'a.md'), `# Second day\n\n${ARTICLE}`);
    writeFileSync(join(cwd, 'coverage', 'picture.png'), 'not an article');
    const read = await readout(['read', 'coverage'], { cwd });
    expect(read.code).toBe(0);
    expect(records<StatementLine>(read.out).map(({ from, article }) => [article?.id, from])).toEqual([
      ['a1', 'coverage/b.txt'],
      ['a2', 'coverage/later/a.md'],
    ]);
    const filtered = await readout(['statements'], { input: read.out });
    const direct = await readout(['statements', 'coverage'], { cwd });
    expect(filtered.code).toBe(0);
    expect(filtered.out).toBe(direct.out);
    const [first] = records<StatementLine>(filtered.out);
    expect(Object.keys(first ?? {})).toEqual(
      expect.arrayContaining(['from', 'article', 'statements', 'actors', 'problems']),
    );
    expect(first?.statements.flatMap(({ content }) => content.map(({ text }) => text)).join(' ')).toContain(
      'sign nothing this week',
    );
  });

  test('take a text unchanged with --as-is, so that offsets point into the file', async () => {
    const text = `  Draft.\r\n\r\n\tShe said that it was over.\r\n`;
    const { out } = await readout(['read', '--as-is', '-'], { input: text });
    expect(records<StatementLine>(out)[0]?.article?.text).toBe(text);
  });

  test('go on after a line that does not hold', async () => {
    const { out } = await readout(['read', '-'], { input: ARTICLE });
    const torn = out.slice(0, 40);
    const { code, out: lines } = await readout(['statements', '--quiet'], {
      input: `${out}${torn}\nnull\n{"article":{"id":"x"}}\n${out}`,
    });
    expect(code).toBe(3);
    const found = records<StatementLine>(lines);
    expect(found.map(({ article }) => article !== undefined)).toEqual([true, false, false, false, true]);
    expect(found[1]?.problems[0]).toMatchObject({ code: 'input/line', where: '-:2' });
  });

  test('end quietly when the reader has seen enough', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'many'));
    for (let k = 0; k < 60; k += 1) writeFileSync(join(cwd, 'many', `${k}.txt`), ARTICLE.repeat(20));
    const { err } = await run(
      'bash',
      ['-c', `"${process.execPath}" "${join(ROOT, 'bin/readout.js')}" read many --quiet | head -c 10`],
      { cwd },
    );
    expect(err).toBe('');
  });

  test('print problems as JSON Lines with --json', async () => {
    const { err } = await readout(['read', 'missing.txt', '--json'], { cwd: emptyFolder() });
    expect(records(err)).toEqual([expect.objectContaining({ code: 'input/missing', where: 'missing.txt' })]);
  });
});
