/**
 * What happens to the study, told to whoever listens as server-sent events (WHATWG HTML, 9.2): the state on connecting, then
 * revisions kept, articles added and how long jobs go on, whoever did it, another process too. Nothing is told twice; a listener
 * that fell behind is let go and finds the state when it connects again.
 */
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Revision } from '../record/revision.ts';
import { Refusal } from './problems.ts';
import type { State } from './state.ts';

export type Told =
  | { readonly event: 'state'; readonly data: { readonly etag: string } }
  | { readonly event: 'revision'; readonly data: { readonly etag: string; readonly revision: object } }
  | { readonly event: 'articles'; readonly data: { readonly etag: string; readonly ids: readonly string[] } }
  | { readonly event: 'job'; readonly data: Job };

export interface Job {
  readonly job: number;
  readonly what: 'adding articles' | 'making the brief';
  readonly step: 'running' | 'done' | 'failed';
  /** Articles that are done. */
  readonly done?: number;
}

export interface Events {
  readonly tell: (told: Told) => void;
  /** Tells what has changed since the last look; what can't be read now is told at a later one. */
  readonly announce: () => Promise<void>;
  /** The answer to one listener. */
  readonly listen: (c: Context) => Promise<Response>;
  readonly close: () => void;
}

const MOST_LISTENERS = 100;
/** More than this waiting, and the listener is let go. */
const MOST_WAITING = 1000;
/** Other processes are looked for so often, in milliseconds, and never for more than a part of the time. */
const LOOK_EVERY = 1000;
const LOOK_SHARE = 20;

interface Listener {
  readonly push: (told: Told) => void;
  readonly end: () => void;
}

export function eventsOf(state: () => Promise<State>): Events {
  const listeners = new Set<Listener>();
  let seen: State | undefined;
  let timer: NodeJS.Timeout | undefined;
  let announcing: Promise<void> = Promise.resolve();

  const tell = (told: Told): void => {
    for (const { push } of listeners) push(told);
  };
  const look = async (): Promise<void> => {
    if (listeners.size === 0) return;
    const [before, now] = [seen, await state()];
    seen = now;
    if (before !== undefined) for (const told of changesOf(before, now)) tell(told);
  };
  // One look after the other: two at once would tell the same twice.
  const announce = (): Promise<void> => {
    announcing = announcing.then(look).catch(() => undefined);
    return announcing;
  };
  const lookAgain = (after: number): void => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const start = performance.now();
      await announce();
      if (listeners.size > 0) lookAgain(Math.max(LOOK_EVERY, LOOK_SHARE * (performance.now() - start)));
    }, after);
  };
  const leave = (listener: Listener): void => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    seen = undefined;
  };

  return {
    tell,
    announce,
    listen: async (c) => {
      if (listeners.size >= MOST_LISTENERS) throw TOO_MANY;
      const waiting: Told[] = [];
      let [hasEnded, wake, letGo] = [false, (): void => undefined, (): void => undefined];
      const listener: Listener = {
        push: (told) => {
          if (waiting.push(told) > MOST_WAITING) letGo();
          wake();
        },
        end: () => {
          hasEnded = true;
          leave(listener);
          wake();
        },
      };
      listeners.add(listener);
      if (listeners.size === 1) lookAgain(LOOK_EVERY);
      await announce();
      const now = seen;
      if (now === undefined) {
        leave(listener);
        throw UNREADABLE;
      }
      return streamSSE(c, async (stream) => {
        stream.onAbort(listener.end);
        letGo = () => stream.abort();
        // Whatever was told until now is in that state.
        waiting.splice(0, waiting.length, stateTold(now));
        while (!hasEnded) {
          for (const { event, data } of waiting.splice(0))
            await stream.writeSSE({ event, data: JSON.stringify(data) });
          if (hasEnded || waiting.length > 0) continue;
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      });
    },
    close: () => {
      for (const { end } of listeners) end();
    },
  };
}

function changesOf(before: State, now: State): readonly Told[] {
  const { etag } = now;
  if (etag === before.etag) return [];
  const ids = now.articleIds.slice(before.articleIds.length);
  const told: readonly Told[] = [
    ...now.revisions
      .slice(before.revisions.length)
      .map((revision): Told => ({ event: 'revision', data: { etag, revision: withoutText(revision) } })),
    ...(ids.length === 0 ? [] : [{ event: 'articles', data: { etag, ids } } satisfies Told]),
  ];
  return told.length > 0 ? told : [stateTold(now)];
}

const stateTold = ({ etag }: State): Told => ({ event: 'state', data: { etag } });

/** A codebook is not sent to all who listen. */
function withoutText({ act, ...revision }: Revision): object {
  if (act.does !== 'decide' || act.decision.decides !== 'document') return { ...revision, act };
  const { text: _, ...decision } = act.decision;
  return { ...revision, act: { ...act, decision } };
}

const UNREADABLE: Refusal = new Refusal(503, {
  code: 'server/unreadable',
  problem: 'the study can’t be read now',
  mend: 'Try again; ask for /api/study to see why.',
});
const TOO_MANY: Refusal = new Refusal(503, {
  code: 'server/listeners',
  problem: `${MOST_LISTENERS} listen already`,
  mend: 'Close a page of this study, and try again.',
});
