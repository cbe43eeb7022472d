/**
 * The .gmcr file of GMCR+ and gmcr-py (JSON) to a conflict model and back. All vintages are read: manual rankings are called
 * rankings or, in old files, vectors, and coalitions may be absent. The file's states are numbered over options sorted by
 * their owner; its rankings count from 1 over the states that can be. What the file derives (payoffs) is not read.
 */
import { z } from 'zod';
import type {
  Condition,
  ConflictModel,
  ConflictOption,
  Direction,
  OptionDecisionMaker,
  OptionModel,
  PreferenceStatement,
} from '../record/conflict-model.ts';
import { InputError } from '../record/problem.ts';
import { feasibleStates, gameOf, MOST_OPTIONS, optionsOf } from './compile.ts';
import { rankingOf } from './ranks.ts';
import { statesIn } from './state-set.ts';

const index = z.int().min(0);
const LiteralsSchema = z.array(z.tuple([index, z.enum(['Y', 'N'])]));
const ConditionSchema = z.union([
  LiteralsSchema,
  z.object({ compound: z.literal(true), members: z.array(LiteralsSchema) }),
]);
const RankingSchema = z.exactOptional(z.array(z.union([z.int().min(1), z.array(z.int().min(1)).min(1)])));

const FileSchema = z.object({
  title: z.exactOptional(z.string()),
  options: z.array(
    z.object({
      name: z.string(),
      permittedDirection: z.exactOptional(z.enum(['both', 'fwd', 'back'])),
    }),
  ),
  decisionMakers: z
    .array(
      z.object({
        name: z.string(),
        options: z.array(index),
        preferences: z.exactOptional(z.array(ConditionSchema)),
        misperceptions: z.exactOptional(z.array(ConditionSchema)),
        preferenceRanking: RankingSchema,
        preferenceVector: RankingSchema,
      }),
    )
    .min(1),
  infeasibles: z.exactOptional(z.array(ConditionSchema)),
  useManualPreferenceRanking: z.exactOptional(z.boolean()),
  useManualPreferenceVectors: z.exactOptional(z.boolean()),
  coalitions: z.exactOptional(z.array(z.union([index, z.array(index)]))),
});

type File = z.infer<typeof FileSchema>;
type FileCondition = z.infer<typeof ConditionSchema>;
type FileDecisionMaker = File['decisionMakers'][number];

const DIRECTIONS: Readonly<Record<'both' | 'fwd' | 'back', Direction>> = {
  both: 'both',
  fwd: 'forward',
  back: 'back',
};

/**
 * Reads a .gmcr file; `where` names it and, without its ending, gives the title where the file has none. Ids are made from
 * names, numbered where names repeat. Throws an `InputError` that lists every fault of the file.
 */
export function readGmcr(text: string, where: string): OptionModel {
  const file = parsedFile(text, where);
  refuse(where, [...optionFaults(file), ...conditionFaults(file), ...coalitionFaults(file)]);
  const optionIds = uniqueIds(file.options.map(({ name }) => name));
  const makerIds = uniqueIds(file.decisionMakers.map(({ name }) => name));
  const conditions = (list: readonly FileCondition[] = []): Condition[] =>
    list.map((one) => conditionOf(one, optionIds));
  const model: OptionModel = {
    form: 'options',
    title: file.title ?? where.replace(/^.*[/\\]/, '').replace(/\.gmcr$/i, ''),
    decisionMakers: file.decisionMakers.map(
      (maker, i): OptionDecisionMaker => ({
        id: makerIds[i]!,
        name: maker.name,
        options: maker.options.map((k): ConflictOption => {
          const { name, permittedDirection = 'both' } = file.options[k]!;
          return { id: optionIds[k]!, name, direction: DIRECTIONS[permittedDirection] };
        }),
        preferences: { by: 'statements', statements: statementsOf(maker.preferences ?? [], optionIds) },
        unseen: conditions(maker.misperceptions),
        believes: {},
      }),
    ),
    infeasible: conditions(file.infeasibles),
    coalitions: (file.coalitions ?? []).flatMap((members) =>
      typeof members === 'number' || members.length < 2 ? [] : [members.map((i) => makerIds[i]!)],
    ),
  };
  return (file.useManualPreferenceRanking ?? file.useManualPreferenceVectors)
    ? withRankings(model, file.decisionMakers, where)
    : model;
}

