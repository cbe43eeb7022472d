/**
 * The study as it is served: its state, answers about its brief, and changes that are made only in the state that whoever asked for
 * them has seen. A decision is kept without a brief being made: what it is about is looked for in what is read.
 */

import type { Reading } from '../pipeline/brief.ts';
import { articleAfter } from '../pipeline/restoring.ts';
import { decide, type Hand, type Reader, redo, undo } from '../pipeline/study.ts';
import { isOnAReading, lostOnReading } from '../pipeline/study-briefs.ts';
import type { Problem } from '../record/problem.ts';
import { type Decision, type Revision, type Stretch, standingDecisions } from '../record/revision.ts';
import type { StudyStore } from '../store/study-store.ts';
import type { Answer, BriefDesk } from './brief-desk.ts';
import type { Question } from './brief-questions.ts';
import { Refusal } from './problems.ts';
import { type State, stateReader } from './state.ts';

export interface LiveStudy {
  readonly state: () => Promise<State>;
  /** The answer of the brief of now, with the state that it is of. */
  readonly ask: (question: Question) => Promise<Answer>;
  /** Throws a `Refusal` unless the study is in a state that `ifMatch` names. */
  readonly checkState: (ifMatch: string) => Promise<State>;
  /** Keeps a decision; one that finds nothing to change is refused. */
  readonly decide: (ifMatch: string, decision: Decision, hand: Hand) => Promise<Revision>;
  readonly undo: (ifMatch: string, hand: Hand) => Promise<Revision>;
  readonly redo: (ifMatch: string, hand: Hand) => Promise<Revision>;
}

export function liveStudy(store: StudyStore, reader: Reader, desk: BriefDesk): LiveStudy {
  const state = stateReader(store, reader.version);
  const checkState = async (ifMatch: string): Promise<State> => {
    const now = await state();
    if (!ifMatch.split(',').some((one) => one.trim() === now.etag)) throw stale(now);
    return now;
  };
  const change = async (ifMatch: string, act: (store: StudyStore) => Promise<Revision>, seen?: State) => {
    const { revisions } = seen ?? (await checkState(ifMatch));
    try {
      return await act(unrevised(store, revisions.length));
    } catch (error) {
      throw error === REVISED ? stale(await state()) : error;
    }
  };

  return {
    state,
    ask: desk.ask,
    checkState,
    decide: async (ifMatch, decision, hand) => {
      const seen = await checkState(ifMatch);
      await checkStretches(decision, store, seen.revisions);
      // What an article alone tells is told at once; that nothing is found is for the brief to say.
      if (!(await isFoundInReading(store, reader, seen, decision))) {
        const { text } = await desk.ask({ asks: 'lost', decision, etag: seen.etag });
        if (text !== '') throw findsNothing(JSON.parse(text) as Problem);
      }
      return change(ifMatch, (at) => decide(at, decision, hand), seen);
    },
    undo: (ifMatch, hand) => change(ifMatch, (at) => undo(at, hand, 'the study')),
    redo: (ifMatch, hand) => change(ifMatch, (at) => redo(at, hand, 'the study')),
  };
}

/** Whether a decision on what is read in one article surely finds what it is about. */
async function isFoundInReading(
  store: StudyStore,
  { version, model }: Reader,
  { revisions }: State,
  decision: Decision,
): Promise<boolean> {
  const [stretch] = stretchesOf(decision);
  if (!isOnAReading(decision) || stretch === undefined) return false;
  const [stored, read] = await Promise.all([store.article(stretch.article), store.reading(stretch.article)]);
  if (stored === undefined || read?.readout !== version || read.model !== model.madeBy.statements)
    return false;
  const reading = { article: stored.article, ...(JSON.parse(read.reading) as Omit<Reading, 'article'>) };
  return lostOnReading(reading, standingDecisions(revisions), decision) === undefined;
}

const REVISED: Error = new Error('revised meanwhile');

/** The store as long as it holds so many revisions: looked at where nobody else can write in between. */
function unrevised(store: StudyStore, count: number): StudyStore {
  return {
    ...store,
    revise: (next) =>
      store.revise((revisions) => {
        if (revisions.length !== count) throw REVISED;
        return next(revisions);
      }),
  };
}

function stale({ etag, revisions }: State): Refusal {
  const last = revisions.at(-1);
  const by = last === undefined ? '' : ` (revision ${last.seq} is the last, by ${last.who} at ${last.at})`;
  return new Refusal(412, {
    code: 'server/stale',
    where: 'If-Match',
    problem: `the study has changed since you saw it${by}; nothing was changed now`,
    mend: 'Look at what it holds now, and ask again with its ETag.',
    etag,
  });
}

/** A stretch names its article by an id that holds in this study alone. */
async function checkStretches(
  decision: Decision,
  store: StudyStore,
  revisions: readonly Revision[],
): Promise<void> {
  const standing = standingDecisions(revisions);
  for (const { article, start, end } of stretchesOf(decision)) {
    const length = (await articleAfter(standing, article, store))?.text.length;
    if (length !== undefined && end <= length) continue;
    throw new Refusal(422, {
      code: 'server/unknown-stretch',
      where: `${article.slice(0, 80)}, characters ${start} to ${end}`,
      problem:
        length === undefined
          ? 'there is no such article in this study'
          : `the article has ${length} characters, and nothing stands there`,
      mend: 'Name a stretch of an article as this study gives it; nothing was kept.',
    });
  }
}

function stretchesOf(decision: Decision): readonly Stretch[] {
  const { of, content, source, cue, a, b } = decision as {
    readonly of?: Stretch | string;
    readonly content?: readonly Stretch[];
    readonly source?: Stretch;
    readonly cue?: Stretch;
    readonly a?: Stretch;
    readonly b?: Stretch;
  };
  return [of, ...(content ?? []), source, cue, a, b].filter((one): one is Stretch => typeof one === 'object');
}

const findsNothing = ({ where, problem }: Problem): Refusal =>
  new Refusal(422, {
    code: 'server/finds-nothing',
    where,
    problem: problem.replace('no longer finds', 'does not find'),
    mend: 'Name a statement by its stretch and an actor by its name, as the brief gives them; nothing was kept.',
  });
