/** `readout brief`: coverage into a brief, checked against its articles before it is written. */
import { extname } from 'node:path';
import { lexiconOf } from '../pipeline/actor-lexicon.ts';
import { readArticles } from '../pipeline/articles.ts';
import { makeBrief } from '../pipeline/brief.ts';
import { inputsOf } from '../pipeline/inputs.ts';
import type { LoadedModel } from '../pipeline/model.ts';
import { machine } from '../pipeline/outside.ts';
import { type BriefFormat, renderBrief } from '../pipeline/rendering.ts';
import type { Brief } from '../record/brief.ts';
import { groundingFaults } from '../record/grounding.ts';
import { InputError, type Problem } from '../record/problem.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { type Notes, notes } from './notes.ts';
import { printLine, writeWhole } from './output.ts';
import type { ReadCommandOptions } from './read-command.ts';
import { version } from './version.ts';

export interface BriefCommandOptions extends ReadCommandOptions {
  readonly output?: string;
  readonly format?: BriefFormat;
  readonly title?: string;
  readonly asOf?: string;
  readonly actors?: string;
  readonly seed: number;
}

export async function runBrief(
  files: readonly string[],
  options: BriefCommandOptions,
  model: LoadedModel,
): Promise<ExitCode> {
  const { inputs, problems } = await inputsOf(files, machine);
  const told = notes(options, inputs.length);
  told.problems(problems);
  const { title, asOf, seed } = options;
  const brief = await makeBrief(
    heard(readArticles(inputs, machine, options), told),
    {
      model,
      lexicon: await lexiconOf(options.actors, machine),
      version: version(),
      settings: settingsOf(options),
      seed,
      ...(title === undefined ? {} : { title }),
      ...(asOf === undefined ? {} : { asOf }),
    },
    problems,
  );
  if (brief.articles.length === 0) throw nothingRead(brief, told);
  const faults = groundingFaults(brief);
  if (faults.length > 0) return ungrounded(faults, told);
  await deliver(brief, options, told);
  return told.close();
}

async function* heard<T extends Parameters<Notes['reading']>[0]>(
  readings: AsyncIterable<T>,
  told: Notes,
): AsyncGenerator<T> {
  for await (const reading of readings) {
    told.reading(reading);
    yield reading;
  }
}

/** What was asked for that changes what is in the brief. */
function settingsOf({
  asIs,
  outlet,
  published,
  actors,
}: BriefCommandOptions): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries({ asIs, outlet, published, actors }).filter(
      (pair): pair is [string, string | boolean] => pair[1] !== undefined,
    ),
  );
}

async function deliver(brief: Brief, options: BriefCommandOptions, told: Notes): Promise<void> {
  const { output } = options;
  const format = options.format ?? formatOf(output);
  const text = await renderBrief(brief, format);
  const place = output ?? (format === 'html' ? 'readout-brief.html' : '-');
  if (place === '-') return printLine(text.replace(/\n$/, ''));
  writeWhole(place, text);
  const { articles, statements } = brief;
  told.note(`${counted(statements.length, 'statement')} of ${counted(articles.length, 'article')}: ${place}`);
}

function formatOf(output: string | undefined): BriefFormat {
  const ending = extname(output ?? '').toLowerCase();
  if (ending === '.json') return 'json';
  return ending === '.md' || ending === '.markdown' ? 'md' : 'html';
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function nothingRead({ problems }: Brief, told: Notes): InputError {
  told.close();
  return new InputError({
    code: 'input/nothing-read',
    where: 'readout brief',
    problem: `no article could be read, so no brief was made (${counted(problems.length, 'problem')})`,
    mend: 'Mend the problems above, or give other files.',
  });
}

function ungrounded(faults: readonly Problem[], told: Notes): ExitCode {
  told.problems(faults);
  told.note('Nothing was written: this is a fault of Readout, please report it.');
  told.close();
  return EXIT_CODE.grounding;
}
