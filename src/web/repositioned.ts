/** Positions of a brief as its stances make them, after a decision has changed some. */
import { positionsOf } from '../positions/positions.ts';
import type { Brief } from '../record/brief.ts';

/** On issues alone whose stances are others than `before`, where who is on whose side is the same. */
export function repositioned(brief: Brief, before?: Brief): Brief {
  const actors = new Map(brief.actors.map((one) => [one.id, one]));
  if (before === undefined) return { ...brief, positions: positionsOf(brief.stances, actors) };
  const [then, now] = [new Set(before.stances), new Set(brief.stances)];
  const changed = new Set(
    [...before.stances.filter((one) => !now.has(one)), ...brief.stances.filter((one) => !then.has(one))].map(
      ({ issue }) => issue,
    ),
  );
  return {
    ...brief,
    positions: [
      ...brief.positions.filter(({ issue }) => !changed.has(issue)),
      ...positionsOf(
        brief.stances.filter(({ issue }) => changed.has(issue)),
        actors,
      ),
    ],
  };
}
