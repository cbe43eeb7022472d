/**
 * Finds stated conditions and what they are said to lead to: "If X, Y", "Y if X", "unless", "as long as",
 * "provided that", "without X, Y would", "should X, Y", "were X to, Y", "had X, Y". Whether-clauses ("asked if"),
 * comparisons ("as if") and concessions ("even if") are not conditions. The condition is given without its
 * conjunction, except where that would turn its meaning round: "unless", "without" and "only if" stay in.
 * Invariant: condition and outcome never overlap; inside an attribution's content both stay inside it.
 */

import type { Range } from '../../core/range.ts';
import { countBefore } from '../../core/sorted.ts';
import type { Analysis } from './analysis.ts';
import {
  clauseStart,
  FINITE,
  has,
  hasWord,
  isBreak,
  LEADING,
  lemmaAt,
  lower,
  nextPause,
  STRONG_PAUSE,
  type Stretch,
  spanOf,
  tag,
  trimmed,
  VERB,
  type Window,
  word,
} from './clause-window.ts';
import { mayOpen, type Opening, openingAt } from './condition-openings.ts';
import type { Relation } from './relation.ts';
import { isWord, rangeOf } from './relation.ts';

export interface FoundConditional {
  readonly condition: Range;
  readonly outcome: Range;
  readonly modality?: string;
  /** Index of the relation whose content holds it. */
  readonly relation?: number;
}

const LONGEST_CONDITION = 60;
/** How many tokens a conditional may reach over before and after its conjunction. */
const REACH = 150;
const SPEECH: ReadonlySet<string> = new Set(
  'say suggest tell add warn note argue write explain continue insist declare state claim predict stress reply fear reckon believe hope'.split(
    ' ',
  ),
);

/** The conditionals of the whole text, in order. */
export function conditionals(analysis: Analysis, relations: readonly Relation[]): FoundConditional[] {
  const holder = holders(analysis, relations);
  const found: FoundConditional[] = [];
  for (let i = 0; i < analysis.tokens.length; i++) {
    if (!mayOpen(analysis, i)) continue;
    const relation = holder[i]! < 0 ? undefined : holder[i]!;
    const window = windowAt(analysis, i, relation === undefined ? undefined : relations[relation]);
    const conditional = conditionalAt(window, window.ids.indexOf(i));
    if (!conditional) continue;
    const last = found.at(-1);
    if (
      last &&
      last.condition.start < conditional.condition.end &&
      conditional.outcome.start < last.condition.end
    )
      continue;
    found.push(relation === undefined ? conditional : { ...conditional, relation });
  }
  return found;
}

/** For each token the relation with the shortest content that holds it, or −1. */
function holders({ tokens }: Analysis, relations: readonly Relation[]): Int32Array {
  const holder = new Int32Array(tokens.length).fill(-1);
  const longestFirst = relations
    .map((_, r) => r)
    .sort((a, b) => relations[b]!.content.length - relations[a]!.content.length);
  for (const r of longestFirst) for (const i of relations[r]!.content) holder[i] = r;
  return holder;
}
function windowAt(analysis: Analysis, i: number, relation: Relation | undefined): Window {
  const start = Math.max(analysis.sentenceStart[i]!, i - REACH);
  const end = Math.min(analysis.sentenceEnd[i]!, i + REACH);
  if (relation) return { analysis, ids: between(relation.content, start, end) };
  return { analysis, ids: Array.from({ length: end - start }, (_, k) => start + k) };
}

/** The numbers of an ascending list from `start` to before `end`. */
function between(numbers: readonly number[], start: number, end: number): number[] {
  return numbers.slice(
    countBefore(numbers.length, (i) => numbers[i]! < start),
    countBefore(numbers.length, (i) => numbers[i]! < end),
  );
}

