/**
 * Conditions over options, as text and at one state: `not attack`, `release and (attack or escalate)`,
 * `attack if not release`, `attack iff escalate`. `not` binds closest, then `and`, `or`, and last `if` and `iff`.
 */
import type { Condition } from '../record/conflict-model.ts';

/** What is wrong with a condition, and where in its text. */
export interface ConditionFault {
  readonly at: number;
  readonly problem: string;
  readonly mend: string;
}

export type ParsedCondition = { readonly condition: Condition } | { readonly fault: ConditionFault };

const MOST_CHARACTERS = 2000;
const TOKEN = /\s*(\(|\)|[^\s()]+)/y;
const WORDS = ['and', 'or', 'not', 'if', 'iff'];

/** Reads a condition; `options` are the ids that it may name. */
export function parseCondition(text: string, options: ReadonlySet<string>): ParsedCondition {
  if (text.length > MOST_CHARACTERS)
    return {
      fault: {
        at: 0,
        problem: `a condition of ${text.length} characters`,
        mend: `Keep it below ${MOST_CHARACTERS}.`,
      },
    };
  const tokens = tokensOf(text);
  let next = 0;
  const isNext = (...words: string[]): boolean => words.includes(tokens[next]?.word ?? '');
  const fail = (problem: string, mend: string): never => {
    throw new Fault({ at: tokens[next]?.at ?? text.length, problem, mend });
  };
  const chain = (is: 'and' | 'or', part: () => Condition): Condition => {
    const of = [part()];
    while (isNext(is)) {
      next++;
      of.push(part());
    }
    return of.length === 1 ? of[0]! : { is, of };
  };
  const single = (): Condition => {
    const token = tokens[next];
    if (token === undefined) return fail('the condition ends too early', 'Name an option here.');
    if (token.word === 'not') {
      next++;
      return { is: 'not', of: single() };
    }
    if (token.word === '(') {
      next++;
      const inside = whole();
      if (!isNext(')')) return fail('a bracket is not closed', 'Write ")" here.');
      next++;
      return inside;
    }
    if (token.word === ')' || WORDS.includes(token.word))
      return fail(`"${token.word}" where an option should stand`, 'Name an option here.');
    if (!options.has(token.option))
      return fail(`unknown option "${token.option}"`, `Use one of: ${[...options].join(', ')}.`);
    next++;
    return { is: 'option', option: token.option };
  };
  const whole = (): Condition => {
    const left = chain('or', () => chain('and', single));
    if (!isNext('if', 'iff')) return left;
    const is = tokens[next]!.word as 'if' | 'iff';
    next++;
    return { is, left, right: chain('or', () => chain('and', single)) };
  };
  try {
    const condition = whole();
    if (next < tokens.length)
      fail(`"${tokens[next]!.option}" where the condition should end`, 'Join parts by and, or, if, iff.');
    return { condition };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault };
    throw error;
  }
}

class Fault extends Error {
  readonly fault: ConditionFault;
  constructor(fault: ConditionFault) {
    super(fault.problem);
    this.fault = fault;
  }
}

interface Token {
  readonly at: number;
  /** In lower case. */
  readonly word: string;
  readonly option: string;
}

const tokensOf = (text: string): Token[] =>
  [...text.trimEnd().matchAll(new RegExp(TOKEN.source, 'g'))].map(({ index, 0: all, 1: option }) => ({
    at: index + all.length - option!.length,
    word: option!.toLowerCase(),
    option: option!,
  }));

/** A condition in the form that `parseCondition` reads. */
export function conditionText(condition: Condition): string {
  switch (condition.is) {
    case 'option':
      return condition.option;
    case 'not':
      return `not ${bracketed(condition.of)}`;
    case 'and':
    case 'or':
      return condition.of.map(bracketed).join(` ${condition.is} `);
    default:
      return `${bracketed(condition.left)} ${condition.is} ${bracketed(condition.right)}`;
  }
}

const bracketed = (condition: Condition): string =>
  condition.is === 'option' || condition.is === 'not'
    ? conditionText(condition)
    : `(${conditionText(condition)})`;

/** Whether a condition holds where the options that `isTaken` says yes to are taken: at one state of any model, in no time. */
export function isMet(condition: Condition, isTaken: (option: string) => boolean): boolean {
  const of = (part: Condition): boolean => isMet(part, isTaken);
  switch (condition.is) {
    case 'option':
      return isTaken(condition.option);
    case 'not':
      return !of(condition.of);
    case 'and':
      return condition.of.every(of);
    case 'or':
      return condition.of.some(of);
    case 'if':
      return of(condition.left) || !of(condition.right);
    case 'iff':
      return of(condition.left) === of(condition.right);
  }
}
