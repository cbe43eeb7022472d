/** A brief → a drafted conflict model as YAML; a model → what may happen next, in shares of many draws of it. */
import { optionsOf } from '../conflict/compile.ts';
import { modelText } from '../conflict/model-text.ts';
import { stateName } from '../conflict/state-name.ts';
import { counted } from '../core/phrases.ts';
import { type Draft, draftModel } from '../outlook/draft.ts';
import { likelihoodOf, wordlessBecause } from '../outlook/likelihood.ts';
import { type SimulationOptions, simulate } from '../outlook/simulate.ts';
import { RULES } from '../outlook/uncertainty.ts';
import type { Brief } from '../record/brief.ts';
import type { Condition, OptionModel } from '../record/conflict-model.ts';
import { InputError } from '../record/problem.ts';
import { loadConflict } from './conflict.ts';
import { type ComparedOutlook, inputText, type OutlookAnswer } from './outlook-text.ts';
import type { Outside } from './outside.ts';

export interface DraftAnswer {
  /** The model as YAML that `readout conflict` reads. */
  readonly text: string;
  /** What a person should know of it, a line each. */
  readonly notes: readonly string[];
}

/** The draft that a brief suggests. Throws an `InputError` where nothing in it suggests any. */
export function draftAnswer(brief: Brief): DraftAnswer {
  const draft = draftModel(brief);
  if (draft.model === undefined) throw nothingToDraft(draft);
  const { evidence, inferred, assumed } = draft.rests;
  const makers = draft.model.decisionMakers;
  const options = makers.reduce((sum, maker) => sum + maker.options.length, 0);
  return {
    text: modelText(draft.model),
    notes: [
      `${counted(makers.length, 'decision maker')} with ${counted(options, 'option')}; of its parts ${evidence} rest on statements, ${inferred} are inferred, ${assumed} are assumed`,
      ...draft.leftOut.map(({ issue, why }) => `left out: ${issue}, ${why}`),
    ],
  };
}

function nothingToDraft({ leftOut }: Draft): InputError {
  const why =
    leftOut.length === 0
      ? 'no side takes a stance on any issue'
      : leftOut.map(({ issue, why: reason }) => `${issue}: ${reason}`).join('; ');
  return new InputError({
    code: 'outlook/nothing-to-draft',
    where: 'readout outlook draft',
    problem: `nothing in the coverage suggests a model (${why})`,
    mend: 'Give more articles or a codebook that fits, or write the model by hand: see the page on conflict models.',
  });
}

export interface OutlookOptions extends SimulationOptions {
  /** Options that are taken or left in every draw, by id. */
  readonly fixed: Readonly<Record<string, boolean>>;
}

/** The outlook of the model at `path`. Throws an `InputError` for a model that has none, and for an option that isn't there. */
export async function outlookOf(
  path: string,
  { fixed, ...options }: OutlookOptions,
  outside: Outside,
): Promise<OutlookAnswer> {
  return answered(withFixed(await optionModel(path, outside), fixed, path), options);
}

/** The model at `path`. Throws an `InputError` for one without options or of one decision maker. */
async function optionModel(path: string, outside: Outside): Promise<OptionModel> {
  const model = await loadConflict(path, outside);
  if (model.form !== 'options') throw noOptions(path);
  if (model.decisionMakers.length < 2) throw alone(path);
  return model;
}

function answered(model: OptionModel, options: SimulationOptions): OutlookAnswer {
  return { model, simulation: simulate(model, options), seed: options.seed, concept: options.concept };
}

/** The model in which some options are decided: all states in which they are otherwise can't be. */
function withFixed(model: OptionModel, fixed: OutlookOptions['fixed'], path: string): OptionModel {
  const ids = optionsOf(model).map(({ id }) => id);
  let statusQuo = model.statusQuo ?? 0;
  const barred = Object.entries(fixed).map(([option, is]): Condition => {
    const bit = ids.indexOf(option);
    if (bit < 0) throw noSuchOption(path, option, ids);
    statusQuo = is ? statusQuo | (1 << bit) : statusQuo & ~(1 << bit);
    const taken: Condition = { is: 'option', option };
    return is ? { is: 'not', of: taken } : taken;
  });
  return { ...model, statusQuo, infeasible: [...model.infeasible, ...barred] };
}

export function noSuchOption(where: string, option: string, ids: readonly string[]): InputError {
  return new InputError({
    code: 'outlook/no-such-option',
    where,
    problem: `there is no option "${option}"`,
    mend: `Name one of ${ids.join(', ')}.`,
  });
}

function alone(where: string): InputError {
  return new InputError({
    code: 'outlook/alone',
    where,
    problem: 'it has one decision maker, whom nobody answers',
    mend: 'Add the sides that can move too.',
  });
}

function noOptions(where: string): InputError {
  return new InputError({
    code: 'outlook/no-options',
    where,
    problem: 'its states are listed, so nothing in it says how sure a preference is',
    mend: 'Give a model with options, such as "readout outlook draft" writes.',
  });
}

export function outlookJson({ model, simulation, seed, concept }: OutlookAnswer): string {
  const { states, options, inputs, ...rest } = simulation;
  return `${JSON.stringify(
    {
      format: 'readout-outlook/1',
      title: model.title,
      seed,
      concept,
      ...rest,
      rules: RULES,
      inputs: inputs.map((input) => ({ ...input, words: inputText(model, input) })),
      options: options.map((option) => ({
        ...option,
        ...(wordlessBecause(simulation, option) === undefined
          ? { word: likelihoodOf(option.share).word }
          : {}),
      })),
      states: states.map(({ state, ...shares }) => ({ state: stateName(model, state), ...shares })),
    },
    undefined,
    2,
  )}\n`;
}

/** A named set of options that are decided beforehand. */
export interface Scenario {
  readonly name: string;
  readonly fixed: Readonly<Record<string, boolean>>;
}

/** The outlook without any scenario, and with each: the same draws throughout, so that they differ by the scenario alone. */
export async function compareOutlooks(
  path: string,
  scenarios: readonly Scenario[],
  options: SimulationOptions,
  outside: Outside,
): Promise<readonly ComparedOutlook[]> {
  const model = await optionModel(path, outside);
  return [{ name: 'as it is', fixed: {} }, ...scenarios].map(({ name, fixed }) => ({
    name,
    fixed,
    ...answered(withFixed(model, fixed, path), options),
  }));
}
