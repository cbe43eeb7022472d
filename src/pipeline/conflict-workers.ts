/**
 * Large conflict models solved by several threads of one process, the one that asks among them: the same code in each, over memory
 * that all of them read. More are started only where they save more than their start takes; whatever goes wrong in one ends them
 * all and is thrown. This file is also what each thread runs.
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

/** Tasks that need nothing of one another, and in shared memory how many of them a thread has taken. */
interface Phase {
  readonly tasks: readonly Task[];
  readonly taken: Int32Array;
}

/** What a thread found for the tasks that it took, each with the task's place. */
type Found<Answer> = readonly (readonly [task: number, answer: Answer])[];

async function solveByPool(
  game: OptionGame,
  concepts: readonly Concept[],
  threads: number,
): Promise<Solution> {
  const pieces = piecesOf(game, concepts, threads);
  // The orders are forgotten before the verdicts are joined: of many states each takes much memory.
  const verdicts = await withThreads({ role: ROLE, game, concepts }, threads, async (perform) => {
    const orders = await perform<FibreOrder | undefined>(game.fields.map((_, order) => ({ order })));
    return perform<Verdicts>(pieces.map((piece) => ({ piece, orders })));
  });
  return joined(game, pieces, verdicts);
}

/** The answers to tasks, in their order. */
type Perform = <Answer>(tasks: readonly Task[]) => Promise<readonly Answer[]>;

/** Lets so many threads perform tasks, this one among them; the others end with it. */
async function withThreads<Result>(
  role: Role,
  threads: number,
  act: (perform: Perform) => Promise<Result>,
): Promise<Result> {
  const pool = Array.from(
    { length: threads - 1 },
    () => new Worker(new URL(import.meta.url), { workerData: role, execArgv: [] }),
  );
  const failed = Promise.race(pool.map(failure));
  try {
    return await act(async <Answer>(tasks: readonly Task[]) => {
      const phase: Phase = { tasks, taken: new Int32Array(new SharedArrayBuffer(4)) };
      const theirs = pool.map((worker) => foundBy<Answer>(worker, phase));
      // This thread works while the others start, and takes less if they are quick.
      const own = (async () => work<Answer>(role, phase))();
      const [mine, others] = await Promise.all([own, Promise.race([failed, Promise.all(theirs)])]);
      const answers: Answer[] = [];
      for (const [task, answer] of [mine, ...others].flat()) answers[task] = answer;
      return answers;
    });
  } finally {
    await Promise.all(pool.map((worker) => worker.terminate()));
  }
}

/** The game where all threads can read it: itself if it lies there, else copied. */
function inSharedMemory(game: OptionGame): OptionGame {
  const { feasible, ranks } = game;
  return {
    ...game,
    ...(feasible === undefined ? {} : { feasible: shared(feasible, Uint8Array) }),
    ranks: ranks.map((own) => shared(own, Uint32Array)),
  };
}

function shared<Values extends Uint8Array | Uint32Array>(
  values: Values,
  Kind: new (memory: SharedArrayBuffer) => Values,
): Values {
  if (values.buffer instanceof SharedArrayBuffer) return values;
  const copy = new Kind(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
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

function foundBy<Answer>(worker: Worker, phase: Phase): Promise<Found<Answer>> {
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.postMessage(phase);
  });
}

/** Performs tasks that no other thread has taken, until none is left. */
function work<Answer>({ game, concepts }: Role, { tasks, taken }: Phase): Found<Answer> {
  const found: (readonly [number, unknown])[] = [];
  const take = (): number => Atomics.add(taken, 0, 1);
  for (let k = take(); k < tasks.length; k = take()) found.push([k, answerTo(game, concepts, tasks[k]!)]);
  return found as Found<Answer>;
}

// Answers are not handed over: V8 reads typed arrays at two thirds of the speed once any buffer has been.
function answerTo(
  game: OptionGame,
  concepts: readonly Concept[],
  task: Task,
): FibreOrder | Verdicts | undefined {
  if ('order' in task) return orderOf(game, task.order, concepts, SharedArrayBuffer);
  return verdictsOf(game, task.piece.decisionMaker, task.orders, task.piece.concepts, SharedArrayBuffer);
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
  const role = workerData;
  parentPort?.on('message', (phase: Phase) => parentPort?.postMessage(work(role, phase)));
}
