/** How a state is written: a letter for each option, or the name it was given. */
import type { ConflictModel } from '../record/conflict-model.ts';
import { optionsOf } from './compile.ts';

/** `YNN` in the order of the options, or the name of a listed state. */
export const stateName = (model: ConflictModel, state: number): string =>
  model.form === 'explicit'
    ? model.states[state]!
    : optionsOf(model)
        .map((_, bit) => ((state >>> bit) & 1 ? 'Y' : 'N'))
        .join('');
