/**
 * The graph model solved state by state and move by move, as its definitions are worded (Fang, Hipel & Kilgour 1993, ch. 3;
 * Xu, Hipel, Kilgour & Fang 2018; Rego & Vieira 2017 for SSEQ). It is what the solvers are measured by, so it takes nothing
 * but types from `src/`, knows no fibres, fields or sweeps, and must stay naive. The same code read with one word changed is
 * a planted bug: see `Reading`.
 */
import type { Game, Moves, OptionGame, Solution } from '../../src/conflict/game.ts';
import type { Concept } from '../../src/record/conflict-model.ts';

/** Where each decision maker may go from each state: `steps[decisionMaker][state]`. */
export type Steps = readonly (readonly (readonly number[])[])[];

/** The words of the definitions that a wrong solver would read otherwise. */
export interface Reading {
  /** R_H(from) over moves, R_H⁺(from) over improvements. */
  readonly reach: (steps: Steps, group: readonly number[], from: number) => readonly number[];
  /** Whether a state of rank `end` counts as no better than one of rank `start`. */
  readonly noBetter: (end: number, start: number) => boolean;
  /** Whether something holds for every improvement, these in the order of their numbers. */
  readonly every: (improvements: readonly number[], holds: (improvement: number) => boolean) => boolean;
}

/** The definitions as they are worded. */
export const DEFINITION: Reading = {
  reach: legalEnds,
  noBetter: (end, start) => end <= start,
  every: (improvements, holds) => improvements.every(holds),
};

/** Stability of each state for each decision maker, and the equilibria. */
export function oracle(game: Game, reading: Reading = DEFINITION): Solution {
  const model = spelledOut(game);
  const rules = model.decisionMakers.map((decisionMaker) => stabilityRules(model, decisionMaker, reading));
  const concepts = ['Nash', 'GMR', 'SMR', 'SEQ', 'SSEQ'] as const;
  return {
    stable: record(concepts, (concept) => rules.map((rule) => marks(model, rule[concept]))),
    equilibria: record(concepts, (concept) =>
      marks(model, (state) => rules.every((rule) => rule[concept](state))),
    ),
  };
}

/** The concepts that `coalitionStable` knows. */
export type CoalitionConcept = Exclude<Concept, 'SSEQ'>;

/**
 * For each concept: 1 for each state that is stable for the coalition `members`. Its improvements are the ends of its legal
 * sequences that are better for every member; a sanction by all others leaves some member no better off. A coalition of one
 * is the decision maker itself.
 */
export function coalitionStable(
  game: Game,
  members: readonly number[],
): Readonly<Record<CoalitionConcept, Uint8Array>> {
  const { states, decisionMakers, ranks, moves, improvements, ...model } = spelledOut(game);
  const others = decisionMakers.filter((one) => !members.includes(one));
  const improved = (end: number, start: number) =>
    members.every((member) => ranks[member]![end]! > ranks[member]![start]!);
  const own = eachOnce((state) => legalEnds(moves, members, state));
  const better = eachOnce((state) => own(state).filter((end) => improved(end, state)));
  const responses = eachOnce((state) => legalEnds(moves, others, state));
  const improvingResponses = eachOnce((state) => legalEnds(improvements, others, state));
  const rules: Record<CoalitionConcept, (state: number) => boolean> = {
    Nash: (state) => better(state).length === 0,
    GMR: (state) =>
      better(state).every((end) => responses(end).some((response) => !improved(response, state))),
    SMR: (state) =>
      better(state).every((end) =>
        responses(end).some(
          (response) => !improved(response, state) && own(response).every((last) => !improved(last, state)),
        ),
      ),
    SEQ: (state) =>
      better(state).every((end) => improvingResponses(end).some((response) => !improved(response, state))),
  };
  return record(['Nash', 'GMR', 'SMR', 'SEQ'], (concept) => marks({ states, ...model }, rules[concept]));
}

/**
 * R_H(from): the states that sequences of one or more `steps` of `group` lead to, in which no decision maker steps twice in
 * succession. How a sequence may go on depends on where it is and who stepped last, so these pairs are what is walked.
 */
export function legalEnds(steps: Steps, group: readonly number[], from: number): number[] {
  const walked: { readonly state: number; readonly last: number }[] = [{ state: from, last: NOBODY }];
  const seen = steps.map((own) => new Uint8Array(own.length));
  const ends = new Set<number>();
  for (const { state, last } of walked) {
    for (const mover of group) {
      if (mover === last) continue;
      for (const end of steps[mover]![state]!) {
        if (seen[mover]![end] === 1) continue;
        seen[mover]![end] = 1;
        ends.add(end);
        walked.push({ state: end, last: mover });
      }
    }
  }
  return [...ends];
}

const NOBODY = -1;

/** Where two solutions differ, one line for each concept, decision maker (or `all`) and state. */
export function differences(actual: Solution, expected: Solution): string[] {
  const concepts = Object.keys(expected.stable) as Concept[];
  return concepts.flatMap((concept) => [
    ...expected.stable[concept].flatMap((marked, decisionMaker) =>
      differingStates(actual.stable[concept][decisionMaker], marked).map(
        (where) => `${concept} for ${decisionMaker} at ${where}`,
      ),
    ),
    ...differingStates(actual.equilibria[concept], expected.equilibria[concept]).map(
      (where) => `${concept} for all at ${where}`,
    ),
  ]);
}

