/**
 * Disagreements and relations that a person says are none, taken out of what was found. All that is reckoned from them, what is
 * disputed and what the bottom line says, is reckoned without them.
 */
import type { Actor } from '../record/actor.ts';
import { actorNamed, wholeOf } from '../record/deciding.ts';
import type { ActorRelation, Disagreement, DisagreementEnd } from '../record/position.ts';
import type { Problem } from '../record/problem.ts';
import type { Decision, Stretch } from '../record/revision.ts';
import type { Statement } from '../record/statement.ts';
import { lost, SAME, shared } from './revising.ts';

export interface Struck<Item> {
  readonly kept: readonly Item[];
  readonly problems: readonly Problem[];
}

/** Without those that rest on two stretches or, where none does, that are between the statements there, in either order. */
export function strikeDisagreements(
  found: readonly Disagreement[],
  decisions: readonly Decision[],
  statements: readonly Statement[],
): Struck<Disagreement> {
  const contents = new Map(statements.map(({ id, content }) => [id, wholeOf(content)]));
  const restsOn = ({ evidence }: DisagreementEnd, of: Stretch): boolean => shared(of, evidence) >= SAME;
  const isStatement = ({ statement = '' }: DisagreementEnd, of: Stretch): boolean => {
    const content = contents.get(statement);
    return content !== undefined && shared(of, content) >= SAME;
  };
  return struck(found, decisions, (decision) => {
    if (decision.decides !== 'not a disagreement') return undefined;
    return [restsOn, isStatement].map(
      (isAt) =>
        ({ a, b }: Disagreement) =>
          (isAt(a, decision.a) && isAt(b, decision.b)) || (isAt(a, decision.b) && isAt(b, decision.a)),
    );
  });
}

/** Without those from one actor to another that are none, backing and criticising alike. */
export function strikeRelations(
  read: readonly ActorRelation[],
  decisions: readonly Decision[],
  actors: readonly Actor[],
): Struck<ActorRelation> {
  return struck(read, decisions, (decision) => {
    if (decision.decides !== 'not a relation') return undefined;
    const [from, to] = [decision.from, decision.to].map((name) => actorNamed(actors, name)?.id);
    return [(one: ActorRelation) => one.from === from && one.to === to];
  });
}

/** Each decision that `strikes` takes up takes out what the first of its tests that tells anything tells; otherwise it is lost. */
function struck<Item>(
  items: readonly Item[],
  decisions: readonly Decision[],
  strikes: (decision: Decision) => readonly ((item: Item) => boolean)[] | undefined,
): Struck<Item> {
  const problems: Problem[] = [];
  let kept = items;
  for (const decision of decisions) {
    const tests = strikes(decision);
    if (tests === undefined) continue;
    const isStruck = tests.find((test) => kept.some(test));
    if (isStruck === undefined) problems.push(lost(decision));
    else kept = kept.filter((item) => !isStruck(item));
  }
  return { kept, problems };
}
