/** The text that every bench reads: the articles of `catalog/coverage`. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenize } from '../src/core/tokens.ts';
import { readSource, type Source } from '../src/reading/read.ts';
import type { Article } from '../src/record/article.ts';

export const ROOT: string = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'catalog', 'coverage', 'articles');

/** The sample's files. */
export function sampleSources(): readonly Source[] {
  return globSync('**/*.{html,md,txt,xml}', { cwd: FOLDER })
    .toSorted()
    .map((from) => ({ from, bytes: readFileSync(join(FOLDER, from)) }));
}

/** Their articles, numbered. */
export function sampleArticles(): readonly Article[] {
  return sampleSources()
    .flatMap((source) => readSource(source, {}).articles)
    .map((article, k) => ({ ...article, id: `a${k + 1}` }));
}

/** About `words` words of their text, as one article. */
export function articleText(words: number): string {
  const paragraphs = sampleArticles().flatMap(({ text }) => text.split('\n\n'));
  const taken: string[] = [];
  for (let k = 0, count = 0; count < words; k += 1) {
    const paragraph = paragraphs[k % paragraphs.length]!;
    taken.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return taken.join('\n\n');
}

export function tokensIn(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + tokenize(text).length, 0);
}

/** The middle one of several measurements. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function rounded(value: number, digits: number = 0): number {
  return Number(value.toFixed(digits));
}
