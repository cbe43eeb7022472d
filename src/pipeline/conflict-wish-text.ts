/** The wishes behind an answer in words: “not cede” (own words, statements s1, s3; said twice). */
import type { StatedPreference } from '../conflict/deciding-wish.ts';
import type { NamedWish } from '../conflict/named-wish.ts';
import { stateName } from '../conflict/state-name.ts';
import type { ConflictModel } from '../record/conflict-model.ts';

/** The most statements that are named one by one. */
const MOST_EVIDENCE = 5;

/** A wish in its own words, with what it rests on where the model tells. */
export function wishText({ prefers, basis, evidence = [], note }: NamedWish): string {
  const rests = [basis, evidenceText(evidence)].filter((part) => part !== undefined).join(', ');
  const told = [rests, note ?? ''].filter((part) => part !== '').join('; ');
  return told === '' ? `“${prefers}”` : `“${prefers}” (${told})`;
}

/** Who prefers what to what by which wish, as a line of its own. */
export function preferenceText(
  model: ConflictModel,
  { decisionMaker, preferred, other, wish }: StatedPreference,
): string {
  const who = model.decisionMakers[decisionMaker]!.name;
  return `${who} prefers ${stateName(model, preferred)} to ${stateName(model, other)} by ${wishText(wish)}.`;
}

function evidenceText(evidence: readonly string[]): string | undefined {
  if (evidence.length === 0) return;
  const shown = evidence.slice(0, MOST_EVIDENCE).join(', ');
  const rest = evidence.length > MOST_EVIDENCE ? ` and ${evidence.length - MOST_EVIDENCE} more` : '';
  return `statement${evidence.length === 1 ? '' : 's'} ${shown}${rest}`;
}
