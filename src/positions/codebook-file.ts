/**
 * A codebook as YAML that a person writes. The file is checked whole before anything is read with it: every fault is
 * told with its line, column and mend. A warning is of what is allowed and likely not meant.
 */
import { type CheckedYaml, checkedYaml, type YamlFault, type YamlPath } from '../core/checked-yaml.ts';
import type { Codebook, Issue } from '../record/codebook.ts';
import { allFaults, type Problem } from '../record/problem.ts';
import { CodebookSchema } from './codebook-schema.ts';
import { silencesAny, termFault } from './term-syntax.ts';
import { mostCrowded } from './terms.ts';

const MOST_CHARACTERS = 1_000_000;

export interface CheckedCodebook {
  /** Absent when a problem stands in the way. */
  readonly codebook?: Codebook;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Reads a codebook. Throws an `InputError` that lists every fault of the file. */
export function readCodebook(text: string, where: string): Codebook {
  const { codebook, problems } = checkCodebook(text, where);
  if (codebook !== undefined) return codebook;
  throw allFaults(problems);
}

/** The codebook of a file, and all that is wrong or odd in it. */
export function checkCodebook(text: string, where: string): CheckedCodebook {
  const yaml = checkedYaml(text, MOST_CHARACTERS);
  const codebook = 'data' in yaml ? codebookOf(yaml.data, yaml) : undefined;
  const placed = ({ line, column, problem, mend }: YamlFault): Problem => ({
    code: 'positions/codebook',
    where: `${where}:${line}:${column}`,
    problem,
    mend,
  });
  const checked = { problems: yaml.faults().map(placed), warnings: yaml.warnings().map(placed) };
  return codebook !== undefined && checked.problems.length === 0 ? { codebook, ...checked } : checked;
}

const FORM = 'See the page on codebooks for the form.';

function codebookOf(data: unknown, yaml: CheckedYaml): Codebook | undefined {
  const parsed = CodebookSchema.safeParse(data);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      yaml.report(path as YamlPath, `${path.join('.') || 'the file'}: ${message}`, FORM);
    return undefined;
  }
  const codebook = parsed.data;
  for (const [k, issue] of codebook.issues.entries()) findIssueFaults(issue, k, yaml);
  findRepeatedIds(codebook, yaml);
  findParentFaults(codebook, yaml);
  findRelationFaults(codebook, yaml);
  if (yaml.faults().length === 0) findCrowdedWord(codebook, yaml);
  if (yaml.faults().length === 0) findOddities(codebook, yaml);
  return codebook;
}

function findIssueFaults({ poles, terms, nearMisses }: Issue, k: number, { report }: CheckedYaml): void {
  for (const { path, term } of termsAt({ poles, terms, nearMisses })) {
    const fault = termFault(term);
    if (fault !== undefined) report(['issues', k, ...path], `the term "${term}" ${fault}`, TERM_FORM);
  }
  const places = new Set<number>();
  for (const [p, { at }] of poles.entries()) {
    if (places.has(at))
      report(['issues', k, 'poles', p, 'at'], `two poles stand at ${at}`, 'Move one of them.');
    places.add(at);
  }
  if (terms.length === 0 && poles.every((pole) => pole.terms.length === 0))
    report(
      ['issues', k],
      'an issue without any terms',
      'Give it terms, or its poles, so that it can be found.',
    );
}

const TERM_FORM = 'A term is words, (a|b) for one of several, * at a word’s end, ... between words.';

function termsAt({ poles, terms, nearMisses }: Pick<Issue, 'poles' | 'terms' | 'nearMisses'>): readonly {
  readonly path: YamlPath;
  readonly term: string;
}[] {
  return [
    ...poles.flatMap((pole, p) => pole.terms.map((term, t) => ({ path: ['poles', p, 'terms', t], term }))),
    ...terms.map((term, t) => ({ path: ['terms', t], term })),
    ...nearMisses.map((term, t) => ({ path: ['nearMisses', t], term })),
  ];
}

function findRepeatedIds({ issues }: Codebook, { report }: CheckedYaml): void {
  const seen = new Set<string>();
  for (const [k, { id }] of issues.entries()) {
    if (seen.has(id)) report(['issues', k, 'id'], `two issues have the id "${id}"`, 'Rename one of them.');
    seen.add(id);
  }
}

function findRelationFaults({ issues }: Codebook, { report }: CheckedYaml): void {
  const known = new Set(issues.map(({ id }) => id));
  for (const [k, { id, excludes = [], entails = [] }] of issues.entries())
    for (const [field, ids] of Object.entries({ excludes, entails }))
      for (const [at, other] of ids.entries()) {
        const path = ['issues', k, field, at];
        if (!known.has(other))
          report(path, `there is no issue "${other}"`, 'Name the id of an issue of this codebook.');
        else if (other === id)
          report(path, `an issue ${field} itself`, 'Name another issue, or take it away.');
        else if (field === 'entails' && excludes.includes(other))
          report(path, `"${other}" is both excluded and entailed`, 'Take one of the two away.');
      }
}

function findParentFaults({ issues }: Codebook, { report }: CheckedYaml): void {
  const parents = new Map(issues.map(({ id, parent }) => [id, parent] as const));
  const inCycle = new Set<string>();
  for (const [k, { id, parent }] of issues.entries()) {
    if (parent === undefined) continue;
    const path = ['issues', k, 'parent'];
    if (!parents.has(parent)) {
      report(path, `there is no issue "${parent}"`, 'Name the id of an issue of this codebook.');
      continue;
    }
    const chain = [id];
    for (let next = parents.get(id); next !== undefined && !chain.includes(next); next = parents.get(next))
      chain.push(next);
    const last = parents.get(chain.at(-1)!);
    if (last === id && !chain.some((one) => inCycle.has(one))) {
      for (const one of chain) inCycle.add(one);
      report(
        path,
        `parents go in a circle: ${[...chain, id].join(' → ')}`,
        'Take one of these parents away.',
      );
    }
  }
}

/** The most wordings that may begin with one word: each is tried wherever the word stands in a text. */
const MOST_OF_ONE_WORD = 400;

function findCrowdedWord(codebook: Codebook, { report }: CheckedYaml): void {
  const { word, count } = mostCrowded(codebook);
  if (count > MOST_OF_ONE_WORD)
    report(
      ['issues'],
      `${count} wordings begin with "${word}"; at most ${MOST_OF_ONE_WORD} may`,
      'Begin them with rarer words, or put them together as (a|b).',
    );
}

function findOddities(codebook: Codebook, { warn }: CheckedYaml): void {
  const owners = new Map<string, string>();
  for (const [k, issue] of codebook.issues.entries()) {
    if (issue.guideline === undefined)
      warn(
        ['issues', k],
        `"${issue.id}" has no guideline`,
        'A rule, an example and a near miss help others to code alike.',
      );
    for (const { path, term } of termsAt({ ...issue, nearMisses: [] })) {
      const owner = owners.get(term);
      if (owner !== undefined)
        warn(['issues', k, ...path], `the term "${term}" stands under ${owner} too`, 'Keep it under one.');
      owners.set(term, `"${issue.id}"`);
    }
    const own = termsAt({ ...issue, nearMisses: [] }).map(({ term }) => term);
    for (const [t, miss] of issue.nearMisses.entries())
      if (!silencesAny(miss, own))
        warn(
          ['issues', k, 'nearMisses', t],
          `the near miss "${miss}" holds no term of its issue`,
          'Take it away, or mend its words.',
        );
  }
}
