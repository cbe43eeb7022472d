import { describe, expect, it } from 'vitest';
import { InputError } from '../record/problem.ts';
import { checkActorFile, readActorFile } from './actor-file.ts';
import { actorLexicon } from './lexicon.ts';

const good = `
people:
  - { name: Ada Okoro, office: chief negotiator, of: Amber Alliance }
offices:
  - { title: quota commissioner, of: Iceland }
sides:
  - { name: Amber Alliance, kind: bloc, aliases: [AmA], demonyms: [Ambrian] }
aliases:
  The Fjord House: Iceland
outlets: [Fjordposten]
`;

describe('an actors file', () => {
  it('is read whole', () => {
    const file = readActorFile(good, 'actors.yaml');
    expect(file.people?.[0]?.name).toBe('Ada Okoro');
    expect(file.outlets).toEqual(['Fjordposten']);
  });

  it('extends the lexicon, and its entries win', () => {
    const lexicon = actorLexicon(readActorFile(good, 'actors.yaml'));
    expect(lexicon.phrases.get('ambrian')?.[0]?.party.name).toBe('Amber Alliance');
    expect(lexicon.phrases.get('fjord')?.[0]?.party.key).toBe('ISL');
    expect(lexicon.offices.get('quota commissioner')).toBe('ISL');
  });

  it('reports every fault with its line and column', () => {
    const { problems } = checkActorFile('people:\n  - { nam: Ada }\nside: []\noutlets: 5\n', 'a.yaml');
    expect(problems.map((problem) => problem.where)).toEqual([
      'a.yaml:2:7',
      'a.yaml:2:5',
      'a.yaml:3:1',
      'a.yaml:4:10',
    ]);
  });

  it.each(['people: [', '- a\n- b', 'sides:\n  - { name: X, kind: planet }', 'aliases: [a]'])(
    'refuses %j',
    (text) => {
      expect(() => readActorFile(text, 'a.yaml')).toThrow(InputError);
    },
  );

  it('may be empty', () => {
    expect(readActorFile('', 'a.yaml')).toEqual({});
  });
});
