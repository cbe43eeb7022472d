import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestLabels,
  featureWriter,
  forwardBackward,
  marginalsOf,
  type Potentials,
  potentialsOf,
} from './linear-chain.ts';

const LABELS = 3;

const somePotentials: fc.Arbitrary<Potentials> = fc.integer({ min: 1, max: 5 }).chain((length) =>
  fc.record({
    labels: fc.constant(LABELS),
    length: fc.constant(length),
    unary: numbers(length * LABELS),
    pair: numbers(length * LABELS * LABELS),
  }),
);

function numbers(size: number): fc.Arbitrary<Float64Array> {
  return fc
    .array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: size, maxLength: size })
    .map((values) => Float64Array.from(values));
}

/** Every labelling with its score, straight from the definition. */
function allLabellings({ length, unary, pair }: Potentials): { labels: number[]; score: number }[] {
  const all: { labels: number[]; score: number }[] = [];
  for (let code = 0; code < LABELS ** length; code++) {
    const labels = Array.from({ length }, (_, i) => Math.floor(code / LABELS ** i) % LABELS);
    let score = 0;
    labels.forEach((label, i) => {
      score += unary[i * LABELS + label]!;
      if (i > 0) score += pair[i * LABELS * LABELS + labels[i - 1]! * LABELS + label]!;
    });
    all.push({ labels, score });
  }
  return all;
}

describe('a linear chain', () => {
  it('has the log Z of the sum over all labellings', () => {
    fc.assert(
      fc.property(somePotentials, (potentials) => {
        const sum = allLabellings(potentials).reduce((total, { score }) => total + Math.exp(score), 0);
        expect(forwardBackward(potentials).logZ).toBeCloseTo(Math.log(sum), 6);
      }),
    );
  });

  it('has the marginals of all labellings', () => {
    fc.assert(
      fc.property(somePotentials, (potentials) => {
        const all = allLabellings(potentials);
        const sum = all.reduce((total, { score }) => total + Math.exp(score), 0);
        const marginals = marginalsOf(potentials);
        for (let i = 0; i < potentials.length; i++) {
          for (let k = 0; k < LABELS; k++) {
            const mass = all
              .filter(({ labels }) => labels[i] === k)
              .reduce((total, { score }) => total + Math.exp(score), 0);
            expect(marginals[i * LABELS + k]).toBeCloseTo(mass / sum, 6);
          }
        }
      }),
    );
  });

  it('finds a labelling that no other beats', () => {
    fc.assert(
      fc.property(somePotentials, (potentials) => {
        const all = allLabellings(potentials);
        const found = [...bestLabels(potentials)];
        const score = all.find(({ labels }) => labels.every((label, i) => label === found[i]))!.score;
        expect(score).toBeCloseTo(Math.max(...all.map((one) => one.score)), 9);
      }),
    );
  });

  it('never gives a label that is not allowed', () => {
    const writer = featureWriter(2, 1);
    writer.put(3);
    writer.next();
    writer.put(3);
    writer.next();
    const none = featureWriter(2, 0);
    none.next();
    none.next();
    const sequence = {
      length: 2,
      unary: [writer.rows()],
      pair: none.rows(),
      allowed: Int32Array.of(0b010, 0b101),
    };
    const table = (width: number, values: number[]) => ({
      bits: 2,
      width,
      values: Float32Array.from(values),
      step: 1,
    });
    const weights = [...Array(9).fill(0), 1, 2, 3];
    const model = { labels: LABELS, unary: table(3, weights), pair: table(9, Array(36).fill(0)) };
    const potentials = potentialsOf(sequence, model);
    expect([...bestLabels(potentials)]).toEqual([1, 2]);
    expect(marginalsOf(potentials)[2]).toBeLessThan(1e-9);
  });
});
