/**
 * Joins the stages into a brief. Articles are read and their statements found one by one; actors and utterances are
 * then settled over all of them. The brief holds what was read and nothing else: its title and date are given, or
 * composed from what the articles carry.
 */
import type { ActorLexicon } from '../actors/lexicon.ts';
import { castReader, type ResolvedActors, resolveActors } from '../actors/resolve.ts';
import { kept, keptEach } from '../core/kept.ts';
import { simulate } from '../outlook/simulate.ts';
import { chosenCodebook } from '../positions/chosen-codebook.ts';
import { compileTerms, type IssueTerms } from '../positions/terms.ts';
import type { Article } from '../record/article.ts';
import type { Brief, BriefArticle, MadeBy } from '../record/brief.ts';
import type { Codebook } from '../record/codebook.ts';
import type { OptionModel } from '../record/conflict-model.ts';
import type { Problem } from '../record/problem.ts';
import type { Decision } from '../record/revision.ts';
import type { Attribution, Conditional } from '../record/statement.ts';
import { readStatements } from '../statements/statements.ts';
import { groupUtterances } from '../statements/utterances.ts';
import { type ArticleReading, guarded } from './articles.ts';
import type { LoadedModel } from './model.ts';
import { keptSimulation, outlookOfBrief } from './outlook.ts';
import { contentsOf, onIssues, placementOf } from './positions.ts';
import { confirmReading, decisionsOnNoArticle, reviseActors, reviseReading } from './revising.ts';
import { compareStories } from './same-story.ts';
import { withoutOutlet } from './statement-lines.ts';
import { composedTitle } from './title.ts';

export interface BriefOptions {
  readonly model: LoadedModel;
  readonly lexicon: ActorLexicon;
  /** The one to read with, or those to choose from. */
  readonly codebooks: readonly Codebook[];
  /** The conflict model that the outlook is of; drafted from the coverage otherwise. */
  readonly conflict?: OptionModel;
  /** Whether what may happen is worked out too (default: yes). */
  readonly outlook?: boolean;
  /** What a person decided over what is read. */
  readonly decisions?: readonly Decision[];
  /** Readout's version. */
  readonly version: string;
  readonly seed: number;
  readonly settings?: MadeBy['settings'];
  readonly title?: string;
  /** `YYYY-MM-DD`; the newest article's date otherwise. */
  readonly asOf?: string;
}

/** An article with what is read in it by itself. */
export interface Reading {
  readonly article: Article;
  readonly attributions: readonly Attribution[];
  readonly described: readonly Attribution[];
  readonly conditionals: readonly Conditional[];
  readonly problems: readonly Problem[];
}

/** The brief of all articles of `source`; `problems` are faults found before any was read. */
export async function makeBrief(
  source: AsyncIterable<ArticleReading>,
  options: BriefOptions,
  problems: readonly Problem[] = [],
): Promise<Brief> {
  const readings: Reading[] = [];
  const found = [...problems];
  for await (const { article, problems } of source) {
    found.push(...problems);
    if (article) readings.push(readingOf(article, options.model));
  }
  return briefOf(readings, found, options);
}

export function readingOf(article: Article, { model }: LoadedModel): Reading {
  return guarded<Reading>(
    article.from,
    { article, attributions: [], described: [], conditionals: [], problems: [] },
    () => ({
      article,
      ...readStatements(article, model),
    }),
  );
}

