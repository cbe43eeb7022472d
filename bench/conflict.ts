/**
 * How long conflict models take: all five concepts for all states, in times of what streaming over the same arrays once takes
 * and of a solver worded as the definitions are; many small models with fresh preferences; and explanations. One thread, except
 * where said. `READOUT_LARGE=1` adds 2^22 and 2^24 states, by one thread and by all (a minute and 2 GB more). Measured in a
 * process of its own that runs compiled code, as a user does: where Node strips types itself, its stripper hands over a buffer,
 * and V8 then reads all typed arrays at two thirds of the speed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain } from '../src/conflict/explain.ts';
import type { Field, Memory, OptionGame } from '../src/conflict/game.ts';
import { solve } from '../src/conflict/solve.ts';
import { seededRandom } from '../src/core/seeded-random.ts';
import { solveInThreads } from '../src/pipeline/conflict-workers.ts';
import { CONCEPTS } from '../src/record/conflict-model.ts';
import { oracle } from '../tests/conflict/oracle.ts';
import { median, ROOT, rounded } from './sample.ts';

export interface ConflictTime {
  readonly what: string;
  readonly states: number;
  readonly seconds: number;
  readonly goalSeconds?: number;
  /** Times as long as reading the game's arrays and writing the solution's once. */
  readonly timesStreaming?: number;
  /** Times as long as this the solver by the definitions takes. */
  readonly naiveTimes?: number;
}

const MAKERS = 4;
const SOLVES = 10_000;
const SAMPLE = 500;
const QUESTIONS = 2_000;

