/**
 * The study as this page holds it: the server's brief with the decisions applied that it has not made a brief of yet. Decisions are
 * sent one after the other, each with the state that the page has seen; when somebody else has changed the same thing meanwhile, the
 * person is told and chooses, and nothing is overwritten.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Brief } from '../record/brief.ts';
import type { Problem } from '../record/problem.ts';
import type { Decision, Revision } from '../record/revision.ts';
import { briefAfter, type StudySummary } from '../record/workbench.ts';
import { wordsAt } from './article-texts.ts';
import { decided } from './decided.ts';
import { M } from './messages.ts';
import { type Fault, type Server, server, type Told } from './server.ts';
import { touchesSame } from './touching.ts';
import { remember, remembered, type Waiting } from './waiting.ts';

/** How the page and its server stand: `locked` when the server doesn't know the page, as after a restart. */
export type Link = 'loading' | 'live' | 'lost' | 'locked' | 'failed';

export interface Notice {
  readonly id: number;
  readonly words: string;
  readonly tone: 'said' | 'fault';
  readonly choices: readonly { readonly words: string; readonly run: () => void }[];
}

export interface Workbench {
  readonly brief: ReadonlySignal<Brief | undefined>;
  readonly study: ReadonlySignal<StudySummary | undefined>;
  readonly link: ReadonlySignal<Link>;
  /** What the server is at, in words. */
  readonly busy: ReadonlySignal<string | undefined>;
  readonly waiting: ReadonlySignal<readonly Waiting[]>;
  readonly notices: ReadonlySignal<readonly Notice[]>;
  /** Why nothing can be shown. */
  readonly problem: ReadonlySignal<Problem | undefined>;
  readonly decide: (decision: Decision, why?: string) => void;
  /** The same, told in words that it can be taken back from; `further` is what can be done besides. */
  readonly decideTelling: (decision: Decision, words: string, further?: Notice['choices']) => void;
  readonly back: (what: 'undo' | 'redo') => Promise<void>;
  readonly tell: (words: string, tone?: Notice['tone'], choices?: Notice['choices']) => void;
  readonly dismiss: (id: number) => void;
  readonly unlock: Server['unlock'];
  readonly start: () => void;
}

const RETRY_AFTER = 1000;

