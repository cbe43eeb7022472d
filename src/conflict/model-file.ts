/**
 * A conflict model as YAML that a person reads and writes. The file is checked whole before anything is solved: every fault is
 * told with its line, column and mend.
 */
import { type CheckedYaml, checkedYaml, type YamlFault } from '../core/checked-yaml.ts';
import type { ConflictModel } from '../record/conflict-model.ts';
import { allFaults, type Problem } from '../record/problem.ts';
import { explicitModel, optionModel, type Path } from './build-model.ts';
import { type ExplicitFile, ExplicitFileSchema, type OptionFile, OptionFileSchema } from './model-schema.ts';
import { findStateFaults } from './state-faults.ts';

const MOST_CHARACTERS = 2_000_000;

export interface CheckedModel {
  /** Absent when a problem stands in the way. */
  readonly model?: ConflictModel;
  /** What must be mended, in the order of the file. */
  readonly problems: readonly Problem[];
  /** What is allowed and likely not meant. */
  readonly warnings: readonly Problem[];
}

/** Reads a model. Throws an `InputError` that lists every fault of the file. */
export function readModel(text: string, where: string): ConflictModel {
  const { model, problems } = checkModel(text, where);
  if (model !== undefined) return model;
  throw allFaults(problems);
}

/** The model of a file, and all that is wrong or odd in it, with line and column in `where`. */
export function checkModel(text: string, where: string): CheckedModel {
  const yaml = checkedYaml(text, MOST_CHARACTERS);
  const model = 'data' in yaml ? modelOf(yaml.data, yaml) : undefined;
  const placed = ({ line, column, problem, mend }: YamlFault): Problem => ({
    code: 'conflict/model',
    where: `${where}:${line}:${column}`,
    problem,
    mend,
  });
  const checked = { problems: yaml.faults().map(placed), warnings: yaml.warnings().map(placed) };
  return model !== undefined && checked.problems.length === 0 ? { model, ...checked } : checked;
}

function modelOf(data: unknown, { report, warn, faults }: CheckedYaml): ConflictModel | undefined {
  const isExplicit = typeof data === 'object' && data !== null && 'states' in data;
  const parsed = (isExplicit ? ExplicitFileSchema : OptionFileSchema).safeParse(data);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      report(path as Path, `${path.join('.') || 'the file'}: ${message}`, FORM);
    return undefined;
  }
  const model = isExplicit
    ? explicitModel(parsed.data as ExplicitFile, report)
    : optionModel(parsed.data as OptionFile, report);
  if (faults().length === 0) findStateFaults(model, report, warn);
  return model;
}

const FORM = 'See the page on conflict models for the form.';
