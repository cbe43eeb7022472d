import { beforeAll, expect, it, test } from 'vitest';
import { actorLexicon } from '../actors/lexicon.ts';
import { articleAsIs } from '../reading/article.ts';
import type { Brief } from '../record/brief.ts';
import { groundingFaults } from '../record/grounding.ts';
import type { Decision } from '../record/revision.ts';
import { briefOf, type Reading, readingOf } from './brief.ts';
import { shippedCodebooks } from './codebooks.ts';
import { type LoadedModel, loadModel } from './model.ts';

const TEXTS = [
  'Korva’s foreign minister, Ann Smith, said on Monday that Korva would talk. “We will meet,” she said.',
  'Smith, the mayor of Haven, said that the port would stay open. “It is ours,” he said. Mayor Smith denied that talks went on.',
];

const lexicon = actorLexicon({});
const codebooks = shippedCodebooks();
let model: LoadedModel;
let readings: readonly Reading[];

beforeAll(async () => {
  model = await loadModel();
  readings = TEXTS.map((text, k) => readingOf({ id: `a${k + 1}`, ...articleAsIs(text, 'a.txt', {}) }, model));
});

const settings = () => ({
  model,
  lexicon,
  codebooks,
  version: 'test',
  seed: 1,
  outlook: false,
});

const briefWith = (...decisions: readonly Decision[]): Brief =>
  briefOf(readings, [], { ...settings(), decisions });

const JOIN: Decision = { decides: 'same actor', names: ['Ann Smith', 'Smith'] };
const SPLIT: Decision = { decides: 'split', of: 'Ann Smith', names: ['Smith'] };

/** Who said what for whom, and who holds which office, by name. */
const told = ({ actors, statements }: Brief) => {
  const name = (id: string | undefined): string | undefined => actors.find((one) => one.id === id)?.name;
  return {
    said: statements.map(({ content, speaker, speakingFor }) => [
      content[0]!.text,
      name(speaker),
      name(speakingFor),
    ]),
    people: actors
      .filter(({ kind }) => kind === 'person')
      .map(({ offices, side, sideEvidence, mentions, ...one }) => [
        one.name,
        offices.map(({ title, of }) => [title, name(of)]),
        name(side),
        sideEvidence,
        mentions,
      ]),
  };
};

test('two who were taken for one are what they were, with pronouns, offices and sides', () => {
  const [apart, joined, split] = [briefWith(), briefWith(JOIN), briefWith(JOIN, SPLIT)];
  expect(joined.actors).toHaveLength(apart.actors.length - 1);
  expect(told(split).said).toEqual(told(apart).said);
  const [first, second] = told(apart).people;
  expect(told(split).people.map(([name, offices]) => [name, offices])).toEqual(
    [first, second].map((one) => one!.slice(0, 2)),
  );
  expect(told(split).people.map((one) => one[4])).toEqual([first, second].map((one) => one![4]));
  expect(groundingFaults(split)).toEqual([]);
});

it('gives a pronoun to the name that is its source before it, where no mention of that is kept', () => {
  const text = 'Smith, a poet, said that the strike was over. “We won,” he said.';
  const poet = readingOf({ id: 'a3', ...articleAsIs(text, 'c.txt', {}) }, model);
  const brief = briefOf([readings[0]!, poet], [], { ...settings(), decisions: [JOIN, SPLIT] });
  const smith = brief.actors.find(({ name }) => name === 'Smith')!;
  expect(smith.mentions).toEqual([]);
  expect(brief.statements.filter(({ article }) => article === 'a3').map(({ speaker }) => speaker)).toEqual([
    smith.id,
    smith.id,
  ]);
});

it('says what the one did once the two are joined again', () => {
  const [joined, again] = [briefWith(JOIN), briefWith(JOIN, SPLIT, JOIN)];
  expect(told(again)).toEqual(told(joined));
});

it('is told where a name is none of the actor’s, and where nobody is called so', () => {
  for (const decision of [SPLIT, { ...SPLIT, of: 'Ada Holm' }])
    expect(briefWith(decision).problems.map(({ code }) => code)).toContain('study/lost-decision');
});
