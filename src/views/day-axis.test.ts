import { expect, test } from 'vitest';
import { dayAxis } from './day-axis.ts';

test('days stand in order, inside the width, each as wide as the others', () => {
  const { at, dayWidth } = dayAxis(['2031-02-27', '2031-03-02'], 100, 500, 10);
  expect(dayWidth).toBe(100);
  expect(['2031-02-27', '2031-02-28', '2031-03-01', '2031-03-02'].map(at)).toEqual([150, 250, 350, 450]);
});

test.each([
  ['three days', ['2031-03-01', '2031-03-03'], ['1 Mar 2031', '2 Mar', '3 Mar']],
  ['a turn of the year', ['2030-12-31', '2031-01-01'], ['31 Dec 2030', '1 Jan 2031']],
  ['three weeks', ['2031-03-01', '2031-03-20'], ['1 Mar 2031', '8 Mar', '15 Mar']],
])('ticks of %s', (_, days, labels) => {
  expect(dayAxis(days, 0, 900, 5).ticks.map(({ label }) => label)).toEqual(labels);
});

test('thirty years have no more ticks than asked for', () => {
  expect(dayAxis(['2001-01-01', '2031-01-01'], 0, 900, 10).ticks.length).toBeLessThanOrEqual(11);
});
