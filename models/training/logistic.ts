/** Logistic regression over hashed binary features by AdaGrad with a little weight decay. */

import type { HashedWeights } from '../../src/core/hashed-weights.ts';
import { acceptance, type Calibration, calibrated, logOdds } from '../../src/statements/en/acceptance.ts';
import { shuffled } from './shuffled.ts';

export interface Example {
  readonly features: Int32Array;
  /** Target probability, 0..1. */
  readonly target: number;
}

const EPOCHS = 6;
const RATE = 0.05;
const DECAY = 0.002;

export function learnLogistic(examples: readonly Example[], bits: number): HashedWeights {
  const values = new Float32Array(1 << bits);
  const squares = new Float32Array(1 << bits).fill(1e-2);
  const weights = { bits, width: 1, values, step: 1 };
  const mask = (1 << bits) - 1;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const e of shuffled(examples.length, epoch + 9)) {
      const { features, target } = examples[e]!;
      const error = target - acceptance(features, weights);
      for (const feature of features) {
        const at = feature & mask;
        const gradient = error - DECAY * values[at]!;
        squares[at]! += gradient * gradient;
        values[at]! += (RATE * gradient) / Math.sqrt(squares[at]!);
      }
    }
  }
  return weights;
}

/** The line in log-odds that fits best which readings were right: gradient descent on two parameters. */
export function learnCalibration(
  readings: readonly { readonly p: number; readonly right: boolean }[],
): Calibration {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 400; step++) {
    let bySlope = 0;
    let byOffset = 0;
    for (const { p, right } of readings) {
      const error = (right ? 1 : 0) - calibrated(p, { slope, offset });
      bySlope += error * logOdds(p);
      byOffset += error;
    }
    slope += (0.5 * bySlope) / readings.length / 4;
    offset += (0.5 * byOffset) / readings.length;
  }
  return { slope, offset };
}
