/** A game solved in pieces, and by several threads, has the solution that `solve` gives; threads end with what started them. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { orderOf, verdictsOf } from '../../src/conflict/option-solver.ts';
import { joined, piecesOf } from '../../src/conflict/pieces.ts';
import { solve } from '../../src/conflict/solve.ts';
import { solveInThreads } from '../../src/pipeline/conflict-workers.ts';
import { CONCEPTS, type Concept } from '../../src/record/conflict-model.ts';
import { differences } from './oracle.ts';
import { largeGame, randomExplicitGame, randomOptionGame, range } from './random-games.ts';

const ASKED: readonly (readonly Concept[])[] = [CONCEPTS, ['SEQ', 'SSEQ'], ['SSEQ'], ['Nash', 'SMR'], []];

describe('pieces', () => {
  test('make up the solution, whatever is asked and by how many threads', () => {
    for (const seed of range(100)) {
      const game = randomOptionGame(seed);
      for (const concepts of ASKED) {
        const orders = game.fields.map((_, j) => orderOf(game, j, concepts));
        for (const threads of [1, 2, 3]) {
          const pieces = piecesOf(game, concepts, threads);
          const verdicts = pieces.map((piece) =>
            verdictsOf(game, piece.decisionMaker, orders, piece.concepts),
          );
          const label = `seed ${seed}, ${concepts.join(' ')} by ${threads}`;
          expect(joined(game, pieces, verdicts), label).toEqual(solve(game, concepts));
        }
      }
    }
  });

  test('are as many for each of two threads where three decide', () => {
    const game = largeGame(13, 0);
    expect(piecesOf(game, CONCEPTS, 3)).toHaveLength(3);
    expect(piecesOf(game, CONCEPTS, 2)).toHaveLength(6);
    expect(piecesOf(game, ['SEQ'], 2)).toHaveLength(3);
  });
});

describe('threads', { timeout: 60_000 }, () => {
  test('find the same solution', async () => {
    for (const seed of range(4)) {
      const game = largeGame(13, seed);
      const found = await solveInThreads(game, CONCEPTS, { threads: 2, fewestOptions: 0 });
      expect(differences(found, solve(game)), `seed ${seed}`).toEqual([]);
    }
  });

  test('are not needed for few states, nor for listed moves', async () => {
    const games = [largeGame(13, 0), randomExplicitGame(1)];
    for (const game of games) expect(await solveInThreads(game)).toEqual(solve(game));
  });

  test('end with the fault that one of them meets', async () => {
    const tooLarge = { ...largeGame(13, 0), bits: 60 };
    await expect(solveInThreads(tooLarge, CONCEPTS, { threads: 2 })).rejects.toThrow(/length|size/);
  });

  test('end at once with their process', async () => {
    const source = join(import.meta.dirname, '../../src/pipeline/conflict-workers.ts');
    const games = join(import.meta.dirname, 'random-games.ts');
    const child = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { solveInThreads } from ${JSON.stringify(source)};
         import { largeGame } from ${JSON.stringify(games)};
         const game = largeGame(22, 0);
         setTimeout(() => console.log('solving'), 500);
         await solveInThreads(game, undefined, { threads: 2 });
         console.log('solved');`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      child.kill('SIGINT');
    });
    const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
    expect({ said, signal }).toEqual({ said: 'solving\n', signal: 'SIGINT' });
  });
});
