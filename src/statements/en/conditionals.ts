/**
 * Finds stated conditions and what they are said to lead to: "If X, Y", "Y if X", "unless", "as long as",
 * "provided that", "without X, Y would", "should X, Y", "were X to, Y", "had X, Y". Whether-clauses ("asked if"),
 * comparisons ("as if") and concessions ("even if") are not conditions. The condition is given without its
 * conjunction, except where that would turn its meaning round: "unless", "without" and "only if" stay in.
 * Invariant: condition and outcome never overlap; inside an attribution's content both stay inside it.
 */
import type { Range } from '../../core/range.ts';
import type { Analysis } from './analysis.ts';
import type { Relation } from './relation.ts';
import { isWord, rangeOf } from './relation.ts';

export interface FoundConditional {
  readonly condition: Range;
  readonly outcome: Range;
  readonly modality?: string;
  /** Index of the relation whose content holds it. */
  readonly relation?: number;
}

/** A conjunction found at `from`..`to` in the window; the condition's span starts at `start`. */
interface Opening {
  readonly from: number;
  readonly start: number;
  readonly inverted: boolean;
  /** Only stands before its outcome. */
  readonly fronted: boolean;
  readonly needsModal: boolean;
  readonly phrase: boolean;
}

/** The tokens a conditional may reach over: a sentence, or an attribution's content in it. */
interface Window {
  readonly analysis: Analysis;
  readonly ids: readonly number[];
}

interface Stretch {
  readonly from: number;
  /** One past its last. */
  readonly to: number;
}

const LONGEST_CONDITION = 60;
/** How many tokens a conditional may reach over before and after its conjunction. */
const REACH = 150;
const FINITE = /^(?:MD|VBZ|VBP|VBD)$/;
const VERB = /^(?:MD|VB)/;
const WHETHER_VERBS: ReadonlySet<string> = new Set(
  (
    'ask wonder know see decide question determine tell say learn check consider doubt find test judge assess gauge ' +
    'inquire query care mind discuss debate clarify confirm specify remember recall ascertain establish'
  ).split(' '),
);
const WHETHER_ADJECTIVES: ReadonlySet<string> = new Set(
  'unclear unsure uncertain sure certain clear curious'.split(' '),
);
const SPEECH: ReadonlySet<string> = new Set(
  'say suggest tell add warn note argue write explain continue insist declare state claim predict stress reply fear reckon believe hope'.split(
    ' ',
  ),
);
const LEADING =
  /^(?:but|and|or|so|then|that|because|although|though|while|however|now|yes|no|well|moreover)$/i;
const PAUSE = /^(?:,|;|:|…|\.{2,}|-{2,}|[—–]+|\(|\))$/;
const STRONG_PAUSE = /^(?:;|:|…|\.{2,}|-{2,}|[—–]+|\(|\))$/;

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

const OPENERS: ReadonlySet<string> = new Set(
  'if unless provided providing as so assuming without should were had only'.split(' '),
);

function mayOpen({ tokens }: Analysis, i: number): boolean {
  const { word } = tokens[i]!;
  return word.length <= 9 && OPENERS.has(word.toLowerCase());
}

function windowAt(analysis: Analysis, i: number, relation: Relation | undefined): Window {
  const start = Math.max(analysis.sentenceStart[i]!, i - REACH);
  const end = Math.min(analysis.sentenceEnd[i]!, i + REACH);
  if (relation) return { analysis, ids: between(relation.content, start, end) };
  return { analysis, ids: Array.from({ length: end - start }, (_, k) => start + k) };
}

/** The numbers of an ascending list from `start` to before `end`. */
function between(numbers: readonly number[], start: number, end: number): number[] {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < numbers.length && numbers[to]! < end) to++;
  return numbers.slice(low, to);
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

// What opens a condition

