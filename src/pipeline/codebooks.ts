/** The codebooks that ship with the package, or a person's own. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CheckedCodebook } from '../positions/codebook-file.ts';
import type { Codebook, Issue, Pole } from '../record/codebook.ts';
import { InputError } from '../record/problem.ts';
import type { Outside } from './outside.ts';
import { isFile, textAt } from './text-at.ts';

const FOLDER: URL = new URL('../../catalog/codebooks/', import.meta.url);

/** All codebooks of the package, by name. Tests check them; they are read here without a schema, which takes longer. */
export function shippedCodebooks(): readonly Codebook[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => whole(parse(readFileSync(new URL(name, FOLDER), 'utf8'))));
}

/** What a checked file may leave out. */
function whole(codebook: Codebook): Codebook {
  const poleOf = (pole: Pole): Pole => ({ ...pole, terms: pole.terms ?? [] });
  return {
    ...codebook,
    issues: codebook.issues.map(
      (issue): Issue => ({
        ...issue,
        terms: issue.terms ?? [],
        nearMisses: issue.nearMisses ?? [],
        poles: issue.poles.map(poleOf),
      }),
    ),
  };
}

/** The codebook at `path`, or those that ship with the package to choose from. */
export async function codebooksOf(path: string | undefined, outside: Outside): Promise<readonly Codebook[]> {
  return path === undefined ? shippedCodebooks() : [await codebookFrom(path, outside)];
}

/** The codebook at `path`. Throws an `InputError` that tells every fault of it. */
export async function codebookFrom(path: string, outside: Outside): Promise<Codebook> {
  const text = await codebookText(path, outside);
  const { readCodebook } = await import('../positions/codebook-file.ts');
  return readCodebook(text, path);
}

/** All that is wrong or odd in the codebook at `path`. */
export async function checkedCodebook(path: string, outside: Outside): Promise<CheckedCodebook> {
  const text = await codebookText(path, outside);
  const { checkCodebook } = await import('../positions/codebook-file.ts');
  return checkCodebook(text, path);
}

async function codebookText(path: string, outside: Outside): Promise<string> {
  if (!(await isFile(path, outside))) throw missing(path);
  return textAt(path, outside);
}

function missing(where: string): InputError {
  return new InputError({
    code: 'positions/missing',
    where,
    problem: 'there is no such codebook file',
    mend: 'Check the name of the file.',
  });
}
