import { expect, test } from 'vitest';
import { type Act, type Decision, type Revision, undoneBy } from '../record/revision.ts';
import { changedLines, decisionIn, replacedAmong, stretchesIn } from './revision-words.ts';

const of = { article: 'a1', start: 3, end: 9 };
const certainty = (is: 'hedged' | 'denied' | 'reported', at = of): Decision => ({
  decides: 'certainty',
  of: at,
  is,
});
const revisions = (...acts: readonly (Decision | Act)[]): readonly Revision[] =>
  acts.map((act, k) => ({
    seq: k + 1,
    at: '2031-01-01T00:00:00Z',
    who: 'Ada',
    act: 'does' in act ? act : { does: 'decide', decision: act },
  }));

test('an undone decision is undone until it is brought back', () => {
  expect(undoneBy(revisions(certainty('hedged'), { does: 'undo', of: 1 }))).toEqual(new Set([1]));
  const back = revisions(certainty('hedged'), { does: 'undo', of: 1 }, { does: 'redo', of: 1 });
  expect(undoneBy(back)).toEqual(new Set());
});

test('a decision tells the one on the same thing that it stands in place of', () => {
  const replaced = replacedAmong(revisions(certainty('hedged'), certainty('denied')));
  expect(replaced).toEqual(new Map([[2, certainty('hedged')]]));
});

test('one on other words, of another kind, or undone before is in nobody’s place', () => {
  const elsewhere = { ...of, start: 4 };
  expect(replacedAmong(revisions(certainty('hedged'), certainty('denied', elsewhere)))).toEqual(new Map());
  expect(replacedAmong(revisions(certainty('hedged'), { decides: 'quotation', of, is: 'mixed' }))).toEqual(
    new Map(),
  );
  expect(replacedAmong(revisions(certainty('hedged'), { does: 'undo', of: 1 }, certainty('denied')))).toEqual(
    new Map(),
  );
});

test('stances of two actors in one statement do not replace each other', () => {
  const stance = (actor: string): Decision => ({ decides: 'stance', of, actor, issue: 'talks', is: 1 });
  expect(replacedAmong(revisions(stance('Vass'), stance('Kerel'), stance('Vass')))).toEqual(
    new Map([[3, stance('Vass')]]),
  );
});

test('an undo and a redo tell the decision that they are of', () => {
  const all = revisions(certainty('hedged'), { does: 'undo', of: 1 }, { does: 'redo', of: 1 });
  expect(all.map((one) => decisionIn(one, all))).toEqual(Array(3).fill(certainty('hedged')));
  expect(decisionIn(all[1]!, [])).toBeUndefined();
});

test('other words of a statement are told where they are now, and where they were', () => {
  const content = [
    { article: 'a1', start: 5, end: 7 },
    { article: 'a1', start: 8, end: 12 },
  ];
  expect(stretchesIn({ decides: 'words', of, content })).toEqual({
    now: [{ article: 'a1', start: 5, end: 12 }],
    before: of,
  });
  expect(stretchesIn(certainty('hedged'))).toEqual({ now: [of] });
  expect(stretchesIn({ decides: 'name', of: 'Vass', is: 'Petra Vass' })).toEqual({ now: [] });
});

test.each([
  ['a\nb\nc', 'a\nc', ['b'], []],
  ['a', 'a\nb', [], ['b']],
  ['a\na', 'a', ['a'], []],
  ['c\nb\n', 'b\nc', [], []],
  ['b', '', ['b'], []],
])('of %j after %j the new lines are told and those that are gone', (text, before, fresh, gone) => {
  expect(changedLines(text, before)).toEqual({ fresh, gone });
});
