/**
 * The probabilistic Condorcet election: each position is set against each other, a position beats another with the share
 * of the votes that it gets, and the outcome is the mean position of the chain in which a challenger drawn at random
 * replaces the standing position when it wins (Wise, Lester & Efird 2015; Efird, Lester & Wise 2016, KTAB). Votes are
 * proportional: a player votes with its weight times how much more the one position is worth to it.
 */
import { type BargainingGame, type BargainingModel, weightOf } from './game.ts';

/** −1 seeks risk, 0 is neutral, +1 shuns it. */
export type RiskAttitude = number;

const STEPS = 200;
const SETTLED = 1e-12;

/** The election for one risk attitude of all players. */
export function condorcetElection(attitude: RiskAttitude = 0): BargainingModel {
  return (game) => {
    const options = [...new Set(game.players.map(({ position }) => position))].sort((a, b) => a - b);
    const shares = standing(victories(game, options, attitude));
    return { outcome: options.reduce((sum, x, k) => sum + x * shares[k]!, 0), rounds: [] };
  };
}

/** How much a position is worth to a player: 1 at its own, 0 a whole scale away, bent by its attitude to risk. */
export function worthOf(distance: number, attitude: RiskAttitude): number {
  const d = Math.min(1, Math.abs(distance));
  return (1 - d) * (1 + attitude * d);
}

/** For each two options the probability that the first beats the second. */
function victories(
  { players, low, high }: BargainingGame,
  options: readonly number[],
  attitude: RiskAttitude,
): number[][] {
  const range = high - low || 1;
  const support = options.map((a) =>
    options.map((b) =>
      players.reduce((sum, player) => {
        const more =
          worthOf((a - player.position) / range, attitude) - worthOf((b - player.position) / range, attitude);
        return more > 0 ? sum + weightOf(player) * more : sum;
      }, 0),
    ),
  );
  return options.map((_, i) =>
    options.map((__, j) => {
      const [mine, theirs] = [support[i]![j]!, support[j]![i]!];
      return mine + theirs === 0 ? 0.5 : mine / (mine + theirs);
    }),
  );
}

/** The share of time that each option stands, in the long run. */
function standing(wins: readonly (readonly number[])[]): readonly number[] {
  const n = wins.length;
  let shares = new Array<number>(n).fill(1 / n);
  for (let step = 0; step < STEPS; step++) {
    const next = shares.map((share, j) => {
      let own = share;
      for (let i = 0; i < n; i++) if (i !== j) own += (shares[i]! * wins[j]![i]! - share * wins[i]![j]!) / n;
      return own;
    });
    const change = next.reduce((sum, share, k) => sum + Math.abs(share - shares[k]!), 0);
    shares = next;
    if (change < SETTLED) break;
  }
  return shares;
}
