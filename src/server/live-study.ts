/**
 * The study as it is served: its state, the brief of that state, and changes that are made only in the state that whoever asked
 * for them has seen. A brief is made once for a state, however many ask, and kept until the study changes.
 */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { decide, type Hand, type Reader, redo, studyBrief, undo } from '../pipeline/study.ts';
import type { Brief } from '../record/brief.ts';
import { groundingFaults } from '../record/grounding.ts';
import type { Problem } from '../record/problem.ts';
import type { Decision, Revision, Stretch } from '../record/revision.ts';
import type { StoredArticle, StudyStore } from '../store/study-store.ts';
import { Refusal } from './problems.ts';

export interface State {
  /** A strong ETag, with its quotation marks: another one wherever the study holds anything else. */
  readonly etag: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly articles: readonly StoredArticle[];
  readonly revisions: readonly Revision[];
}

export interface LiveStudy {
  readonly state: () => Promise<State>;
  readonly brief: () => Promise<{ readonly brief: Brief; readonly state: State }>;
  /** Throws a `Refusal` unless the study is in a state that `ifMatch` names. */
  readonly checkState: (ifMatch: string) => Promise<State>;
  /** Keeps a decision; one that finds nothing to change is refused. */
  readonly decide: (ifMatch: string, decision: Decision, hand: Hand) => Promise<Revision>;
  readonly undo: (ifMatch: string, hand: Hand) => Promise<Revision>;
  readonly redo: (ifMatch: string, hand: Hand) => Promise<Revision>;
}

/** `begin` is called when a brief is begun to be made, and what it gives when that ends. */
export function liveStudy(
  store: StudyStore,
  reader: Reader,
  begin: () => (step: 'done' | 'failed') => void,
): LiveStudy {
  let made: { readonly etag: string; readonly brief: Promise<Brief> } | undefined;

  const state = () => stateOf(store, reader);
  const briefAt = (etag: string): Promise<Brief> => {
    if (made?.etag === etag) return made.brief;
    const brief = makeBrief(store, reader, begin);
    made = { etag, brief };
    // A failure is not kept: whoever asks next tries again.
    brief.catch(() => {
      if (made?.brief === brief) made = undefined;
    });
    return brief;
  };
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
    brief: async () => {
      const now = await state();
      return { brief: await briefAt(now.etag), state: now };
    },
    checkState,
    decide: async (ifMatch, decision, hand) => {
      const seen = await checkState(ifMatch);
      checkStretches(decision, seen.articles);
      const kept: Omit<Revision, 'seq'> = { at: hand.now, who: hand.who, act: { does: 'decide', decision } };
      const revisions = [...seen.revisions, { seq: seen.revisions.length + 1, ...kept }];
      const after = await makeBrief({ ...store, revisions: async () => revisions }, reader, begin);
      const lost = lostIn(after, decision);
      if (lost.length > 0 && lost.length > lostIn(await briefAt(seen.etag), decision).length)
        throw findsNothing(lost.at(-1)!);
      const revision = await change(ifMatch, (at) => decide(at, decision, hand), seen);
      made = { etag: etagOf({ ...seen, revisions }, reader), brief: Promise.resolve(after) };
      return revision;
    },
    undo: (ifMatch, hand) => change(ifMatch, (at) => undo(at, hand, 'the study')),
    redo: (ifMatch, hand) => change(ifMatch, (at) => redo(at, hand, 'the study')),
  };
}

async function stateOf(store: StudyStore, reader: Reader): Promise<State> {
  const [settings, articles, revisions] = await Promise.all([
    store.settings(),
    store.articles(),
    store.revisions(),
  ]);
  const held = { settings, articles, revisions };
  return { etag: etagOf(held, reader), ...held };
}

/** Revisions and articles only become more, so that their numbers tell what they are. */
function etagOf({ settings, articles, revisions }: Omit<State, 'etag'>, { version }: Reader): string {
  const rest = createHash('sha256')
    .update(JSON.stringify([version, settings]))
    .digest('hex')
    .slice(0, 12);
  return `"${revisions.length}-${articles.length}-${rest}"`;
}

async function makeBrief(
  store: StudyStore,
  reader: Reader,
  begin: () => (step: 'done' | 'failed') => void,
): Promise<Brief> {
  const ended = begin();
  try {
    // It takes this thread for a while: what was just told is sent first.
    await setImmediate();
    const brief = await studyBrief(store, reader, { seed: 1 });
    const [fault] = groundingFaults(brief);
    if (fault !== undefined) throw new Error(`the brief does not stand on its articles: ${fault.problem}`);
    ended('done');
    return brief;
  } catch (error) {
    ended('failed');
    throw error;
  }
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
function checkStretches(decision: Decision, articles: readonly StoredArticle[]): void {
  const lengths = new Map(articles.map(({ article }) => [article.id, article.text.length]));
  for (const { article, start, end } of stretchesOf(decision)) {
    const length = lengths.get(article);
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
  const { of, content, source, cue } = decision as {
    readonly of?: Stretch | string;
    readonly content?: readonly Stretch[];
    readonly source?: Stretch;
    readonly cue?: Stretch;
  };
  return [of, ...(content ?? []), source, cue].filter((one): one is Stretch => typeof one === 'object');
}

/** Decisions of one kind are applied in their order, so that the last of them alone can be a new one that finds nothing. */
const lostIn = ({ problems }: Brief, { decides }: Decision): readonly Problem[] =>
  problems.filter(
    ({ code, problem }) => code === 'study/lost-decision' && problem.startsWith(`a decision (${decides})`),
  );

const findsNothing = ({ where, problem }: Problem): Refusal =>
  new Refusal(422, {
    code: 'server/finds-nothing',
    where,
    problem: problem.replace('no longer finds', 'does not find'),
    mend: 'Name a statement by its stretch and an actor by its name, as the brief gives them; nothing was kept.',
  });