export function workbenchOf(server: Server): Workbench {
  const base = signal<Brief | undefined>(undefined);
  const study = signal<StudySummary | undefined>(undefined);
  const link = signal<Link>('loading');
  const busy = signal<string | undefined>(undefined);
  const waiting = signal<readonly Waiting[]>([]);
  const notices = signal<readonly Notice[]>([]);
  const problem = signal<Problem | undefined>(undefined);
  const brief = computed(
    () =>
      base.value &&
      waiting.value.reduce((made, { decision }) => decided(made, decision, wordsAt), base.value),
  );
  /** The state that the next change is of: the one shown, or the one that the last change of this page left. */
  let seen = '';
  let newest = '';
  let count = 0;
  let [isLoading, isSending] = [false, false];
  let nextLoad: ReturnType<typeof setTimeout> | undefined;
  let stopListening: (() => void) | undefined;

  const tell: Workbench['tell'] = (words, tone = 'said', choices = []) => {
    notices.value = [...notices.value.slice(-3), { id: ++count, words, tone, choices }];
  };
  const dismiss = (id: number): void => {
    notices.value = notices.value.filter((one) => one.id !== id);
  };
  const setWaiting = (list: readonly Waiting[]): void => {
    waiting.value = list;
    if (study.value !== undefined) remember(study.value.title, list);
  };

  /** What is the same for every fault; `true` where it is to be tried again. */
  const isPassing = (fault: Fault): boolean => {
    if (fault.kind !== 'lost' && fault.kind !== 'locked') return false;
    link.value = fault.kind;
    return fault.kind === 'lost';
  };

  const load = async (): Promise<void> => {
    if (isLoading) return;
    isLoading = true;
    const answer = await server.workbench(study.value?.etag);
    isLoading = false;
    if ('fault' in answer) {
      if (isPassing(answer.fault)) loadLater();
      else if (answer.fault.kind === 'refused') {
        problem.value = answer.fault.problem;
        if (base.value === undefined) link.value = 'failed';
        else tell(answer.fault.problem.problem, 'fault');
      }
      return;
    }
    const { value } = answer;
    const isFirst = study.value === undefined;
    batch(() => {
      base.value = briefAfter(value, value.since === undefined ? undefined : base.value);
      study.value = value.study;
      problem.value = undefined;
      link.value = 'live';
      if (isFirst) waiting.value = remembered(value.study.title);
      else setWaiting(waiting.value.filter(({ kept }) => kept === undefined || kept > value.study.revisions));
    });
    // A change of this page that is newer than what came is not taken back.
    if (!waiting.value.some(({ kept }) => kept !== undefined)) seen = value.study.etag;
    if (newest === '') newest = value.study.etag;
    void send();
    if (newest !== value.study.etag) setTimeout(load, 50);
  };

  const loadLater = (): void => {
    clearTimeout(nextLoad);
    nextLoad = setTimeout(load, RETRY_AFTER);
  };

  const kept = (revision: Revision, etag: string, decision?: Decision): void => {
    seen = etag;
    newest = etag;
    setWaiting(
      decision === undefined
        ? waiting.value.filter((one) => one.kept === undefined || one.kept !== undone(revision))
        : waiting.value.map((one) => (one.decision === decision ? { ...one, kept: revision.seq } : one)),
    );
    void load();
  };

  const send = async (): Promise<void> => {
    if (isSending || link.value === 'locked') return;
    isSending = true;
    try {
      for (;;) {
        const next = waiting.value.find((one) => one.kept === undefined);
        if (next === undefined || seen === '') return;
        const answer = await server.decide(seen, next.decision, next.why);
        if (!('fault' in answer)) {
          link.value = 'live';
          kept(answer.value, answer.etag, next.decision);
          continue;
        }
        const { fault } = answer;
        if (isPassing(fault)) await later(RETRY_AFTER);
        else if (fault.kind === 'stale') await settle(next);
        else if (fault.kind === 'refused') {
          setWaiting(waiting.value.filter((one) => one !== next));
          tell(M.refused(fault.problem.problem, fault.problem.mend), 'fault');
        } else return;
      }
    } finally {
      isSending = false;
    }
  };

  /** Takes the newest state for the one that is seen; gives what was decided since. */
  const catchUp = async (): Promise<
    { readonly fault: Fault } | { readonly fresh: readonly Revision[]; readonly all: readonly Revision[] }
  > => {
    const answer = await server.revisions();
    if ('fault' in answer) return answer;
    const last = Number(/^"(\d+)-/.exec(seen)?.[1] ?? 0);
    seen = answer.etag;
    newest = answer.etag;
    void load();
    return { fresh: answer.value.slice(last), all: answer.value };
  };

  /** Somebody else was faster: goes on where that was about something else, and asks where it was about the same. */
  const settle = async (mine: Waiting): Promise<void> => {
    const now = await catchUp();
    if ('fault' in now) {
      if (isPassing(now.fault)) await later(RETRY_AFTER);
      return;
    }
    const theirs = now.fresh.find((one) => touchesSame(one, mine.decision, now.all));
    if (theirs === undefined) return;
    setWaiting(waiting.value.filter((one) => one !== mine));
    tell(M.changedMeanwhile(theirs.who), 'fault', [
      { words: M.keepMine, run: () => decide(mine.decision, mine.why) },
      { words: M.keepTheirs, run: () => undefined },
    ]);
  };

  /** An offer to take the last change back is of that one alone. */
  const withdrawOffers = (): void => {
    notices.value = notices.value.filter(({ tone, choices }) => tone === 'fault' || choices.length === 0);
  };

  const decide: Workbench['decide'] = (decision, why) => {
    withdrawOffers();
    setWaiting([...waiting.value, { decision, ...(why === undefined ? {} : { why }) }]);
    void send();
  };

  const decideTelling: Workbench['decideTelling'] = (decision, words, further = []) => {
    decide(decision);
    tell(words, 'said', [{ words: M.undo, run: () => void back('undo') }, ...further]);
  };

  const back: Workbench['back'] = async (what) => {
    withdrawOffers();
    // What was not sent yet is simply not sent.
    const unsent = waiting.value.findLast((one) => one.kept === undefined);
    if (what === 'undo' && unsent !== undefined && !isSending) {
      setWaiting(waiting.value.filter((one) => one !== unsent));
      return;
    }
    for (let tries = 0; tries < 3; tries++) {
      const answer = await server.back(what, seen);
      if (!('fault' in answer)) {
        kept(answer.value, answer.etag);
        tell(what === 'undo' ? M.undone : M.redone);
        return;
      }
      const { fault } = answer;
      if (fault.kind === 'stale') {
        const now = await catchUp();
        if ('fault' in now) return;
        if (now.fresh.length === 0) continue;
        tell(M.changedBeforeUndo(now.fresh.at(-1)!.who), 'fault');
        return;
      }
      if (fault.kind === 'refused') tell(fault.problem.problem);
      else {
        isPassing(fault);
        tell(M.notReached, 'fault');
      }
      return;
    }
  };

  const hear = (told: Told): void => {
    switch (told.event) {
      case 'job':
        busy.value = told.step === 'running' ? M.job(told.what, told.done) : undefined;
        return;
      case 'open':
        if (link.value !== 'live') void load();
        void send();
        return;
      case 'lost':
        if (link.value !== 'live') return;
        link.value = 'lost';
        // A listener that a new run refuses hears no more of it: only to ask tells that the page is locked out.
        loadLater();
        return;
      default:
        newest = told.etag;
        if (told.etag !== study.value?.etag) void load();
    }
  };

  return {
    brief,
    study,
    link,
    busy,
    waiting,
    notices,
    problem,
    decide,
    decideTelling,
    back,
    tell,
    dismiss,
    unlock: async (printed) => {
      const unlocked = await server.unlock(printed);
      if (unlocked !== 'let in') return unlocked;
      link.value = 'loading';
      listenAgain();
      await load();
      return unlocked;
    },
    start: () => {
      void load();
      listenAgain();
    },
  };

  /** A listener that was refused doesn't come back by itself. */
  function listenAgain(): void {
    stopListening?.();
    stopListening = server.listen(hear);
  }
}

const undone = ({ act }: Revision): number | undefined => (act.does === 'decide' ? undefined : act.of);

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const workbench: Workbench = workbenchOf(server);
