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
    ['a ⟪lease⟫ on the harbour', 1],
    ['the offer of a ⟪lease⟫', 1],
    ['the price of a ⟪lease⟫', 0],
    ['the ⟪lease⟫ talks', 0],
    ['no ⟪lease⟫', -1],
    ['⟨ceding territory⟩ rather than ⟨holding territory⟩', 0],
    ['the talks , not the money , and ⟨ceding territory⟩', 2],
    ['not only the talks but ⟨ceding territory⟩', 2],
  ])('%s', (marked, expected) => {
    expect(lean(marked)).toBe(expected);
  });

  it('takes no side in a deed that only touches the thing', () => {
    const lease = [{ issue: 'land', at: 0, from: 1, to: 2, start: 0, end: 0 }];
    expect(leansOf(['discuss', 'lease'], lease, true).get('land')).toBe(0);
    expect(leansOf(['friendly', 'lease'], lease).get('land')).toBe(1);
  });

  it('leaves out what a thing is for', () => {
    const two = (second: string): TermMatch[] => [
      { issue: 'force', at: 2, from: 1, to: 2, start: 0, end: 0 },
      { issue: second, at: 2, from: 5, to: 6, start: 0, end: 0 },
    ];
    expect([...leansOf(['a', 'force', 'to', 'watch', 'the', 'truce'], two('truce'))]).toEqual([['force', 2]]);
    expect([...leansOf(['a', 'force', 'and', 'also', 'a', 'truce'], two('truce'))]).toEqual([
      ['force', 2],
      ['truce', 2],
    ]);
  });

  it('knows nothing of an issue without words of it', () => {
    expect(lean('the weather')).toBeUndefined();
  });
});
