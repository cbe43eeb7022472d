/**
 * Which articles republish an earlier one: wire copy with small changes. Earlier stories that may be meant are found by
 * an even sample of five-word runs in an index (Broder 1997), rare runs counting most, so that the work grows with the
 * text and not with its square; then the two texts are compared whole. A copy tells most of one of the two texts and
 * keeps its names and figures; two documents made from one form don't (see `core/retelling.ts`).
 */
import { hashText, mix } from '../core/hash.ts';
import {
  type ComparedText,
  comparedText,
  type Retelling,
  retellingOf,
  toldOnlyIn,
} from '../core/retelling.ts';
import { type Article, spanOf } from '../record/article.ts';
import type { Parallel } from '../record/position.ts';

/** Share that two texts have of one of them, and the least that they have of the other. */
const SHARED = 0.5;
const SHARED_LEAST = 0.2;
/** Share of its own words that makes a text a piece of a much longer one. */
const SHARED_WHOLE = 0.8;
/** Share of what is told alike in which a name or figure is swapped, from which on it is another document. */
const SWAPPED = 0.25;
/** One figure may have been corrected. */
const FEWEST_SWAPS = 2;
const WORDS = 5;
/** One in this many runs is kept. */
const SAMPLED = 4;
/** A text of fewer words is too short to tell. */
const FEWEST_WORDS = 25;
/** A run that stands in more stories than this is a set phrase. */
const MOST_HOLDERS = 32;
/** Stories that an article is compared with, and the runs of the shorter that it must share with each. */
const MOST_COMPARED = 4;
const FEWEST_SHARED = 3;
const SHARED_RUNS = 0.15;
/** Earlier stories that are kept ready to be compared. */
const KEPT_READY = 200;

/** Stories that hold a run: nearly always one, so a lone number stands for itself. */
type Holders = Map<number, number | number[]>;

export interface ComparedStories {
  /** The articles, with `sameStoryAs` set to the earliest article that each one repeats. */
  readonly articles: Article[];
  /** For each document made from the form of an earlier one, what only one of the two tells. */
  readonly parallels: Parallel[];
}

export function compareStories(articles: readonly Article[]): ComparedStories {
  const parallels: Parallel[] = [];
  const holders: Holders = new Map();
  const sizes = new Int32Array(articles.length);
  const ready = keptReady((k) => comparedText(articles[k]!.text));
  const marked = articles.map((article, k) => {
    const runs = runsOf(article.text);
    sizes[k] = runs.size;
    let form: number | undefined;
    for (const at of likeliest(runs, holders, sizes)) {
      const retelling = retellingOf(ready(at), ready(k));
      if (isCopy(retelling)) return { ...article, sameStoryAs: articles[at]!.id };
      if (isOneForm(retelling) && tellsMost(retelling)) form ??= at;
    }
    for (const run of runs) hold(holders, run, k);
    if (form !== undefined) parallels.push(parallelOf(articles[form]!, ready(form), article, ready(k)));
    return article;
  });
  return { articles: marked, parallels };
}

/** Of each document so many sentences are shown at most. */
const MOST_SHOWN = 12;

function parallelOf(a: Article, textOfA: ComparedText, b: Article, textOfB: ComparedText): Parallel {
  const only = (article: Article, own: ComparedText, other: ComparedText): Parallel['onlyA'] =>
    toldOnlyIn(own, other)
      .slice(0, MOST_SHOWN)
      .map(({ start, end }) => spanOf(article, start, end));
  return { a: a.id, b: b.id, onlyA: only(a, textOfA, textOfB), onlyB: only(b, textOfB, textOfA) };
}

/** Whether a text that tells so much of another is a copy of it: a text that adds most of its words is none. */
export function isCopy(retelling: Retelling): boolean {
  return !isOneForm(retelling) && (tellsMost(retelling) || retelling.ofLater >= SHARED_WHOLE);
}

const tellsMost = ({ ofLater, ofEarlier }: Retelling): boolean =>
  Math.max(ofLater, ofEarlier) >= SHARED && Math.min(ofLater, ofEarlier) >= SHARED_LEAST;

const isOneForm = ({ swaps, swapped }: Retelling): boolean => swaps >= FEWEST_SWAPS && swapped >= SWAPPED;

/** The stories that share most runs; one that few share tells more. */
function likeliest(runs: ReadonlySet<number>, holders: Holders, sizes: Int32Array): readonly number[] {
  const shared = new Map<number, { count: number; weight: number }>();
  for (const run of runs) {
    const held = holders.get(run) ?? [];
    const list = typeof held === 'number' ? [held] : held;
    for (const k of list) {
      const known = shared.get(k) ?? { count: 0, weight: 0 };
      shared.set(k, { count: known.count + 1, weight: known.weight + 1 / list.length });
    }
  }
  return [...shared]
    .filter(
      ([k, { count }]) => count >= Math.max(FEWEST_SHARED, SHARED_RUNS * Math.min(runs.size, sizes[k]!)),
    )
    .sort(([i, a], [j, b]) => b.weight - a.weight || i - j)
    .slice(0, MOST_COMPARED)
    .map(([k]) => k);
}

function hold(holders: Holders, run: number, k: number): void {
  const known = holders.get(run);
  if (known === undefined) holders.set(run, k);
  else if (typeof known === 'number') holders.set(run, [known, k]);
  else if (known.length < MOST_HOLDERS) known.push(k);
}

/** Hashes of the kept runs of five words. */
function runsOf(text: string): ReadonlySet<number> {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashText);
  const runs = new Set<number>();
  if (words.length < FEWEST_WORDS) return runs;
  for (let k = WORDS; k <= words.length; k += 1) {
    const run = words.slice(k - WORDS, k).reduce((hash, word) => mix(0, hash, word));
    if ((run >>> 8) % SAMPLED === 0) runs.add(run);
  }
  return runs;
}

/** Compared texts by number, made when asked for; the latest are kept, since copies come close together. */
function keptReady(make: (k: number) => ComparedText): (k: number) => ComparedText {
  const kept = new Map<number, ComparedText>();
  return (k) => {
    const text = kept.get(k) ?? make(k);
    kept.delete(k);
    kept.set(k, text);
    if (kept.size > KEPT_READY) kept.delete(kept.keys().next().value!);
    return text;
  };
}
