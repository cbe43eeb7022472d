/**
 * The words of a sentence that carry what it tells, as keys that stand for all their forms, with its negation and its
 * figures apart: what two accounts of one event share.
 */
import { wordKey } from '../core/word-forms.ts';

export interface ContentWords {
  /** Without function words, figures and negations. */
  readonly keys: ReadonlySet<string>;
  readonly isNegated: boolean;
  readonly figures: readonly Figure[];
}

/** A number with the noun that it counts: "14 soldiers". */
export interface Figure {
  readonly value: number;
  /** Key of what is counted. */
  readonly of: string;
  /** "at least", "about", "up to": it leaves room. */
  readonly isRough: boolean;
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but if of to in on at by for from with as that this these those it its is are was were be been being has ' +
    'have had do does did will would shall should can could may might must so than then there here he she they we i you his ' +
    'her their our your my him them us me who whom which what when where how also very just said says say told tell about ' +
    'into over under after before during between through against out up down off more most other some any all both each ' +
    'one two new last first next only even still yet own same such per cent percent'
  ).split(' '),
);
const NEGATION = /^(?:not|no|never|n['’]t|none|nothing|nobody|neither|nor|without|cannot)$/;
const NUMBERS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const ROUGH =
  /^(?:about|around|nearly|almost|roughly|some|over|least|most|than|to|approximately|up|as|least)$/;
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['m', 1e6],
  ['bn', 1e9],
  ['k', 1e3],
]);

export function contentWords(text: string): ContentWords {
  const words = text.match(/[$€£]?\d+(?:[.,]\d+)*%?|n['’]t|\p{L}+(?:['’]\p{L}+)?/gu) ?? [];
  const keys = new Set<string>();
  const figures: Figure[] = [];
  let isNegated = false;
  for (const [k, raw] of words.entries()) {
    const word = raw.toLowerCase();
    if (NEGATION.test(word) || /n['’]t$/.test(word)) {
      isNegated = !isNegated;
      continue;
    }
    const value = numberOf(word);
    if (value !== undefined) {
      const figure = figureAt(words, k, value);
      if (figure !== undefined) figures.push(figure);
      continue;
    }
    if (word.length > 2 && !FUNCTION_WORDS.has(word)) keys.add(wordKey(word));
  }
  return { keys, isNegated, figures };
}

/** Share of the smaller set that stands in the other, 0..1. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const key of small) if (large.has(key)) shared++;
  return shared / small.size;
}

function numberOf(word: string): number | undefined {
  const named = NUMBERS.get(word);
  if (named !== undefined) return named;
  if (!/^[$€£]?\d/.test(word)) return undefined;
  const value = Number(word.replace(/[$€£%]/g, '').replace(/,(?=\d{3})/g, ''));
  return Number.isFinite(value) ? value : undefined;
}

function figureAt(words: readonly string[], k: number, value: number): Figure | undefined {
  let j = k + 1;
  const multiple = MULTIPLES.get(words[j]?.toLowerCase() ?? '');
  if (multiple !== undefined) j++;
  const isRough = [1, 2].some((back) => ROUGH.test(words[k - back]?.toLowerCase() ?? ''));
  const isShare = /%$/.test(words[k]!) || /^per ?cent$|^per$/.test(words[j]?.toLowerCase() ?? '');
  const unit = isShare ? '%' : /^[$€£]/.test(words[k]!) ? words[k]![0]! : undefined;
  const noun = unit ?? wordAfter(words, j);
  return noun === undefined ? undefined : { value: value * (multiple ?? 1), of: noun, isRough };
}

/** The last of up to three words behind a number, before a function word: "14 border guards" counts guards. */
function wordAfter(words: readonly string[], from: number): string | undefined {
  let noun: string | undefined;
  for (let j = from; j < Math.min(words.length, from + 3); j++) {
    const word = words[j]!.toLowerCase();
    if (FUNCTION_WORDS.has(word) || NEGATION.test(word) || /^\d/.test(word)) break;
    noun = wordKey(word);
    if (/s$/.test(word)) break;
  }
  return noun;
}
