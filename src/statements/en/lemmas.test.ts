import { describe, expect, it } from 'vitest';
import { lemmaOf } from './lemmas.ts';

const MODEL = {
  known: new Map([
    ['said|V', 'say'],
    ['want|V', 'want'],
    ['offer|V', 'offer'],
  ]),
};

describe('lemmaOf', () => {
  it.each([
    ['said', 'VBD', 'say'],
    ['Offered', 'VBN', 'offer'],
    ['wants', 'VBZ', 'want'],
    ['planned', 'VBD', 'plan'],
    ['denies', 'VBZ', 'deny'],
    ['conceding', 'VBG', 'concede'],
    ['reaches', 'VBZ', 'reach'],
    ['parties', 'NNS', 'party'],
    ['Talks', 'NNS', 'talk'],
    ['sing', 'VB', 'sing'],
    ['Oru', 'NNP', 'oru'],
  ])('gives %s as %s its lemma', (word, tag, lemma) => {
    expect(lemmaOf(word, tag, MODEL)).toBe(lemma);
  });
});