function conditionalAt(window: Window, k: number): FoundConditional | undefined {
  const opening = openingAt(window, k);
  if (!opening) return undefined;
  const parts =
    frontedParts(window, opening) ??
    (opening.fronted && !opening.inverted ? undefined : trailingParts(window, opening));
  if (!parts) return undefined;
  const condition = trimmed(window, { from: opening.start, to: parts.condition.to });
  const outcome = trimmed(window, withoutLeading(window, withoutAttribution(window, parts.outcome)));
  if (!condition || !outcome || !hasWord(window, condition) || !has(window, outcome, VERB)) return undefined;
  if (opening.needsModal && !has(window, outcome, /^MD$/)) return undefined;
  const modality = modalityOf(window, outcome);
  return {
    condition: spanOf(window, condition),
    outcome: spanOf(window, outcome),
    ...(modality === undefined ? {} : { modality }),
  };
}

// Where condition and outcome lie

interface Parts {
  readonly condition: Stretch;
  readonly outcome: Stretch;
}

/** "If X, Y": the condition ends at the first pause after which a main clause begins. */
function frontedParts(window: Window, opening: Opening): Parts | undefined {
  if (!clauseStart(window, opening.from)) return undefined;
  for (const pass of ['sure', 'loose', 'noun'] as const) {
    const limit = Math.min(window.ids.length, opening.start + LONGEST_CONDITION);
    for (let j = opening.start + 1; j < limit; j++) {
      const then = lower(window, j) === 'then' && !isBreak(window, j);
      if (!(isBreak(window, j) || word(window, j) === ',' || /^[—–]|^-{2,}/.test(word(window, j)) || then))
        continue;
      const condition = { from: opening.start, to: j };
      const outcome = {
        from: afterAttribution(window, isBreak(window, j) ? j : j + 1),
        to: outcomeEnd(window, j + 1),
      };
      if (
        isConditionIn(window, condition, opening, pass) &&
        isOutcome(window, opening, outcome, pass !== 'loose')
      )
        return { condition, outcome };
    }
  }
  return undefined;
}

/** A main clause; or, after a condition put in between ("the plan, if it passes, will …"), its rest from the verb on. */
function isOutcome(window: Window, opening: Opening, outcome: Stretch, strict: boolean): boolean {
  if (isMainClause(window, outcome, strict)) return true;
  const inserted = word(window, opening.from - 1) === ',' && !isBreak(window, opening.from);
  return (
    inserted &&
    FINITE.test(tag(window, outcome.from)) &&
    has(window, { from: 0, to: opening.from }, /^NN|^PRP/)
  );
}

/** In the last pass a plural noun after a noun may be the verb that the tagger missed: "If Korva withdraws". */
function isConditionIn(
  window: Window,
  stretch: Stretch,
  opening: Opening,
  pass: 'sure' | 'loose' | 'noun',
): boolean {
  if (pass !== 'noun') return isCondition(window, stretch, opening);
  return (
    /^NNS?$/.test(tag(window, stretch.to - 1)) &&
    /^(?:NN|PRP$)/.test(tag(window, stretch.to - 2)) &&
    stretch.to - stretch.from > 1
  );
}

function isCondition(window: Window, stretch: Stretch, { phrase, inverted }: Opening): boolean {
  return phrase || inverted ? hasWord(window, stretch) : has(window, stretch, /^(?:MD|VBZ|VBP|VBD|VBN|VB)$/);
}

const SUBJECT_START = /^(?:DT|PDT|PRP\$?|NNP?S?|EX|JJ[RS]?|CD|VBG|RB|WRB|WP|POS|IN|``|''|MD|TO)$/;

/** Whether a clause with its own subject and finite verb stands at `from`; `strict` wants them before the next pause. */
function isMainClause(window: Window, outcome: Stretch, strict: boolean): boolean {
  let from = outcome.from;
  while (from < outcome.to && (!isWord(word(window, from)) || /^then$/i.test(word(window, from)))) from++;
  if (from >= outcome.to) return false;
  const first = tag(window, from);
  if (!SUBJECT_START.test(first) && !(first === 'VB' && !strict)) return false;
  if (first === 'MD' && !/^(?:PRP|DT|NNP)/.test(tag(window, from + 1))) return false;
  if (/^(?:who|whose)$/.test(lower(window, from))) return false;
  if (first === 'IN' && /^(?:if|unless|because|although|though|while|that|as)$/.test(lower(window, from)))
    return false;
  if (/^(?:just|much|even)$/.test(lower(window, from)) && /^(?:as|if)$/.test(lower(window, from + 1)))
    return false;
  const to = strict ? Math.min(outcome.to, nextPause(window, from)) : outcome.to;
  return has(window, { from, to }, FINITE) || (first === 'VB' && !strict);
}

