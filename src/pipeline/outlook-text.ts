/** An outlook as text for a terminal: issues, options, states in words, what moves them, and what to find out. */
import { counted, grouped } from '../core/phrases.ts';
import type { OptionShare, SimulationOptions } from '../outlook/simulate.ts';
import type { Outlook, OutlookState, WordedShare } from '../record/outlook.ts';
import {
  bargainedWords,
  basesWords,
  byWhom,
  likelihoodWords,
  pathWords,
  percent,
  rangeWords,
  signedPoints,
  takenWords,
} from '../views/outlook-words.ts';

/** Wishes that are named for each share, and changes for each state. */
const NAMED = 2;

export interface OutlookAnswer {
  readonly title: string;
  readonly outlook: Outlook;
}

export function outlookText({ title, outlook }: OutlookAnswer): string {
  const { draws, seed, concept, wishes, issues, options, states, without, convergence } = outlook;
  return [
    title,
    `${grouped(draws)} draws with seed ${seed}, by ${concept}; ${counted(wishes.length, 'uncertain wish', 'uncertain wishes')}${wishes.length === 0 ? '' : `: ${basesWords(outlook)}`}`,
    'Shares, and the words for them, are of draws of this model: not chances in the world.',
    '',
    ...headed(
      'What the sides may come to',
      issues.flatMap((issue) => [
        shareLine(issue, `“${issue.outcome}” by ${byWhom(outlook, issue.options)}`),
        ...movesLine(outlook, issue),
        ...(issue.bargained === undefined ? [] : [`        ${bargainedWords(issue.bargained)}`]),
      ]),
    ),
    'What each may do',
    ...options.flatMap((option) => [
      shareLine(option, `${option.decisionMaker}: ${option.isJoint ? 'ready for ' : ''}${option.name}`),
      ...movesLine(outlook, option),
    ]),
    '',
    'What may hold',
    ...states.flatMap((state) => stateLines(outlook, state)),
    ...(without === 0 ? [] : [`  nothing  ${percent(without)}`]),
    ...(convergence.length === 0
      ? []
      : [
          `  what is reached most often, after each tenth of the draws: ${convergence.map((share) => Math.round(share * 100)).join(' ')} %`,
        ]),
    '',
    ...headed(
      'Assumptions that matter most: find these out first',
      outlook.assumptions.map(
        ({ wish, moves }) =>
          `  ${wishText(outlook, wish)}: up to ${Math.round(Math.abs(moves) * 100)} points`,
      ),
    ),
    ...headed(
      'What to look out for',
      outlook.indicators.map(
        ({ words, moves }) => `  ${words} (${signedPoints(moves)} if the wish is turned)`,
      ),
    ),
  ].join('\n');
}

const headed = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [head, ...lines, ''];

const shareLine = (share: WordedShare, what: string): string =>
  `  ${percent(share.share).padStart(5)} ${rangeWords(share)}  ${what}; ${likelihoodWords(share)}`;

function movesLine(outlook: Outlook, { tornado }: WordedShare): readonly string[] {
  const moved = tornado
    .slice(0, NAMED)
    .map(({ wish, moves }) => `${wishText(outlook, wish)} ${signedPoints(moves)}`);
  return moved.length === 0 ? [] : [`        if it were the other way round, in points: ${moved.join('; ')}`];
}

function stateLines(
  outlook: Outlook,
  { taken, share, reachable, path, changes, holds, low, high }: OutlookState,
): readonly string[] {
  const letters = outlook.options.map(({ id }) => (taken.includes(id) ? 'Y' : 'N')).join('');
  const others = changes.length - NAMED;
  return [
    `  ${letters}  ${percent(share).padStart(5)} ${rangeWords({ share, low, high })}, reached from today in ${percent(reachable)}`,
    `        ${takenWords(outlook, taken)}`,
    ...(path === undefined || !holds
      ? []
      : [`        with every wish as it stands: ${pathWords(outlook, path)}`]),
    ...(changes.length === 0
      ? []
      : [
          `        ${holds ? 'it would not hold' : 'it would hold'} if turned: ${changes
            .slice(0, NAMED)
            .map((set) => set.map((wish) => wishText(outlook, wish)).join(' and '))
            .join('; or ')}${others > 0 ? `; or ${counted(others, 'other')}` : ''}`,
        ]),
  ];
}

/** `Ukraine “not cede” (reported, 3 statements)`. */
export function wishText({ wishes }: Outlook, wish: number): string {
  const { decisionMaker, prefers, basis, statements } = wishes[wish]!;
  const rests = statements.length === 0 ? basis : `${basis}, ${counted(statements.length, 'statement')}`;
  return `${decisionMaker} “${prefers}” (${rests})`;
}

/** The options of a scenario: its name, what it decides, and the shares that come of it. */
export interface ComparedOutlook {
  readonly name: string;
  readonly fixed: Readonly<Record<string, boolean>>;
  readonly options: readonly OptionShare[];
}

/** One row for each option, one column for each scenario; what a scenario decides is marked. */
export function comparisonText(
  title: string,
  { draws, seed, concept }: SimulationOptions,
  answers: readonly ComparedOutlook[],
): string {
  const rows = (answers[0]?.options ?? []).map(({ decisionMaker, name }, k) => [
    `${decisionMaker}: ${name}`,
    ...answers.map(({ options, fixed }) => {
      const { option, share } = options[k]!;
      return `${percent(share)}${Object.hasOwn(fixed, option) ? ' !' : ''}`;
    }),
  ]);
  const head = ['', ...answers.map(({ name }) => name)];
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [
    `${title}: share of ${grouped(draws)} draws in which each option is taken, by ${concept}, seed ${seed}; ! decided by the scenario`,
    '',
    line(head),
    ...rows.map(line),
    '',
  ].join('\n');
}
