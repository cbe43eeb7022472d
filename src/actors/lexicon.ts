/**
 * What is known before any article is read: countries, blocs, institutions, seats of power, outlets, and what a
 * person adds by file. It holds no list of people of its own. Names are looked up word by word from the first one,
 * longest first, so that a look-up costs no more than the longest name.
 */

import { tokenize } from '../core/tokens.ts';
import type { ActorFile } from './actor-file.ts';
import { BODIES } from './bodies.ts';
import { foldBody } from './body-names.ts';
import { countryParties } from './countries.ts';
import { CHARACTERISTIC_OFFICES } from './offices.ts';
import { OUTLETS } from './outlets.ts';
import type { Party } from './party.ts';

/** How a phrase stands for a party. */
export type Wording = 'name' | 'demonym' | 'capital';

export interface Phrase {
  readonly words: readonly string[];
  readonly party: Party;
  readonly wording: Wording;
}

export interface KnownPerson {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly office?: string;
  /** Key of the party that the office belongs to, or that the person speaks for. */
  readonly of?: string;
}

export interface ActorLexicon {
  readonly parties: ReadonlyMap<string, Party>;
  /** Bodies by the key of the party that they are a part of. */
  readonly institutions: ReadonlyMap<string, readonly Party[]>;
  /** Parties by folded name. */
  readonly named: ReadonlyMap<string, Party>;
  /** Phrases by their first word in lower case, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Office title in lower case → key of the party that it is characteristic of. */
  readonly offices: ReadonlyMap<string, string>;
  readonly people: readonly KnownPerson[];
}

/** The lexicon, with what a person's own file adds. Entries of the file win over ours. */
export function actorLexicon(extra: ActorFile = {}): ActorLexicon {
  const parties = new Map<string, Party>();
  for (const party of [...countryParties(), ...bodyParties(), ...outletParties(OUTLETS)])
    parties.set(party.key, party);
  addFile(parties, extra);
  const resolve = partyFinder(parties);
  const offices = new Map(Object.entries(CHARACTERISTIC_OFFICES));
  for (const { title, of } of extra.offices ?? []) offices.set(title.toLowerCase(), resolve(of) ?? of);
  return {
    parties,
    institutions: Map.groupBy(
      [...parties.values()].filter((party) => party.partOf !== undefined),
      (party) => party.partOf!,
    ),
    named: new Map(
      [...parties.values()].flatMap((party) => party.names.map((name) => [foldBody(name), party] as const)),
    ),
    phrases: phraseIndex(parties),
    offices,
    people: (extra.people ?? []).map((person) => knownPerson(person, resolve)),
  };
}

function bodyParties(): Party[] {
  return BODIES.map(({ name, kind, aliases = [], demonyms = [], partOf }) => ({
    key: name,
    name,
    kind,
    names: [name, ...aliases],
    demonyms,
    capitals: [],
    ...(partOf === undefined ? {} : { partOf }),
  }));
}

function outletParties(names: readonly string[]): Party[] {
  return names.map((name) => ({
    key: `outlet ${name}`,
    name,
    kind: 'outlet',
    names: [name],
    demonyms: [],
    capitals: [],
  }));
}

function addFile(parties: Map<string, Party>, { sides = [], outlets = [], aliases = {} }: ActorFile): void {
  for (const party of outletParties(outlets)) parties.set(party.key, party);
  const byName = partyFinder(parties);
  for (const side of sides) {
    const key = byName(side.name) ?? side.name;
    const old = parties.get(key);
    parties.set(key, {
      key,
      name: side.name,
      kind: side.kind ?? old?.kind ?? 'organisation',
      names: [side.name, ...(side.aliases ?? []), ...(old?.names ?? [])],
      demonyms: [...(side.demonyms ?? []), ...(old?.demonyms ?? [])],
      capitals: [...(side.capitals ?? []), ...(old?.capitals ?? [])],
      ...(side.partOf !== undefined
        ? { partOf: byName(side.partOf) ?? side.partOf }
        : old?.partOf !== undefined
          ? { partOf: old.partOf }
          : {}),
    });
  }
  const named = partyFinder(parties);
  for (const [alias, name] of Object.entries(aliases)) {
    const key = named(name);
    const party = key === undefined ? undefined : parties.get(key);
    if (party) parties.set(party.key, { ...party, names: [...party.names, alias] });
  }
}

/** Finds a party's key by key or by any of its names. */
function partyFinder(parties: ReadonlyMap<string, Party>): (name: string) => string | undefined {
  const keys = new Map<string, string>();
  for (const party of parties.values())
    for (const name of [...party.names, party.key]) if (!keys.has(name)) keys.set(name, party.key);
  return (name) => keys.get(name);
}

function knownPerson(
  person: NonNullable<ActorFile['people']>[number],
  resolve: (name: string) => string | undefined,
): KnownPerson {
  const owner = person.of ?? person.side;
  return {
    name: person.name,
    aliases: person.aliases ?? [],
    ...(person.office === undefined ? {} : { office: person.office }),
    ...(owner === undefined ? {} : { of: resolve(owner) ?? owner }),
  };
}

function phraseIndex(parties: ReadonlyMap<string, Party>): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  const add = (name: string, party: Party, wording: Wording): void => {
    const words = tokenize(name.replace(/^(?:The|the) /, '').replace(/’/g, "'")).map((token) => token.word);
    const first = words[0]?.toLowerCase();
    if (first === undefined) return;
    const list = index.get(first) ?? [];
    list.push({ words, party, wording });
    index.set(first, list);
  };
  for (const party of parties.values()) {
    for (const name of party.names) add(name, party, 'name');
    for (const name of party.demonyms) add(name, party, 'demonym');
    for (const name of party.demonyms)
      if (!/(?:s|ese|ish|ch)$/.test(name) && !name.includes('.')) add(`${name}s`, party, 'demonym');
    for (const name of party.capitals) add(name, party, 'capital');
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}
