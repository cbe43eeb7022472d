import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pageOf } from './paging.ts';
import { Refusal } from './problems.ts';

const refusalOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return `${error.status} ${error.fault.code}`;
    throw error;
  }
  return 'none';
};

describe('a page of a list', () => {
  it('with all others is the whole in order and without repeats', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 12 }), fc.string(), (all, limit, state) => {
        const items: number[] = [];
        let cursor: string | undefined;
        let pages = 0;
        do {
          const page = pageOf(all, { limit, cursor }, state, 'list');
          expect(page.total).toBe(all.length);
          expect(page.items.length).toBe(Math.min(limit, all.length - items.length));
          items.push(...page.items);
          cursor = page.next;
          pages++;
        } while (cursor !== undefined);
        expect(items).toEqual(all);
        expect(pages).toBe(Math.max(1, Math.ceil(all.length / limit)));
      }),
    );
  });

  const { next } = pageOf([1, 2, 3], { limit: 1 }, 'then', 'list');

  test.each([
    ['of another state', 'now', 'list', next, '410 server/cursor-gone'],
    ['of another list', 'then', 'other', next, '400 server/cursor'],
    ['that is none', 'then', 'list', '../../etc/passwd', '400 server/cursor'],
    ['that is empty', 'then', 'list', '', '400 server/cursor'],
  ])('refuses a cursor %s', (_, state, list, cursor, refusal) => {
    expect(refusalOf(() => pageOf([1, 2, 3], { limit: 1, cursor }, state, list))).toBe(refusal);
  });

  it('takes no cursor that was made up', () => {
    fc.assert(
      fc.property(fc.string(), (cursor) => {
        expect(refusalOf(() => pageOf([1, 2, 3], { limit: 1, cursor }, 'then', 'list'))).toBe(
          '400 server/cursor',
        );
      }),
    );
  });
});
