/**
 * Where each utterance was first told and who told it again: its appearances in order of date, then of the articles.
 * A wire copy tells nothing of its own, so of the articles that are one story only the first counts.
 */
import type { BriefArticle } from '../record/brief.ts';
import { DESCRIBED, type Statement } from '../record/statement.ts';

export interface Appearance {
  /** The utterance's first statement in the article. */
  readonly statement: string;
  readonly article: string;
  /** Actor id. */
  readonly outlet?: string;
  /** Publication date, `YYYY-MM-DD`. */
  readonly date?: string;
  /** The article of the same story that told it before. */
  readonly copyOf?: string;
}

export interface UtteranceAppearances {
  readonly utterance: string;
  /** Actor id. */
  readonly speaker?: string;
  /** The first is the earliest by date; without a date, articles come last. One for each article. */
  readonly appearances: readonly Appearance[];
  /** Appearances that aren't copies. */
  readonly stories: number;
}

/** The appearances of all utterances, in order of the statements that give them. */
export function appearancesOf(
  statements: readonly Statement[],
  articles: readonly Pick<BriefArticle, 'id' | 'outlet' | 'published' | 'sameStoryAs'>[],
): readonly UtteranceAppearances[] {
  const places = new Map(articles.map((article, k) => [article.id, { article, k }] as const));
  const told = Map.groupBy(
    statements.filter(({ by }) => by !== DESCRIBED),
    ({ utterance }) => utterance,
  );
  return [...told].map(([utterance, tellings]) => {
    const ordered = firstOfEach(tellings)
      .map((telling) => ({ telling, ...places.get(telling.article)! }))
      .sort((a, b) => byDate(a.article.published, b.article.published) || a.k - b.k);
    const tellers = new Map<string, string>();
    const appearances = ordered.map(
      ({ telling, article: { id, outlet, published, sameStoryAs } }): Appearance => {
        const story = sameStoryAs ?? id;
        const copyOf = tellers.get(story);
        if (copyOf === undefined) tellers.set(story, id);
        return {
          statement: telling.id,
          article: id,
          ...(outlet === undefined ? {} : { outlet }),
          ...(published === undefined ? {} : { date: published }),
          ...(copyOf === undefined ? {} : { copyOf }),
        };
      },
    );
    const speaker = tellings.find((telling) => telling.speaker !== undefined)?.speaker;
    return { utterance, ...(speaker === undefined ? {} : { speaker }), appearances, stories: tellers.size };
  });
}

function firstOfEach(tellings: readonly Statement[]): readonly Statement[] {
  const first = new Map<string, Statement>();
  for (const telling of tellings) if (!first.has(telling.article)) first.set(telling.article, telling);
  return [...first.values()];
}

function byDate(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
