import { describe, expect, it } from 'vitest';
import type { Article } from '../record/article.ts';
import type { ActorFile } from './actor-file.ts';
import { actorLexicon } from './lexicon.ts';
import { resolveActors } from './resolve.ts';

const TEXT = 'Ingrim Dahlquay said the dam would open. Prime Minister Tor Vik of Norway agreed.';
const article: Article = {
  id: 'a1',
  from: 'a.txt',
  kind: 'news',
  authors: [],
  language: 'en',
  sha256: '',
  text: TEXT,
  blocks: [{ kind: 'paragraph', start: 0, end: TEXT.length }],
  removed: [],
};
const span = (words: string) => {
  const start = TEXT.indexOf(words);
  return { article: 'a1', start, end: start + words.length, text: words };
};
const attributions = ['Ingrim Dahlquay', 'Tor Vik'].map((name, i) => ({
  id: `st${i}`,
  article: 'a1',
  source: span(name),
  content: [span('the dam would open')],
  quotation: 'indirect' as const,
  certainty: 'asserted' as const,
  concrete: { value: 0.1, because: [] },
  confidence: 0.9,
  by: 'test',
}));

/** "office of side" by speaker's name. */
function told(file: ActorFile): Record<string, string> {
  const { actors } = resolveActors([{ article, attributions, conditionals: [] }], actorLexicon(file));
  const nameOf = (id: string | undefined): string => actors.find((actor) => actor.id === id)?.name ?? '-';
  return Object.fromEntries(
    actors
      .filter(({ kind }) => kind === 'person')
      .map(({ name, offices, side }) => [name, `${offices[0]?.title ?? ''} for ${nameOf(side)}`]),
  );
}

describe('what a file says of people', () => {
  it('gives an office and a side that no article says', () => {
    const file = {
      people: [{ name: 'Ingrim Dahlquay', office: 'Prime Minister', of: 'Othmark' }],
      sides: [{ name: 'Othmark', kind: 'state' as const }],
    };
    expect(told(file)['Ingrim Dahlquay']).toBe('Prime Minister for Othmark');
  });

  it('wins over what the article says', () => {
    expect(told({ people: [{ name: 'Tor Vik', side: 'Sweden' }] })['Tor Vik']).toMatch(/ for Sweden$/);
  });

  it('leaves people of another first name alone', () => {
    expect(told({ people: [{ name: 'Ana Vik', side: 'Sweden' }] })['Tor Vik']).toMatch(/ for Norway$/);
  });
});
