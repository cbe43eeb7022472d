/** How much hangs on an actor: what is told before something about it is changed. */
import type { Actor } from '../record/actor.ts';
import type { Lookup } from './lookup.ts';

export interface Reach {
  /** Statements that it makes itself. */
  readonly said: number;
  /** Statements that others make for it. */
  readonly madeFor: number;
  /** Actors of its side. */
  readonly people: number;
}

export function reachOf({ brief, bySpeaker }: Lookup, { id }: Pick<Actor, 'id'>): Reach {
  return {
    said: bySpeaker.get(id)?.length ?? 0,
    madeFor: brief.statements.filter((one) => one.speakingFor === id && one.speaker !== id).length,
    people: brief.actors.filter((one) => one.side === id && one.id !== id).length,
  };
}
