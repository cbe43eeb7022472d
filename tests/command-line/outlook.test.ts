/** `readout outlook` as a person runs it: a draft from coverage, its outlook, scenarios, and what bad input gets. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, readout } from './running.ts';

const TALKS = `Ferry talks stall

Harbour Post, 4 March 2031

“We will never cede the Long Bank,” Ada Roth, foreign minister of Norway, said on Monday.

Denmark demanded that Norway cede the Long Bank before summer. Omar Tal, foreign minister of Denmark, said that Denmark would withdraw its troops from the island.

Norway insisted that Danish troops leave the island first. Roth said that Norway welcomed a ceasefire.
`;

const MODEL = `title: Bank and island
decisionMakers:
  - name: North
    options: [{ id: cede, name: Cede the bank }]
    preferences:
      - { prefers: withdraw, basis: own words, stance: 2, checked: true, evidence: [s1, s2] }
      - { prefers: not cede, basis: own words, stance: -2, checked: true, evidence: [s3] }
  - name: South
    options: [{ id: withdraw, name: Withdraw }]
    preferences:
      - { prefers: cede, basis: reported, stance: 2, checked: true, evidence: [s4] }
      - { prefers: not withdraw, basis: assumed }
statusQuo: []
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('readout outlook draft', () => {
  test('writes a model that the solver reads, and tells on what it rests', async () => {
    const cwd = folderWith({ 'talks.txt': TALKS });
    const { code, err } = await readout(['outlook', 'draft', 'talks.txt', '-o', 'talks.yaml'], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/\d+ decision makers? with \d+ options?; of its parts \d+ rest on statements/);
    const yaml = readFileSync(join(cwd, 'talks.yaml'), 'utf8');
    expect(yaml).toMatch(/basis: own words\n\s+stance: -?\d/);
    expect((await readout(['conflict', 'check', 'talks.yaml'], { cwd })).code).toBe(0);
    expect((await readout(['outlook', 'solve', 'talks.yaml', '--draws', '50'], { cwd })).code).toBe(0);
  });

  test('keeps what a person edited when it drafts again into the same file, and shows conflicts', async () => {
    const cwd = folderWith({
      'talks.txt': TALKS,
      'more.txt': `Roth turns

Harbour Post, 9 March 2031

“We agree to cede the Long Bank,” Ada Roth, foreign minister of Norway, said on Friday. Norway agreed to cede the Long Bank, she added.
`,
    });
    const draft = (...files: string[]) =>
      readout(['outlook', 'draft', ...files, '-o', 'talks.yaml'], { cwd });
    await draft('talks.txt');
    const file = join(cwd, 'talks.yaml');
    const first = readFileSync(file, 'utf8');
    expect((await draft('talks.txt')).err).not.toMatch(/kept|conflict/);
    expect(readFileSync(file, 'utf8')).toBe(first);
    const wish = /- prefers: not (norway-\S+)/.exec(first)!;
    writeFileSync(
      file,
      first.replace(
        wish[0],
        `- prefers: ${wish[1]}\n        note: the envoy told me so\n      ${wish[0]} or ${wish[1]}`,
      ),
    );
    const { code, err } = await draft('talks.txt', 'more.txt');
    expect(code).toBe(0);
    expect(err).toMatch(/(?:kept|conflict): Norway’s wish on norway-/);
    expect(readFileSync(file, 'utf8')).toContain('note: the envoy told me so');
    expect((await readout(['conflict', 'check', 'talks.yaml'], { cwd })).code).toBe(0);
  });

  test('loses nothing of a file that it did not draft', async () => {
    const cwd = folderWith({ 'talks.txt': TALKS, 'model.yaml': MODEL });
    const { code, err } = await readout(['outlook', 'draft', 'talks.txt', '-o', 'model.yaml'], { cwd });
    expect(code).toBe(3);
    expect(err).toContain('outlook/not-drafted');
    expect(readFileSync(join(cwd, 'model.yaml'), 'utf8')).toBe(MODEL);
  });

  test('says why there is nothing to draft', async () => {
    const cwd = folderWith({
      'dull.txt': 'The weather was fine.\n\n“It rained on Monday,” the keeper said.\n',
    });
    const { code, err } = await readout(['outlook', 'draft', 'dull.txt'], { cwd });
    expect(code).toBe(3);
    expect(err).toMatch(/nothing in the coverage suggests a model \(no side takes a stance on any issue\)/);
  });
});

describe('readout outlook solve', () => {
  const inFolder = () => ({ cwd: folderWith({ 'model.yaml': MODEL }) });

  test('prints shares with intervals, words where they are grounded, and what moves them', async () => {
    const { code, out, err } = await readout(
      ['outlook', 'solve', 'model.yaml', '--draws', '400'],
      inFolder(),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      '400 draws with seed 1, by SEQ; 4 uncertain wishes: 2 from own words, 1 from reports and 1 assumed',
    );
    expect(out).toMatch(
      /\d+ % \(\d+ to \d+\) {2}North: Cede the bank; (?:almost|very|un|likely|roughly).*, \d+ to \d+ %/,
    );
    expect(out).toContain('South: Withdraw; no word: its owner’s wish is assumed');
    expect(out).toMatch(
      /Assumptions that matter most: find these out first\n {2}South “not withdraw” \(assumed\)/,
    );
  });

  test('gives the same bytes for the same seed', async () => {
    const run = (...more: string[]) =>
      readout(['outlook', 'solve', 'model.yaml', '--draws', '100', '--json', ...more], inFolder());
    const [one, again, other] = [await run(), await run(), await run('--seed', '2')];
    expect(one.out).toBe(again.out);
    expect(one.out).not.toBe(other.out);
    expect(JSON.parse(one.out)).toMatchObject({ format: 'readout-outlook/1', draws: 100, concept: 'SEQ' });
  });

  test('gives no word for anything where all is assumed', async () => {
    const wide = MODEL.replaceAll(/basis: (?:own words|reported)/g, 'basis: assumed');
    const { code, out } = await readout(['outlook', 'solve', 'wide.yaml', '--draws', '300'], {
      cwd: folderWith({ 'wide.yaml': wide }),
    });
    expect(code).toBe(0);
    expect(out).not.toMatch(/; (?:almost|very|likely|unlikely|roughly)/);
  });

  test.each<readonly [string, readonly string[], number, RegExp]>([
    [
      'an option that is not there',
      ['model.yaml', '--fix', 'fly=yes'],
      3,
      /no option "fly"[\s\S]*cede, withdraw/,
    ],
    [
      'a decision without yes or no',
      ['model.yaml', '--fix', 'cede=maybe'],
      2,
      /an option's id and yes or no/,
    ],
    ['a seed that is no number', ['model.yaml', '--seed', 'x'], 2, /whole number/],
    ['no draws', ['model.yaml', '--draws', '0'], 2, /at least 1 draw/],
    ['a missing file', ['gone.yaml'], 3, /gone\.yaml/],
  ])('refuses %s', async (_, args, exit, told) => {
    const { code, err } = await readout(['outlook', 'solve', ...args], inFolder());
    expect(code).toBe(exit);
    expect(err).toMatch(told);
  });
});

test('refuses a model in which nobody answers', async () => {
  const alone = MODEL.replace(/ {2}- name: South[\s\S]*(?=statusQuo)/, '').replace(
    'prefers: withdraw',
    'prefers: cede',
  );
  const { code, err } = await readout(['outlook', 'solve', 'alone.yaml'], {
    cwd: folderWith({ 'alone.yaml': alone }),
  });
  expect(code).toBe(3);
  expect(err).toContain('it has one decision maker, whom nobody answers');
});

test('readout outlook compare prints scenarios side by side, with what each decides', async () => {
  const { code, out } = await readout(
    [
      'outlook',
      'compare',
      'model.yaml',
      '--draws',
      '100',
      '--scenario',
      'stay: withdraw=no',
      '--scenario',
      'deal: cede=yes, withdraw=yes',
    ],
    { cwd: folderWith({ 'model.yaml': MODEL }) },
  );
  expect(code).toBe(0);
  expect(out).toMatch(/as it is +stay +deal\n/);
  expect(out).toMatch(/South: Withdraw +\d+ % +0 % ! +100 % !\n/);
});

test('readout outlook compare reads standard input once, for all scenarios', async () => {
  const words = ['outlook', 'compare', '-', '--draws', '50', '--scenario', 'stay: withdraw=no'];
  const { code, out, err } = await readout(words, { input: MODEL });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/South: Withdraw +\d+ % +0 % !\n/);
});
