/**
 * The wish behind a preference. Where preferences are by statements, the first that tells two states apart decides which of them
 * is preferred (Peng, Hipel, Kilgour & Fang 1997): that statement, with what it rests on, is the reason.
 */
import type { ConflictModel } from '../record/conflict-model.ts';
import { optionsOf } from './compile.ts';
import { isMet } from './condition.ts';
import { type NamedWish, namedWish } from './named-wish.ts';

/** That a decision maker prefers one state to another, and by which wish. */
export interface StatedPreference {
  readonly decisionMaker: number;
  readonly preferred: number;
  readonly other: number;
  /** The first of its statements that tells the two apart: it holds at the preferred one. */
  readonly wish: NamedWish;
}

/**
 * Finds the wish by which a decision maker prefers one state to another; undefined where it doesn't prefer it, and where its
 * preferences aren't by statements.
 */
export function decidingWish(
  model: ConflictModel,
  decisionMaker: number,
  preferred: number,
  other: number,
): StatedPreference | undefined {
  if (model.form === 'explicit') return;
  const { preferences } = model.decisionMakers[decisionMaker]!;
  if (preferences.by !== 'statements') return;
  const ids = optionsOf(model).map(({ id }) => id);
  const takenAt = (state: number): ReadonlySet<string> =>
    new Set(ids.filter((_, bit) => (state >>> bit) & 1));
  const [here, there] = [takenAt(preferred), takenAt(other)];
  for (const [place, statement] of preferences.statements.entries()) {
    const holds = isMet(statement.condition, (id) => here.has(id));
    if (holds === isMet(statement.condition, (id) => there.has(id))) continue;
    return holds ? { decisionMaker, preferred, other, wish: namedWish(statement, place) } : undefined;
  }
  return;
}
