/** Which states are stable, for whom, and by which concept: a game of either form to its solution. */
import { solveExplicit } from './explicit-solver.ts';
import { CONCEPTS, type Concept, type Game, type Solution } from './game.ts';
import { solveOptions } from './option-solver.ts';

/**
 * Solves a game for the concepts asked for, all when none are named; the others' arrays stay empty. Deterministic. A game of
 * 2^20 states takes under a second, one of 2^24 about ten and a gigabyte.
 */
export function solve(game: Game, concepts: readonly Concept[] = CONCEPTS): Solution {
  return game.form === 'options' ? solveOptions(game, concepts) : solveExplicit(game, concepts);
}
