import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Brief } from '../record/brief.ts';
import { briefAfter, LISTS, type StudySummary, type WorkbenchAnswer } from '../record/workbench.ts';
import { sentBrief, sentStates, slimBrief, stayedPlaces, workbenchText } from './workbench.ts';

const EMPTY = {
  format: 'readout-brief/1',
  title: 'Talks',
  ...Object.fromEntries(LISTS.map((name) => [name, []])),
  issues: [],
  parallels: [],
  problems: [],
} as unknown as Brief;
const summary = (etag: string) => ({ title: 'Talks', etag }) as StudySummary;

/** Few different items, so that lists hold the same ones, moved and repeated. */
const items = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e') }), { maxLength: 12 });
const briefs = fc
  .record(Object.fromEntries(LISTS.map((name) => [name, items])))
  .chain((lists) =>
    fc.record({
      lists: fc.constant(lists),
      article: fc.record({ id: fc.string(), text: fc.string(), blocks: fc.constant([{ start: 0 }]) }),
      issue: fc.record({ id: fc.string(), evidence: fc.constant([{ start: 1 }]) }),
    }),
  )
  .map(
    ({ lists, article, issue }) =>
      ({
        ...EMPTY,
        ...lists,
        articles: [article, ...lists.articles!],
        issues: [issue],
      }) as unknown as Brief,
  );

const answerOf = (text: string) => JSON.parse(text) as WorkbenchAnswer;

describe('the answer to a workbench', () => {
  it('gives the brief of now to whoever holds one of before', () => {
    fc.assert(
      fc.property(briefs, briefs, (a, b) => {
        const before = sentBrief(a);
        const held = briefAfter(answerOf(workbenchText(summary('"a"'), before)), undefined);
        expect(held).toEqual(slimBrief(a));
        const since = { etag: '"a"', sent: before };
        const answer = answerOf(workbenchText(summary('"b"'), sentBrief(b, before), since));
        expect(answer.since).toBe('"a"');
        expect(briefAfter(answer, held)).toEqual(slimBrief(b));
      }),
    );
  });

  it('sends nothing of a list that stayed, and the list itself is held on to', () => {
    fc.assert(
      fc.property(briefs, (brief) => {
        const sent = sentBrief(brief);
        const held = briefAfter(answerOf(workbenchText(summary('"a"'), sent)), undefined);
        const answer = answerOf(workbenchText(summary('"b"'), sent, { etag: '"a"', sent }));
        const after = briefAfter(answer, held);
        for (const name of LISTS) {
          expect(answer.lists[name]).toEqual([{ same: [0, brief[name].length] }]);
          expect(after[name]).toBe(held[name]);
        }
      }),
    );
  });

  it('leaves out what a page asks for later', () => {
    const brief = {
      ...EMPTY,
      articles: [{ id: 'a1', text: 'long', blocks: [1], removed: [1], title: 'T' }],
      actors: [{ id: 'p1', mentions: [1], aliases: ['x'] }],
      issues: [{ id: 'i', evidence: [1], statements: ['s'] }],
    } as unknown as Brief;
    const { articles, actors, issues } = briefAfter(
      answerOf(workbenchText(summary('"a"'), sentBrief(brief))),
      undefined,
    );
    expect(articles).toEqual([{ id: 'a1', text: '', blocks: [], removed: [], title: 'T' }]);
    expect(actors).toEqual([{ id: 'p1', mentions: [], aliases: ['x'] }]);
    expect(issues).toEqual([{ id: 'i', evidence: [], statements: ['s'] }]);
  });
});

describe('what stayed', () => {
  test.each([
    ['abcd', 'abXcd', [0, 1, undefined, 2, 3]],
    ['abcd', 'bcd', [1, 2, 3]],
    // One that moved is sent again, and nothing else.
    ['abcde', 'eabcd', [undefined, 0, 1, 2, 3]],
    ['aab', 'aaab', [0, 1, undefined, 2]],
    ['', 'a', [undefined]],
  ])('from %s to %s', (before, now, places) => {
    expect(stayedPlaces([...now], [...before])).toEqual(places);
  });

  it('is found among a hundred thousand, and told in few runs', () => {
    const before = Array.from({ length: 100_000 }, (_, k) => `"${k}"`);
    const now = [...before.slice(0, 50_000), '"new"', ...before.slice(50_001)];
    const lists = (statements: readonly string[]) => ({ ...sentBrief(EMPTY).lists, statements });
    const sent = (statements: readonly string[]) => ({ lists: lists(statements), rest: '{}' });
    const since = { etag: '"a"', sent: sent(before) };
    const { statements } = answerOf(workbenchText(summary('"b"'), sent(now), since)).lists;
    expect(statements).toEqual([{ same: [0, 50_000] }, { items: ['new'] }, { same: [50_001, 100_000] }]);
  });
});

test('the last states are known, one longer ago is sent whole', () => {
  const { answer } = sentStates();
  const told = (k: number, since?: number) =>
    answerOf(
      answer(
        summary(`"${k}"`),
        () => ({ ...EMPTY, table: [`p${k}`] }),
        since?.toString().replace(/^.*$/, '"$&"'),
      ),
    );
  expect(told(1).since).toBeUndefined();
  for (let k = 2; k <= 4; k++) expect(told(k, 1).since).toBe('"1"');
  expect(told(5, 2).since).toBe('"2"');
  expect(told(6, 1).since).toBeUndefined();
  expect(told(6, 6).since).toBe('"6"');
  expect(told(6, 99).since).toBeUndefined();
});
