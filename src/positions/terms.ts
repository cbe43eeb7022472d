/**
 * The terms of a codebook, found in a text. Terms are looked up by their first word and none reaches further than a
 * bounded number of words, so the work is linear in the text. Of the terms of one issue that overlap the longest
 * stands. A near miss stands for nothing and silences what lies in it.
 */
import { sentences } from '../core/sentences.ts';
import { type Token, tokenize } from '../core/tokens.ts';
import { wordKey } from '../core/word-forms.ts';
import type { Codebook } from '../record/codebook.ts';
import { endRuns, type Step, stepsOf } from './term-syntax.ts';

/** Where a term stands: tokens `from`..`to`, and characters `start`..`end` of the text. */
export interface TermMatch {
  readonly issue: string;
  /** The pole it names; nought for a term of the issue alone. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export interface TextMatches {
  /** The tokens in lower case; none where nothing matches. */
  readonly words: readonly string[];
  readonly matches: readonly TermMatch[];
}

/** A text cut into tokens, with the number of the sentence of each. */
export interface TokenisedText {
  readonly tokens: readonly Token[];
  readonly sentence: ArrayLike<number>;
}

interface Pattern {
  readonly issue: string;
  readonly at: number;
  readonly isNearMiss: boolean;
  readonly steps: readonly Step[];
  /** Steps before the first gap, and behind the last. */
  readonly head: number;
  readonly tail: number;
}

export interface IssueTerms {
  /** The patterns that may begin with a word, which is in lower case. */
  readonly beginningWith: (word: string, key: string) => readonly Pattern[];
}

const compiled = new WeakMap<Codebook, IssueTerms>();

/** The terms of `codebook`, ready to be looked for; the same for the same codebook. */
export function compileTerms(codebook: Codebook): IssueTerms {
  const known = compiled.get(codebook);
  if (known !== undefined) return known;
  const terms = indexed(patternsOf(codebook));
  compiled.set(codebook, terms);
  return terms;
}

/** The most patterns of `codebook` that begin with one word, and that word: what a word of a text can cost. */
export function mostCrowded(codebook: Codebook): { readonly word: string; readonly count: number } {
  const counts = new Map<string, number>();
  let crowded = { word: '', count: 0 };
  for (const { steps } of patternsOf(codebook))
    for (const word of [...steps[0]!.keys, ...steps[0]!.stems]) {
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      if (count > crowded.count) crowded = { word, count };
    }
  return crowded;
}

function patternsOf({ issues }: Codebook): readonly Pattern[] {
  const all = (terms: readonly string[], issue: string, at: number, isNearMiss: boolean): Pattern[] =>
    terms.flatMap(stepsOf).map((steps) => {
      const [head, tail] = endRuns(steps);
      return { issue, at, isNearMiss, steps, head: head.length, tail: tail.length };
    });
  return issues.flatMap(({ id, poles, terms, nearMisses }) => [
    ...all(nearMisses, id, 0, true),
    ...poles.flatMap(({ at, terms: own }) => all(own, id, at, false)),
    ...all(terms, id, 0, false),
  ]);
}

function indexed(patterns: readonly Pattern[]): IssueTerms {
  const byKey = groupedBy(patterns, ({ keys }) => keys);
  const byStem = groupedBy(patterns, ({ stems }) => stems);
  const lengths = [...new Set([...byStem.keys()].map(({ length }) => length))];
  const beginningWith = (word: string, key: string): readonly Pattern[] => {
    const exact = byKey.get(key) ?? NONE;
    const stemmed = lengths.flatMap((length) => byStem.get(word.slice(0, length)) ?? NONE);
    return stemmed.length === 0 ? exact : [...new Set([...exact, ...stemmed])];
  };
  return { beginningWith };
}

const NONE: readonly Pattern[] = [];

function groupedBy(
  patterns: readonly Pattern[],
  beginnings: (first: Step) => Iterable<string>,
): ReadonlyMap<string, readonly Pattern[]> {
  const groups = new Map<string, Pattern[]>();
  for (const pattern of patterns)
    for (const beginning of beginnings(pattern.steps[0]!)) {
      const group = groups.get(beginning);
      if (group === undefined) groups.set(beginning, [pattern]);
      else group.push(pattern);
    }
  return groups;
}

/** What was found in texts that come again: one content is looked at for its issues, its stances and its outcome. */
const found = new WeakMap<IssueTerms, Map<string, TextMatches>>();

