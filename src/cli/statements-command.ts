/** `readout statements`: who said what, one article a line, from articles or from the JSON Lines of `readout read`. */
import { setFlagsFromString } from 'node:v8';
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
  keepMemorySmall();
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

/**
 * A filter over millions of articles leaves much garbage and keeps nothing: the collector is told to come often rather
 * than let the heap grow. The peak of start-up, while weights and code load, comes before this and stays.
 */
function keepMemorySmall(): void {
  setFlagsFromString('--heap-growing-percent=20');
  setFlagsFromString('--semi-space-growth-factor=1');
}
