/** A conflict model, solved and explained, as the record that a report, or a page that edits it, is made from. */

import { CONCEPTS, type Concept, type ConflictModel } from '../record/conflict-model.ts';
import type {
  ConflictReport,
  MakerReasons,
  ReportCoalition,
  ReportGraph,
  ReportImprovement,
  ReportPaths,
  ReportState,
  ReportStep,
} from '../record/conflict-report.ts';
import { InputError } from '../record/problem.ts';
import { gameOf, optionsOf } from './compile.ts';
import { explain, type Reason } from './explain.ts';
import {
  type Game,
  improvementsFrom,
  isFeasible,
  isSeen,
  movesFrom,
  type Solution,
  stateCount,
} from './game.ts';
import { type Step, searchSequences } from './legal-sequences.ts';
import { reportMakers, reportOptions, wordsIn } from './report-words.ts';
import { solve } from './solve.ts';
import { fitsPattern, stateName } from './state-name.ts';

/** The most states that can be of a model that is reported on. */
const MOST_FEASIBLE = 2 ** 14;
/** The most states that are set out in full. */
const MOST_SHOWN = 256;
/** The most states that are drawn as a graph. */
export const MOST_DRAWN = 64;
/** The most equilibria that paths lead to, and that reasons are given for. */
const MOST_ENDS = 64;
const MOST_EXPLAINED = 24;
/** With so many combinations each reason takes long: fewer states are explained. */
const MANY_COMBINATIONS = 2 ** 20;
const FEW_EXPLAINED = 3;
/** The most improvements of one decision maker that reasons are given for, and that are told. */
const MOST_IMPROVEMENTS = 256;
const MOST_TOLD = 6;

/** What a reader looks at in particular. */
export interface LookedAt {
  /** States that are explained too, as numbers of the game. */
  readonly also: readonly number[];
  /** Where there are too many states to be set out in full, those of this pattern are, with - for both; all where it is empty. */
  readonly pattern: string;
}

/** Throws an `InputError` for a model that is too large to be read as a page; `where` names its file. */
export function conflictReport(
  model: ConflictModel,
  where: string,
  version: string,
  { also, pattern }: LookedAt = { also: [], pattern: '' },
): ConflictReport {
  const game = gameOf(model);
  const feasible = feasibleStates(game, where);
  const solution = solve(game);
  const held = feasible
    .filter((state) => holdsBy(solution, state).length > 0)
    .sort((a, b) => holdsBy(solution, b).length - holdsBy(solution, a).length || a - b);
  const book = stateBook(model, game, solution, feasible);
  const shown = shownStates(
    feasible,
    held,
    model.statusQuo,
    /[YN]/.test(pattern) ? fitsPattern(pattern) : undefined,
  ).map(book.placeOf);
  const { statusQuo } = model;
  const graph = graphOf(game, feasible, book.placeOf);
  return {
    title: model.title,
    ...(model.source === undefined ? {} : { source: model.source }),
    readout: version,
    decisionMakers: reportMakers(
      model,
      game,
      feasible,
      feasible.length > MOST_SHOWN ? undefined : book.placeOf,
    ),
    options: reportOptions(model),
    infeasible: model.form === 'explicit' ? [] : model.infeasible.map(wordsIn(model)),
    combinations: stateCount(game),
    feasible: feasible.length,
    shown,
    ...(statusQuo === undefined ? {} : { statusQuo: book.placeOf(statusQuo) }),
    equilibria: Object.fromEntries(
      CONCEPTS.map((concept) => [
        concept,
        feasible.filter((state) => solution.equilibria[concept][state] === 1).length,
      ]),
    ) as Record<Concept, number>,
    held: held.length,
    ...(graph === undefined ? {} : { graph }),
    ...(statusQuo === undefined ? {} : { paths: pathsOf(game, statusQuo, held, book.placeOf) }),
    reasons: explainedStates(game, held, statusQuo, also).map((state) => ({
      state: book.placeOf(state),
      decisionMakers: game.ranks.map((_, i) => reasonsOf(game, i, state, book.placeOf)),
    })),
    coalitions: coalitionsOf(model, game, held, book.placeOf),
    // Last, when all that is spoken of is in it.
    states: book.states,
  };
}

