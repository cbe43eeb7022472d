/** A solved conflict model as text for a terminal. States that can't be are left out. */

import { optionsOf } from '../conflict/compile.ts';
import type { ImprovementVerdict, Reason } from '../conflict/explain.ts';
import { type Game, isFeasible, isSeen, type Solution, stateCount } from '../conflict/game.ts';
import type { Reach, Step } from '../conflict/legal-sequences.ts';
import { stateName, stateNames } from '../conflict/state-name.ts';
import { type StateSet, setOf, sizeOf, statesIn, thoseOf } from '../conflict/state-set.ts';
import { listed } from '../core/phrases.ts';
import { CONCEPTS, type Concept, type ConflictModel } from '../record/conflict-model.ts';
import { preferenceText } from './conflict-wish-text.ts';

export interface SolvedModel {
  readonly model: ConflictModel;
  readonly game: Game;
  readonly solution: Solution;
}

/** The widest line of a table. */
const WIDTH = 100;

/** The most states that are set out in columns. */
export const MOST_COLUMNS = 64;

/** The states that can be and that `chosen` takes. */
export const statesOf = (game: Game, chosen: (state: number) => boolean = () => true): StateSet =>
  setOf(stateCount(game), (state) => isFeasible(game, state) && chosen(state));

/** Options and verdicts with a column for each state; equilibria as a list where there are too many. */
export function solutionText(solved: SolvedModel, states: StateSet): string {
  const { model } = solved;
  const head = headText(solved, states);
  if (sizeOf(states) > MOST_COLUMNS) return `${head}\n${equilibriaText(solved, states)}`;
  return `${head}${statesTable(model, [...statesIn(states)], verdictRows(solved))}`;
}

/** What the model is, and who takes it to be another one. */
export const headText = (solved: Pick<SolvedModel, 'model' | 'game'>, states: StateSet): string =>
  `${solved.model.title}\n${summary(solved, states)}\n${sightText(solved, states)}`;

/** Options and further rows with a column for each state, in blocks that fit a line; names of listed states before them. */
export function statesTable(
  model: ConflictModel,
  states: readonly number[],
  further: readonly Row[],
): string {
  const rows = [...optionRows(model), ...further];
  const label = Math.max(...rows.map(({ name }) => name.length));
  const width = Math.max(1, ...states.map((state) => String(state).length)) + 1;
  const fit = Math.max(1, Math.floor((WIDTH - label) / width));
  const blocks = chunks(states, fit).map((columns) =>
    [
      `${''.padEnd(label)}${columns.map((state) => String(state).padStart(width)).join('')}`,
      ...rows.map(({ name, cell }) =>
        cell === undefined
          ? name
          : `${name.padEnd(label)}${columns.map((state) => cell(state).padStart(width)).join('')}`,
      ),
    ].join('\n'),
  );
  return `${legend(model, states)}\n${blocks.join('\n\n')}\n`;
}

/** The names of listed states beside their numbers. */
const legend = (model: ConflictModel, states: readonly number[]): string =>
  model.form === 'options'
    ? ''
    : states.map((state) => `${String(state).padStart(4)}  ${model.states[state]}\n`).join('');

/** A row of a table of states. */
export interface Row {
  readonly name: string;
  /** Absent for a heading. */
  readonly cell?: (state: number) => string;
}

function optionRows(model: ConflictModel): Row[] {
  if (model.form === 'explicit') return [];
  const bits = new Map(optionsOf(model).map(({ id }, bit) => [id, bit]));
  return model.decisionMakers.flatMap(({ name, options }): Row[] => [
    { name },
    ...options.map(
      (option): Row => ({
        name: `  ${option.name}${{ both: '', forward: ' →', back: ' ←' }[option.direction]}`,
        cell: (state) => ((state >>> bits.get(option.id)!) & 1 ? 'Y' : 'N'),
      }),
    ),
  ]);
}

/** Who doesn't see a state neither stays there nor leaves. */
const UNSEEN = '-';

const verdictRows = ({ model, game, solution }: SolvedModel): Row[] =>
  CONCEPTS.flatMap((concept): Row[] => [
    { name: concept },
    ...model.decisionMakers.map(
      ({ name }, i): Row => ({
        name: `  ${name}`,
        cell: (state) =>
          !isSeen(game, i, state) ? UNSEEN : solution.stable[concept][i]![state] === 1 ? 's' : '.',
      }),
    ),
    {
      name: '  equilibrium',
      cell: (state) => (solution.equilibria[concept][state] === 1 ? 'E' : '.'),
    },
  ]);

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, k) => items.slice(k * size, (k + 1) * size));

