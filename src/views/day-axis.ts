/** A scale from days to a width, with a tick on round days: as many as fit, and the year where it begins or changes. */
import { dateWords } from '../core/phrases.ts';

export interface DayAxis {
  /** The x of a day, `YYYY-MM-DD`. */
  readonly at: (day: string) => number;
  /** The x of each day that there is something on. */
  readonly xs: readonly number[];
  /** How wide a day is. */
  readonly dayWidth: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

const DAY = 86_400_000;
const STEPS = [1, 2, 7, 14, 28, 91, 182, 364, 728, 1820];

export function dayAxis(days: readonly string[], from: number, to: number, mostTicks: number): DayAxis {
  const numbers = days.map(dayNumber);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers, first + 1);
  const dayWidth = (to - from) / (last - first + 1);
  const xOf = (number: number): number => from + (number - first + 0.5) * dayWidth;
  const step =
    STEPS.find((days) => (last - first) / days < mostTicks) ?? Math.ceil((last - first) / mostTicks);
  const ticks: { x: number; label: string }[] = [];
  let year = '';
  for (let number = first; number <= last; number += step) {
    const words = dateWords(isoDay(number), 'short');
    const label = words.endsWith(year) && year !== '' ? words.slice(0, -5) : words;
    year = words.slice(-4);
    ticks.push({ x: xOf(number), label });
  }
  return { at: (day) => xOf(dayNumber(day)), xs: numbers.map(xOf), dayWidth, ticks };
}

/** Days since 1 January 1970; not a number for what is no date. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

function isoDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}
