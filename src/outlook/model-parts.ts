/**
 * A conflict model cut into what is kept, changed or removed as one: each part with a key that stays the same from draft to draft
 * and a fingerprint of what it says.
 */
import { optionsOf } from '../conflict/compile.ts';
import { conditionText } from '../conflict/condition.ts';
import { hashText } from '../core/hash.ts';
import { listed } from '../core/phrases.ts';
import {
  type Condition,
  type OptionDecisionMaker,
  type OptionModel,
  type PreferenceStatement,
  type Preferences,
  statementsOf,
} from '../record/conflict-model.ts';
import { optionsNamed } from './conditions.ts';

/** What is kept, changed or removed as one. */
export interface Part {
  readonly kind: 'maker' | 'option' | 'wish' | 'other preferences' | 'whole';
  /** What it is called in a message. */
  readonly name: string;
  /** Decision makers and options, by id, that it is, is of or names. */
  readonly makers: readonly string[];
  readonly options: readonly string[];
  /** All that it says, evidence and whether it is checked apart; the most telling first. */
  readonly says: Says;
  readonly print: string;
}

export type Says = Readonly<Record<string, string | number | boolean>>;

/** The parts of a model by their keys, in its order. */
export function partsOf(model: OptionModel): ReadonlyMap<string, Part> {
  const { title, source, decisionMakers, infeasible, statusQuo, coalitions } = model;
  const taken = statusQuo === undefined ? undefined : takenAt(model, statusQuo);
  return new Map([
    wholePart('title', title),
    ...(source === undefined ? [] : [wholePart('source', source)]),
    ...decisionMakers.flatMap((maker) => makerParts(model, maker)),
    wholePart('infeasible', infeasible.map(conditionText).join('; '), infeasible.flatMap(optionsNamed)),
    ...(taken === undefined ? [] : [wholePart('statusQuo', taken.toSorted().join(', '), taken)]),
    wholePart('coalitions', coalitions.map(listed).join('; '), [], coalitions.flat()),
  ]);
}

type Keyed = readonly [key: string, part: Part];

const keyed = (key: string, part: Omit<Part, 'print'>): Keyed => [
  key,
  { ...part, print: printOf(part.says) },
];

const wholePart = (
  name: string,
  text: string,
  options: readonly string[] = [],
  makers: readonly string[] = [],
): Keyed => keyed(name, { kind: 'whole', name, makers, options, says: { text } });

function makerParts(model: OptionModel, maker: OptionDecisionMaker): readonly Keyed[] {
  const { id: owner, name, options, preferences, unseen, believes } = maker;
  const beliefs = Object.entries(believes);
  const makers = [owner];
  return [
    keyed(`maker ${owner}`, {
      kind: 'maker',
      name: `decision maker ${owner}`,
      makers: [owner, ...Object.keys(believes)],
      options: [
        ...unseen.flatMap(optionsNamed),
        ...beliefs.flatMap(([, one]) => optionsPreferred(model, one)),
      ],
      says: {
        name,
        ...(unseen.length === 0 ? {} : { unseen: unseen.map(conditionText).join('; ') }),
        ...(beliefs.length === 0 ? {} : { believes: JSON.stringify(believes) }),
      },
    }),
    ...options.map(({ id, evidence: _, name: optionName, ...rest }) =>
      keyed(`option ${id}`, {
        kind: 'option',
        name: `option ${id}`,
        makers,
        options: [id],
        says: { name: optionName, ...rest, owner },
      }),
    ),
    ...Array.from(wishesOf(maker), ([key, { evidence: _, checked: __, condition, ...rest }]) =>
      keyed(key, {
        kind: 'wish',
        name: `${possessive(name)} wish on ${listed(aboutOf(condition))}`,
        makers,
        options: aboutOf(condition),
        says: { prefers: conditionText(condition), ...rest },
      }),
    ),
    ...(preferences.by === 'statements'
      ? []
      : [
          keyed(`preferences ${owner}`, {
            kind: 'other preferences',
            name: `${possessive(name)} ${preferences.by}`,
            makers,
            options: optionsPreferred(model, preferences),
            says: { by: preferences.by },
          }),
        ]),
  ];
}

/** The options, by id, that preferences speak of: a ranking of all. */
function optionsPreferred(model: OptionModel, preferences: Preferences): readonly string[] {
  switch (preferences.by) {
    case 'statements':
      return preferences.statements.flatMap(({ condition }) => optionsNamed(condition));
    case 'weights':
      return Object.keys(preferences.weights);
    case 'ranking':
      return idsOf(model);
  }
}

/** Wishes by key: of whom and on which options, so that one turned round is still the same wish. */
export function wishesOf(maker: OptionDecisionMaker): ReadonlyMap<string, PreferenceStatement> {
  const wishes = new Map<string, PreferenceStatement>();
  for (const wish of statementsOf(maker)) {
    const about = `wish ${maker.id} ${aboutOf(wish.condition).join('+')}`;
    let key = about;
    for (let k = 2; wishes.has(key); k++) key = `${about} ${k}`;
    wishes.set(key, wish);
  }
  return wishes;
}

const aboutOf = (condition: Condition): readonly string[] => optionsNamed(condition).toSorted();

export const possessive = (name: string): string => `${name}${name.endsWith('s') ? '’' : '’s'}`;

/** The same whatever the order of its fields and the blanks around its texts, which a file doesn't keep. */
function printOf(says: Says): string {
  const fields = Object.entries(says).map(([field, value]) => [field, String(value).trim()]);
  const hash = hashText(JSON.stringify(fields.toSorted(([a], [b]) => (a! < b! ? -1 : 1))));
  return (hash >>> 0).toString(16).padStart(8, '0');
}

export const idsOf = (model: OptionModel): readonly string[] => optionsOf(model).map(({ id }) => id);

export const takenAt = (model: OptionModel, state: number): readonly string[] =>
  idsOf(model).filter((_, bit) => ((state >>> bit) & 1) === 1);
