/**
 * The words of a sentence that carry what it tells, as keys that stand for all their forms, with its negation and its
 * figures apart: what two accounts of one event share.
 */
import { wordKey } from '../core/word-forms.ts';
import { type Figure, figuresIn, numberOf } from './figures.ts';
import { FUNCTION_WORDS } from './function-words.ts';

export interface ContentWords {
  /** Without function words, figures and negations. */
  readonly keys: ReadonlySet<string>;
  readonly isNegated: boolean;
  /** Several negations leave open what is denied. */
  readonly negations: number;
  readonly figures: readonly Figure[];
}

const NEGATION = /^(?:not|no|never|n['’]t|none|nothing|nobody|neither|nor|without|cannot)$/;

export function contentWords(text: string): ContentWords {
  const words = text.match(/[$€£]?\d+(?:[.,]\d+)*%?|n['’]t|\p{L}+(?:['’]\p{L}+)?/gu) ?? [];
  const keys = new Set<string>();
  let negations = 0;
  for (const raw of words) {
    const word = raw.toLowerCase();
    if (NEGATION.test(word) || /n['’]t$/.test(word)) {
      negations++;
      continue;
    }
    if (numberOf(word) === undefined && word.length > 2 && !FUNCTION_WORDS.has(word)) keys.add(wordKey(word));
  }
  return { keys, isNegated: negations % 2 === 1, negations, figures: figuresIn(text) };
}

/** Share of all words of both that both have, 0..1 (Jaccard 1901). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((key) => b.has(key)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Share of the smaller set that stands in the other, 0..1. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const key of small) if (large.has(key)) shared++;
  return shared / small.size;
}
