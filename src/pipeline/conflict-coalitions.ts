/** Which states the coalitions of a model keep and which they leave, as text and as JSON. */
import { coalitionStability } from '../conflict/coalitions.ts';
import { gameOf } from '../conflict/compile.ts';
import { stateCount } from '../conflict/game.ts';
import { solve } from '../conflict/solve.ts';
import { type StateSet, sizeOf, statesIn, thoseOf } from '../conflict/state-set.ts';
import { CONCEPTS, type Concept, type ConflictModel } from '../record/conflict-model.ts';
import { type AnswerFormat, membersOf, usage } from './conflict-question.ts';
import { headText, MOST_COLUMNS, type Row, someStates, statesOf, statesTable } from './conflict-text.ts';

/** The most states of a model whose coalitions are asked for. */
const MOST_STATES = 4096;

interface CoalitionVerdicts {
  readonly members: readonly number[];
  readonly stable: Readonly<Record<Concept, Uint8Array>>;
}

/** The verdicts of one concept or all, for the coalitions that the model names or for one that is asked for. */
export function coalitionsAnswer(
  model: ConflictModel,
  format: AnswerFormat,
  question: { readonly of?: string; readonly concept?: Concept },
): string {
  const game = gameOf(model);
  if (stateCount(game) > MOST_STATES)
    throw usage(
      `the model has ${stateCount(game)} states; coalitions are answered up to ${MOST_STATES}`,
      'Ask for one state with "readout conflict why --who one+other", or leave out options.',
    );
  const concepts = question.concept === undefined ? CONCEPTS : [question.concept];
  const states = statesOf(game);
  const { equilibria } = solve(game, concepts);
  const coalitions = coalitionsOf(model, question.of).map(
    (members): CoalitionVerdicts => ({ members, stable: coalitionStability(game, members, concepts) }),
  );
  const tables = concepts.map((concept): ConceptTable => {
    const isEquilibrium = (state: number): boolean => equilibria[concept][state] === 1;
    const kept = coalitions.map(({ members, stable }) => ({
      members,
      isKept: (state: number): boolean => stable[concept][state] === 1,
    }));
    const holds = (state: number): boolean =>
      isEquilibrium(state) && kept.every(({ isKept }) => isKept(state));
    return { concept, kept, isEquilibrium, holds };
  });
  if (format === 'json')
    return `${JSON.stringify(answerJson(model, [...statesIn(states)], tables), null, 2)}\n`;
  const head = headText({ model, game }, states);
  return sizeOf(states) > MOST_COLUMNS
    ? `${head}\n${listText(model, states, tables)}`
    : `${head}${statesTable(
        model,
        [...statesIn(states)],
        tables.flatMap((table) => rowsOf(model, table)),
      )}`;
}

interface ConceptTable {
  readonly concept: Concept;
  readonly kept: readonly {
    readonly members: readonly number[];
    readonly isKept: (state: number) => boolean;
  }[];
  readonly isEquilibrium: (state: number) => boolean;
  /** An equilibrium that none of the coalitions leaves. */
  readonly holds: (state: number) => boolean;
}

function coalitionsOf(model: ConflictModel, of: string | undefined): readonly (readonly number[])[] {
  if (of !== undefined) return [membersOf(model, of)];
  const named = model.form === 'options' ? model.coalitions : [];
  if (named.length === 0)
    throw usage('the model names no coalitions', 'Say which with --of one+other, or name some in the model.');
  return named.map((ids) => ids.map((id) => model.decisionMakers.findIndex((maker) => maker.id === id)));
}

const nameOf = (model: ConflictModel, members: readonly number[]): string =>
  members.map((i) => model.decisionMakers[i]!.name).join(' with ');

const HOLDS = 'and no coalition leaves';

const rowsOf = (model: ConflictModel, { concept, kept, isEquilibrium, holds }: ConceptTable): Row[] => [
  { name: concept },
  ...kept.map(
    ({ members, isKept }): Row => ({
      name: `  ${nameOf(model, members)}`,
      cell: (state) => (isKept(state) ? 's' : '.'),
    }),
  ),
  { name: '  equilibrium', cell: (state) => (isEquilibrium(state) ? 'E' : '.') },
  { name: `  ${HOLDS}`, cell: (state) => (holds(state) ? 'E' : '.') },
];

function listText(model: ConflictModel, states: StateSet, tables: readonly ConceptTable[]): string {
  const line = (name: string, is: (state: number) => boolean): string => {
    const those = thoseOf(states, is);
    const size = sizeOf(those);
    return `  ${name}: ${size}${size === 0 ? '' : `  ${someStates(model, those)}`}`;
  };
  return tables
    .map(({ concept, kept, isEquilibrium, holds }) =>
      [
        concept,
        ...kept.map(({ members, isKept }) => line(`stable for ${nameOf(model, members)}`, isKept)),
        line('equilibria', isEquilibrium),
        line(HOLDS, holds),
        '',
      ].join('\n'),
    )
    .join('');
}

/** States as numbers, decision makers by id. */
function answerJson(
  model: ConflictModel,
  states: readonly number[],
  tables: readonly ConceptTable[],
): object {
  const byConcept = <Value>(of: (table: ConceptTable) => Value): object =>
    Object.fromEntries(tables.map((table) => [table.concept, of(table)]));
  return {
    title: model.title,
    coalitions: tables[0]!.kept.map(({ members }, k) => ({
      members: members.map((i) => model.decisionMakers[i]!.id),
      stable: byConcept(({ kept }) => states.filter(kept[k]!.isKept)),
    })),
    equilibria: byConcept(({ isEquilibrium }) => states.filter(isEquilibrium)),
    holds: byConcept(({ holds }) => states.filter(holds)),
  };
}
