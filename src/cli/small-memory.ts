/**
 * What the collector is told, before weights and code are loaded, where the peak is. Reading an article leaves much
 * garbage and keeps little: left alone, the heap grows until the garbage takes several times what is kept.
 */
import { setFlagsFromString } from 'node:v8';

/** For a run that keeps what it has read: a small nursery, and at most half as much again as lives. */
export function keepGarbageSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=50');
}

/** For a filter over millions of articles, which keeps nothing: the whole heap is collected often too. */
export function keepMemorySmall(): void {
  keepGarbageSmall();
  setFlagsFromString('--heap-growing-percent=20');
}
