/** How time grows when one article's length doubles: 2 is linear, 4 would be its square. */
import { actorLexicon } from '../src/actors/lexicon.ts';
import { loadModel } from '../src/pipeline/model.ts';
import { statementLine } from '../src/pipeline/statement-lines.ts';
import { readSource } from '../src/reading/read.ts';
import { articleText, rounded } from './sample.ts';

export interface Growth {
  readonly words: number;
  readonly seconds: number;
  readonly timesTheHalf: number | undefined;
}

const LENGTHS: readonly number[] = [5_000, 10_000, 20_000, 40_000, 80_000];

export async function growth(): Promise<readonly Growth[]> {
  const { model } = await loadModel();
  const lexicon = actorLexicon();
  const times = LENGTHS.map((words) => {
    const bytes = new TextEncoder().encode(articleText(words));
    return Math.min(...[1, 2].map(() => secondsOf(() => articleLine(bytes))));
  });
  return LENGTHS.map((words, k) => ({
    words,
    seconds: rounded(times[k]!, 2),
    timesTheHalf: k === 0 ? undefined : rounded(times[k]! / times[k - 1]!, 2),
  }));

  function articleLine(bytes: Uint8Array): void {
    const [read] = readSource({ from: 'long.txt', bytes }, {}).articles;
    if (read)
      statementLine({ from: read.from, article: { ...read, id: 'a1' }, problems: [] }, model, lexicon);
  }
}

function secondsOf(act: () => void): number {
  const start = performance.now();
  act();
  return (performance.now() - start) / 1000;
}
