import { describe, expect, it } from 'vitest';
import { analysisOf, marked } from '../../../tests/fixtures/statements.ts';
import { quotationOf } from './quotation.ts';

describe('quotationOf', () => {
  it.each([
    ['direct', '⟦Tal⟧ ⟪said⟫ ⟨“We met.”⟩'],
    ['direct', '⟨“We met,”⟩ ⟦Tal⟧ ⟪said⟫, ⟨“and left.”⟩'],
    ['direct', '⟦Tal⟧⟪:⟫ ⟨‘We Met’⟩'],
    ['direct', '⟦Tal⟧ ⟪said⟫ *⟨“We met.”⟩*'],
    ['direct', '⟦Tal⟧’s ⟪claim⟫: ⟨“Big progress on⟩'],
    ['direct', '⟦They⟧ ⟪have maintained⟫ ⟨that “borders must not move.”⟩'],
    ['mixed', '⟦Tal⟧ ⟪said⟫ ⟨they had “met” in Korva⟩.'],
    ['indirect', '⟦Tal⟧ ⟪said⟫ ⟨they had met⟩.'],
    ['indirect', 'The “envoy” ⟦Tal⟧ ⟪said⟫ ⟨they had met⟩.'],
  ])('is %s in %j', (expected, input) => {
    const { text, found } = marked(input);
    expect(quotationOf(analysisOf(text), found.content)).toBe(expected);
  });
});
