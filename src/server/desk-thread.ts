/**
 * A desk in a thread of its own, which opens the study by itself: while it makes a brief, whoever decides or asks for an article is
 * answered at once. Only plain data goes in and out. A thread that fails is told to all who wait for it, and the next question
 * starts another. This file is also what the thread runs.
 */
import { once } from 'node:events';
import { isMainThread, parentPort, type ResourceLimits, Worker, workerData } from 'node:worker_threads';
import { loadModel } from '../pipeline/model.ts';
import { InputError, type Problem } from '../record/problem.ts';
import { openStudy, type StudyStore } from '../store/study-store.ts';
import { type Answer, type BriefDesk, deskOver, type MakingStep, type OpenDesk } from './brief-desk.ts';
import type { Question } from './brief-questions.ts';
import { type Fault, Refusal } from './problems.ts';

/** What a thread is started with. */
interface Role {
  readonly role: typeof ROLE;
  readonly path: string;
  readonly version: string;
}
const ROLE = 'makes the briefs of a study';

type ToThread = { readonly number: number; readonly question: Question } | 'close';

type FromThread =
  | { readonly number: number; readonly answer: Answer }
  | { readonly number: number; readonly failure: Failure }
  | { readonly making: MakingStep };

/** What was thrown, as data. */
type Failure =
  | { readonly by: 'request'; readonly status: number; readonly fault: Fault }
  | { readonly by: 'input'; readonly problem: Problem }
  | { readonly by: 'bug'; readonly stack: string };

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** A desk over the study at `path`, whose thread is started by the first question, with as much memory as it is given. */
export function deskInThread(path: string, version: string, resourceLimits: ResourceLimits = {}): OpenDesk {
  return (making) => {
    let thread: Thread | undefined;
    let count = 0;
    const started = (): Thread => {
      const role: Role = { role: ROLE, path, version };
      const worker = new Worker(new URL(import.meta.url), { workerData: role, execArgv: [], resourceLimits });
      const waiting: Thread['waiting'] = new Map();
      const own = { worker, waiting };
      const end = (error: unknown): void => {
        if (thread === own) thread = undefined;
        for (const { reject } of waiting.values()) reject(error);
        waiting.clear();
      };
      worker.on('error', end);
      worker.on('exit', (code) => end(new Error(`the thread that makes briefs ended with ${code}`)));
      worker.on('message', (message: FromThread) => {
        if ('making' in message) return making(message.making);
        const asked = waiting.get(message.number);
        waiting.delete(message.number);
        if ('answer' in message) asked?.resolve(message.answer);
        else asked?.reject(thrown(message.failure));
      });
      return own;
    };
    const desk: BriefDesk = {
      ask: (question) =>
        new Promise((resolve, reject) => {
          thread ??= started();
          const number = ++count;
          thread.waiting.set(number, { resolve, reject });
          thread.worker.postMessage({ number, question } satisfies ToThread);
        }),
      close: async () => {
        if (thread === undefined) return;
        const { worker, waiting } = thread;
        const ended = once(worker, 'exit');
        // What it keeps of its own it can read again: nothing is lost with it.
        if (waiting.size > 0) await worker.terminate();
        else worker.postMessage('close' satisfies ToThread);
        await ended;
      },
    };
    return desk;
  };
}

function thrown(failure: Failure): Error {
  switch (failure.by) {
    case 'request':
      return new Refusal(failure.status, failure.fault);
    case 'input':
      return new InputError(failure.problem);
    case 'bug':
      return Object.assign(new Error('the thread that makes briefs failed'), { stack: failure.stack });
  }
}

function asData(error: unknown): Failure {
  if (error instanceof Refusal) return { by: 'request', status: error.status, fault: error.fault };
  if (error instanceof InputError) {
    const { code, where, problem, mend } = error;
    return { by: 'input', problem: { code, where, problem, mend } };
  }
  return { by: 'bug', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

const isRole = (given: unknown): given is Role =>
  typeof given === 'object' && given !== null && (given as Partial<Role>).role === ROLE;

if (!isMainThread && isRole(workerData)) {
  const { path, version } = workerData;
  const port = parentPort!;
  const tell = (message: FromThread): void => port.postMessage(message);
  const model = loadModel();
  let opened: Promise<{ readonly store: StudyStore; readonly desk: BriefDesk }> | undefined;
  const open = async () => {
    const reader = { model: await model, version };
    const store = openStudy(path);
    return { store, desk: deskOver(store, reader)((making) => tell({ making })) };
  };
  const answer = async (number: number, question: Question): Promise<void> => {
    try {
      opened ??= open();
      // A study that can't be opened now may be another time.
      opened.catch(() => {
        opened = undefined;
      });
      tell({ number, answer: await (await opened).desk.ask(question) });
    } catch (error) {
      tell({ number, failure: asData(error) });
    }
  };
  const end = async (): Promise<void> => {
    const { desk, store } = (await opened?.catch(() => undefined)) ?? {};
    await desk?.close();
    await store?.close();
    port.close();
  };
  port.on('message', (message: ToThread) => {
    void (message === 'close' ? end() : answer(message.number, message.question));
  });
}
