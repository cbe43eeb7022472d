/** Articles and tokens a second for each stage and the whole, in one thread, and the ratio to `compromise`. */
import nlp from 'compromise/two';
import { actorLexicon } from '../src/actors/lexicon.ts';
import { resolveActors } from '../src/actors/resolve.ts';
import { briefHtml } from '../src/briefing/html.ts';
import { makeBrief } from '../src/pipeline/brief.ts';
import { shippedCodebooks } from '../src/pipeline/codebooks.ts';
import { loadModel } from '../src/pipeline/model.ts';
import { readSource } from '../src/reading/read.ts';
import { readStatements } from '../src/statements/statements.ts';
import { median, rounded, sampleArticles, sampleSources, tokensIn } from './sample.ts';

export interface Throughput {
  readonly stage: string;
  readonly articlesPerSecond: number;
  readonly tokensPerSecond: number;
  /** Time of `compromise` over the time of this, in the middle of the rounds; above 1 is faster than it. */
  readonly timesCompromise: number;
}

const ROUNDS = 25;
/** Rounds that don't count, until the code is compiled. */
const WARMING = 6;

export async function throughput(): Promise<readonly Throughput[]> {
  const loaded = await loadModel();
  const lexicon = actorLexicon();
  const codebooks = shippedCodebooks();
  const sources = sampleSources();
  const articles = sampleArticles();
  const readings = articles.map((article) => ({ article, ...readStatements(article, loaded.model) }));
  const stages: readonly (readonly [string, () => unknown])[] = [
    ['compromise: tokens and tags', () => articles.map(({ text }) => nlp(text).document.length)],
    ['reading', () => sources.map((source) => readSource(source, {}))],
    ['statements', () => articles.map((article) => readStatements(article, loaded.model))],
    ['actors', () => resolveActors(readings, lexicon)],
    ['whole, to HTML', () => whole()],
  ];
  async function whole(): Promise<string> {
    async function* source() {
      const read = sources.flatMap((one) => readSource(one, {}).articles);
      for (const [k, article] of read.entries())
        yield { from: article.from, article: { ...article, id: `a${k + 1}` }, problems: [] };
    }
    return briefHtml(await makeBrief(source(), { model: loaded, lexicon, codebooks, version: '0', seed: 1 }));
  }
  const rounds = await interleaved(stages.map(([, act]) => act));
  const times = rounds.map(median);
  const tokens = tokensIn(articles.map(({ text }) => text));
  return stages.map(([stage], k) => ({
    stage,
    articlesPerSecond: rounded(articles.length / times[k]!),
    tokensPerSecond: rounded(tokens / times[k]!),
    timesCompromise: rounded(median(rounds[k]!.map((time, round) => rounds[0]![round]! / time)), 2),
  }));
}

/** Seconds of each in every round, taken in turn so that a busy moment of the machine falls on all alike. */
async function interleaved(acts: readonly (() => unknown)[]): Promise<readonly (readonly number[])[]> {
  const times = acts.map((): number[] => []);
  for (let round = -WARMING; round < ROUNDS; round += 1)
    for (const [k, act] of acts.entries()) {
      const start = performance.now();
      await act();
      if (round >= 0) times[k]!.push((performance.now() - start) / 1000);
    }
  return times;
}
