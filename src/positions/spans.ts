/** Spans cut into their sentences. */
import type { Span } from '../record/article.ts';

/** The sentences of a span, each with its place; full stops alone tell where they end. */
export function sentencesIn({ article, start, text }: Span): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/[^.!?…]+(?:[.!?…]+["”’]?|$)/g)) {
    const sentence = match[0].trim();
    const at = start + match.index + match[0].indexOf(sentence);
    if (sentence !== '') found.push({ article, start: at, end: at + sentence.length, text: sentence });
  }
  return found;
}
