/** Runs the command as a person would, in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const ROOT: string = join(import.meta.dirname, '..', '..');
const COMMAND = join(ROOT, 'bin', 'readout.js');

export interface Ended {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** `readout` with `words`, to its end. */
export function readout(words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return run(process.execPath, [COMMAND, ...words], options);
}

/** Any program, to its end. */
export function run(
  program: string,
  words: readonly string[],
  { cwd, input = '', env = {} }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: cwd ?? ROOT, env: { ...process.env, NO_COLOR: '1', ...env } });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? undefined, out: String(Buffer.concat(out)), err: String(Buffer.concat(err)) }),
    );
    child.stdin.end(input);
  });
}

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The records of JSON Lines. */
export function records<T>(text: string): readonly T[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** An article of our own that every test may use. */
export const ARTICLE: string = `Talks on the river accord resume

Harbour Post, 4 March 2025

“We will sign nothing this week,” said Ilse Marren, the foreign minister of Vandor. The talks resumed on Monday in the border town of Keld.

A spokesman for the Ostrian government said that the delegation had received new instructions. “The bridge stays open,” he added.
`;
