/** Who is heard, side by side: how many statements each side has, by how many speakers, and how they are worded. */
import type { Actor } from '../record/actor.ts';
import type { Statement } from '../record/statement.ts';
import { type Lookup, sideOf } from './lookup.ts';

export interface SideRow {
  /** Absent for statements whose side isn't known. */
  readonly side?: Actor;
  readonly speakers: number;
  readonly statements: readonly Statement[];
}

/** Most heard first; those of no known side last. */
export function sideRows(lookup: Lookup): readonly SideRow[] {
  const bySide = Map.groupBy(lookup.said, (statement) => sideOf(lookup, statement));
  return [...bySide]
    .map(([side, statements]) => ({
      ...(side === undefined ? {} : { side }),
      speakers: new Set(statements.flatMap(({ speaker }) => speaker ?? [])).size,
      statements,
    }))
    .sort((a, b) => Number('side' in b) - Number('side' in a) || b.statements.length - a.statements.length);
}
