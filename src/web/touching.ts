/** Whether two people changed the same thing: one statement, one actor, one document. */
import type { Decision, Revision, Stretch } from '../record/revision.ts';

/** Whether a revision, one of `all`, is about something that `mine` is about. */
export function touchesSame({ act }: Revision, mine: Decision, all: readonly Revision[]): boolean {
  const theirs = act.does === 'decide' ? act : all.find(({ seq }) => seq === act.of)?.act;
  if (theirs?.does !== 'decide') return false;
  const [theirThings, myThings] = [thingsOf(theirs.decision), thingsOf(mine)];
  return theirThings.some((their) => myThings.some((my) => isSame(their, my)));
}

type Thing = Stretch | string;

function thingsOf(decision: Decision): readonly Thing[] {
  switch (decision.decides) {
    case 'a statement':
      return decision.content;
    case 'same actor':
      return decision.names;
    case 'not a disagreement':
      return [decision.a, decision.b];
    case 'not a relation':
      return [decision.from, decision.to];
    case 'document':
      return [`document: ${decision.of}`];
    default:
      return 'of' in decision ? [decision.of] : [];
  }
}

function isSame(a: Thing, b: Thing): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.article === b.article && a.start < b.end && b.start < a.end;
}
