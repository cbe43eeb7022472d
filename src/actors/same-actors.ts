/**
 * Which members of different articles are one actor. A full name and no clash of sides make one person; a surname
 * alone only where a single person of the coverage bears it; unnamed sources stay apart from article to article.
 * Invariant: two people with one surname and different given names are never joined.
 */
import { acronymOf, foldBody } from './body-names.ts';
import type { Member } from './members.ts';
import { STATE_BODIES } from './name-words.ts';
import { sameFullName, shortNameFits } from './person-names.ts';
import type { CastReading } from './readings.ts';
import { sideOf } from './sides.ts';

/** Members that are one actor, in order of first mention. */
export interface Same {
  readonly members: Member[];
}

export interface SameActors {
  readonly actors: readonly Same[];
  readonly of: ReadonlyMap<Member, Same>;
}

export function sameActors(readings: readonly CastReading[]): SameActors {
  const of = new Map<Member, Same>();
  const compatible = compatibleBy(of);
  const actors: Same[] = [];
  const keys = new Map<string, Same[]>();
  const numbers = new Map<Same, number>();
  const open = (member: Member): Same => {
    const same: Same = { members: [member] };
    numbers.set(same, actors.length);
    actors.push(same);
    of.set(member, same);
    return same;
  };
  const join = (same: Same, member: Member): void => {
    same.members.push(member);
    of.set(member, same);
  };
  const file = (key: string, same: Same): void => {
    const list = keys.get(key) ?? [];
    if (!list.includes(same)) list.push(same);
    keys.set(key, list);
  };
  const place = (member: Member, lookups: readonly string[], fits: (same: Same) => boolean): void => {
    const known = lookups.flatMap((key) => keys.get(key) ?? []).find(fits);
    const same = known ?? open(member);
    if (known) join(known, member);
    for (const key of lookups) file(key, same);
  };
  const each = (
    want: (member: Member) => boolean,
    act: (member: Member, reading: CastReading) => void,
  ): void => {
    for (const reading of readings)
      for (const member of reading.members) if (!of.has(member) && want(member)) act(member, reading);
  };
  each(
    (member) => member.party !== undefined,
    (member) => {
      place(member, [`party ${member.party!.key}`], () => true);
      if (member.kind === 'organisation' || member.kind === 'bloc')
        for (const tail of tailsOf(member.name)) file(`tail ${tail}`, of.get(member)!);
    },
  );
  const bodies: Member[] = [];
  each(
    (member) => member.kind === 'organisation' || member.kind === 'outlet',
    (member) => void bodies.push(member),
  );
  for (const member of bodies.filter(({ name }) => !isShort(name))) {
    place(member, bodyKeys(member), (same) => sameOwner(same, member));
    for (const tail of tailsOf(member.name)) file(`tail ${tail}`, of.get(member)!);
  }
  for (const member of bodies.filter(({ name }) => isShort(name))) {
    const whole = (keys.get(`tail ${foldBody(member.name)}`) ?? []).filter((same) => sameOwner(same, member));
    if (whole.length === 1 && !keys.has(`body ${foldBody(member.name)}`)) join(whole[0]!, member);
    else place(member, bodyKeys(member), (same) => sameOwner(same, member));
  }
  each(
    (member) => member.kind === 'person' && (member.person?.parts.length ?? 0) > 1,
    (member) =>
      place(
        member,
        [`surname ${member.person!.parts.at(-1)}`],
        (same) =>
          same.members.every(
            (one) =>
              one.person !== undefined &&
              one.person.parts.length > 1 &&
              sameFullName(one.person, member.person!),
          ) && compatible(same, member),
      ),
  );
  each(
    (member) => member.kind === 'person' && member.person?.parts.length === 1,
    (member, reading) => {
      const part = member.person!.parts[0]!;
      const full = (keys.get(`surname ${part}`) ?? []).filter((same) =>
        same.members.some(
          (one) => one.person !== undefined && shortNameFits(member.person!, one.person) === 2,
        ),
      );
      if (full.length === 1 && genderFits(full[0]!, member) && compatible(full[0]!, member))
        join(full[0]!, member);
      else if (full.length === 0)
        place(member, [`alone ${part}`], (same) => genderFits(same, member) && compatible(same, member));
      else place(member, [`alone ${part} in ${reading.article.id}`], () => true);
    },
  );
  each(
    (member) => member.kind === 'person',
    (member) => place(member, [`described ${foldBody(member.name)}`], () => true),
  );
  each(
    (member) => member.kind === 'unnamed',
    (member, reading) =>
      place(
        member,
        [`unnamed ${reading.article.sameStoryAs ?? reading.article.id} ${member.name.toLowerCase()}`],
        () => true,
      ),
  );
  each(
    (member) => member.kind === 'group',
    (member) => {
      const ids = member.members.map((one) => numbers.get(of.get(one)!)!).sort((a, b) => a - b);
      place(member, [`group ${ids.join(' ')}`], () => true);
    },
  );
  each(
    () => true,
    (member) => void open(member),
  );
  return { actors, of };
}

/** Sides are compared as the actors they were joined to: "the Front" and its whole name are one side. */
function compatibleBy(of: ReadonlyMap<Member, Same>): (same: Same, member: Member) => boolean {
  const key = (member: Member): Same | string | undefined => {
    const side = sideOf(member);
    return (side && of.get(side)) ?? sideKey(member);
  };
  return (same, member) => {
    const side = key(member);
    return side === undefined || same.members.every((one) => (key(one) ?? side) === side);
  };
}

function sideKey(member: Member): string | undefined {
  const side = sideOf(member);
  return side?.party?.key ?? (side && side.kind !== 'person' ? foldBody(side.name) : undefined);
}

const bodyKeys = (member: Member): readonly string[] => {
  const short = acronymOf(member.name);
  const names = [member.name, ...member.aliases, ...(short.length > 2 ? [short] : [])];
  return names.map((name) => `body ${foldBody(name)}`);
};

/** A single word that isn't initials: "the Front" may be short for "Corrow Valleys Front". */
const isShort = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name.replace(/^the /i, ''));

/** The last words that a body's name may be shortened to. */
function tailsOf(name: string): readonly string[] {
  const words = foldBody(name).split(' ');
  return words.length < 2 || STATE_BODIES.has(words.at(-1)!) ? [] : [words.at(-1)!];
}

const genderFits = (same: Same, member: Member): boolean =>
  same.members.every(
    (one) => one.gender === undefined || member.gender === undefined || one.gender === member.gender,
  );

function sameOwner(same: Same, member: Member): boolean {
  const owner = member.owner && sideKey(member.owner);
  return (
    owner === undefined ||
    same.members.every((one) => one.owner === undefined || sideKey(one.owner) === owner)
  );
}
