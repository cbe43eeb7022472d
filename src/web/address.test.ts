import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Address, addressOf, hrefOf, SCREENS } from './address.ts';

it('every address is the one that its link leads to', () => {
  const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed());
  const address: fc.Arbitrary<Address> = fc.record(
    {
      screen: fc.constantFrom(...SCREENS),
      article: words,
      query: fc.dictionary(words, words, { noNullPrototype: true }),
    },
    { requiredKeys: ['screen', 'query'] },
  );
  fc.assert(
    fc.property(address, (one) => {
      expect(addressOf(hrefOf(one))).toEqual(one);
    }),
  );
});

it.each([
  ['', { screen: 'reader', query: {} }],
  ['#', { screen: 'reader', query: {} }],
  ['#/nowhere/a1', { screen: 'reader', article: 'a1', query: {} }],
  ['#/reader/%E0%A4', { screen: 'reader', article: '%E0%A4', query: {} }],
  ['#/ledger?q=a?b', { screen: 'ledger', query: { q: 'a?b' } }],
] as const)('%j is read as far as it can be', (hash, address) => {
  expect(addressOf(hash)).toEqual(address);
});
