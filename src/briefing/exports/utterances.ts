/**
 * A brief's statements by what was said: all wordings of one utterance by one speaker together, the first to appear
 * leading. A story that several articles repeat counts once, so a wire report isn't many witnesses.
 */
import type { Brief, BriefArticle } from '../../record/brief.ts';
import { DESCRIBED, type Statement } from '../../record/statement.ts';

export interface Said {
  readonly utterance: string;
  /** Earliest first; those without a date last, in the brief's order. */
  readonly statements: readonly [Statement, ...Statement[]];
  /** How many stories tell of it. */
  readonly stories: number;
}

export function utterancesOf({ articles, statements }: Brief): readonly Said[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const groups = Map.groupBy(statements, ({ utterance, speaker, by }) =>
    JSON.stringify([utterance, speaker, by === DESCRIBED]),
  );
  return [...groups.values()].map((group) => {
    const sorted = group.toSorted((a, b) => order(byId.get(a.article)!, byId.get(b.article)!));
    return {
      utterance: sorted[0]!.utterance,
      statements: [sorted[0]!, ...sorted.slice(1)],
      stories: new Set(sorted.map(({ article }) => byId.get(article)!.sameStoryAs ?? article)).size,
    };
  });
}

/** Whether a statement is what somebody said, or a position that an article describes in its own words. */
export function kindOf({ by }: Statement): 'said' | 'described' {
  return by === DESCRIBED ? 'described' : 'said';
}

function order(a: BriefArticle, b: BriefArticle): number {
  return a.published === b.published ? 0 : (a.published ?? '~') < (b.published ?? '~') ? -1 : 1;
}
