/** The bargaining models by name, with what each says in a line; and an issue's outcomes with what its ranges leave open. */
import { seededRandom } from '../core/seeded-random.ts';
import { type BargainingIssue, type Estimate, endsOf } from '../record/bargaining.ts';
import { compromise, mean, middle, weightedMedian } from './averages.ts';
import { challenge } from './challenge.ts';
import { condorcetElection } from './condorcet.ts';
import type { BargainingGame, BargainingModel, BargainingOutcome } from './game.ts';
import { nashBargaining } from './nash.ts';

export interface NamedModel {
  readonly name: string;
  readonly says: string;
  readonly model: BargainingModel;
}

/** Rounds of the challenge model, unless others are asked for. */
export const USUAL_ROUNDS = 10;

/** All models, the compromise first: no other has forecast better. */
export function namedModels(rounds: number = USUAL_ROUNDS): readonly NamedModel[] {
  return [
    { name: 'compromise', says: 'mean, weighted by salience and capability', model: compromise },
    { name: 'mean', says: 'mean of all positions', model: mean },
    { name: 'weighted-median', says: 'where half of the weight is reached', model: weightedMedian },
    {
      name: 'nash',
      says: 'Nash bargaining, quadratic loss, disagreement far away',
      model: nashBargaining('quadratic', 'distant'),
    },
    {
      name: 'nash-reference',
      says: 'Nash bargaining, linear loss, disagreement at the reference point',
      model: nashBargaining('linear', 'reference point'),
    },
    {
      name: 'condorcet',
      says: 'probabilistic Condorcet election, neutral to risk',
      model: condorcetElection(),
    },
    {
      name: 'scholz-code',
      says: `challenge model as coded, weighted median after at most ${rounds} rounds`,
      model: challenge({ form: 'code', rounds }),
    },
    {
      name: 'scholz-paper',
      says: `challenge model as written, weighted median after at most ${rounds} rounds`,
      model: challenge({ form: 'paper', rounds }),
    },
    { name: 'middle', says: 'middle of the scale, to compare with', model: middle },
  ];
}

export interface ModelledOutcome extends BargainingOutcome {
  readonly name: string;
  readonly says: string;
  /** Where nine in ten draws from the ranges end, low and high; absent when nothing is a range. */
  readonly interval?: readonly [number, number];
}

export interface DrawOptions {
  readonly draws: number;
  readonly seed: number;
}

/** What each model says of an issue: at the middle of every range, and over draws from them. */
export function outcomesOf(
  issue: BargainingIssue,
  models: readonly NamedModel[],
  { draws, seed }: DrawOptions,
): readonly ModelledOutcome[] {
  const games = isCertain(issue) ? [] : drawnGames(issue, draws, seed);
  const central = centralGame(issue);
  return models
    .filter(({ name }) => name !== 'nash-reference' || issue.referencePoint !== undefined)
    .map(({ name, says, model }) => {
      const drawn = games.map((game) => model(game).outcome).sort((a, b) => a - b);
      return {
        name,
        says,
        ...model(central),
        ...(drawn.length === 0 ? {} : { interval: [quantile(drawn, 0.05), quantile(drawn, 0.95)] as const }),
      };
    });
}

const isCertain = ({ actors }: BargainingIssue): boolean =>
  actors.every((actor) =>
    [actor.position, actor.salience, actor.capability].every((one) => typeof one === 'number'),
  );

/** Independent draws, uniform over each range; the same seed gives the same games. */
function drawnGames(issue: BargainingIssue, draws: number, seed: number): readonly BargainingGame[] {
  const random = seededRandom(seed);
  return Array.from({ length: draws }, () =>
    gameOf(issue, ([low, high]) => (low === high ? low : low + (high - low) * random())),
  );
}

/** The issue with each range at its middle. */
export const centralGame = (issue: BargainingIssue): BargainingGame =>
  gameOf(issue, ([low, high]) => (low + high) / 2);

/** The issue with one number for each estimate. */
function gameOf(
  { actors, scale: [low, high], referencePoint }: BargainingIssue,
  value: (ends: readonly [number, number]) => number,
): BargainingGame {
  const one = (estimate: Estimate): number => value(endsOf(estimate));
  return {
    players: actors.map(({ position, salience, capability }) => ({
      position: one(position),
      salience: one(salience),
      capability: one(capability),
    })),
    low,
    high,
    ...(referencePoint === undefined ? {} : { referencePoint }),
  };
}

/** The value below which a share of sorted values lies, between two where it falls between. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [left, right] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return left + (right - left) * (at - Math.floor(at));
}
