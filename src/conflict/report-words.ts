/** What a conflict model says of its decision makers and options, for a reader: conditions in words, in brackets where they nest. */

import type {
  Condition,
  ConflictModel,
  DecisionMaker,
  OptionDecisionMaker,
  OptionModel,
  Preferences,
} from '../record/conflict-model.ts';
import type { ReportMaker, ReportOption, ReportPreferences, ReportView } from '../record/conflict-report.ts';
import { optionsOf } from './compile.ts';
import { type Game, isSeen } from './game.ts';

/** `placeOf` is absent where the states are too many for a ranking to be listed. */
export function reportMakers(
  model: ConflictModel,
  game: Game,
  feasible: readonly number[],
  placeOf: ((state: number) => number) | undefined,
): readonly ReportMaker[] {
  const canBe = new Set(feasible);
  const preferencesOf = (kept: Preferences): ReportPreferences => {
    switch (kept.by) {
      case 'statements': {
        const words = model.form === 'options' ? wordsIn(model) : (): string => '';
        return {
          by: 'statements',
          wishes: kept.statements.map(
            ({ condition, basis, evidence = [], note, latest, checked = false }) => ({
              words: words(condition),
              evidence,
              isChecked: checked,
              ...(basis === undefined ? {} : { basis }),
              ...(note === undefined ? {} : { note }),
              ...(latest === undefined ? {} : { latest }),
            }),
          ),
        };
      }
      case 'weights': {
        const options = model.form === 'options' ? optionsOf(model) : [];
        return {
          by: 'weights',
          weights: options.flatMap(({ id }, option) => {
            const weight = kept.weights[id];
            return weight === undefined ? [] : [{ option, weight }];
          }),
        };
      }
      case 'ranking':
        return {
          by: 'ranking',
          ranking:
            placeOf === undefined
              ? []
              : kept.ranking
                  .map((group) => group.filter((state) => canBe.has(state)).map(placeOf))
                  .filter((group) => group.length > 0),
        };
    }
  };
  const viewOf = (maker: DecisionMaker | OptionDecisionMaker, i: number): ReportView | undefined => {
    if (!('unseen' in maker) || model.form === 'explicit') return;
    const unseen = maker.unseen.map(wordsIn(model));
    const believes = Object.entries(maker.believes).map(([id, preferences]) => ({
      decisionMaker: model.decisionMakers.findIndex((other) => other.id === id),
      preferences: preferencesOf(preferences),
    }));
    if (unseen.length + believes.length === 0) return;
    return { unseen, unseenStates: feasible.filter((state) => !isSeen(game, i, state)).length, believes };
  };
  return model.decisionMakers.map((maker, i) => {
    const view = viewOf(maker, i);
    return {
      name: maker.name,
      preferences: preferencesOf(maker.preferences),
      ...(view === undefined ? {} : { view }),
    };
  });
}

export function reportOptions(model: ConflictModel): readonly ReportOption[] {
  if (model.form === 'explicit') return [];
  return model.decisionMakers.flatMap(({ options }, decisionMaker) =>
    options.map(({ name, direction, joint = false, basis, evidence = [], note }) => ({
      name,
      decisionMaker,
      direction,
      isJoint: joint,
      evidence,
      ...(basis === undefined ? {} : { basis }),
      ...(note === undefined ? {} : { note }),
    })),
  );
}

/** A condition in words: `“Attack”`, `not (“Attack” or “Escalate”)`; whose option it is where two have one name. */
export function wordsIn(model: OptionModel): (condition: Condition) => string {
  const all = model.decisionMakers.flatMap(({ name: owner, options }) =>
    options.map(({ id, name, joint }) => ({ id, name, owner, joint })),
  );
  const names = new Map(
    all.map(({ id, name, owner, joint }) => {
      const isShared = all.some((other) => other.name === name && other.id !== id);
      return [id, `${joint ? 'readiness for ' : ''}“${name}”${isShared ? ` by ${owner}` : ''}`];
    }),
  );
  const words = (condition: Condition): string => {
    switch (condition.is) {
      case 'option':
        return names.get(condition.option)!;
      case 'not':
        return `not ${within(condition.of)}`;
      case 'and':
      case 'or':
        return condition.of.map(within).join(` ${condition.is} `);
      case 'if':
        return `${within(condition.left)} if ${within(condition.right)}`;
      case 'iff':
        return `${within(condition.left)} if and only if ${within(condition.right)}`;
    }
  };
  const within = (part: Condition): string =>
    part.is === 'option' || part.is === 'not' ? words(part) : `(${words(part)})`;
  return words;
}
