/** The actors that Readout knows, with those of a person's own file. */
import { type ActorLexicon, actorLexicon } from '../actors/lexicon.ts';
import { InputError } from '../record/problem.ts';
import type { Outside } from './outside.ts';

/** The lexicon, extended by the actors file at `path` if one is given. */
export async function lexiconOf(path: string | undefined, outside: Outside): Promise<ActorLexicon> {
  if (path === undefined) return actorLexicon();
  if (!(await outside.look(path))) throw missing(path);
  const { readActorFile } = await import('../actors/actor-file.ts');
  const text = new TextDecoder().decode(await outside.read(path));
  return actorLexicon(readActorFile(text, path));
}

function missing(where: string): InputError {
  return new InputError({
    code: 'actors/missing',
    where,
    problem: 'there is no such actors file',
    mend: 'Check the name given with --actors.',
  });
}
