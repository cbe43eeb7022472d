/** How states are written: a letter for each option, Y, N or - for both, or the name that one was given. */
import type { ConflictModel } from '../record/conflict-model.ts';
import { optionsOf } from './compile.ts';

/** `YNN` in the order of the options, or the name of a listed state. */
export const stateName = (model: ConflictModel, state: number): string =>
  model.form === 'explicit'
    ? model.states[state]!
    : optionsOf(model)
        .map((_, bit) => ((state >>> bit) & 1 ? 'Y' : 'N'))
        .join('');

/** Whether a text is a pattern of states over so many options. */
export const isPattern = (text: string, options: number): boolean =>
  text.length === options && /^[YN-]+$/.test(text);

/** How many states a pattern stands for. */
export const statesInPattern = (pattern: string): number => 2 ** pattern.replaceAll(/[^-]/g, '').length;

/** The states of a pattern: one where it has no -. */
export const statesOfPattern = (pattern: string): number[] =>
  [...pattern].reduce<number[]>(
    (states, letter, bit) =>
      states.flatMap((state) =>
        letter === '-' ? [state, state + 2 ** bit] : [state + (letter === 'Y' ? 2 ** bit : 0)],
      ),
    [0],
  );

/** Whether states, by their numbers, are of a pattern. */
export function fitsPattern(pattern: string): (state: number) => boolean {
  const letters = [...pattern].flatMap((letter, bit) =>
    letter === '-' ? [] : [{ bit, taken: letter === 'Y' ? 1 : 0 }],
  );
  return (state) => letters.every(({ bit, taken }) => ((state >>> bit) & 1) === taken);
}
