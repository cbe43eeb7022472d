/** How long draws of bargaining take: 10,000 draws of 10 actors through 10 rounds of the challenge model, beside the compromise. */
import { compromise } from '../src/bargaining/averages.ts';
import { challenge } from '../src/bargaining/challenge.ts';
import type { BargainingGame, BargainingModel } from '../src/bargaining/game.ts';
import { seededRandom } from '../src/core/seeded-random.ts';

export interface BargainingTime {
  readonly model: string;
  readonly draws: number;
  readonly seconds: number;
  /** Times as long as the compromise on the same draws. */
  readonly times: number;
}

const DRAWS = 10_000;
const ACTORS = 10;

export function bargainingTimes(): readonly BargainingTime[] {
  const random = seededRandom(1);
  const games = Array.from(
    { length: DRAWS },
    (): BargainingGame => ({
      players: Array.from({ length: ACTORS }, () => ({
        position: 100 * random(),
        salience: random(),
        capability: random(),
      })),
      low: 0,
      high: 100,
    }),
  );
  const models: readonly (readonly [string, BargainingModel])[] = [
    ['compromise', compromise],
    ['challenge, code, 10 rounds', challenge({ form: 'code', rounds: 10 })],
    ['challenge, paper, 10 rounds', challenge({ form: 'paper', rounds: 10 })],
  ];
  const seconds = models.map(([, model]) => {
    for (const game of games.slice(0, 200)) model(game);
    const begun = performance.now();
    for (const game of games) model(game);
    return (performance.now() - begun) / 1000;
  });
  return models.map(([model], k) => ({
    model,
    draws: DRAWS,
    seconds: Math.round(seconds[k]! * 1000) / 1000,
    times: Math.round(seconds[k]! / seconds[0]!),
  }));
}
