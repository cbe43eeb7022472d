/**
 * What each decision maker may do at a state: its moves, which of them it is better off by, which is its best reply, and what
 * answers each improvement, by concept.
 */
import { CONCEPTS, type Concept, type ConflictModel } from '../record/conflict-model.ts';
import { decidingWish, type StatedPreference } from './deciding-wish.ts';
import { explain } from './explain.ts';
import { type Game, isSeen, movesFrom } from './game.ts';
import type { Step } from './legal-sequences.ts';

/** What answers an improvement by some concepts alike. Nash is not among them: by it nothing is answered. */
export interface MoveAnswer {
  readonly concepts: readonly Concept[];
  /** The moves of the others that leave its decision maker no better off than before; absent where nothing deters it. */
  readonly sanction?: readonly Step[];
}

export interface AvailableMove {
  readonly to: number;
  readonly is: 'better' | 'as good' | 'worse';
  /** Whether none of its decision maker's improvements leads to what it likes more; several may be best. */
  readonly isBestReply: boolean;
  /** By which of its wishes its decision maker prefers the one to the other, where it does by a wish. */
  readonly preference?: StatedPreference;
  /** For an improvement, by the concepts asked for. */
  readonly answers: readonly MoveAnswer[];
}

export interface AvailableMoves {
  readonly decisionMaker: number;
  readonly state: number;
  /** It doesn't see the state: it neither stays there nor leaves. */
  readonly unseen?: true;
  /** The concepts, of those asked for, by which it stays. */
  readonly stable: readonly Concept[];
  /** The most preferred first, by the states' numbers where they are as good. */
  readonly moves: readonly AvailableMove[];
}

/** The moves of one decision maker at a state, for the concepts asked for. */
export function movesAt(
  model: ConflictModel,
  game: Game,
  decisionMaker: number,
  state: number,
  concepts: readonly Concept[] = CONCEPTS,
): AvailableMoves {
  const ranks = game.ranks[decisionMaker]!;
  const here = ranks[state]!;
  const reasons = concepts.map((concept) => explain(game, [decisionMaker], state, concept));
  const ends = movesFrom(game, decisionMaker, state).toSorted((a, b) => ranks[b]! - ranks[a]! || a - b);
  const moves = ends.map((to): AvailableMove => {
    const rank = ranks[to]!;
    const is = rank > here ? 'better' : rank === here ? 'as good' : 'worse';
    const preference =
      is === 'worse'
        ? decidingWish(model, decisionMaker, state, to)
        : decidingWish(model, decisionMaker, to, state);
    const verdicts = reasons.flatMap(({ concept, improvements }) =>
      concept === 'Nash' || is !== 'better'
        ? []
        : [{ concept, sanction: improvements.find((one) => one.to === to)?.sanction }],
    );
    return {
      to,
      is,
      isBestReply: is === 'better' && rank === ranks[ends[0]!]!,
      ...(preference === undefined ? {} : { preference }),
      answers: Array.from(
        Map.groupBy(verdicts, ({ sanction }) => JSON.stringify(sanction)).values(),
        (alike): MoveAnswer => {
          const { sanction } = alike[0]!;
          const names = alike.map(({ concept }) => concept);
          return sanction === undefined ? { concepts: names } : { concepts: names, sanction };
        },
      ),
    };
  });
  const stable = reasons.flatMap((reason) => (reason.stable ? [reason.concept] : []));
  return {
    decisionMaker,
    state,
    ...(isSeen(game, decisionMaker, state) ? {} : { unseen: true }),
    stable,
    moves,
  };
}
