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

/** `“the fighting stops” by Korva and Sund`, `not “land changes hands” by Korva`. */
export function conditionWords(condition: Condition, optionOf: (id: string) => WordedOption): string {
  const words = (part: Condition): string => conditionWords(part, optionOf);
  switch (condition.is) {
    case 'option':
      return singleWords(optionOf(condition.option));
    case 'not':
      return `not ${words(condition.of)}`;
    case 'and':
    case 'or': {
      const options = condition.of.map((part) => (part.is === 'option' ? optionOf(part.option) : undefined));
      return condition.is === 'and' && isOneOutcome(options)
        ? takenWords(options)
        : condition.of.map(words).join(` ${condition.is} `);
    }
    case 'if':
      return `${words(condition.left)} if ${words(condition.right)}`;
    case 'iff':
      return `${words(condition.left)} if and only if ${words(condition.right)}`;
  }
}

const isOneOutcome = (options: readonly (WordedOption | undefined)[]): options is readonly WordedOption[] =>
  options.every((option) => option !== undefined && option.outcome === options[0]?.outcome);

/** `“land changes hands” by Korva`, `to be ready for “the fighting stops”`, `Korva to be ready for “the fighting stops”`. */
function singleWords(option: WordedOption): string {
  const { outcome, owner, isJoint } = option;
  if (!isJoint) return takenWords([option]);
  return `${owner === 'itself' ? '' : `${owner} `}to be ready for “${outcome}”`;
}

/** Options of one outcome: `“the fighting stops” by Korva and Sund`. */
export const takenWords = (options: readonly WordedOption[]): string =>
  `“${options[0]!.outcome}” by ${listed(options.map(({ owner }) => owner))}`;
