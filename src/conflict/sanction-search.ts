/**
 * What moves or improvements of some decision makers lead to in option form, searched breadth first from one improvement after
 * another. It enters states in the order of `searchSequences` and so finds the same paths, but tries no choice of a fibre again
 * that it has tried from there: of states whose mover's one-way options have gone equally far, one leads to all that one as good
 * or better does.
 */
import { type Field, isFeasible, type OptionGame } from './game.ts';
import type { Search, Step } from './legal-sequences.ts';
import { classOfEach } from './one-way.ts';
import { NONE } from './rows.ts';

/** The moves of a shortest way from a state to the first one found that is wanted; undefined where there is none. */
export type SanctionSearch = (
  from: number,
  isWanted: (state: number) => boolean,
) => readonly Step[] | undefined;

/**
 * A search to be begun from several states that differ in options of others than the movers: none meets what another met, so
 * that what is kept of states is laid out once.
 */
export function sanctionSearch(
  game: OptionGame,
  { movers, by }: Pick<Search, 'movers' | 'by'>,
): SanctionSearch {
  const states = 2 ** game.bits;
  const before = new Int32Array(states).fill(-1);
  const movedBy = new Uint8Array(states);
  const hands = movers.map((j) => handOf(game, j, by));
  const pathTo = (from: number, end: number): readonly Step[] => {
    const steps: Step[] = [];
    for (let to = end; to !== from; to = before[to]!) steps.push({ decisionMaker: movedBy[to]!, to });
    return steps.reverse();
  };
  return (from, isWanted) => {
    before[from] = from;
    if (isWanted(from)) return [];
    const queue = [from];
    for (const state of queue)
      for (const hand of hands) {
        const start = queue.length;
        enter(game, hand, state, before, queue);
        for (let k = start; k < queue.length; k++) {
          const to = queue[k]!;
          movedBy[to] = hand.decisionMaker;
          if (isWanted(to)) return pathTo(from, to);
        }
      }
    return;
  };
}

/** How one decision maker moves. */
interface Hand {
  readonly decisionMaker: number;
  readonly field: Field;
  /** Ranks that a move must raise; absent where any may be made. */
  readonly ranks?: Uint32Array;
  /** The class of each choice; for each class and fibre the lowest rank that choices were tried from. */
  readonly classOf: Int32Array;
  readonly tried: Int32Array;
}

function handOf({ bits, fields, ranks }: OptionGame, decisionMaker: number, by: Search['by']): Hand {
  const field = fields[decisionMaker]!;
  const { classOf, count } = classOfEach(field);
  return {
    decisionMaker,
    field,
    ...(by === 'improvements' ? { ranks: ranks[decisionMaker]! } : {}),
    classOf,
    tried: new Int32Array(count * 2 ** (bits - field.width)).fill(NONE),
  };
}

/** Puts what one move leads to and is new into the queue, with the state that it came from into `before`. */
function enter(
  game: OptionGame,
  { field, ranks, classOf, tried }: Hand,
  state: number,
  before: Int32Array,
  queue: number[],
): void {
  const { shift, width, forward, back } = field;
  const rank = ranks === undefined ? -1 : ranks[state]!;
  const own = (state >>> shift) & ((1 << width) - 1);
  const fibre = ((state >>> (shift + width)) << shift) | (state & ((1 << shift) - 1));
  const place = classOf[own]! * 2 ** (game.bits - width) + fibre;
  if (tried[place]! <= rank) return;
  tried[place] = rank;
  const rest = state - (own << shift);
  for (let choice = 0; choice < 1 << width; choice++) {
    const to = rest + (choice << shift);
    if (before[to] !== -1 || (ranks !== undefined && ranks[to]! <= rank)) continue;
    if ((own & forward & ~choice) !== 0 || (choice & back & ~own) !== 0 || !isFeasible(game, to)) continue;
    before[to] = state;
    queue.push(to);
  }
}
