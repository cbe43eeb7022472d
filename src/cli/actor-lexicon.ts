/** The actors that Readout knows, with those of a person's own file. */
import { readFile } from 'node:fs/promises';
import { readActorFile } from '../actors/actor-file.ts';
import { type ActorLexicon, actorLexicon } from '../actors/lexicon.ts';
import { InputError } from '../record/problem.ts';

/** The lexicon, extended by the actors file at `path` if one is given. */
export async function lexiconOf(path: string | undefined): Promise<ActorLexicon> {
  return path === undefined ? actorLexicon() : actorLexicon(readActorFile(await textOf(path), path));
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new InputError({
      code: 'actors/unreadable',
      where: path,
      problem: 'the actors file could not be read',
      mend: 'Check the name given with --actors.',
    });
  }
}
