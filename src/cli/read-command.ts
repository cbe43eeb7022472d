/** `readout read`: articles as JSON Lines. */
import { readArticles } from '../pipeline/articles.ts';
import { inputsOf } from '../pipeline/inputs.ts';
import { machine } from '../pipeline/outside.ts';
import type { ExitCode } from './exit-code.ts';
import { type NoteOptions, notes } from './notes.ts';
import { printLine } from './output.ts';

export interface ReadCommandOptions extends NoteOptions {
  readonly asIs?: boolean;
  readonly outlet?: string;
  readonly published?: string;
}

export async function runRead(files: readonly string[], options: ReadCommandOptions): Promise<ExitCode> {
  const { inputs, problems } = await inputsOf(files, machine);
  const told = notes(options, inputs.length);
  told.problems(problems);
  for await (const reading of readArticles(inputs, machine, options)) {
    told.reading(reading);
    await printLine(JSON.stringify(reading));
  }
  return told.close();
}
