import { describe, expect, it } from 'vitest';
import { analysisOf, articleOf, type TestBlock } from '../../../../tests/fixtures/statements.ts';
import { leadInOverList } from './lead-in-over-list.ts';

function findings(...blocks: readonly TestBlock[]): string[] {
  const article = articleOf(...blocks);
  const cut = (pieces: readonly { start: number; end: number }[]): string =>
    pieces.map(({ start, end }) => article.text.slice(start, end)).join(' + ');
  return leadInOverList(analysisOf(article.text), article).map(
    ({ source, cue, content }) => `${cut(source)} | ${cut(cue)} | ${cut(content)}`,
  );
}

describe('leadInOverList', () => {
  it.each<[string, readonly TestBlock[], string[]]>([
    [
      'what two sides agreed',
      ['The two ministers agreed:', ['list-item', 'to set up a hotline;'], ['list-item', 'to meet again.']],
      ['The two ministers | agreed | to set up a hotline', 'The two ministers | agreed | to meet again'],
    ],
    [
      'a demand in the last sentence',
      ['Talks resumed. The union’s negotiators demanded on Monday:', ['list-item', 'a 6 percent rise']],
      ['The union’s negotiators | demanded | a 6 percent rise'],
    ],
    [
      'a lead-in that says nothing',
      ['Following the talks:', ['list-item', 'The sides will meet again.']],
      [],
    ],
    ['a verb of another kind', ['The delegation visited:', ['list-item', 'the dam']], []],
    ['no list', ['The two ministers agreed:', 'to meet again.'], []],
    ['quotations, which their own rule reads', ['The minister said:', ['list-item', '“No.”']], []],
  ])('reads %s', (_, blocks, expected) => {
    expect(findings(...blocks)).toEqual(expected);
  });
});
