/** The YAML of a conflict model, its form checked, to the model: ids, conditions, patterns of states. */
import type {
  Condition,
  ConflictOption,
  ExplicitModel,
  OptionModel,
  PreferenceStatement,
  Preferences,
} from '../record/conflict-model.ts';
import { MOST_OPTIONS } from './compile.ts';
import { parseCondition } from './condition.ts';
import type { ExplicitFile, OptionFile, OptionMakerFile, PreferencesFile } from './model-schema.ts';
import { isPattern, statesInPattern, statesOfPattern } from './state-name.ts';

/** Where in the file something stands. */
export type Path = readonly (string | number)[];

/** Tells of a fault. */
export type Report = (path: Path, problem: string, mend: string) => void;

type ReadCondition = (text: string, path: Path) => Condition | undefined;

export function optionModel(file: OptionFile, report: Report): OptionModel {
  const { decisionMakers: makers, title, source, statusQuo, coalitions = [], drafted } = file;
  const ids = idsOf(makers, report);
  const options = optionIds(makers, report);
  const known = new Set(options);
  if (options.length > MOST_OPTIONS)
    report(
      ['decisionMakers'],
      `${options.length} options make 2^${options.length} states; at most ${MOST_OPTIONS} options can be solved`,
      `Leave out ${options.length - MOST_OPTIONS}, first those whose value is not in question.`,
    );
  const read: ReadCondition = (text, path) => {
    const parsed = parseCondition(text, known);
    if ('condition' in parsed) return parsed.condition;
    report(path, `${parsed.fault.problem}, at character ${parsed.fault.at + 1}`, parsed.fault.mend);
    return;
  };
  const checkNames = (path: Path, names: readonly string[], among: readonly string[], what: string): void => {
    for (const [k, one] of names.entries())
      if (!among.includes(one))
        report([...path, k], `unknown ${what} "${one}"`, `Use one of: ${among.join(', ')}.`);
  };
  checkNames(['statusQuo'], statusQuo ?? [], options, 'option');
  for (const [k, members] of coalitions.entries()) {
    checkNames(['coalitions', k], members, ids, 'decision maker');
    if (new Set(members).size < members.length)
      report(['coalitions', k], 'a coalition names a member twice', 'Name each once.');
  }
  for (const [k, group] of (file.atMostOne ?? []).entries())
    checkNames(['atMostOne', k], group, options, 'option');
  const beliefsOf = ({ name, believes = {} }: OptionMakerFile, i: number): Record<string, Preferences> => {
    const path = ['decisionMakers', i, 'believes'];
    const others = ids.filter((one) => one !== ids[i]);
    for (const id of Object.keys(believes))
      if (!others.includes(id))
        report(
          [...path, id],
          id === ids[i] ? `${name} can't be wrong about itself` : `unknown decision maker "${id}"`,
          others.length === 0 ? 'There is no other: leave it out.' : `Use one of: ${others.join(', ')}.`,
        );
    return Object.fromEntries(
      Object.entries(believes).map(([id, given]) => {
        const whose = `${name}'s belief about ${id}`;
        return [id, preferencesOf(given, whose, [...path, id], options, read, report)];
      }),
    );
  };
  return {
    form: 'options',
    title,
    decisionMakers: makers.map((maker, i) => ({
      id: ids[i]!,
      name: maker.name,
      options: maker.options.map(
        ({ id, name = id, direction = 'both', ...rest }): ConflictOption => ({
          id,
          name,
          direction,
          ...rest,
        }),
      ),
      preferences: preferencesOf(maker, maker.name, ['decisionMakers', i], options, read, report),
      unseen: (maker.unseen ?? [])
        .map((text, k) => read(text, ['decisionMakers', i, 'unseen', k]))
        .filter((condition) => condition !== undefined),
      believes: beliefsOf(maker, i),
    })),
    infeasible: infeasibleOf(file, read),
    coalitions,
    ...(statusQuo === undefined ? {} : { statusQuo: stateOf(statusQuo, options) }),
    ...(source === undefined ? {} : { source }),
    ...(drafted === undefined ? {} : { drafted }),
  };
}

