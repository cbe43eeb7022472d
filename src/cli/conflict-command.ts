/** `readout conflict`: what holds in a conflict model, why, how it can be reached and what it would take. */
import { styleText } from 'node:util';
import {
  checkConflict,
  convertAnswer,
  loadConflict,
  pathsAnswer,
  solveAnswer,
  whyAnswer,
} from '../pipeline/conflict.ts';
import { coalitionsAnswer } from '../pipeline/conflict-coalitions.ts';
import { inverseAnswer } from '../pipeline/conflict-inverse.ts';
import { movesAnswer } from '../pipeline/conflict-moves.ts';
import type { AnswerFormat } from '../pipeline/conflict-question.ts';
import { machine } from '../pipeline/outside.ts';
import type { Concept, ModelForm } from '../record/conflict-model.ts';
import type { Problem } from '../record/problem.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { print } from './output.ts';

export interface ConflictOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly where?: string;
  readonly who?: string;
  readonly of?: string;
  readonly concept?: Concept;
  readonly from?: string;
  readonly to?: string;
  readonly moves?: boolean;
}

/** The options of a command that has a usual concept. */
export interface ConceptOptions extends ConflictOptions {
  readonly concept: Concept;
}

export interface ConvertOptions {
  readonly to: ModelForm;
}

export async function runSolve(path: string, options: ConflictOptions): Promise<ExitCode> {
  await print(await solveAnswer(await loadConflict(path, machine), formatOf(options), options.where));
  return EXIT_CODE.done;
}

export async function runWhy(path: string, state: string, options: ConflictOptions): Promise<ExitCode> {
  await print(whyAnswer(await loadConflict(path, machine), formatOf(options), { state, ...options }));
  return EXIT_CODE.done;
}

export async function runMoves(path: string, state: string, options: ConflictOptions): Promise<ExitCode> {
  await print(movesAnswer(await loadConflict(path, machine), formatOf(options), { state, ...options }));
  return EXIT_CODE.done;
}

export async function runPaths(path: string, options: ConceptOptions): Promise<ExitCode> {
  const by = options.moves ? 'moves' : 'improvements';
  await print(pathsAnswer(await loadConflict(path, machine), formatOf(options), { ...options, by }));
  return EXIT_CODE.done;
}

export async function runCoalitions(path: string, options: ConflictOptions): Promise<ExitCode> {
  await print(coalitionsAnswer(await loadConflict(path, machine), formatOf(options), options));
  return EXIT_CODE.done;
}

export async function runInverse(path: string, state: string, options: ConceptOptions): Promise<ExitCode> {
  await print(inverseAnswer(await loadConflict(path, machine), formatOf(options), { ...options, state }));
  return EXIT_CODE.done;
}

export async function runConvert(path: string, { to }: ConvertOptions): Promise<ExitCode> {
  await print(convertAnswer(await loadConflict(path, machine), to));
  return EXIT_CODE.done;
}

export async function runCheck(path: string, { json }: ConflictOptions): Promise<ExitCode> {
  const { problems, warnings } = await checkConflict(path, machine);
  const lines = (faults: readonly Problem[], label: string): string =>
    faults.map(({ where, problem, mend }) => `${label} ${where}: ${problem}\n  ${mend}\n`).join('');
  const error = styleText('red', 'fault  ', { stream: process.stdout });
  const none = problems.length + warnings.length === 0 ? 'Nothing is wrong.\n' : '';
  await print(
    json
      ? `${JSON.stringify({ problems, warnings }, null, 2)}\n`
      : `${lines(problems, error)}${lines(warnings, 'warning')}${none}`,
  );
  return problems.length > 0 ? EXIT_CODE.unreadable : EXIT_CODE.done;
}

const formatOf = ({ json, csv }: ConflictOptions): AnswerFormat => (json ? 'json' : csv ? 'csv' : 'text');
