/**
 * Step 1 of learning: syntax. `node syntax-folds.ts CORPUS WORK FOLD` learns from all but one fold of the training
 * split and analyses that fold with it, so that later steps learn from analyses as bad as those they'll meet;
 * FOLD `all` learns from the whole split and keeps the model.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { analyse, layoutOf } from '../../src/statements/en/analyse.ts';
import { type GoldArticle, readCorpus, readSilver } from './corpus.ts';
import { treeSentences } from './silver.ts';
import { learnSyntax } from './syntax.ts';

export const FOLDS = 4;
const SETTINGS = { tagEpochs: 4, parseEpochs: 5 };

/** The first annotator's copy of each article. */
export function oneOfEach(articles: readonly GoldArticle[]): GoldArticle[] {
  const seen = new Map<string, GoldArticle>();
  for (const article of articles) if (!seen.has(article.id)) seen.set(article.id, article);
  return [...seen.values()];
}

if (import.meta.main) {
  const [corpus = '', work = '', fold = ''] = process.argv.slice(2);
  mkdirSync(work, { recursive: true });
  const articles = oneOfEach(readCorpus(corpus, 'train'));
  const silver = readSilver(corpus, 'train');
  const inFold = (i: number): boolean => String(i % FOLDS) === fold;
  const sentences = articles
    .filter((_, i) => !inFold(i))
    .flatMap(({ id, text }) => treeSentences(layoutOf(text), silver.get(id) ?? []));
  const model = learnSyntax(sentences, SETTINGS);
  if (fold === 'all') writeFileSync(join(work, 'syntax.v8'), serialize(model));
  else {
    const analyses = articles
      .filter((_, i) => inFold(i))
      .map(({ id, text }) => {
        const { tag, lemma, head, relation } = analyse(text, model);
        return { id, tag, lemma, head, relation };
      });
    writeFileSync(join(work, `syntax-${fold}.v8`), serialize(analyses));
  }
}
