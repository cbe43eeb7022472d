/**
 * How much of two texts tells the same, and how much of that is one form filled in twice. A copy leaves out, adds and
 * rewords; a second document from the same form puts another name or figure where the first has one. So sentences that
 * share most of their word pairs are laid side by side, and a slot between equal words that holds other names or
 * figures is a swap. Weekdays, dates and a name spelt a little otherwise are none.
 */
import type { Range } from './range.ts';
import { sentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

/** A text made ready to be compared. */
export interface ComparedText {
  readonly sentences: readonly ComparedSentence[];
  /** Sentences by each pair of adjacent words. */
  readonly byPair: ReadonlyMap<string, readonly number[]>;
  readonly pairs: number;
}

interface ComparedSentence {
  /** Characters of the text. */
  readonly start: number;
  readonly end: number;
  readonly pairs: ReadonlySet<string>;
  readonly slots: readonly Slot[];
  /** All names and figures in it. */
  readonly filled: readonly string[];
}

/** Adjacent names, or a figure, between two plain words. */
interface Slot {
  readonly before: string;
  readonly after: string;
  readonly words: readonly string[];
}

export interface Retelling {
  /** Share of the later and of the earlier text that the other has too, 0..1. */
  readonly ofLater: number;
  readonly ofEarlier: number;
  /** Sentences told alike that hold a swap, and their share of all told alike, by length, 0..1. */
  readonly swaps: number;
  readonly swapped: number;
}

/** Share of the shorter sentence's word pairs that two sentences told alike have in common. */
const ALIKE = 0.5;
/** A sentence with fewer pairs is a phrase that any text may have. */
const FEWEST_PAIRS = 4;
/** A pair that stands in more sentences of a text than this finds none. */
const MOST_SENTENCES = 24;

/** What `later` tells again of `earlier`. */
export function retellingOf(earlier: ComparedText, later: ComparedText): Retelling {
  const told = new Map<number, number>();
  let ofLater = 0;
  let alike = 0;
  let swapped = 0;
  let swaps = 0;
  for (const sentence of later.sentences) {
    const found = counterpart(sentence, earlier);
    if (found === undefined) continue;
    const { at, shared } = found;
    ofLater += shared;
    told.set(at, Math.max(told.get(at) ?? 0, shared));
    alike += shared;
    if (!isSwapped(sentence, earlier.sentences[at]!)) continue;
    swapped += shared;
    swaps += 1;
  }
  const ofEarlier = [...told.values()].reduce((sum, shared) => sum + shared, 0);
  return {
    ofLater: ofLater / Math.max(1, later.pairs),
    ofEarlier: ofEarlier / Math.max(1, earlier.pairs),
    swaps,
    swapped: alike === 0 ? 0 : swapped / alike,
  };
}

/** Where the sentences of `text` stand that `other` tells nothing alike of; mere phrases are left out. */
export function toldOnlyIn(text: ComparedText, other: ComparedText): readonly Range[] {
  return text.sentences
    .filter((sentence) => sentence.pairs.size >= FEWEST_PAIRS && counterpart(sentence, other) === undefined)
    .map(({ start, end }) => ({ start, end }));
}

/** The sentence of `text` that shares most with `sentence`, if they are alike. */
function counterpart(
  { pairs }: ComparedSentence,
  text: ComparedText,
): { readonly at: number; readonly shared: number } | undefined {
  if (pairs.size < FEWEST_PAIRS) return undefined;
  const counts = new Map<number, number>();
  for (const pair of pairs)
    for (const at of text.byPair.get(pair) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
  let best: { readonly at: number; readonly shared: number; readonly share: number } | undefined;
  for (const [at, shared] of counts) {
    const share = shared / Math.min(pairs.size, text.sentences[at]!.pairs.size);
    if (share >= ALIKE && shared >= FEWEST_PAIRS && shared > (best?.shared ?? 0))
      best = { at, shared, share };
  }
  return best;
}

/**
 * Whether a slot of one ends in a name or figure that the other hasn't, where the other's ends in one that this hasn't.
 * The last name tells who it is: an outlet may make a president a "Mr".
 */
function isSwapped(a: ComparedSentence, b: ComparedSentence): boolean {
  const foreign = (slots: readonly Slot[], filled: readonly string[]): readonly Slot[] =>
    slots.filter(({ words }) => !filled.some(isLike(words.at(-1)!)));
  const ofA = foreign(a.slots, b.filled);
  const ofB = ofA.length === 0 ? [] : foreign(b.slots, a.filled);
  return ofA.some(({ before, after }) =>
    ofB.some((slot) => (slot.before === before && before !== '') || (slot.after === after && after !== '')),
  );
}

/** The same name: Russia and Russian, Tokayev and Tokaev; not Iran and Iraq, nor two figures. */
const isLike =
  (word: string) =>
  (other: string): boolean => {
    if (word === other) return true;
    if (/^\d/.test(word) || /^\d/.test(other)) return false;
    const shorter = Math.min(word.length, other.length);
    let shared = 0;
    while (shared < shorter && word[shared] === other[shared]) shared++;
    let ending = 0;
    while (ending < shorter - shared && word.at(-1 - ending) === other.at(-1 - ending)) ending++;
    const longer = Math.max(word.length, other.length);
    return (
      shared >= 3 && shorter >= 4 && (shared === shorter || shared + ending >= Math.max(4, 0.8 * longer))
    );
  };

/** Makes `text` ready to be compared. */
export function comparedText(text: string): ComparedText {
  const tokens = tokenize(text);
  const { sentence } = sentences(text, tokens);
  const words = tokens.map(({ word }) => word).map(plainWord);
  const common = new Set(words.filter((word) => /^\p{Ll}/u.test(word)));
  const inside = new Set(words.filter((word, i) => sentence[i] === sentence[i - 1] && isCapital(word)));
  const found: ComparedSentence[] = [];
  for (let start = 0; start < words.length; ) {
    let end = start + 1;
    while (end < words.length && sentence[end] === sentence[start]) end++;
    found.push({
      ...comparedSentence(words.slice(start, end).filter(isWord), common, inside),
      start: tokens[start]!.start,
      end: tokens[end - 1]!.end,
    });
    start = end;
  }
  return {
    sentences: found,
    byPair: sentencesByPair(found),
    pairs: found.reduce((sum, { pairs }) => sum + pairs.size, 0),
  };
}

function comparedSentence(
  words: readonly string[],
  common: ReadonlySet<string>,
  inside: ReadonlySet<string>,
): Omit<ComparedSentence, 'start' | 'end'> {
  const lower = words.map((word) => word.toLowerCase());
  const isName = (i: number): boolean =>
    isCapital(words[i]!) &&
    !DATE_WORDS.has(lower[i]!) &&
    !common.has(lower[i]!) &&
    (i > 0 || inside.has(words[i]!));
  const isFigure = (i: number): boolean =>
    /^\d/.test(words[i]!) &&
    !/^(?:19|20)\d\d$/.test(words[i]!) &&
    !MONTHS.has(lower[i - 1] ?? '') &&
    !MONTHS.has(lower[i + 1] ?? '');
  const slots: Slot[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isName(i) && !isFigure(i)) continue;
    let end = i + 1;
    while (end < words.length && isName(i) && isName(end)) end++;
    slots.push({ before: lower[i - 1] ?? '', after: lower[end] ?? '', words: lower.slice(i, end) });
    i = end - 1;
  }
  return {
    pairs: new Set(lower.slice(1).map((word, k) => `${lower[k]} ${word}`)),
    slots,
    filled: slots.flatMap((slot) => slot.words),
  };
}

function sentencesByPair(found: readonly ComparedSentence[]): ReadonlyMap<string, readonly number[]> {
  const byPair = new Map<string, number[]>();
  found.forEach(({ pairs }, at) => {
    if (pairs.size < FEWEST_PAIRS) return;
    for (const pair of pairs) {
      const list = byPair.get(pair);
      if (!list) byPair.set(pair, [at]);
      else if (list.length < MOST_SENTENCES) list.push(at);
    }
  });
  return byPair;
}

const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Without full stops and possessives, thousands joined, small numbers as figures: what outlets' house rules change. */
function plainWord(word: string): string {
  if (/^[’']s$/i.test(word)) return '';
  const plain = word.replace(/(?<=\p{L})\.|[,](?=\d{3})/gu, '').replaceAll('’', "'");
  const number = NUMBERS.indexOf(plain.toLowerCase());
  return number < 0 ? plain : String(number + 2);
}

const NUMBERS: readonly string[] =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);
const DATE_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow'.split(' '),
]);