export function explicitModel(file: ExplicitFile, report: Report): ExplicitModel {
  const { decisionMakers: makers, states, title, source, statusQuo } = file;
  const ids = idsOf(makers, report);
  for (const [k, state] of states.entries())
    if (states.indexOf(state) < k)
      report(['states', k], `state "${state}" stands twice`, 'Give each its own name.');
  const numberOf = (state: string, path: Path): number => {
    const number = states.indexOf(state);
    if (number === -1) report(path, `unknown state "${state}"`, 'Name one of "states".');
    return number;
  };
  return {
    form: 'explicit',
    title,
    states,
    decisionMakers: makers.map(({ name, moves, ranking }, i) => ({
      id: ids[i]!,
      name,
      moves: Object.entries(moves).flatMap(([from, ends]) => {
        const path = ['decisionMakers', i, 'moves', from];
        const start = numberOf(from, path);
        return ends.map((to, k) => [start, numberOf(to, [...path, k])] as const);
      }),
      preferences: {
        by: 'ranking',
        ranking: ranking.map((group, k) =>
          [group].flat().map((state) => numberOf(state, ['decisionMakers', i, 'ranking', k])),
        ),
      },
    })),
    ...(statusQuo === undefined ? {} : { statusQuo: numberOf(statusQuo, ['statusQuo']) }),
    ...(source === undefined ? {} : { source }),
  };
}

/** A decision maker's own id, or its name in small letters with hyphens. */
function idsOf(makers: ConflictMakers, report: Report): string[] {
  const ids = makers.map(({ id, name }) => id ?? name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-'));
  for (const [i, id] of ids.entries())
    if (ids.indexOf(id) < i)
      report(['decisionMakers', i], `decision maker "${id}" stands twice`, 'Give each its own "id".');
  return ids;
}

type ConflictMakers = readonly { readonly id?: string; readonly name: string }[];

function optionIds(makers: readonly OptionMakerFile[], report: Report): string[] {
  const ids: string[] = [];
  for (const [i, { options }] of makers.entries())
    for (const [k, { id }] of options.entries()) {
      if (ids.includes(id))
        report(
          ['decisionMakers', i, 'options', k, 'id'],
          `option "${id}" stands twice`,
          'Give each option one owner and its own id.',
        );
      ids.push(id);
    }
  return ids;
}

function infeasibleOf({ infeasible = [], atMostOne = [] }: OptionFile, read: ReadCondition): Condition[] {
  const pairs = atMostOne.flatMap((group, k) =>
    group.flatMap((one, m) =>
      group.slice(m + 1).map((other) => read(`${one} and ${other}`, ['atMostOne', k])),
    ),
  );
  return [...infeasible.map((text, k) => read(text, ['infeasible', k])), ...pairs].filter(
    (condition) => condition !== undefined,
  );
}

function preferencesOf(
  { preferences, weights, ranking }: PreferencesFile,
  name: string,
  path: Path,
  options: readonly string[],
  read: ReadCondition,
  report: Report,
): Preferences {
  if ([preferences, weights, ranking].filter((one) => one !== undefined).length !== 1)
    report(
      path,
      `${name} has not one of "preferences", "weights" and "ranking"`,
      'Give exactly one of them.',
    );
  if (weights !== undefined) {
    for (const id of Object.keys(weights))
      if (!options.includes(id))
        report([...path, 'weights', id], `unknown option "${id}"`, `Use one of: ${options.join(', ')}.`);
    return { by: 'weights', weights };
  }
  if (ranking !== undefined) {
    const groups = ranking.map((group) => [group].flat());
    for (const [k, group] of groups.entries())
      for (const pattern of group.filter((one) => !isPattern(one, options.length)))
        report(
          [...path, 'ranking', k],
          `"${pattern}" is not a state`,
          `Write ${options.length} letters Y, N or -, one for each option in order.`,
        );
    const count = groups.flat().reduce((sum, pattern) => sum + statesInPattern(pattern), 0);
    // Counted before they are written out: a few letters can stand for millions of states.
    if (count > 2 ** options.length)
      report(
        [...path, 'ranking'],
        `the ranking of ${name} has more states than there are`,
        'Name each state once.',
      );
    return {
      by: 'ranking',
      ranking:
        count > 2 ** Math.min(options.length, MOST_OPTIONS)
          ? []
          : groups.map((group) => group.flatMap(statesOfPattern)),
    };
  }
  const statements = (preferences ?? []).map((entry, k): PreferenceStatement | undefined => {
    const { prefers, ...rest } = typeof entry === 'string' ? { prefers: entry } : entry;
    const condition = read(prefers, [...path, 'preferences', k]);
    return condition && { condition, ...rest };
  });
  return { by: 'statements', statements: statements.filter((one) => one !== undefined) };
}

const stateOf = (taken: readonly string[], options: readonly string[]): number =>
  options.reduce((sum, id, bit) => sum + (taken.includes(id) ? 2 ** bit : 0), 0);
