/**
 * The brief of a study: what was read in its articles, with a person's decisions applied. What another version read is read again;
 * the decisions stay. Whoever makes one brief after another keeps what the last one came to as far as nothing in it has changed:
 * the file is read on from where it ended, since articles and revisions only become more, and each stage is kept.
 */
import { type ActorLexicon, actorLexicon } from '../actors/lexicon.ts';
import { readModel } from '../conflict/model-file.ts';
import { kept } from '../core/kept.ts';
import { withRestoredText } from '../reading/restored-text.ts';
import type { Brief } from '../record/brief.ts';
import type { Codebook } from '../record/codebook.ts';
import { groundingFaults } from '../record/grounding.ts';
import { InputError, type Problem } from '../record/problem.ts';
import { type Decision, documentsAmong, type Revision, standingDecisions } from '../record/revision.ts';
import type { StoredArticle, StudyStore } from '../store/study-store.ts';
import { type BriefStages, briefOf, decisionsByArticle, type Reading, readingOf } from './brief.ts';
import { shippedCodebooks } from './codebooks.ts';
import { readingRestorer } from './restoring.ts';
import { lost, reviseActors, reviseReading, reviseStances } from './revising.ts';
import { strikeDisagreements, strikeRelations } from './striking.ts';
import { putReading, type Reader } from './study.ts';

/** What a study holds at one moment. */
export interface HeldStudy {
  readonly settings: Readonly<Record<string, string>>;
  readonly articles: readonly StoredArticle[];
  /** Of each article, in their order. */
  readonly readings: readonly Reading[];
  readonly revisions: readonly Revision[];
}

export interface StudyBriefOptions {
  readonly seed: number;
  readonly title?: string;
  readonly asOf?: string;
  readonly outlook?: boolean;
}

export interface StudyBriefs {
  readonly held: () => Promise<HeldStudy>;
  readonly briefOf: (held: HeldStudy, options: StudyBriefOptions) => Promise<Brief>;
  /** What is told of a decision that would find nothing if it came next; `brief` is that of what is held. */
  readonly lost: (held: HeldStudy, brief: Brief, decision: Decision) => Promise<Problem | undefined>;
}

/** Makes briefs of one study, one after the other; without `stages` that keep their answers each is made as if it were the only one. */
export function studyBriefs(store: StudyStore, reader: Reader, stages?: BriefStages): StudyBriefs {
  const revisions = growing((after) => store.revisions(after));
  const articles = growing((after) => store.articles(after));
  const readings = growing(async (after) =>
    readingsOf(store, (await articles()).slice(after), after, reader),
  );
  const documents = documentReader();
  const restored = readingRestorer(store, reader);
  return {
    held: async () => {
      const [settings, all, read] = [await store.settings(), await revisions(), await readings()];
      return {
        settings,
        revisions: all,
        readings: await restored(read, standingDecisions(all)),
        articles: (await articles()).slice(0, read.length),
      };
    },
    briefOf: (held, options) => briefOfHeld(held, options, reader, stages, documents),
    lost: async ({ readings: read, revisions: all }, brief, decision) => {
      const { codebooks } = await documents(standingDecisions(all));
      const codebook = codebooks.find(({ id }) => id === brief.codebook?.id);
      return lostOnReadings(read, standingDecisions(all), decision) ?? lostOnBrief(brief, codebook, decision);
    },
  };
}

/** The brief of a study: what is read in its articles, a person's decisions applied. */
export async function studyBrief(
  store: StudyStore,
  reader: Reader,
  options: StudyBriefOptions,
): Promise<Brief> {
  const briefs = studyBriefs(store, reader);
  return briefs.briefOf(await briefs.held(), options);
}

/** A list of which only the end is loaded that is not known yet: it grows, and what is in it stays. */
export function growing<Item>(
  load: (after: number) => Promise<readonly Item[]>,
): () => Promise<readonly Item[]> {
  let known: readonly Item[] = [];
  return async () => {
    const before = known;
    const fresh = await load(before.length);
    if (fresh.length === 0) return before;
    const now = [...before, ...fresh];
    // Two who load at once load the same.
    if (now.length > known.length) known = now;
    return now;
  };
}

/** What was read in `articles`, by this version and model: what another one read is read again and kept. */
async function readingsOf(
  store: StudyStore,
  articles: readonly StoredArticle[],
  after: number,
  reader: Reader,
): Promise<readonly Reading[]> {
  if (articles.length === 0) return [];
  const known = new Map((await store.readings(after)).map((one) => [one.article, one]));
  const readings: Reading[] = [];
  for (const { article } of articles) {
    const found = known.get(article.id);
    if (found?.readout === reader.version && found.model === reader.model.madeBy.statements) {
      readings.push({ article, ...(JSON.parse(found.reading) as Omit<Reading, 'article'>) });
      continue;
    }
    const reading = readingOf(article, reader.model);
    await putReading(store, reading, reader).catch(unlessBug);
    readings.push(reading);
  }
  return readings;
}

/** On a disk that is full, or a study that may only be read, it is read again another time. */
function unlessBug(error: unknown): void {
  if (!(error instanceof InputError)) throw error;
}

interface Documents {
  readonly lexicon: ActorLexicon;
  readonly codebooks: readonly Codebook[];
  readonly model: ReturnType<typeof readModel> | undefined;
}

