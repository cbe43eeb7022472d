/** A bargaining issue's file → what each model says of it, as text, JSON or a picture. */

import { weightedMedianOf } from '../bargaining/averages.ts';
import type { BargainingGame, BargainingOutcome } from '../bargaining/game.ts';
import { readBargaining } from '../bargaining/issue-file.ts';
import {
  centralGame,
  type DrawOptions,
  type ModelledOutcome,
  namedModels,
  outcomesOf,
} from '../bargaining/models.ts';
import { htmlOf } from '../core/markup.ts';
import { counted } from '../core/phrases.ts';
import type { BargainingIssue } from '../record/bargaining.ts';
import { InputError } from '../record/problem.ts';
import { bargainingPicture } from '../views/bargaining-picture.ts';
import type { Outside } from './outside.ts';
import { isFile, textAt } from './text-at.ts';

export interface BargainOptions extends DrawOptions {
  readonly rounds: number;
}

export interface BargainAnswer {
  readonly issue: BargainingIssue;
  readonly outcomes: readonly ModelledOutcome[];
  readonly draws: number;
  readonly seed: number;
}

/** What all models say of the issue at `path`. Throws an `InputError` that tells all faults of the file. */
export async function bargain(
  path: string,
  options: BargainOptions,
  outside: Outside,
): Promise<BargainAnswer> {
  if (!(await isFile(path, outside))) throw missing(path);
  const issue = readBargaining(await textAt(path, outside), path);
  const { rounds, draws, seed } = options;
  return { issue, outcomes: outcomesOf(issue, namedModels(rounds), options), draws, seed };
}

function missing(where: string): InputError {
  return new InputError({
    code: 'bargaining/missing',
    where,
    problem: 'there is no such file',
    mend: 'Check the name of the file.',
  });
}

export function bargainJson({ issue, outcomes, draws, seed }: BargainAnswer): string {
  return `${JSON.stringify({ format: 'readout-bargaining/1', issue, draws, seed, outcomes }, undefined, 2)}\n`;
}

/** Columns of the line of positions. */
const COLUMNS = 60;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The outcomes as a table, and the challenge model's rounds as lines of letters. */
export function bargainText({ issue, outcomes, draws, seed }: BargainAnswer): string {
  const { title, scale, actors } = issue;
  const table = outcomes.map(({ name, outcome, interval, says }) => [
    name,
    shown(outcome),
    interval === undefined ? '' : `${shown(interval[0])} to ${shown(interval[1])}`,
    says,
  ]);
  const hasRanges = outcomes.some(({ interval }) => interval !== undefined);
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => (column === 1 ? cell.padStart(widths[1]!) : cell.padEnd(widths[column] ?? 0)))
      .filter((_, column) => column !== 2 || hasRanges)
      .join('  ')
      .trimEnd(),
  );
  const drawn = hasRanges ? `, ranges drawn ${counted(draws, 'time')} with seed ${seed}: nine in ten` : '';
  return [
    `${title}: ${counted(actors.length, 'actor')} on ${shown(scale[0])} to ${shown(scale[1])}${drawn}`,
    '',
    ...lines,
    '',
    ...roundsText(
      issue,
      outcomes.find(({ name }) => name === 'scholz-code'),
    ),
    '',
  ].join('\n');
}

function roundsText(issue: BargainingIssue, told: BargainingOutcome | undefined): readonly string[] {
  const { actors, scale } = issue;
  const positions = positionsByRound(issue, told);
  const legend = actors
    .slice(0, LETTERS.length)
    .map(({ name }, k) => `${LETTERS[k]} ${name}`)
    .join(', ');
  return [
    'Challenge model by round, * several, | the weighted median',
    ...positions.map(
      (row, round) =>
        `${(round === 0 ? 'start' : String(round)).padStart(5)}  ${lineOf(row, weightedMedianOf(gameAt(issue, row)), scale)}`,
    ),
    legend,
  ];
}

/** A letter for each actor where it stands on the scale. */
function lineOf(
  positions: readonly number[],
  median: number,
  [low, high]: readonly [number, number],
): string {
  const column = (value: number): number => Math.round(((value - low) / (high - low || 1)) * (COLUMNS - 1));
  const cells = new Array<string>(COLUMNS).fill('.');
  for (const [k, position] of positions.entries()) {
    const at = column(position);
    cells[at] = cells[at] === '.' ? (LETTERS[k] ?? '+') : '*';
  }
  const at = column(median);
  return `${cells.slice(0, at).join('')}|${cells.slice(at).join('')}  ${shown(median)}`;
}

function positionsByRound(
  issue: BargainingIssue,
  told: BargainingOutcome | undefined,
): readonly (readonly number[])[] {
  const start = centralGame(issue).players.map(({ position }) => position);
  return [start, ...(told?.rounds.map(({ positions }) => positions) ?? [])];
}

function gameAt(issue: BargainingIssue, positions: readonly number[]): BargainingGame {
  const game = centralGame(issue);
  return { ...game, players: game.players.map((player, k) => ({ ...player, position: positions[k]! })) };
}

/** The challenge model's rounds as an SVG document. */
export function bargainSvg({ issue, outcomes }: BargainAnswer): string {
  const positions = positionsByRound(
    issue,
    outcomes.find(({ name }) => name === 'scholz-code'),
  );
  return htmlOf(
    bargainingPicture({
      title: issue.title,
      scale: issue.scale,
      actors: issue.actors.map(({ name }) => name),
      positions,
      medians: positions.map((row) => weightedMedianOf(gameAt(issue, row))),
    }),
  );
}

const shown = (value: number): string => String(Math.round(value * 100) / 100);
