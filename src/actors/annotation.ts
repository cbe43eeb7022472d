/**
 * An article as the actors stage sees it: its tokens, which of them may belong to names, where the lexicon's phrases
 * stand, and the capitalised sequences that remain. Invariant: phrases and runs are disjoint and in text order; one
 * pass over the tokens, bounded look-ahead.
 */
import { quotationMarks } from '../core/quotation-marks.ts';
import { sentences } from '../core/sentences.ts';
import { type Token, tokenize } from '../core/tokens.ts';
import type { Article } from '../record/article.ts';
import { ALSO_GIVEN_NAMES } from './bodies.ts';
import { genderOfGivenName } from './given-names.ts';
import type { ActorLexicon, Phrase, Wording } from './lexicon.ts';
import {
  HONORIFICS,
  NAME_SUFFIXES,
  NEVER_NAMES,
  ORGANISATION_WORDS,
  PARTICLES,
  STATE_BODIES,
  UNNAMED_NOUNS,
} from './name-words.ts';
import { OFFICE_HEADS, OFFICE_MODIFIERS } from './offices.ts';
import { AMBIGUOUS_OUTLETS, OUTLET_NOUNS, OUTLET_WORDS } from './outlets.ts';
import type { Party } from './party.ts';

/** A half-open range of token numbers. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

export interface PartyPhrase extends TokenRange {
  readonly party: Party;
  readonly wording: Wording;
}

/** A capitalised sequence that the lexicon doesn't know. */
export interface NameRun extends TokenRange {
  readonly words: readonly string[];
}

export interface Annotation {
  readonly article: Article;
  readonly tokens: readonly Token[];
  /** Lower case, without the full stop of an abbreviation. */
  readonly lower: readonly string[];
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
  readonly inQuotes: Uint8Array;
  /** 1 for the tokens of a line that capitalises nearly every word: there, a capital says little. */
  readonly headline: Uint8Array;
  readonly phrases: readonly PartyPhrase[];
  readonly runs: readonly NameRun[];
  /** Index into `phrases` or `runs` of the one covering a token, −1 for none. */
  readonly phraseAt: Int32Array;
  readonly runAt: Int32Array;
}

export interface TokenizedArticle
  extends Pick<
    Annotation,
    'article' | 'tokens' | 'lower' | 'sentence' | 'paragraph' | 'inQuotes' | 'headline'
  > {
  readonly common: ReadonlySet<string>;
}

