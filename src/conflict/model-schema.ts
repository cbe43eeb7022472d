/** The form of a conflict model's YAML, before its conditions and patterns of states are read. */
import { z } from 'zod';
import {
  type ConflictOption,
  OPTION_BASES,
  type PreferenceStatement,
  WISH_BASES,
} from '../record/conflict-model.ts';

export interface StatementFile extends Omit<PreferenceStatement, 'condition'> {
  readonly prefers: string;
}

/** Exactly one of the three. */
export interface PreferencesFile {
  readonly preferences?: readonly (string | StatementFile)[];
  readonly weights?: Readonly<Record<string, number>>;
  readonly ranking?: readonly (string | readonly string[])[];
}

export interface OptionMakerFile extends PreferencesFile {
  readonly name: string;
  readonly id?: string;
  readonly options: readonly (Pick<ConflictOption, 'id'> & Partial<ConflictOption>)[];
  readonly unseen?: readonly string[];
  /** By the ids of others. */
  readonly believes?: Readonly<Record<string, PreferencesFile>>;
}

export interface OptionFile {
  readonly title: string;
  readonly source?: string;
  readonly decisionMakers: readonly OptionMakerFile[];
  readonly infeasible?: readonly string[];
  readonly atMostOne?: readonly (readonly string[])[];
  readonly statusQuo?: readonly string[];
  readonly coalitions?: readonly (readonly string[])[];
  readonly published?: unknown;
  readonly drafted?: Readonly<Record<string, string>>;
}

export interface ExplicitMakerFile {
  readonly name: string;
  readonly id?: string;
  readonly moves: Readonly<Record<string, readonly string[]>>;
  readonly ranking: readonly (string | readonly string[])[];
}

export interface ExplicitFile {
  readonly title: string;
  readonly source?: string;
  readonly states: readonly string[];
  readonly decisionMakers: readonly ExplicitMakerFile[];
  readonly statusQuo?: string;
  readonly published?: unknown;
}

const MOST_STATES = 1000;
const MOST_DECISION_MAKERS = 24;

const name: z.ZodString = z.string().trim().min(1);
const names: z.ZodArray<z.ZodString> = z.array(name);
const id: z.ZodString = name.regex(/^[^\s()]+$/, 'an id is one word without brackets');
const given = { evidence: z.exactOptional(names), note: z.exactOptional(z.string()) };
const ranking = z.array(z.union([name, names.min(1)])).min(1);

const StatementSchema: z.ZodType<StatementFile> = z.strictObject({
  prefers: name,
  basis: z.exactOptional(z.enum(WISH_BASES)),
  stance: z.exactOptional(z.number().min(-2).max(2)),
  spread: z.exactOptional(z.number().min(0).max(2)),
  latest: z.exactOptional(z.iso.date()),
  checked: z.exactOptional(z.boolean()),
  ...given,
});

const preferencesFile = {
  preferences: z.exactOptional(z.array(z.union([name, StatementSchema]))),
  weights: z.exactOptional(z.record(name, z.number())),
  ranking: z.exactOptional(ranking),
};

const OptionMakerSchema: z.ZodType<OptionMakerFile> = z.strictObject({
  name,
  id: z.exactOptional(name),
  options: z
    .array(
      z.strictObject({
        id,
        name: z.exactOptional(name),
        direction: z.exactOptional(z.enum(['both', 'forward', 'back'])),
        basis: z.exactOptional(z.enum(OPTION_BASES)),
        issue: z.exactOptional(name),
        joint: z.exactOptional(z.boolean()),
        ...given,
      }),
    )
    .min(1),
  ...preferencesFile,
  unseen: z.exactOptional(names),
  believes: z.exactOptional(z.record(name, z.strictObject(preferencesFile))),
});

export const OptionFileSchema: z.ZodType<OptionFile> = z.strictObject({
  title: name,
  source: z.exactOptional(z.string()),
  decisionMakers: z.array(OptionMakerSchema).min(1).max(MOST_DECISION_MAKERS),
  infeasible: z.exactOptional(names),
  atMostOne: z.exactOptional(z.array(names.min(2))),
  statusQuo: z.exactOptional(names),
  coalitions: z.exactOptional(z.array(names.min(2))),
  published: z.exactOptional(z.unknown()),
  drafted: z.exactOptional(z.record(name, name)),
});

export const ExplicitFileSchema: z.ZodType<ExplicitFile> = z.strictObject({
  title: name,
  source: z.exactOptional(z.string()),
  states: names.min(1).max(MOST_STATES),
  decisionMakers: z
    .array(
      z.strictObject({
        name,
        id: z.exactOptional(name),
        moves: z.record(name, names),
        ranking,
      }),
    )
    .min(1)
    .max(MOST_DECISION_MAKERS),
  statusQuo: z.exactOptional(name),
  published: z.exactOptional(z.unknown()),
});
