/**
 * Silver sentences laid over our own tokens: a sentence counts only when its tokens and boundaries agree with ours
 * and its tree is whole, so that what is learned fits what the tokeniser gives.
 */
import type { Layout } from '../../src/statements/en/analyse.ts';
import type { SilverWord } from './corpus.ts';

/** A sentence to learn syntax from. `heads` count in the sentence, `words.length` for the root. */
export interface TreeSentence {
  readonly words: readonly string[];
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

const LONGEST = 100;

/** The sentences of an article that its silver analysis covers. */
export function treeSentences(layout: Layout, silver: readonly (readonly SilverWord[])[]): TreeSentence[] {
  const { tokens, sentenceStart, sentenceEnd } = layout;
  const at = new Map(tokens.map((token, i) => [token.start, i]));
  const known = new Map<number, { word: SilverWord; head: number }>();
  for (const sentence of silver) {
    const ours = sentence.map((word) => {
      const i = at.get(word.start);
      return i !== undefined && tokens[i]!.end === word.end ? i : undefined;
    });
    sentence.forEach((word, k) => {
      const i = ours[k];
      if (i === undefined) return;
      const head = word.head < 0 ? (word.relation === 'root' ? -1 : undefined) : ours[word.head];
      if (head !== undefined) known.set(i, { word, head });
    });
  }
  const sentences: TreeSentence[] = [];
  for (let start = 0; start < tokens.length; start = sentenceEnd[start]!) {
    const end = sentenceEnd[start]!;
    if (end - start > LONGEST) continue;
    const words = [];
    for (let i = start; i < end; i++) {
      const found = known.get(i);
      if (found && (found.head < 0 || sentenceStart[found.head] === start)) words.push(found);
    }
    if (words.length !== end - start || words.filter(({ head }) => head < 0).length !== 1) continue;
    sentences.push({
      words: tokens.slice(start, end).map(({ word }) => word),
      tags: words.map(({ word }) => word.tag),
      lemmas: words.map(({ word }) => word.lemma),
      heads: words.map(({ head }) => (head < 0 ? end - start : head - start)),
      relations: words.map(({ word }) => word.relation),
    });
  }
  return sentences;
}