function parsedFile(text: string, where: string): File {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw fault(where, `not JSON: ${(error as Error).message}`, 'Save the conflict again, as a .gmcr file.');
  }
  const parsed = FileSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const list = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  throw fault(where, list.join('\n'), 'Save the conflict again, as a .gmcr file.');
}

function optionFaults({ options, decisionMakers }: File): string[] {
  if (options.length > MOST_OPTIONS) return [`${options.length} options; ${MOST_OPTIONS} is the most`];
  const owned = decisionMakers.flatMap((maker) => maker.options);
  return [
    ...owned.flatMap((k, at) => {
      if (options[k] === undefined) return [`no option has the number ${k}`];
      return owned.indexOf(k) < at ? [`option ${k} ("${options[k].name}") has two owners`] : [];
    }),
    ...options.flatMap(({ name }, k) => (owned.includes(k) ? [] : [`nobody owns option ${k} ("${name}")`])),
  ];
}

function conditionFaults({ options, decisionMakers, infeasibles = [] }: File): string[] {
  const preferences = decisionMakers.flatMap((maker) => maker.preferences ?? []);
  const bars = [...infeasibles, ...decisionMakers.flatMap((maker) => maker.misperceptions ?? [])];
  const unknown = [...preferences, ...bars]
    .flatMap((condition) => membersOf(condition).flat())
    .filter(([k]) => options[k] === undefined);
  return [
    ...new Set(unknown.map(([k]) => `a condition names option ${k}, which is not there`)),
    ...(bars.some(isEmpty) ? ['an infeasible or unseen state is described without naming an option'] : []),
  ];
}

/** Whether a condition holds everywhere, or nowhere, for want of options. */
const isEmpty = (condition: FileCondition): boolean => {
  const members = membersOf(condition);
  return members.length === 0 || members.some((literals) => literals.length === 0);
};

const coalitionFaults = ({ coalitions = [], decisionMakers }: File): string[] =>
  coalitions
    .flat()
    .filter((i) => decisionMakers[i] === undefined)
    .map((i) => `a coalition names decision maker ${i}, which is not there`);

const membersOf = (condition: FileCondition): readonly z.infer<typeof LiteralsSchema>[] =>
  Array.isArray(condition) ? [condition] : condition.members;

function conditionOf(condition: FileCondition, ids: readonly string[]): Condition {
  const members = membersOf(condition).map((literals) =>
    joined(
      'and',
      literals.map(([k, taken]): Condition => {
        const option: Condition = { is: 'option', option: ids[k]! };
        return taken === 'Y' ? option : { is: 'not', of: option };
      }),
    ),
  );
  return joined('or', members);
}

const joined = (is: 'and' | 'or', of: readonly Condition[]): Condition =>
  of.length === 1 ? of[0]! : { is, of };

/** A statement repeated is dropped, as is one that says nothing. */
function statementsOf(list: readonly FileCondition[], ids: readonly string[]): PreferenceStatement[] {
  const seen = new Set<string>();
  return list.flatMap((condition) => {
    const members = membersOf(condition);
    const key = JSON.stringify(members.map((literals) => JSON.stringify(literals.toSorted())).sort());
    if (seen.has(key) || isEmpty(condition)) return [];
    seen.add(key);
    return [{ condition: conditionOf(condition, ids) }];
  });
}

