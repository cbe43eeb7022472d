/**
 * Which members of different articles are one actor. A full name and no clash of worded sides make one person: they agree,
 * or one article says that the person once held an office of the other side. A name that fits several actors is joined
 * to none, but for the one that nearly all articles mean. Unnamed sources stay apart from article to article.
 * Invariant: two people with one surname and different given names are never joined.
 */
import { acronymOf, foldBody } from './body-names.ts';
import type { Member } from './members.ts';
import { STATE_BODIES } from './name-words.ts';
import { sameFullName, shortNameFits } from './person-names.ts';
import type { CastReading } from './readings.ts';
import { sideOf, tellingOffice } from './sides.ts';

/** Members that are one actor, in order of first mention. */
export interface Same {
  readonly members: Member[];
  /** One of each kind of them, as far as they are compared: thousands of articles tell few different things. */
  readonly told: Map<string, Member>;
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
    const same: Same = { members: [member], told: new Map([[whatIsTold(member), member]]) };
    numbers.set(same, actors.length);
    actors.push(same);
    of.set(member, same);
    return same;
  };
  const join = (same: Same, member: Member): void => {
    same.members.push(member);
    same.told.set(whatIsTold(member), member);
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
  const bodies: (readonly [Member, CastReading])[] = [];
  each(
    (member) => member.kind === 'organisation' || member.kind === 'outlet',
    (member, reading) => void bodies.push([member, reading]),
  );
  const isOwned = ({ owner, home }: Member): boolean => owner !== undefined || home !== undefined;
  const whole = bodies.filter(([{ name }]) => !isShort(name));
  for (const [member, { article }] of [
    ...whole.filter(([one]) => isOwned(one)),
    ...whole.filter(([one]) => !isOwned(one)),
  ]) {
    const namesakes = new Set(bodyKeys(member).flatMap((key) => keys.get(key) ?? []));
    const fits = [...namesakes].filter((same) => sameOwner(same, member));
    if (isOwned(member) || fits.length < 2)
      place(member, bodyKeys(member), (same) => sameOwner(same, member));
    else place(member, [`body ${foldBody(member.name)} in ${article.id}`], () => true);
    for (const tail of tailsOf(member.name)) file(`tail ${tail}`, of.get(member)!);
  }
  for (const [member, { article, members }] of bodies.filter(([{ name }]) => isShort(name))) {
    const tailed = (keys.get(`tail ${foldBody(member.name)}`) ?? []).filter((same) =>
      sameOwner(same, member),
    );
    const near = tailed.filter((same) => same.members.some((one) => members.includes(one)));
    const meant = near.length > 0 ? near : tailed;
    if (meant.length === 1 && !keys.has(`body ${foldBody(member.name)}`)) join(meant[0]!, member);
    else if (tailed.length > 1) place(member, [`body ${foldBody(member.name)} in ${article.id}`], () => true);
    else place(member, bodyKeys(member), (same) => sameOwner(same, member));
  }
  const named: (readonly [Member, CastReading])[] = [];
  each(
    (member) => member.kind === 'person' && (member.person?.parts.length ?? 0) > 1,
    (member, reading) => void named.push([member, reading]),
  );
  const isNamesake = (same: Same, member: Member): boolean =>
    [...same.told.values()].every(
      (one) =>
        one.person !== undefined && one.person.parts.length > 1 && sameFullName(one.person, member.person!),
    ) && compatible(same, member);
  const bySides = Map.groupBy(named, ([member]) => Math.min(2, sidesEver(member).length));
  for (const [member] of [...(bySides.get(2) ?? []), ...(bySides.get(1) ?? [])])
    place(member, [surnameKey(member)], (same) => isNamesake(same, member));
  for (const [member, { article }] of bySides.get(0) ?? []) {
    const fits = (keys.get(surnameKey(member)) ?? []).filter((same) => isNamesake(same, member));
    const meant = fits.length > 1 ? mostMeant(fits) : fits[0];
    if (meant) join(meant, member);
    else if (fits.length === 0) place(member, [surnameKey(member)], () => false);
    else place(member, [`${member.name} in ${article.id}`], () => true);
  }
  each(
    (member) => member.kind === 'person' && member.person?.parts.length === 1,
    (member, reading) => {
      const part = member.person!.parts[0]!;
      const full = (keys.get(`surname ${part}`) ?? []).filter((same) =>
        [...same.told.values()].some(
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
  inOrderOfMention(actors, readings);
  return { actors, of };
}

/** All of a member that is compared with others: equal texts, equal answers. */
function whatIsTold(member: Member): string {
  const { person, gender, owner, home } = member;
  const isInferred = tellingOffice(member)?.inferred ?? false;
  const sides = [...sidesEver(member), sideOf(member), owner].map((side) => side?.party?.key ?? side?.name);
  return [person?.full, person?.parts, person?.suffix, gender, home, isInferred, ...sides].join('|');
}

/** Whatever order they were joined in: whole names first, then short ones, each as the articles come. */
function inOrderOfMention(actors: readonly Same[], readings: readonly CastReading[]): void {
  const order = new Map<Member, number>();
  for (const { members } of readings) for (const member of members) order.set(member, order.size);
  const rank = ({ kind, name, party, person }: Member): number =>
    (kind === 'person' ? person?.parts.length === 1 : !party && isShort(name)) ? 1 : 0;
  for (const { members } of actors)
    members.sort((a, b) => rank(a) - rank(b) || order.get(a)! - order.get(b)!);
}

const surnameKey = (member: Member): string => `surname ${member.person!.parts.at(-1)}`;

/** How many times as many articles must mean an actor as all its namesakes together. */
const FAR_MORE = 4;

/** Of several bearers of one name, the one that nearly all articles mean. */
function mostMeant(namesakes: readonly Same[]): Same | undefined {
  const [first, ...others] = namesakes.toSorted((a, b) => b.members.length - a.members.length);
  const rest = others.reduce((sum, { members }) => sum + members.length, 0);
  return first && first.members.length >= FAR_MORE * rest ? first : undefined;
}

/** The side a member is on and those whose offices it once held. */
function sidesEver(member: Member): readonly Member[] {
  const past = member.offices.flatMap(({ past, of }) => (past && of ? [sideOf(of) ?? of] : []));
  return [...new Set([...past, ...[sideOf(member) ?? []].flat()])];
}

/** Sides are compared as the actors they were joined to: "the Front" and its whole name are one side. */
function compatibleBy(of: ReadonlyMap<Member, Same>): (same: Same, member: Member) => boolean {
  const keyOf = (side: Member): Same | string | undefined =>
    of.get(side) ?? side.party?.key ?? (side.kind !== 'person' ? foldBody(side.name) : undefined);
  /** A side that is only inferred keeps nobody apart who bears the same name. */
  const key = (member: Member): Same | string | undefined => {
    const side = tellingOffice(member)?.inferred ? undefined : sideOf(member);
    return side && keyOf(side);
  };
  const ever = (member: Member): readonly (Same | string)[] =>
    sidesEver(member).flatMap((side) => keyOf(side) ?? []);
  return (same, member) => {
    const side = key(member);
    if (side === undefined || [...same.told.values()].every((one) => (key(one) ?? side) === side))
      return true;
    const own = ever(member);
    return [...same.told.values()].some((one) => {
      const theirs = ever(one);
      return (own.length > 1 || theirs.length > 1) && own.some((each) => theirs.includes(each));
    });
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

/** The words that a body's name may be shortened to: its last, or the last before "of". */
function tailsOf(name: string): readonly string[] {
  const words = foldBody(name).split(' ');
  const of = words.indexOf('of');
  const tails = [words.at(-1)!, ...(of > 0 ? [words[of - 1]!] : [])];
  return words.length < 2 ? [] : tails.filter((tail) => !STATE_BODIES.has(tail));
}

const genderFits = (same: Same, member: Member): boolean =>
  [...same.told.values()].every(
    (one) => one.gender === undefined || member.gender === undefined || one.gender === member.gender,
  );

function sameOwner(same: Same, member: Member): boolean {
  const owner = member.owner && sideKey(member.owner);
  return [...same.told.values()].every(
    (one) =>
      (owner === undefined || one.owner === undefined || sideKey(one.owner) === owner) &&
      (one.home === undefined || member.home === undefined || one.home === member.home),
  );
}
