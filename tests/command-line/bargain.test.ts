/** `readout bargain` as a person runs it: the table, the rounds, JSON, the picture, and what bad input gets. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, readout } from './running.ts';

const TARIFF = `title: Ferry tariff
scale: [0, 100]
referencePoint: 20
actors:
  - { name: Aldmoor, position: 80..100, salience: 0.9, capability: 1 }
  - { name: Cassary, position: 0, salience: 0.5..0.8, capability: 1..2 }
  - { name: Shippers, position: 30, salience: 1, capability: 0.4 }
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('readout bargain', () => {
  test('prints what each model says, with nine in ten draws, and the rounds', async () => {
    const { code, out, err } = await readout(['bargain', 'tariff.yaml'], {
      cwd: folderWith({ 'tariff.yaml': TARIFF }),
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Ferry tariff: 3 actors on 0 to 100, ranges drawn 1,000 times with seed 1/);
    expect(out).toMatch(/\ncompromise +\d+\.\d+ +\d+\.\d+ to \d+\.\d+ /);
    expect(out).toMatch(/\nstart {2}B\.+.*\|?C\.+A\.+ /);
    expect(out).toContain('A Aldmoor, B Cassary, C Shippers');
  });

  test('gives the same bytes for the same seed, and others for another', async () => {
    const cwd = folderWith({ 'tariff.yaml': TARIFF });
    const run = (seed: string) => readout(['bargain', 'tariff.yaml', '--json', '--seed', seed], { cwd });
    const [one, again, other] = [await run('3'), await run('3'), await run('4')];
    expect(one.out).toBe(again.out);
    expect(one.out).not.toBe(other.out);
    const { format, outcomes } = JSON.parse(one.out);
    expect(format).toBe('readout-bargaining/1');
    expect(
      outcomes.find(({ name }: { name: string }) => name === 'scholz-code').rounds.length,
    ).toBeGreaterThan(0);
  });

  test('writes the rounds as a picture in which a name is never markup', async () => {
    const cwd = folderWith({
      'x.csv': 'name,position,salience,capability\n<script>x</script>,1,1,1\nB,5,1,2\n',
    });
    const { code } = await readout(['bargain', 'x.csv', '--picture', 'x.svg'], { cwd });
    const picture = readFileSync(join(cwd, 'x.svg'), 'utf8');
    expect(code).toBe(0);
    expect(picture).toMatch(/^<svg /);
    expect(picture).not.toContain('<script>');
    expect(picture).toContain('&lt;script&gt;');
  });

  test.each<readonly [string, readonly string[], number, RegExp]>([
    ['a missing file', ['gone.yaml'], 3, /there is no such file/],
    ['a seed that is no number', ['tariff.yaml', '--seed', 'x'], 2, /Write a whole number/],
    ['more rounds than can be', ['tariff.yaml', '--rounds', '5000'], 2, /at most 1000 rounds/],
    [
      'a picture that can not be written',
      ['tariff.yaml', '--picture', 'no/such/x.svg'],
      2,
      /could not be written/,
    ],
    ['two faults', ['bad.yaml'], 3, /bad\.yaml:2:\d+: 200 lies outside[\s\S]*bad\.yaml:3:\d+: 7 is no share/],
  ])('refuses %s', async (_, args, exit, told) => {
    const bad =
      'scale: [0, 100]\nactors: [{ name: A, position: 200, salience: 1, capability: 1 },\n  { name: B, position: 1, salience: 7, capability: 1 }]\n';
    const { code, err } = await readout(['bargain', ...args], {
      cwd: folderWith({ 'tariff.yaml': TARIFF, 'bad.yaml': bad }),
    });
    expect(code).toBe(exit);
    expect(err).toMatch(told);
  });
});