function feasibleStates(game: Game, where: string): readonly number[] {
  const states: number[] = [];
  let count = 0;
  for (let state = 0; state < stateCount(game); state++) {
    if (!isFeasible(game, state)) continue;
    count += 1;
    if (count <= MOST_FEASIBLE) states.push(state);
  }
  if (count > MOST_FEASIBLE)
    throw new InputError({
      code: 'usage/conflict',
      where,
      problem: `the model has ${count} states that can be; a report is made of ${MOST_FEASIBLE} at most`,
      mend: 'Leave out options that are not in question, or ask "readout conflict solve" with --where.',
    });
  return states;
}

const holdsBy = ({ equilibria }: Solution, state: number): readonly Concept[] =>
  CONCEPTS.filter((concept) => equilibria[concept][state] === 1);

/** All states that can be, or, where those are too many, those that are looked for, or else equilibria and today. */
function shownStates(
  feasible: readonly number[],
  held: readonly number[],
  statusQuo: number | undefined,
  isSought: ((state: number) => boolean) | undefined,
): readonly number[] {
  if (feasible.length <= MOST_SHOWN) return [...new Set([...held, ...feasible])];
  if (isSought !== undefined)
    return [...new Set([...held, ...feasible].filter(isSought))].slice(0, MOST_SHOWN);
  return [...new Set([...held.slice(0, MOST_SHOWN), ...(statusQuo === undefined ? [] : [statusQuo])])];
}

interface StateBook {
  readonly states: readonly ReportState[];
  /** The place of a state in `states`, into which it is put when it is first asked for. */
  readonly placeOf: (state: number) => number;
}

function stateBook(
  model: ConflictModel,
  game: Game,
  solution: Solution,
  feasible: readonly number[],
): StateBook {
  const states: ReportState[] = [];
  const places = new Map<number, number>();
  const optionCount = model.form === 'options' ? optionsOf(model).length : 0;
  const rankings = game.ranks.map((ranks) => {
    const levels = [...new Set(feasible.map((state) => ranks[state]!))].sort((a, b) => b - a);
    return new Map(levels.map((rank, k) => [rank, k + 1]));
  });
  const placeOf = (state: number): number => {
    const known = places.get(state);
    if (known !== undefined) return known;
    places.set(state, states.length);
    states.push({
      name: stateName(model, state),
      taken: Array.from({ length: optionCount }, (_, bit) => bit).filter((bit) => (state >>> bit) & 1),
      places: game.ranks.map((ranks, i) => rankings[i]!.get(ranks[state]!)!),
      stable: game.ranks.map((_, i) =>
        CONCEPTS.filter((concept) => solution.stable[concept][i]![state] === 1),
      ),
      unseen: game.ranks.flatMap((_, i) => (isSeen(game, i, state) ? [] : [i])),
      holds: holdsBy(solution, state),
    });
    return states.length - 1;
  };
  return { states, placeOf };
}

function graphOf(
  game: Game,
  feasible: readonly number[],
  placeOf: (state: number) => number,
): ReportGraph | undefined {
  if (feasible.length > MOST_DRAWN) return undefined;
  const each = feasible.flatMap((from) => game.ranks.map((_, decisionMaker) => ({ from, decisionMaker })));
  return {
    moves: each.reduce(
      (sum, { from, decisionMaker }) => sum + movesFrom(game, decisionMaker, from).length,
      0,
    ),
    improvements: each.flatMap(({ from, decisionMaker }) =>
      improvementsFrom(game, decisionMaker, from).map((to) => ({
        decisionMaker,
        from: placeOf(from),
        to: placeOf(to),
      })),
    ),
  };
}

function pathsOf(
  game: Game,
  from: number,
  held: readonly number[],
  placeOf: (state: number) => number,
): ReportPaths {
  const movers = game.ranks.map((_, i) => i);
  const { states, pathTo } = searchSequences(game, { from, movers, by: 'improvements' });
  const reached = new Set(states);
  // Those that today leads to come first, so that none of them is left out for one that it doesn't.
  const ends = [...held.filter((to) => reached.has(to)), ...held.filter((to) => !reached.has(to))];
  return {
    reached: states.length,
    held: held.filter((to) => to !== from && reached.has(to)).length,
    ends: ends.slice(0, MOST_ENDS).map((to) => {
      const steps = pathTo(to);
      return { to: placeOf(to), ...(steps === undefined ? {} : { steps: stepsOf(steps, placeOf) }) };
    }),
    leftOut: Math.max(0, ends.length - MOST_ENDS),
  };
}