function withRankings(model: OptionModel, makers: readonly FileDecisionMaker[], where: string): OptionModel {
  const states = [...statesIn(feasibleStates(model))];
  const faults: string[] = [];
  const decisionMakers = model.decisionMakers.map((maker, i): OptionDecisionMaker => {
    const list = makers[i]!.preferenceRanking ?? makers[i]!.preferenceVector;
    if (list === undefined) {
      faults.push(`${maker.name} has no ranking`);
      return maker;
    }
    const seen = new Set<number>();
    for (const n of list.flat()) {
      if (n > states.length) faults.push(`${maker.name} ranks state ${n} of ${states.length}`);
      else if (seen.has(n)) faults.push(`${maker.name} ranks state ${n} twice`);
      seen.add(n);
    }
    const missing = states.findIndex((_, k) => !seen.has(k + 1));
    if (missing >= 0) faults.push(`${maker.name} doesn't rank state ${missing + 1}`);
    const ranking = list.map((group) => [group].flat().map((n) => states[n - 1]!));
    return { ...maker, preferences: { by: 'ranking', ranking } };
  });
  refuse(where, faults);
  return { ...model, decisionMakers };
}

function refuse(where: string, faults: readonly string[]): void {
  if (faults.length > 0)
    throw fault(
      where,
      faults.join('\n'),
      'Mend the conflict in the program that saved it, and save it again.',
    );
}

/**
 * Writes a model as a .gmcr file. Conditions are written out as alternatives of options; where a decision maker's preferences
 * are not by statements, all are written as rankings. Notes, evidence, ids and the status quo have no place in the file.
 * Throws an `InputError` for a model without options, and for what the file can't hold.
 */
export function writeGmcr(model: ConflictModel): string {
  if (model.form === 'explicit')
    throw fault(
      model.title,
      'a .gmcr file holds options, not listed states',
      'Give the conflict in option form.',
    );
  const mistaken = model.decisionMakers.find(({ believes }) => Object.keys(believes).length > 0);
  if (mistaken !== undefined)
    throw fault(
      model.title,
      `a .gmcr file has no place for what ${mistaken.name} believes others to prefer`,
      'Take "believes" out of the model first.',
    );
  const bitOf = new Map(optionsOf(model).map(({ id }, bit) => [id, bit]));
  const numberOf = new Map(model.decisionMakers.map(({ id }, i) => [id, i]));
  const conditions = (list: readonly Condition[]): FileCondition[] =>
    list.flatMap((condition) => fileCondition(condition, bitOf, model.title));
  const isManual = model.decisionMakers.some(({ preferences }) => preferences.by !== 'statements');
  const rankings = isManual ? fileRankings(model) : [];
  const file = {
    title: model.title,
    options: optionsOf(model).map(({ name, direction }) => ({
      name,
      permittedDirection: direction === 'forward' ? 'fwd' : direction,
    })),
    decisionMakers: model.decisionMakers.map(({ name, options, preferences, unseen }, i) => ({
      name,
      options: options.map(({ id }) => bitOf.get(id)!),
      preferences:
        preferences.by === 'statements'
          ? // A statement that holds everywhere tells no states apart, and the file has no way to write it.
            conditions(preferences.statements.map(({ condition }) => condition)).filter(
              (one) => !isEmpty(one),
            )
          : [],
      misperceptions: conditions(unseen),
      ...(isManual ? { preferenceRanking: rankings[i] } : {}),
    })),
    infeasibles: conditions(model.infeasible),
    useManualPreferenceRanking: isManual,
    coalitions: fileCoalitions(model, numberOf),
    program: 'Readout',
  };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}

/** Each decision maker stands once: alone or in its coalition. */
function fileCoalitions(model: OptionModel, numberOf: ReadonlyMap<string, number>): (number | number[])[] {
  const together = model.coalitions.map((members) => members.map((id) => numberOf.get(id)!));
  const twice = together.flat().find((i, at, all) => all.indexOf(i) < at);
  if (twice !== undefined)
    throw fault(
      model.title,
      `${model.decisionMakers[twice]!.name} is in two coalitions; a .gmcr file allows one`,
      'Write a file for each coalition.',
    );
  const alone = [...numberOf.values()].filter((i) => !together.flat().includes(i));
  return [...together, ...alone];
}

