/** Pairs of names that a person said are different people, kept in this browser for each study. */
import { signal } from '@preact/signals';
import { keepHere, keptHere } from './browser-kept.ts';
import { workbench } from './workbench.ts';

const dismissed = signal<{ readonly key: string; readonly pairs: ReadonlySet<string> } | undefined>(
  undefined,
);

export const isDismissed = (a: string, b: string): boolean => pairsNow().has(pairOf(a, b));

export function dismissPair(a: string, b: string): void {
  const pairs = new Set([...pairsNow(), pairOf(a, b)]);
  dismissed.value = { key: keyOf(), pairs };
  keepHere(keyOf(), [...pairs]);
}

const pairOf = (...names: readonly [string, string]): string => JSON.stringify(names.toSorted());

const keyOf = (): string => `readout-different:${workbench.study.value?.title ?? ''}`;

function pairsNow(): ReadonlySet<string> {
  const key = keyOf();
  if (dismissed.value?.key === key) return dismissed.value.pairs;
  const kept = keptHere(key);
  return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []);
}
