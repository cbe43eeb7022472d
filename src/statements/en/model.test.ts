import { describe, expect, it } from 'vitest';
import { type HashedWeights, packedWeights } from '../../core/hashed-weights.ts';
import { LABELS } from './labels.ts';
import { openModel, type StatementModel, writeModel } from './model.ts';

const table = (width: number, at: readonly (readonly [number, number])[]): HashedWeights => {
  const values = new Int8Array((1 << 9) * width);
  for (const [place, value] of at) values[place] = value;
  return packedWeights({ bits: 9, width, step: 0.25 }, values);
};
const chain = () => ({ labels: LABELS, unary: table(4, [[5, -127]]), pair: table(16, [[8000, 127]]) });
const MODEL: StatementModel = {
  name: 'small',
  syntax: {
    tagger: { tags: ['NN', 'VB'], certain: new Map([['talks', 0]]), weights: table(2, [[700, 3]]) },
    parser: { relations: ['root'], arcs: table(3, [[0, 1]]), labels: table(1, []) },
    lemmas: { known: new Map([['said|V', 'say']]) },
  },
  attributions: {
    lexicon: { counts: new Map([[-7, [2, 9]]]) },
    cues: chain(),
    firstScopes: chain(),
    firstAcceptance: table(1, [[511, -1]]),
    secondScopes: chain(),
    secondAcceptance: table(1, [[0, 9]]),
    calibration: { slope: 1.1, offset: -0.2 },
    threshold: 0.4,
  },
};

describe('the model file', () => {
  it('gives back what was written', () => {
    expect(openModel(writeModel(MODEL))).toMatchObject(MODEL);
  });

  it('refuses other bytes', () => {
    expect(() => openModel(new TextEncoder().encode('PK\u0003\u0004 something else'))).toThrow(
      'not a statement model',
    );
  });
});
