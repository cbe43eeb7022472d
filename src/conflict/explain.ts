/**
 * Why a state is stable or not for a decision maker, or for a coalition: each improvement with the sanction that deters it, as
 * a path of whose moves, or without one. Found by search from the improvements, not by the solver: the two check each other.
 */

import type { Concept } from '../record/conflict-model.ts';
import type { StatedPreference } from './deciding-wish.ts';
import { type Game, isFeasible, movesFrom, seenBy } from './game.ts';
import { type Step, searchSequences } from './legal-sequences.ts';
import { isFree } from './rows.ts';
import { type SanctionSearch, sanctionSearch } from './sanction-search.ts';

export interface ImprovementVerdict {
  readonly to: number;
  /**
   * The moves of the others, from `to` on, that leave a member of the coalition no better off than before it moved; absent
   * when nothing deters the improvement.
   */
  readonly sanction?: readonly Step[];
  /**
   * By which wishes: of each member that prefers `to`, of each mover of a credible sanction, and of a member that is left worse
   * off. `explain` knows of none; `withWishes` puts them.
   */
  readonly preferences?: readonly StatedPreference[];
}

export interface Reason {
  readonly coalition: readonly number[];
  readonly state: number;
  readonly concept: Concept;
  readonly stable: boolean;
  /** The coalition doesn't see the state: it is neither stable for it nor left. */
  readonly unseen?: true;
  /** All improvements, by the state that they lead to. Stable means that each has a sanction. */
  readonly improvements: readonly ImprovementVerdict[];
}

/**
 * Explains one verdict. A coalition of one is a decision maker; a larger one moves by the legal sequences of its members to
 * what all of them prefer, and is sanctioned when one of them is left no better off (Inohara & Hipel 2008; a credible sanction
 * is here, as for one decision maker, a sequence of improvements each for its own mover).
 * Who acts on the game as it sees it is explained by that game. Time is O(moves) for each improvement at worst: where nothing deters
 * it, all that can follow is searched.
 */
export function explain(whole: Game, coalition: readonly number[], state: number, concept: Concept): Reason {
  const game = seenBy(whole, coalition);
  if (!isFeasible(game, state))
    return { coalition, state, concept, stable: false, unseen: true, improvements: [] };
  const sanctions = sanctionsOf(game, coalition, state, concept);
  const improvements = reachOf(game, coalition, state)
    .filter((to) => isBetterForAll(game, coalition, state, to))
    .map((to): ImprovementVerdict => {
      const sanction = sanctions(to);
      return sanction === undefined ? { to } : { to, sanction };
    });
  const stable = improvements.every(({ sanction }) => sanction !== undefined);
  return { coalition, state, concept, stable, improvements };
}

function sanctionsOf(
  game: Game,
  coalition: readonly number[],
  state: number,
  concept: Concept,
): (improvement: number) => readonly Step[] | undefined {
  if (concept === 'Nash') return () => undefined;
  const canAnswer = concept === 'SMR' || concept === 'SSEQ';
  const isBetter = (s: number): boolean => isBetterForAll(game, coalition, state, s);
  const answers = answersOf(game, coalition, isBetter);
  const deters = (s: number): boolean => !isBetter(s) && !(canAnswer && answers(s));
  const movers = game.ranks.map((_, j) => j).filter((j) => !coalition.includes(j));
  const by = concept === 'SEQ' || concept === 'SSEQ' ? 'improvements' : 'moves';
  if (game.form === 'options') {
    // Nothing is laid out where there is no improvement to search from.
    let search: SanctionSearch | undefined;
    return (from) => {
      search ??= sanctionSearch(game, { movers, by });
      return search(from, deters);
    };
  }
  return (from) => {
    const { found, pathTo } = searchSequences(game, { from, movers, by, until: deters });
    return found === undefined ? undefined : pathTo(found);
  };
}

/** Whether the coalition can go from a state, by itself, to one that is wanted. */
function answersOf(
  game: Game,
  coalition: readonly number[],
  isWanted: (state: number) => boolean,
): (state: number) => boolean {
  const answers = (s: number): boolean => reachOf(game, coalition, s).some(isWanted);
  if (game.form === 'explicit' || coalition.length > 1) return answers;
  const field = game.fields[coalition[0]!]!;
  if (!isFree(field)) return answers;
  // The states of a fibre lead to one another, and each is asked about only where it isn't wanted itself.
  const known = new Map<number, boolean>();
  const choices = ((1 << field.width) - 1) << field.shift;
  return (s) => {
    const fibre = s & ~choices;
    const found = known.get(fibre) ?? answers(s);
    known.set(fibre, found);
    return found;
  };
}

/** The states that a coalition can bring about from `state` by itself, in ascending order. */
function reachOf(game: Game, coalition: readonly number[], state: number): readonly number[] {
  if (coalition.length === 1) return movesFrom(game, coalition[0]!, state);
  const { states } = searchSequences(game, { from: state, movers: coalition, by: 'moves' });
  return states.filter((s) => s !== state).sort((a, b) => a - b);
}

const isBetterForAll = (game: Game, coalition: readonly number[], state: number, to: number): boolean =>
  coalition.every((i) => game.ranks[i]![to]! > game.ranks[i]![state]!);
