/**
 * What a person named on the command line → the sources to read, in the order given: files, folders (walked in sorted
 * order, files that can hold an article only), `-` for standard input, addresses of pages. What can't be had is a
 * problem, and the rest goes on.
 */
import { MOST_BYTES, type Source } from '../reading/read.ts';
import { InputError, type Problem } from '../record/problem.ts';
import { type Outside, STANDARD_INPUT } from './outside.ts';

/** A file, page or stream that was named, not yet read. */
export interface Input {
  readonly from: string;
  readonly kind: 'file' | 'page' | 'standard input';
}

export type Opened = { readonly source: Source } | { readonly problem: Problem };

/** Every input that `names` stand for, and a problem for each name that stands for none. */
export async function inputsOf(
  names: readonly string[],
  outside: Outside,
): Promise<{ readonly inputs: readonly Input[]; readonly problems: readonly Problem[] }> {
  const inputs: Input[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const found = await namedInputs(name, outside).catch(problemOf);
    if ('code' in found) problems.push(found);
    else inputs.push(...found);
  }
  return { inputs, problems };
}

/** The bytes of one input. */
export async function open({ from, kind }: Input, outside: Outside): Promise<Opened> {
  try {
    if (kind === 'page') return { source: { from, ...(await outside.fetchPage(from)) } };
    const bytes =
      kind === 'standard input' ? await gathered(outside.standardInput()) : await fileBytes(from, outside);
    return { source: { from, bytes } };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Files with these endings are taken from a folder; a file that is named is taken whatever it is called. */
const ARTICLE_FILE = /\.(?:html?|xhtml|md|markdown|mkd|txt|text|rss|atom|xml)$/i;
/** What tells of a folder and is none of its articles. */
const ABOUT = /^(?:readme|licen[cs]e|contributing|changelog)(?:\.|$)/i;
const PAGE = /^https?:\/\//i;

async function namedInputs(name: string, outside: Outside): Promise<readonly Input[] | Problem> {
  if (name === STANDARD_INPUT) return [{ from: name, kind: 'standard input' }];
  if (PAGE.test(name)) return [{ from: name, kind: 'page' }];
  const found = await outside.look(name);
  if (!found) return missing(name);
  if (found.kind === 'file') return [{ from: name, kind: 'file' }];
  const files = await filesUnder(name.replace(/\/+$/, '') || '/', outside);
  return files.length > 0 ? files : emptyFolder(name);
}

async function filesUnder(folder: string, outside: Outside): Promise<readonly Input[]> {
  const names = (await outside.list(folder)).filter((name) => !name.startsWith('.')).toSorted();
  const inputs: Input[] = [];
  for (const name of names) {
    const path = `${folder}/${name}`;
    if (name.endsWith('/')) inputs.push(...(await filesUnder(path.slice(0, -1), outside)));
    else if (ARTICLE_FILE.test(name) && !ABOUT.test(name)) inputs.push({ from: path, kind: 'file' });
  }
  return inputs;
}

async function fileBytes(path: string, outside: Outside): Promise<Uint8Array> {
  const found = await outside.look(path);
  if (!found) throw new InputError(missing(path));
  if (found.size > MOST_BYTES) throw new InputError(tooLarge(path, found.size));
  return outside.read(path);
}

async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new InputError(tooLarge(STANDARD_INPUT, size));
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function problemOf(error: unknown): Problem {
  if (!(error instanceof InputError)) throw error;
  const { code, where, problem, mend } = error;
  return { code, where, problem, mend };
}

function missing(where: string): Problem {
  return {
    code: 'input/missing',
    where,
    problem: 'there is no such file or folder',
    mend: 'Check the name.',
  };
}

function emptyFolder(where: string): Problem {
  return {
    code: 'input/empty-folder',
    where,
    problem: 'no article is in this folder',
    mend: 'Articles are files that end in .html, .md, .txt, .rss, .atom or .xml; name others one by one.',
  };
}

function tooLarge(where: string, size: number): Problem {
  return {
    code: 'reading/too-large',
    where,
    problem: `it has more than ${Math.floor(Math.min(size, MOST_BYTES) / 1e6)} MB, and no article has`,
    mend: 'Split it into articles.',
  };
}
