/** Readout as a library: the stages one by one, and all of them joined. */

export { type ActorFile, readActorFile } from './actors/actor-file.ts';
export { type ActorLexicon, actorLexicon } from './actors/lexicon.ts';
export { resolveActors } from './actors/resolve.ts';
export { briefHtml } from './briefing/html.ts';
export { briefJson } from './briefing/json.ts';
export { briefMarkdown } from './briefing/markdown.ts';
export { type ArticleReading, readArticles } from './pipeline/articles.ts';
export { type BriefOptions, makeBrief } from './pipeline/brief.ts';
export { type Input, inputsOf } from './pipeline/inputs.ts';
export { type LoadedModel, loadModel } from './pipeline/model.ts';
export { machine, type Outside } from './pipeline/outside.ts';
export { type StatementLine, statementLine } from './pipeline/statement-lines.ts';
export { type ReadingOptions, readSource, type Source } from './reading/read.ts';
export type * from './record/actor.ts';
export type {
  Article,
  ArticleKind,
  Block,
  BlockKind,
  ReadingResult,
  RemovedText,
  Span,
} from './record/article.ts';
export type * from './record/brief.ts';
export { BriefSchema } from './record/brief-schema.ts';
export { groundingFaults } from './record/grounding.ts';
export { InputError, type Problem } from './record/problem.ts';
export * from './record/statement.ts';
export type { StatementModel } from './statements/en/model.ts';
export { readStatements, type StatementReading } from './statements/statements.ts';
export { groupUtterances } from './statements/utterances.ts';
