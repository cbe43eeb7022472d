/** `readout export` as a person runs it: what it writes where, what it tells, and what bad input gets. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOSTILE } from '../fixtures/hostile-positions.ts';
import { POSITIONS_BRIEF } from '../fixtures/positions-brief.ts';
import { ARTICLE, emptyFolder, readout } from './running.ts';

const FILES = [
  'annotations.jsonld',
  'appearances.csv',
  'claims.jsonld',
  'events.jsonl',
  'network.gexf',
  'network.graphml',
  'positions.csv',
  'stances.csv',
  'statements.csv',
];

function folderWith(files: Readonly<Record<string, unknown>>): string {
  const cwd = emptyFolder();
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(cwd, name), typeof content === 'string' ? content : JSON.stringify(content));
  return cwd;
}

describe('readout export of a brief', () => {
  test('writes every format into a folder and tells what is in each and what is not', async () => {
    const cwd = folderWith({ 'b.json': POSITIONS_BRIEF });
    const { code, out, err } = await readout(['export', 'b.json', '--to', 'all', '-o', 'out'], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(readdirSync(join(cwd, 'out')).toSorted()).toEqual(FILES);
    for (const name of FILES) expect(err).toContain(join('out', name));
    expect(err).toContain(`${POSITIONS_BRIEF.statements.length} appearances: `);
    expect(err).toMatch(/not in out.claims\.jsonld: \d+ statements? \(/);
  });

  test('writes one format to standard output, and tells of it apart', async () => {
    const cwd = folderWith({ 'b.json': HOSTILE });
    const { code, out, err } = await readout(['export', 'b.json', '--to', 'csv-positions'], { cwd });
    expect(code).toBe(0);
    expect(out.split('\r\n')).toHaveLength(HOSTILE.positions.length + 2);
    expect(err).toBe('3 positions: csv-positions\n');
  });

  test('takes a brief from standard input', async () => {
    const { code, out } = await readout(['export', '-', '--to', 'gexf', '-q'], {
      input: JSON.stringify(HOSTILE),
    });
    expect(code).toBe(0);
    expect(out).toMatch(/^<\?xml [\s\S]*<\/gexf>\n$/);
  });

  test('writes to a file, or into a folder that is there under the usual name', async () => {
    const cwd = folderWith({ 'b.json': HOSTILE });
    mkdirSync(join(cwd, 'there'));
    await readout(['export', 'b.json', '--to', 'gexf', '-o', 'my.gexf'], { cwd });
    await readout(['export', 'b.json', '--to', 'gexf', '-o', 'there'], { cwd });
    await readout(['export', 'b.json', '--to', 'gexf', '-o', 'new/'], { cwd });
    const [first, ...others] = ['my.gexf', 'there/network.gexf', 'new/network.gexf'].map((path) =>
      readFileSync(join(cwd, path), 'utf8'),
    );
    for (const other of others) expect(other).toBe(first);
  });

  test('guards cells against spreadsheets unless told not to', async () => {
    const cwd = folderWith({ 'b.json': HOSTILE });
    const words = ['export', 'b.json', '--to', 'csv-positions'];
    expect((await readout(words, { cwd })).out).toContain(",'@Ostria");
    expect((await readout([...words, '--no-formula-guard'], { cwd })).out).toContain(',@Ostria');
  });

  test('tells notes as JSON Lines when asked', async () => {
    const cwd = folderWith({ 'b.json': HOSTILE });
    const { err } = await readout(['export', 'b.json', '--to', 'plover', '--json'], { cwd });
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { note: '6 events: plover' },
      { note: 'not in plover: 4 expressions (no word that names an event of PLOVER)' },
    ]);
  });
});

describe('readout export of articles', () => {
  test('reads them as readout brief does', async () => {
    const cwd = folderWith({ 'talks.txt': ARTICLE });
    const brief = await readout(['brief', 'talks.txt', '--format', 'json'], { cwd });
    const piped = await readout(['export', '-', '--to', 'csv-appearances'], { cwd, input: brief.out });
    const direct = await readout(['export', 'talks.txt', '--to', 'csv-appearances'], { cwd });
    expect(direct.code).toBe(0);
    expect(direct.out).toContain('Ilse Marren');
    expect(piped.out).toBe(direct.out);
  });

  test('ends when no article could be read', async () => {
    const cwd = folderWith({ 'empty.txt': '' });
    const { code, out, err } = await readout(['export', 'empty.txt', '--to', 'gexf'], { cwd });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('readout export: no article could be read');
  });
});

describe('what readout export refuses', () => {
  const stray = {
    ...HOSTILE,
    statements: HOSTILE.statements.map((statement, k) =>
      k === 0 ? { ...statement, content: [{ ...statement.content[0], text: 'never written' }] } : statement,
    ),
  };

  test.each([
    [['export', 'b.json'], 2, '--to'],
    [['export', 'b.json', '--to', 'xlsx'], 2, 'xlsx'],
    [['export', 'b.json', '--to', 'all'], 2, 'Name a folder with --output. [usage/output]'],
    [['export', 'b.json', '--to', 'all', '-o', '-'], 2, 'standard output takes one file'],
    [['export', 'b.json', 'talks.txt', '--to', 'gexf'], 2, '[usage/one-brief]'],
    [['export', 'none.json', '--to', 'gexf'], 3, '[input/missing]'],
    [['export', 'other.json', '--to', 'gexf'], 3, '[input/not-a-brief]'],
    [['export', 'broken.json', '--to', 'gexf'], 3, '[input/not-json]'],
    [['export', 'stray.json', '--to', 'all', '-o', 'out'], 4, 'stray.json does not stand on its articles'],
    [['export', 'b.json', '--to', 'all', '-o', 'other.json'], 2, '[usage/output]'],
  ])('%j ends with exit code %i', async (words, expected, told) => {
    const cwd = folderWith({
      'b.json': HOSTILE,
      'talks.txt': ARTICLE,
      'other.json': {},
      'broken.json': '{"format":',
      'stray.json': stray,
    });
    const { code, out, err } = await readout(words, { cwd });
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).toContain(told);
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });
});
