/**
 * Choices of a decision maker some of whose options go one way. They fall into classes by how far those options have gone: a move
 * leads to a choice of the same class or of one that has gone further. Each class is sorted by rank, so that a choice hands a
 * value back to the worse ones of its class and of those that have not gone as far, to each once.
 */
import type { Field } from './game.ts';
import { type Places, placesFor } from './places.ts';

/** The one-way options that a choice has changed already: 1 for each bit that can't be changed back. */
const goneAt = ({ forward, back }: Field, choice: number): number => (choice ^ back) & (forward | back);

/** The class of each choice by number, those that have gone less far first; one class where all options go both ways. */
export function classOfEach(field: Field): { readonly classOf: Int32Array; readonly count: number } {
  const bits = Array.from({ length: field.width }, (_, bit) => 1 << bit);
  const oneWay = bits.filter((bit) => ((field.forward | field.back) & bit) !== 0);
  const numberOf = (gone: number): number =>
    oneWay.reduce((number, bit, place) => number | ((gone & bit) === 0 ? 0 : 1 << place), 0);
  const classOf = new Int32Array(2 ** field.width);
  if (oneWay.length > 0)
    for (let choice = 0; choice < classOf.length; choice++) classOf[choice] = numberOf(goneAt(field, choice));
  return { classOf, count: 2 ** oneWay.length };
}

/** All choices in ascending order, class by class. */
export function classesOf(field: Field): readonly Int32Array[] {
  const { classOf, count } = classOfEach(field);
  const classes = Array.from({ length: count }, () => new Int32Array(classOf.length / count));
  const filled = new Int32Array(count);
  for (let choice = 0; choice < classOf.length; choice++) {
    const k = classOf[choice]!;
    classes[k]![filled[k]!++] = choice;
  }
  return classes;
}

/** What is known of the improvements of one who has one-way options, in one row. */
export interface OneWay {
  readonly field: Field;
  readonly ranks: Int32Array;
  /** For each fibre its choices class by class, each worst first. */
  readonly choices: Places;
  /** For each fibre and class how many of its choices have been handed a value. */
  readonly done: Places;
  /** The class of each choice, and how many choices each has, as a power of two. */
  readonly classOf: Int32Array;
  readonly classBits: number;
}

/** Room for rows of so many states. */
export function oneWayOf(field: Field, length: number): OneWay {
  const { classOf, count } = classOfEach(field);
  const room = (): Places => placesFor(2 ** field.width, length);
  return {
    field,
    ranks: new Int32Array(length),
    choices: room(),
    done: room(),
    classOf,
    classBits: field.width - Math.log2(count),
  };
}

/** Puts all that improve to a state and are new on a stack of so many, and returns how many it has then. */
export function handBackOneWay(
  { field, ranks, choices, done, classOf, classBits }: OneWay,
  state: number,
  isNew: Uint8Array,
  stack: Int32Array,
  stackSize: number,
): number {
  const { shift, width } = field;
  const high = (state >>> (shift + width)) << shift;
  const low = state & ((1 << shift) - 1);
  const base = (high << width) | low;
  const fibre = (high | low) << width;
  const rank = ranks[state]!;
  const gone = goneAt(field, (state >>> shift) & ((1 << width) - 1));
  let size = stackSize;
  // Over all patterns that have gone no further.
  for (let before = gone; ; before = (before - 1) & gone) {
    // The choice that has gone so far and takes none of the others is of the class.
    const first = fibre + (classOf[before ^ field.back]! << classBits);
    const place = first >>> classBits;
    const end = first + (1 << classBits);
    let k = first + done[place]!;
    for (; k < end; k++) {
      const from = base + (choices[k]! << shift);
      if (ranks[from]! >= rank) break;
      stack[size] = from;
      size += isNew[from]!;
      isNew[from] = 0;
    }
    done[place] = k - first;
    if (before === 0) return size;
  }
}
