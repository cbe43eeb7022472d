/** What a person asks of a conflict model, from its file to the answer as text. */
import { gameOf, holdsIn, optionsOf } from '../conflict/compile.ts';
import { parseCondition } from '../conflict/condition.ts';
import { explain } from '../conflict/explain.ts';
import { type Game, isFeasible, stateCount } from '../conflict/game.ts';
import { readGmcr, writeGmcr } from '../conflict/gmcr.ts';
import { inverse } from '../conflict/inverse.ts';
import { searchSequences } from '../conflict/legal-sequences.ts';
import { type CheckedModel, checkModel, readModel } from '../conflict/model-file.ts';
import { modelText } from '../conflict/model-text.ts';
import { readNfg, writeNfg } from '../conflict/nfg.ts';
import { solve } from '../conflict/solve.ts';
import { isPattern, stateName, statesOfPattern } from '../conflict/state-name.ts';
import { CONCEPTS, type Concept, type ConflictModel, type ModelForm } from '../record/conflict-model.ts';
import { InputError, type Problem } from '../record/problem.ts';
import {
  inverseText,
  pathsText,
  reasonText,
  solutionCsv,
  solutionJson,
  solutionText,
  statesOf,
} from './conflict-text.ts';
import type { Outside } from './outside.ts';
import { textAt } from './text-at.ts';

export type AnswerFormat = 'text' | 'csv' | 'json';

/** The most states whose preferences are asked back for. */
const MOST_INVERSE_STATES = 4096;

/** The model in a file, or on standard input for `-`. Throws an `InputError` that tells all its faults. */
export async function loadConflict(path: string, outside: Outside): Promise<ConflictModel> {
  const text = await textAt(path, outside);
  return readOther(text, path) ?? readModel(text, path);
}

/** The model in a file with all that is wrong or odd in it. */
export async function checkConflict(path: string, outside: Outside): Promise<CheckedModel> {
  const text = await textAt(path, outside);
  try {
    const model = readOther(text, path);
    return model === undefined
      ? checkModel(text, path)
      : { model, problems: [], warnings: unread(model, path) };
  } catch (error) {
    if (error instanceof InputError) return { problems: [error], warnings: [] };
    throw error;
  }
}

/** A model in another tool's form, known by the ending of its file. */
function readOther(text: string, path: string): ConflictModel | undefined {
  if (/\.gmcr$/i.test(path)) return readGmcr(text, path);
  if (/\.nfg$/i.test(path)) return readNfg(text, path);
  return;
}

/** What a model holds and no answer heeds. */
export function unread(model: ConflictModel, where: string): Problem[] {
  if (model.form === 'explicit') return [];
  return model.decisionMakers
    .filter(({ unseen }) => unseen.length > 0)
    .map(({ name }) => ({
      code: 'conflict/perception',
      where,
      problem: `${name} does not see some states, and is solved as if it did`,
      mend: 'Solve its own view as a model of its own, with those states infeasible.',
    }));
}

/** The model in another form. Throws an `InputError` where that form can't hold it. */
export function convertAnswer(model: ConflictModel, to: ModelForm): string {
  if (to === 'gmcr') return writeGmcr(model);
  if (to === 'nfg') return writeNfg(model);
  return modelText(model, to);
}

/** All verdicts; `where`, a pattern or a condition, chooses states. */
export function solveAnswer(model: ConflictModel, format: AnswerFormat, where?: string): string {
  const game = gameOf(model);
  const solved = { model, game, solution: solve(game) };
  const states = statesOf(solved, where === undefined ? () => true : choice(model, where));
  if (format === 'csv') return solutionCsv(solved, states);
  if (format === 'json') return `${JSON.stringify(solutionJson(solved, states), null, 2)}\n`;
  return solutionText(solved, states);
}