/** Reads the documents that decisions put in; each is read once, as long as it stays. */
function documentReader(): (decisions: readonly Decision[]) => Promise<Documents> {
  const shipped = kept(shippedCodebooks);
  const plain = kept(() => actorLexicon());
  const codebookOf = kept(async (text: string, name: string) => {
    const { readCodebook } = await import('../positions/codebook-file.ts');
    return [readCodebook(text, name)];
  });
  const lexiconOf = kept(async (text: string, name: string) => {
    const { readActorFile } = await import('../actors/actor-file.ts');
    return actorLexicon(readActorFile(text, name));
  });
  const modelOf = kept(readModel);
  return async (decisions) => {
    const { codebook, actors, model } = documentsAmong(decisions);
    return {
      lexicon: actors === undefined ? plain() : await lexiconOf(actors.text, actors.name),
      codebooks: codebook === undefined ? shipped() : await codebookOf(codebook.text, codebook.name),
      model: model && modelOf(model.text, model.name),
    };
  };
}

async function briefOfHeld(
  { settings, articles, readings, revisions }: HeldStudy,
  { seed, title, asOf, outlook = true }: StudyBriefOptions,
  reader: Reader,
  stages: BriefStages | undefined,
  documents: (decisions: readonly Decision[]) => Promise<Documents>,
): Promise<Brief> {
  const decisions = standingDecisions(revisions);
  const { lexicon, codebooks, model } = await documents(decisions);
  const name = title ?? settings.title;
  const brief = briefOf(
    readings,
    articles.flatMap(({ problems }) => problems),
    {
      model: reader.model,
      lexicon,
      codebooks,
      version: reader.version,
      seed,
      outlook,
      decisions,
      ...(model?.form === 'options' ? { conflict: model } : {}),
      ...(name === undefined ? {} : { title: name }),
      ...(asOf === undefined ? {} : { asOf }),
    },
    stages,
  );
  const { model: written } = documentsAmong(decisions);
  // A person's model is shown as it was written, comments and all.
  return written === undefined || brief.outlook?.from !== 'given'
    ? brief
    : { ...brief, outlook: { ...brief.outlook, model: written.text } };
}

/** Decisions that are applied to what is read in one article, before anybody is known to speak. */
const ON_A_READING: ReadonlySet<Decision['decides']> = new Set([
  'a statement',
  'not a statement',
  'certainty',
  'quotation',
  'words',
  'restored text',
]);

/** Whether what is read in an article alone tells if a decision finds what it is about. */
export const isOnAReading = ({ decides }: Decision): boolean => ON_A_READING.has(decides);

/** What is told of a decision on a reading that would find nothing after those that stand. */
function lostOnReadings(
  readings: readonly Reading[],
  standing: readonly Decision[],
  decision: Decision,
): Problem | undefined {
  if (decision.decides === 'restored text') return lostText(readings, decision);
  const on = decisionsByArticle([decision]);
  return readings
    .filter(({ article }) => on.has(article.id))
    .flatMap((reading) => lostOnReading(reading, standing, decision) ?? [])
    .at(0);
}

/** What is brought back already is in the article, and nothing of it left to bring. */
function lostText(
  readings: readonly Reading[],
  decision: Extract<Decision, { decides: 'restored text' }>,
): Problem | undefined {
  const article = readings.find((reading) => reading.article.id === decision.of)?.article;
  return article === undefined || withRestoredText(article, decision.text) === undefined
    ? lost(decision)
    : undefined;
}

/** The same for the reading of one article. */
export function lostOnReading(
  reading: Reading,
  standing: readonly Decision[],
  decision: Decision,
): Problem | undefined {
  const before = reviseReading(reading, standing).problems.length;
  return reviseReading(reading, [...standing, decision]).problems[before];
}

/** What is told of a decision on actors or stances that would find nothing in a brief. */
function lostOnBrief(brief: Brief, codebook: Codebook | undefined, decision: Decision): Problem | undefined {
  if (isOnAReading(decision)) return undefined;
  const { statements, actors, stances, disagreements, relations } = brief;
  const issues = codebook?.issues ?? [];
  return [
    ...reviseActors(asResolved(brief), [decision]).problems,
    ...reviseStances(stances, [decision], { statements, actors, codebook: { id: '', name: '', issues } })
      .problems,
    ...strikeDisagreements(disagreements, [decision], statements).problems,
    ...strikeRelations(relations, [decision], actors).problems,
  ][0];
}

const asResolved = (brief: Brief): Parameters<typeof reviseActors>[0] => ({
  actors: [...brief.actors],
  statements: [...brief.statements],
  conditionals: [...brief.conditionals],
  outlets: {},
  table: [...brief.table],
  principals: [...brief.principals],
  notHeardFrom: [...brief.notHeardFrom],
  relays: [...brief.relays],
  problems: [],
});

/** All that is wrong with a study: the file itself, and what of its brief doesn't stand on its articles. */
export async function studyFaults(
  store: StudyStore,
  reader: Reader,
  where: string,
): Promise<readonly Problem[]> {
  const faults = (await store.integrityFaults()).map((problem) => ({
    code: 'study/damaged',
    where,
    problem,
    mend: 'Make a new study from its last export.',
  }));
  if (faults.length > 0) return faults;
  const brief = await studyBrief(store, reader, { seed: 1 });
  return [...groundingFaults(brief), ...brief.problems.filter(({ code }) => code.startsWith('study/'))];
}
