/** Who takes part, grouped by side, and who may be one and the same. */
import type { Actor } from '../record/actor.ts';
import type { Brief } from '../record/brief.ts';

export interface PeopleGroup {
  /** Id of the side; absent for those of no side, and for outlets and unnamed sources. */
  readonly side?: string;
  readonly what: 'side' | 'no side' | 'outlets' | 'unnamed';
  readonly actors: readonly Actor[];
}

/** Sides with their people, those of most statements first; then those with no side, outlets, unnamed sources. */
export function peopleGroups(
  { actors }: Pick<Brief, 'actors'>,
  heard: (id: string) => number,
): readonly PeopleGroup[] {
  const sideOf = ({ id, side, kind }: Actor): string | undefined =>
    side ?? (kind === 'state' || kind === 'bloc' || leads.has(id) ? id : undefined);
  const leads = new Set(actors.flatMap(({ side }) => side ?? []));
  const known = new Set(actors.map(({ id }) => id));
  const keyOf = (actor: Actor): string => {
    const side = sideOf(actor);
    if (side !== undefined && known.has(side)) return `side ${side}`;
    if (actor.kind === 'outlet') return 'outlets';
    return actor.kind === 'unnamed' ? 'unnamed' : 'no side';
  };
  const weight = (list: readonly Actor[]): number => list.reduce((sum, { id }) => sum + heard(id), 0);
  const groups = [...Map.groupBy(actors, keyOf)].map(
    ([key, list]): PeopleGroup & { readonly weight: number } => {
      const side = key.startsWith('side ') ? key.slice(5) : undefined;
      return {
        ...(side === undefined
          ? { what: key as 'outlets' | 'unnamed' | 'no side' }
          : { side, what: 'side' as const }),
        actors: list.toSorted(
          (a, b) =>
            Number(b.id === side) - Number(a.id === side) ||
            heard(b.id) - heard(a.id) ||
            (a.name < b.name ? -1 : 1),
        ),
        weight: weight(list),
      };
    },
  );
  const rank = { side: 0, 'no side': 1, outlets: 2, unnamed: 3 };
  return groups.toSorted((a, b) => rank[a.what] - rank[b.what] || b.weight - a.weight);
}

/** More pairs than this are no help. */
const MOST_PAIRS = 20;

/** Two who may be one: `a` has the longer name. */
export interface LikelyPair {
  readonly a: Actor;
  readonly b: Actor;
  readonly because: readonly LikelyReason[];
}

export type LikelyReason = 'same name' | 'same last name' | 'same side' | 'side of one not known';

/**
 * Pairs of people who may be one: the words of one's name, titles aside, are among the other's and end alike, and their sides do not
 * differ.
 */
export function likelySame({ actors }: Pick<Brief, 'actors'>): readonly LikelyPair[] {
  const people = actors
    .filter(({ kind }) => kind === 'person')
    .map((actor) => ({ actor, words: wordsOf(actor.name) }));
  const byLast = Map.groupBy(people, ({ words }) => words.at(-1) ?? '');
  const pairs: LikelyPair[] = [];
  for (const group of byLast.values())
    for (const { actor: a, words: longer } of group)
      for (const { actor: b, words: shorter } of group) {
        const isFirst = longer.length > shorter.length || (longer.length === shorter.length && a.id < b.id);
        if (a === b || !isFirst || !shorter.every((word) => longer.includes(word))) continue;
        const isKnown = a.side !== undefined && b.side !== undefined;
        if (isKnown && a.side !== b.side) continue;
        if (pairs.length === MOST_PAIRS) return pairs;
        pairs.push({
          a,
          b,
          because: [
            longer.length === shorter.length ? 'same name' : 'same last name',
            ...(isKnown
              ? (['same side'] as const)
              : a.side === b.side
                ? []
                : (['side of one not known'] as const)),
          ],
        });
      }
  return pairs;
}

const TITLES = /^(?:mr|mrs|ms|dr|sir|dame|lord|lady|prof|gen|col|president|minister)\.?$/;

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && !TITLES.test(word));
}
