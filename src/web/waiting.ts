/**
 * Decisions that the server has not acknowledged yet, or whose brief it has not made yet, in the order in which they were made.
 * What is not acknowledged is also kept in the browser, so that a page that is closed or a server that is gone loses none of it.
 */
import type { Decision } from '../record/revision.ts';
import { keepHere, keptHere } from './browser-kept.ts';

export interface Waiting {
  readonly decision: Decision;
  readonly why?: string;
  /** Number of its revision once it is kept. */
  readonly kept?: number;
}

export function remember(study: string, waiting: readonly Waiting[]): void {
  const unkept = waiting.filter(({ kept }) => kept === undefined);
  keepHere(keyOf(study), unkept.length === 0 ? undefined : unkept);
}

export function remembered(study: string): readonly Waiting[] {
  const list = keptHere(keyOf(study));
  return Array.isArray(list) ? list.filter(isWaiting) : [];
}

const keyOf = (study: string): string => `readout-waiting:${study}`;

/** The server checks the rest. */
const isWaiting = (one: unknown): one is Waiting =>
  typeof one === 'object' &&
  one !== null &&
  typeof (one as { decision?: { decides?: unknown } }).decision?.decides === 'string';
