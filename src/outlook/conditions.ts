/** What a condition of a conflict model is about, and what it says in words. */
import { listed } from '../core/phrases.ts';
import type { Condition } from '../record/conflict-model.ts';

/** Ids of the options that a condition names, each once. */
export const optionsNamed = (condition: Condition): readonly string[] => [...new Set(named(condition))];

function named(condition: Condition): readonly string[] {
  switch (condition.is) {
    case 'option':
      return [condition.option];
    case 'not':
      return named(condition.of);
    case 'and':
    case 'or':
      return condition.of.flatMap(named);
    case 'if':
    case 'iff':
      return [...named(condition.left), ...named(condition.right)];
  }
}

/** An option in words: what is the case when it is taken, and who sees to it. */
export interface WordedOption {
  readonly outcome: string;
  readonly owner: string;
  /** To take it is to be ready for the outcome, which comes when all are. */
  readonly isJoint: boolean;
}

/** `“the fighting stops” by Korva and Sund`, `not “land changes hands” by Korva`; parts of several outcomes in brackets. */
export function conditionWords(condition: Condition, optionOf: (id: string) => WordedOption): string {
  const words = (part: Condition): string => conditionWords(part, optionOf);
  const inside = (part: Condition): string => (isOneThing(part, optionOf) ? words(part) : `(${words(part)})`);
  switch (condition.is) {
    case 'option':
      return singleWords(optionOf(condition.option));
    case 'not':
      return `not ${inside(condition.of)}`;
    case 'and':
    case 'or': {
      const outcome = condition.is === 'and' ? oneOutcome(condition.of, optionOf) : undefined;
      return outcome === undefined ? condition.of.map(inside).join(` ${condition.is} `) : takenWords(outcome);
    }
    case 'if':
      return `${inside(condition.left)} if ${inside(condition.right)}`;
    case 'iff':
      return `${inside(condition.left)} if and only if ${inside(condition.right)}`;
  }
}

/** Whether a condition reads as one without brackets. */
function isOneThing(condition: Condition, optionOf: (id: string) => WordedOption): boolean {
  if (condition.is === 'option') return true;
  if (condition.is === 'not') return isOneThing(condition.of, optionOf);
  return condition.is === 'and' && oneOutcome(condition.of, optionOf) !== undefined;
}

/** The options of parts that are all of one outcome. */
function oneOutcome(
  parts: readonly Condition[],
  optionOf: (id: string) => WordedOption,
): readonly WordedOption[] | undefined {
  const options = parts.flatMap((part) => (part.is === 'option' ? [optionOf(part.option)] : []));
  return options.length === parts.length && options.every(({ outcome }) => outcome === options[0]?.outcome)
    ? options
    : undefined;
}

/** `“land changes hands” by Korva`, `to be ready for “the fighting stops”`, `Korva to be ready for “the fighting stops”`. */
function singleWords(option: WordedOption): string {
  const { outcome, owner, isJoint } = option;
  if (!isJoint) return takenWords([option]);
  return `${owner === 'itself' ? '' : `${owner} `}to be ready for “${outcome}”`;
}

/** Options of one outcome: `“the fighting stops” by Korva and Sund`. */
export const takenWords = (options: readonly WordedOption[]): string =>
  `“${options[0]!.outcome}” by ${listed(options.map(({ owner }) => owner))}`;
