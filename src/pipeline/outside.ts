/**
 * What a run reaches outside itself, as an argument: files, standard input, the network. Tests give their own;
 * `machine` is the real one. A page is fetched only when a person names its address.
 */
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { InputError, type Problem } from '../record/problem.ts';
import type { FetchedPage } from './fetch-page.ts';

export interface Outside {
  /** What is at `path` and how large it is; undefined when nothing is. */
  readonly look: (
    path: string,
  ) => Promise<{ readonly kind: 'file' | 'folder'; readonly size: number } | undefined>;
  /** Names in a folder, folders with a slash at their end. */
  readonly list: (path: string) => Promise<readonly string[]>;
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly stream: (path: string) => AsyncIterable<Uint8Array>;
  readonly standardInput: () => AsyncIterable<Uint8Array>;
  readonly fetchPage: (url: string) => Promise<FetchedPage>;
}

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';

const TIMEOUT_MS = 20_000;
const MOST_PAGE_BYTES = 10_000_000;

/** This machine's files, standard input and network. */
export const machine: Outside = {
  look: (path) => named(path, () => lookAt(path)),
  list: (path) => named(path, () => namesIn(path)),
  read: (path) => named(path, () => readFile(path)),
  stream: (path) => createReadStream(path),
  standardInput: () => process.stdin,
  fetchPage: fetchNamedPage,
};

/** What the operating system refuses is the person's to mend, so it is an input error that names the file. */
async function named<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new InputError(refusal(path, error));
  }
}

function refusal(where: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const problem =
    code === 'EACCES' || code === 'EPERM'
      ? 'it may not be read by you'
      : `it could not be read (${error instanceof Error ? error.message : String(error)})`;
  return { code: 'input/refused', where, problem, mend: 'Check the file and its permissions.' };
}

async function lookAt(path: string): Promise<{ kind: 'file' | 'folder'; size: number } | undefined> {
  try {
    const found = await stat(path);
    return { kind: found.isDirectory() ? 'folder' : 'file', size: found.size };
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}

async function namesIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
}

async function fetchNamedPage(url: string): Promise<FetchedPage> {
  const { fetchPage } = await import('./fetch-page.ts');
  const { lookupAll, pinnedFetch } = await import('./pinned-fetch.ts');
  return fetchPage(url, {
    timeoutMs: TIMEOUT_MS,
    maxBytes: MOST_PAGE_BYTES,
    fetch: pinnedFetch,
    lookup: lookupAll,
  });
}
