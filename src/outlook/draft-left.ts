/**
 * How much of a given model is still the draft that it began as. To change one wish is not to check the others: a wish keeps the
 * basis that it was drafted with until a person checks it or writes another without one.
 */
import { type OptionModel, statementsOf } from '../record/conflict-model.ts';
import type { OutlookDraft } from '../record/outlook.ts';
import { partsOf } from './model-parts.ts';

/** Undefined for a model that a person wrote whole: it has no fingerprints of a draft. */
export function draftLeft(model: OptionModel): OutlookDraft | undefined {
  if (model.drafted === undefined) return undefined;
  const now = Array.from(partsOf(model), ([key, { print }]) => [key, print]);
  const wishes = model.decisionMakers.flatMap(statementsOf);
  return {
    isChanged: JSON.stringify(now) !== JSON.stringify(Object.entries(model.drafted)),
    unchecked: wishes.filter(({ basis = 'given', checked = false }) => basis !== 'given' && !checked).length,
  };
}
