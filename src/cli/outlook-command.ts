/** `readout outlook`: from what the coverage says to what may happen next. */
import type { LoadedModel } from '../pipeline/model.ts';
import { compareOutlooks, draftAnswer, outlookJson, outlookOf, type Scenario } from '../pipeline/outlook.ts';
import { outlookText } from '../pipeline/outlook-text.ts';
import { machine } from '../pipeline/outside.ts';
import type { Concept } from '../record/conflict-model.ts';
import { type BriefMakingOptions, briefIn } from './brief-making.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { print, writeWhole } from './output.ts';

export interface DraftOptions extends BriefMakingOptions {
  readonly output?: string;
}

/** Writes a conflict model that the articles suggest, for a person to mend; what was mended in the file before is kept. */
export async function runOutlookDraft(
  files: readonly string[],
  options: DraftOptions,
  startModel: () => Promise<LoadedModel>,
): Promise<ExitCode> {
  const made = await briefIn(files, options, startModel, 'readout outlook draft');
  if ('exitCode' in made) return made.exitCode;
  const path = options.output === '-' ? undefined : options.output;
  const { text, notes } = await draftAnswer(made.brief, path, machine);
  if (path === undefined) await print(text);
  else writeWhole(path, text);
  for (const note of notes) made.told.note(note);
  return made.told.close();
}

export interface SolveOptions {
  readonly draws: number;
  readonly seed: number;
  readonly concept: Concept;
  readonly fix: Readonly<Record<string, boolean>>;
  readonly json?: boolean;
}

/** Prints in what share of draws each option is taken and each state holds, and what moves that. */
export async function runOutlookSolve(
  path: string,
  { fix, json, ...options }: SolveOptions,
): Promise<ExitCode> {
  const answer = await outlookOf(path, { ...options, fixed: fix }, machine);
  await print(json ? outlookJson(answer) : outlookText(answer));
  return EXIT_CODE.done;
}

export interface CompareOptions {
  readonly draws: number;
  readonly seed: number;
  readonly concept: Concept;
  readonly scenario: readonly Scenario[];
}

/** Prints the shares of each option without and with each scenario, side by side. */
export async function runOutlookCompare(
  path: string,
  { scenario, ...options }: CompareOptions,
): Promise<ExitCode> {
  await print(await compareOutlooks(path, scenario, options, machine));
  return EXIT_CODE.done;
}
