/** A conflict model as the YAML that `readModel` reads: the same game comes back. */
import { stringify } from 'yaml';
import type {
  ConflictModel,
  ExplicitModel,
  OptionDecisionMaker,
  OptionModel,
  PreferenceStatement,
  Preferences,
} from '../record/conflict-model.ts';
import { optionsOf } from './compile.ts';
import { conditionText } from './condition.ts';
import type {
  ExplicitFile,
  OptionFile,
  OptionMakerFile,
  PreferencesFile,
  StatementFile,
} from './model-schema.ts';
import { stateName } from './state-name.ts';

/** Writes a model as YAML, or as JSON, which YAML's readers read. */
export function modelText(model: ConflictModel, as: 'yaml' | 'json' = 'yaml'): string {
  const file = model.form === 'options' ? optionFile(model) : explicitFile(model);
  return as === 'json'
    ? `${JSON.stringify(file, null, 2)}\n`
    : stringify(file, { lineWidth: 120, aliasDuplicateObjects: false });
}

function optionFile(model: OptionModel): OptionFile {
  const { title, source, decisionMakers, infeasible, statusQuo, coalitions, drafted } = model;
  return {
    title,
    ...(source === undefined ? {} : { source }),
    decisionMakers: decisionMakers.map(({ id, name, options, ...maker }) => ({
      id,
      name,
      options: options.map(({ direction, ...option }) =>
        direction === 'both' ? option : { ...option, direction },
      ),
      ...preferencesFile(model, maker.preferences),
      ...(maker.unseen.length === 0 ? {} : { unseen: maker.unseen.map(conditionText) }),
      ...beliefsFile(model, maker),
    })),
    ...(infeasible.length === 0 ? {} : { infeasible: infeasible.map(conditionText) }),
    ...(statusQuo === undefined ? {} : { statusQuo: takenAt(model, statusQuo) }),
    ...(coalitions.length === 0 ? {} : { coalitions }),
    ...(drafted === undefined ? {} : { drafted }),
  };
}

function beliefsFile(
  model: OptionModel,
  { believes }: Pick<OptionDecisionMaker, 'believes'>,
): Pick<OptionMakerFile, 'believes'> {
  const all = Object.entries(believes);
  if (all.length === 0) return {};
  return {
    believes: Object.fromEntries(all.map(([id, preferences]) => [id, preferencesFile(model, preferences)])),
  };
}

function preferencesFile(model: OptionModel, preferences: Preferences): PreferencesFile {
  switch (preferences.by) {
    case 'statements':
      return { preferences: preferences.statements.map(statementFile) };
    case 'weights':
      return { weights: preferences.weights };
    case 'ranking':
      return { ranking: rankingFile(model, preferences.ranking) };
  }
}

function statementFile({ condition, ...rest }: PreferenceStatement): string | StatementFile {
  const prefers = conditionText(condition);
  return Object.keys(rest).length === 0 ? prefers : { prefers, ...rest };
}

const rankingFile = (
  model: ConflictModel,
  ranking: readonly (readonly number[])[],
): (string | readonly string[])[] =>
  ranking.map((group) => {
    const names = group.map((state) => stateName(model, state));
    return names.length === 1 ? names[0]! : names;
  });

const takenAt = (model: OptionModel, state: number): string[] =>
  optionsOf(model)
    .filter((_, bit) => ((state >>> bit) & 1) === 1)
    .map(({ id }) => id);

function explicitFile(model: ExplicitModel): ExplicitFile {
  const { title, source, states, decisionMakers, statusQuo } = model;
  return {
    title,
    ...(source === undefined ? {} : { source }),
    states,
    decisionMakers: decisionMakers.map(({ id, name, moves, preferences }) => ({
      id,
      name,
      moves: Object.fromEntries(
        Array.from(
          Map.groupBy(moves, ([from]) => states[from]!),
          ([from, ends]) => [from, ends.map(([, to]) => states[to]!)],
        ),
      ),
      ranking: preferences.by === 'ranking' ? rankingFile(model, preferences.ranking) : [],
    })),
    ...(statusQuo === undefined ? {} : { statusQuo: states[statusQuo]! }),
  };
}
