/**
 * When two spellings are one person's name: accents, doubled letters and final -y/-i/-yy don't count, initials may be
 * left out, a given name may be an initial. Two people with one surname and different given names are never one.
 */
import { NAME_SUFFIXES, PARTICLES } from './name-words.ts';

export interface PersonName {
  /** As written, without title. */
  readonly full: string;
  /** Folded tokens without initials and suffixes. */
  readonly parts: readonly string[];
  readonly initials: readonly string[];
  /** "jr", "ii": tells a son from his father. */
  readonly suffix?: string;
}

/** The name in `words`. */
export function personName(words: readonly string[]): PersonName {
  const suffix = words
    .slice(1)
    .map(plainSuffix)
    .find((word) => NAME_SUFFIXES.has(word));
  const kept = words.filter(
    (word, i) => !(i > 0 && (isInitial(word) || NAME_SUFFIXES.has(plainSuffix(word)))),
  );
  return {
    full: kept.map(withCase).join(' '),
    parts: withoutParticles(kept).map(foldName),
    initials: words.filter((word) => isInitial(word)).map((word) => word[0]!.toLowerCase()),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** A spelling-independent form of one word of a name, without an article joined to it: "al-Marwan" is also "Marwan". */
export function foldName(word: string): string {
  return word
    .replace(JOINED_ARTICLE, '')
    .normalize('NFD')
    .replace(/[\p{M}'’.-]/gu, '')
    .toLowerCase()
    .replace(/(\p{L})\1/gu, '$1')
    .replace(/(?:iy|ij|y)$/, 'i');
}

/** Whether two full names (two parts or more) name one person. */
export function sameFullName(a: PersonName, b: PersonName): boolean {
  if (a.parts.at(-1) !== b.parts.at(-1)) return false;
  if (a.suffix !== undefined && b.suffix !== undefined && a.suffix !== b.suffix) return false;
  const [first, other] = [a.parts[0]!, b.parts[0]!];
  return (
    first === other ||
    (first.length === 1 && other.startsWith(first)) ||
    (other.length === 1 && first.startsWith(other))
  );
}

/** How well a short name fits a full one: 2 by surname, 1 by another part, 0 not at all. */
export function shortNameFits(short: PersonName, full: PersonName): 0 | 1 | 2 {
  if (short.parts.length === 0) return 0;
  const surname = full.parts.at(-1);
  if (short.parts.at(-1) === surname && short.parts.every((part) => full.parts.includes(part))) return 2;
  return short.parts.length === 1 && full.parts.includes(short.parts[0]!) ? 1 : 0;
}

const JOINED_ARTICLE = /^(?:al|el|as|ash|an|ar|at|ad|az)[-'’](?=\p{Lu})/iu;

function withoutParticles(words: readonly string[]): readonly string[] {
  const bare = words.filter((word) => !PARTICLES.has(word.toLowerCase()));
  return bare.length > 0 ? bare : words;
}

const plainSuffix = (word: string): string => word.toLowerCase().replace('.', '');

const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word);

/** Names in capital letters get ordinary ones; acronyms of two letters stay. */
function withCase(word: string): string {
  return word.length > 3 && word === word.toUpperCase() && /^\p{L}+$/u.test(word)
    ? word[0] + word.slice(1).toLowerCase()
    : word;
}