const UPPER = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&+-]+s?$/u;
const PREFIXED_NAME = /^(?:al|el|as|ash|an|ar|at|bin|ben|de|d|l|o)[-'’]\p{Lu}/u;
const INITIAL = /^\p{Lu}\.$/u;
/** Office nouns that are also surnames: after a given name they belong to the name. */
const ALSO_SURNAMES: ReadonlySet<string> = new Set(
  'king judge pope major dean bishop prince marshal chief page speaker justice mayor cardinal host coo member partner anchor cook fellow captain queen steward chair boss editor rector officer manager leader head justice principal convener solicitor'.split(
    ' ',
  ),
);

/** Tokens and what can be told of them without a lexicon. */
export function tokenizeArticle(article: Article): TokenizedArticle {
  const tokens = tokenize(article.text);
  const lower = tokens.map(({ word }) =>
    word.length > 1 ? word.toLowerCase().replace(/\.$/, '') : word.toLowerCase(),
  );
  const { sentence, paragraph } = sentences(article.text, tokens);
  const inQuotes = quotationMarks(article.text, tokens).inside;
  const common = new Set<string>();
  for (const { word } of tokens) if (/^\p{Ll}/u.test(word)) common.add(word);
  return {
    article,
    tokens,
    lower,
    sentence,
    paragraph,
    inQuotes,
    headline: headlineTokens(tokens, paragraph),
    common,
  };
}

/** Finds the lexicon's phrases and the remaining capitalised sequences. */
export function annotate(
  text: TokenizedArticle,
  phrasesFor: (first: string) => readonly Phrase[],
): Annotation {
  const { tokens } = text;
  const phraseAt = new Int32Array(tokens.length).fill(-1);
  const runAt = new Int32Array(tokens.length).fill(-1);
  const phrases: PartyPhrase[] = [];
  for (let i = 0; i < tokens.length; ) {
    const phrase = phraseFrom(text, i, phrasesFor);
    if (phrase) {
      phraseAt.fill(phrases.length, phrase.start, phrase.end);
      phrases.push(phrase);
    }
    i = phrase ? phrase.end : i + 1;
  }
  const runs: NameRun[] = [];
  const surnames = surnamesLikePlaces(text, phrases, phraseAt);
  phrases.forEach((phrase, index) => {
    if (
      phrase.end === phrase.start + 1 &&
      phrase.wording !== 'demonym' &&
      surnames.has(tokens[phrase.start]!.word)
    )
      phraseAt.fill(-1, phrase.start, phrase.end);
    else if (absorbed(text, phrase)) phraseAt.fill(-1, phrase.start, phrase.end);
    else phraseAt.fill(index, phrase.start, phrase.end);
  });
  const kept = phrases.filter((phrase) => phraseAt[phrase.start] !== -1);
  kept.forEach((phrase, index) => {
    phraseAt.fill(index, phrase.start, phrase.end);
  });
  for (let i = 0; i < tokens.length; ) {
    const end = runEnd(text, i, phraseAt);
    if (end > i) {
      runAt.fill(runs.length, i, end);
      runs.push({ start: i, end, words: tokens.slice(i, end).map((token) => token.word) });
    }
    i = Math.max(end, i + 1);
  }
  return { ...text, phrases: kept, runs: headlineNames(text, runs, runAt), phraseAt, runAt };
}

/**
 * In a headline every word is capitalised: of its sequences, only what the body names too, or what is as short as a
 * name, can be one. Rewrites `runAt` to match.
 */
function headlineNames(
  text: TokenizedArticle,
  runs: readonly NameRun[],
  runAt: Int32Array,
): readonly NameRun[] {
  const body = new Set(
    runs
      .filter((run) => text.headline[run.start] === 0)
      .flatMap((run) => run.words.map((word) => word.toLowerCase())),
  );
  const kept: NameRun[] = [];
  for (const run of runs) {
    runAt.fill(-1, run.start, run.end);
    const parts = text.headline[run.start] === 0 ? [run] : knownParts(run, body);
    for (const part of parts) {
      runAt.fill(kept.length, part.start, part.end);
      kept.push(part);
    }
  }
  return kept;
}

function knownParts(run: NameRun, body: ReadonlySet<string>): readonly NameRun[] {
  const known = run.words.map((word) => body.has(word.toLowerCase()));
  if (!known.includes(true)) return run.words.length <= 3 ? [run] : [];
  if (!known.includes(false)) return [run];
  const parts: NameRun[] = [];
  for (let i = 0; i < known.length; ) {
    let end = i;
    while (known[end]) end++;
    if (end > i) parts.push({ start: run.start + i, end: run.start + end, words: run.words.slice(i, end) });
    i = end + 1;
  }
  return parts;
}

/** Curly apostrophes count as straight ones. */
export const plainApostrophe = (word: string): string => word.replace(/’/g, "'");

/** The lexicon of a run: the given one, and parties that were found in the articles themselves. */
export function phraseLookup(
  lexicon: ActorLexicon,
  found: ReadonlyMap<string, readonly Phrase[]>,
): (first: string) => readonly Phrase[] {
  return (first) => [...(found.get(first) ?? []), ...(lexicon.phrases.get(first) ?? [])];
}

function headlineTokens(tokens: readonly Token[], paragraph: Int32Array): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  for (let start = 0; start < tokens.length; ) {
    let end = start;
    let long = 0;
    let capital = 0;
    let last = '';
    while (end < tokens.length && paragraph[end] === paragraph[start]) {
      const word = tokens[end]!.word;
      if (/^\p{L}{4,}/u.test(word)) {
        long++;
        if (UPPER.test(word)) capital++;
      }
      if (/[\p{L}\p{N}.]/u.test(word)) last = word;
      end++;
    }
    if (end - start <= 40 && long > 1 && capital / long > 0.7 && !last.endsWith('.'))
      marks.fill(1, start, end);
    start = end;
  }
  return marks;
}

