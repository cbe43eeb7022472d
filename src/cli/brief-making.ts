/**
 * Articles → a brief that stands on them, as `readout brief` and `readout export` make it: what can't be read is told
 * and the rest goes on; no article at all, or a span that isn't verbatim, ends it.
 */
import { lexiconOf } from '../pipeline/actor-lexicon.ts';
import { readArticles } from '../pipeline/articles.ts';
import { makeBrief } from '../pipeline/brief.ts';
import { briefTextIn, readBrief } from '../pipeline/brief-file.ts';
import { codebooksOf } from '../pipeline/codebooks.ts';
import { inputsOf } from '../pipeline/inputs.ts';
import type { LoadedModel } from '../pipeline/model.ts';
import { briefModel } from '../pipeline/outlook.ts';
import { machine, type Outside } from '../pipeline/outside.ts';
import type { Brief } from '../record/brief.ts';
import { groundingFaults } from '../record/grounding.ts';
import { InputError, type Problem } from '../record/problem.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { type Notes, notes } from './notes.ts';
import type { ReadCommandOptions } from './read-command.ts';
import { isStudyName } from './study-name.ts';
import { version } from './version.ts';

export interface BriefMakingOptions extends ReadCommandOptions {
  readonly title?: string;
  readonly asOf?: string;
  readonly actors?: string;
  readonly codebook?: string;
  /** Path of a conflict model that the outlook is of. */
  readonly model?: string;
  /** Whether what may happen is worked out too (default: yes). */
  readonly outlook?: boolean;
  readonly seed: number;
}

/** A brief to go on with, or the code to end with, all faults told. */
export type MadeBrief = { readonly brief: Brief; readonly told: Notes } | { readonly exitCode: ExitCode };

/** `command` is what the person called, for the message that nothing could be read. */
export async function briefOfArticles(
  files: readonly string[],
  options: BriefMakingOptions,
  model: LoadedModel,
  command: string,
  outside: Outside = machine,
): Promise<MadeBrief> {
  const study = studyAmong(files);
  if (study !== undefined) return briefOfStudy(study, options, model);
  const { inputs, problems } = await inputsOf(files, outside);
  const told = notes(options, inputs.length);
  told.problems(problems);
  const { title, asOf, seed, outlook = true } = options;
  const brief = await makeBrief(
    heard(readArticles(inputs, outside, options), told),
    {
      model,
      lexicon: await lexiconOf(options.actors, outside),
      codebooks: await codebooksOf(options.codebook, outside),
      ...(options.model === undefined ? {} : { conflict: await briefModel(options.model, outside) }),
      version: version(),
      settings: settingsOf(options),
      seed,
      outlook,
      ...(title === undefined ? {} : { title }),
      ...(asOf === undefined ? {} : { asOf }),
    },
    problems,
  );
  if (brief.articles.length === 0) throw nothingRead(brief, told, command);
  const faults = groundingFaults(brief);
  if (faults.length > 0)
    return ungrounded(faults, told, 'Nothing was written: this is a fault of Readout, please report it.');
  return { brief, told };
}

/** The study that is named, if one is. Throws an `InputError` where anything is named beside it. */
function studyAmong(files: readonly string[]): string | undefined {
  const study = files.find(isStudyName);
  if (study === undefined || files.length === 1) return study;
  throw new InputError({
    code: 'usage/study',
    where: study,
    problem: 'a study is given alone: it holds its articles',
    mend: `Add the others to it first: readout study add ${study} …`,
  });
}

const keptInStudy = (where: string, name: string): InputError =>
  new InputError({
    code: 'usage/study',
    where,
    problem: `a study keeps its own ${name}, so --${name} is not taken with it`,
    mend: `Put it in: readout study set ${where} --${name} FILE`,
  });

async function briefOfStudy(
  path: string,
  options: BriefMakingOptions,
  model: LoadedModel,
): Promise<MadeBrief> {
  const given = ['codebook', 'actors', 'model'].find((name) => name in options);
  if (given !== undefined) throw keptInStudy(path, given);
  const told = notes(options, undefined);
  const { openStudy } = await import('../store/study-store.ts');
  const { studyBrief } = await import('../pipeline/study-briefs.ts');
  const store = openStudy(path);
  try {
    const { seed, title, asOf, outlook = true } = options;
    const brief = await studyBrief(
      store,
      { model, version: version() },
      { seed, outlook, ...(title === undefined ? {} : { title }), ...(asOf === undefined ? {} : { asOf }) },
    );
    if (brief.articles.length === 0) throw nothingRead(brief, told, path);
    told.problems(brief.problems.filter(({ code }) => code.startsWith('study/')));
    const faults = groundingFaults(brief);
    return faults.length > 0
      ? ungrounded(faults, told, 'Nothing was written: this is a fault of Readout, please report it.')
      : { brief, told };
  } finally {
    await store.close();
  }
}

/**
 * The brief that is given as `readout-brief/1`, or made, without an outlook, from the articles that are. `startModel` loads the
 * learned weights, which a brief that is given has no need of.
 */
export async function briefIn(
  files: readonly string[],
  options: BriefMakingOptions,
  startModel: () => Promise<LoadedModel>,
  command: string,
): Promise<MadeBrief> {
  const { text, where, outside } = await briefTextIn(files, machine);
  if (text === undefined)
    return briefOfArticles(files, { ...options, outlook: false }, await startModel(), command, outside);
  const brief = await readBrief(text, where);
  const told = notes(options, undefined);
  const faults = groundingFaults(brief);
  return faults.length > 0
    ? ungrounded(faults, told, `Nothing was written: ${where} does not stand on its articles.`)
    : { brief, told };
}

/** Tells `faults` and `conclusion`, and gives the code to end with. */
export function ungrounded(
  faults: readonly Problem[],
  told: Notes,
  conclusion: string,
): { readonly exitCode: ExitCode } {
  told.problems(faults);
  told.note(conclusion);
  told.close();
  return { exitCode: EXIT_CODE.grounding };
}

/** `1 article`, `12 articles`. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
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
  codebook,
  model,
}: BriefMakingOptions): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries({ asIs, outlet, published, actors, codebook, model }).filter(
      (pair): pair is [string, string | boolean] => pair[1] !== undefined,
    ),
  );
}

function nothingRead({ problems }: Brief, told: Notes, where: string): InputError {
  told.close();
  return new InputError({
    code: 'input/nothing-read',
    where,
    problem: `no article could be read, so no brief was made (${counted(problems.length, 'problem')})`,
    mend: 'Mend the problems above, or give other files.',
  });
}
