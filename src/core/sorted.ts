/** Looking things up in lists that are in order, by halving. */
import type { Range } from './range.ts';

/** How many of the `length` things in front are before what is sought; `isBefore` holds for a first stretch of them only. */
export function countBefore(length: number, isBefore: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers of the ranges that touch `span`; `ranges` are in order and disjoint. */
export function touching(ranges: readonly Range[], { start, end }: Range): number[] {
  const numbers: number[] = [];
  const from = countBefore(ranges.length, (i) => ranges[i]!.end <= start);
  for (let i = from; i < ranges.length && ranges[i]!.start < end; i++) numbers.push(i);
  return numbers;
}
