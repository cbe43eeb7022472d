/**
 * How concrete a content is, 0..1: what it names that could be checked or held to (a party, a date, a place, an amount,
 * a measure, a text), with the words that were counted. Names nothing: 0.1. It says nothing about truth.
 */
import type { Range } from '../../core/range.ts';
import type { Concreteness } from '../../record/statement.ts';
import type { Analysis } from './analysis.ts';
import { isWord, rangeOf } from './relation.ts';

type Kind = 'party' | 'date' | 'place' | 'amount' | 'measure' | 'text';

const WEIGHT: Readonly<Record<Kind, number>> = {
  party: 0.15,
  date: 0.15,
  place: 0.1,
  amount: 0.2,
  measure: 0.2,
  text: 0.2,
};
const BASE = 0.1;
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const MEASURES = words(
  'ceasefire cease-fire truce armistice withdrawal withdraw sanction tariff embargo blockade guarantee corridor exchange referendum ' +
    'inspection deployment disarmament demilitarisation demilitarization recognition annexation evacuation quota moratorium ' +
    'peacekeeper verification subsidy loan reparation compensation amnesty extradition election veto licence license pipeline ' +
    'enrichment enrich buffer demarcation airspace visa troop missile warhead weapon hostage prisoner detainee swap',
);
const TEXTS = words(
  'treaty accord agreement resolution memorandum protocol declaration communique communiqué convention charter draft ' +
    'constitution roadmap framework annex clause article pact decree statute bill law',
);
const UNITS = words(
  'percent per kilometre kilometer km mile tonne ton barrel dollar euro pound rouble ruble yuan yen troop soldier day week ' +
    'month year hour people prisoner hostage billion million trillion thousand hectare acre',
);
const DAYS = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|today|yesterday|tonight)$/;
const MONTHS = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const DAY_NUMBER = /^\d{1,2}(?:st|nd|rd|th)?$/;
/** A title alone names no one. */
const TITLES = words(
  'president minister secretary chancellor ambassador envoy senator governor mayor general chairman director commissioner ' +
    'king queen prince mr mrs ms presidents ministers leaders party side',
);
const PLACE_PREPOSITIONS =
  /^(?:in|near|into|across|inside|outside|around|through|throughout|toward|towards)$/;

/** Concreteness of the content's tokens. */
export function concretenessOf(analysis: Analysis, content: readonly number[]): Concreteness {
  const named = new Map<Kind, string>();
  let read = -1;
  for (const i of content) {
    if (analysis.tokens[i]!.start < read) continue;
    const found = kindOf(analysis, i);
    if (!found) continue;
    read = found.range.end;
    if (!named.has(found.kind))
      named.set(found.kind, analysis.text.slice(found.range.start, found.range.end));
  }
  if (named.size === 0)
    return { value: BASE, because: ['names no party, date, place, amount, measure or text'] };
  const value = [...named.keys()].reduce((sum, kind) => sum + WEIGHT[kind], BASE);
  const because = [...named].map(
    ([kind, example]) => `names ${kind === 'amount' ? 'an' : 'a'} ${kind}: ${example}`,
  );
  return { value: Math.round(Math.min(1, value) * 100) / 100, because };
}

function kindOf(analysis: Analysis, i: number): { readonly kind: Kind; readonly range: Range } | undefined {
  const { word } = analysis.tokens[i]!;
  const tag = analysis.tag[i]!;
  const lemma = analysis.lemma[i]!;
  if (!isWord(word)) return undefined;
  const alone = rangeOf(analysis, i, i);
  const date = dateAt(analysis, i);
  if (date) return { kind: 'date', range: date };
  if (tag === 'CD' && /^(?:19|20)\d\d$/.test(word)) return { kind: 'date', range: alone };
  if (tag === 'CD') return amountAt(analysis, i);
  if (/^NN/.test(tag) && TEXTS.has(lemma)) return { kind: 'text', range: phrase(analysis, i) };
  if (/^(?:NN|VB|JJ)/.test(tag) && MEASURES.has(lemma))
    return { kind: 'measure', range: phrase(analysis, i) };
  if (/^NNPS?$/.test(tag) && isName(analysis, i)) {
    const range = nameAt(analysis, i);
    if (TITLES.has(analysis.text.slice(range.start, range.end).toLowerCase())) return undefined;
    return { kind: PLACE_PREPOSITIONS.test(analysis.tokens[i - 1]?.word ?? '') ? 'place' : 'party', range };
  }
  return undefined;
}

/** "Monday", "2 March", "March 2", "in May". */
function dateAt(analysis: Analysis, i: number): Range | undefined {
  const { word } = analysis.tokens[i]!;
  const next = analysis.tokens[i + 1]?.word ?? '';
  if (DAYS.test(word)) return rangeOf(analysis, i, i);
  if (DAY_NUMBER.test(word) && MONTHS.test(next)) return rangeOf(analysis, i, i + 1);
  if (!MONTHS.test(word)) return undefined;
  if (DAY_NUMBER.test(next)) return rangeOf(analysis, i, i + 1);
  const before = analysis.tokens[i - 1]?.word ?? '';
  return /^(?:in|by|since|until|before|after|of|last|next|this)$/i.test(before)
    ? rangeOf(analysis, i, i)
    : undefined;
}

/** A figure with what it counts: "$3 billion", "30 days"; a bare "one" is none. */
function amountAt(analysis: Analysis, i: number): { readonly kind: Kind; readonly range: Range } | undefined {
  const currency = /^[$€£¥]$/.test(analysis.tokens[i - 1]?.word ?? '');
  let last = i;
  while (
    last - i < 2 &&
    (UNITS.has(analysis.lemma[last + 1] ?? '') || analysis.tokens[last + 1]?.word === '%')
  )
    last++;
  const isFigure = /\d/.test(analysis.tokens[i]!.word);
  if (!currency && last === i && !(isFigure && /^(?:NN|JJ)/.test(analysis.tag[i + 1] ?? '')))
    return undefined;
  return {
    kind: 'amount',
    range: rangeOf(analysis, currency ? i - 1 : i, last > i || currency ? last : i + 1),
  };
}

/** The noun with the adjectives and nouns before it. */
function phrase(analysis: Analysis, i: number): Range {
  let first = i;
  while (first > analysis.sentenceStart[i]! && i - first < 3 && /^(?:JJ|NN)/.test(analysis.tag[first - 1]!))
    first--;
  return rangeOf(analysis, first, i);
}

function nameAt(analysis: Analysis, i: number): Range {
  let last = i;
  while (
    last + 1 < analysis.sentenceEnd[i]! &&
    /^NNPS?$/.test(analysis.tag[last + 1]!) &&
    isName(analysis, last + 1)
  )
    last++;
  return rangeOf(analysis, i, last);
}

/** Capitalised, but not shouted: in “BIG PROGRESS” the tagger sees names everywhere. */
const isName = (analysis: Analysis, i: number): boolean => {
  const { word } = analysis.tokens[i]!;
  return (
    /^\p{Lu}./u.test(word) &&
    !(/^\p{Lu}{6,}$/u.test(word) || (/^\p{Lu}{3,}$/u.test(word) && isShouted(analysis, i)))
  );
};

const isShouted = (analysis: Analysis, i: number): boolean =>
  [i - 1, i + 1].some((j) => /^\p{Lu}{3,}$/u.test(analysis.tokens[j]?.word ?? ''));