export function conflictTimes(): readonly ConflictTime[] {
  const home = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
  const settings = {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      rootDir: ROOT,
      outDir: home,
      typeRoots: [join(ROOT, 'node_modules/@types')],
    },
    include: [import.meta.filename],
  };
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify(settings));
  outputOf([join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', home]);
  const times = JSON.parse(outputOf([join(home, 'bench/conflict.js')])) as ConflictTime[];
  rmSync(home, { recursive: true, force: true });
  return times;
}

function outputOf(words: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}: ${stdout}`);
  return String(stdout);
}

async function measured(): Promise<readonly ConflictTime[]> {
  return [
    ...[6, 8, 10].map(besideNaive),
    ...PREFERENCES.flatMap((preferences) => [12, 16, 20].map((bits) => solving(bits, preferences))),
    await byThreads(PREFERENCES[0]),
    await byThreads(PREFERENCES[1]),
    manySolves(),
    ...explanations(),
    ...(process.env.READOUT_LARGE === '1' ? [...(await large(22)), ...(await large(24))] : []),
  ];
}

const PREFERENCES = ['drawn for each state', 'sums of weights'] as const;

function besideNaive(bits: number): ConflictTime {
  const game = drawnGame(bits, PREFERENCES[0], 1);
  const times = interleaved([() => solve(game), () => oracle(game)], bits < 10 ? 20 : 5);
  return {
    what: 'solve beside the definitions',
    states: 2 ** bits,
    seconds: rounded(median(times[0]!), 5),
    naiveTimes: rounded(median(times[1]!.map((naive, k) => naive / times[0]![k]!))),
  };
}

function solving(bits: number, preferences: (typeof PREFERENCES)[number]): ConflictTime {
  const game = drawnGame(bits, preferences, 1);
  const times = interleaved([() => solve(game), () => stream(game)], bits < 20 ? 60 : 9);
  return {
    what: `solve, preferences ${preferences}`,
    states: 2 ** bits,
    seconds: rounded(median(times[0]!), 4),
    ...(bits === 20 ? { goalSeconds: 0.5 } : {}),
    timesStreaming: rounded(median(times[0]!.map((time, k) => time / times[1]![k]!))),
  };
}

/** A thread for each processor, started anew for each solution. */
async function byThreads(preferences: (typeof PREFERENCES)[number]): Promise<ConflictTime> {
  const game = drawnGame(20, preferences, 1, MAKERS, SharedArrayBuffer);
  const times: number[] = [];
  for (let round = 0; round < 9; round++) {
    const begun = performance.now();
    await solveInThreads(game);
    times.push((performance.now() - begun) / 1000);
  }
  return {
    what: `solve by a thread for each processor, preferences ${preferences}`,
    states: 2 ** 20,
    seconds: rounded(median(times), 4),
    goalSeconds: 0.5,
  };
}

/** Reads what the solver reads and writes what it writes, once. */
function stream({ bits, ranks }: OptionGame): number {
  let sum = 0;
  for (const own of ranks) for (let s = 0; s < own.length; s++) sum += own[s]!;
  for (let k = 0; k < CONCEPTS.length * (ranks.length + 1); k++) new Uint8Array(2 ** bits).fill(1);
  return sum;
}

function manySolves(): ConflictTime {
  const games = Array.from({ length: SAMPLE }, (_, k) => drawnGame(12, PREFERENCES[0], k));
  for (const game of games.slice(0, 50)) solve(game);
  const seconds = games.map((game) => secondsOf(() => solve(game)));
  return {
    what: `${SOLVES} solves, from ${SAMPLE}`,
    states: 2 ** 12,
    seconds: rounded((seconds.reduce((sum, one) => sum + one, 0) / SAMPLE) * SOLVES, 1),
    goalSeconds: 60,
  };
}

function explanations(): readonly ConflictTime[] {
  const random = seededRandom(1);
  const seconds = [4, 8].flatMap((makers) => {
    const game = drawnGame(16, PREFERENCES[0], 1, makers);
    return Array.from({ length: QUESTIONS }, (_, k) => {
      const state = Math.floor(random() * 2 ** 16);
      const concept = CONCEPTS[k % CONCEPTS.length]!;
      return secondsOf(() => explain(game, [Math.floor(random() * makers)], state, concept));
    });
  });
  const row = { states: 2 ** 16, goalSeconds: 0.05 };
  return [
    { what: 'why, in the middle', ...row, seconds: rounded(median(seconds), 5) },
    { what: 'why, at worst', ...row, seconds: rounded(Math.max(...seconds), 4) },
  ];
}

async function large(bits: number): Promise<readonly ConflictTime[]> {
  const game = drawnGame(bits, PREFERENCES[0], 1, MAKERS, SharedArrayBuffer);
  const row = { states: 2 ** bits, ...(bits === 24 ? { goalSeconds: 10 } : {}) };
  const one = secondsOf(() => solve(game));
  const begun = performance.now();
  await solveInThreads(game);
  const all = (performance.now() - begun) / 1000;
  return [
    { what: 'solve, one thread', ...row, seconds: rounded(one, 2) },
    { what: 'solve, a thread for each processor', ...row, seconds: rounded(all, 2) },
  ];
}

/** A game in which all can be and all options go both ways, dealt out as evenly as can be. */
function drawnGame(
  bits: number,
  preferences: (typeof PREFERENCES)[number],
  seed: number,
  makers: number = MAKERS,
  Memory: Memory = ArrayBuffer,
): OptionGame {
  const random = seededRandom(seed);
  const starts = Array.from({ length: makers + 1 }, (_, i) => Math.floor((i * bits) / makers));
  const fields = starts.slice(1).map((end, i): Field => {
    const shift = starts[i]!;
    return { shift, width: end - shift, forward: 0, back: 0 };
  });
  const ranks = fields.map(() => {
    const own = new Uint32Array(new Memory(4 * 2 ** bits));
    if (preferences === 'sums of weights') addWeights(own, bits, random);
    else for (let s = 0; s < own.length; s++) own[s] = Math.floor(random() * own.length);
    return own;
  });
  return { form: 'options', bits, fields, ranks };
}

function addWeights(found: Uint32Array, bits: number, random: () => number): void {
  found.fill(50 * bits);
  for (let bit = 0; bit < bits; bit++) {
    const weight = Math.floor(random() * 101) - 50;
    for (let s = 0; s < found.length; s++) if ((s >>> bit) & 1) found[s]! += weight;
  }
}

/** Seconds of each, taken in turn so that a busy moment of the machine falls on all alike; the first rounds don't count. */
function interleaved(acts: readonly (() => unknown)[], rounds: number): readonly (readonly number[])[] {
  const times = acts.map((): number[] => []);
  for (let round = -Math.ceil(rounds / 3); round < rounds; round++)
    for (const [k, act] of acts.entries()) {
      const seconds = secondsOf(act);
      if (round >= 0) times[k]!.push(seconds);
    }
  return times;
}

function secondsOf(act: () => unknown): number {
  const begun = performance.now();
  act();
  return (performance.now() - begun) / 1000;
}

if (import.meta.main) console.log(JSON.stringify(await measured()));
