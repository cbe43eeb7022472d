/** What-if: wishes that are turned or left out for a moment. They are named by what they say, so that an edit elsewhere leaves them be. */
import { conditionText } from '../../conflict/condition.ts';
import {
  type OptionDecisionMaker,
  type OptionModel,
  type PreferenceStatement,
  statementsOf,
} from '../../record/conflict-model.ts';
import { turnedWish, type WishPlace, withoutWish } from './model-edits.ts';

export const SWITCHES = ['turned', 'left out'] as const;

export type Switch = (typeof SWITCHES)[number];

/** By the wish that it is of. */
export type WhatIfs = ReadonlyMap<string, Switch>;

export const wishKey = ({ id }: OptionDecisionMaker, { condition }: PreferenceStatement): string =>
  `${id}: ${conditionText(condition)}`;

/** Those whose wish the model has. */
export function standing(whatIfs: WhatIfs, model: OptionModel): WhatIfs {
  const keys = new Set(
    model.decisionMakers.flatMap((maker) => statementsOf(maker).map((wish) => wishKey(maker, wish))),
  );
  return new Map([...whatIfs].filter(([key]) => keys.has(key)));
}

/** The model's text as it would be then. */
export function whatIfText(text: string, model: OptionModel, whatIfs: WhatIfs): string {
  const switched = model.decisionMakers.flatMap((owner, maker) =>
    statementsOf(owner).flatMap((wish, at) => {
      const is = whatIfs.get(wishKey(owner, wish));
      return is === undefined ? [] : [{ is, place: { maker, at } satisfies WishPlace }];
    }),
  );
  // From the last to the first: a wish that goes changes the places of those after it.
  return switched
    .toReversed()
    .reduce((made, { is, place }) => (is === 'turned' ? turnedWish : withoutWish)(made, place), text);
}
