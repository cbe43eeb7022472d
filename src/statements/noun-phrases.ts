/**
 * What statements are about, in the words they use: noun phrases of their contents, without names, pronouns and
 * figures. What a codebook lacks is found among those that recur.
 */
import type { Article, Span } from '../record/article.ts';
import { spanOf } from '../record/article.ts';
import type { Attribution } from '../record/statement.ts';
import { analyse } from './en/analyse.ts';
import type { Analysis } from './en/analysis.ts';
import type { StatementModel } from './en/model.ts';
import { tokensIn } from './en/relation.ts';

export interface StatedPhrase {
  /** Lemmas joined by blanks: "minimum flow". */
  readonly phrase: string;
  readonly statement: string;
  readonly span: Span;
}

const LONGEST = 3;

/** The noun phrases of `attributions`' contents, in text order. */
export function statedPhrases(
  article: Article,
  attributions: readonly Attribution[],
  model: StatementModel,
): readonly StatedPhrase[] {
  const analysis = analyse(article.text, model.syntax);
  return attributions.flatMap(({ id, content }) => {
    const tokens = tokensIn(analysis, content);
    const phrases: StatedPhrase[] = [];
    for (let k = 0; k < tokens.length; ) {
      const end = phraseEnd(analysis, tokens, k);
      const first = tokens[k]!;
      const last = tokens[Math.max(k, end - 1)]!;
      if (end > k && last - first < LONGEST && /^NNS?$/.test(analysis.tag[last]!))
        phrases.push({
          phrase: analysis.lemma.slice(first, last + 1).join(' '),
          statement: id,
          span: spanOf(article, analysis.tokens[first]!.start, analysis.tokens[last]!.end),
        });
      k = Math.max(k + 1, end);
    }
    return phrases;
  });
}

/** One past the last of the adjectives and nouns that follow one another from `k`; a name among them ends it. */
function phraseEnd({ tag, tokens: words }: Analysis, tokens: readonly number[], k: number): number {
  let end = k;
  while (
    end < tokens.length &&
    /^(?:JJ|NNS?)$/.test(tag[tokens[end]!]!) &&
    /^\p{L}[\p{L}-]{2,}$/u.test(words[tokens[end]!]!.word) &&
    (end === k || tokens[end] === tokens[end - 1]! + 1)
  )
    end++;
  while (end > k && tag[tokens[end - 1]!] === 'JJ') end--;
  return end;
}
