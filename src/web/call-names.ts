/** What a decision calls an actor by: a name that means this actor and no other. */
import type { Brief } from '../record/brief.ts';

/** By id; without those all of whose names mean somebody else, as one of two who are called the same. */
export function callNames({ actors }: Pick<Brief, 'actors'>): ReadonlyMap<string, string> {
  const meant = new Map<string, string>();
  for (const { id, name } of actors) if (!meant.has(name)) meant.set(name, id);
  for (const { id, aliases } of actors)
    for (const alias of aliases) if (!meant.has(alias)) meant.set(alias, id);
  return new Map(
    actors.flatMap(({ id, name, aliases }) => {
      const called = [name, ...aliases].find((one) => meant.get(one) === id);
      return called === undefined ? [] : [[id, called] as const];
    }),
  );
}