function openingAt(window: Window, k: number): Opening | undefined {
  const plain = { from: k, inverted: false, fronted: false, needsModal: false, phrase: false };
  const before = lower(window, k - 1);
  switch (lower(window, k)) {
    case 'if':
      if (isNoCondition(window, k)) return undefined;
      return before === 'only'
        ? { ...plain, from: k - 1, start: k - 1 }
        : { ...plain, start: afterInsertion(window, k + 1) };
    case 'unless':
      return { ...plain, start: k };
    case 'provided':
    case 'providing':
    case 'assuming':
      return providedAt(window, k, plain);
    case 'as':
    case 'so':
      if (lower(window, k + 1) !== 'long' || lower(window, k + 2) !== 'as') return undefined;
      return has(window, { from: k + 3, to: Math.min(k + 20, window.ids.length) }, FINITE)
        ? before === 'only'
          ? { ...plain, from: k - 1, start: k - 1 }
          : { ...plain, start: k + 3 }
        : undefined;
    case 'without':
      return clauseStart(window, k) && !/^VBG$/.test(tag(window, k + 1))
        ? { ...plain, start: k, fronted: true, needsModal: true, phrase: true }
        : undefined;
    default:
      return invertedAt(window, k, plain);
  }
}

/** Past the insertion in "if, as he says, X". */
function afterInsertion(window: Window, k: number): number {
  if (word(window, k) !== ',') return k;
  const end = nextPause(window, k + 1);
  return end < window.ids.length ? end + 1 : k + 1;
}

function isNoCondition(window: Window, k: number): boolean {
  const before = lower(window, k - 1);
  const after = lower(window, k + 1);
  if (/^(?:as|even|what|ask|asked)$/.test(before)) return true;
  if (lemmaAt(window, k - 1) === 'happen' && lower(window, k - 2) === 'what') return true;
  if (before === 'or' && follows(window, k, 'whether')) return true;
  if (/^(?:so|not|only|any|anything|ever|necessary|possible|needed|and|or|you)$/.test(after)) {
    if (after === 'you') return lower(window, k + 2) === 'will';
    if (after === 'any' && PAUSE.test(word(window, k + 2))) return true;
    if (after !== 'and' && after !== 'or')
      return !(after === 'any' && has(window, { from: k + 2, to: k + 6 }, FINITE));
    return after === 'or' || lower(window, k + 2) !== 'when';
  }
  return isWhether(window, k);
}

/** Whether `earlier` stands somewhere before `k`. */
function follows(window: Window, k: number, earlier: string): boolean {
  for (let j = k - 1; j >= Math.max(0, k - LONGEST_CONDITION); j--)
    if (lower(window, j) === earlier) return true;
  return false;
}

/** Whether "if" stands for "whether": a verb of asking or finding out governs it, with at most an object between. */
function isWhether(window: Window, k: number): boolean {
  for (let j = k - 1; j >= Math.max(0, k - 4); j--) {
    if (PAUSE.test(word(window, j)) || lower(window, j) === 'that') return false;
    const lemma = lemmaAt(window, j);
    if (WHETHER_ADJECTIVES.has(lemma)) return !has(window, { from: 0, to: j }, /^MD$/);
    if (/^VB/.test(tag(window, j))) return WHETHER_VERBS.has(lemma) && !isLongObject(window, j, k);
    if (/^(?:MD|IN|TO)$/.test(tag(window, j))) return false;
  }
  return false;
}

/** "would tell the world something if" has an object too rich for "tell the world if". */
function isLongObject(window: Window, verb: number, k: number): boolean {
  return k - verb > 3 || (k - verb > 1 && /^(?:know|see|say|find|decide)$/.test(lemmaAt(window, verb)));
}

function providedAt(window: Window, k: number, plain: Omit<Opening, 'start'>): Opening | undefined {
  if (lower(window, k + 1) === 'that') return { ...plain, start: k + 2 };
  const fronts = clauseStart(window, k) || PAUSE.test(word(window, k - 1));
  const clause = { from: k + 1, to: Math.min(nextPause(window, k + 1), window.ids.length) };
  const subject = /^(?:DT|NNP?S?|PRP\$?|EX)$/.test(tag(window, k + 1));
  const isClause = subject && FINITE.test(firstVerbTag(window, clause)) && clause.to - clause.from >= 2;
  if (!fronts || !subject || lower(window, k) === 'assuming') return undefined;
  return isClause ? { ...plain, start: k + 1 } : { ...plain, start: k + 1, needsModal: true, phrase: true };
}

