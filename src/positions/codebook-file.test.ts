import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCodebook, readCodebook } from './codebook-file.ts';

const SOUND = `id: water-talks
name: Water talks
issues:
  - id: flow
    name: Minimum flow
    definition: How much water is let through.
    poles:
      - { at: -2, words: no flow is promised, terms: [hold back ... water] }
      - { at: 2, words: a flow is promised, terms: [minimum flow, "release ... (water|flow)"] }
    terms: [water]
    nearMisses: [water under the bridge]
    guideline: { rule: Promises of water., example: They promised a minimum flow., nearMiss: It is water under the bridge. }
`;

/** "line:column problem" of each fault. */
const faultsOf = (text: string): string[] =>
  checkCodebook(text, 'book.yaml').problems.map(
    ({ where, problem }) => `${where.replace('book.yaml:', '')} ${problem}`,
  );

describe('a codebook file', () => {
  it('is read whole', () => {
    const { codebook, problems, warnings } = checkCodebook(SOUND, 'book.yaml');
    expect([problems, warnings]).toEqual([[], []]);
    expect(codebook?.issues[0]).toMatchObject({ id: 'flow', nearMisses: ['water under the bridge'] });
  });

  it.each([
    [
      'an unknown field',
      SOUND.replace('definition:', 'meaning: x\n    definition:'),
      /^4:5 issues\.0: .*meaning/,
    ],
    ['a pole outside the scale', SOUND.replace('at: 2', 'at: 3'), /^9:15 issues\.0\.poles\.1\.at/],
    ['two poles at one place', SOUND.replace('at: 2', 'at: -2'), /^9:15 two poles stand at -2/],
    [
      'a badly written term',
      SOUND.replace('[water]', '["(water"]'),
      /^10:13 the term "\(water" has brackets/,
    ],
    ['a term that ends in a gap', SOUND.replace('[water]', '[water ...]'), /^10:13 .*begins or ends/],
    ['a star inside a word', SOUND.replace('[water]', '[wat*er]'), /^10:13 .*not at the end/],
    [
      'an unknown parent',
      SOUND.replace('    terms:', '    parent: dam\n    terms:'),
      /^10:13 there is no issue "dam"/,
    ],
    [
      'what excludes an unknown issue',
      SOUND.replace('    terms:', '    excludes: [dam]\n    terms:'),
      /there is no issue "dam"/,
    ],
    ['what entails itself', SOUND.replace('    terms:', '    entails: [flow]\n    terms:'), /entails itself/],
    [
      'a parent that is its own',
      SOUND.replace('    terms:', '    parent: flow\n    terms:'),
      /^10:13 parents go in a circle: flow → flow/,
    ],
    ['an empty file', '', /^1:1 the file: /],
    ['what is no codebook', '- a\n- b\n', /^1:1 the file: /],
    ['what is no YAML', 'id: [', /^1:\d+ not YAML/],
    ['a key twice', `${SOUND}name: Again\n`, /^13:1 "name" stands twice/],
    ['an alias', 'id: &a x\nname: *a\n', /^1:1 the file uses aliases/],
    ['a file too large', 'x'.repeat(1_000_001), /^1:1 a file of 1000001 characters/],
  ])('tells %s with its place', (_, text, expected) => {
    expect(faultsOf(text)[0]).toMatch(expected);
  });

  it('tells all faults at once, in their order', () => {
    const faults = faultsOf(SOUND.replace('[water]', '["", "(a"]').replace('at: 2', 'at: 7'));
    expect(faults.map((fault) => fault.split(' ', 1)[0])).toEqual(['9:15', '10:13']);
    expect(() => readCodebook('id: 1', 'book.yaml')).toThrow(/name[\s\S]*issues/);
  });

  it('tells a circle of parents once', () => {
    const issue = (id: string, parent: string): string =>
      `  - { id: ${id}, parent: ${parent}, name: N, definition: D, poles: [{ at: -2, words: a }, { at: 2, words: b }], terms: [${id}] }\n`;
    const faults = faultsOf(
      `id: b\nname: B\nissues:\n${issue('one', 'two')}${issue('two', 'three')}${issue('three', 'one')}`,
    );
    expect(faults).toEqual(['4:24 parents go in a circle: one → two → three → one']);
  });

  it.each([
    ['a term under two poles', SOUND.replace('[water]', '[minimum flow]'), /stands under "flow" too/],
    ['a near miss of nothing', SOUND.replace('[water under the bridge]', '[bridge]'), /holds no term/],
    ['no guideline', SOUND.replace(/ {4}guideline.*\n/, ''), /no guideline/],
  ])('warns of %s', (_, text, expected) => {
    const { problems, warnings } = checkCodebook(text, 'book.yaml');
    expect(problems).toEqual([]);
    expect(warnings.map(({ problem }) => problem)).toContainEqual(expect.stringMatching(expected));
  });

  const folder = new URL('../../catalog/codebooks/', import.meta.url);
  it.each(readdirSync(folder))('%s that ships has no fault and nothing odd', (name) => {
    const { problems, warnings } = checkCodebook(readFileSync(new URL(name, folder), 'utf8'), name);
    expect([...problems, ...warnings]).toEqual([]);
  });
});
