/**
 * Government offices that publish releases of their own: "Ministry of Foreign Affairs of Velmora". Such a publisher
 * speaks for its state, and in its release a bare "the Foreign Minister" is its own.
 */
import { foldBody } from './body-names.ts';
import { countryOfGovernment } from './countries.ts';
import type { Phrase } from './lexicon.ts';
import { type Cast, type Member, membersBy, newMember, partyMember } from './members.ts';
import type { Party } from './party.ts';

const OFFICES_OF_STATE =
  /\b(?:ministry|department|government|parliament|embassy|consulate|presidency|cabinet|chancellery|office|mission|delegation)\b/i;

/** The office that `name` names with the state it belongs to; absent for an outlet, or when no state is named. */
export function officeThatPublishes(
  cast: Cast,
  name: string,
  phrasesFor: (first: string) => readonly Phrase[],
): Member | undefined {
  const host = countryOfGovernment(name);
  const state = host === undefined ? undefined : cast.parties.get(host);
  if (state) return ownedBy(cast, name, state);
  if (!OFFICES_OF_STATE.test(name)) return undefined;
  const words = name.split(/[\s,'’]+/).slice(0, 20);
  const phrase = words.flatMap((first, i) =>
    phrasesFor(first.toLowerCase()).filter(
      ({ words: expected, party }) =>
        (party.kind === 'state' || party.kind === 'bloc') &&
        expected.every((word, k) => word.toLowerCase() === words[i + k]?.toLowerCase()),
    ),
  )[0];
  return phrase && ownedBy(cast, name, phrase.party);
}

function ownedBy(cast: Cast, name: string, party: Party): Member {
  const key = foldBody(name);
  const known = membersBy(cast, `named ${key}`).find((member) => member.kind === 'organisation');
  const office = known ?? newMember(cast, 'organisation', inOrdinaryCase(name.replace(/\s+/g, ' ').trim()));
  office.owner ??= partyMember(cast, party);
  return office;
}

/** A name in capital letters, as it would stand in a sentence. */
function inOrdinaryCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(/(?<!\p{L})(?!(?:of|for|the|and|to)(?!\p{L}))\p{L}/gu, (letter) => letter.toUpperCase());
}
