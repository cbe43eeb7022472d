/**
 * Where results go. A file is written beside its place and then put there in one step, so that nobody ever finds half
 * of it; lines wait until the reader has taken the ones before.
 */
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../record/problem.ts';

/** Writes the whole of a text, or of its parts in order, to `path`, or nothing. */
export function writeWhole(path: string, text: string | Iterable<string>): void {
  const unfinished = join(dirname(path), `.readout-${process.pid}.tmp`);
  const later = (): void => {};
  process.on('SIGINT', later).on('SIGTERM', later);
  try {
    writeParts(unfinished, gathered(text));
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (!isOfTheSystem(error)) throw error;
    throw new InputError({
      code: 'usage/output',
      where: path,
      problem: `it could not be written (${error.message})`,
      mend: 'Give another place with --output.',
    });
  } finally {
    process.off('SIGINT', later).off('SIGTERM', later);
  }
}

function writeParts(path: string, parts: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}

/** Writes one line to standard output and waits while its reader is behind. */
export const printLine = (text: string): Promise<void> => print(`${text}\n`);

/** Writes a text, or its parts in order, to standard output and waits while its reader is behind. */
export async function print(text: string | Iterable<string>): Promise<void> {
  for (const piece of gathered(text)) {
    if (process.stdout.write(piece)) continue;
    await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
  }
}

/** Long enough that each is worth a call of the system. */
const GATHERED = 2 ** 16;

function* gathered(text: string | Iterable<string>): Generator<string> {
  let piece = '';
  for (const part of typeof text === 'string' ? [text] : text) {
    piece += part;
    if (piece.length < GATHERED) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** Parts are made while they are written, and a bug in making them is nothing that another place would mend. */
function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
