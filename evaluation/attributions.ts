/**
 * Scores the statement stage against an attribution corpus: `node attributions.ts CORPUS [SPLIT]`, where CORPUS is a
 * folder of JSON Lines or of brat standoff (PolNeAR as published). Writes `evaluation/attributions-<split>.json` with
 * the commit and the model's hash; never a sentence of the corpus.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../models/training/corpus.ts';
import { loadModel } from '../src/pipeline/model.ts';
import { readSource } from '../src/reading/read.ts';
import type { Article } from '../src/record/article.ts';
import { type Attribution, SAID_CONFIDENCE } from '../src/record/statement.ts';
import { readStatements } from '../src/statements/statements.ts';
import {
  type AttributionScore,
  addArticle,
  type Count,
  emptyScore,
  f1,
  precision,
  recall,
  type SpansByRole,
} from './attribution-score.ts';

const [corpus, split = 'dev'] = process.argv.slice(2);
if (corpus === undefined) {
  console.error('usage: npm run evaluate attributions CORPUS [SPLIT]');
  process.exit(2);
}

const { madeBy, model } = await loadModel();
const predicted = new Map<string, readonly Attribution[]>();
const score = emptyScore();
const said = emptyScore();
const bins = Array.from({ length: 10 }, () => ({ found: 0, linked: 0, confidence: 0 }));
let milliseconds = 0;
let read = 0;
for (const gold of readCorpus(corpus, split)) {
  let found = predicted.get(gold.id);
  if (!found) {
    const start = performance.now();
    found = statementsOf(gold.id, gold.text);
    milliseconds += performance.now() - start;
    read++;
    predicted.set(gold.id, found);
  }
  const { linked } = addArticle(score, gold.text, gold.attributions, found.map(spansOf));
  const sure = found.filter(({ confidence }) => confidence >= SAID_CONFIDENCE);
  addArticle(said, gold.text, gold.attributions, sure.map(spansOf));
  found.forEach(({ confidence }, i) => {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]!;
    bin.found++;
    bin.confidence += confidence;
    if (linked[i]) bin.linked++;
  });
}

const result = {
  corpus: 'PolNeAR v1.0.0',
  split,
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  model: madeBy.statements,
  articles: read,
  articlesPerSecond: Math.round((read / milliseconds) * 10_000) / 10,
  all: report(score),
  said: report(said),
  reliability: bins
    .filter(({ found }) => found > 0)
    .map(({ found, linked, confidence }) => ({
      confidence: percent(confidence / found),
      right: percent(linked / found),
      statements: found,
    })),
};
writeFileSync(
  join(import.meta.dirname, `attributions-${split}.json`),
  `${JSON.stringify(result, undefined, 2)}\n`,
);
console.log(JSON.stringify(result, undefined, 2));

function statementsOf(id: string, text: string): readonly Attribution[] {
  const { articles } = readSource(
    { from: `${id}.txt`, bytes: new TextEncoder().encode(text) },
    { asIs: true },
  );
  const [first] = articles;
  if (!first || first.text !== text) throw new Error(`${id}: reading as is changed the text`);
  const article: Article = { ...first, id: 'a1' };
  return readStatements(article, model).attributions;
}

function spansOf({ source, cue, content }: Attribution): SpansByRole {
  return { source: source ? [source] : [], cue: cue ? [cue] : [], content };
}

function report({ exact, token, linked, triple, recall: byForm }: AttributionScore): unknown {
  const counted = (count: Count) => ({
    precision: percent(precision(count)),
    recall: percent(recall(count)),
    f1: percent(f1(count)),
  });
  const roles = ({ source, cue, content }: AttributionScore['exact']) => ({
    source: counted(source),
    cue: counted(cue),
    content: counted(content),
  });
  return {
    exact: roles(exact),
    token: roles(token),
    linked: counted(linked),
    triple: counted(triple),
    linkedRecall: Object.fromEntries(
      Object.entries(byForm).map(([form, count]) => [
        form,
        { recall: percent(recall(count)), gold: count.gold },
      ]),
    ),
  };
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
