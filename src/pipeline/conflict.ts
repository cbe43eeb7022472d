/** What a person asks of a conflict model, from its file to the answer as text. */
import { gameOf } from '../conflict/compile.ts';
import { explain } from '../conflict/explain.ts';
import { readGmcr, writeGmcr } from '../conflict/gmcr.ts';
import { searchSequences } from '../conflict/legal-sequences.ts';
import { type CheckedModel, checkModel, readModel } from '../conflict/model-file.ts';
import { modelText } from '../conflict/model-text.ts';
import { readNfg, writeNfg } from '../conflict/nfg.ts';
import { solve } from '../conflict/solve.ts';
import { statesIn } from '../conflict/state-set.ts';
import { withWishes } from '../conflict/verdict-wishes.ts';
import { jsonDocument } from '../core/json-parts.ts';
import { CONCEPTS, type Concept, type ConflictModel, type ModelForm } from '../record/conflict-model.ts';
import { InputError } from '../record/problem.ts';
import { csvParts, solutionJsonParts } from './conflict-export.ts';
import { type AnswerFormat, choice, membersOf, stateNumber, usage } from './conflict-question.ts';
import { pathsTextParts, reasonText, solutionText, statesOf } from './conflict-text.ts';
import { solveInThreads } from './conflict-workers.ts';
import type { Outside } from './outside.ts';
import { textAt } from './text-at.ts';

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
    return model === undefined ? checkModel(text, path) : { model, problems: [], warnings: [] };
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

/** The model in another form. Throws an `InputError` where that form can't hold it. */
export function convertAnswer(model: ConflictModel, to: ModelForm): string {
  if (to === 'gmcr') return writeGmcr(model);
  if (to === 'nfg') return writeNfg(model);
  return modelText(model, to);
}

/** All verdicts, in parts; `where`, a pattern or a condition, chooses states. */
export async function solveAnswer(
  model: ConflictModel,
  format: AnswerFormat,
  where?: string,
): Promise<Iterable<string>> {
  const game = gameOf(model, SharedArrayBuffer);
  const solved = { model, game, solution: await solveInThreads(game) };
  const states = statesOf(game, where === undefined ? undefined : choice(model, where));
  if (format === 'csv') return csvParts(solved, states);
  if (format === 'json') return solutionJsonParts(solved, states, where);
  return [solutionText(solved, states)];
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
    concepts.map((concept) => withWishes(model, explain(game, members, state, concept))),
  );
  return format === 'json'
    ? `${JSON.stringify(reasons, null, 2)}\n`
    : reasons.map((reason) => reasonText(model, reason)).join('\n');
}

/** Shortest paths from today, or from another state, to one state or to every equilibrium of a concept, in parts. */
export function pathsAnswer(
  model: ConflictModel,
  format: AnswerFormat,
  question: {
    readonly from?: string;
    readonly to?: string;
    readonly by: 'moves' | 'improvements';
    readonly concept: Concept;
  },
): Iterable<string> {
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
      ? [...statesIn(statesOf(game, (state) => held[state] === 1))]
      : [stateNumber(model, game, question.to)];
  return format === 'json'
    ? jsonDocument({
        from,
        reached: reach.states.length,
        paths: ends.map((to) => ({ to, steps: reach.pathTo(to) })),
      })
    : pathsTextParts(model, from, reach, ends);
}