/** The brief of articles that have been read, with what a person decided over that. */
export function briefOf(
  read: readonly Reading[],
  problems: readonly Problem[],
  options: BriefOptions,
  stages: BriefStages = STAGES,
): Brief {
  const {
    model,
    lexicon,
    codebooks,
    version,
    seed,
    settings = {},
    title,
    asOf,
    conflict,
    outlook = true,
    decisions = [],
  } = options;
  const on = decisionsByArticle(decisions);
  const revised = read.map((reading) => stages.revised(reading, on.get(reading.article.id) ?? []));
  const readings = revised.map(({ reading }) => reading);
  const chosen = stages.chosen(codebooks, contentsOf(readings));
  const terms = chosen && compileTerms(chosen.codebook);
  const { articles, parallels } = stages.stories(readings.map(({ article }) => article));
  const { resolved, problems: lostActors } = reviseActors(
    stages.resolved(
      readings.map((reading, k) =>
        stages.issued(reading, articles[k]!, terms, on.get(reading.article.id) ?? []),
      ),
      lexicon,
    ),
    decisions,
  );
  const date = asOf ?? newestDate(articles);
  const statements = stages.utterances(resolved.statements);
  const briefArticles = articles.map((article): BriefArticle => {
    const outlet = resolved.outlets[article.id];
    return { ...withoutOutlet(article), ...(outlet === undefined ? {} : { outlet }) };
  });
  const { placement, problems: lostStances } = placementOf(
    briefArticles,
    statements,
    resolved,
    chosen,
    decisions,
  );
  // What it is read and modelled with is no correction of what was read.
  const corrections = decisions.filter(({ decides }) => decides !== 'document').length;
  const brief: Brief = {
    format: 'readout-brief/1',
    madeBy: {
      readout: version,
      models: model.madeBy,
      settings,
      seed,
      ...(corrections === 0 ? {} : { corrections }),
    },
    title: title ?? composedTitle(articles),
    ...(date === undefined ? {} : { asOf: date }),
    articles: briefArticles,
    actors: resolved.actors,
    statements,
    conditionals: resolved.conditionals,
    ...placement,
    relays: resolved.relays,
    parallels,
    table: resolved.table,
    principals: resolved.principals,
    notHeardFrom: resolved.notHeardFrom,
    problems: [
      ...problems,
      ...readings.flatMap((reading) => reading.problems),
      ...resolved.problems,
      ...revised.flatMap((one) => one.problems),
      ...decisionsOnNoArticle(decisions, new Set(read.map(({ article }) => article.id))),
      ...lostActors,
      ...lostStances,
    ],
  };
  return outlook
    ? { ...brief, ...outlookOfBrief(brief, { seed, given: conflict, simulated: stages.simulated }) }
    : brief;
}

/** The stages of a brief whose answers may be kept for the next brief of nearly the same. */
export interface BriefStages {
  readonly revised: typeof reviseReading<Reading>;
  readonly chosen: typeof chosenCodebook;
  readonly stories: typeof compareStories;
  readonly issued: (
    reading: Reading,
    article: Article,
    terms: IssueTerms | undefined,
    decisions: readonly Decision[],
  ) => Reading;
  readonly resolved: (readings: readonly Reading[], lexicon: ActorLexicon) => ResolvedActors;
  readonly utterances: typeof groupUtterances;
  readonly simulated: typeof simulate;
}

const issued: BriefStages['issued'] = (reading, article, terms, decisions) => ({
  ...confirmReading(onIssues(reading, terms), decisions),
  article,
});

/** Each as it is, for a brief that is made once. */
const STAGES: BriefStages = {
  revised: reviseReading,
  chosen: chosenCodebook,
  stories: compareStories,
  issued,
  resolved: (readings, lexicon) => resolveActors(readings, lexicon),
  utterances: groupUtterances,
  simulated: simulate,
};

/** Each with its last answer kept, for one brief after another. */
export function keptStages(): BriefStages {
  const castsOf = castReader();
  return {
    revised: keptEach(reviseReading<Reading>),
    chosen: kept(chosenCodebook),
    stories: kept(compareStories),
    issued: keptEach(issued),
    resolved: kept((readings, lexicon) => resolveActors(readings, lexicon, castsOf)),
    utterances: kept(groupUtterances),
    simulated: keptSimulation(),
  };
}

/** The decisions that name an article or a stretch of it, so that those on other articles leave it as it was read. */
export function decisionsByArticle(decisions: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> {
  const on = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const named = Object.values(decision).flat();
    const ids = named.map((one) => (typeof one === 'object' ? one.article : String(one)));
    for (const id of new Set(ids)) {
      const list = on.get(id);
      if (list === undefined) on.set(id, [decision]);
      else list.push(decision);
    }
  }
  return on;
}

function newestDate(articles: readonly Article[]): string | undefined {
  return articles
    .flatMap(({ published }) => published ?? [])
    .toSorted()
    .at(-1);
}
