/**
 * What a person's own file says of people: their office, and the party that it belongs to or that they speak for. It
 * wins over what the article says. A file's name fits a full name that is the same, and a surname that nobody else has.
 */
import type { ActorLexicon, KnownPerson } from './lexicon.ts';
import { type Cast, type Member, newMember, partyMember } from './members.ts';
import { type PersonName, personName, sameFullName, shortNameFits } from './person-names.ts';

/** Gives the people of a cast what the file says of them. */
export function tellPeople(cast: Cast, { people, parties }: ActorLexicon): void {
  for (const known of people) {
    const names = [known.name, ...known.aliases].map((name) => personName(name.split(/\s+/)));
    for (const member of cast.members.filter((one) => isNamed(cast, one, names))) {
      const party = known.of === undefined ? undefined : parties.get(known.of);
      const owner = party
        ? partyMember(cast, party)
        : known.of
          ? newMember(cast, 'organisation', known.of)
          : undefined;
      tell(member, known, owner);
    }
  }
}

function isNamed(cast: Cast, { kind, person }: Member, names: readonly PersonName[]): boolean {
  if (kind !== 'person' || person === undefined) return false;
  const surname = person.parts.at(-1);
  const alone = cast.members.filter((other) => other.person?.parts.at(-1) === surname).length === 1;
  return names.some((name) =>
    person.parts.length > 1 && name.parts.length > 1
      ? sameFullName(person, name)
      : alone && shortNameFits(person, name) === 2,
  );
}

function tell(member: Member, { office }: KnownPerson, owner: Member | undefined): void {
  const [at] = member.mentions;
  if (at === undefined) return;
  if (owner) {
    for (const held of member.offices) if (held.of && held.of !== owner) delete held.of;
    member.owner = owner;
    member.ownerAt = at;
  }
  if (office === undefined) return;
  const head = office.toLowerCase().split(/\s+/).at(-1)!;
  member.offices.unshift({ title: office, head, past: false, ...(owner ? { of: owner } : {}), at });
}