/** "Y if X": the outcome is the clause the condition hangs on; the condition runs to the next pause after its verb. */
function trailingParts(window: Window, opening: Opening): Parts | undefined {
  if (opening.from === 0) return undefined;
  let from = outcomeStart(window, opening.from);
  while (from < opening.from && !isWord(word(window, from))) from++;
  const outcome = { from, to: opening.from };
  if (!has(window, outcome, FINITE)) return undefined;
  const to = opening.inverted ? nextPause(window, opening.start) : conditionEnd(window, opening.start);
  const condition = { from: opening.start, to };
  return isCondition(window, condition, opening) ? { condition, outcome } : undefined;
}

/** Where the clause before `k` starts: after a strong pause, "that", a conjunction after a comma, or a gap. */
function outcomeStart(window: Window, k: number): number {
  let verbSeen = false;
  for (let j = k - 1; j >= 0; j--) {
    if (FINITE.test(tag(window, j))) verbSeen = true;
    if (j < k - 1 && isBreak(window, j + 1) && verbSeen) return j + 1;
    if (!verbSeen) continue;
    if (STRONG_PAUSE.test(word(window, j))) return j + 1;
    if (lower(window, j) === 'that' && isComplementizer(window, j)) return j + 1;
    if (opensClause(window, j)) return j + 1;
    if (word(window, j) === ',' && startsNewClause(window, j + 1)) return j + 1;
    if (isReportingVerb(window, j, k)) return j + 1;
  }
  return 0;
}

/** A mark that opens a quoted clause, not one that quotes from the middle of a clause on. */
function opensClause(window: Window, j: number): boolean {
  return window.analysis.quoteMark[window.ids[j]!] === 1 && (j === 0 || !isWord(word(window, j - 1)));
}

function isComplementizer(window: Window, j: number): boolean {
  return tag(window, j) === 'IN' || (tag(window, j) !== 'WDT' && /^VB/.test(tag(window, j - 1)));
}

function startsNewClause(window: Window, j: number): boolean {
  const next = lower(window, j);
  return /^(?:and|but|so|or|yet|because|while|then)$/.test(next) && !/^VB|^MD/.test(tag(window, j + 1));
}

/** "said" in "Tal said he would go if …": a verb of saying with a clause of its own after it. */
function isReportingVerb(window: Window, j: number, k: number): boolean {
  return (
    SPEECH.has(lemmaAt(window, j)) &&
    /^VB[DZPG]/.test(tag(window, j)) &&
    /^(?:PRP|DT|NNP?S?|EX|PRP\$|JJ|CD|NNS)$/.test(tag(window, j + 1)) &&
    has(window, { from: j + 1, to: k }, FINITE)
  );
}

function conditionEnd(window: Window, from: number): number {
  let verbSeen = false;
  for (let j = from; j < window.ids.length; j++) {
    if (VERB.test(tag(window, j))) verbSeen = true;
    if (window.analysis.quoteMark[window.ids[j]!] === 2 && !opensQuote(window, from, j)) return j;
    if (!verbSeen || j === from) continue;
    if (isBreak(window, j) || STRONG_PAUSE.test(word(window, j))) return j;
    if (isNewPlan(window, j)) return j;
    if (word(window, j) === ',' && !/^(?:and|or|which)$/.test(lower(window, j + 1))) return j;
    if (word(window, j) === ',' && startsNewClause(window, j + 1)) return j;
  }
  return window.ids.length;
}

