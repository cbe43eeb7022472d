/**
 * How far each bargaining model is from what was decided, on 351 issues of the European Union: mean absolute error on scales
 * of 0 to 100, with the interval that holds nineteen in twenty bootstrap resamples of issues. Writes
 * `evaluation/bargaining.json`. `node evaluation/bargaining.ts`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BargainingGame } from '../src/bargaining/game.ts';
import { namedModels } from '../src/bargaining/models.ts';
import { seededRandom } from '../src/core/seeded-random.ts';
import { mean } from '../src/core/statistics.ts';
import { capabilitiesOf, type Regime } from './bargaining/eu-capabilities.ts';

interface Decision {
  readonly regime: Regime;
  readonly referencePoint: number | null;
  readonly outcome: number;
  readonly actors: readonly { readonly a: string; readonly position: number; readonly salience: number }[];
}

const RESAMPLES = 2000;
const SEED = 1;

const decisions: readonly Decision[] = readFileSync(
  new URL('bargaining/eu-decisions.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const begun = performance.now();
const models = namedModels().map(({ name, model }) => {
  const errors = decisions.flatMap((decision) => {
    const game = gameOf(decision);
    return name === 'nash-reference' && game.referencePoint === undefined
      ? []
      : [Math.abs(model(game).outcome - decision.outcome)];
  });
  return { name, errors };
});
const milliseconds = performance.now() - begun;
const result = {
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  data: 'DEU III, doi:10.34810/data53',
  issues: decisions.length,
  models: Object.fromEntries(
    models.map(({ name, errors }) => [
      name,
      { issues: errors.length, error: rounded(mean(errors)), interval: intervalOf(errors) },
    ]),
  ),
};
writeFileSync(
  fileURLToPath(new URL('bargaining.json', import.meta.url)),
  `${JSON.stringify(result, undefined, 2)}\n`,
);
for (const [name, { issues, error, interval }] of Object.entries(result.models))
  console.log(
    `${name.padEnd(16)} mean absolute error ${error.toFixed(2)} (${interval.map((end) => end.toFixed(2)).join(' to ')}) on ${issues} issues`,
  );
console.log(`${Math.round(milliseconds)} ms for all`);

function gameOf({ regime, referencePoint, actors }: Decision): BargainingGame {
  const capabilities = capabilitiesOf(
    actors.map(({ a }) => a),
    regime,
  );
  return {
    players: actors.map(({ position, salience }, k) => ({
      position,
      salience: salience / 100,
      capability: capabilities[k]!,
    })),
    low: 0,
    high: 100,
    ...(referencePoint === null ? {} : { referencePoint }),
  };
}

function intervalOf(errors: readonly number[]): readonly [number, number] {
  const random = seededRandom(SEED);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let k = 0; k < errors.length; k++) sum += errors[Math.floor(random() * errors.length)]!;
    return sum / errors.length;
  }).sort((a, b) => a - b);
  return [rounded(means[Math.floor(RESAMPLES * 0.025)]!), rounded(means[Math.floor(RESAMPLES * 0.975)]!)];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
