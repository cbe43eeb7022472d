/**
 * Large conflict models solved by several threads of one process: the same code in each, over memory that all of them read. A
 * thread is started only where it saves more than its start takes; whatever goes wrong in one ends them all and is thrown.
 * This file is also what each thread runs.
 */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { FibreOrder } from '../conflict/fibre-order.ts';
import type { Game, OptionGame, Solution } from '../conflict/game.ts';
import { orderOf, verdictsOf } from '../conflict/option-solver.ts';
import { joined, type Orders, type Piece, piecesOf, type Verdicts } from '../conflict/pieces.ts';
import { solve } from '../conflict/solve.ts';
import { CONCEPTS, type Concept } from '../record/conflict-model.ts';

export interface Threads {
  /** How many at most; as many as there are processors by default. */
  readonly threads?: number;
  /** The fewest options of a game that more threads than this one solve; with fewer, their start takes what they save. */
  readonly fewestOptions?: number;
}

/**
 * Solves a game by as many threads as there are processors, at most one for each decision maker; a
 * small one, and one that is not the same to all of them, by this thread alone.
 */
export async function solveInThreads(
  game: Game,
  concepts: readonly Concept[] = CONCEPTS,
  { threads = availableParallelism(), fewestOptions = 20 }: Threads = {},
): Promise<Solution> {
  if (game.form === 'explicit' || game.views !== undefined || game.bits < fewestOptions)
    return solve(game, concepts);
  const most = Math.min(threads, game.fields.length);
  return most < 2 ? solve(game, concepts) : solveByPool(inSharedMemory(game), concepts, most);
}

type Task = { readonly order: number } | { readonly piece: Piece; readonly orders: Orders };

async function solveByPool(
  game: OptionGame,
  concepts: readonly Concept[],
  threads: number,
): Promise<Solution> {
  const role: Role = { role: ROLE, game, concepts };
  const pool = Array.from(
    { length: threads },
    () => new Worker(new URL(import.meta.url), { workerData: role, execArgv: [] }),
  );
  const failed = Promise.race(pool.map(failure));
  try {
    const deal = <Answer>(tasks: readonly Task[]): Promise<Answer[]> =>
      Promise.race([failed, dealt<Answer>(pool, tasks)]);
    const orders = await deal<FibreOrder | undefined>(game.fields.map((_, order) => ({ order })));
    const pieces = piecesOf(game, concepts, threads);
    const verdicts = await deal<Verdicts>(pieces.map((piece) => ({ piece, orders })));
    return joined(game, pieces, verdicts);
  } finally {
    await Promise.all(pool.map((worker) => worker.terminate()));
  }
}

/** Copies what all threads read to where they can. */
function inSharedMemory(game: OptionGame): OptionGame {
  const shared = <Values extends Uint8Array | Uint32Array>(values: Values, empty: Values): Values => {
    empty.set(values);
    return empty;
  };
  const room = (values: Uint8Array | Uint32Array) => new SharedArrayBuffer(values.byteLength);
  const { feasible, ranks } = game;
  return {
    ...game,
    ...(feasible === undefined ? {} : { feasible: shared(feasible, new Uint8Array(room(feasible))) }),
    ranks: ranks.map((own) => shared(own, new Uint32Array(room(own)))),
  };
}

/** Rejects when a thread fails or ends before it is told to; never resolves. */
function failure(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`a thread that solves a conflict model ended with ${code}`)),
    );
  });
}

/** The answers to tasks, each given to whichever thread is free. */
async function dealt<Answer>(pool: readonly Worker[], tasks: readonly Task[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  const left = tasks.entries();
  await Promise.all(
    pool.map(async (worker) => {
      for (const [k, task] of left) answers[k] = await answer<Answer>(worker, task);
    }),
  );
  return answers;
}

function answer<Answer>(worker: Worker, task: Task): Promise<Answer> {
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.postMessage(task);
  });
}

const ROLE = 'solves a conflict model';

/** What a thread is started with. */
interface Role {
  readonly role: typeof ROLE;
  readonly game: OptionGame;
  readonly concepts: readonly Concept[];
}

const isRole = (given: unknown): given is Role =>
  typeof given === 'object' && given !== null && (given as Partial<Role>).role === ROLE;

if (!isMainThread && isRole(workerData)) {
  const { game, concepts } = workerData;
  parentPort?.on('message', (task: Task) => {
    if ('order' in task) parentPort?.postMessage(orderOf(game, task.order, concepts, SharedArrayBuffer));
    else {
      const { decisionMaker, concepts: asked } = task.piece;
      // Not handed over: V8 reads typed arrays at two thirds of the speed once any buffer has been.
      parentPort?.postMessage(verdictsOf(game, decisionMaker, task.orders, asked, SharedArrayBuffer));
    }
  });
}
