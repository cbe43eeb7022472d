/**
 * Stances → positions: an actor's stances on an issue, those of the best basis that there is; and a side's, from its
 * own and from its people's. A position is never taken from one basis while a better one is at hand, so that a report
 * doesn't outvote what somebody says. The stance is the median, since one odd reading must not move it.
 */
import { mean, median } from '../core/statistics.ts';
import type { Actor } from '../record/actor.ts';
import {
  POSITION_BASES,
  type Position,
  type PositionBasis,
  type PositionChange,
  type Stance,
} from '../record/position.ts';
import { isSpokesperson, sideOf } from './stances.ts';

/** The positions of everybody with a stance, and of their sides. */
export function positionsOf(
  stances: readonly Stance[],
  actors: ReadonlyMap<string, Actor>,
): readonly Position[] {
  const own = grouped(stances, ({ actor }) => actor);
  const bySide = grouped(stances, ({ actor }) => sideOf(actors.get(actor)));
  const positions: Position[] = [];
  for (const [key, group] of bySide) {
    const [side, issue] = JSON.parse(key) as [string, string];
    positions.push(
      positionOf(
        side,
        issue,
        group.map((one) => forSide(one, side, actors)),
        actors,
      ),
    );
  }
  for (const [key, group] of own) {
    const [actor, issue] = JSON.parse(key) as [string, string];
    if (!bySide.has(JSON.stringify([actor, issue]))) positions.push(positionOf(actor, issue, group, actors));
  }
  return positions;
}

/** What a side's spokesperson says is said for the side. */
function forSide(stance: Stance, side: string, actors: ReadonlyMap<string, Actor>): Stance {
  const isOthers = stance.actor !== side && stance.basis === 'own words';
  return isOthers && isSpokesperson(actors.get(stance.actor), stance.date)
    ? { ...stance, basis: 'spokesperson' }
    : stance;
}

function grouped(
  stances: readonly Stance[],
  ownerOf: (stance: Stance) => string | undefined,
): ReadonlyMap<string, readonly Stance[]> {
  return Map.groupBy(
    stances.filter((stance) => ownerOf(stance) !== undefined),
    (stance) => JSON.stringify([ownerOf(stance), stance.issue]),
  );
}

function positionOf(
  actor: string,
  issue: string,
  stances: readonly Stance[],
  actors: ReadonlyMap<string, Actor>,
): Position {
  const basis = bestBasis(stances);
  const best = stances.filter((one) => one.basis === basis);
  const values = best.map(({ stance }) => stance);
  const stance = median(values);
  const centre = mean(values);
  const dates = best.flatMap(({ date }) => date ?? []).sort();
  const deviating = deviatingFrom(stance, actor, stances, actors);
  const changes = changesIn(best);
  return {
    actor,
    issue,
    stance,
    spread: rounded(Math.sqrt(mean(values.map((value) => (value - centre) ** 2)))),
    basis,
    statements: [...new Set(best.map(({ statement }) => statement))],
    ...(dates[0] === undefined ? {} : { since: dates[0] }),
    ...(deviating.length === 0 ? {} : { deviating }),
    ...(changes.length === 0 ? {} : { changes }),
  };
}

function bestBasis(stances: readonly Stance[]): PositionBasis {
  return POSITION_BASES.find((basis) => stances.some((one) => one.basis === basis))!;
}

/** Those of a side's people whose own stances lie on the other side of nought. */
function deviatingFrom(
  stance: number,
  side: string,
  stances: readonly Stance[],
  actors: ReadonlyMap<string, Actor>,
): readonly string[] {
  if (stance === 0) return [];
  const people = Map.groupBy(
    stances.filter(({ actor }) => actor !== side && actors.get(actor)?.kind === 'person'),
    ({ actor }) => actor,
  );
  return [...people].flatMap(([actor, own]) =>
    Math.sign(median(own.map((one) => one.stance))) === -Math.sign(stance) ? [actor] : [],
  );
}

/** Changes of one actor by more than one step, from one dated stance to the next. */
function changesIn(stances: readonly Stance[]): readonly PositionChange[] {
  const changes: PositionChange[] = [];
  for (const own of Map.groupBy(stances, ({ actor }) => actor).values()) {
    const dated = own.filter(({ date }) => date !== undefined).sort((a, b) => (a.date! < b.date! ? -1 : 1));
    for (const [k, after] of dated.slice(1).entries()) {
      const before = dated[k]!;
      if (before.date !== after.date && Math.abs(after.stance - before.stance) > 1)
        changes.push({
          from: before.stance,
          to: after.stance,
          date: after.date!,
          statements: [before.statement, after.statement],
        });
    }
  }
  return changes;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
