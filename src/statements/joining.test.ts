import { describe, expect, it } from 'vitest';
import { articleOf, marked, plainAnalysis } from '../../tests/fixtures/statements.ts';
import { continueQuotations } from './en/continued-quotation.ts';
import type { Found } from './found.ts';
import { joinFindings } from './joining.ts';

/** The findings of several markings of one text, the first as the rule's. */
function joined(ruled: string | undefined, ...learned: readonly string[]): string[] {
  const { text } = marked(ruled ?? learned[0]!);
  const one = (input: string, by: string): Found => {
    const { found } = marked(input);
    return { ...found, by, runsInText: found.cue.length > 0 };
  };
  const cut = (pieces: Found['content']): string =>
    pieces.map(({ start, end }) => text.slice(start, end)).join(' + ');
  return joinFindings(
    plainAnalysis(text),
    ruled === undefined ? [] : [one(ruled, 'rule')],
    learned.map((input) => one(input, 'learned')),
  ).map((found) => `${found.by}: ${cut(found.source)} | ${cut(found.cue)} | ${cut(found.content)}`);
}

describe('joinFindings', () => {
  it('keeps the rule’s content, and the learned source and cue where the rule read its own from a sentence', () => {
    expect(
      joined(
        'In Tavi ⟦Envoy Tal⟧ ⟪said⟫: ⟨“We met. We left.”⟩',
        'In Tavi ⟦Envoy Tal⟧ ⟪said⟫: ⟨“We met.⟩ We left.”',
      ),
    ).toEqual(['rule: Envoy Tal | said | “We met. We left.”']);
    expect(joined('In Tavi Envoy ⟦Tal⟧ : ⟨“We met.”⟩', 'In Tavi ⟦Envoy Tal⟧ ⟪:⟫ ⟨“We met.”⟩')).toEqual([
      'rule: Tal |  | “We met.”',
    ]);
  });

  it('keeps the rule’s source where the learned one is another', () => {
    expect(joined('⟦Tal⟧ on Oru ⟨“We met.”⟩', 'Tal on ⟦Oru⟧ ⟨“We met.”⟩')).toEqual([
      'rule: Tal |  | “We met.”',
    ]);
  });

  it('keeps what is said inside another’s words', () => {
    expect(joined('⟦TAL⟧⟪:⟫ ⟨Oru said they had met.⟩', 'TAL: ⟦Oru⟧ ⟪said⟫ ⟨they had met⟩.')).toEqual([
      'rule: TAL | : | Oru said they had met.',
      'learned: Oru | said | they had met',
    ]);
  });

  it.each([
    ['⟦ Tal ⟧⟪said⟫ ⟨*“We met.”* ⟩', 'learned: Tal | said | “We met.”'],
    ['⟦Tal⟧ ⟪said⟫ “⟨We met.⟩”', 'learned: Tal | said | “We met.”'],
    ['⟦Tal⟧ ⟪said⟫ ⟨“We met.⟩”', 'learned: Tal | said | “We met.”'],
    ['⟦Tal⟧ ⟪said⟫ they had “⟨met⟩ and left” then', 'learned: Tal | said | met'],
    ['⟦Tal⟧ ⟪said⟫ ⟨“We⟩ ⟨met.”⟩', 'learned: Tal | said | “We met.”'],
  ])('cuts the edges of %j', (input, expected) => {
    expect(joined(undefined, input)).toEqual([expected]);
  });

  it('leaves out a finding without content', () => {
    expect(joined(undefined, '⟦Tal⟧ ⟪said⟫⟨ * ⟩')).toEqual([]);
  });
});

describe('continueQuotations', () => {
  const continued = (...paragraphs: readonly string[]): string[] => {
    const marks = paragraphs.map(marked);
    const article = articleOf(...marks.map(({ text }) => text));
    const findings = marks.flatMap(({ found }, k) => {
      const at = article.blocks[k]!.start;
      const moved = found.content.map(({ start, end }) => ({ start: start + at, end: end + at }));
      return moved.length > 0 ? [{ ...found, content: moved }] : [];
    });
    return continueQuotations(article, findings).map(({ content }) =>
      content.map(({ start, end }) => article.text.slice(start, end)).join(' + '),
    );
  };

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'goes on until the mark closes',
      ['Tal said: ⟨“We met.⟩', '“We left.', '“We are home.”', '“No.”'],
      ['“We met. + “We left. + “We are home.”'],
    ],
    [
      'goes on before words of the story',
      ['Tal said: ⟨“We met.⟩', '“We left,” she added.'],
      ['“We met. + “We left,”'],
    ],
    ['stops at a paragraph that opens with no mark', ['Tal said: ⟨“We met.⟩', 'They left.'], ['“We met.']],
    ['leaves a closed quotation alone', ['Tal said: ⟨“We met.”⟩', '“We left.”'], ['“We met.”']],
    [
      'leaves a paragraph that another finding claims',
      ['Tal said: ⟨“We met.⟩', '⟨“We left,”⟩ Oru said.'],
      ['“We met.', '“We left,”'],
    ],
    ['leaves indirect speech alone', ['Tal said ⟨they met.⟩', '“We left.”'], ['they met.']],
  ])('%s', (_, paragraphs, expected) => {
    expect(continued(...paragraphs)).toEqual(expected);
  });
});
