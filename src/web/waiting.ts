/**
 * Decisions that the server has not acknowledged yet, or whose brief it has not made yet, in the order in which they were made.
 * What is not acknowledged is also kept in the browser, so that a page that is closed or a server that is gone loses none of it.
 */
import type { Decision } from '../record/revision.ts';

export interface Waiting {
  readonly decision: Decision;
  readonly why?: string;
  /** Number of its revision once it is kept. */
  readonly kept?: number;
}

export function remember(study: string, waiting: readonly Waiting[]): void {
  const unkept = waiting.filter(({ kept }) => kept === undefined);
  try {
    if (unkept.length === 0) localStorage.removeItem(keyOf(study));
    else localStorage.setItem(keyOf(study), JSON.stringify(unkept));
  } catch {
    // A browser that keeps nothing still has them in the page.
  }
}

export function remembered(study: string): readonly Waiting[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(keyOf(study)) ?? '[]');
    return Array.isArray(list) ? list.filter(isWaiting) : [];
  } catch {
    return [];
  }
}

const keyOf = (study: string): string => `readout-waiting:${study}`;

/** The server checks the rest. */
const isWaiting = (one: unknown): one is Waiting =>
  typeof one === 'object' &&
  one !== null &&
  typeof (one as { decision?: { decides?: unknown } }).decision?.decides === 'string';
