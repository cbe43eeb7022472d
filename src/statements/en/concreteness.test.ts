import { describe, expect, it } from 'vitest';
import { analysisOf, marked } from '../../../tests/fixtures/statements.ts';
import { concretenessOf } from './concreteness.ts';
import { relationOf } from './relation.ts';

describe('concretenessOf', () => {
  const concrete = (input: string): string[] => {
    const { text, found } = marked(input);
    const analysis = analysisOf(text);
    const { value, because } = concretenessOf(analysis, relationOf(analysis, found).content);
    return [String(value), ...because];
  };

  it.each<[string, string[]]>([
    ['⟦Tal⟧ ⟪said⟫ ⟨the mood was good⟩.', ['0.1', 'names no party, date, place, amount, measure or text']],
    ['⟦Tal⟧ ⟪said⟫ ⟨“BIG PROGRESS”⟩.', ['0.1', 'names no party, date, place, amount, measure or text']],
    [
      '⟦Tal⟧ ⟪said⟫ ⟨Korva would withdraw 4,000 troops in Tavi by Monday⟩.',
      [
        '0.9',
        'names a party: Korva',
        'names a measure: withdraw',
        'names an amount: 4,000 troops',

        'names a place: Tavi',
        'names a date: Monday',
      ],
    ],
    ['⟦Tal⟧ ⟪said⟫ ⟨they signed a draft treaty⟩.', ['0.3', 'names a text: draft']],
    ['⟦Tal⟧ ⟪said⟫ ⟨it ends on 2 March⟩.', ['0.25', 'names a date: 2 March']],
    ['⟦Tal⟧ ⟪said⟫ ⟨the President may go⟩.', ['0.1', 'names no party, date, place, amount, measure or text']],
    ['⟦Tal⟧ ⟪said⟫ ⟨he saw Saudi Arabia⟩.', ['0.25', 'names a party: Saudi Arabia']],
    ['⟦Tal⟧ ⟪said⟫ ⟨it costs $3 billion⟩.', ['0.3', 'names an amount: $3 billion']],
  ])('counts %j', (text, expected) => {
    expect(concrete(text)).toEqual(expected);
  });
});
