import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparedText, type Retelling, retellingOf } from './retelling.ts';

const FORM = (party: string, minister: string, count: string) =>
  `Experts of Kelvara and ${party} met in Tessmark for two days of talks on the harbour.\n\n` +
  `Kelvara and ${party} agreed to keep the harbour open and to move ${count} guard posts away from it.\n\n` +
  `President Ada Holm and President ${minister} will meet again before the end of the winter.`;

const retelling = (earlier: string, later: string): Retelling =>
  retellingOf(comparedText(earlier), comparedText(later));

const NOTE = FORM('Osthmar', 'Rolf Tannik', '14');

describe('retellingOf', () => {
  test.each([
    ['another party throughout', FORM('Dravonia', 'Mira Brunn', '14'), 3],
    ['another figure', FORM('Osthmar', 'Rolf Tannik', '41'), 1],
    ['another president', FORM('Osthmar', 'Mira Brunn', '14'), 1],
  ])('finds swapped: %s', (_, later, swaps) => {
    expect(retelling(NOTE, later).swaps).toBe(swaps);
  });

  test.each([
    ['nothing changed', NOTE],
    ['the parties in another order', NOTE.replaceAll('Kelvara and Osthmar', 'Osthmar and Kelvara')],
    ['an adjective for the name', NOTE.replace('Osthmar agreed', 'the Osthmarian side agreed')],
    ['another title', NOTE.replaceAll('President', 'Mr')],
    ['another spelling of a name', NOTE.replaceAll('Tannik', 'Tannick')],
    ['a figure in letters', NOTE.replace('14', 'fourteen')],
    ['a name left out', NOTE.replace(' in Tessmark', '')],
    ['a name added', NOTE.replace('harbour.', 'harbour of Corvast.')],
    ['a weekday for a date', NOTE.replace('before the end of the winter', 'on Friday')],
  ])('takes for no swap: %s', (_, later) => {
    const { swaps, ofLater } = retelling(NOTE, later);
    expect(swaps).toBe(0);
    expect(ofLater).toBeGreaterThan(0.7);
  });

  test('measures a piece of a text against both', () => {
    const piece = NOTE.split('\n\n')[1]!;
    const { ofLater, ofEarlier } = retelling(NOTE, piece);
    expect(ofLater).toBe(1);
    expect(ofEarlier).toBeGreaterThan(0.3);
    expect(ofEarlier).toBeLessThan(0.5);
  });

  test('gives shares, and a whole for a text and itself', () => {
    const word = fc.constantFrom('Kelvara', 'talks', 'harbour', 'the', '14', 'Holm', 'said.', 'and', '\n\n');
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { ofLater, ofEarlier, swapped } = retelling(a, b);
        for (const share of [ofLater, ofEarlier, swapped]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(retelling(a, a).swaps).toBe(0);
      }),
    );
  });
});
