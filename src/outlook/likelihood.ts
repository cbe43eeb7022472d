/** When a share of draws gets a word of likelihood, and why not. */
import { LIKELIHOOD_WORDS } from '../record/likelihood.ts';
import type { Simulation, TakenShare } from './simulate.ts';

/** Shares of this range are as near to a coin as to a finding. */
const EVEN = LIKELIHOOD_WORDS.find(({ word }) => word === 'roughly even chance')!;

/** Why a share gets no word; absent where it gets one. */
export function wordlessBecause(
  { inputs }: Pick<Simulation, 'inputs'>,
  { isGrounded, share }: Pick<TakenShare, 'isGrounded' | 'share'>,
): string | undefined {
  if (inputs.length === 0) return 'nothing in the model is uncertain, so that all draws are one';
  if (!isGrounded) return 'its owner’s wish is assumed';
  return share >= EVEN.from && share < EVEN.to ? 'the inputs hardly tell' : undefined;
}
