/**
 * What a decision means, wherever it is applied: to what is read when a brief is made, and at once to the brief that a page holds.
 */
import type { Actor, Office } from './actor.ts';
import type { Stretch } from './revision.ts';

/** What made a statement that a person added, or whose words a person mended. */
export const BY_HAND = 'study/person';

/** From the first character of a content to its last: the stretch that names a statement. */
export const wholeOf = (content: readonly Stretch[]): Stretch => ({
  article: content[0]!.article,
  start: content[0]!.start,
  end: content.at(-1)!.end,
});

/** Whom a decision means by a name: the one called so, else the first that goes by it too. */
export const actorNamed = (actors: readonly Actor[], name: string): Actor | undefined =>
  actors.find((actor) => actor.name === name) ?? actors.find(({ aliases }) => aliases.includes(name));

/** An id for somebody whom the reading doesn't know. */
export function freeActorId(actors: readonly Actor[]): string {
  const taken = new Set(actors.map(({ id }) => id));
  let number = 1;
  while (taken.has(`own${number}`)) number++;
  return `own${number}`;
}

/** Offices with one that a person gave: one that is known without dates gets those that are given; with others it is another term. */
export function officesWith(offices: readonly Office[], given: Omit<Office, 'evidence'>): readonly Office[] {
  const known = offices.find(
    ({ title, of, from, to }) =>
      title.toLowerCase() === given.title.toLowerCase() &&
      (given.of === undefined || of === undefined || of === given.of) &&
      from === undefined &&
      to === undefined,
  );
  return known === undefined
    ? [...offices, { ...given, evidence: [] }]
    : offices.map((one) => (one === known ? { ...one, ...given, title: one.title } : one));
}
