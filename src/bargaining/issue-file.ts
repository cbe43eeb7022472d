/**
 * A bargaining issue as YAML or CSV that a person writes, checked whole before anything is solved. Each number may be a
 * range, `4..6`. In CSV each row is an actor, under a head that names the columns.
 */
import { parse } from 'csv-parse/browser/esm/sync';
import { z } from 'zod';
import { type CheckedYaml, checkedYaml } from '../core/checked-yaml.ts';
import { type BargainingActor, type BargainingIssue, type Estimate, endsOf } from '../record/bargaining.ts';
import { allFaults, type Problem } from '../record/problem.ts';

const MOST_CHARACTERS = 1_000_000;
const MOST_ACTORS = 200;
const COLUMNS = ['position', 'salience', 'capability'] as const;
const RANGE = /^\s*(-?\d+(?:\.\d+)?)\s*(?:\.\.|–|to)\s*(-?\d+(?:\.\d+)?)\s*$/;
const FORM = 'See the page on bargaining for the form.';

/** Reads an issue; CSV where the file's name ends so. Throws an `InputError` that tells all its faults. */
export function readBargaining(text: string, where: string): BargainingIssue {
  const { issue, problems } = /\.csv$/i.test(where) ? ofCsv(text, where) : ofYaml(text, where);
  if (issue === undefined || problems.length > 0) throw allFaults(problems);
  return issue;
}

interface Checked {
  readonly issue?: BargainingIssue;
  readonly problems: readonly Problem[];
}

type Report = (row: number, column: string, problem: string, mend: string) => void;

const estimate = z.union([
  z.number(),
  z.string().regex(RANGE, 'neither a number nor a range such as 4..6'),
  z.tuple([z.number(), z.number()]),
]);

const IssueSchema = z.strictObject({
  title: z.exactOptional(z.string().trim().min(1)),
  scale: z.exactOptional(z.tuple([z.number(), z.number()])),
  referencePoint: z.exactOptional(z.number()),
  actors: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1),
        position: estimate,
        salience: estimate,
        capability: estimate,
      }),
    )
    .max(MOST_ACTORS),
});

function ofYaml(text: string, where: string): Checked {
  const yaml = checkedYaml(text, MOST_CHARACTERS);
  const issue = 'data' in yaml ? ofData(yaml.data, where, yaml) : undefined;
  const problems = yaml.faults().map(({ line, column, problem, mend }) => ({
    code: 'bargaining/issue',
    where: `${where}:${line}:${column}`,
    problem,
    mend,
  }));
  return issue === undefined ? { problems } : { issue, problems };
}

function ofData(data: unknown, where: string, { report }: CheckedYaml): BargainingIssue | undefined {
  const parsed = IssueSchema.safeParse(data);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      report(path as (string | number)[], `${path.join('.') || 'the file'}: ${message}`, FORM);
    return undefined;
  }
  const { title, scale, referencePoint, actors } = parsed.data;
  return whole(
    {
      title: title ?? titleOf(where),
      ...(scale && { scale }),
      ...(referencePoint === undefined ? {} : { referencePoint }),
    },
    actors.map((actor) => ({
      name: actor.name,
      position: estimateOf(actor.position),
      salience: estimateOf(actor.salience),
      capability: estimateOf(actor.capability),
    })),
    (row, column, problem, mend) =>
      report(row < 0 ? [column] : ['actors', row, ...(column === '' ? [] : [column])], problem, mend),
  );
}

function ofCsv(text: string, where: string): Checked {
  const problems: Problem[] = [];
  const report: Report = (row, column, problem, mend) => {
    problems.push({
      code: 'bargaining/issue',
      where: `${where}:${row + 2}`,
      problem: column === '' ? problem : `${column}: ${problem}`,
      mend,
    });
  };
  const rows = rowsOf(text, report);
  if (rows === undefined) return { problems };
  const [first] = rows;
  for (const column of ['name', ...COLUMNS])
    if (first !== undefined && !(column in first))
      report(
        -1,
        '',
        `there is no column "${column}"`,
        'Name the columns name, position, salience, capability.',
      );
  if (problems.length > 0) return { problems };
  const actors = rows.map(
    (row, k): BargainingActor => ({
      name: row.name ?? '',
      position: numberIn(row, 'position', k, report),
      salience: numberIn(row, 'salience', k, report),
      capability: numberIn(row, 'capability', k, report),
    }),
  );
  const issue = problems.length === 0 ? whole({ title: titleOf(where) }, actors, report) : undefined;
  return issue === undefined ? { problems } : { issue, problems };
}

type Row = { readonly [column in 'name' | (typeof COLUMNS)[number]]?: string };

