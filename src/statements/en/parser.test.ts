import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedWeights } from '../../core/hashed-weights.ts';
import { type ParserModel, parseSentence } from './parser.ts';

/** A model with arbitrary weights: whatever was learned, the result must be a tree. */
function arbitraryModel(seed: number): ParserModel {
  const values = (size: number): Int8Array =>
    Int8Array.from({ length: size }, (_, i) => (Math.imul(i + seed, 0x9e3779b1) >> 24) as number);
  return {
    relations: ['root', 'dep'],
    arcs: packedWeights({ bits: 8, width: 3, step: 1 }, values(768)),
    labels: packedWeights({ bits: 8, width: 2, step: 1 }, values(512)),
  };
}

describe('parseSentence', () => {
  it('gives every word one head and every chain of heads an end at the root', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 30 }), fc.nat(1000), (words, seed) => {
        const { heads } = parseSentence(
          Int32Array.from(words),
          Int32Array.from(words, (w) => w % 5),
          arbitraryModel(seed),
        );
        expect(heads).toHaveLength(words.length);
        for (let i = 0; i < words.length; i++) {
          let at = i;
          for (let steps = 0; at !== words.length; steps++) {
            expect(steps).toBeLessThanOrEqual(words.length);
            at = heads[at]!;
          }
        }
      }),
    );
  });
});
