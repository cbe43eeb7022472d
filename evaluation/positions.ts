/**
 * Scores who stands where against annotated stories: `node evaluation/positions.ts [--faults] [--held-out]`. Writes
 * `evaluation/positions.json`. The held-out half is for judging a release: its faults are never printed, and no rule is
 * written from it.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { actorLexicon } from '../src/actors/lexicon.ts';
import type { ArticleReading } from '../src/pipeline/articles.ts';
import { readArticles } from '../src/pipeline/articles.ts';
import { makeBrief } from '../src/pipeline/brief.ts';
import { codebookFrom, shippedCodebooks } from '../src/pipeline/codebooks.ts';
import { loadModel } from '../src/pipeline/model.ts';
import { machine } from '../src/pipeline/outside.ts';
import { readSource } from '../src/reading/read.ts';
import type { Brief } from '../src/record/brief.ts';
import {
  type Count,
  type GoldStory,
  type GoldText,
  type Signs,
  type StoryScore,
  scoreStory,
} from './positions-score.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = parseArgs({ options: { faults: { type: 'boolean' }, 'held-out': { type: 'boolean' } } });
const model = await loadModel();
const shipped = shippedCodebooks();
const sets = values['held-out'] ? ['dev', 'held-out'] : ['dev'];
const previous = readResult();
const result: Record<string, unknown> = {
  ...previous,
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  model: model.madeBy.statements,
};
for (const set of sets) result[set] = await scoreSet(set);
writeFileSync('evaluation/positions.json', `${JSON.stringify(result, undefined, 2)}\n`);
for (const set of sets) {
  console.log(`${set}:`);
  for (const [what, count] of Object.entries(result[set] as Record<string, Count>))
    if (typeof count.gold === 'number') console.log(`  ${line(what, count)}`);
}

function readResult(): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync('evaluation/positions.json', 'utf8'));
  } catch {
    return {};
  }
}

async function scoreSet(set: string): Promise<unknown> {
  const scores: Record<string, StoryScore> = {};
  const chosen: Record<string, string> = {};
  for (const name of readdirSync(`evaluation/positions/${set}`).toSorted()) {
    const gold: GoldStory = JSON.parse(readFileSync(`evaluation/positions/${set}/${name}`, 'utf8'));
    const brief = await briefOf(gold);
    const score = scoreStory(brief, gold);
    scores[name] = score;
    chosen[name] = `${brief.codebook?.id ?? 'none'}, expected ${gold.codebook}`;
    if (values.faults && set === 'dev')
      console.error([name, ...score.faults.map((fault) => `  ${fault}`)].join('\n'));
  }
  const all = Object.values(scores);
  return { codebooks: chosen, ...summed(all), rules: rulesOf(all), signs: signsOf(all) };
}

async function briefOf(gold: GoldStory): Promise<Brief> {
  const own = gold.codebook.endsWith('.yaml') ? [await codebookFrom(gold.codebook, machine)] : shipped;
  return makeBrief(readingsOf(gold), {
    model,
    lexicon: actorLexicon({}),
    codebooks: own,
    version: 'evaluation',
    seed: 1,
    outlook: false,
  });
}

async function* readingsOf({ articles }: GoldStory): AsyncGenerator<ArticleReading> {
  for (const [k, article] of articles.entries()) {
    const read: ArticleReading[] = [];
    if ('file' in article) {
      for await (const one of readArticles([{ from: article.file, kind: 'file' }], machine, {}))
        read.push(one);
    } else read.push(fromText(article));
    for (const [n, one] of read.entries())
      yield one.article
        ? { ...one, article: { ...one.article, id: n === 0 ? `a${k + 1}` : `a${k + 1}-${n}` } }
        : one;
  }
}

function fromText({ name, text, outlet, published }: GoldText): ArticleReading {
  const { articles, problems } = readSource(
    { from: `${name}.txt`, bytes: new TextEncoder().encode(text) },
    { ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }) },
  );
  const [article] = articles;
  return { from: name, ...(article && { article: { ...article, id: 'a' } }), problems };
}

function summed(scores: readonly StoryScore[]): Record<string, unknown> {
  const sums: Record<string, { right: number; gold: number; found: number }> = {};
  for (const { counts } of scores)
    for (const [what, { right, gold, found }] of Object.entries(counts)) {
      const sum = sums[what] ?? { right: 0, gold: 0, found: 0 };
      sums[what] = { right: sum.right + right, gold: sum.gold + gold, found: sum.found + found };
    }
  return Object.fromEntries(Object.entries(sums).map(([what, count]) => [what, shareOf(count)]));
}

function rulesOf(scores: readonly StoryScore[]): Record<string, { right: number; found: number }> {
  const sums: Record<string, { right: number; found: number }> = {};
  for (const { rules } of scores)
    for (const [rule, { right, found }] of Object.entries(rules)) {
      const sum = sums[rule] ?? { right: 0, found: 0 };
      sums[rule] = { right: sum.right + right, found: sum.found + found };
    }
  return sums;
}

function signsOf(scores: readonly StoryScore[]): Record<string, Signs> {
  const sums: Record<string, Signs> = {};
  for (const { signs } of scores)
    for (const [key, { same, turned, absent }] of Object.entries(signs)) {
      const sum = sums[key] ?? { same: 0, turned: 0, absent: 0 };
      sums[key] = { same: sum.same + same, turned: sum.turned + turned, absent: sum.absent + absent };
    }
  return sums;
}

function line(what: string, { right, gold, found }: Count): string {
  const share = (of: number): string => (of === 0 ? '-' : ((100 * right) / of).toFixed(1));
  return `${what.padEnd(30)} precision ${share(found).padStart(5)} (${right}/${found}), recall ${share(gold).padStart(5)} (${right}/${gold})`;
}

function shareOf({ right, gold, found }: Count): unknown {
  const percent = (of: number): number => (of === 0 ? 0 : Math.round((1000 * right) / of) / 10);
  return { right, gold, found, precision: percent(found), recall: percent(gold) };
}
