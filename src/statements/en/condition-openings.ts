/**
 * What opens a condition: "if", "unless", "provided that", "as long as", "without", or a verb before its subject. Tells
 * them from whether-clauses ("asked if"), comparisons ("as if"), concessions ("even if") and asides ("if any").
 */
import type { Analysis } from './analysis.ts';
import {
  clauseStart,
  FINITE,
  firstVerbTag,
  has,
  lastWord,
  lemmaAt,
  lower,
  nextPause,
  PAUSE,
  tag,
  type Window,
  word,
} from './clause-window.ts';

/** A conjunction found at `from`..`to` in the window; the condition's span starts at `start`. */
export interface Opening {
  readonly from: number;
  readonly start: number;
  readonly inverted: boolean;
  /** Only stands before its outcome. */
  readonly fronted: boolean;
  readonly needsModal: boolean;
  readonly phrase: boolean;
}

const LONGEST_CLAUSE = 60;
const WHETHER_VERBS: ReadonlySet<string> = new Set(
  (
    'ask wonder know see decide question determine tell say learn check consider doubt find test judge assess gauge ' +
    'inquire query care mind discuss debate clarify confirm specify remember recall ascertain establish'
  ).split(' '),
);
const WHETHER_ADJECTIVES: ReadonlySet<string> = new Set(
  'unclear unsure uncertain sure certain clear curious'.split(' '),
);
const OPENERS: ReadonlySet<string> = new Set(
  'if unless provided providing as so assuming without should were had only'.split(' '),
);

/** Whether token `i` could open a condition, by its word alone. */
export function mayOpen({ tokens }: Analysis, i: number): boolean {
  const { word } = tokens[i]!;
  return word.length <= 9 && OPENERS.has(word.toLowerCase());
}

/** The condition that opens at `k`, when what stands around it makes it one. */
export function openingAt(window: Window, k: number): Opening | undefined {
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
  for (let j = k - 1; j >= Math.max(0, k - LONGEST_CLAUSE); j--)
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
  const promised = lower(window, k) === 'provided' && isClause && has(window, { from: 0, to: k }, /^MD$/);
  if (promised && !/^(?:be|have)$/.test(lemmaAt(window, k - 1))) return { ...plain, start: k + 1 };
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
