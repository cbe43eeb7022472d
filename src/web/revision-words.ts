/** A decision in words, as the history tells it. */
import { listed, shortened } from '../core/phrases.ts';
import { wholeOf } from '../record/deciding.ts';
import { type Decision, type Revision, type Stretch, undoneBy } from '../record/revision.ts';
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
    case 'same actor': {
      const [stays = '', ...others] = decision.names.map(quoted);
      return decided['same actor'](stays, listed(others));
    }
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
    case 'kind':
      return decided.kind(quoted(decision.of), M.people.kinds[decision.is]);
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

/** What a revision decides, takes back or brings back; undefined where it is not among `all`. */
export function decisionIn({ act }: Revision, all: readonly Revision[]): Decision | undefined {
  if (act.does === 'decide') return act.decision;
  const of = all[act.of - 1]?.act;
  return of?.does === 'decide' ? of.decision : undefined;
}

/** The stretches of text that a decision is about, as it leaves them, and as it found them where that is another. */
export function stretchesIn(decision: Decision): {
  readonly now: readonly Stretch[];
  readonly before?: Stretch;
} {
  switch (decision.decides) {
    case 'words':
      return { now: [wholeOf(decision.content)], before: decision.of };
    case 'a statement':
      return { now: [wholeOf(decision.content)] };
    case 'not a disagreement':
      return { now: [decision.a, decision.b] };
    default:
      return { now: 'of' in decision && typeof decision.of === 'object' ? [decision.of] : [] };
  }
}

/** The lines of a text that another has not, and those that only the other has, each as often as it is so. */
export function changedLines(
  text: string,
  before: string,
): { readonly fresh: readonly string[]; readonly gone: readonly string[] } {
  return { fresh: linesWithout(text, before), gone: linesWithout(before, text) };
}

function linesWithout(text: string, other: string): readonly string[] {
  const left = new Map<string, number>();
  for (const line of other.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  return text.split('\n').filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0 && line.trim() !== '';
  });
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
    case 'kind':
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
