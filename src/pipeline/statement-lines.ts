/** One article's statements on their own, its actors resolved within it: what `readout statements` prints, a line each. */
import type { ActorLexicon } from '../actors/lexicon.ts';
import { resolveActors } from '../actors/resolve.ts';
import type { Actor } from '../record/actor.ts';
import type { BriefArticle } from '../record/brief.ts';
import type { Problem } from '../record/problem.ts';
import type { Conditional, Statement } from '../record/statement.ts';
import type { StatementModel } from '../statements/en/model.ts';
import { readStatements } from '../statements/statements.ts';
import { groupUtterances } from '../statements/utterances.ts';
import { type ArticleReading, guarded } from './articles.ts';

export interface StatementLine {
  readonly from: string;
  readonly article?: BriefArticle;
  readonly statements: readonly Statement[];
  readonly conditionals: readonly Conditional[];
  readonly actors: readonly Actor[];
  readonly problems: readonly Problem[];
}

/** What `reading`'s article says; a line without an article when there is none. */
export function statementLine(
  reading: ArticleReading,
  model: StatementModel,
  lexicon: ActorLexicon,
): StatementLine {
  const { from, article, problems } = reading;
  const nothing = { from, statements: [], conditionals: [], actors: [], problems };
  if (!article) return nothing;
  return guarded<StatementLine>(from, { ...nothing, article: withoutOutlet(article) }, () => {
    const read = readStatements(article, model);
    const resolved = resolveActors([{ article, ...read }], lexicon);
    const outlet = resolved.outlets[article.id];
    return {
      from,
      article: { ...withoutOutlet(article), ...(outlet === undefined ? {} : { outlet }) },
      statements: groupUtterances(resolved.statements),
      conditionals: resolved.conditionals,
      actors: resolved.actors,
      problems: [...problems, ...read.problems, ...resolved.problems],
    };
  });
}

/** An article names its outlet; in a record with actors the outlet is one of them, so the name gives way to its id. */
export function withoutOutlet({
  outlet: _,
  ...article
}: NonNullable<ArticleReading['article']>): BriefArticle {
  return article;
}
