/** A preference statement as an answer names it: where it stands, what it says, and what it rests on where the model tells. */
import type { OptionModel, PreferenceStatement } from '../record/conflict-model.ts';
import { conditionText } from './condition.ts';

export interface NamedWish extends Omit<PreferenceStatement, 'condition'> {
  /** Its place among its decision maker's, from 0, the most important first. */
  readonly statement: number;
  /** Its condition as text: states at which it holds are preferred. */
  readonly prefers: string;
}

export const namedWish = ({ condition, ...rest }: PreferenceStatement, statement: number): NamedWish => ({
  statement,
  prefers: conditionText(condition),
  ...rest,
});

/** All of one decision maker's, in their order; undefined where its preferences aren't by statements. */
export function namedWishes(model: OptionModel, decisionMaker: number): readonly NamedWish[] | undefined {
  const { preferences } = model.decisionMakers[decisionMaker]!;
  return preferences.by === 'statements' ? preferences.statements.map(namedWish) : undefined;
}
