/** The sample coverage and what a careful reader found in it belong together: every annotated text is in its article. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type GoldArticle, scoreArticle } from '../evaluation/coverage-score.ts';
import { readSource } from '../src/reading/read.ts';
import type { Brief } from '../src/record/brief.ts';
import type { Statement } from '../src/record/statement.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const goldFiles = ['coverage', 'nasty', 'second-reader'].flatMap((set) =>
  readdirSync(join(root, 'evaluation', set))
    .filter((name) => name.endsWith('.json') && name !== 'whole.json')
    .map((name) => `evaluation/${set}/${name}`),
);

test.each(goldFiles)('what %s annotates stands in its articles', (name) => {
  const gold: { file: string; articles: GoldArticle[] } = JSON.parse(readFileSync(join(root, name), 'utf8'));
  const read = readSource({ from: gold.file, bytes: readFileSync(join(root, gold.file)) }, {}).articles;
  expect(read.map(({ title }) => title)).toEqual(gold.articles.map(({ title }) => title));
  const faults = gold.articles.flatMap((one, i) => {
    const { outlet: _, ...article } = { ...read[i]!, id: 'a1' };
    return scoreArticle(briefOf([]), article, one, 0).faults;
  });
  expect(faults.filter((fault) => fault.startsWith('not in the text'))).toEqual([]);
});

test('a found statement matches the annotated one that shares half of its words, once', () => {
  const { counts } = scored(['said the river is ours', 'the river is']);
  expect(counts.statements).toEqual({ right: 1, gold: 2, found: 2 });
});

test('what is annotated as optional counts neither for nor against', () => {
  expect(scored(['perhaps it will rain']).counts.statements).toEqual({ right: 0, gold: 2, found: 0 });
});

test('a found statement that nobody annotated counts against', () => {
  expect(scored(['She denied it']).counts.statements).toEqual({ right: 0, gold: 2, found: 1 });
});

const TEXT = 'Ann said the river is ours. She denied it, and perhaps it will rain. Ours today, said Bo.';

/** Scores statements whose contents are these stretches of `TEXT`. */
function scored(contents: readonly string[]): ReturnType<typeof scoreArticle> {
  const gold: GoldArticle = {
    authors: [],
    statements: [
      {
        source: 'Ann',
        cue: 'said',
        content: ['the river is ours'],
        quotation: 'indirect',
        certainty: 'asserted',
      },
      { source: 'Bo', cue: 'said', content: ['Ours today'], quotation: 'indirect', certainty: 'asserted' },
      { content: ['perhaps it will rain'], quotation: 'indirect', certainty: 'hedged', optional: true },
    ],
    conditionals: [],
    removed: [],
  };
  const statements = contents.map((content, i) => {
    const start = TEXT.indexOf(content);
    const span = { article: 'a1', start, end: start + content.length, text: content };
    return { id: `s${i}`, article: 'a1', content: [span], confidence: 1 } as unknown as Statement;
  });
  const article = { id: 'a1', text: TEXT, removed: [], authors: [] } as unknown as Brief['articles'][number];
  return scoreArticle(briefOf(statements), article, gold, 0);
}

function briefOf(statements: readonly Statement[]): Brief {
  return { actors: [], statements, conditionals: [] } as unknown as Brief;
}
