/**
 * Stability for a coalition at all states (Inohara & Hipel 2008): it moves by the legal sequences of its members to what all of
 * them prefer, and is deterred when the others can leave one of them no better off. The definitions are those that `explain`
 * gives one state by, here with every reach found once and kept.
 */
import { CONCEPTS, type Concept } from '../record/conflict-model.ts';
import { type Game, isFeasible, seenBy, stateCount } from './game.ts';
import { searchSequences } from './legal-sequences.ts';

/**
 * For each concept 1 for each state that is stable for the coalition; the arrays of concepts not asked for stay empty. Members are
 * numbers of decision makers. Time and memory are O(states²) at worst: for models that a person reads.
 */
export function coalitionStability(
  whole: Game,
  members: readonly number[],
  concepts: readonly Concept[] = CONCEPTS,
): Readonly<Record<Concept, Uint8Array>> {
  const game = seenBy(whole, members);
  const others = game.ranks.map((_, i) => i).filter((i) => !members.includes(i));
  const own = reachedBy(game, members, 'moves');
  const answers = reachedBy(game, others, 'moves');
  const credible = reachedBy(game, others, 'improvements');
  const isBetter = (to: number, state: number): boolean =>
    members.every((i) => game.ranks[i]![to]! > game.ranks[i]![state]!);
  const isStuck = (to: number, state: number): boolean => own(to).every((next) => !isBetter(next, state));
  const isDeterred = (state: number, to: number, by: ReachOf, bars: boolean): boolean =>
    by(to).some((end) => !isBetter(end, state) && (!bars || isStuck(end, state)));
  const deters: Record<Concept, (state: number, to: number) => boolean> = {
    Nash: () => false,
    GMR: (state, to) => isDeterred(state, to, answers, false),
    SMR: (state, to) => isDeterred(state, to, answers, true),
    SEQ: (state, to) => isDeterred(state, to, credible, false),
    SSEQ: (state, to) => isDeterred(state, to, credible, true),
  };
  const marksOf = (concept: Concept): Uint8Array => {
    if (!concepts.includes(concept)) return new Uint8Array(0);
    const marks = new Uint8Array(stateCount(game));
    for (let state = 0; state < marks.length; state++)
      if (isFeasible(game, state))
        marks[state] = own(state).every((to) => !isBetter(to, state) || deters[concept](state, to)) ? 1 : 0;
    return marks;
  };
  return Object.fromEntries(CONCEPTS.map((concept) => [concept, marksOf(concept)])) as Record<
    Concept,
    Uint8Array
  >;
}

type ReachOf = (from: number) => Int32Array;

/** Where legal sequences of `movers` lead from a state, itself included; found when first asked for. */
function reachedBy(game: Game, movers: readonly number[], by: 'moves' | 'improvements'): ReachOf {
  const known = new Map<number, Int32Array>();
  // What can be undone leads back: all that is reached then reaches the same.
  const isUndone =
    by === 'moves' &&
    game.form === 'options' &&
    movers.every((i) => game.fields[i]!.forward === 0 && game.fields[i]!.back === 0);
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const found = Int32Array.from(searchSequences(game, { from, movers, by }).states);
    for (const state of isUndone ? found : [from]) known.set(state, found);
    return found;
  };
}
