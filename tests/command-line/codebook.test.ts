/** `readout codebook` as a person runs it: what `check` tells of good and broken files, and what `suggest` finds. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ARTICLE, emptyFolder, readout } from './running.ts';

const GOOD = `id: ferry-talks
name: Ferry talks
issues:
  - id: night-crossing
    name: Winter timetable
    definition: Which boats sail in winter.
    poles:
      - { at: -2, words: boats stay in port, terms: ["lay up ... (boat|ferry)"] }
      - { at: 2, words: boats sail all winter, terms: [winter timetable] }
    guideline: { rule: Count boats., example: They lay up the boats., nearMiss: The winter was mild. }
`;

/** Six faults, each in a place of its own. */
const BROKEN = `id: ferry-talks
name: Ferry talks
issues:
  - id: toll
    name: Toll
    definition: What a crossing costs.
    poles:
      - { at: 2, words: dear, terms: ["(raise ... toll"] }
      - { at: 2, words: cheap, terms: ["lower ... toll ..."] }
    terms: [to*]
    parent: money
  - id: toll
    name: Berths
    definition: Where boats lie.
    poles: [{ at: -2, words: few }, { at: 2, words: many }]
    terms: [berth]
`;

const CROSSING = `Ferry talks turn on the night crossing

Harbour Post, 4 March 2025

“We will not give up the night crossing,” said Ilse Marren, the transport minister of Vandor. The minister said that the talks would go on.

A spokesman for the Ostrian government said that the night crossing was too dear. “Nobody takes the night crossing in winter,” he added.
`;
const TOLL = `Skippers want the toll lowered

Keld Courier, 5 March 2025

Tomas Brill, who leads the skippers, said that the bridge toll had ruined them. “The bridge toll must go,” he said. He added that the night crossing should stay.

Ilse Marren, the transport minister of Vandor, said that the bridge toll paid for the bridge.
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const cwd = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
}

const ARTICLES = { 'crossing.txt': CROSSING, 'toll.txt': TOLL } as const;

/** `line:column` of every line of `out` that tells of `file`. */
const places = (out: string, file: string): readonly string[] =>
  out.split('\n').flatMap((line) => {
    const place = /^(.+?):(\d+:\d+): /.exec(line);
    return place?.[1] === file ? [place[2]!] : [];
  });

describe('readout codebook check', () => {
  test('says how many issues a good codebook has', async () => {
    const cwd = folderWith({ 'good.yaml': GOOD });
    const { code, out, err } = await readout(['codebook', 'check', 'good.yaml'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^good\.yaml: 1 issues?, 0 warnings\n$/);
  });

  test('tells what is odd as a warning, and passes', async () => {
    const cwd = folderWith({
      'odd.yaml': GOOD.replace(/ {4}guideline.*\n/, '    nearMisses: [mild winter]\n'),
    });
    const { code, out, err } = await readout(['codebook', 'check', 'odd.yaml'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('odd.yaml:4:5: warning: "night-crossing" has no guideline\n  ');
    expect(out).toContain('odd.yaml:10:18: warning: the near miss "mild winter" holds no term');
    expect(out).toMatch(/odd\.yaml: 1 issues?, 2 warnings\n/);
  });

  test('lists all that is wrong with line and column, each with its mend', async () => {
    const cwd = folderWith({ 'broken.yaml': BROKEN });
    const { code, out, err } = await readout(['codebook', 'check', 'broken.yaml'], { cwd });
    expect({ code, err }).toEqual({ code: 3, err: '' });
    expect(places(out, 'broken.yaml')).toEqual(['8:39', '9:15', '9:40', '10:13', '11:13', '12:9']);
    expect(out).toContain('broken.yaml:11:13: there is no issue "money"\n  Name the id of an issue');
    expect(out).not.toMatch(/\d+ issues/);
  });

  test.each([
    [
      'unknown and missing fields',
      'id: x\nissues:\n  - id: y\n    colour: red\n',
      /1:1: name[\s\S]*3:5: .*"colour"/,
    ],
    ['what is no YAML', 'id: [', /bad\.yaml:1:\d+: not YAML/],
    ['what is no codebook', 'talks\n', /bad\.yaml:1:1: the file: /],
    ['an empty file', '', /bad\.yaml:1:1: the file: /],
    ['bytes that are no text', '\u0000\u0001\ufffd', /bad\.yaml:1:\d+: /],
  ])('refuses %s', async (_, text, told) => {
    const { code, out } = await readout(['codebook', 'check', 'bad.yaml'], {
      cwd: folderWith({ 'bad.yaml': text }),
    });
    expect(code).toBe(3);
    expect(out).toMatch(told);
  });

  test('checks every file, and ends as the worst of them', async () => {
    const cwd = folderWith({ 'broken.yaml': BROKEN, 'good.yaml': GOOD });
    const { code, out } = await readout(['codebook', 'check', 'broken.yaml', 'good.yaml'], { cwd });
    expect(code).toBe(3);
    expect(places(out, 'broken.yaml')).toHaveLength(6);
    expect(out).toMatch(/good\.yaml: 1 issues?, 0 warnings\n/);
  });

  test('goes on behind a file that is missing', async () => {
    const { code, out, err } = await readout(['codebook', 'check', 'gone.yaml', 'good.yaml'], {
      cwd: folderWith({ 'good.yaml': GOOD }),
    });
    expect(code).toBe(3);
    expect(out).toBe('good.yaml: 1 issue, 0 warnings\n');
    expect(err).toContain('gone.yaml: there is no such codebook file');
  });

  test('reads standard input', async () => {
    const { code, out } = await readout(['codebook', 'check', '-'], { cwd: emptyFolder(), input: GOOD });
    expect({ code, out }).toEqual({ code: 0, out: '-: 1 issue, 0 warnings\n' });
  });

  test.each([['missing.yaml'], ['.']])('ends with exit code 3 where %s is no file', async (path) => {
    const { code, out, err } = await readout(['codebook', 'check', path], { cwd: emptyFolder() });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toBe(
      `${path}: there is no such codebook file\nCheck the name of the file. [positions/missing]\n`,
    );
  });
});

describe('readout codebook suggest', () => {
  const issuesOf = (out: string): readonly unknown[] => (JSON.parse(out) as { issues: unknown[] }).issues;

  test('finds what recurs over the articles, with counts and an example, most told first', async () => {
    const cwd = folderWith(ARTICLES);
    const words = ['codebook', 'suggest', 'crossing.txt', 'toll.txt'];
    const { code, out } = await readout([...words, '--json', '-q'], { cwd });
    expect(code).toBe(0);
    expect(issuesOf(out)).toMatchObject([
      { id: 'night-crossing', phrase: 'night crossing', count: 4 },
      { id: 'bridge-toll', phrase: 'bridge toll', count: 3 },
    ]);
    const yaml = await readout(words, { cwd });
    expect(yaml.out).toMatch(/^# No codebook fits this coverage\.\nissues:\n {2}- id: night-crossing\n/);
    expect(yaml.err).toContain('crossing.txt: ');
  });

  test('leaves out what the codebook covers', async () => {
    const covering = GOOD.replace('[winter timetable]', '[night crossing]');
    const cwd = folderWith({ ...ARTICLES, 'book.yaml': covering });
    const words = ['codebook', 'suggest', 'crossing.txt', 'toll.txt', '--codebook', 'book.yaml'];
    const { out } = await readout([...words, '-q'], { cwd });
    expect(out).toMatch(/^# Not covered by ferry-talks \(it was given\)\.\nissues:\n {2}- id: bridge-toll\n/);
    expect(out).not.toContain('id: night-crossing');
  });

  test('says so when nothing recurs', async () => {
    const { code, out, err } = await readout(['codebook', 'suggest', '-', '-q'], { input: ARTICLE });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('# No codebook fits this coverage.\n# No phrase recurs that it lacks.\n');
  });

  test('goes on without an article that is missing, and ends with exit code 3', async () => {
    const cwd = folderWith(ARTICLES);
    const { code, out, err } = await readout(['codebook', 'suggest', 'missing.txt', 'crossing.txt'], { cwd });
    expect(code).toBe(3);
    expect(err).toContain('missing.txt: there is no such file or folder\n  Check the name. [input/missing]');
    expect(out).toContain('- id: night-crossing\n');
  });

  test('refuses a broken codebook with all its faults before anything is read', async () => {
    const cwd = folderWith({ ...ARTICLES, 'broken.yaml': BROKEN });
    const words = ['codebook', 'suggest', 'crossing.txt', '--codebook', 'broken.yaml'];
    const { code, out, err } = await readout(words, { cwd });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(places(err, 'broken.yaml')).toHaveLength(6);
    expect(err).not.toContain('crossing.txt');
  });

  test.each([
    ['under the issues of a codebook that has the id already', GOOD, 3],
    ['as the issues of a new codebook', 'id: new\nname: New\nissues:\n', 2],
  ])('pasted %s, it passes the check', async (_, head, issues) => {
    const cwd = folderWith({ ...ARTICLES, 'book.yaml': GOOD });
    const words = ['codebook', 'suggest', 'crossing.txt', 'toll.txt', '--codebook', 'book.yaml', '-q'];
    const { out } = await readout(words, { cwd });
    writeFileSync(join(cwd, 'pasted.yaml'), head + out.replace('issues:\n', ''));
    const checked = await readout(['codebook', 'check', 'pasted.yaml'], { cwd });
    expect(checked.code, checked.out).toBe(0);
    expect(checked.out).toContain(`pasted.yaml: ${issues} issues`);
    const again = await readout([...words.slice(0, 4), '--codebook', 'pasted.yaml', '-q'], { cwd });
    expect(again.out).toContain('# No phrase recurs that it lacks.');
  });
});

test.each([
  [['codebook']],
  [['codebook', 'check']],
  [['codebook', 'suggest']],
  [['codebook', 'mend', 'a.yaml']],
])('%j ends with exit code 2', async (words) => {
  const { code, out, err } = await readout(words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).not.toBe('');
});