/** Rankings by the numbers of the states that can be, from 1; the most preferred first. */
function fileRankings(model: OptionModel): (number | number[])[][] {
  const game = gameOf(model);
  const states = [...statesIn(feasibleStates(model))];
  return game.ranks.map((ranks) =>
    rankingOf(states.map((state) => ranks[state]!)).map((places) => {
      const numbers = places.map((place) => place + 1);
      return numbers.length === 1 ? numbers[0]! : numbers;
    }),
  );
}

const MOST_ALTERNATIVES = 512;
const MOST_TRIED = 2 ** 14;

/** Options, by bit, that are taken and that are not. */
type Literals = ReadonlyMap<number, boolean>;

/** Nothing for a condition that never holds. */
function fileCondition(
  condition: Condition,
  bitOf: ReadonlyMap<string, number>,
  where: string,
): FileCondition[] {
  const members = alternatives(condition, true, bitOf, where).map((literals) =>
    [...literals]
      .sort(([a], [b]) => a - b)
      .map(([bit, taken]): [number, 'Y' | 'N'] => [bit, taken ? 'Y' : 'N']),
  );
  if (members.length === 0) return [];
  return [members.length === 1 ? members[0]! : { compound: true, members }];
}

/** A condition, or its opposite, as alternatives of which each says of some options that they are taken or are not. */
function alternatives(
  condition: Condition,
  holds: boolean,
  bitOf: ReadonlyMap<string, number>,
  where: string,
): Literals[] {
  const of = (part: Condition, as: boolean): Literals[] => alternatives(part, as, bitOf, where);
  switch (condition.is) {
    case 'option':
      return [new Map([[bitOf.get(condition.option)!, holds]])];
    case 'not':
      return of(condition.of, !holds);
    case 'and':
    case 'or': {
      const parts = condition.of.map((part) => of(part, holds));
      return (condition.is === 'and') === holds
        ? parts.reduce<Literals[]>((all, part) => both(all, part, where), [new Map()])
        : either(parts.flat(), where);
    }
    case 'if':
      return holds
        ? either([...of(condition.left, true), ...of(condition.right, false)], where)
        : both(of(condition.left, false), of(condition.right, true), where);
    case 'iff':
      return either(
        [
          ...both(of(condition.left, true), of(condition.right, holds), where),
          ...both(of(condition.left, false), of(condition.right, !holds), where),
        ],
        where,
      );
  }
}

function both(left: readonly Literals[], right: readonly Literals[], where: string): Literals[] {
  if (left.length * right.length > MOST_TRIED) throw tooLong(where);
  const all = left.flatMap((one) =>
    right.flatMap((other) => {
      const clashes = [...other].some(([bit, taken]) => (one.get(bit) ?? taken) !== taken);
      return clashes ? [] : [new Map([...one, ...other])];
    }),
  );
  return either(all, where);
}

/** Leaves out what a shorter alternative already covers. */
function either(all: readonly Literals[], where: string): Literals[] {
  if (all.length > MOST_TRIED) throw tooLong(where);
  const kept: Literals[] = [];
  for (const one of all.toSorted((a, b) => a.size - b.size)) {
    const isCovered = kept.some((other) => [...other].every(([bit, taken]) => one.get(bit) === taken));
    if (!isCovered) kept.push(one);
    if (kept.length > MOST_ALTERNATIVES) throw tooLong(where);
  }
  return kept;
}

const tooLong = (where: string): InputError =>
  fault(
    where,
    `a condition with more than ${MOST_ALTERNATIVES} alternatives is too long for a .gmcr file`,
    'Make it simpler, or split it into several.',
  );

const fault = (where: string, problem: string, mend: string): InputError =>
  new InputError({ code: 'conflict/gmcr', where, problem, mend });

/** Ids in small letters, digits and hyphens, one for each name; a name that repeats is numbered. */
export function uniqueIds(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const slug = slugOf(name);
    let id = slug;
    for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`;
    taken.add(id);
    return id;
  });
}

/** A word that a condition may not use for an option. */
const KEYWORD = /^(?:and|or|not|if|iff)$/;

function slugOf(name: string): string {
  const slug = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return slug === '' ? 'unnamed' : KEYWORD.test(slug) ? `${slug}-` : slug;
}
