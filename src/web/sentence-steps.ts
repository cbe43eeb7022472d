/** From what is selected in an article to the sentence after it or before it: how a keyboard chooses words in it. */
import type { Range } from '../core/range.ts';
import { sentences } from '../core/sentences.ts';
import { tokenize } from '../core/tokens.ts';

/** The first sentence that begins after `from` does, or the last that begins before; the first of all where `from` is absent. */
export function sentenceFrom(text: string, from: Range | undefined, by: 1 | -1): Range | undefined {
  const all = sentencesOf(text);
  return by > 0
    ? all.find(({ start }) => start > (from?.start ?? -1))
    : all.findLast(({ start }) => start < (from?.start ?? 0));
}

/** From the beginning of the sentence in which a range begins to the end of the one in which it ends. */
export function sentencesAround(text: string, { start, end }: Range): Range {
  const all = sentencesOf(text);
  return {
    start: Math.min(start, all.findLast((one) => one.start <= start)?.start ?? start),
    end: Math.max(end, all.find((one) => one.end >= end)?.end ?? end),
  };
}

function sentencesOf(text: string): readonly Range[] {
  const tokens = tokenize(text);
  const { sentence } = sentences(text, tokens);
  return [...Map.groupBy(tokens, (_, k) => sentence[k]).values()].map((own) => ({
    start: own[0]!.start,
    end: own.at(-1)!.end,
  }));
}
