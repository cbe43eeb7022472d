/**
 * A conflict model in the form that the solvers read: bit fields or listed moves, and preferences as dense ranks. In option
 * form a decision maker owns the neighbouring bits of its field and may change any of them in one move, as far as their
 * directions and the feasible states allow. No moves are stored. What decision makers see otherwise is a game of its own: a hypergame
 * of the first level (Bennett 1977; Wang, Hipel & Fraser 1988).
 */

import type { Concept } from '../record/conflict-model.ts';

/** The bits of one decision maker's options in a state's number. */
export interface Field {
  /** Its lowest bit. */
  readonly shift: number;
  /** How many bits it has. */
  readonly width: number;
  /** Bits, within the field, that may only be set, and only be cleared. */
  readonly forward: number;
  readonly back: number;
}

export interface OptionGame {
  readonly form: 'options';
  /** Options of all decision makers: states are 0 … 2^bits − 1. */
  readonly bits: number;
  /** One for each decision maker, in order, from bit 0 without gaps. */
  readonly fields: readonly Field[];
  /** 1 for each state that can be; absent when all can. */
  readonly feasible?: Uint8Array;
  /** For each decision maker the rank of each state, from 0, higher is better, equal is as good. */
  readonly ranks: readonly Uint32Array[];
  /** For each decision maker the game that it takes this one to be; undefined where it is right, absent where all are. */
  readonly views?: readonly (OptionGame | undefined)[];
}

/** One decision maker's moves from state `s`: `ends[starts[s] .. starts[s + 1])`. */
export interface Moves {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export interface ExplicitGame {
  readonly form: 'explicit';
  readonly states: number;
  readonly moves: readonly Moves[];
  readonly ranks: readonly Uint32Array[];
}

export type Game = OptionGame | ExplicitGame;

/** The kind of memory that arrays lie in: shared where several threads read them. */
export type Memory = new (bytes: number) => ArrayBufferLike;

export interface Solution {
  /**
   * For each concept and decision maker: 1 for each state that is stable for it, 0 elsewhere, at states that can't be and at those
   * that it doesn't see.
   */
  readonly stable: Readonly<Record<Concept, readonly Uint8Array[]>>;
  /** For each concept: 1 for each state that is stable for all who see it; 0 where none does. */
  readonly equilibria: Readonly<Record<Concept, Uint8Array>>;
}

/** How many numbers a game's states take, those of states that can't be included. */
export const stateCount = (game: Game): number => (game.form === 'options' ? 2 ** game.bits : game.states);

export const isFeasible = (game: Game, state: number): boolean =>
  game.form === 'explicit' || game.feasible === undefined || game.feasible[state] === 1;

/**
 * The game that decision makers act on: of one, as it sees it; of several, who tell one another what they see and want, all that
 * one of them sees, and what everyone prefers.
 */
export function seenBy(game: Game, members: readonly number[]): Game {
  if (game.form === 'explicit' || game.views === undefined) return game;
  const { views, ...asItIs } = game;
  const own = members.map((i) => views[i] ?? asItIs);
  if (own.length === 1) return own[0]!;
  if (own.some(({ feasible }) => feasible === undefined)) return asItIs;
  return {
    ...asItIs,
    feasible: own[0]!.feasible!.map((_, s) => (own.some((one) => one.feasible![s] === 1) ? 1 : 0)),
  };
}

/** Whether a state is one for a decision maker: that it can be, and that it sees it. */
export const isSeen = (game: Game, decisionMaker: number, state: number): boolean =>
  isFeasible(game.form === 'options' ? (game.views?.[decisionMaker] ?? game) : game, state);

/**
 * The states that a decision maker reaches from `state` in one move, in ascending order. It neither leaves a state that it doesn't
 * see nor goes to one.
 */
export function movesFrom(game: Game, decisionMaker: number, state: number): number[] {
  const view = game.form === 'options' ? game.views?.[decisionMaker] : undefined;
  if (view !== undefined) return isFeasible(view, state) ? movesFrom(view, decisionMaker, state) : [];
  if (game.form === 'explicit') {
    const { starts, ends } = game.moves[decisionMaker]!;
    return [...ends.subarray(starts[state]!, starts[state + 1]!)].sort((a, b) => a - b);
  }
  const { shift, width, forward, back } = game.fields[decisionMaker]!;
  const own = (state >>> shift) & ((1 << width) - 1);
  const rest = state - (own << shift);
  const found: number[] = [];
  for (let choice = 0; choice < 1 << width; choice++) {
    if (choice === own || (own & forward & ~choice) !== 0 || (choice & back & ~own) !== 0) continue;
    const end = rest + (choice << shift);
    if (isFeasible(game, end)) found.push(end);
  }
  return found;
}

/** The moves of `movesFrom` that its decision maker is better off by. */
export function improvementsFrom(game: Game, decisionMaker: number, state: number): number[] {
  const ranks = game.ranks[decisionMaker]!;
  return movesFrom(game, decisionMaker, state).filter((end) => ranks[end]! > ranks[state]!);
}
