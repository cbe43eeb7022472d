/**
 * Conditions that the coverage states ("if guarantees come without concessions, it would be a breakthrough"), matched to the
 * states of the model by the issues that they name and the way they lean, with the model's answer beside.
 */
import { optionsOf } from '../conflict/compile.ts';
import type { Brief } from '../record/brief.ts';
import type { OptionModel } from '../record/conflict-model.ts';
import type { OutlookConditional } from '../record/outlook.ts';
import { conditionalEnds, type IssueEnds, type LeansOf } from './conditional-ends.ts';
import type { Simulation } from './simulate.ts';

/** So many are kept, in the order of the coverage. */
const MOST = 20;

export function matchedConditionals(
  { conditionals, actors }: Pick<Brief, 'conditionals' | 'actors'>,
  model: OptionModel,
  { states }: Simulation,
  leansOf: LeansOf,
): readonly OutlookConditional[] {
  const masks = issueMasks(model);
  const idsOf = Map.groupBy(actors, ({ name }) => name);
  const endsOf = conditionalEnds(
    actors,
    (issue) => ownersOf(model, issue).flatMap((name) => idsOf.get(name)?.map(({ id }) => id) ?? []),
    leansOf,
  );
  const shareWhere = (...ends: readonly IssueEnds[]): number =>
    states
      .filter(({ state }) =>
        ends.every((end) =>
          Object.entries(end).every(([issue, is]) => {
            const mask = masks.get(issue)!;
            return ((state & mask) === mask) === is;
          }),
        ),
      )
      .reduce((sum, { part }) => sum + part, 0);
  const told = new Set<string>();
  const matched: OutlookConditional[] = [];
  for (const [conditional, one] of conditionals.entries()) {
    if (matched.length === MOST) break;
    const words = lettersOf(`${one.condition.text} ${one.outcome.text}`);
    if (told.has(words)) continue;
    told.add(words);
    const condition = endsOf(one.condition.text).ends;
    if (Object.keys(condition).length === 0) continue;
    const outcome = endsOf(one.outcome.text).ends;
    const met = shareWhere(condition);
    const isAsked = Object.keys(outcome).some((issue) => !(issue in condition));
    matched.push({
      conditional,
      condition,
      met,
      ...(isAsked
        ? {
            outcome,
            otherwise: shareWhere(outcome),
            ...(met === 0 ? {} : { given: shareWhere(condition, outcome) / met }),
          }
        : {}),
    });
  }
  return matched;
}

/** Copies of one text may differ in marks and spaces. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Names of those who have an option on an issue. */
const ownersOf = ({ decisionMakers }: OptionModel, issue: string): readonly string[] =>
  decisionMakers
    .filter(({ options }) => options.some((option) => option.issue === issue))
    .map(({ name }) => name);

/** The options of each issue, as bits of a state. */
function issueMasks(model: OptionModel): ReadonlyMap<string, number> {
  const masks = new Map<string, number>();
  for (const [bit, { issue }] of optionsOf(model).entries())
    if (issue !== undefined) masks.set(issue, (masks.get(issue) ?? 0) | (1 << bit));
  return masks;
}
