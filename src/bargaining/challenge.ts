/**
 * The challenge model of bargaining in rounds (Bueno de Mesquita 1994, 1997), as Scholz, Calbert & Smith (2011) unravelled
 * it. In each round every player weighs to challenge each other one and to be challenged, from the odds of winning, from
 * how far the two are apart and from its taste for risk, and then takes the offer that costs it least. Paper and code of
 * that work differ, so there are two: `code` divides the odds by the votes over all pairs and ranks offers of compromise by
 * where they lead; `paper` divides by the votes of the pair (eq. 30, 31), always takes the least move, and lets whoever
 * can't resist be compelled. Utilities are of −4..4; a round costs players³.
 */
import { weightedMean, weightedMedianOf } from './averages.ts';
import type { BargainingGame, BargainingModel, Move, MoveKind, Round } from './game.ts';

export type ChallengeForm = 'code' | 'paper';

export interface ChallengeOptions {
  readonly form: ChallengeForm;
  /** Rounds at most; it ends before when nobody moves. */
  readonly rounds: number;
  /** Whether the outcome is the weighted median after the last round, or the weighted mean. */
  readonly reads?: 'median' | 'mean';
}

/** The model; its outcome is the weighted median after the last round. */
export function challenge({ form, rounds, reads = 'median' }: ChallengeOptions): BargainingModel {
  return (game) => {
    const told = roundsOf(game, form, rounds);
    const last = told.at(-1);
    const outcome =
      reads === 'median'
        ? (last?.weightedMedian ?? weightedMedianOf(game))
        : (last?.weightedMean ?? weightedMean(game));
    return { outcome, rounds: told };
  };
}

function roundsOf({ players }: BargainingGame, form: ChallengeForm, most: number): readonly Round[] {
  const table = tableOf(players.map(({ salience, capability }) => salience * capability));
  const salience = Float64Array.from(players, (player) => player.salience);
  const x = Float64Array.from(players, ({ position }) => position);
  const range = Math.max(...x) - Math.min(...x);
  const told: Round[] = [];
  if (range === 0) return told;
  for (let round = 0; round < most; round++) {
    const moves = movesIn(x, salience, range, table, form);
    for (const { player, to } of moves) x[player] = to;
    const positions = [...x];
    const now = { players: players.map((player, k) => ({ ...player, position: positions[k]! })) };
    told.push({ positions, weightedMedian: weightedMedianOf(now), weightedMean: weightedMean(now), moves });
    if (moves.length === 0) break;
  }
  return told;
}

/** Room that is used again from round to round; square tables hold row by row. */
interface Table {
  readonly n: number;
  readonly weights: Float64Array;
  readonly risk: Float64Array;
  readonly distances: Float64Array;
  readonly odds: Float64Array;
  readonly votes: Float64Array;
}

function tableOf(weights: readonly number[]): Table {
  const n = weights.length;
  const square = (): Float64Array => new Float64Array(n * n);
  return {
    n,
    weights: Float64Array.from(weights),
    risk: new Float64Array(n),
    distances: square(),
    odds: square(),
    votes: square(),
  };
}

/** The moves that the players make together from positions `x`. */
function movesIn(
  x: Float64Array,
  salience: Float64Array,
  range: number,
  table: Table,
  form: ChallengeForm,
): readonly Move[] {
  const { n, risk } = table;
  risk.fill(1);
  tellOdds(x, range, table, form);
  if (!tellRisk(x, salience, range, table)) return [];
  tellOdds(x, range, table, form);
  const moves: Move[] = [];
  for (let i = 0; i < n; i++) {
    const move = bestOffer(i, x, salience, range, table, form);
    if (move !== undefined) moves.push(move);
  }
  return moves;
}

