import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../record/actor.ts';
import { POSITION_BASES, type Stance } from '../record/position.ts';
import { positionsOf } from './positions.ts';

const actor = (id: string, kind: Actor['kind'], side?: string, title?: string): Actor => ({
  id,
  name: id,
  kind,
  offices: title === undefined ? [] : [{ title, evidence: [] }],
  ...(side === undefined ? {} : { side }),
  aliases: [],
  mentions: [],
});
const actors = new Map(
  [
    actor('s1', 'state', 's1'),
    actor('p1', 'person', 's1', 'president'),
    actor('p2', 'person', 's1', 'spokesman'),
    actor('p3', 'person', 's1', 'envoy'),
    actor('x', 'person'),
  ].map((one) => [one.id, one] as const),
);
const span = { article: 'a1', start: 0, end: 1, text: 'x' };
const stance = (statement: string, who: string, value: number, more: Partial<Stance> = {}): Stance => ({
  statement,
  actor: who,
  issue: 'land',
  stance: value,
  basis: 'own words',
  expression: span,
  object: span,
  because: '',
  ...more,
});

describe('positions', () => {
  it('takes a side’s position from its people, and tells who deviates', () => {
    const positions = positionsOf(
      [stance('1', 'p1', -2), stance('2', 'p1', -2), stance('3', 'p3', 1)],
      actors,
    );
    expect(positions.find(({ actor: who }) => who === 's1')).toMatchObject({
      stance: -2,
      basis: 'own words',
      deviating: ['p3'],
      statements: ['1', '2', '3'],
    });
    expect(positions.find(({ actor: who }) => who === 'p3')).toMatchObject({ stance: 1 });
  });

  it('never lets a report outvote own words', () => {
    const reports = ['2', '3', '4'].map((id) => stance(id, 'p1', 2, { basis: 'reported' }));
    expect(positionsOf([stance('1', 'p1', -1), ...reports], actors)[0]).toMatchObject({
      stance: -1,
      statements: ['1'],
    });
  });

  it('counts a spokesman’s words as said for the side', () => {
    const [side, own] = positionsOf([stance('1', 'p2', 2)], actors);
    expect(side).toMatchObject({ actor: 's1', basis: 'spokesperson' });
    expect(own).toMatchObject({ actor: 'p2', basis: 'own words' });
  });

  it('marks a change of more than one step, not a softening', () => {
    const dated = (id: string, value: number, date: string): Stance => stance(id, 'x', value, { date });
    const changed = positionsOf([dated('2', 2, '2026-03-04'), dated('1', -1, '2026-03-01')], actors);
    expect(changed[0]).toMatchObject({
      since: '2026-03-01',
      changes: [{ from: -1, to: 2, date: '2026-03-04', statements: ['1', '2'] }],
    });
    expect(
      positionsOf([dated('2', 2, '2026-03-04'), dated('1', 1, '2026-03-01')], actors)[0],
    ).not.toHaveProperty('changes');
  });

  it('stays within the range of its stances, rests on at least one statement, and keeps the best basis', () => {
    const one = fc.record({
      statement: fc.constantFrom('1', '2', '3', '4'),
      actor: fc.constantFrom(...actors.keys()),
      stance: fc.integer({ min: -2, max: 2 }),
      basis: fc.constantFrom(...POSITION_BASES),
      issue: fc.constantFrom('land', 'guns'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (list) => {
        const stances = list.map((each) => stance(each.statement, each.actor, each.stance, each));
        for (const position of positionsOf(stances, actors)) {
          const values = stances.filter(({ issue }) => issue === position.issue).map((each) => each.stance);
          expect(position.stance).toBeGreaterThanOrEqual(Math.min(...values));
          expect(position.stance).toBeLessThanOrEqual(Math.max(...values));
          expect(position.statements.length).toBeGreaterThan(0);
          expect(new Set(position.statements).size).toBe(position.statements.length);
        }
        const keys = positionsOf(stances, actors).map((each) => `${each.actor} ${each.issue}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
