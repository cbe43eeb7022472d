/** A ledger of forecasts in a file: read and checked whole, added to at its end, listed and scored as text. */
import { counted, dateWords } from '../core/phrases.ts';
import {
  forecastsIn,
  ledgerLine,
  type NewForecast,
  nextForecast,
  nextResolution,
  readLedger,
  resolutionOf,
} from '../outlook/ledger.ts';
import { scoresOf } from '../outlook/scores.ts';
import type { LedgerEntry, ResolutionEntry } from '../record/forecast.ts';
import { InputError } from '../record/problem.ts';
import { noSuchOption, type OutlookOptions, outlookOf } from './outlook.ts';
import type { Outside } from './outside.ts';

/** The entries of the ledger at `path`; none where there is no file yet. */
export async function ledgerAt(path: string, outside: Outside): Promise<readonly LedgerEntry[]> {
  const there = await outside.look(path);
  if (there === undefined) return [];
  if (there.kind !== 'file')
    throw new InputError({
      code: 'forecast/no-file',
      where: path,
      problem: 'it is a folder',
      mend: 'Name a file, such as forecasts.jsonl.',
    });
  return readLedger(new TextDecoder().decode(await outside.read(path)), path);
}

/** The line that a forecast adds to a ledger, and its number. */
export function forecastLine(
  entries: readonly LedgerEntry[],
  forecast: NewForecast,
): { line: string; id: number } {
  const entry = nextForecast(entries, forecast);
  return { line: ledgerLine(entry), id: entry.id };
}

export function resolutionLine(
  entries: readonly LedgerEntry[],
  resolution: Pick<ResolutionEntry, 'id' | 'at' | 'option' | 'note'>,
): { line: string } {
  return { line: ledgerLine(nextResolution(entries, resolution)) };
}

/** What an outlook gives an option, as a forecast of yes and no. Throws where its owner's wish is only assumed. */
export async function outlookForecast(
  path: string,
  about: string,
  options: OutlookOptions,
  outside: Outside,
): Promise<Pick<NewForecast, 'question' | 'options' | 'model'>> {
  const { title, outlook } = await outlookOf(path, options, outside);
  const found = outlook.options.find(({ id }) => id === about);
  if (found === undefined)
    throw noSuchOption(
      path,
      about,
      outlook.options.map(({ id }) => id),
    );
  if (!found.isGrounded)
    throw new InputError({
      code: 'outlook/assumed',
      where: path,
      problem: `what is said of "${about}" rests on an assumption alone`,
      mend: 'Write down in the model what its owner wants and on what evidence, or give probabilities yourself.',
    });
  const yes = Math.round(found.share * 1e4) / 1e4;
  return {
    question: `${title}: ${found.decisionMaker}: ${found.name}?`,
    options: { yes, no: Math.round((1 - yes) * 1e4) / 1e4 },
    model: `readout outlook ${path}, ${options.concept}, ${options.draws} draws, seed ${options.seed}`,
  };
}

export function ledgerText(entries: readonly LedgerEntry[]): string {
  const forecasts = forecastsIn(entries);
  if (forecasts.length === 0) return 'No forecasts yet.\n';
  return forecasts
    .map(({ id, question, options, by, criterion, model, at }) => {
      const end = resolutionOf(entries, id);
      const shares = Object.entries(options)
        .map(([option, p]) => `${option} ${Math.round(p * 100)} %`)
        .join(', ');
      return [
        `${id}  ${question}`,
        `   ${shares}; ${end === undefined ? `open until ${dateWords(by)}` : `came out ${end.option}, ${dateWords(end.at.slice(0, 10))}`}`,
        `   decided by: ${criterion}; given on ${dateWords(at.slice(0, 10))} by ${model}`,
        '',
      ].join('\n');
    })
    .join('');
}

export function scoresText(entries: readonly LedgerEntry[]): string {
  const { scored, brier, log, calibration } = scoresOf(entries);
  const open = forecastsIn(entries).length - scored.length;
  if (scored.length === 0) return `No forecast is resolved yet; ${counted(open, 'is', 'are')} open.\n`;
  const shown = (value: number): string => (Number.isFinite(value) ? value.toFixed(3) : 'infinite');
  return [
    `${counted(scored.length, 'forecast')} resolved, ${open} open`,
    `Brier score ${shown(brier)} (0 best, 2 worst), log score ${shown(log)} (0 best)`,
    '',
    'Said of                count   given   came true',
    ...calibration.map(
      ({ word, count, given, cameTrue }) =>
        `${word.padEnd(20)} ${String(count).padStart(7)} ${`${Math.round(given * 100)} %`.padStart(7)} ${`${Math.round(cameTrue * 100)} %`.padStart(11)}`,
    ),
    '',
    ...scored.map(
      ({ forecast, option, brier: own }) => `${forecast.id}  ${shown(own)}  ${option}  ${forecast.question}`,
    ),
    '',
  ].join('\n');
}
