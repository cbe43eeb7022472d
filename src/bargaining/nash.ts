/**
 * The asymmetric Nash bargaining solution on a line: the point at which the product of what each player gains over
 * disagreement, raised to its weight, is largest (Nash 1950; Kalai 1977 for weights). Loss grows with the distance, or with
 * its square; disagreement is the reference point, or farther than any point of the scale.
 */
import { type BargainingGame, type BargainingModel, weightOf } from './game.ts';

export type Loss = 'linear' | 'quadratic';
export type Disagreement = 'reference point' | 'distant';

/** Points of the scale that are tried before the best of them is refined. */
const GRID = 200;
const REFINED = 60;
/** How many scales away a distant disagreement lies. */
const DISTANT = 2;

/** The Nash bargaining model for a loss and a disagreement. Without a reference point it is taken to be distant. */
export function nashBargaining(loss: Loss, disagreement: Disagreement): BargainingModel {
  return (game) => {
    const worth = productOf(game, loss, disagreement === 'reference point' ? game.referencePoint : undefined);
    const outcome = largest(game, worth);
    return { outcome, rounds: [] };
  };
}

/** Logarithm of the product at a point; −∞ where somebody gains nothing. */
function productOf(
  { players, low, high }: BargainingGame,
  loss: Loss,
  reference: number | undefined,
): (x: number) => number {
  const lost = (distance: number): number => (loss === 'linear' ? Math.abs(distance) : distance ** 2);
  const far = lost(DISTANT * (high - low || 1));
  const weights = players.map(weightOf);
  const isUnweighted = weights.every((weight) => weight === 0);
  return (x) => {
    let sum = 0;
    for (const [k, { position }] of players.entries()) {
      const weight = isUnweighted ? 1 : weights[k]!;
      if (weight === 0) continue;
      const gain = (reference === undefined ? far : lost(reference - position)) - lost(x - position);
      if (gain <= 0) return Number.NEGATIVE_INFINITY;
      sum += weight * Math.log(gain);
    }
    return sum;
  };
}

/** Where `worth` is largest; the reference point where nobody can gain, since then nothing is agreed on. */
function largest(
  { players, low, high, referencePoint }: BargainingGame,
  worth: (x: number) => number,
): number {
  const points = [
    ...Array.from({ length: GRID + 1 }, (_, k) => low + ((high - low) * k) / GRID),
    ...players.map(({ position }) => position),
  ];
  let best = points[0]!;
  for (const point of points) if (worth(point) > worth(best)) best = point;
  if (worth(best) === Number.NEGATIVE_INFINITY) return referencePoint ?? (low + high) / 2;
  const step = (high - low) / GRID;
  let [from, to] = [Math.max(low, best - step), Math.min(high, best + step)];
  for (let k = 0; k < REFINED; k++) {
    const [left, right] = [from + (to - from) / 3, to - (to - from) / 3];
    if (worth(left) < worth(right)) from = left;
    else to = right;
  }
  const refined = (from + to) / 2;
  return worth(refined) > worth(best) ? refined : best;
}
