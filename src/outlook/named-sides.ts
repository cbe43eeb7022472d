/** The names by which the articles call the bodies that can act as a side. */
import type { Actor } from '../record/actor.ts';

export interface NamedSide {
  readonly name: string;
  /** The side's actor id. */
  readonly side: string;
}

/** Whether an actor is a body that can grant something as a side. */
export const canAct = ({ kind }: Actor): boolean => /^(?:state|bloc|organisation)$/.test(kind);

/** The side that an actor speaks for, or is. */
export const sideOf = (actor: Actor | undefined): string | undefined =>
  actor === undefined ? undefined : (actor.side ?? (canAct(actor) ? actor.id : undefined));

/** Longer names first, so that one within another isn't taken for it. */
export function namedSides(actors: Iterable<Actor>): readonly NamedSide[] {
  return [...actors]
    .flatMap((actor): readonly NamedSide[] => {
      const side = canAct(actor) ? sideOf(actor) : undefined;
      return side === undefined ? [] : [actor.name, ...actor.aliases].map((name) => ({ name, side }));
    })
    .filter(({ name }) => /^\p{Lu}/u.test(name) && name.length > 2)
    .sort((a, b) => b.name.length - a.name.length);
}
