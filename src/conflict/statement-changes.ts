/**
 * The inverse question asked of preference statements: the fewest of them to turn round, to drop or to move to the front for a
 * wanted state to be stable for their decision maker. A person argues about statements, not ranks. Each list that one or two
 * changes make is held against the conditions that `inverse` read off the moves (Kinsara, Kilgour & Hipel 2015; Peng, Hipel,
 * Kilgour & Fang 1997 for statements): between two states the first statement that tells them apart decides, so that no game
 * is solved again.
 */
import { type ConflictModel, statementsOf } from '../record/conflict-model.ts';
import { holdsIn } from './compile.ts';
import { type InverseAnswer, meets } from './inverse.ts';
import { type NamedWish, namedWishes } from './named-wish.ts';
import { isIn } from './state-set.ts';

/** To want it no more, to want the opposite, or to want it above all else. */
export const STATEMENT_CHANGES = ['drop', 'turn', 'first'] as const;

export interface StatementChange {
  readonly is: (typeof STATEMENT_CHANGES)[number];
  readonly wish: NamedWish;
}

export interface SmallestChanges {
  /** How many changes at once were tried at most: 1 where pairs are too many. */
  readonly tried: 1 | 2;
  /** All sets of the fewest changes that do, each to be made in its order; none where those tried don't. */
  readonly sets: readonly (readonly StatementChange[])[];
}

/** Pairs are tried while pairs times states of the conditions are no more than this. */
const MOST_WORK = 2 ** 26;

/** Answers where the wanted state is seen and not stable and preferences are by statements; undefined elsewhere. */
export function smallestChanges(model: ConflictModel, answer: InverseAnswer): SmallestChanges | undefined {
  if (model.form === 'explicit' || answer.stable || answer.unseen) return;
  const wishes = namedWishes(model, answer.decisionMaker);
  if (wishes === undefined) return;
  const isEnough = judgeOf(model, answer);
  const today = wishes.map(({ statement }): Placed => ({ statement, sign: 1 }));
  const singles = wishes.flatMap((wish) => STATEMENT_CHANGES.map((is): StatementChange => ({ is, wish })));
  const enough = (sets: readonly (readonly StatementChange[])[]): (readonly StatementChange[])[] =>
    sets.filter((set) => isEnough(set.reduce(changed, today)));
  const alone = enough(singles.map((one) => [one]));
  if (alone.length > 0) return { tried: 1, sets: alone };
  const states = statesOf(answer).length;
  if (singles.length ** 2 * states > MOST_WORK) return { tried: 1, sets: [] };
  return { tried: 2, sets: enough(pairsOf(singles)) };
}

/** One statement of a changed list: as it is, or turned round. */
interface Placed {
  readonly statement: number;
  readonly sign: 1 | -1;
}

function changed(list: readonly Placed[], { is, wish }: StatementChange): readonly Placed[] {
  const at = list.findIndex(({ statement }) => statement === wish.statement);
  const one = list[at]!;
  if (is === 'turn') return list.with(at, { ...one, sign: one.sign === 1 ? -1 : 1 });
  const rest = list.toSpliced(at, 1);
  return is === 'drop' ? rest : [one, ...rest];
}

/** Of changes that give the same in either order one order only; those of which one undoes the other are left out. */
function pairsOf(singles: readonly StatementChange[]): (readonly StatementChange[])[] {
  return singles.flatMap((one, a) =>
    singles.flatMap((other, b) => {
      if (a === b) return [];
      const isSame = one.wish === other.wish;
      if (isSame) return one.is === 'turn' && other.is === 'first' ? [[one, other]] : [];
      return a < b || (one.is === 'first' && other.is === 'first') ? [[one, other]] : [];
    }),
  );
}

/** Whether a list of statements makes the wanted state stable. */
function judgeOf(
  model: Extract<ConflictModel, { form: 'options' }>,
  answer: InverseAnswer,
): (list: readonly Placed[]) => boolean {
  const { wanted, requirements, decisionMaker } = answer;
  const holdsAt = holdsIn(model);
  const statements = statementsOf(model.decisionMakers[decisionMaker]!);
  const states = statesOf(answer);
  const placeOf = new Map(states.map((state, place) => [state, place]));
  // 1 where a statement prefers the state to the wanted one, −1 where it prefers the wanted one, 0 where it doesn't care.
  const leans = statements.map(({ condition }) => {
    const holds = holdsAt(condition);
    return Int8Array.from(states, (state) => isIn(holds, state) - isIn(holds, wanted));
  });
  return (list) =>
    meets(requirements, (state) => {
      const place = placeOf.get(state)!;
      for (const { statement, sign } of list) {
        const lean = leans[statement]![place]!;
        if (lean !== 0) return lean * sign < 0;
      }
      return true;
    });
}

const statesOf = ({ requirements }: InverseAnswer): readonly number[] => [
  ...new Set(requirements.flatMap(({ ways }) => ways.flat())),
];
