import { describe, expect, it } from 'vitest';
import { analysisOf, articleOf } from '../../tests/fixtures/statements.ts';
import type { Found } from '../statements/found.ts';
import { readWording } from '../statements/wording.ts';
import { actorLexicon } from './lexicon.ts';
import { resolveActors } from './resolve.ts';

type Said = readonly [source: string, cue: string, content: string];

/** The relays of an article of the Skarnholt Post, its statements given by their words. */
function relays(text: string, outlet: string | undefined, ...said: readonly Said[]): string[] {
  const article = { ...articleOf(text), ...(outlet === undefined ? {} : { outlet }) };
  const range = (words: string) =>
    words === '' ? [] : [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];
  const findings = said.map(
    ([source, cue, content]): Found => ({
      source: range(source),
      cue: range(cue),
      content: range(content),
      confidence: 1,
      by: 'test',
    }),
  );
  const wording = readWording(article, analysisOf(text), findings);
  const { actors, relays } = resolveActors([{ article, ...wording, described: [] }], actorLexicon());
  const nameOf = (id: string) => actors.find((actor) => actor.id === id)?.name;
  return relays.map(({ statement, chain, evidence }) => {
    expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
    return `${statement}: ${chain.map(nameOf).join(' > ')} (${evidence.text})`;
  });
}

const POST = 'Skarnholt Post';

describe('relays', () => {
  it.each<readonly [string, string, string | undefined, readonly Said[], readonly string[]]>([
    [
      'an outlet that cites another',
      'The dam will rise, the Brondal Herald reported, citing CNN.',
      POST,
      [['the Brondal Herald', 'reported', 'The dam will rise']],
      ['a1-st1: Skarnholt Post > Brondal Herald > CNN (citing CNN)'],
    ],
    [
      'a person who told a broadcaster',
      'Sefa Orrin told Radio Nord that the offer stood.',
      POST,
      [['Sefa Orrin', 'told', 'that the offer stood']],
      ['a1-st1: Skarnholt Post > Radio Nord (told Radio Nord)'],
    ],
    [
      'what an outlet reports that somebody said',
      'The Brondal Herald reported that Sefa Orrin had said the offer stood.',
      POST,
      [
        ['The Brondal Herald', 'reported', 'that Sefa Orrin had said the offer stood'],
        ['Sefa Orrin', 'said', 'the offer stood'],
      ],
      [
        'a1-st1: Skarnholt Post > Brondal Herald (The Brondal Herald reported)',
        'a1-st2: Skarnholt Post > Brondal Herald (The Brondal Herald reported)',
      ],
    ],
    [
      'somebody else’s interview that an outlet reports',
      'The Brondal Herald reported that Sefa Orrin had told Radio Nord the offer stood.',
      POST,
      [
        ['The Brondal Herald', 'reported', 'that Sefa Orrin had told Radio Nord the offer stood'],
        ['Sefa Orrin', 'told', 'the offer stood'],
      ],
      [
        'a1-st1: Skarnholt Post > Brondal Herald (The Brondal Herald reported)',
        'a1-st2: Skarnholt Post > Brondal Herald > Radio Nord (told Radio Nord)',
      ],
    ],
    [
      'an agency that is called one',
      'Sefa Orrin was quoted by the agency Tesk as saying that the offer stood.',
      POST,
      [['Sefa Orrin', 'saying', 'that the offer stood']],
      ['a1-st1: Skarnholt Post > Tesk (quoted by the agency Tesk)'],
    ],
    [
      'no publisher, but two outlets',
      'The dam will rise, the Brondal Herald reported, citing CNN.',
      undefined,
      [['the Brondal Herald', 'reported', 'The dam will rise']],
      ['a1-st1: Brondal Herald > CNN (citing CNN)'],
    ],
    [
      'an outlet that reports for itself',
      'The dam will rise, the Brondal Herald reported.',
      'Brondal Herald',
      [['the Brondal Herald', 'reported', 'The dam will rise']],
      [],
    ],
    [
      'a body that is cited',
      'The dam will rise, the Brondal Herald reported, citing a report by the World Bank.',
      'Brondal Herald',
      [['the Brondal Herald', 'reported', 'The dam will rise']],
      [],
    ],
    [
      'a news conference',
      'Sefa Orrin said at a news conference in Geneva that the offer stood.',
      POST,
      [['Sefa Orrin', 'said', 'that the offer stood']],
      [],
    ],
  ])('sees %s', (_, text, outlet, said, expected) => {
    expect(relays(text, outlet, ...said)).toEqual(expected);
  });
});
