/** Who is who as a list: those who fit what is sought, under the side that they are on, and what is told of each in a line. */
import type { Actor, Office } from '../record/actor.ts';
import type { Lookup } from './lookup.ts';
import { M } from './messages.ts';
import type { PeopleGroup } from './people-groups.ts';

/** Groups that can be hidden. */
export const HIDEABLE = ['outlets', 'unnamed'] as const;

export type PeopleRow =
  | { readonly group: PeopleGroup }
  /** `isBelow`: it is on the side of its group, and not that side. */
  | { readonly actor: Actor; readonly isBelow: boolean };

/** Those whose names or offices hold every word of `sought`, in groups that are not `hidden`. */
export function rowsAmong(
  groups: readonly PeopleGroup[],
  sought: string,
  hidden: readonly string[],
): readonly PeopleRow[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ name, aliases, offices }: Actor): boolean => {
    if (words.length === 0) return true;
    const text = [name, ...aliases, ...offices.map(({ title }) => title)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups.flatMap((group): readonly PeopleRow[] => {
    const found = hidden.includes(group.what) ? [] : group.actors.filter(fits);
    if (found.length === 0) return [];
    return [{ group }, ...found.map((actor) => ({ actor, isBelow: actor.id !== group.side }))];
  });
}

/** `President, United States (from 2025-01-20)`; without the body that is `meant` anyway. */
export function officeWords({ actors }: Lookup, { title, of, from, to }: Office, meant?: string): string {
  const body = of === undefined || of === meant ? undefined : actors.get(of)?.name;
  const days = [
    ...(from === undefined ? [] : [`${M.people.from} ${from}`]),
    ...(to === undefined ? [] : [`${M.people.to} ${to}`]),
  ].join(' ');
  return [title, body === undefined ? '' : `, ${body}`, days === '' ? '' : ` (${days})`].join('');
}

/** Kind, unless an office tells that it is a person, and offices; of its side they are without saying so. */
export function aboutWords(known: Lookup, { kind, offices, side }: Actor): string {
  const held = offices.map((office) => officeWords(known, office, side));
  const more = held.length > OFFICES_TOLD ? [M.people.moreOffices(held.length - OFFICES_TOLD)] : [];
  const isTold = kind === 'person' && held.length > 0;
  return [...(isTold ? [] : [M.people.kinds[kind]]), ...held.slice(0, OFFICES_TOLD), ...more].join(' · ');
}

const OFFICES_TOLD = 2;
