/**
 * How a term of a codebook is written: words that stand for their forms, `*` for any ending, `(a|b)` for one of several,
 * `...` for up to four words between. A hyphen is as good as a space, so that "cease-fire" and "cease fire" are one.
 */
import { wordKey } from '../core/word-forms.ts';

/** One of several words, behind up to `gap` others. */
export interface Step {
  readonly keys: ReadonlySet<string>;
  /** Beginnings of words, in lower case. */
  readonly stems: readonly string[];
  readonly gap: number;
}

/** Words that `...` may stand for. */
const GAP = 4;
const MOST_WORDS = 12;
const MOST_CHARACTERS = 600;
/** A group that holds more than single words is one term for each of them. */
const MOST_WORDINGS = 100;
const SHORTEST_STEM = 3;

/** What is wrong with the way a term is written; undefined when nothing is. */
export function termFault(term: string): string | undefined {
  if (term.trim() === '') return 'is empty';
  if (term.length > MOST_CHARACTERS) return `has more than ${MOST_CHARACTERS} characters`;
  if (/[()|]/.test(term.replace(/\([^()]*\)/g, ' ')) || /[^\s(]\(|\)[^\s)]/.test(term))
    return 'has brackets or bars that are no (a|b)';
  const words = term.split(/[\s()|]+/).filter((word) => word !== '' && word !== '...');
  if (/\(\s*\)|\(\s*\||\|\s*\||\|\s*\)/.test(term)) return 'has an empty word';
  if (words.some((word) => !/[\p{L}\p{N}]/u.test(word)))
    return /^\*+$/.test(words.find((word) => !/[\p{L}\p{N}]/u.test(word))!)
      ? 'has a * without a word'
      : 'has an empty word';
  if (words.some((word) => /\*./.test(word))) return 'has a * that is not at the end of a word';
  if (words.some((word) => word.endsWith('*') && word.replace(/^.*-/, '').length <= SHORTEST_STEM))
    return `has a * behind fewer than ${SHORTEST_STEM} letters`;
  if (wordings(term) > MOST_WORDINGS) return `stands for more than ${MOST_WORDINGS} wordings`;
  for (const wording of spelledOut(term)) {
    const parts = wording.split(' ');
    if (parts[0] === '...' || parts.at(-1) === '...') return 'begins or ends with "..."';
    if (parts.some((part, k) => part === '...' && parts[k + 1] === '...')) return 'has "..." twice in a row';
    if (parts.length > MOST_WORDS) return `has more than ${MOST_WORDS} words`;
  }
  return undefined;
}

/** The steps of each wording of a term that `termFault` lets pass. */
export function stepsOf(term: string): readonly (readonly Step[])[] {
  return spelledOut(term).map((wording) => {
    const steps: Step[] = [];
    let gap = 0;
    for (const part of wording.split(' ')) {
      if (part === '...') {
        gap = GAP;
        continue;
      }
      const words = part.replace(/^\(|\)$/g, '').split('|');
      steps.push({
        keys: new Set(words.filter((word) => !word.endsWith('*')).map(wordKey)),
        stems: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1).toLowerCase()),
        gap,
      });
      gap = 0;
    }
    return steps;
  });
}

/** Whether `nearMiss` can silence one of `terms`: the words that it holds at one end stand in the near miss. */
export function silencesAny(nearMiss: string, terms: readonly string[]): boolean {
  const misses = stepsOf(nearMiss);
  return terms
    .flatMap(stepsOf)
    .some((steps) => misses.some((miss) => endRuns(steps).some((run) => standsIn(run, miss))));
}

/** Steps before the first gap of a term, and those behind its last. */
export function endRuns(steps: readonly Step[]): readonly [head: readonly Step[], tail: readonly Step[]] {
  const firstGap = steps.findIndex(({ gap }) => gap > 0);
  if (firstGap === -1) return [steps, steps];
  return [steps.slice(0, firstGap), steps.slice(steps.findLastIndex(({ gap }) => gap > 0))];
}

function standsIn(run: readonly Step[], steps: readonly Step[]): boolean {
  return steps.some((_, from) =>
    run.every((step, k) => {
      const other = steps[from + k];
      return other !== undefined && (k === 0 || other.gap === 0) && canBeOne(step, other);
    }),
  );
}

function canBeOne(a: Step, b: Step): boolean {
  const begins = (one: Step, other: Step): boolean =>
    one.stems.some((stem) => [...other.keys, ...other.stems].some((word) => word.startsWith(stem)));
  return [...a.keys].some((key) => b.keys.has(key)) || begins(a, b) || begins(b, a);
}

/** A group with more than one word in a place: "(sick pay|leave)". */
const WORDY_GROUP = /\(([^()]*[^\s|()]\s+[^\s|()][^()]*)\)/;

/** The term with spaces for hyphens, and as one term for each place of a group that holds several words. */
function spelledOut(term: string): readonly string[] {
  const spaced = spaceOut(term);
  const group = WORDY_GROUP.exec(spaced);
  if (group === null) return [spaced];
  const before = spaced.slice(0, group.index);
  const behind = spaced.slice(group.index + group[0].length);
  return group[1]!.split('|').flatMap((place) => spelledOut(before + place + behind));
}

function wordings(term: string): number {
  return [...spaceOut(term).matchAll(/\(([^()]*)\)/g)]
    .filter(([group]) => WORDY_GROUP.test(group))
    .reduce((product, [, places]) => product * places!.split('|').length, 1);
}

const spaceOut = (term: string): string =>
  term
    .replace(/(?<=[\p{L}\p{N}])[-‐‑](?=[\p{L}\p{N}])/gu, ' ')
    .replace(/[’'](?:s\b)?/g, '')
    .replace(/\s*([(|)])\s*/g, (_, mark: string) => (mark === '(' ? ' (' : mark === ')' ? ') ' : '|'))
    .trim()
    .replace(/\s+/g, ' ');