/** "Should talks fail, …", "Were Korva to leave, …", "Had they agreed, …": the verb stands before its subject. */
function invertedAt(window: Window, k: number, plain: Omit<Opening, 'start'>): Opening | undefined {
  const first = lower(window, k);
  if (!/^(?:should|were|had)$/.test(first)) return undefined;
  const atStart = clauseStart(window, k);
  if (!atStart && !(first === 'should' && PAUSE.test(word(window, k - 1)))) return undefined;
  if (/[?]/.test(lastWord(window))) return undefined;
  if (
    !/^(?:DT|NNP?S?|PRP\$?|EX|JJ|CD)$/.test(tag(window, k + 1)) ||
    /^(?:be|have|not)$/.test(lower(window, k + 1))
  )
    return undefined;
  const until = { from: k + 1, to: nextPause(window, k + 1) };
  const verb = has(
    window,
    until,
    first === 'should' ? /^(?:VBP?|NNS?)$/ : first === 'had' ? /^VB[ND]$/ : /^TO$/,
  );
  return verb ? { ...plain, start: k + 1, inverted: true, fronted: atStart, needsModal: true } : undefined;
}

/** Whether a clause can start at `k`: at the window's edge, after a mark, or after "and", "but", "that". */
function clauseStart(window: Window, k: number): boolean {
  return k <= 0 || isBreak(window, k) || !isWord(word(window, k - 1)) || LEADING.test(word(window, k - 1));
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

// The window's tokens

const word = ({ analysis, ids }: Window, k: number): string => analysis.tokens[ids[k] ?? -1]?.word ?? '';
const lower = (window: Window, k: number): string => word(window, k).toLowerCase();
const tag = ({ analysis, ids }: Window, k: number): string => analysis.tag[ids[k] ?? -1] ?? '';
const lemmaAt = ({ analysis, ids }: Window, k: number): string => analysis.lemma[ids[k] ?? -1] ?? '';
const lastWord = (window: Window): string => word(window, window.ids.length - 1);

/** Whether tokens are missing before `k`: words of someone else stand between. */
const isBreak = ({ ids }: Window, k: number): boolean =>
  k > 0 && k < ids.length && ids[k]! !== ids[k - 1]! + 1;

function has(window: Window, { from, to }: Stretch, pattern: RegExp): boolean {
  for (let j = from; j < to; j++) if (pattern.test(tag(window, j))) return true;
  return false;
}

function hasWord(window: Window, { from, to }: Stretch): boolean {
  for (let j = from; j < to; j++) if (isWord(word(window, j))) return true;
  return false;
}

function firstVerbTag(window: Window, { from, to }: Stretch): string {
  for (let j = from; j < to; j++) if (VERB.test(tag(window, j))) return tag(window, j);
  return '';
}

function nextPause(window: Window, from: number): number {
  for (let j = from; j < window.ids.length; j++)
    if (PAUSE.test(word(window, j)) || (j > from && isBreak(window, j))) return j;
  return window.ids.length;
}

/** Without marks at the edges; cut at a gap, so that it never covers words outside the window. */
function trimmed(window: Window, stretch: Stretch): Stretch | undefined {
  let { from, to } = stretch;
  while (from < to && !isWord(word(window, from)) && !/^[$€£#@]$/.test(word(window, from))) from++;
  while (to > from && (isLooseEnd(word(window, to - 1)) || tag(window, to - 1) === 'CC')) to--;
  for (let j = from + 1; j < to; j++) if (isBreak(window, j)) to = j;
  return from < to ? { from, to } : undefined;
}

const isLooseEnd = (text: string): boolean => !isWord(text) && text !== '%';

function spanOf({ analysis, ids }: Window, { from, to }: Stretch): Range {
  return rangeOf(analysis, ids[from]!, ids[to - 1]!);
}
