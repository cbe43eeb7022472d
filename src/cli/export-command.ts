/**
 * `readout export`: a brief, given or made from articles, in other tools' formats. A file that can't be a brief ends
 * the command before anything is written; whatever a format leaves out is told on standard error.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  EXPORT_FILES,
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
  exported,
} from '../pipeline/exporting.ts';
import type { LoadedModel } from '../pipeline/model.ts';
import { InputError } from '../record/problem.ts';
import { type BriefMakingOptions, briefIn, counted } from './brief-making.ts';
import type { ExitCode } from './exit-code.ts';
import type { Notes } from './notes.ts';
import { print, writeWhole } from './output.ts';

export interface ExportCommandOptions extends BriefMakingOptions {
  readonly to: ExportFormat | 'all';
  readonly output?: string;
  readonly formulaGuard: boolean;
}

/** `startModel` loads the learned weights, which a brief that is given has no need of. */
export async function runExport(
  files: readonly string[],
  options: ExportCommandOptions,
  startModel: () => Promise<LoadedModel>,
): Promise<ExitCode> {
  const place = placeOf(options);
  const made = await briefIn(files, options, startModel, 'readout export');
  if ('exitCode' in made) return made.exitCode;
  const formats = options.to === 'all' ? EXPORT_FORMATS : [options.to];
  for (const format of formats) {
    const result = await exported(made.brief, format, options);
    const path = place(format);
    if (path === undefined) await print(result.parts);
    else writeWhole(path, result.parts);
    tell(result, path ?? format, made.told);
  }
  return made.told.close();
}

/** Where each format goes; undefined for standard output. */
function placeOf({ to, output }: ExportCommandOptions): (format: ExportFormat) => string | undefined {
  if (output === undefined || output === '-') {
    if (to === 'all') throw noFolder(output);
    return () => undefined;
  }
  const isFolder = statSync(output, { throwIfNoEntry: false })?.isDirectory() ?? /[/\\]$/.test(output);
  if (to !== 'all' && !isFolder) return () => output;
  return (format) => join(made(output), EXPORT_FILES[format]);
}

function made(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (error) {
    throw new InputError({
      code: 'usage/output',
      where: folder,
      problem: `the folder could not be made (${error instanceof Error ? error.message : String(error)})`,
      mend: 'Give another folder with --output.',
    });
  }
}

function tell({ records, leftOut }: Exported, where: string, told: Notes): void {
  told.note(`${records.map(({ count, what }) => counted(count, what)).join(' and ')}: ${where}`);
  for (const { count, what, why } of leftOut) told.note(`not in ${where}: ${counted(count, what)} (${why})`);
}

function noFolder(output: string | undefined): InputError {
  return new InputError({
    code: 'usage/output',
    where: 'readout export --to all',
    problem: output === undefined ? 'no folder was given for its files' : 'standard output takes one file',
    mend: 'Name a folder with --output.',
  });
}