/** "and you will" after a condition goes on with the outcome. */
function isNewPlan(window: Window, j: number): boolean {
  return (
    /^(?:and|but)$/.test(lower(window, j)) && tag(window, j + 1) === 'PRP' && tag(window, j + 2) === 'MD'
  );
}

function opensQuote(window: Window, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (window.analysis.quoteMark[window.ids[j]!] === 1) return true;
  return false;
}

/** Where the outcome that starts at `from` ends: at a semicolon, or where a second condition begins. */
function outcomeEnd(window: Window, from: number): number {
  for (let j = from; j < window.ids.length; j++) {
    if (word(window, j) === ';') return j;
    if (
      word(window, j) === ',' &&
      /^(?:but|and)$/.test(lower(window, j + 1)) &&
      lower(window, j + 2) === 'if'
    )
      return j;
  }
  return window.ids.length;
}

/** Past "Tal said," or "warns an envoy who was there," at `from`. */
function afterAttribution(window: Window, from: number): number {
  const end = nextPause(window, from);
  if (end >= window.ids.length) return from;
  return isAttribution(window, { from, to: end }) ? end + 1 : from;
}

/** Cuts "Tal said," off the front and ", Tal said" off the end, where no attribution was found to keep them out. */
function withoutAttribution(window: Window, { from, to }: Stretch): Stretch {
  const first = nextPause(window, from);
  if (first < to && first - from <= 6 && isAttribution(window, { from, to: first }))
    return { from: first + 1, to };
  let comma = to - 1;
  while (comma > from && word(window, comma) !== ',') comma--;
  if (comma > from && to - comma <= 12 && isAttribution(window, { from: comma + 1, to }))
    return { from, to: comma };
  return { from, to };
}

/** Short and ending in a verb of saying, or beginning with one: "diplomats fear", "warns the envoy who was there". */
function isAttribution(window: Window, { from, to }: Stretch): boolean {
  if (lower(window, from) === 'according') return true;
  if (SPEECH.has(lemmaAt(window, from)) && /^VB[DZP]$/.test(tag(window, from))) return true;
  if (to - from < 2 || to - from > 12) return false;
  for (let j = from + 1; j < Math.min(to, from + 7); j++) {
    const isVerb = /^VB[DZP]$/.test(tag(window, j)) || (j === to - 1 && /^[NV]/.test(tag(window, j)));
    if (SPEECH.has(lemmaAt(window, j)) && isVerb) return !/^(?:MD|TO|DT)$/.test(tag(window, j - 1));
    if (/^(?:MD|VB)/.test(tag(window, j))) return false;
  }
  return false;
}

function withoutLeading(window: Window, { from, to }: Stretch): Stretch {
  while (from < to && (!isWord(word(window, from)) || LEADING.test(word(window, from)))) {
    if (/^(?:that|no|so)$/i.test(word(window, from)) && !leadsClause(window, from)) break;
    from++;
  }
  return { from, to };
}

/** "that talks fail" leads a clause; "that outcome would", "no deal will" is part of one. */
function leadsClause(window: Window, k: number): boolean {
  return lower(window, k) === 'that' ? tag(window, k) === 'IN' : word(window, k + 1) === ',';
}

// The outcome's modal

/** "could", "will not", "may be", "is likely to": the outcome's first modal with what completes it. */
function modalityOf(window: Window, { from, to }: Stretch): string | undefined {
  for (let j = from; j < to; j++) {
    if (tag(window, j) !== 'MD' && !isLikely(window, j)) continue;
    let last = j;
    while (last + 1 < to && /^(?:not|n['’]t|be|have|likely|unlikely|to)$/.test(lower(window, last + 1)))
      last++;
    const { start, end } = rangeOf(window.analysis, window.ids[j]!, window.ids[last]!);
    return window.analysis.text.slice(start, end);
  }
  return undefined;
}

function isLikely(window: Window, j: number): boolean {
  return /^(?:is|are|was|were)$/.test(lower(window, j)) && /^(?:un)?likely$/.test(lower(window, j + 1));
}
