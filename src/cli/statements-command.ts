/** `readout statements`: who said what, one article a line, from articles or from the JSON Lines of `readout read`. */
import { lexiconOf } from '../pipeline/actor-lexicon.ts';
import { articleReadings } from '../pipeline/article-lines.ts';
import { inputsOf } from '../pipeline/inputs.ts';
import type { LoadedModel } from '../pipeline/model.ts';
import { machine } from '../pipeline/outside.ts';
import { statementLine } from '../pipeline/statement-lines.ts';
import type { ExitCode } from './exit-code.ts';
import { notes } from './notes.ts';
import { printLine } from './output.ts';
import type { ReadCommandOptions } from './read-command.ts';

export interface StatementsCommandOptions extends ReadCommandOptions {
  readonly actors?: string;
}

export async function runStatements(
  files: readonly string[],
  options: StatementsCommandOptions,
  { model }: LoadedModel,
): Promise<ExitCode> {
  const lexicon = await lexiconOf(options.actors, machine);
  const { inputs, problems } = await inputsOf(files, machine);
  const countable = inputs.every(({ kind, from }) => kind !== 'standard input' && !from.endsWith('.jsonl'));
  const told = notes(options, countable ? inputs.length : undefined);
  told.problems(problems);
  for await (const reading of articleReadings(inputs, machine, options)) {
    const line = statementLine(reading, model, lexicon);
    told.reading(line);
    await printLine(JSON.stringify(line));
  }
  return told.close();
}