function phraseFrom(
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

/** Country names that are somebody's surname in this text: "Iara Montenegro". */
function surnamesLikePlaces(
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
function absorbed({ tokens, lower }: TokenizedArticle, { end, wording, party }: PartyPhrase): boolean {
  if (wording === 'capital' || party.kind === 'organisation' || party.kind === 'bloc') return false;
  let last = -1;
  for (let k = end; k < Math.min(tokens.length, end + 4) && UPPER.test(tokens[k]!.word); k++) {
    if (STATE_BODIES.has(lower[k]!) || OFFICE_HEADS.has(lower[k]!)) return false;
    if (
      (ORGANISATION_WORDS.has(lower[k]!) && (k > end || wording === 'demonym')) ||
      OUTLET_WORDS.has(lower[k]!)
    )
      last = k;
  }
  return last !== -1;
}

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

/** One past the last token of the capitalised sequence at `i`; `i` when none starts there. */
function runEnd(text: TokenizedArticle, i: number, phraseAt: Int32Array): number {
  const { tokens, lower } = text;
  if (!startsName(text, i, phraseAt)) return i;
  let end = i + 1;
  let organisation = ORGANISATION_WORDS.has(lower[i]!);
  let joined = false;
  for (let k = end; k < tokens.length && k < i + 10; k++) {
    if (text.paragraph[k] !== text.paragraph[i]) break;
    const word = tokens[k]!.word;
    const before = lower[k - 1]!;
    if (NAME_SUFFIXES.has(lower[k]!) && UPPER.test(word)) end = k + 1;
    else if (
      isNamePart(text, k, phraseAt) ||
      (end === k &&
        UPPER.test(word) &&
        ALSO_SURNAMES.has(lower[k]!) &&
        !UPPER.test(tokens[k + 1]?.word ?? '') &&
        !OFFICE_MODIFIERS.has(before) &&
        !organisation)
    ) {
      end = k + 1;
      organisation ||= ORGANISATION_WORDS.has(lower[k]!);
    } else if (phraseAt[k] !== -1) {
      // A country inside an organisation's name: "Bank of Canada", "Association of Kenya Growers".
      if (organisation && (before === 'of' || before === 'the' || end === k)) end = k + 1;
      else break;
    } else if (PARTICLES.has(lower[k]!) || word === '&') continue;
    else if (
      organisation &&
      (lower[k] === 'of' || lower[k] === 'for' || (lower[k] === 'the' && before !== 'and')) &&
      end > k - 2
    ) {
      joined ||= lower[k] !== 'the';
    } else if (joined && lower[k] === 'and' && end === k) continue;
    else if (joinsPossessive(text, k) && end === k) end = k + 1;
    else if (
      end === k &&
      UPPER.test(word) &&
      OFFICE_MODIFIERS.has(lower[k]!) &&
      (organisationAhead(text, k + 1) || isNamePart(text, k + 1, phraseAt))
    )
      end = k + 1;
    else if (UPPER.test(word) && organisation && end === k && ORGANISATION_WORDS.has(lower[k]!)) end = k + 1;
    else if (UPPER.test(word) && ORGANISATION_WORDS.has(lower[k]!) && end === k) {
      end = k + 1;
      organisation = true;
    } else break;
  }
  return end;
}

/** "Dockworkers’ Union": an apostrophe between two words of an organisation's name. */
function joinsPossessive({ tokens, lower }: TokenizedArticle, k: number): boolean {
  return (
    /^['’]$/.test(tokens[k]!.word) &&
    lower[k - 1]!.endsWith('s') &&
    ORGANISATION_WORDS.has(lower[k + 1] ?? '') &&
    UPPER.test(tokens[k + 1]!.word)
  );
}

/** Whether a capitalised word of an organisation's name comes within three capitalised words, before any office. */
function organisationAhead({ tokens, lower }: TokenizedArticle, from: number): boolean {
  for (let k = from; k < Math.min(tokens.length, from + 3) && UPPER.test(tokens[k]!.word); k++) {
    if (STATE_BODIES.has(lower[k]!) || OFFICE_HEADS.has(lower[k]!)) return false;
    if (ORGANISATION_WORDS.has(lower[k]!)) return !OFFICE_HEADS.has(lower[k + 1] ?? '');
  }
  return false;
}

function startsName(text: TokenizedArticle, i: number, phraseAt: Int32Array): boolean {
  const { tokens, lower, common } = text;
  if (PARTICLES.has(lower[i]!) && UPPER.test(tokens[i]!.word))
    return i + 1 < tokens.length && (isNamePart(text, i + 1, phraseAt) || PARTICLES.has(lower[i + 1]!));
  if (ORGANISATION_WORDS.has(lower[i]!) && UPPER.test(tokens[i]!.word) && phraseAt[i] === -1)
    return (
      lower[i + 1] === 'of' ||
      lower[i + 1] === 'for' ||
      isNamePart(text, i + 1, phraseAt) ||
      !opensSentence(text, i)
    );
  if (
    OFFICE_MODIFIERS.has(lower[i]!) &&
    UPPER.test(tokens[i]!.word) &&
    ORGANISATION_WORDS.has(lower[i + 1] ?? '') &&
    UPPER.test(tokens[i + 1]!.word)
  )
    return phraseAt[i] === -1;
  if (
    OFFICE_MODIFIERS.has(lower[i]!) &&
    UPPER.test(tokens[i]!.word) &&
    phraseAt[i] === -1 &&
    /^['’]s$/.test(lower[i + 1] ?? '')
  )
    return true;
  if (tokens[i]!.word === 'New' && isNamePart(text, i + 1, phraseAt)) return phraseAt[i] === -1;
  if (!isNamePart(text, i, phraseAt)) return false;
  if (!opensSentence(text, i) || isNamePart(text, i + 1, phraseAt))
    return !(opensSentence(text, i) && common.has(lower[i]!) && !isNamePart(text, i + 2, phraseAt));
  return !common.has(lower[i]!) && !UNNAMED_NOUNS.has(lower[i]!);
}

/** Whether a token can be a part of an unknown name wherever it stands. */
function isNamePart({ tokens, lower }: TokenizedArticle, k: number, phraseAt: Int32Array): boolean {
  const token = tokens[k];
  if (token === undefined || phraseAt[k] !== -1) return false;
  const { word } = token;
  if (PREFIXED_NAME.test(word) || INITIAL.test(word)) return true;
  if (!UPPER.test(word) || word.length < 2) return false;
  const plain = lower[k]!;
  if (NEVER_NAMES.has(plain) || HONORIFICS.has(plain) || ORGANISATION_WORDS.has(plain)) return false;
  return !OFFICE_HEADS.has(plain) && !OFFICE_MODIFIERS.has(plain);
}

function opensSentence({ tokens, sentence, headline }: TokenizedArticle, i: number): boolean {
  if (headline[i] === 1) return true;
  const previous = tokens[i - 1];
  return previous === undefined || sentence[i - 1] !== sentence[i] || /^["“‘'*«(:]/.test(previous.word);
}