/** The states that are marked, in ascending order. */
export const marked = (marks: Uint8Array): number[] =>
  [...marks.keys()].filter((state) => marks[state] === 1);

/** A game with every move written out; only feasible states are in `states`. */
interface Model {
  readonly states: readonly number[];
  /** How many numbers states take, those of infeasible states included. */
  readonly size: number;
  readonly decisionMakers: readonly number[];
  readonly ranks: readonly Uint32Array[];
  readonly moves: Steps;
  /** Moves that the mover is better off by than at the state that it leaves. */
  readonly improvements: Steps;
}

function spelledOut(game: Game): Model {
  const size = game.form === 'options' ? 2 ** game.bits : game.states;
  const numbers = Array.from({ length: size }, (_, state) => state);
  const moves =
    game.form === 'options'
      ? game.fields.map((_, decisionMaker) => optionMoves(game, decisionMaker, numbers))
      : game.moves.map((listed) => listedMoves(listed, numbers));
  return {
    states: game.form === 'options' ? numbers.filter((state) => canBe(game, state)) : numbers,
    size,
    decisionMakers: [...game.ranks.keys()],
    ranks: game.ranks,
    moves,
    improvements: moves.map((own, decisionMaker) => {
      const ranks = game.ranks[decisionMaker]!;
      return own.map((ends, state) => ends.filter((end) => ranks[end]! > ranks[state]!));
    }),
  };
}

const canBe = ({ feasible }: OptionGame, state: number): boolean =>
  feasible === undefined || feasible[state] === 1;

/** Moves between feasible states that differ in options of the decision maker only, each changed as its direction allows. */
function optionMoves(game: OptionGame, decisionMaker: number, numbers: readonly number[]): number[][] {
  const { shift, width, forward, back } = game.fields[decisionMaker]!;
  const own = (2 ** width - 1) << shift;
  const allowed = (start: number, end: number) => {
    const changed = start ^ end;
    const set = changed & end;
    const cleared = changed & start;
    return (
      changed !== 0 &&
      (changed & ~own) === 0 &&
      (set & (back << shift)) === 0 &&
      (cleared & (forward << shift)) === 0
    );
  };
  const feasible = numbers.filter((state) => canBe(game, state));
  return numbers.map((start) => (canBe(game, start) ? feasible.filter((end) => allowed(start, end)) : []));
}

const listedMoves = ({ starts, ends }: Moves, numbers: readonly number[]): number[][] =>
  numbers.map((state) => [...ends.slice(starts[state], starts[state + 1])].sort((a, b) => a - b));

/** For each concept, whether a state is stable for one decision maker: the table of definitions, line by line. */
function stabilityRules(
  { decisionMakers, ranks, moves, improvements }: Model,
  decisionMaker: number,
  { reach, noBetter, every }: Reading,
): Record<Concept, (state: number) => boolean> {
  const others = decisionMakers.filter((one) => one !== decisionMaker);
  const responses = eachOnce((state) => reach(moves, others, state));
  const improvingResponses = eachOnce((state) => reach(improvements, others, state));
  const better = (state: number) => improvements[decisionMaker]![state]!;
  const fails = (end: number, state: number) =>
    noBetter(ranks[decisionMaker]![end]!, ranks[decisionMaker]![state]!);
  const noWayOut = (response: number, state: number) =>
    moves[decisionMaker]![response]!.every((last) => fails(last, state));
  return {
    Nash: (state) => better(state).length === 0,
    GMR: (state) => every(better(state), (end) => responses(end).some((response) => fails(response, state))),
    SMR: (state) =>
      every(better(state), (end) =>
        responses(end).some((response) => fails(response, state) && noWayOut(response, state)),
      ),
    SEQ: (state) =>
      every(better(state), (end) => improvingResponses(end).some((response) => fails(response, state))),
    SSEQ: (state) =>
      every(better(state), (end) =>
        improvingResponses(end).some((response) => fails(response, state) && noWayOut(response, state)),
      ),
  };
}

/** 1 for each feasible state that a rule holds at. */
function marks(
  { states, size }: Pick<Model, 'states' | 'size'>,
  rule: (state: number) => boolean,
): Uint8Array {
  const found = new Uint8Array(size);
  for (const state of states) found[state] = rule(state) ? 1 : 0;
  return found;
}

/** A function of states that is computed once for each. */
function eachOnce(ends: (state: number) => readonly number[]): (state: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (state) => {
    const found = known.get(state) ?? ends(state);
    known.set(state, found);
    return found;
  };
}

const record = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

function differingStates(actual: Uint8Array | undefined, expected: Uint8Array): string[] {
  if (actual?.length !== expected.length) return [`${actual?.length} states instead of ${expected.length}`];
  return [...expected.keys()]
    .filter((state) => actual[state] !== expected[state])
    .map((state) => `${state}: ${actual[state]}, not ${expected[state]}`);
}
