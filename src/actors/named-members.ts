/**
 * Which member a name means: the same full name, a surname, a part of a body's name, its initials.
 * Invariant: two people with different given names are two members.
 */
import type { NameRun } from './annotation.ts';
import { foldBody } from './body-names.ts';
import { genderOfGivenName } from './given-names.ts';
import {
  addAlias,
  type Cast,
  lastBefore,
  type Member,
  type MemberKind,
  membersBy,
  newMember,
  partyMember,
} from './members.ts';
import { isAcronym } from './name-clues.ts';
import { type Gender, ORGANISATION_WORDS } from './name-words.ts';
import { personName, sameFullName, shortNameFits } from './person-names.ts';

/** `head` is the office before the name: "Judge Adair" and "Mr Adair" may be two people until their full names tell. */
export function personMember(
  cast: Cast,
  run: NameRun,
  gender: Gender | undefined,
  head: string | undefined,
): Member {
  const name = personName(run.words);
  const people = membersBy(cast, `person ${name.parts.at(-1)}`);
  const known =
    name.parts.length > 1
      ? people.find((member) => member.person!.parts.length > 1 && sameFullName(member.person!, name))
      : people.find(
          (member) =>
            member.person!.parts.length === 1 &&
            member.person!.parts[0] === name.parts[0] &&
            member.gender === gender &&
            (head === undefined
              ? member.offices.length === 0
              : member.offices.some((held) => held.head === head)),
        );
  if (known) {
    if (name.full !== known.name) addAlias(cast, known, name.full);
    return known;
  }
  const member = newMember(cast, 'person', name.full, { person: name });
  const usual = genderOfGivenName(run.words[0]!);
  if (gender) member.gender = gender;
  else if (usual && name.parts.length > 1) member.gender = usual;
  return member;
}

/** The body of a name. Two of one name that belong to two parties are two: "Kelvara's National Council", "Osthmar's". */
export function bodyMember(cast: Cast, run: NameRun, kind: MemberKind, home?: string): Member {
  const name = cast.text.article.text
    .slice(cast.text.tokens[run.start]!.start, cast.text.tokens[run.end - 1]!.end)
    .replace(/\s+/g, ' ');
  const key = foldBody(name);
  const branch = /^local \d+$/.test(key) ? membersBy(cast, `part ${key}`)[0] : undefined;
  const namesakes = membersBy(cast, `named ${key}`);
  const known =
    namesakes.find((member) => home !== undefined && member.home === home) ??
    namesakes.find((member) => home === undefined || member.home === undefined) ??
    branch;
  const member = known ?? newMember(cast, kind, name);
  if (home !== undefined) member.home ??= home;
  return member;
}

/** The member that an unexplained sequence names by a part of its name: a surname, "Northgate" for Northgate Steel. */
export function namedMember(cast: Cast, run: NameRun): Member | undefined {
  const name = personName(run.words);
  const fits = (want: 1 | 2): Member[] =>
    membersBy(cast, `person ${name.parts.at(-1)}`).filter(
      (member) =>
        member.person &&
        member.person.parts.length >= name.parts.length &&
        shortNameFits(name, member.person) === want,
    );
  const people = fits(2).length > 0 ? fits(2) : fits(1);
  if (people.length > 1) return nearestByPlace(run, people);
  if (people[0]) return people[0];
  const key = foldBody(run.words.join(' '));
  const initials = isAcronym(run.words[0]!) ? membersBy(cast, `initials ${run.words[0]}`)[0] : undefined;
  return (
    membersBy(cast, `named ${key}`)[0] ??
    initials ??
    institution(cast, key) ??
    (key.length > 2 && !isPlace(cast, run) ? membersBy(cast, `part ${key}`)[0] : undefined)
  );
}

/** A dateline, or what also stands after "in", isn't short for the paper that is named after it. */
const isPlace = ({ text }: Cast, { words: [word = ''], end, start }: NameRun): boolean =>
  end === start + 1 &&
  (text.places.has(word) ||
    (word.length > 5 && word === word.toUpperCase() && /^[,(]$/.test(text.lower[end] ?? '')));

/** Members known by a surname only become the one full-named person that it fits. */
export function joinSurnames(cast: Cast): ReadonlyMap<Member, Member> {
  const into = new Map<Member, Member>();
  const alone = new Set<Member>();
  for (const short of cast.members) {
    if (short.person?.parts.length !== 1) continue;
    const full = membersBy(cast, `person ${short.person.parts[0]}`).filter(
      (member) => member.person!.parts.length > 1,
    );
    const fits = full.filter(
      (member) => short.gender === undefined || member.gender === undefined || member.gender === short.gender,
    );
    const best = fits.filter((member) => shortNameFits(short.person!, member.person!) === 2);
    const candidates = best.length > 0 ? best : fits;
    const target =
      candidates.length === 0
        ? namesake(cast, short, alone)
        : candidates.length > 1
          ? (candidates.find((member) => sharesOffice(short, member)) ??
            candidates.find((member) => short.gender !== undefined && member.gender === short.gender) ??
            nearest(short, candidates))
          : candidates[0];
    if (target === undefined) {
      alone.add(short);
      continue;
    }
    into.set(short, target);
    absorb(target, short);
  }
  const kept = cast.members.filter((member) => !into.has(member));
  cast.members.splice(0, cast.members.length, ...kept);
  for (const [key, list] of cast.index)
    cast.index.set(key, [...new Set(list.map((member) => into.get(member) ?? member))]);
  return into;
}

/** "Judge Adair" is the Adair who is a judge. */
const sharesOffice = (short: Member, full: Member): boolean =>
  short.offices.some(({ head }) => full.offices.some((held) => held.head === head));

/** Whom a surname without a full name was first given to, in an office or with a title or without. */
function namesake(cast: Cast, short: Member, earlier: ReadonlySet<Member>): Member | undefined {
  return membersBy(cast, `person ${short.person!.parts[0]}`).find(
    (member) =>
      earlier.has(member) &&
      member.person!.parts.length === 1 &&
      (member.gender === undefined || short.gender === undefined || member.gender === short.gender),
  );
}

function nearest(short: Member, candidates: readonly Member[]): Member | undefined {
  const at = short.mentions[0]?.start ?? 0;
  const before = candidates.map((member) => ({
    member,
    at: lastBefore(member, at),
  }));
  return before.sort((a, b) => b.at - a.at)[0]?.member;
}

function absorb(target: Member, short: Member): void {
  target.aliases.add(short.name);
  for (const alias of short.aliases) target.aliases.add(alias);
  target.offices.push(...short.offices);
  if (short.gender) target.gender ??= short.gender;
  for (const one of short.mentions) {
    one.member = target;
    target.mentions.push(one);
  }
  target.mentions.sort((a, b) => a.start - b.start);
}

function nearestByPlace(run: NameRun, people: readonly Member[]): Member | undefined {
  return [...people].sort((a, b) => lastBefore(b, run.start) - lastBefore(a, run.start))[0];
}

/** "the Commission" where the European Union is in play: an institution of a party that the article names. */
export function institution(cast: Cast, key: string): Member | undefined {
  if (!ORGANISATION_WORDS.has(key)) return undefined;
  for (const member of cast.members.slice(0, 200))
    for (const party of member.party ? (cast.institutions.get(member.party.key) ?? []) : [])
      if (foldBody(party.name).endsWith(` ${key}`)) return partyMember(cast, party);
  return undefined;
}
