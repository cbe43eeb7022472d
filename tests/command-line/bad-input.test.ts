/**
 * Input that nobody would wish for. Each gives a plain error or a problem, the rest of the run goes on, and what
 * could be read is in the result.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StatementLine } from '../../src/pipeline/statement-lines.ts';
import type { Brief } from '../../src/record/brief.ts';
import { ARTICLE, emptyFolder, readout, records } from './running.ts';

const BINARY = Uint8Array.from({ length: 5000 }, (_, k) => (k * 7919) % 256);
const NESTED = `<html><body>${'<div>'.repeat(10_000)}<p>The minister said that the talks were over.</p>${'</div>'.repeat(10_000)}</body></html>`;
const NO_ARTICLE =
  '<!doctype html><html><head><title>Log in</title></head><body><nav><a href="/">Home</a></nav></body></html>';
const ENTITIES = [
  '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a0 "ha">',
  ...Array.from(
    { length: 40 },
    (_, k) => `<!ENTITY a${k + 1} "&a${k};&a${k};&a${k};&a${k};&a${k};&a${k};&a${k};&a${k};">`,
  ),
  ']><html><body><article><p>The minister said that the talks were &a40; over.</p></article></body></html>',
].join('\n');
const ASTRAL =
  'Talks 🕊️ resume\n\n\u202b“\u{1F4A5}\u{20000} شكرا we go on,” said Ilse Marren\u202c \u{1F600}.\n';
const FRENCH =
  'Reprise des négociations\n\nLe ministre des Affaires étrangères a déclaré que les pourparlers reprendraient lundi dans la ville frontalière, et que rien ne serait signé cette semaine.\n';
const INVALID_UTF8 = Buffer.concat([
  Buffer.from('Talks resume\n\nThe minister said that \u201cwe '),
  Uint8Array.of(0xe2, 0x28, 0xa1, 0xff),
  Buffer.from(' go on\u201d on Monday.\n'),
]);

interface BadInput {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  /** Codes of problems of which one must be told; none when it reads well. */
  readonly codes: readonly string[];
  readonly hasArticle: boolean;
}

const CASES: readonly BadInput[] = [
  { name: 'empty.txt', bytes: '', codes: ['reading/empty'], hasArticle: false },
  { name: 'blank.html', bytes: ' \n\t\n', codes: ['reading/empty'], hasArticle: false },
  { name: 'binary.txt', bytes: BINARY, codes: ['reading/binary'], hasArticle: false },
  {
    name: 'invalid.txt',
    bytes: INVALID_UTF8,
    codes: ['reading/encoding', 'reading/no-date'],
    hasArticle: true,
  },
  { name: 'no-article.html', bytes: NO_ARTICLE, codes: ['reading/no-article'], hasArticle: false },
  { name: 'astral.txt', bytes: ASTRAL, codes: [], hasArticle: true },
  { name: 'french.txt', bytes: FRENCH, codes: ['reading/language'], hasArticle: true },
];

describe('readout statements', () => {
  test.each(CASES)(
    'tells what is wrong with $name and goes on',
    async ({ name, bytes, codes, hasArticle }) => {
      const cwd = emptyFolder();
      writeFileSync(join(cwd, name), bytes);
      writeFileSync(join(cwd, 'good.txt'), ARTICLE);
      const { code, out } = await readout(['statements', name, 'good.txt'], { cwd });
      const [bad, good, ...more] = records<StatementLine>(out);
      expect(more).toEqual([]);
      expect(code).toBe(hasArticle ? 0 : 3);
      expect(bad?.article !== undefined).toBe(hasArticle);
      if (codes.length > 0) expect(bad?.problems.some((problem) => codes.includes(problem.code))).toBe(true);
      expect(good?.statements.length).toBeGreaterThan(0);
      expectVerbatim(bad);
    },
  );

  test.each([
    ['ten thousand nested tags', NESTED],
    ['entities that multiply', ENTITIES],
  ])('survives %s', async (_, page) => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'page.html'), page);
    writeFileSync(join(cwd, 'good.txt'), ARTICLE);
    const { code, out } = await readout(['statements', 'page.html', 'good.txt'], { cwd });
    const [bad, good] = records<StatementLine>(out);
    expect(code).not.toBe(70);
    expect(good?.statements.length).toBeGreaterThan(0);
    expect(bad?.article?.text.length ?? 0).toBeLessThan(100_000);
    expectVerbatim(bad);
  });

  test('refuses 51 MB without reading them', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'large.txt'), Buffer.alloc(51_000_000, 'The talks went on. '));
    const { code, out } = await readout(['statements', 'large.txt', '--quiet'], { cwd });
    expect(code).toBe(3);
    expect(records<StatementLine>(out)[0]?.problems[0]?.code).toBe('reading/too-large');
  });

  test('says that an article in another language is not read', async () => {
    const { err, out } = await readout(['statements', '-'], { input: FRENCH });
    expect(err).toContain('French');
    expect(records<StatementLine>(out)[0]?.statements).toEqual([]);
  });
});

describe('readout brief', () => {
  test('makes a brief of what could be read and lists what could not', async () => {
    const cwd = emptyFolder();
    for (const { name, bytes } of CASES) writeFileSync(join(cwd, name), bytes);
    writeFileSync(join(cwd, 'good.txt'), ARTICLE);
    const names = [...CASES.map(({ name }) => name), 'missing.txt', 'good.txt'];
    const { code, out, err } = await readout(['brief', ...names, '--format', 'json'], { cwd });
    expect(code).toBe(3);
    const brief = JSON.parse(out) as Brief;
    expect(brief.articles.map(({ from }) => from)).toEqual([
      'invalid.txt',
      'astral.txt',
      'french.txt',
      'good.txt',
    ]);
    const told = new Set(brief.problems.map(({ where }) => where));
    for (const name of ['missing.txt', 'empty.txt', 'binary.txt', 'no-article.html', 'french.txt'])
      expect(told).toContain(name);
    expect(err).toContain('missing.txt: there is no such file or folder\n  Check the name. [input/missing]');
  });

  test('makes none when nothing could be read', async () => {
    const cwd = emptyFolder();
    const { code, err } = await readout(['brief', 'missing.txt'], { cwd });
    expect(code).toBe(3);
    expect(err).toContain('[input/missing]');
    expect(err).toContain('no article could be read');
  });

  test('shows no control characters of a file name on the terminal', async () => {
    const { err } = await readout(['brief', 'a\x1b[31m.txt'], { cwd: emptyFolder() });
    expect(err).not.toContain('\x1b');
  });
});

function expectVerbatim(line: StatementLine | undefined): void {
  for (const { content } of line?.statements ?? [])
    for (const { start, end, text } of content) expect(line?.article?.text.slice(start, end)).toBe(text);
}
