/**
 * Golden cases: each folder beside this file is one, with `case.json` and `expected/brief.json`. A brief that comes out
 * otherwise is written to the case's `actual/`, to be looked at with any diff; `UPDATE_GOLDEN=1` takes it as expected.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { actorLexicon } from '../../src/actors/lexicon.ts';
import { readArticles } from '../../src/pipeline/articles.ts';
import { makeBrief } from '../../src/pipeline/brief.ts';
import { shippedCodebooks } from '../../src/pipeline/codebooks.ts';
import { inputsOf } from '../../src/pipeline/inputs.ts';
import { loadModel } from '../../src/pipeline/model.ts';
import { machine, type Outside } from '../../src/pipeline/outside.ts';
import type { Brief } from '../../src/record/brief.ts';
import { BriefSchema } from '../../src/record/brief-schema.ts';
import { groundingFaults } from '../../src/record/grounding.ts';
import { normalised } from './normalised.ts';

interface GoldenCase {
  readonly what: string;
  /** From the repository's root. */
  readonly inputs: readonly string[];
}

const here = import.meta.dirname;
const root = fileURLToPath(new URL('../..', import.meta.url));
const cases = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const model = await loadModel();
/** This machine, with the repository's root as its working folder. */
const rooted: Outside = {
  ...machine,
  look: (path) => machine.look(join(root, path)),
  list: (path) => machine.list(join(root, path)),
  read: (path) => machine.read(join(root, path)),
};

test.each(cases.map(({ name }) => name))('the brief of "%s" is what it was', async (name) => {
  const brief = await briefOf(JSON.parse(readFileSync(join(here, name, 'case.json'), 'utf8')));
  expect(groundingFaults(brief)).toEqual([]);
  expect(BriefSchema.parse(brief)).toEqual(brief);
  compare(join(here, name), normalised(brief));
});

async function briefOf({ inputs: names }: GoldenCase): Promise<Brief> {
  const { inputs, problems } = await inputsOf(names, rooted);
  const options = {
    model,
    lexicon: actorLexicon(),
    codebooks: shippedCodebooks(),
    version: 'golden',
    seed: 1,
  };
  return makeBrief(readArticles(inputs, rooted, {}), options, problems);
}

function compare(folder: string, actual: string): void {
  const expectedFile = join(folder, 'expected', 'brief.json');
  const actualFolder = join(folder, 'actual');
  rmSync(actualFolder, { recursive: true, force: true });
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(join(folder, 'expected'), { recursive: true });
    writeFileSync(expectedFile, actual);
    return;
  }
  const expected = existsSync(expectedFile) ? readFileSync(expectedFile, 'utf8') : '';
  if (actual === expected) return;
  mkdirSync(actualFolder, { recursive: true });
  writeFileSync(join(actualFolder, 'brief.json'), actual);
  const look = `diff -u ${relative(root, expectedFile)} ${relative(root, join(actualFolder, 'brief.json'))}`;
  expect.fail(`${firstDifference(expected, actual)}\nLook: ${look}\nRight as it is now: UPDATE_GOLDEN=1`);
}

function firstDifference(expected: string, actual: string): string {
  const was = expected.split('\n');
  const is = actual.split('\n');
  const line = is.findIndex((text, i) => text !== was[i]);
  const at = line < 0 ? is.length : line;
  return `line ${at + 1} was ${was[at]?.trim() ?? 'not there'} and is ${is[at]?.trim() ?? 'not there'}`;
}
