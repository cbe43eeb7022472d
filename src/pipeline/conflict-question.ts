/** What a question about a conflict model names: states, decision makers, a choice of states. Throws `InputError`s. */
import { holdsIn, optionsOf } from '../conflict/compile.ts';
import { parseCondition } from '../conflict/condition.ts';
import { type Game, isFeasible, stateCount } from '../conflict/game.ts';
import { fitsPattern, isPattern, stateName, statesOfPattern } from '../conflict/state-name.ts';
import { isIn } from '../conflict/state-set.ts';
import type { ConflictModel } from '../record/conflict-model.ts';
import { InputError } from '../record/problem.ts';

export type AnswerFormat = 'text' | 'csv' | 'json';

/** A pattern of Y, N and -, or a condition over options; for listed states a part of their name. */
export function choice(model: ConflictModel, where: string): (state: number) => boolean {
  if (model.form === 'explicit') return (state) => model.states[state]!.includes(where);
  const options = optionsOf(model);
  if (isPattern(where, options.length)) return fitsPattern(where);
  const parsed = parseCondition(where, new Set(options.map(({ id }) => id)));
  if (!('condition' in parsed)) throw usage(`--where: ${parsed.fault.problem}`, parsed.fault.mend);
  const holds = holdsIn(model)(parsed.condition);
  return (state) => isIn(holds, state) === 1;
}

/** A state by its letters or name, or by its number. */
export function stateNumber(model: ConflictModel, game: Game, text: string): number {
  const count = stateCount(game);
  const byName =
    model.form === 'explicit'
      ? model.states.indexOf(text)
      : isPattern(text, optionsOf(model).length) && !text.includes('-')
        ? statesOfPattern(text)[0]!
        : -1;
  const state = byName === -1 && /^\d{1,9}$/.test(text) ? Number(text) : byName;
  const example = stateName(model, model.statusQuo ?? 0);
  if (state < 0 || state >= count)
    throw usage(`"${text}" is no state of the model`, `Write a state as ${example}, or by its number.`);
  if (!isFeasible(game, state))
    throw usage(`"${text}" can't be, by the model`, 'Name a state that the table shows.');
  return state;
}

/** The decision makers that ids or names joined by + stand for, by number. */
export function membersOf(model: ConflictModel, who: string): number[] {
  const ids = model.decisionMakers.map(({ id }) => id);
  return [...new Set(who.split('+'))].map((one) => {
    const i = model.decisionMakers.findIndex(({ id, name }) => id === one || name === one);
    if (i === -1) throw usage(`"${one}" is no decision maker of the model`, `Use one of: ${ids.join(', ')}.`);
    return i;
  });
}

/** What a person who asks can mend. */
export const usage = (problem: string, mend: string): InputError =>
  new InputError({ code: 'usage/conflict', where: 'readout conflict', problem, mend });
