/**
 * An article as the actors stage sees it: its tokens, which of them may belong to names, where the lexicon's phrases
 * stand, and the capitalised sequences that remain. Invariant: phrases and runs are disjoint and in text order; one
 * pass over the tokens, bounded look-ahead.
 */
import { quotationMarks } from '../core/quotation-marks.ts';
import { sentences } from '../core/sentences.ts';
import { type Token, tokenize } from '../core/tokens.ts';
import type { Article } from '../record/article.ts';
import { absorbed, phraseFrom, surnamesLikePlaces } from './known-phrases.ts';
import type { ActorLexicon, Phrase, Wording } from './lexicon.ts';
import { runEnd, UPPER } from './name-runs.ts';
import { ORGANISATION_WORDS } from './name-words.ts';
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
  /** Names that stand after "in" or "near": speaking by themselves, they are governments or towns, not people. */
  readonly places: ReadonlySet<string>;
  readonly phrases: readonly PartyPhrase[];
  readonly runs: readonly NameRun[];
  /** Index into `phrases` or `runs` of the one covering a token, −1 for none. */
  readonly phraseAt: Int32Array;
  readonly runAt: Int32Array;
}

export interface TokenizedArticle
  extends Pick<
    Annotation,
    'article' | 'tokens' | 'lower' | 'sentence' | 'paragraph' | 'inQuotes' | 'headline' | 'places'
  > {
  readonly common: ReadonlySet<string>;
}

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
  const places = new Set<string>();
  tokens.forEach(({ word }, k) => {
    if (PLACED.test(lower[k - 1] ?? '') && UPPER.test(word)) places.add(word);
  });
  return {
    article,
    tokens,
    lower,
    sentence,
    paragraph,
    inQuotes,
    headline: headlineTokens(tokens, paragraph),
    common,
    places,
  };
}

const PLACED = /^(?:in|near|outside|across|around)$/;

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
    if (
      end - start <= 40 &&
      long > 1 &&
      capital / long > 0.7 &&
      !last.endsWith('.') &&
      !/^[:,]$/.test(tokens[end - 1]!.word)
    )
      marks.fill(1, start, end);
    start = end;
  }
  return marks;
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
    const parts =
      text.headline[run.start] === 0 || isFullName(text, run) || isWholeBody(text, run)
        ? [run]
        : knownParts(run, body);
    for (const part of parts) {
      runAt.fill(kept.length, part.start, part.end);
      kept.push(part);
    }
  }
  return kept;
}

/** "chair of the Corrow Valleys Front". */
const isWholeBody = ({ lower }: TokenizedArticle, { start, words }: NameRun): boolean =>
  lower[start - 1] === 'the' && words.length > 1 && ORGANISATION_WORDS.has(words.at(-1)!.toLowerCase());

/** "Ada Roth, Department Spokesperson" on a line of its own. */
const isFullName = ({ lower, paragraph }: TokenizedArticle, { start, end, words }: NameRun): boolean =>
  words.length === 2 && lower[end] === ',' && paragraph[start - 1] !== paragraph[start];

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
