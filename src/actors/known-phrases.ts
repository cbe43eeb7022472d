/**
 * Where the lexicon's names stand in a text, and where the same words are a part of another name: "Iara Montenegro",
 * "the Irish Chronicle".
 */
import type { PartyPhrase, TokenizedArticle } from './annotation.ts';
import { ALSO_GIVEN_NAMES } from './bodies.ts';
import { genderOfGivenName } from './given-names.ts';
import type { Phrase } from './lexicon.ts';
import { ACRONYM, INITIAL, isNamePart, UPPER } from './name-runs.ts';
import { HONORIFICS, NEVER_NAMES, ORGANISATION_WORDS, STATE_BODIES } from './name-words.ts';
import { OFFICE_HEADS, OFFICE_MODIFIERS } from './offices.ts';
import { AMBIGUOUS_OUTLETS, OUTLET_NOUNS, OUTLET_WORDS } from './outlets.ts';

export function phraseFrom(
  text: TokenizedArticle,
  i: number,
  phrasesFor: (first: string) => readonly Phrase[],
): PartyPhrase | undefined {
  const { tokens, lower } = text;
  const word = tokens[i]!.word;
  if (!UPPER.test(word)) return undefined;
  for (const phrase of phrasesFor(plainApostrophe(word).toLowerCase())) {
    const end = i + phrase.words.length;
    if (end > tokens.length || !phrase.words.every((expected, k) => sameWord(expected, tokens[i + k]!.word)))
      continue;
    if (phrase.party.kind === 'outlet' && !outletMeant(text, i, end, phrase)) continue;
    if (phrase.words.length === 1 && belongsToName(text, i, phrase)) continue;
    const capitalised = (k: number): boolean => UPPER.test(tokens[k]?.word ?? '');
    if (
      phrase.wording === 'capital' &&
      capitalised(end) &&
      !OFFICE_HEADS.has(lower[end]!) &&
      ORGANISATION_WORDS.has(lower[end]!)
    )
      continue;
    return { start: i, end, party: phrase.party, wording: phrase.wording };
  }
  return undefined;
}

/** Curly apostrophes count as straight ones. */
export const plainApostrophe = (word: string): string => word.replace(/’/g, "'");

function sameWord(expected: string, written: string): boolean {
  const word = plainApostrophe(written);
  if (expected === word) return true;
  if (expected.length <= 4 && expected === expected.toUpperCase()) return false;
  return word.length > 3 && expected.toLowerCase() === word.toLowerCase() && word === word.toUpperCase();
}

function outletMeant(
  { tokens, lower }: TokenizedArticle,
  i: number,
  end: number,
  { party, words }: Phrase,
): boolean {
  if (party.name.startsWith('The ') && (lower[i - 1] !== 'the' || UPPER.test(tokens[end]?.word ?? '')))
    return false;
  return words.length > 1 || !AMBIGUOUS_OUTLETS.has(words[0]!) || OUTLET_NOUNS.has(lower[end] ?? '');
}

/** Whether a one-word phrase is a part of a person's name: "Jordan Ellery", "Ines Paris". */
function belongsToName(
  { tokens, lower }: TokenizedArticle,
  i: number,
  { words, wording, party }: Phrase,
): boolean {
  if (wording === 'demonym' || ACRONYM.test(words[0]!) || words[0]!.includes('.')) return false;
  const next = tokens[i + 1]?.word ?? '';
  const plainNext =
    UPPER.test(next) &&
    !NEVER_NAMES.has(lower[i + 1]!) &&
    !OFFICE_HEADS.has(lower[i + 1]!) &&
    !OFFICE_MODIFIERS.has(lower[i + 1]!) &&
    !ORGANISATION_WORDS.has(lower[i + 1]!) &&
    !ACRONYM.test(next);
  const previous = tokens[i - 1]?.word ?? '';
  if (HONORIFICS.has(lower[i - 1] ?? '')) return true;
  if (party.kind === 'outlet') return false;
  return ALSO_GIVEN_NAMES.has(words[0]!) && (plainNext || INITIAL.test(previous));
}

/** Country names that are somebody's surname in this text: "Iara Montenegro". */
export function surnamesLikePlaces(
  text: TokenizedArticle,
  phrases: readonly PartyPhrase[],
  phraseAt: Int32Array,
): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { start, end, wording, party } of phrases) {
    const word = text.tokens[start]!.word;
    if (
      end !== start + 1 ||
      wording === 'demonym' ||
      party.kind === 'outlet' ||
      word.includes('.') ||
      ACRONYM.test(word)
    )
      continue;
    const given = start - 1;
    if (
      given < 0 ||
      text.headline[start] === 1 ||
      text.sentence[given] !== text.sentence[start] ||
      !isNamePart(text, given, phraseAt)
    )
      continue;
    if (
      genderOfGivenName(text.tokens[given]!.word) !== undefined ||
      HONORIFICS.has(text.lower[given - 1] ?? '') ||
      OFFICE_HEADS.has(text.lower[given - 1] ?? '')
    )
      surnames.add(word);
  }
  return surnames;
}

/** Whether a phrase is the beginning of an organisation's or outlet's own name: "the Irish Chronicle". */
export function absorbed({ tokens, lower }: TokenizedArticle, { end, wording, party }: PartyPhrase): boolean {
  if (wording === 'capital' || party.kind === 'organisation' || party.kind === 'bloc') return false;
  let last = -1;
  for (let k = end; k < Math.min(tokens.length, end + 4); k++) {
    if (lower[k] === 'and' && k > end && wording === 'demonym') continue;
    if (!UPPER.test(tokens[k]!.word)) break;
    if (STATE_BODIES.has(lower[k]!) || OFFICE_HEADS.has(lower[k]!)) return false;
    if (
      (ORGANISATION_WORDS.has(lower[k]!) &&
        (k > end ||
          wording === 'demonym' ||
          (/^(?:for|of)$/.test(lower[k + 1] ?? '') && UPPER.test(tokens[k + 2]?.word ?? '')))) ||
      OUTLET_WORDS.has(lower[k]!)
    )
      last = k;
  }
  return last !== -1;
}
