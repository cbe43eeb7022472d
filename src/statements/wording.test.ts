import { describe, expect, it } from 'vitest';
import { analysisOf, articleOf } from '../../tests/fixtures/statements.ts';
import type { Found } from './found.ts';
import { readWording } from './wording.ts';

const TEXT = 'Ada Oru said the union had promised to return. The union agreed to talks.';

const foundOf = (source: string, cue: string, content: string, from = 0): Found => {
  const range = (words: string) => {
    const start = TEXT.indexOf(words, from);
    return [{ start, end: start + words.length }];
  };
  return { source: range(source), cue: range(cue), content: range(content), confidence: 0.9, by: 'test' };
};

describe('readWording', () => {
  it('calls reported what somebody is said to have said in another’s words', () => {
    const { attributions } = readWording(articleOf(TEXT), analysisOf(TEXT), [
      foundOf('Ada Oru', 'said', 'the union had promised to return'),
      foundOf('the union', 'had promised', 'to return'),
      foundOf('The union', 'agreed', 'to talks', 45),
    ]);
    expect(attributions.map(({ certainty }) => certainty)).toEqual(['asserted', 'reported', 'asserted']);
  });

  it('keeps every span verbatim', () => {
    const article = articleOf(TEXT);
    const { attributions } = readWording(article, analysisOf(TEXT), [
      foundOf('Ada Oru', 'said', 'the union had promised to return'),
    ]);
    for (const { source, cue, content } of attributions) {
      for (const span of [source!, cue!, ...content])
        expect(article.text.slice(span.start, span.end)).toBe(span.text);
    }
  });
});
