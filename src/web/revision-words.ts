/** A decision in words, as the history tells it. */
import { listed, shortened } from '../core/phrases.ts';
import { type Decision, type Revision, undoneBy } from '../record/revision.ts';
import { stanceWords } from '../views/stance-words.ts';
import type { Lookup } from './lookup.ts';
import { M } from './messages.ts';

export function decisionWords(decision: Decision, { issues }: Pick<Lookup, 'issues'>): string {
  const { decided } = M.history;
  switch (decision.decides) {
    case 'not a statement':
    case 'words':
    case 'a statement':
      return decided[decision.decides];
    case 'certainty':
    case 'quotation':
      return decided[decision.decides](decision.is);
    case 'speaker':
      return decided.speaker(decision.is ?? M.nobody);
    case 'same actor':
      return decided['same actor'](listed(decision.names.map(quoted)));
    case 'name':
      return decided.name(quoted(decision.of), quoted(decision.is));
    case 'side':
      return decided.side(quoted(decision.of), decision.is === undefined ? undefined : quoted(decision.is));
    case 'split':
      return decided.split(quoted(decision.of), listed(decision.names.map(quoted)));
    case 'restored text':
      return decided['restored text'](shortened(decision.text, 80));
    case 'not a disagreement':
      return decided['not a disagreement'];
    case 'not a relation':
      return decided['not a relation'](quoted(decision.from), quoted(decision.to));
    case 'not an actor':
      return decided['not an actor'](quoted(decision.of));
    case 'office':
      return decided.office(quoted(decision.of), decision.title, decision.at, decision.from, decision.to);
    case 'not an office':
      return decided['not an office'](quoted(decision.of), decision.title);
    case 'document':
      return decided.document(decision.of, decision.text === undefined ? undefined : decision.name);
    case 'issue':
      return decided.issue(issues.get(decision.issue)?.name ?? decision.issue, decision.is);
    case 'stance': {
      const issue = issues.get(decision.issue);
      const words = decision.is === undefined ? M.noStanceAny : stanceWords(decision.is, issue);
      return decided.stance(quoted(decision.actor), issue?.name ?? decision.issue, words);
    }
  }
}

/** For a decision, by its number, the one before it on the same thing that it took the place of. */
export function replacedAmong(revisions: readonly Revision[]): ReadonlyMap<number, Decision> {
  const undone = undoneBy(revisions);
  const [last, replaced] = [new Map<string, Decision>(), new Map<number, Decision>()];
  for (const { seq, act } of revisions) {
    if (act.does !== 'decide') continue;
    const key = thingOf(act.decision);
    const before = key === undefined ? undefined : last.get(key);
    if (before !== undefined) replaced.set(seq, before);
    if (key !== undefined && !undone.has(seq)) last.set(key, act.decision);
  }
  return replaced;
}

/** What only one decision can hold of; undefined where each adds to the others. */
function thingOf(decision: Decision): string | undefined {
  switch (decision.decides) {
    case 'certainty':
    case 'quotation':
    case 'words':
    case 'speaker':
    case 'side':
    case 'document':
      return JSON.stringify([decision.decides, decision.of]);
    case 'stance':
      return JSON.stringify([decision.decides, decision.of, decision.actor, decision.issue]);
    case 'issue':
      return JSON.stringify([decision.decides, decision.of, decision.issue]);
    default:
      return undefined;
  }
}

const quoted = (name: string): string => `“${name}”`;
