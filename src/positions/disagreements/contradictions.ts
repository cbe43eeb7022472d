/**
 * Contradictions in what is told of one event: two accounts that share most of their words and differ in a figure, in
 * the day, or in being negated. Accounts are sentences of statements; an index over their rarer words brings together
 * those that share some, so that the work stays near linear.
 */

import type { Span } from '../../record/article.ts';
import { SAID_CONFIDENCE, type Statement } from '../../record/statement.ts';
import { type ContentWords, contentWords, likeness, sharedWords } from '../content-words.ts';
import { sentencesIn } from '../spans.ts';
import { isDescribed } from '../stances.ts';
import { type DisagreementRule, type Findings, type FoundDisagreement, toldBetween } from './disagreement.ts';

interface Account {
  readonly statement: Statement;
  readonly evidence: Span;
  readonly words: ContentWords;
  readonly days: ReadonlySet<string>;
}

/** Share of the shorter account's words that must stand in the other. */
const SAME_EVENT = 0.6;
const SAME_FACT = 0.75;
const FEWEST_WORDS = 4;
/** Likeness of two accounts below which a figure, or a no, may be of something else. */
const ALIKE_FIGURES = 0.6;
const ALIKE_FACTS = 0.55;
/** Words that stand in more accounts than this bring nothing together. */
const MOST_HOLDERS = 40;
const MOST_FOUND = 200;

export const contradictions: DisagreementRule = (findings) => {
  const accounts = accountsOf(findings);
  const holders = new Map<string, number[]>();
  const found: FoundDisagreement[] = [];
  const seen = new Set<string>();
  for (const [k, account] of accounts.entries()) {
    const near = new Map<number, number>();
    for (const key of account.words.keys)
      for (const other of holders.get(key) ?? []) near.set(other, (near.get(other) ?? 0) + 1);
    for (const [other, shared] of near) {
      if (shared < 3 || found.length >= MOST_FOUND) continue;
      const one = contradiction(findings, accounts[other]!, account);
      const key = one && JSON.stringify([one.a.statement, one.b.statement]);
      if (one === undefined || seen.has(key!)) continue;
      seen.add(key!);
      found.push(one);
    }
    for (const key of account.words.keys) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [k]);
      else if (list.length < MOST_HOLDERS) list.push(k);
    }
  }
  return found;
};

function accountsOf({ statements }: Findings): readonly Account[] {
  return [...statements.values()]
    .filter(
      (one) =>
        one.confidence >= SAID_CONFIDENCE &&
        !isDescribed(one) &&
        /^(?:asserted|reported|denied)$/.test(one.certainty),
    )
    .flatMap((statement) =>
      statement.content.flatMap(sentencesIn).flatMap((evidence) => {
        const words = contentWords(evidence.text);
        return words.keys.size < FEWEST_WORDS || words.keys.size > 60
          ? []
          : [{ statement, evidence, words, days: daysIn(evidence.text) }];
      }),
    );
}

function contradiction(findings: Findings, a: Account, b: Account): FoundDisagreement | undefined {
  const isRetold =
    a.statement.utterance === b.statement.utterance && a.statement.speaker === b.statement.speaker;
  if (isRetold && a.statement.article === b.statement.article) return undefined;
  if (
    a.evidence.article === b.evidence.article &&
    a.evidence.start < b.evidence.end &&
    b.evidence.start < a.evidence.end
  )
    return undefined;
  const share = sharedWords(a.words.keys, b.words.keys);
  if (share < SAME_EVENT) return undefined;
  const alike = likeness(a.words.keys, b.words.keys);
  const because =
    (alike < ALIKE_FIGURES ? undefined : figureClash(a, b)) ??
    dayClash(a, b, share) ??
    (alike < ALIKE_FACTS ? undefined : factClash(a, b, share));
  if (because === undefined) return undefined;
  return toldBetween(
    findings,
    because.rule,
    [
      { ...a, words: because.a },
      { ...b, words: because.b },
    ],
    isRetold ? 'sources' : undefined,
  );
}

interface Clash {
  readonly rule: string;
  readonly a: string;
  readonly b: string;
}

function figureClash(a: Account, b: Account): Clash | undefined {
  for (const x of a.words.figures)
    for (const y of b.words.figures) {
      if (x.of === undefined || x.of !== y.of || x.value === y.value || x.isRough || y.isRough) continue;
      if (b.words.figures.some((z) => z.of === x.of && z.value === x.value)) continue;
      if (a.words.figures.some((z) => z.of === y.of && z.value === y.value)) continue;
      return { rule: 'number', a: x.words, b: y.words };
    }
  return undefined;
}

const DAY =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\b/gi;

const daysIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(DAY)].map(([day]) => day.toLowerCase()));

function dayClash(a: Account, b: Account, share: number): Clash | undefined {
  const [x] = a.days;
  const [y] = b.days;
  if (share < SAME_FACT || a.days.size !== 1 || b.days.size !== 1 || x === y) return undefined;
  return { rule: 'date', a: x!, b: y! };
}

function factClash(a: Account, b: Account, share: number): Clash | undefined {
  if (a.words.negations > 1 || b.words.negations > 1) return undefined;
  if (share < SAME_FACT || a.statement.utterance === b.statement.utterance) return undefined;
  const [x, y] = [isNo(a), isNo(b)];
  return x === y ? undefined : { rule: 'denial', a: x ? 'no' : 'yes', b: y ? 'no' : 'yes' };
}

/** Denying a negated content affirms it. */
const isNo = ({ words, statement }: Account): boolean =>
  words.isNegated !== (statement.certainty === 'denied');
