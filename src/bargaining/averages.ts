/**
 * Outcomes without any bargaining: averages of positions. The compromise, weighted by capability and salience, has
 * forecast the outcomes of legislative bargaining as well as any model (Achen 2006, in Thomson et al., ch. 4 and 10).
 */
import { mean as meanOf, median as medianOf } from '../core/statistics.ts';
import { type BargainingGame, type BargainingModel, weightOf } from './game.ts';

const still = (outcome: number): ReturnType<BargainingModel> => ({ outcome, rounds: [] });

/** Mean of positions weighted by salience × capability; the plain mean where nobody has any weight. */
export const compromise: BargainingModel = (game) => still(weightedMean(game));

/** Mean of positions. */
export const mean: BargainingModel = ({ players }) => still(meanOf(players.map(({ position }) => position)));

/** Median of positions. */
export const median: BargainingModel = ({ players }) =>
  still(medianOf(players.map(({ position }) => position)));

/** The position at which half of the weight is reached, from the low end of the scale. */
export const weightedMedian: BargainingModel = (game) => still(weightedMedianOf(game));

/** The middle of the scale: what a forecast must beat. */
export const middle: BargainingModel = ({ low, high }) => still((low + high) / 2);

export function weightedMean({ players }: Pick<BargainingGame, 'players'>): number {
  let weights = 0;
  let sum = 0;
  for (const player of players) {
    const weight = weightOf(player);
    weights += weight;
    sum += weight * player.position;
  }
  return weights > 0 ? sum / weights : meanOf(players.map(({ position }) => position));
}

export function weightedMedianOf({ players }: Pick<BargainingGame, 'players'>): number {
  const order = players.toSorted((a, b) => a.position - b.position);
  const half = players.reduce((sum, player) => sum + weightOf(player), 0) / 2;
  if (half === 0) return medianOf(players.map(({ position }) => position));
  let reached = 0;
  for (const player of order) {
    reached += weightOf(player);
    if (reached >= half) return player.position;
  }
  return order.at(-1)!.position;
}
