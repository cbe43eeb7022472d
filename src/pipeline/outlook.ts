/** A brief → a drafted conflict model as YAML; a model → what may happen next, in shares of many draws of it. */
import { optionsOf } from '../conflict/compile.ts';
import { modelText } from '../conflict/model-text.ts';
import { kept } from '../core/kept.ts';
import { counted, listed } from '../core/phrases.ts';
import { type Draft, draftModel } from '../outlook/draft.ts';
import { draftLeft } from '../outlook/draft-left.ts';
import { type OutlookBrief, outlookOn } from '../outlook/outlook.ts';
import { redraft } from '../outlook/redraft.ts';
import { type SimulationOptions, simulate } from '../outlook/simulate.ts';
import { RULES } from '../outlook/uncertainty.ts';
import type { Brief } from '../record/brief.ts';
import type { Condition, ConflictModel, OptionModel } from '../record/conflict-model.ts';
import type { Outlook } from '../record/outlook.ts';
import { InputError, type Problem } from '../record/problem.ts';
import { loadConflict } from './conflict.ts';
import { comparisonText, type OutlookAnswer } from './outlook-text.ts';
import type { Outside } from './outside.ts';
import { textLeans } from './positions.ts';

export interface DraftAnswer {
  /** The model as YAML that `readout conflict` reads. */
  readonly text: string;
  /** What a person should know of it, a line each. */
  readonly notes: readonly string[];
}

/**
 * The draft that a brief suggests, joined with the model at `path` where there is one: what a person edited in it is kept.
 * Throws an `InputError` where nothing suggests a model, and for a file at `path` that was not drafted.
 */
