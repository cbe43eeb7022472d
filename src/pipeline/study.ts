/**
 * A study: articles, what was read in them, and what a person decided, kept in one file. How articles and decisions come into it,
 * and what of it is told in words; its brief is made in `study-briefs.ts`.
 */
import { counted, dateRange, grouped } from '../core/phrases.ts';
import { wholeOf } from '../record/deciding.ts';
import { InputError, type Problem } from '../record/problem.ts';
import {
  type Act,
  type Decision,
  documentsAmong,
  type Revision,
  redoable,
  type Stretch,
  standingDecisions,
  undoable,
} from '../record/revision.ts';
import type { StudyStore } from '../store/study-store.ts';
import type { ArticleReading } from './articles.ts';
import { type Reading, readingOf } from './brief.ts';
import type { LoadedModel } from './model.ts';
import { checkDocument } from './study-decisions.ts';

/** Who acts, and when: they come from outside. */
export interface Hand {
  readonly who: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly why?: string;
}

export interface Reader {
  readonly model: LoadedModel;
  /** Readout's version. */
  readonly version: string;
}

export interface Added {
  readonly from: string;
  /** Absent when nothing could be read. */
  readonly id?: string;
  readonly isNew: boolean;
  readonly problems: readonly Problem[];
}

/** Adds articles one by one, each with what is read in it; one that is there already is left as it is. */
export async function* addArticles(
  store: StudyStore,
  source: AsyncIterable<ArticleReading>,
  reader: Reader,
  now: string,
): AsyncGenerator<Added> {
  for await (const { from, article, problems } of source) {
    if (article === undefined) {
      yield { from, isNew: false, problems };
      continue;
    }
    const { id: _, ...unnumbered } = article;
    const { id, isNew } = await store.addArticle(unnumbered, problems, now);
    if (isNew) await putReading(store, readingOf({ ...article, id }, reader.model), reader);
    yield { from, id, isNew, problems };
  }
}

/** Keeps what this version read in an article, in place of what another one read. */
export async function putReading(
  store: StudyStore,
  reading: Reading,
  { model, version }: Reader,
): Promise<void> {
  const { article, ...rest } = reading;
  await store.putReading({
    article: article.id,
    readout: version,
    model: model.madeBy.statements,
    reading: JSON.stringify(rest),
  });
}

/** Keeps a decision. Throws an `InputError` for a document that can't be read. */
export async function decide(store: StudyStore, decision: Decision, hand: Hand): Promise<Revision> {
  if (decision.decides === 'document' && decision.text !== undefined)
    await checkDocument(decision.of, decision.name, decision.text);
  return (await appended(store, hand, () => ({ does: 'decide', decision })))!;
}

/** Takes the last decision back. Throws an `InputError` where there is none. */
export async function undo(store: StudyStore, hand: Hand, where: string): Promise<Revision> {
  const revision = await appended(store, hand, (revisions) => {
    const of = undoable(revisions);
    return of === undefined ? undefined : { does: 'undo', of };
  });
  if (revision === undefined) throw nothing(where, 'undo', 'nothing is decided that could be taken back');
  return revision;
}

/** Brings back what was undone last. Throws an `InputError` where nothing is, or something was decided since. */
export async function redo(store: StudyStore, hand: Hand, where: string): Promise<Revision> {
  const revision = await appended(store, hand, (revisions) => {
    const of = redoable(revisions);
    return of === undefined ? undefined : { does: 'redo', of };
  });
  if (revision === undefined)
    throw nothing(where, 'redo', 'nothing was undone, or something was decided since');
  return revision;
}

function appended(
  store: StudyStore,
  { who, now, why }: Hand,
  actOn: (revisions: readonly Revision[]) => Act | undefined,
): Promise<Revision | undefined> {
  return store.revise((revisions) => {
    const act = actOn(revisions);
    return act && { at: now, who, ...(why === undefined ? {} : { why }), act };
  });
}

