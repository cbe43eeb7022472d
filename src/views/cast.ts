/** Who is in a picture: actors by id, the side each stands with, and sides in the order in which they are shown. */
import type { Actor } from '../record/actor.ts';
import type { Brief } from '../record/brief.ts';
import { SAID_CONFIDENCE, type Statement } from '../record/statement.ts';

export type Cast = ReadonlyMap<string, Actor>;

export function castOf({ actors }: Pick<Brief, 'actors'>): Cast {
  return new Map(actors.map((actor) => [actor.id, actor]));
}

export function nameOf(cast: Cast, id: string | undefined): string {
  return (id === undefined ? undefined : cast.get(id)?.name) ?? 'Somebody not named';
}

/** The id of the side that `actor` stands with; its own if it is a state or a bloc, or if others speak for it. */
export function sideIdOf(cast: Cast, id: string): string | undefined {
  const actor = cast.get(id);
  if (actor?.side !== undefined) return actor.side;
  return actor?.kind === 'state' || actor?.kind === 'bloc' ? id : undefined;
}

/** The id of the side a statement is made for. */
export function statementSide(cast: Cast, { speaker, speakingFor }: Statement): string | undefined {
  return speakingFor ?? (speaker === undefined ? undefined : sideIdOf(cast, speaker));
}

export function isCounted({ confidence }: Statement): boolean {
  return confidence >= SAID_CONFIDENCE;
}

/**
 * Whose positions a network shows, most issues first: sides and those with no side; of a side's people those alone who
 * stand against it or whose side has no position there, since a side's position is made from its people's.
 */
export function networkActors({ positions, actors }: Pick<Brief, 'positions' | 'actors'>): readonly string[] {
  const cast = castOf({ actors });
  const byActor = Map.groupBy(positions, ({ actor }) => actor);
  const deviating = new Set(positions.flatMap((position) => position.deviating ?? []));
  const isOwn = (id: string): boolean => {
    const side = sideIdOf(cast, id);
    return side === undefined || side === id || !byActor.has(side) || deviating.has(id);
  };
  return [...byActor.keys()].filter(isOwn).sort((a, b) => {
    const [more, less] = [byActor.get(b)!, byActor.get(a)!];
    return more.length - less.length || nameOf(cast, a).localeCompare(nameOf(cast, b), 'en');
  });
}
