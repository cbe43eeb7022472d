/**
 * Conditions that the coverage states ("if guarantees come without concessions, it would be a breakthrough"), matched to the
 * states of the model by the issues that they name and the way they lean, with the model's answer beside. What is conditional on
 * somebody's words or attitude ("if she backs concessions") is of no state, nor what a side would do that the model gives to others.
 */
import { optionsOf } from '../conflict/compile.ts';
import type { Brief } from '../record/brief.ts';
import type { OptionModel } from '../record/conflict-model.ts';
import type { OutlookConditional } from '../record/outlook.ts';
import { namedSides } from './named-sides.ts';
import type { Simulation } from './simulate.ts';

/** Issue ids with −2 … +2. */
export type LeansOf = (text: string) => ReadonlyMap<string, number>;

const ATTITUDE =
  /\b(?:endors|support|back(?:s|ed|ing)?\b|reject|oppos|propos|demand|want|call(?:s|ed|ing)? for|discuss|consider|offer|say|says|said|claim|den(?:y|ies|ied)|ask|threaten|urg|refus|agree(?:s|d)? to talk)/i;

/** What comes after tells when, not what. */
const WHEN = /,? \b(?:while|during|before|after|until|by the time|as long as|within)\b/;

export function matchedConditionals(
  { conditionals, actors }: Pick<Brief, 'conditionals' | 'actors'>,
  model: OptionModel,
  { states }: Simulation,
  leansOf: LeansOf,
): readonly OutlookConditional[] {
  const masks = issueMasks(model);
  const sides = namedSides(actors);
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
  /** Whether the first side that a text names, if any, could bring the issue about. */
  const isTheirs = (text: string, issue: string): boolean => {
    const first = sides
      .map(({ name, side }) => ({ side, at: text.indexOf(name) }))
      .filter(({ at }) => at >= 0)
      .toSorted((a, b) => a.at - b.at)[0];
    return first === undefined || ownersOf(model, issue).includes(nameOf.get(first.side) ?? '');
  };
  const endOf = (whole: string): Readonly<Record<string, boolean>> => {
    if (ATTITUDE.test(whole) || /\b(?:past|beyond)\b/.test(whole)) return {};
    const text = whole.split(WHEN)[0]!;
    const isUnless = /^(?:if not|unless)\b/i.test(text);
    return Object.fromEntries(
      [...leansOf(text)].flatMap(([issue, lean]) =>
        lean === 0 || !masks.has(issue) || !isTheirs(text, issue)
          ? []
          : [[issue, isUnless ? lean < 0 : lean > 0] as const],
      ),
    );
  };
  const shareWhere = (...ends: readonly Readonly<Record<string, boolean>>[]): number =>
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
  return conditionals.flatMap((one, conditional): readonly OutlookConditional[] => {
    const words = lettersOf(`${one.condition.text} ${one.outcome.text}`);
    if (told.has(words)) return [];
    told.add(words);
    const [condition, outcome] = [endOf(one.condition.text), endOf(one.outcome.text)];
    if (Object.keys(condition).length === 0) return [];
    const met = shareWhere(condition);
    const isAsked = Object.keys(outcome).some((issue) => !(issue in condition));
    return [
      {
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
      },
    ];
  });
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
