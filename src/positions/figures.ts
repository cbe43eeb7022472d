/**
 * The figures of a sentence: how many of what, in digits or in words. Years, days of a month and clock times count
 * nothing and are none.
 */
import { wordKey } from '../core/word-forms.ts';
import { FUNCTION_WORDS } from './function-words.ts';

/** A number with what it counts: "14 border guards", "40 per cent", "$3 million". Places are characters of the text. */
export interface Figure {
  readonly value: number;
  /** Key of the noun that is counted; "%" or a currency sign; absent when the number stands alone. */
  readonly of?: string;
  /** The number and what it counts, as worded. */
  readonly words: string;
  /** "at least", "about", "up to": it leaves room. */
  readonly isRough: boolean;
  readonly start: number;
  readonly end: number;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.flatMap((tens, k) => [
    [tens, 20 + 10 * k] as const,
    ...UNITS.slice(1, 10).map((unit, one) => [`${tens}-${unit}`, 21 + 10 * k + one] as const),
  ]),
]);
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['m', 1e6],
  ['bn', 1e9],
  ['k', 1e3],
]);
const ROUGH =
  /^(?:about|around|nearly|almost|roughly|some|over|least|most|than|approximately|up|below|under|above|beyond|only|closer|nearer)$/;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const WORD = /\d+(?:st|nd|rd|th)\b|[$€£]?\d+(?:[.,:]\d+)*%?|\p{L}+(?:[-'’]\p{L}+)*|[^\s\p{L}\p{N}]/gu;

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The figures in `text`, in its order. */
export function figuresIn(text: string): readonly Figure[] {
  if (!/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b/i.test(text))
    return [];
  const words: Word[] = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
  return words.flatMap((_, k) => figureAt(text, words, k) ?? []);
}

/** The number that a word is, if it is one. */
export function numberOf(word: string): number | undefined {
  const named = NUMBERS.get(word);
  if (named !== undefined) return named;
  if (!/^[$€£]?\d/.test(word) || word.includes(':')) return undefined;
  const value = Number(word.replace(/[$€£%]/g, '').replace(/,(?=\d{3})/g, ''));
  return Number.isFinite(value) ? value : undefined;
}

function figureAt(text: string, words: readonly Word[], k: number): Figure | undefined {
  const { word, start } = words[k]!;
  const value = numberOf(word);
  if (value === undefined || isDate(words, k, value)) return undefined;
  let j = k + 1;
  const multiple = MULTIPLES.get(words[j]?.word ?? '');
  if (multiple !== undefined) j++;
  const isShare = /%$/.test(word) || /^per(?:cent)?$/.test(words[j]?.word ?? '');
  const unit = isShare ? '%' : /^[$€£]/.test(word) ? word[0]! : undefined;
  const noun = unit === undefined ? nounAfter(words, j) : undefined;
  if (isShare && !/%$/.test(word)) j += words[j]!.word === 'per' ? 2 : 1;
  const of = unit ?? noun?.key;
  const end = noun?.end ?? words[Math.min(j, words.length) - 1]!.end;
  return {
    value: value * (multiple ?? 1),
    ...(of === undefined ? {} : { of }),
    words: text.slice(start, end),
    isRough: [1, 2].some((back) => ROUGH.test(words[k - back]?.word ?? '')),
    start,
    end,
  };
}

/** "in 2025", "since 2019"; "21 September", "September 21"; "the 12th" is no number to begin with. */
function isDate(words: readonly Word[], k: number, value: number): boolean {
  const { word } = words[k]!;
  const [before, after] = [words[k - 1]?.word ?? '', words[k + 1]?.word ?? ''];
  if (/^\d{4}$/.test(word) && value >= 1800 && value < 2200)
    return !/^\p{L}/u.test(after) || FUNCTION_WORDS.has(after) || MONTH.test(before);
  return /^\d{1,2}$/.test(word) && (MONTH.test(after) || MONTH.test(before));
}

/** The last of up to three words behind a number, before a function word: "14 border guards" counts guards. */
function nounAfter(words: readonly Word[], from: number): { key: string; end: number } | undefined {
  // "610 of the 640 workers" are workers.
  if (words[from]?.word === 'of' && numberOf(words[from + 2]?.word ?? '') !== undefined)
    return nounAfter(words, from + 3);
  let noun: { key: string; end: number } | undefined;
  for (let j = from; j < Math.min(words.length, from + 3); j++) {
    const { word, end } = words[j]!;
    if (!/^\p{L}/u.test(word) || FUNCTION_WORDS.has(word) || numberOf(word) !== undefined) break;
    noun = { key: wordKey(word), end };
    if (/s$/.test(word)) break;
  }
  return noun;
}
