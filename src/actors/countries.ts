/**
 * The world's countries as parties: English names, demonyms and capitals from the npm package `world-countries`,
 * with the few everyday names that it lacks. Importing and indexing take about 30 ms, once.
 */
import countries from 'world-countries/countries.json' with { type: 'json' };
import { COUNTRY_NAMES, NOT_A_GOVERNMENT } from './bodies.ts';
import type { Party } from './party.ts';

interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly cca2: string;
  readonly cca3: string;
  readonly capital?: readonly string[];
  readonly altSpellings: readonly string[];
  readonly demonyms?: { readonly eng?: { readonly f: string; readonly m: string } };
  readonly independent?: boolean | null;
}

/** Countries that the package doesn't list as independent and that negotiate under their own name. */
const ALSO_STATES: ReadonlySet<string> = new Set([
  'PSE',
  'TWN',
  'UNK',
  'HKG',
  'GRL',
  'PRI',
  'ESH',
  'COK',
  'NIU',
  'BMU',
  'GIB',
  'MAC',
  'FRO',
]);
const LATIN_NAME = /^[\p{Lu}][\p{Script=Latin}\p{M} .'’-]{2,60}$/u;

/** The country whose government an address is kept for: "mfa.gov.xy", "beehive.govt.nz"; absent for any other. */
export function countryOfGovernment(host: string): string | undefined {
  const ending = /\.(?:gov|govt|gob|gouv|gub|go|gc|admin|parliament)\.([a-z]{2})$/.exec(
    `.${host.toLowerCase()}`,
  )?.[1];
  if (ending === undefined) return /\.(?:gov|mil)$/i.test(host) ? 'USA' : undefined;
  const code = ending === 'uk' ? 'GB' : ending.toUpperCase();
  return (countries as unknown as readonly Country[]).find(({ cca2 }) => cca2 === code)?.cca3;
}

/** All countries, each with its three-letter code as key. */
export function countryParties(): Party[] {
  return (countries as unknown as readonly Country[])
    .filter((country) => country.independent === true || ALSO_STATES.has(country.cca3))
    .map(partyOf);
}

function partyOf(country: Country): Party {
  const own = COUNTRY_NAMES[country.cca3] ?? {};
  const demonym = country.demonyms?.eng?.m ?? '';
  const spellings = country.altSpellings.filter(
    (name) => LATIN_NAME.test(name) && !name.includes(',') && name !== demonym && !SKIPPED.has(name),
  );
  const codes = country.altSpellings.filter(
    (name) => name === 'UK' || name === 'USA' || name === 'UAE' || name === 'DRC',
  );
  return {
    key: country.cca3,
    name: country.name.common,
    kind: 'state',
    names: unique([
      country.name.common,
      country.name.official,
      ...spellings,
      ...codes,
      ...(own.names ?? []),
      ...(country.cca2 === 'US' ? ['US'] : []),
    ]),
    demonyms: unique([
      ...demonym.split(/, | or /).filter((word) => word !== '' && word !== country.name.common),
      ...(own.demonyms ?? []),
    ]),
    capitals: unique([...(country.capital ?? []), ...(own.capitals ?? [])]).filter(
      (name) => !NOT_A_GOVERNMENT.has(name),
    ),
  };
}

/** Alternative spellings of the package that are ordinary words or other things in English. */
const SKIPPED: ReadonlySet<string> = new Set([
  'Island',
  'Republic',
  'Pleasant Island',
  'Prathet',
  'Lao',
  'Timor',
  'Emirates',
  'Congo',
]);

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];