/** The terms in `text`, in its order; its words only where there are any, which is rare. */
export function matchesIn(text: string, terms: IssueTerms): TextMatches {
  const known = found.get(terms) ?? new Map<string, TextMatches>();
  found.set(terms, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const tokens = tokenize(text);
  const { sentence } = sentences(text, tokens);
  const matches = matchTerms({ tokens, sentence }, terms);
  const now =
    matches.length === 0 ? NOTHING : { words: tokens.map(({ word }) => word.toLowerCase()), matches };
  known.set(text, now);
  return now;
}

const NOTHING: TextMatches = { words: [], matches: [] };

/** The terms among the tokens `from`..`to` of a text, in its order; none reaches over a sentence's end. */
export function matchTerms(
  text: TokenisedText,
  terms: IssueTerms,
  from = 0,
  to: number = text.tokens.length,
): readonly TermMatch[] {
  const parts = partsOf(text, from, to);
  const found: Found[] = [];
  for (const [k, { word, key, isTurned }] of parts.entries()) {
    if (isTurned) continue;
    for (const pattern of terms.beginningWith(word, key)) {
      const end = endOf(parts, k, pattern.steps);
      if (end !== undefined) found.push({ pattern, from: k, to: end });
    }
  }
  return longest(withoutNearMisses(found)).map(({ pattern: { issue, at }, from: first, to: end }) => {
    const one = parts[first]!.token;
    const last = parts[end - 1]!.token;
    return {
      issue,
      at,
      from: one,
      to: last + 1,
      start: text.tokens[one]!.start,
      end: text.tokens[last]!.end,
    };
  });
}

/** A piece of a token between hyphens: what a term's word is compared with. */
interface Part {
  readonly word: string;
  readonly key: string;
  readonly token: number;
  readonly sentence: number;
  /** Behind "non-" or "anti-": it names the opposite, so no term begins here. */
  readonly isTurned: boolean;
}

/** Quotation marks and possessives stand between the words of a term without parting them. */
const TRANSPARENT = /^(?:["“”„«»‘’'`]+|['’][sS]?)$/;
const TURNING = /^(?:non|anti)$/;

function partsOf({ tokens, sentence }: TokenisedText, from: number, to: number): readonly Part[] {
  const parts: Part[] = [];
  for (let token = from; token < to; token++) {
    const word = tokens[token]!.word.toLowerCase();
    if (TRANSPARENT.test(word)) continue;
    const pieces = word.length > 2 && word.includes('-') ? word.split('-').filter(Boolean) : [word];
    for (const [k, piece] of pieces.entries())
      parts.push({
        word: piece,
        key: wordKey(piece),
        token,
        sentence: sentence[token]!,
        isTurned: k > 0 && TURNING.test(pieces[0]!),
      });
  }
  return parts;
}

interface Found {
  readonly pattern: Pattern;
  readonly from: number;
  readonly to: number;
}

/** Where the nearest words that fit `steps` end, the first of them standing at `from`. */
function endOf(parts: readonly Part[], from: number, steps: readonly Step[]): number | undefined {
  const { sentence } = parts[from]!;
  let ends: readonly number[] = [from + 1];
  for (const step of steps.slice(1)) {
    const next = new Set<number>();
    for (const end of ends)
      for (let k = end; k <= end + step.gap; k++) {
        const part = parts[k];
        if (part === undefined || part.sentence !== sentence) break;
        if (step.keys.has(part.key) || step.stems.some((stem) => part.word.startsWith(stem))) next.add(k + 1);
      }
    if (next.size === 0) return undefined;
    ends = [...next];
  }
  return Math.min(...ends);
}

/** Those that no near miss of their issue silences: it holds them whole, or the words that they have at one end. */
function withoutNearMisses(found: readonly Found[]): readonly Found[] {
  const misses = new Map<string, Reach>();
  for (const { pattern, from, to } of found)
    if (pattern.isNearMiss) {
      const reach = misses.get(pattern.issue) ?? { starts: [], furthest: [] };
      misses.set(pattern.issue, reach);
      reach.starts.push(from);
      reach.furthest.push(Math.max(to, reach.furthest.at(-1) ?? 0));
    }
  return found.filter(({ pattern: { issue, isNearMiss, head, tail }, from, to }) => {
    if (isNearMiss) return false;
    const reach = misses.get(issue);
    return reach === undefined || !(isWithin(reach, from, from + head) || isWithin(reach, to - tail, to));
  });
}

/** Where near misses of an issue begin, in order, and the furthest that those up to each reach. */
interface Reach {
  readonly starts: number[];
  readonly furthest: number[];
}

function isWithin({ starts, furthest }: Reach, from: number, to: number): boolean {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= from) low = middle + 1;
    else high = middle;
  }
  return low > 0 && furthest[low - 1]! >= to;
}

/**
 * Of terms that overlap within one issue, the longest; of equals the one that words more ("call off ... strike" before
 * "call ... strike"), then one that names a pole, then the first.
 */
function longest(found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const taken = new Map<string, Set<number>>();
  const order = found.toSorted(
    (a, b) =>
      b.to - b.from - (a.to - a.from) ||
      b.pattern.steps.length - a.pattern.steps.length ||
      Math.abs(b.pattern.at) - Math.abs(a.pattern.at) ||
      a.from - b.from,
  );
  const kept = order.filter(({ pattern: { issue }, from, to }) => {
    const places = taken.get(issue) ?? new Set<number>();
    taken.set(issue, places);
    for (let k = from; k < to; k++) if (places.has(k)) return false;
    for (let k = from; k < to; k++) places.add(k);
    return true;
  });
  return kept.sort((a, b) => a.from - b.from || a.to - b.to);
}
