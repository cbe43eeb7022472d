/**
 * How far each two actors agree and disagree, counted from their positions, with the normalisations of discourse network
 * analysis (Leifeld 2017, "Discourse Network Analysis", Oxford Handbook of Political Networks, ch. 12; the same formulas
 * as in Discourse Network Analyzer). An affiliation is a pair of issue and sign; a stance of nought is none.
 *
 * With A(a) the set of affiliations of actor a, n(a) its size, and −A the set with all signs turned:
 *
 *     congruence(a, b) = |A(a) ∩ A(b)|                issues on which both stand on the same side
 *     conflict(a, b)   = |A(a) ∩ −A(b)|               issues on which they stand on opposite sides
 *     subtract(a, b)   = congruence − conflict
 *
 * and each of them divided by
 *
 *     average activity   (n(a) + n(b)) / 2
 *     Jaccard            |A(a) ∪ A(b)| = n(a) + n(b) − congruence(a, b)
 *     cosine             √n(a) · √n(b)
 */

import type { Position } from '../record/position.ts';

export type Normalisation = 'none' | 'average activity' | 'jaccard' | 'cosine';

export const NORMALISATIONS: readonly Normalisation[] = ['none', 'average activity', 'jaccard', 'cosine'];

export interface Agreement {
  readonly actors: readonly string[];
  /** n(a), by the actor's place in `actors`. */
  readonly activity: readonly number[];
  /** Symmetric, with n(a) on the diagonal. */
  readonly congruence: Matrix;
  /** Symmetric, with nought on the diagonal. */
  readonly conflict: Matrix;
}

export type Matrix = readonly (readonly number[])[];

type Signs = ReadonlyMap<string, number>;

/** The counts between `actors`, from their positions; an actor's second position on one issue is not looked at. */
export function agreementOf(positions: readonly Position[], actors: readonly string[]): Agreement {
  const signs = actors.map((actor) => signsOf(positions, actor));
  const shared = (product: number): Matrix => signs.map((a) => signs.map((b) => countWhere(a, b, product)));
  return { actors, activity: signs.map(({ size }) => size), congruence: shared(1), conflict: shared(-1) };
}

function signsOf(positions: readonly Position[], actor: string): Signs {
  const signs = new Map<string, number>();
  for (const position of positions) {
    if (position.actor !== actor || position.stance === 0 || signs.has(position.issue)) continue;
    signs.set(position.issue, Math.sign(position.stance));
  }
  return signs;
}

function countWhere(a: Signs, b: Signs, product: number): number {
  let count = 0;
  for (const [issue, sign] of a) if (sign * (b.get(issue) ?? 0) === product) count++;
  return count;
}

/** Congruence less conflict: above nought for those who agree on more than they dispute. */
export function netAgreement({ congruence, conflict }: Agreement): Matrix {
  return congruence.map((row, a) => row.map((count, b) => count - conflict[a]![b]!));
}

/** `counts` over the divisor of each pair; nought where a pair has no affiliation to divide by. */
export function normalised(agreement: Agreement, counts: Matrix, by: Normalisation): Matrix {
  return counts.map((row, a) =>
    row.map((count, b) => {
      const divisor = divisorOf(agreement, a, b, by);
      return divisor === 0 ? 0 : count / divisor;
    }),
  );
}

function divisorOf({ activity, congruence }: Agreement, a: number, b: number, by: Normalisation): number {
  const [one, other] = [activity[a]!, activity[b]!];
  switch (by) {
    case 'none':
      return 1;
    case 'average activity':
      return (one + other) / 2;
    case 'jaccard':
      return one + other - congruence[a]![b]!;
    case 'cosine':
      return Math.sqrt(one) * Math.sqrt(other);
  }
}
