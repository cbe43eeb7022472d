/** The sentences of an article, and whose words they hold: an article tells some of them itself. */
import { sentences } from '../../core/sentences.ts';
import { tokenize } from '../../core/tokens.ts';
import { type Span, spanOf } from '../../record/article.ts';
import type { BriefArticle } from '../../record/brief.ts';
import type { Statement } from '../../record/statement.ts';
import { isDescribed } from '../stances.ts';
import type { Findings } from './disagreement.ts';

/** The sentences of `article`, in its order. */
export function sentencesOf(article: BriefArticle): readonly Span[] {
  const tokens = tokenize(article.text);
  const { sentence } = sentences(article.text, tokens);
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && sentence[to] === sentence[from]) to++;
    spans.push(spanOf(article, tokens[from]!.start, tokens[to - 1]!.end));
    from = to;
  }
  return spans;
}

/** Finds the surest statement whose words hold the character `at` of a sentence. */
export function saidIn({ statements }: Findings): (sentence: Span, at: number) => Statement | undefined {
  const byArticle = Map.groupBy(
    [...statements.values()].filter((one) => !isDescribed(one)),
    ({ article }) => article,
  );
  return ({ article, start }, at) =>
    byArticle
      .get(article)
      ?.filter(({ content }) => content.some((piece) => piece.start <= start + at && start + at < piece.end))
      .reduce<Statement | undefined>(
        (best, one) => (best === undefined || one.confidence > best.confidence ? one : best),
        undefined,
      );
}
