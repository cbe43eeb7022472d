/** The sentence that a span stands in, so that words from a text are read as they were written. Verbatim: slices alone. */
import { sentences } from '../core/sentences.ts';
import { tokenize } from '../core/tokens.ts';
import type { Span } from '../record/article.ts';
import type { BriefArticle } from '../record/brief.ts';

export interface SentenceAround {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** From the beginning of the sentence that `span` begins in to the end of the one it ends in, within its blocks. */
export function sentenceAround(
  { text, blocks }: Pick<BriefArticle, 'text' | 'blocks'>,
  span: Span,
): SentenceAround {
  const from = blocks.findLast(({ start }) => start <= span.start)?.start ?? span.start;
  const to = blocks.find(({ end }) => end >= span.end)?.end ?? span.end;
  const passage = text.slice(from, to);
  const tokens = tokenize(passage);
  const { sentence } = sentences(passage, tokens);
  const touched = tokens.flatMap(({ start, end }, k) =>
    from + end > span.start && from + start < span.end ? [sentence[k]!] : [],
  );
  const [first, last] = [touched[0], touched.at(-1)];
  const within = tokens.filter(
    (_, k) => first !== undefined && sentence[k]! >= first && sentence[k]! <= last!,
  );
  const start = Math.min(span.start, from + (within[0]?.start ?? span.start - from));
  const end = Math.max(span.end, from + (within.at(-1)?.end ?? span.end - from));
  return { before: text.slice(start, span.start), words: span.text, after: text.slice(span.end, end) };
}
