import { describe, expect, it } from 'vitest';
import type { Article } from '../record/article.ts';
import { tokenizeArticle } from './annotation.ts';
import { formedFrom, foundStates } from './found-states.ts';
import { actorLexicon } from './lexicon.ts';

const lexicon = actorLexicon();
const found = (text: string): string[] => {
  const article: Article = {
    id: 'a1',
    from: '',
    kind: 'news',
    authors: [],
    language: 'en',
    sha256: '',
    text,
    blocks: [],
    removed: [],
  };
  return [...foundStates([tokenizeArticle(article)], lexicon).values()]
    .flat()
    .map((phrase) => `${phrase.words[0]} ${phrase.wording} of ${phrase.party.name}`);
};

describe('states that no list has', () => {
  it.each([
    ['Talks with Velmora ended. The Velmoran foreign minister left.', 'Velmoran demonym of Velmora'],
    ['They met Kestria’s prime minister.', 'Kestria name of Kestria'],
    ['They met the king of Oduna yesterday.', 'Oduna name of Oduna'],
    ['Velmora will cede nothing in Ormo, its foreign minister said.', 'Velmora name of Velmora'],
    ['The company, Pellin Glass, closed.', 'Pellin name of Pellin Glass'],
    ['The Velmora Union replied. The Velmoran trade minister left.', 'Velmora name of Velmora Union'],
    ['The Velmora Union replied. The Velmoran trade minister left.', 'Union name of Velmora Union'],
    ['Kestria’s prime minister met them in Brenn, the Kestria capital.', 'Brenn capital of Kestria'],
  ])('%s', (text, phrase) => {
    expect(found(text)).toContain(phrase);
  });

  it.each([
    'The company, which Ada Holm runs, closed.',
    'They met Teslin’s chief executive.',
    'The Ford president spoke.',
    'Teslin will sell nothing, its chief executive said.',
    'They met Norway’s prime minister.',
  ])('not in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('leaves "the Union" open where a second one is named', () => {
    expect(
      found('The Velmora Union and the Dockers Union replied. The Velmoran minister left.').some((phrase) =>
        phrase.startsWith('Union'),
      ),
    ).toBe(false);
  });

  it.each([
    ['Velmoran', 'Velmora', true],
    ['Kestrian', 'Kestria', true],
    ['Zelnian', 'Zelnia', true],
    ['Kestish', 'Kest', true],
    ['Delmoran', 'Delmoor', true],
    ['Harmonian', 'Harper', false],
    ['Teslin', 'Tesla', false],
    ['Harrow', 'Harro', false],
  ])('%s is formed from %s: %s', (adjective, name, formed) => {
    expect(formedFrom(adjective, name)).toBe(formed);
  });
});
