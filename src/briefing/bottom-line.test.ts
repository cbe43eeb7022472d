import { expect, test } from 'vitest';
import { FIXTURE } from '../../tests/browser/brief-fixture.ts';
import type { Brief } from '../record/brief.ts';
import { bottomLine, type Sentence } from './bottom-line.ts';
import { lookUp } from './lookup.ts';

function worded(sentence: Sentence): string {
  return sentence
    .map((part) => {
      if (part.kind === 'actor') return part.actor.name;
      return part.kind === 'quote' ? `“${part.words}”` : part.text;
    })
    .join('');
}

function sentencesOf(brief: Brief): readonly string[] {
  return bottomLine(lookUp(brief)).map(worded);
}

test('the bottom line counts the coverage, quotes who is most heard, and tells what is denied and who is missing', () => {
  expect(sentencesOf(FIXTURE)).toMatchInlineSnapshot(`
    [
      "4 articles (3 independent stories) from 3 outlets, 12 to 14 March 2031, hold 11 statements by 3 named speakers for 3 sides.",
      "Most heard: Tobias Wrenfield for Corran Isles, 5 statements, ““There are no patrol boats on the shoals,””; Ines Aldermoor for Veldmark, 3 statements, ““We will take forty thousand tonnes and not one tonne more,””.",
      "2 statements are denials, one of them by Tobias Wrenfield, in the words of Harn Courier “denied that any boat had crossed the line”; no words of their own are found for Republic of Sund.",
    ]
  `);
});

test('every sentence has a reference', () => {
  for (const sentence of bottomLine(lookUp(FIXTURE))) {
    expect(sentence.some(({ kind }) => kind === 'figure' || kind === 'quote')).toBe(true);
  }
});

test('what is only possible is neither counted nor quoted', () => {
  const doubtful = FIXTURE.statements.map((statement) => ({ ...statement, confidence: 0.69 }));
  expect(sentencesOf({ ...FIXTURE, statements: doubtful, notHeardFrom: [] })).toEqual([
    'No statement was found in 4 articles (3 independent stories) from 3 outlets, 12 to 14 March 2031.',
  ]);
});

test('what is too long to quote is counted and not cut', () => {
  const [article] = FIXTURE.articles;
  const { text, id } = article!;
  const long = { article: id, start: 0, end: text.length, text };
  const statements = FIXTURE.statements.map((statement) => ({ ...statement, content: [long] }));
  expect(
    bottomLine(lookUp({ ...FIXTURE, statements }))
      .flat()
      .some(({ kind }) => kind === 'quote'),
  ).toBe(false);
});

test('an empty brief has one sentence, and it is right', () => {
  const empty = {
    ...FIXTURE,
    articles: [],
    actors: [],
    statements: [],
    conditionals: [],
    table: [],
    principals: [],
    notHeardFrom: [],
  };
  expect(sentencesOf(empty)).toEqual(['No statement was found in 0 articles.']);
});
