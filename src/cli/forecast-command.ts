/** `readout forecast`: forecasts written down before, resolved after, and scored. */
import { appendFileSync } from 'node:fs';
import {
  forecastLine,
  ledgerAt,
  ledgerText,
  outlookForecast,
  resolutionLine,
  scoresText,
} from '../pipeline/forecasts.ts';
import { machine } from '../pipeline/outside.ts';
import type { Concept } from '../record/conflict-model.ts';
import type { LedgerEntry } from '../record/forecast.ts';
import { InputError } from '../record/problem.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { print, printLine } from './output.ts';
import { isStudyName } from './study-name.ts';

export interface AddOptions {
  readonly question?: string;
  readonly option: Readonly<Record<string, number>>;
  readonly by: string;
  readonly criterion: string;
  readonly model: string;
  /** A conflict model, and the option of it that the forecast is about. */
  readonly outlook?: string;
  readonly about?: string;
  readonly draws: number;
  readonly seed: number;
  readonly concept: Concept;
  readonly who?: string;
}

export interface ResolveOptions {
  readonly note?: string;
  readonly who?: string;
}

export async function runForecastAdd(ledger: string, options: AddOptions): Promise<ExitCode> {
  const { by, criterion } = options;
  const entries = await entriesOf(ledger);
  const forecast = { at: now(), by, criterion, ...(await given(options)) };
  const { id } = await added(ledger, entries, options, (known) => forecastLine(known, forecast));
  await printLine(`forecast ${id} is written down in ${ledger}`);
  return EXIT_CODE.done;
}

async function given({ question, option, model, outlook, about, draws, seed, concept }: AddOptions) {
  if (outlook !== undefined && about !== undefined) {
    const drawn = await outlookForecast(outlook, about, { draws, seed, concept, fixed: {} }, machine);
    return { ...drawn, ...(question === undefined ? {} : { question }) };
  }
  if (question === undefined || outlook !== undefined || about !== undefined)
    throw new InputError({
      code: 'usage/forecast',
      where: 'readout forecast add',
      problem: 'it is not told what is forecast',
      mend: 'Give --question with an --option for each answer, or --outlook MODEL with --about OPTION.',
    });
  return { question, options: option, model };
}

export async function runForecastResolve(
  ledger: string,
  id: number,
  option: string,
  { note, ...hand }: ResolveOptions,
): Promise<ExitCode> {
  const resolution = { id, at: now(), option, ...(note === undefined ? {} : { note }) };
  await added(ledger, await entriesOf(ledger), hand, (known) => resolutionLine(known, resolution));
  await printLine(`forecast ${id} came out ${option}`);
  return EXIT_CODE.done;
}

export async function runForecastList(ledger: string): Promise<ExitCode> {
  await print(ledgerText(await entriesOf(ledger)));
  return EXIT_CODE.done;
}

export async function runForecastScore(ledger: string): Promise<ExitCode> {
  await print(scoresText(await entriesOf(ledger)));
  return EXIT_CODE.done;
}

const now = (): string => new Date().toISOString();

/** The entries of a file, or those that a study keeps. */
async function entriesOf(ledger: string): Promise<readonly LedgerEntry[]> {
  if (!isStudyName(ledger)) return ledgerAt(ledger, machine);
  const [{ inStudy }, { studyLedger }] = await Promise.all([studyCommand(), studyForecasts()]);
  return inStudy(ledger, studyLedger);
}

/** Adds a line on top of `entries`, the last that were seen; on those of a study, on whatever holds by now. */
async function added<Added extends { readonly line: string }>(
  ledger: string,
  entries: readonly LedgerEntry[],
  { who }: { readonly who?: string },
  next: (entries: readonly LedgerEntry[]) => Added,
): Promise<Added> {
  if (isStudyName(ledger)) {
    const [{ handOf, inStudy }, { addToLedger }] = await Promise.all([studyCommand(), studyForecasts()]);
    return inStudy(ledger, (store) => addToLedger(store, handOf(who === undefined ? {} : { who }), next));
  }
  const one = next(entries);
  append(ledger, one.line);
  return one;
}

const studyCommand = () => import('./study-command.ts');
const studyForecasts = () => import('../pipeline/study-forecasts.ts');

/** One write at the end of the file: a reader finds the whole line or none. */
function append(path: string, line: string): void {
  try {
    appendFileSync(path, line);
  } catch (error) {
    throw new InputError({
      code: 'usage/output',
      where: path,
      problem: `it could not be written (${error instanceof Error ? error.message : String(error)})`,
      mend: 'Name a file that you may write.',
    });
  }
}
