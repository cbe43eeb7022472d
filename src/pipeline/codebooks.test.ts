import { describe, expect, it } from 'vitest';
import { leansOf } from '../positions/object-lean.ts';
import { compileTerms, matchesIn } from '../positions/terms.ts';
import { shippedCodebooks } from './codebooks.ts';

/** Where `text` leans on the talks themselves, as `codebook` reads it. */
function leanOnTalks(
  codebook: ReturnType<typeof shippedCodebooks>[number],
  text: string,
): number | undefined {
  const { words, matches } = matchesIn(text, compileTerms(codebook));
  return leansOf(words, matches).get('talks');
}

describe.each(shippedCodebooks().map((codebook) => [codebook.id, codebook] as const))(
  'the talks themselves, in the codebook %s',
  (_, codebook) => {
    it.each([
      ['that both sides negotiate', 2],
      ['negotiate with the other side', 2],
      ['break off the talks', -2],
      ['that our rights are not negotiated away', undefined],
      ['no right may be negotiated away', undefined],
    ])('%s', (text, expected) => {
      expect(leanOnTalks(codebook, text)).toBe(expected);
    });
  },
);
