/** `readout outlook`: from what the coverage says to what may happen next. */
import type { LoadedModel } from '../pipeline/model.ts';
import { draftAnswer } from '../pipeline/outlook.ts';
import { type BriefMakingOptions, briefIn } from './brief-making.ts';
import type { ExitCode } from './exit-code.ts';
import { print, writeWhole } from './output.ts';

export interface DraftOptions extends BriefMakingOptions {
  readonly output?: string;
}

/** Writes a conflict model that the articles suggest, for a person to mend. */
export async function runOutlookDraft(
  files: readonly string[],
  options: DraftOptions,
  startModel: () => Promise<LoadedModel>,
): Promise<ExitCode> {
  const made = await briefIn(files, options, startModel, 'readout outlook draft');
  if ('exitCode' in made) return made.exitCode;
  const { text, notes } = draftAnswer(made.brief);
  if (options.output === undefined || options.output === '-') await print(text);
  else writeWhole(options.output, text);
  for (const note of notes) made.told.note(note);
  return made.told.close();
}