/** Fills `odds[i, j]`: how likely i wins against j, by whose weight is nearer to whom. */
function tellOdds(x: Float64Array, range: number, table: Table, form: ChallengeForm): void {
  const { n, weights, risk, distances, odds, votes } = table;
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++) {
      const d = Math.abs(x[k]! - x[i]!) / range;
      distances[k * n + i] = risk[k] === 1 || d === 0 || d === 1 ? d : d ** risk[k]!;
    }
  votes.fill(0);
  let all = 0;
  for (let k = 0; k < n; k++) {
    const weight = weights[k]!;
    const row = k * n;
    for (let i = 0; i < n; i++) {
      const own = distances[row + i]!;
      for (let j = 0; j < n; j++) {
        const vote = weight * (distances[row + j]! - own);
        if (vote > 0) {
          votes[i * n + j]! += vote;
          all += vote;
        }
      }
    }
  }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const mine = votes[i * n + j]!;
      const of = form === 'code' ? 2 * all : mine + votes[j * n + i]!;
      odds[i * n + j] = x[i] === x[j] || of === 0 ? 0 : mine / of;
    }
}

/** Fills `risk` from how much each is endangered by the others; false when all are alike, so that nobody moves. */
function tellRisk(x: Float64Array, salience: Float64Array, range: number, { n, risk, odds }: Table): boolean {
  const danger = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (i !== j) {
        const d = Math.abs(x[i]! - x[j]!) / range;
        danger[i]! += expected(gain(d, 1), loss(d, 1), odds[j * n + i]!, salience[i]!, STILL_NEUTRAL);
      }
  const [most, least] = [Math.max(...danger), Math.min(...danger)];
  if (most === least) return false;
  for (let i = 0; i < n; i++) {
    const level = (2 * danger[i]! - most - least) / (most - least);
    risk[i] = (1 - level / 3) / (1 + level / 3);
  }
  return true;
}

/** Utility of winning over, and of losing to, somebody at distance `d` (share of the range). */
const gain = (d: number, risk: number): number =>
  2 - 4 * (risk === 1 ? 0.5 - 0.5 * d : Math.max(0, 0.5 - 0.5 * d) ** risk);
const loss = (d: number, risk: number): number =>
  2 - 4 * (risk === 1 ? 0.5 + 0.5 * d : (0.5 + 0.5 * d) ** risk);
const STILL_NEUTRAL = 0;

/** Of a challenge that the other resists as much as it cares, over leaving things as they are. */
function expected(won: number, lost: number, odds: number, resisting: number, still: number): number {
  return resisting * (odds * won + (1 - odds) * lost) + (1 - resisting) * won - still;
}

/** The offer that `i` takes: the least confrontation, or else compromise, or else compellence. */
function bestOffer(
  i: number,
  x: Float64Array,
  salience: Float64Array,
  range: number,
  { n, risk, odds }: Table,
  form: ChallengeForm,
): Move | undefined {
  const still = risk[i] === 1 ? 0 : 2 - 4 * 0.5 ** risk[i]!;
  const best: (Move | undefined)[] = [undefined, undefined, undefined];
  const ranks = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let j = 0; j < n; j++) {
    if (x[i] === x[j]) continue;
    const d = Math.abs(x[i]! - x[j]!) / range;
    const [won, lost] = [gain(d, risk[i]!), loss(d, risk[i]!)];
    const own = expected(won, lost, odds[i * n + j]!, salience[j]!, still);
    const theirs = expected(won, lost, odds[j * n + i]!, salience[i]!, still);
    const offer = offerOf(own, theirs, form);
    if (offer === undefined) continue;
    const to = offer === 1 ? x[i]! + (x[j]! - x[i]!) * (-own / theirs) : x[j]!;
    const rank =
      offer === 1 && form === 'code'
        ? (-own * x[i]! + theirs * x[j]!) / (theirs - own)
        : Math.abs(to - x[i]!);
    if (rank >= ranks[offer]!) continue;
    ranks[offer] = rank;
    best[offer] = {
      player: i,
      towards: j,
      kind: KINDS[offer]!,
      from: x[i]!,
      to,
      expectsOfOwn: own,
      expectsOfTheirs: theirs,
    };
  }
  return best[0] ?? best[1] ?? best[2];
}

const KINDS: readonly MoveKind[] = ['confrontation', 'compromise', 'compellence'];

/** Which kind of offer a pair of expectations makes, as a number into `KINDS`. The published code never compels. */
function offerOf(own: number, theirs: number, form: ChallengeForm): 0 | 1 | 2 | undefined {
  if (theirs > own && own > 0) return 0;
  if (theirs > 0 && own < 0 && theirs > -own) return 1;
  return form === 'paper' && theirs > 0 && own < 0 && theirs < -own ? 2 : undefined;
}