export async function draftAnswer(
  brief: Brief,
  path: string | undefined,
  outside: Outside,
): Promise<DraftAnswer> {
  const draft = draftModel(brief, textLeans(brief.issues));
  if (draft.model === undefined) throw nothingToDraft(draft);
  const isThere = path !== undefined && (await outside.look(path)) !== undefined;
  const joined = isThere ? redraft(await optionModel(path, outside), draft.model, path) : undefined;
  const { evidence, inferred, assumed } = draft.rests;
  const makers = draft.model.decisionMakers;
  const options = makers.reduce((sum, maker) => sum + maker.options.length, 0);
  return {
    text: modelText(joined?.model ?? draft.model),
    notes: [
      ...(joined?.kept ?? []).map((kept) => `kept: ${kept}`),
      ...(joined?.conflicts ?? []).map((conflict) => `conflict: ${conflict}`),
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

/** Draws of the outlook in a brief, and the most options that a model of it may have. */
const BRIEF_DRAWS = 500;
const MOST_BRIEF_OPTIONS = 14;

export interface BriefOutlookOptions {
  readonly seed: number;
  readonly given: OptionModel | undefined;
  /** Draws the models; by default each time anew. */
  readonly simulated?: typeof simulate;
}

/** `simulate`, which draws again only when the model says something else: most decisions leave it as it was. */
export function keptSimulation(): typeof simulate {
  const ofText = kept((text: string) => simulate(...(JSON.parse(text) as Parameters<typeof simulate>)));
  return (...asked) => ofText(JSON.stringify(asked));
}

/** The outlook of a brief by the model that is given or that it suggests, and the problems found on the way. */
export function outlookOfBrief(
  brief: Brief,
  { seed, given, simulated = simulate }: BriefOutlookOptions,
): Pick<Brief, 'outlook' | 'problems'> {
  const leansOf = textLeans(brief.issues);
  const drafted = given === undefined ? draftModel(brief, leansOf) : undefined;
  const { model, problems } =
    given === undefined ? { model: drafted?.model, problems: [] } : onStatements(given, brief);
  if (model === undefined || (given === undefined && !isAnswered(model))) return { problems: brief.problems };
  const source = {
    brief,
    model,
    ...(given === undefined ? { from: 'drafted' as const } : begunAs(given)),
    leftOut: drafted?.leftOut ?? [],
    leansOf,
  };
  return {
    outlook: outlookOn(source, { draws: BRIEF_DRAWS, seed, concept: 'SEQ' }, simulated),
    problems: [...brief.problems, ...problems],
  };
}

/** A given model, and how it stands to the draft that it began as, if it did. */
function begunAs(given: OptionModel): Pick<Outlook, 'from' | 'draft'> {
  const draft = draftLeft(given);
  return { from: 'given', ...(draft === undefined ? {} : { draft }) };
}

/** Whether two sides at least want something that a statement shows: one alone is answered by assumptions. */
const isAnswered = ({ decisionMakers }: OptionModel): boolean =>
  decisionMakers.filter(
    ({ preferences }) =>
      preferences.by === 'statements' &&
      preferences.statements.some(({ evidence = [] }) => evidence.length > 0),
  ).length > 1;

/** The model of a person for a brief. Throws an `InputError` for one that is no model of options, or too large. */
export async function briefModel(path: string, outside: Outside): Promise<OptionModel> {
  return modelForBrief(await loadConflict(path, outside), path);
}

/** The same of a model that is read; `where` names it. */
export function modelForBrief(read: ConflictModel, where: string): OptionModel {
  const model = ofOptions(read, where);
  const count = optionsOf(model).length;
  if (count <= MOST_BRIEF_OPTIONS) return model;
  throw new InputError({
    code: 'outlook/too-large',
    where,
    problem: `${count} options; the outlook of a brief is of at most ${MOST_BRIEF_OPTIONS}`,
    mend: 'Leave out those whose value is not in question, or use "readout outlook solve".',
  });
}

/** The model without evidence that the brief doesn't hold, which is told. */
function onStatements(
  model: OptionModel,
  { statements }: Brief,
): { readonly model: OptionModel; readonly problems: readonly Problem[] } {
  const known = new Set(statements.map(({ id }) => id));
  const missing = new Set<string>();
  const kept = <Part extends { readonly evidence?: readonly string[] }>(part: Part): Part => {
    if (part.evidence === undefined) return part;
    for (const id of part.evidence) if (!known.has(id)) missing.add(id);
    return { ...part, evidence: part.evidence.filter((id) => known.has(id)) };
  };
  const decisionMakers = model.decisionMakers.map((maker) => ({
    ...maker,
    options: maker.options.map(kept),
    preferences:
      maker.preferences.by === 'statements'
        ? { ...maker.preferences, statements: maker.preferences.statements.map(kept) }
        : maker.preferences,
  }));
  return {
    model: { ...model, decisionMakers },
    problems:
      missing.size === 0
        ? []
        : [
            {
              code: 'outlook/unknown-statement',
              where: model.title,
              problem: `the model rests on ${counted(missing.size, 'statement')} that this coverage doesn’t hold: ${listed([...missing].slice(0, 5))}${missing.size > 5 ? ' …' : ''}`,
              mend: 'Draft it again from these articles into the same file: what you edited is kept.',
            },
          ],
  };
}

export interface OutlookOptions extends SimulationOptions {
  /** Options that are taken or left in every draw, by id. */
  readonly fixed: Readonly<Record<string, boolean>>;
}

/** A model without coverage beside it. */
const NO_COVERAGE: OutlookBrief = {
  issues: [],
  conditionals: [],
  positions: [],
  principals: [],
  actors: [],
};

/** The outlook of the model at `path`. Throws an `InputError` for a model that has none, and for an option that isn't there. */
export async function outlookOf(
  path: string,
  { fixed, ...options }: OutlookOptions,
  outside: Outside,
): Promise<OutlookAnswer> {
  const given = await optionModel(path, outside);
  const model = withFixed(given, fixed, path);
  const source = {
    brief: NO_COVERAGE,
    model,
    ...begunAs(given),
    leftOut: [],
    leansOf: () => new Map(),
  };
  return {
    title: model.title,
    outlook: outlookOn(source, options),
  };
}

/** The model at `path`. Throws an `InputError` for one without options or of one decision maker. */
async function optionModel(path: string, outside: Outside): Promise<OptionModel> {
  return ofOptions(await loadConflict(path, outside), path);
}

function ofOptions(model: ConflictModel, where: string): OptionModel {
  if (model.form !== 'options') throw noOptions(where);
  if (model.decisionMakers.length < 2) throw alone(where);
  return model;
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

export function outlookJson({ title, outlook }: OutlookAnswer): string {
  return `${JSON.stringify({ format: 'readout-outlook/1', title, ...outlook, rules: RULES }, undefined, 2)}\n`;
}

/** A named set of options that are decided beforehand. */
export interface Scenario {
  readonly name: string;
  readonly fixed: Readonly<Record<string, boolean>>;
}

/** The shares without any scenario, and with each: the same draws throughout, so that they differ by the scenario alone. */
export async function compareOutlooks(
  path: string,
  scenarios: readonly Scenario[],
  options: SimulationOptions,
  outside: Outside,
): Promise<string> {
  const model = await optionModel(path, outside);
  const answers = [{ name: 'as it is', fixed: {} }, ...scenarios].map(({ name, fixed }) => ({
    name,
    fixed,
    options: simulate(withFixed(model, fixed, path), options).options,
  }));
  return comparisonText(model.title, options, answers);
}
