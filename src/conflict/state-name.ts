/** How states are written: a letter for each option, Y, N or - for both, or the name that one was given. */
import type { ConflictModel } from '../record/conflict-model.ts';
import { optionsOf } from './compile.ts';

/** `YNN` in the order of the options, or the name of a listed state. */
export const stateName = (model: ConflictModel, state: number): string => stateNames(model)(state);

/** The same for many states of one model. */
export function stateNames(model: ConflictModel): (state: number) => string {
  if (model.form === 'explicit') return (state) => model.states[state]!;
  const bits = optionsOf(model).length;
  return (state) => {
    let name = '';
    for (let bit = 0; bit < bits; bit++) name += (state >>> bit) & 1 ? 'Y' : 'N';
    return name;
  };
}

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
  const bitsOf = (letters: string): number =>
    [...pattern].reduce((bits, letter, bit) => bits | (letters.includes(letter) ? 1 << bit : 0), 0);
  const told = bitsOf('YN');
  const taken = bitsOf('Y');
  return (state) => (state & told) === taken;
}
