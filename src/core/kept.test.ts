import { expect, it, vi } from 'vitest';
import { kept, keptEach } from './kept.ts';

it('asks again only when something else is asked', () => {
  const make = vi.fn((list: readonly object[], name: string) => [...list, name]);
  const ask = kept(make);
  const [a, b] = [{}, {}];
  const first = ask([a, b], 'x');
  expect(ask([a, b], 'x')).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
  for (const [list, name] of [
    [[a, b], 'y'],
    [[b, a], 'y'],
    [[a], 'y'],
    [[a, {}], 'y'],
  ] as const)
    expect(ask(list, name)).toEqual([...list, name]);
  expect(make).toHaveBeenCalledTimes(5);
  // The last alone is kept.
  ask([a, b], 'x');
  expect(make).toHaveBeenCalledTimes(6);
});

it('keeps one answer for each thing', () => {
  const make = vi.fn((about: { readonly n: number }, by: number) => about.n * by);
  const ask = keptEach(make);
  const [two, three] = [{ n: 2 }, { n: 3 }];
  expect([ask(two, 5), ask(three, 5), ask(two, 5), ask(three, 5)]).toEqual([10, 15, 10, 15]);
  expect(make).toHaveBeenCalledTimes(2);
  expect(ask(two, 6)).toBe(12);
  expect(make).toHaveBeenCalledTimes(3);
});

it('does not keep a failure', () => {
  let fails = true;
  const ask = kept((name: string) => {
    if (fails) throw new Error(name);
    return name;
  });
  expect(() => ask('x')).toThrow('x');
  fails = false;
  expect(ask('x')).toBe('x');
});