const nothing = (where: string, what: string, problem: string): InputError =>
  new InputError({
    code: `study/nothing-to-${what}`,
    where,
    problem,
    mend: 'See what was decided: readout study log.',
  });

/** What a study holds, a line each. */
export async function statusText(store: StudyStore): Promise<string> {
  const [settings, articles, readings, revisions] = await Promise.all([
    store.settings(),
    store.articles(),
    store.readings(),
    store.revisions(),
  ]);
  const dates = articles.flatMap(({ article }) => article.published ?? []).toSorted();
  const by = new Set(readings.map(({ readout }) => readout));
  const holding = standingDecisions(revisions).length;
  return [
    settings.title ?? 'Without a title',
    `${counted(articles.length, 'article')}${dates.length === 0 ? '' : `, ${dateRange(dates[0]!, dates.at(-1)!)}`}`,
    `${grouped(readings.length)} read by Readout ${[...by].join(', ') || '…'}`,
    `${counted(holding, 'decision')} of ${counted(revisions.length, 'revision')} ${holding === 1 ? 'holds' : 'hold'}`,
    ...Object.entries(documentsAmong(standingDecisions(revisions))).map(
      ([kind, { name }]) => `${kind}: ${name}`,
    ),
    '',
  ].join('\n');
}

/** Every revision, a line each: number, time, who, what, why. */
export function logText(revisions: readonly Revision[]): string {
  const standing = new Set(standingDecisions(revisions));
  return revisions
    .map(({ seq, at, who, why, act }) => {
      const what =
        act.does === 'decide'
          ? `${decisionText(act.decision)}${standing.has(act.decision) ? '' : ' (undone)'}`
          : `${act.does} of ${act.of}`;
      return `${String(seq).padStart(4)}  ${at}  ${who}: ${what}${why === undefined ? '' : `; ${why}`}\n`;
    })
    .join('');
}

const placeText = ({ article, start, end }: Stretch): string => `${article}, ${start} to ${end}`;

const officeText = ({ title, at, from, to }: Extract<Decision, { decides: 'office' }>): string =>
  [
    title,
    ...(at === undefined ? [] : [`at ${at}`]),
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(to === undefined ? [] : [`to ${to}`]),
  ].join(' ');

/** So many characters of a text tell in a log which one it is. */
const TOLD = 60;

const firstWords = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= TOLD ? line : `${line.slice(0, TOLD).replace(/\s\S*$/, '')} …`;
};

function decisionText(decision: Decision): string {
  const about = 'of' in decision ? decision.of : undefined;
  const place =
    about === undefined ? '' : typeof about === 'string' ? ` “${about}”` : ` at ${placeText(about)}`;
  switch (decision.decides) {
    case 'a statement':
      return `a statement at ${placeText(wholeOf(decision.content))}`;
    case 'same actor':
      return `same actor: ${decision.names.join(', ')}`;
    case 'not a disagreement':
      return `not a disagreement: ${[decision.a, decision.b].map(placeText).join('; ')}`;
    case 'not a relation':
      return `not a relation: ${decision.from} to ${decision.to}`;
    case 'split':
      return `split${place}: ${decision.names.join(', ')}`;
    case 'stance':
      return `stance${place}: ${decision.actor} on ${decision.issue} ${decision.is ?? 'none'}`;
    case 'issue':
      return `issue${place}: ${decision.is ? '' : 'not '}${decision.issue}`;
    case 'restored text':
      return `restored text${place}: ${firstWords(decision.text)}`;
    case 'words':
      return `words${place}`;
    case 'document':
      return `${decision.of}: ${decision.text === undefined ? 'none' : decision.name}`;
    case 'office':
      return `office${place}: ${officeText(decision)}`;
    case 'not an office':
      return `not an office${place}: ${decision.title}`;
    case 'not a statement':
    case 'not an actor':
      return `${decision.decides}${place}`;
    default:
      return `${decision.decides}${place}: ${decision.is ?? 'none'}`;
  }
}