/** Why a state is stable or not for a decision maker, several joined by + as a coalition, or everyone in turn. */
export function whyAnswer(
  model: ConflictModel,
  format: AnswerFormat,
  question: { readonly state: string; readonly who?: string; readonly concept?: Concept },
): string {
  const game = gameOf(model);
  const state = stateNumber(model, game, question.state);
  const coalitions =
    question.who === undefined ? model.decisionMakers.map((_, i) => [i]) : [membersOf(model, question.who)];
  const concepts = question.concept === undefined ? CONCEPTS : [question.concept];
  const reasons = coalitions.flatMap((members) =>
    concepts.map((concept) => explain(game, members, state, concept)),
  );
  return format === 'json'
    ? `${JSON.stringify(reasons, null, 2)}\n`
    : reasons.map((reason) => reasonText(model, reason)).join('\n');
}

/** Shortest paths from today, or from another state, to one state or to every equilibrium of a concept. */
export function pathsAnswer(
  model: ConflictModel,
  format: AnswerFormat,
  question: {
    readonly from?: string;
    readonly to?: string;
    readonly by: 'moves' | 'improvements';
    readonly concept: Concept;
  },
): string {
  const game = gameOf(model);
  const from = question.from === undefined ? model.statusQuo : stateNumber(model, game, question.from);
  if (from === undefined)
    throw usage('the model has no status quo', 'Give the state that paths begin at with --from.');
  const reach = searchSequences(game, {
    from,
    movers: model.decisionMakers.map((_, i) => i),
    by: question.by,
  });
  const held = solve(game, [question.concept]).equilibria[question.concept];
  const ends =
    question.to === undefined
      ? Array.from(held.keys()).filter((state) => held[state] === 1)
      : [stateNumber(model, game, question.to)];
  return format === 'json'
    ? `${JSON.stringify({ from, reached: reach.states.length, paths: ends.map((to) => ({ to, steps: reach.pathTo(to) })) }, null, 2)}\n`
    : pathsText(model, from, reach, ends);
}

/** What each decision maker, or one, would have to prefer for a state to be stable. */
export function inverseAnswer(
  model: ConflictModel,
  format: AnswerFormat,
  question: { readonly state: string; readonly who?: string; readonly concept: Concept },
): string {
  const game = gameOf(model);
  if (stateCount(game) > MOST_INVERSE_STATES)
    throw usage(
      `the model has ${stateCount(game)} states; the inverse question is answered up to ${MOST_INVERSE_STATES}`,
      'Leave out options whose value is not in question.',
    );
  const wanted = stateNumber(model, game, question.state);
  const makers =
    question.who === undefined ? model.decisionMakers.map((_, i) => i) : membersOf(model, question.who);
  const answers = makers.map((i) => inverse(game, i, wanted, question.concept));
  return format === 'json' ? `${JSON.stringify(answers, null, 2)}\n` : inverseText(model, answers);
}

/** A pattern of Y, N and -, or a condition over options; for listed states a part of their name. */
function choice(model: ConflictModel, where: string): (state: number) => boolean {
  if (model.form === 'explicit') return (state) => model.states[state]!.includes(where);
  const options = optionsOf(model);
  if (isPattern(where, options.length))
    return (state) =>
      [...where].every((letter, bit) => letter === '-' || (letter === 'Y') === (((state >>> bit) & 1) === 1));
  const parsed = parseCondition(where, new Set(options.map(({ id }) => id)));
  if (!('condition' in parsed)) throw usage(`--where: ${parsed.fault.problem}`, parsed.fault.mend);
  const holds = holdsIn(model)(parsed.condition);
  return (state) => holds[state] === 1;
}

/** A state by its letters or name, or by its number. */
function stateNumber(model: ConflictModel, game: Game, text: string): number {
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

function membersOf(model: ConflictModel, who: string): number[] {
  const ids = model.decisionMakers.map(({ id }) => id);
  return [...new Set(who.split('+'))].map((one) => {
    const i = model.decisionMakers.findIndex(({ id, name }) => id === one || name === one);
    if (i === -1) throw usage(`"${one}" is no decision maker of the model`, `Use one of: ${ids.join(', ')}.`);
    return i;
  });
}

const usage = (problem: string, mend: string): InputError =>
  new InputError({ code: 'usage/conflict', where: 'readout conflict', problem, mend });