function summary({ model, game }: Pick<SolvedModel, 'model' | 'game'>, states: StateSet): string {
  const makers = model.decisionMakers.map(({ name }) => name).join(', ');
  const today = model.statusQuo === undefined ? '' : `; today ${stateName(model, model.statusQuo)}`;
  return `${sizeOf(states)} of ${stateCount(game)} states; ${makers}${today}`;
}

/** A line for each decision maker that takes the game to be another one. */
function sightText({ model, game }: Pick<SolvedModel, 'model' | 'game'>, states: StateSet): string {
  if (model.form === 'explicit') return '';
  return model.decisionMakers
    .flatMap(({ name, believes }, i) => {
      const unseen = sizeOf(thoseOf(states, (state) => !isSeen(game, i, state)));
      const believed = Object.keys(believes).map(
        (id) => model.decisionMakers.find((maker) => maker.id === id)!.name,
      );
      return [
        ...(unseen === 0 ? [] : [`${name} does not see ${unseen} of them (${UNSEEN})`]),
        ...(believed.length === 0
          ? []
          : [
              `${name} believes otherwise of what ${listed(believed)} ${believed.length === 1 ? 'prefers' : 'prefer'}`,
            ]),
      ];
    })
    .map((line) => `${line}\n`)
    .join('');
}

const MOST_LISTED = 5;

function equilibriaText({ model, solution }: SolvedModel, states: StateSet): string {
  const lines = CONCEPTS.map((concept) => {
    const held = thoseOf(states, (state) => solution.equilibria[concept][state] === 1);
    return `${concept.padEnd(5)}${String(sizeOf(held)).padStart(9)} equilibria  ${someStates(model, held)}`;
  });
  return `${lines.join('\n')}\n\nName some with --where, or take all with --csv or --json.\n`;
}

/** The first of many states by name, and how many more there are. */
export function someStates(model: ConflictModel, states: StateSet): string {
  const shown: string[] = [];
  const nameOf = stateNames(model);
  for (const state of statesIn(states)) if (shown.push(nameOf(state)) === MOST_LISTED) break;
  const size = sizeOf(states);
  const rest = size > MOST_LISTED ? ` … and ${size - MOST_LISTED} more` : '';
  return `${shown.join(' ')}${rest}`;
}

/** Why a state is stable or not: each improvement and what follows it. */
export function reasonText(
  model: ConflictModel,
  { coalition, state, concept, stable, unseen, improvements }: Reason,
): string {
  const who = coalition.map((i) => model.decisionMakers[i]!.name).join(' with ');
  const here = stateName(model, state);
  if (unseen) return `${here} is not seen by ${who}: it neither stays there nor leaves.\n`;
  const head = `${here} is ${stable ? '' : 'not '}${concept} stable for ${who}.`;
  if (improvements.length === 0) return `${head}\n  It has no move to what it prefers.\n`;
  const lines = improvements.flatMap((verdict) => [
    `  ${verdictText(model, here, concept, verdict)}`,
    ...(verdict.preferences ?? []).map((one) => `    ${preferenceText(model, one)}`),
  ]);
  return `${[head, ...lines].join('\n')}\n`;
}

function verdictText(
  model: ConflictModel,
  here: string,
  concept: Concept,
  { to, sanction }: ImprovementVerdict,
): string {
  const move = `It would move to ${stateName(model, to)}`;
  if (sanction === undefined)
    return concept === 'Nash'
      ? `${move}, which it prefers.`
      : `${move}, and nothing that may follow deters it.`;
  const answer = concept === 'SMR' || concept === 'SSEQ' ? ', whatever it does then' : '';
  return `${move}, but then ${stepsText(model, sanction)}: no better than ${here}${answer}.`;
}

export const stepsText = (model: ConflictModel, steps: readonly Step[]): string =>
  steps
    .map(
      ({ decisionMaker, to }) =>
        `${model.decisionMakers[decisionMaker]!.name} moves to ${stateName(model, to)}`,
    )
    .join(', then ');

/** The shortest paths from today to each state named, a part for each. */
export function* pathsTextParts(
  model: ConflictModel,
  from: number,
  { pathTo, states }: Reach,
  ends: readonly number[],
): Generator<string> {
  const nameOf = stateNames(model);
  yield `${states.length} states can be reached from ${nameOf(from)}, itself included.\n`;
  for (const end of ends) {
    const path = pathTo(end);
    const name = nameOf(end);
    if (path === undefined) yield `${name}  can't be reached\n`;
    else if (path.length === 0) yield `${name}  is where it starts\n`;
    else yield `${name}  ${stepsText(model, path)}\n`;
  }
}
