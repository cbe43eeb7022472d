/**
 * Scores briefs of our own coverage, and of hard articles, against what a careful reader found in them:
 * `node evaluation/coverage.ts [--faults]`. Writes `evaluation/coverage.json` with the commit and the model's hash.
 * The annotations were written before any program had read the articles; change one only where it misread its article.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readActorFile } from '../src/actors/actor-file.ts';
import { actorLexicon } from '../src/actors/lexicon.ts';
import { readArticles } from '../src/pipeline/articles.ts';
import { makeBrief } from '../src/pipeline/brief.ts';
import { loadModel } from '../src/pipeline/model.ts';
import { machine } from '../src/pipeline/outside.ts';
import type { Brief } from '../src/record/brief.ts';
import { SAID_CONFIDENCE } from '../src/record/statement.ts';
import {
  type ArticleScore,
  type Count,
  type GoldArticle,
  scoreArticle,
  sumCounts,
} from './coverage-score.ts';

interface GoldFile {
  readonly file: string;
  readonly articles: readonly GoldArticle[];
}

const ACTORS = 'catalog/coverage/actors.yaml';
const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { faults: { type: 'boolean' } } });
process.chdir(root);
const model = await loadModel();
const { notHeardFrom } = JSON.parse(readFileSync('evaluation/coverage/whole.json', 'utf8'));

const result = {
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  model: model.madeBy.statements,
  coverage: await score('coverage', undefined, notHeardFrom),
  coverageWithActorsFile: await score('coverage', ACTORS, notHeardFrom),
  nasty: await score('nasty', undefined, undefined),
  secondReader: await scoreEach('second-reader'),
};
writeFileSync('evaluation/coverage.json', `${JSON.stringify(result, undefined, 2)}\n`);
console.log(JSON.stringify(result, undefined, 2));

async function score(
  set: string,
  actors: string | undefined,
  silent: readonly string[] | undefined,
): Promise<unknown> {
  const golds = goldFiles(set);
  const brief = await briefOf(golds, actors);
  const heading = actors === undefined ? set : `${set}, with ${actors}`;
  const names = brief.notHeardFrom.map((id) => brief.actors.find((actor) => actor.id === id)?.name);
  return {
    said: shares(scores(brief, golds, SAID_CONFIDENCE, heading)),
    withPossible: shares(scores(brief, golds, 0, undefined)),
    ...(silent && { notHeardFrom: { expected: silent, found: names } }),
  };
}

/** Articles of different invented worlds: each is a brief of its own. */
async function scoreEach(set: string): Promise<unknown> {
  const briefs: (readonly [Brief, GoldFile])[] = [];
  for (const gold of goldFiles(set)) briefs.push([await briefOf([gold], undefined), gold]);
  const scored = (confidence: number, heading: string | undefined): readonly ArticleScore[] =>
    briefs.flatMap(([brief, gold]) => scores(brief, [gold], confidence, heading));
  return { said: shares(scored(SAID_CONFIDENCE, set)), withPossible: shares(scored(0, undefined)) };
}

function goldFiles(set: string): readonly GoldFile[] {
  return readdirSync(`evaluation/${set}`)
    .filter((name) => name.endsWith('.json') && name !== 'whole.json')
    .toSorted()
    .map((name) => JSON.parse(readFileSync(`evaluation/${set}/${name}`, 'utf8')));
}

function briefOf(golds: readonly GoldFile[], actors: string | undefined): Promise<Brief> {
  const inputs = golds.map(({ file }) => ({ from: file, kind: 'file' as const }));
  const extra = actors === undefined ? {} : readActorFile(readFileSync(actors, 'utf8'), actors);
  return makeBrief(readArticles(inputs, machine, {}), {
    model,
    lexicon: actorLexicon(extra),
    codebooks: [],
    version: 'evaluation',
    seed: 1,
    outlook: false,
  });
}

function scores(
  brief: Brief,
  golds: readonly GoldFile[],
  confidence: number,
  heading: string | undefined,
): readonly ArticleScore[] {
  return golds.flatMap(({ file, articles }) => {
    const read = brief.articles.filter(({ from }) => from === file);
    return articles.flatMap((gold, i) => {
      const article = read[i];
      if (!article) throw new Error(`${file} has no article ${i + 1}`);
      const one = scoreArticle(brief, article, gold, confidence);
      if (values.faults && heading) tell(`${heading}: ${file} ${article.title ?? ''}`, one);
      return [one];
    });
  });
}

function tell(where: string, { faults }: ArticleScore): void {
  console.error(`\n${where}`);
  for (const fault of faults) console.error(`  ${fault}`);
}

function shares(all: readonly ArticleScore[]): unknown {
  const counts = sumCounts(all.map((one) => one.counts));
  return Object.fromEntries(Object.entries(counts).map(([what, count]) => [what, shareOf(what, count)]));
}

/** Precision and recall of what is looked for; the share that is right of what each matched statement has. */
function shareOf(what: string, { right, gold, found }: Count): unknown {
  const percent = (of: number): number => (of === 0 ? 0 : Math.round((1000 * right) / of) / 10);
  if (what !== 'statements' && what !== 'conditionals') return { right, of: gold, percent: percent(gold) };
  return { right, gold, found, precision: percent(found), recall: percent(gold) };
}
