/**
 * The inverse question: what would a decision maker have to prefer for a wanted state to be stable for it, the others'
 * preferences being as they are? Stability asks of a preference only which states are no better than the wanted one, and
 * never less for more of them: the condition is a monotone formula over those, read off the moves once, and no preference
 * profile has to be tried (Kinsara, Kilgour & Hipel 2015 for the question; they enumerate).
 */

import type { Concept } from '../record/conflict-model.ts';
import type { StatedPreference } from './deciding-wish.ts';
import { type Game, isFeasible, movesFrom, seenBy } from './game.ts';
import { searchSequences } from './legal-sequences.ts';

/** Holds when, in one way at least, all states of that way are no better than the wanted one. */
export interface Requirement {
  /** The move of the decision maker that has to be unattractive or deterred. */
  readonly move: number;
  /** Each a set of states in ascending order; none contains another; shorter ones first. */
  readonly ways: readonly (readonly number[])[];
  /** By which wish the move is liked or not today. `inverse` knows of none; `withMoveWishes` puts it. */
  readonly preference?: StatedPreference;
}

export interface InverseAnswer {
  readonly decisionMaker: number;
  readonly concept: Concept;
  readonly wanted: number;
  /** Whether the wanted state is stable as preferences are. */
  readonly stable: boolean;
  /** Its decision maker doesn't see the wanted state: no preference makes it leave or keep it. */
  readonly unseen?: true;
  /** All must hold. Moves that are met by any preference are left out. */
  readonly requirements: readonly Requirement[];
  /**
   * The least rank to which the wanted state must be raised, all else kept, to be stable: its own when it is so already.
   * States of that rank are then as good as it.
   */
  readonly raiseTo: number;
  /** The states of that rank that are better than the wanted one today. */
  readonly raise: readonly number[];
}

/** Answers for one decision maker. Time and size are O(moves · states) at worst: for models that a person reads. */
export function inverse(whole: Game, decisionMaker: number, wanted: number, concept: Concept): InverseAnswer {
  const game = seenBy(whole, [decisionMaker]);
  const ranks = game.ranks[decisionMaker]!;
  const asked = { decisionMaker, concept, wanted };
  if (!isFeasible(game, wanted))
    return { ...asked, stable: false, unseen: true, requirements: [], raiseTo: ranks[wanted]!, raise: [] };
  const requirements = movesFrom(game, decisionMaker, wanted)
    .map((move) => ({ move, ways: waysOf(game, decisionMaker, wanted, concept, move) }))
    .filter(({ ways }) => ways[0]!.length > 0);
  const highest = (way: readonly number[]): number => Math.max(...way.map((s) => ranks[s]!));
  const least = ({ ways }: Requirement): number =>
    ways.reduce((low, way) => Math.min(low, highest(way)), Infinity);
  const raiseTo = Math.max(ranks[wanted]!, ...requirements.map(least));
  const stable = raiseTo === ranks[wanted]!;
  const raise = stable ? [] : statesOfRank(game, decisionMaker, raiseTo);
  return { ...asked, stable, requirements, raiseTo, raise };
}

function statesOfRank(game: Game, decisionMaker: number, rank: number): number[] {
  const found: number[] = [];
  for (const [state, of] of game.ranks[decisionMaker]!.entries())
    if (of === rank && isFeasible(game, state)) found.push(state);
  return found;
}

/** Whether requirements are met by a preference: `noBetter` says which states are no better than the wanted one. */
export const meets = (requirements: readonly Requirement[], noBetter: (state: number) => boolean): boolean =>
  requirements.every(({ ways }) => ways.some((way) => way.every(noBetter)));

/** The ways to have one move unattractive (it leads to nothing better) or sanctioned. */
function waysOf(game: Game, i: number, wanted: number, concept: Concept, move: number): number[][] {
  if (concept === 'Nash') return [[move]];
  const movers = game.ranks.map((_, j) => j).filter((j) => j !== i);
  const by = concept === 'SEQ' || concept === 'SSEQ' ? 'improvements' : 'moves';
  const escapes = concept === 'SMR' || concept === 'SSEQ';
  const { states } = searchSequences(game, { from: move, movers, by });
  const sanctions = states
    .filter((s) => s !== move)
    .map((s) => (escapes ? [s, ...movesFrom(game, i, s)] : [s]).filter((x) => x !== wanted));
  return shortest([[move], ...sanctions]);
}

/** Without those that contain another. */
function shortest(ways: readonly (readonly number[])[]): number[][] {
  const kept: number[][] = [];
  const ordered = ways
    .map((way) => [...new Set(way)].sort((a, b) => a - b))
    .sort((a, b) => a.length - b.length || compareStates(a, b));
  for (const way of ordered) {
    const states = new Set(way);
    if (!kept.some((smaller) => smaller.every((state) => states.has(state)))) kept.push(way);
  }
  return kept;
}

function compareStates(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((state, at) => state !== b[at]);
  return k === -1 ? 0 : a[k]! - b[k]!;
}
