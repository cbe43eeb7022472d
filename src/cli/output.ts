/**
 * Where results go. A file is written beside its place and then put there in one step, so that nobody ever finds half
 * of it; lines wait until the reader has taken the ones before.
 */
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../record/problem.ts';

/** Writes the whole of a text, or of its parts in order, to `path`, or nothing. */
export function writeWhole(path: string, text: string | readonly string[]): void {
  const unfinished = join(dirname(path), `.readout-${process.pid}.tmp`);
  const later = (): void => {};
  process.on('SIGINT', later).on('SIGTERM', later);
  try {
    writeParts(unfinished, typeof text === 'string' ? [text] : text);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new InputError({
      code: 'usage/output',
      where: path,
      problem: `it could not be written (${error instanceof Error ? error.message : String(error)})`,
      mend: 'Give another place with --output.',
    });
  } finally {
    process.off('SIGINT', later).off('SIGTERM', later);
  }
}

function writeParts(path: string, parts: readonly string[]): void {
  const file = openSync(path, 'w');
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}

/** Writes one line to standard output and waits while its reader is behind. */
export const printLine = (text: string): Promise<void> => print(`${text}\n`);

/** Writes text to standard output and waits while its reader is behind. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}