/** Today, also where it doesn't hold, and equilibria. */
function explainedStates(
  game: Game,
  held: readonly number[],
  statusQuo: number | undefined,
  also: readonly number[],
): readonly number[] {
  const most = stateCount(game) >= MANY_COMBINATIONS ? FEW_EXPLAINED : MOST_EXPLAINED;
  return [
    ...new Set([
      ...(statusQuo === undefined ? [] : [statusQuo]),
      ...held.slice(0, most),
      ...also.filter((state) => state < stateCount(game) && isFeasible(game, state)),
    ]),
  ];
}

/** For each coalition that the model names, what it makes of the states that hold. */
function coalitionsOf(
  model: ConflictModel,
  game: Game,
  held: readonly number[],
  placeOf: (state: number) => number,
): readonly ReportCoalition[] {
  if (model.form === 'explicit') return [];
  const told = held.slice(0, stateCount(game) >= MANY_COMBINATIONS ? FEW_EXPLAINED : MOST_EXPLAINED);
  return model.coalitions.map((ids) => {
    const members = ids.map((id) => model.decisionMakers.findIndex((maker) => maker.id === id));
    const states = told.map((state) => {
      const reasons = CONCEPTS.map((concept) => explain(game, members, state, concept));
      return {
        state: placeOf(state),
        kept: reasons.filter(({ stable }) => stable).map(({ concept }) => concept),
        ...toldOf(reasons, placeOf),
      };
    });
    return { members, states, leftOut: held.length - told.length };
  });
}

function reasonsOf(
  game: Game,
  decisionMaker: number,
  state: number,
  placeOf: (state: number) => number,
): MakerReasons {
  // Not explained where nothing of it would be told.
  const { length } = improvementsFrom(game, decisionMaker, state);
  if (length > MOST_IMPROVEMENTS) return { improvements: [], leftOut: length };
  return toldOf(
    CONCEPTS.map((concept) => explain(game, [decisionMaker], state, concept)),
    placeOf,
  );
}

/** What is told of one state's reasons, a reason for each concept. */
function toldOf(reasons: readonly Reason[], placeOf: (state: number) => number): MakerReasons {
  const found = reasons[0]!.improvements;
  if (found.length > MOST_IMPROVEMENTS) return { improvements: [], leftOut: found.length };
  const all = found.map(({ to }, k) => {
    const verdicts = reasons.map(({ concept, improvements }) => ({
      concept,
      sanction: improvements[k]!.sanction,
    }));
    return improvementOf(to, verdicts);
  });
  const told = all
    .map((one, k) => ({ one, k }))
    .sort((a, b) => b.one.undeterred.length - a.one.undeterred.length || a.k - b.k)
    .slice(0, MOST_TOLD)
    .map(({ one }) => ({
      to: placeOf(one.to),
      undeterred: one.undeterred,
      sanctions: one.sanctions.map(({ concepts, steps }) => ({ concepts, steps: stepsOf(steps, placeOf) })),
    }));
  return { improvements: told, leftOut: all.length - told.length };
}

/** Concepts that the same moves count for are told together. */
function improvementOf(
  to: number,
  verdicts: readonly { readonly concept: Concept; readonly sanction: readonly Step[] | undefined }[],
): ReportImprovement {
  const deterred = verdicts.filter(({ sanction }) => sanction !== undefined);
  return {
    to,
    undeterred: verdicts.filter(({ sanction }) => sanction === undefined).map(({ concept }) => concept),
    sanctions: [...Map.groupBy(deterred, ({ sanction }) => JSON.stringify(sanction)).values()].map(
      (same) => ({
        concepts: same.map(({ concept }) => concept),
        steps: same[0]!.sanction!,
      }),
    ),
  };
}

const stepsOf = (steps: readonly Step[], placeOf: (state: number) => number): readonly ReportStep[] =>
  steps.map(({ decisionMaker, to }) => ({ decisionMaker, to: placeOf(to) }));
