import { describe, expect, it } from 'vitest';
import { leansOf } from './object-lean.ts';
import type { TermMatch } from './terms.ts';

/** The lean of a phrase in which ⟨…⟩ marks what names the pole at +2, ⟦…⟧ the one at −2, ⟪…⟫ neither. */
function lean(marked: string): number | undefined {
  const matches: TermMatch[] = [];
  const words: string[] = [];
  let from = 0;
  for (const piece of marked.split(/\s+/)) {
    if (/^[⟨⟦⟪]/.test(piece)) from = words.length;
    words.push(piece.replace(/[⟨⟦⟪⟩⟧⟫]/g, ''));
    const at = piece.includes('⟩') ? 2 : piece.includes('⟧') ? -2 : 0;
    if (/[⟩⟧⟫]/.test(piece)) matches.push({ issue: 'land', at, from, to: words.length, start: 0, end: 0 });
  }
  return leansOf(words, matches).get('land');
}

describe('the pole that a phrase names', () => {
  it.each([
    ['⟨ceding territory⟩', 2],
    ['any proposals that involve ⟨ceding territory⟩', 2],
    ['no deal that means ⟨ceding territory⟩', -2],
    ['⟨borders must not be changed⟩ by force', -2],
    ["the bloc's commitment to ⟦territorial integrity⟧", -2],
    ['its ⟦sovereignty⟧ is not negotiated away', -2],
    ['its ⟦sovereignty⟧ is negotiated away', 2],
    ['guarantees without ⟨territorial concessions⟩', -2],
    ['a plan to reject ⟨territorial concessions⟩', -2],
    ['the ⟪border⟫ as it is', 0],
    ['⟨ceding territory⟩ rather than ⟨holding territory⟩', 0],
    ['the talks , not the money , and ⟨ceding territory⟩', 2],
    ['not only the talks but ⟨ceding territory⟩', 2],
  ])('%s', (marked, expected) => {
    expect(lean(marked)).toBe(expected);
  });

  it('knows nothing of an issue without words of it', () => {
    expect(lean('the weather')).toBeUndefined();
  });
});
