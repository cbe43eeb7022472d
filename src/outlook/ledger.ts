/**
 * A ledger of forecasts as text: one entry a line, each with the hash of the one before. It is read whole and checked before
 * anything is added, so that a line that was changed, moved or taken out is told and nothing goes on top of it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { ForecastEntry, LedgerEntry, ResolutionEntry } from '../record/forecast.ts';
import { InputError } from '../record/problem.ts';

const NOTHING_BEFORE = '0'.repeat(64);
const MOST_CHARACTERS = 50_000_000;
/** Probabilities may miss one by so much. */
const ROUNDING = 1e-6;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const EntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('forecast'),
    id: z.int().positive(),
    at: z.string(),
    question: z.string().min(1),
    options: z.record(z.string().min(1), z.number().min(0).max(1)),
    by: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    criterion: z.string().min(1),
    model: z.string().min(1),
    previous: hash,
    hash,
  }),
  z.strictObject({
    kind: z.literal('resolution'),
    id: z.int().positive(),
    at: z.string(),
    option: z.string().min(1),
    note: z.exactOptional(z.string()),
    previous: hash,
    hash,
  }),
]);

/** The entries of a ledger. Throws an `InputError` at the first line that isn't as it was written. */
export function readLedger(text: string, where: string): readonly LedgerEntry[] {
  if (text.length > MOST_CHARACTERS) throw fault(where, 1, 'it is too large', 'Begin a new ledger.');
  const lines = text.split('\n');
  if (lines.pop() !== '')
    throw fault(where, lines.length + 1, 'its last line has no end', 'End it with a line break.');
  let previous = NOTHING_BEFORE;
  return lines.map((line, k) => {
    const entry = entryOf(line, where, k + 1);
    if (entry.previous !== previous)
      throw fault(where, k + 1, 'a line before it was changed, moved or taken out', TAMPERED);
    const { hash: written, ...rest } = entry;
    if (hashOf(rest) !== written) throw fault(where, k + 1, 'it was changed after it was written', TAMPERED);
    previous = written;
    return entry as LedgerEntry;
  });
}

const TAMPERED = 'Restore the file from a copy; nothing is added to a ledger that was changed.';

function entryOf(line: string, where: string, number: number): z.infer<typeof EntrySchema> {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw fault(where, number, 'it is no JSON', TAMPERED);
  }
  const parsed = EntrySchema.safeParse(data);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw fault(where, number, `${first!.path.join('.') || 'the line'}: ${first!.message}`, TAMPERED);
  }
  return parsed.data;
}

const fault = (where: string, line: number, problem: string, mend: string): InputError =>
  new InputError({ code: 'forecast/ledger', where: `${where}:${line}`, problem, mend });

/** SHA-256 over an entry's fields, in the order they are written in. */
const hashOf = (fields: object): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(fields))));

export const forecastsIn = (entries: readonly LedgerEntry[]): readonly ForecastEntry[] =>
  entries.filter((entry) => entry.kind === 'forecast');

/** How forecast `id` came out, once it has. */
export const resolutionOf = (entries: readonly LedgerEntry[], id: number): ResolutionEntry | undefined =>
  entries.filter((entry) => entry.kind === 'resolution').find((entry) => entry.id === id);

export type NewForecast = Pick<ForecastEntry, 'at' | 'question' | 'options' | 'by' | 'criterion' | 'model'>;

/** The next forecast. Throws an `InputError` for probabilities that are none. */
export function nextForecast(entries: readonly LedgerEntry[], forecast: NewForecast): ForecastEntry {
  const probabilities = Object.values(forecast.options);
  const sum = probabilities.reduce((all, one) => all + one, 0);
  if (probabilities.length < 2)
    throw refused('it has fewer than two options', 'Give each option its probability.');
  if (Object.hasOwn(forecast.options, '__proto__'))
    throw refused('an option is called "__proto__"', 'Give it another name.');
  if (probabilities.some((one) => !(one >= 0 && one <= 1)))
    throw refused('a probability is not between 0 and 1', 'Write numbers such as 0.7.');
  if (Math.abs(sum - 1) > ROUNDING)
    throw refused(`its probabilities sum to ${Math.round(sum * 1e6) / 1e6}`, 'Make them sum to 1.');
  const id = forecastsIn(entries).length + 1;
  const { at, question, options, by, criterion, model } = forecast;
  return sealed({
    kind: 'forecast',
    id,
    at,
    question,
    options,
    by,
    criterion,
    model,
    previous: entries.at(-1)?.hash ?? NOTHING_BEFORE,
  });
}

/** How forecast `id` came out. Throws an `InputError` for one that isn't there, is resolved, or has no such option. */
export function nextResolution(
  entries: readonly LedgerEntry[],
  { id, at, option, note }: Pick<ResolutionEntry, 'id' | 'at' | 'option' | 'note'>,
): ResolutionEntry {
  const forecast = forecastsIn(entries).find((one) => one.id === id);
  if (forecast === undefined) throw refused(`there is no forecast ${id}`, 'See "readout forecast list".');
  const before = resolutionOf(entries, id);
  if (before !== undefined)
    throw refused(
      `forecast ${id} is resolved already, as "${before.option}"`,
      'A resolution stands; add a new forecast.',
    );
  if (!Object.hasOwn(forecast.options, option))
    throw refused(
      `forecast ${id} has no option "${option}"`,
      `Name one of ${Object.keys(forecast.options).join(', ')}.`,
    );
  return sealed({
    kind: 'resolution',
    id,
    at,
    option,
    ...(note === undefined ? {} : { note }),
    previous: entries.at(-1)?.hash ?? NOTHING_BEFORE,
  });
}

const refused = (problem: string, mend: string): InputError =>
  new InputError({ code: 'forecast/refused', where: 'the forecast', problem, mend });

function sealed<Entry extends Omit<LedgerEntry, 'hash'>>(entry: Entry): Entry & { readonly hash: string } {
  return { ...entry, hash: hashOf(entry) };
}

/** An entry as its line. */
export const ledgerLine = (entry: LedgerEntry): string => `${JSON.stringify(entry)}\n`;
