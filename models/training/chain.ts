/**
 * Learns a chain model by stochastic gradient on the conditional likelihood: AdaGrad (Duchi, Hazan & Singer 2011),
 * dropout of unary features, rare features left out, and weights averaged over the last epochs (Polyak & Juditsky 1992).
 */
import { type ChainModel, forwardBackward, type Sequence } from '../../src/core/linear-chain.ts';
import { shuffled } from './shuffled.ts';

/** A sequence whose unary rows are in one part, with its labels. */
export interface LabelledSequence extends Sequence {
  readonly gold: Int8Array;
}

export interface ChainSettings {
  readonly unaryBits: number;
  readonly pairBits: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of unary features left out at each step. */
  readonly dropout: number;
  /** Features in fewer positions than this are left out. */
  readonly least: number;
}

/** Gradients below this are not worth an update. */
const SMALL = 0.005;

export function learnChain(
  sequences: readonly LabelledSequence[],
  labels: number,
  settings: ChainSettings,
): ChainModel {
  const { unaryBits, pairBits, epochs, rate, dropout, least } = settings;
  const L = labels;
  const LL = L * L;
  const unary = new Float32Array((1 << unaryBits) * L);
  const pair = new Float32Array((1 << pairBits) * LL);
  const unarySquares = new Float32Array(unary.length).fill(1e-3);
  const pairSquares = new Float32Array(pair.length).fill(1e-3);
  const keep = frequent(sequences, 'unary', unaryBits, least);
  const keepPair = frequent(sequences, 'pair', pairBits, least);
  const unarySum = new Float32Array(unary.length);
  const pairSum = new Float32Array(pair.length);
  let snapshots = 0;
  const drop = Math.round(dropout * 256);
  const unaryMask = (1 << unaryBits) - 1;
  const pairMask = (1 << pairBits) - 1;
  const dropped = (row: number, j: number, seed: number): boolean =>
    Math.imul(row ^ Math.imul(j + seed, 0x9e3779b1), 0x85ebca6b) >>> 24 < drop;
  const delta = new Float64Array(L);
  const deltaPair = new Float64Array(LL);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const pace = rate * (epoch === epochs - 1 ? 0.3 : epoch >= epochs / 2 ? 0.6 : 1);
    const order = shuffled(sequences.length, epoch + 1);
    for (let done = 0; done < order.length; done++) {
      const number = order[done]!;
      const { length: n, unary: parts, pair: pairRows, allowed, gold } = sequences[number]!;
      const rows = parts[0]!;
      const seed = epoch * 7919 + number * 104729;
      const unaries = new Float64Array(n * L);
      const pairs = new Float64Array(n * LL);
      for (let i = 0; i < n; i++) {
        for (let j = rows.starts[i]!; j < rows.starts[i + 1]!; j++) {
          const row = rows.hashes[j]! & unaryMask;
          if (!keep[row] || dropped(row, j, seed)) continue;
          for (let k = 0; k < L; k++) unaries[i * L + k]! += unary[row * L + k]!;
        }
        if (allowed)
          for (let k = 0; k < L; k++) if (((allowed[i]! >> k) & 1) === 0) unaries[i * L + k] = -1e9;
        for (let j = pairRows.starts[i]!; j < pairRows.starts[i + 1]!; j++) {
          const row = pairRows.hashes[j]! & pairMask;
          if (!keepPair[row]) continue;
          for (let k = 0; k < LL; k++) pairs[i * LL + k]! += pair[row * LL + k]!;
        }
      }
      const m = forwardBackward({ labels: L, length: n, unary: unaries, pair: pairs });
      for (let i = 0; i < n; i++) {
        let worth = false;
        for (let k = 0; k < L; k++) {
          delta[k] = (gold[i] === k ? 1 : 0) - m.forward[i * L + k]! * m.backward[i * L + k]!;
          if (Math.abs(delta[k]!) > SMALL) worth = true;
        }
        if (worth) {
          for (let j = rows.starts[i]!; j < rows.starts[i + 1]!; j++) {
            const row = rows.hashes[j]! & unaryMask;
            if (!keep[row] || dropped(row, j, seed)) continue;
            update(unary, unarySquares, row * L, delta, L, pace);
          }
        }
        if (i === 0) continue;
        worth = false;
        for (let a = 0; a < L; a++) {
          for (let b = 0; b < L; b++) {
            const p =
              (m.forward[(i - 1) * L + a]! *
                m.pair[i * LL + a * L + b]! *
                m.unary[i * L + b]! *
                m.backward[i * L + b]!) /
              m.scale[i]!;
            const d = (gold[i - 1] === a && gold[i] === b ? 1 : 0) - p;
            deltaPair[a * L + b] = d;
            if (Math.abs(d) > SMALL) worth = true;
          }
        }
        if (worth) {
          for (let j = pairRows.starts[i]!; j < pairRows.starts[i + 1]!; j++) {
            const row = pairRows.hashes[j]! & pairMask;
            if (keepPair[row]) update(pair, pairSquares, row * LL, deltaPair, LL, pace);
          }
        }
      }
      const late = epoch >= epochs - 2;
      if (late && (done + 1) % Math.ceil(order.length / 4) === 0) {
        for (let i = 0; i < unary.length; i++) unarySum[i]! += unary[i]!;
        for (let i = 0; i < pair.length; i++) pairSum[i]! += pair[i]!;
        snapshots++;
      }
    }
  }
  for (let i = 0; i < unarySum.length; i++) unarySum[i]! /= snapshots;
  for (let i = 0; i < pairSum.length; i++) pairSum[i]! /= snapshots;
  return {
    labels,
    unary: { bits: unaryBits, width: L, values: unarySum, step: 1 - dropout },
    pair: { bits: pairBits, width: LL, values: pairSum, step: 1 },
  };
}

function update(
  weights: Float32Array,
  squares: Float32Array,
  at: number,
  delta: Float64Array,
  width: number,
  pace: number,
): void {
  for (let k = 0; k < width; k++) {
    const gradient = delta[k]!;
    if (gradient === 0) continue;
    squares[at + k]! += gradient * gradient;
    weights[at + k]! += (pace * gradient) / Math.sqrt(squares[at + k]!);
  }
}

/** Marks the rows that at least `least` positions use. */
function frequent(
  sequences: readonly Sequence[],
  kind: 'unary' | 'pair',
  bits: number,
  least: number,
): Uint8Array {
  const counts = new Uint16Array(1 << bits);
  const mask = (1 << bits) - 1;
  for (const sequence of sequences) {
    for (const hash of (kind === 'unary' ? sequence.unary[0]! : sequence.pair).hashes) {
      const row = hash & mask;
      if (counts[row]! < 65535) counts[row]!++;
    }
  }
  return Uint8Array.from(counts, (count) => (count >= least ? 1 : 0));
}