function rowsOf(text: string, report: Report): readonly Row[] | undefined {
  if (text.length > MOST_CHARACTERS) {
    report(-2, '', `a file of ${text.length} characters`, `Keep it below ${MOST_CHARACTERS}.`);
    return undefined;
  }
  try {
    return parse(text, {
      bom: true,
      columns: (head: string[]) => head.map((name) => COLUMN_NAMES[name.trim().toLowerCase()] ?? name.trim()),
      skip_empty_lines: true,
      trim: true,
      to: MOST_ACTORS + 1,
    }) as Row[];
  } catch (error) {
    report(-2, '', `not CSV: ${error instanceof Error ? error.message : String(error)}`, 'Mend the CSV.');
    return undefined;
  }
}

const COLUMN_NAMES: Readonly<Record<string, string>> = {
  actor: 'name',
  name: 'name',
  position: 'position',
  salience: 'salience',
  capability: 'capability',
};

function numberIn(row: Row, column: (typeof COLUMNS)[number], k: number, report: Report): Estimate {
  const written = row[column] ?? '';
  const number = Number(written);
  if (written !== '' && Number.isFinite(number)) return number;
  if (RANGE.test(written)) return estimateOf(written);
  report(k, column, `"${written}" is neither a number nor a range`, 'Write 5 or 4..6.');
  return 0;
}

function estimateOf(written: number | string | readonly [number, number]): Estimate {
  if (typeof written === 'number') return written;
  if (typeof written !== 'string') return written[0] === written[1] ? written[0] : written;
  const [, low, high] = RANGE.exec(written)!;
  return Number(low) === Number(high) ? Number(low) : [Number(low), Number(high)];
}

const titleOf = (where: string): string =>
  where
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.[^.]+$/, '') || 'Bargaining issue';

/** The issue, if nothing stands against it; the scale is the span of positions where none is given. */
function whole(
  head: Omit<BargainingIssue, 'scale' | 'actors'> & { readonly scale?: readonly [number, number] },
  actors: readonly BargainingActor[],
  report: Report,
): BargainingIssue | undefined {
  let isWhole = true;
  const fault: Report = (...told) => {
    isWhole = false;
    report(...told);
  };
  const ends = actors.flatMap(({ position }) => endsOf(position));
  const scale = head.scale ?? ([Math.min(...ends), Math.max(...ends)] as const);
  if (actors.length < 2) fault(-1, 'actors', 'there are fewer than two actors', 'Name two at least.');
  if (actors.length > MOST_ACTORS)
    fault(-1, 'actors', `there are more than ${MOST_ACTORS} actors`, 'Merge those who act as one.');
  if (scale[0] > scale[1])
    fault(-1, 'scale', 'its low end is above its high end', 'Write the low end first.');
  if (head.referencePoint !== undefined && !isBetween(head.referencePoint, scale))
    fault(-1, 'referencePoint', 'it lies outside the scale', 'Widen the scale or mend the point.');
  for (const [k, actor] of actors.entries()) {
    for (const column of COLUMNS) {
      const [low, high] = endsOf(actor[column]);
      if (low > high)
        fault(k, column, `the range ${low} to ${high} runs backwards`, 'Write the low end first.');
      else if (column === 'position' && !(isBetween(low, scale) && isBetween(high, scale)))
        fault(
          k,
          column,
          `${worded(actor.position)} lies outside the scale ${scale[0]} to ${scale[1]}`,
          'Widen the scale or mend it.',
        );
      else if (column === 'salience' && !(isBetween(low, [0, 1]) && isBetween(high, [0, 1])))
        fault(k, column, `${worded(actor.salience)} is no share`, 'Write a number from 0 to 1.');
      else if (column === 'capability' && low < 0)
        fault(k, column, `${worded(actor.capability)} is below nought`, 'Write a number of at least 0.');
    }
    if (actor.name === '') fault(k, 'name', 'the actor has no name', 'Name it.');
    if (actors.findIndex(({ name }) => name === actor.name) !== k)
      fault(k, 'name', `"${actor.name}" stands twice`, 'Name each actor once.');
  }
  if (actors.length > 1 && actors.every(({ capability }) => endsOf(capability)[1] === 0))
    fault(-1, 'actors', 'nobody has any capability', 'Give some actor a capability above 0.');
  return isWhole ? { ...head, scale: [scale[0], scale[1]], actors } : undefined;
}

const isBetween = (value: number, [low, high]: readonly [number, number]): boolean =>
  value >= low && value <= high;

const worded = (estimate: Estimate): string =>
  typeof estimate === 'number' ? String(estimate) : `${estimate[0]}..${estimate[1]}`;
