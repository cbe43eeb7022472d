/** The fewest changes of statements, held against every change of one and of two statements, each solved anew. */
import { expect, test } from 'vitest';
import { gameOf } from '../../src/conflict/compile.ts';
import { isFeasible, stateCount } from '../../src/conflict/game.ts';
import { inverse } from '../../src/conflict/inverse.ts';
import { readModel } from '../../src/conflict/model-file.ts';
import { STATEMENT_CHANGES, smallestChanges } from '../../src/conflict/statement-changes.ts';
import { CONCEPTS, type OptionModel, type PreferenceStatement } from '../../src/record/conflict-model.ts';
import { oracle } from './oracle.ts';
import { range } from './random-games.ts';
import { randomStatementModel } from './random-models.ts';

type Change = readonly [is: 'turn' | 'drop' | 'first', statement: number];

test('they are those of every change of one statement, else of two, that does', { timeout: 60_000 }, () => {
  const seen = { single: 0, pair: 0 };
  for (const seed of range(200)) {
    const model = randomStatementModel(seed);
    const game = gameOf(model);
    const feasible = range(stateCount(game)).filter((state) => isFeasible(game, state));
    const wanted = feasible[seed % feasible.length]!;
    for (const i of model.decisionMakers.keys()) {
      const statements = statementsOf(model, i);
      const solved = new Map<string, ReturnType<typeof oracle>['stable']>();
      const stableBy = (changes: readonly Change[]): ReturnType<typeof oracle>['stable'] => {
        const list = changes.reduce(made, [...statements.entries()]);
        const key = JSON.stringify(list);
        const found = solved.get(key) ?? oracle(gameOf(withStatements(model, i, list))).stable;
        solved.set(key, found);
        return found;
      };
      for (const concept of CONCEPTS) {
        const answer = inverse(game, i, wanted, concept);
        const changes = smallestChanges(model, answer);
        expect(changes === undefined).toBe(answer.stable);
        if (changes === undefined) continue;
        const does = (set: readonly Change[]): boolean => stableBy(set)[concept][i]![wanted] === 1;
        const all = statements.flatMap((_, k) => STATEMENT_CHANGES.map((is): Change => [is, k]));
        const singles = all.map((one) => [one]).filter(does);
        const pairs = singles.length > 0 ? [] : all.flatMap((a) => all.map((b) => [a, b])).filter(does);
        const label = `seed ${seed}, ${concept}, ${i} at ${wanted}`;
        const told = changes.sets.map((set) => set.map(({ is, wish }): Change => [is, wish.statement]));
        if (singles.length > 0) expect(told, label).toEqual(singles);
        else {
          // Every list that a pair makes is made by one that is told, and each that is told does.
          expect(
            told.filter((set) => !does(set)),
            label,
          ).toEqual([]);
          expect(listsOf(told, statements), label).toEqual(listsOf(pairs, statements));
        }
        seen[singles.length > 0 ? 'single' : 'pair']++;
      }
    }
  }
  expect(Math.min(seen.single, seen.pair), JSON.stringify(seen)).toBeGreaterThan(10);
});

test('none is told where three statements are in the way', () => {
  const text =
    'title: Three\ndecisionMakers:\n  - name: A\n    options: [{ id: x }, { id: y }, { id: z }]\n    preferences: [x, y, z]\n';
  const model = readModel(text, 'three.yaml');
  expect(smallestChanges(model, inverse(gameOf(model), 0, 0, 'Nash'))).toEqual({ tried: 2, sets: [] });
});

test('each names its statement with what it rests on', () => {
  for (const seed of range(20)) {
    const model = randomStatementModel(seed);
    for (const i of model.decisionMakers.keys())
      for (const wanted of feasibleStates(model)) {
        const changes = smallestChanges(model, inverse(gameOf(model), i, wanted, 'SEQ'));
        for (const { wish } of changes?.sets.flat() ?? [])
          expect(wish.evidence).toEqual(statementsOf(model, i)[wish.statement]!.evidence);
      }
  }
});

/** Statements by their places, turned ones marked. */
type Listed = readonly [place: number, statement: PreferenceStatement];

function made(list: readonly Listed[], [is, place]: Change): Listed[] {
  const at = list.findIndex(([own]) => own === place);
  // What was dropped before can't be changed again.
  if (at === -1) return [...list];
  const [, { condition, ...rest }] = list[at]!;
  const turned: Listed = [place, { ...rest, condition: { is: 'not', of: condition } }];
  if (is === 'turn') return list.with(at, turned);
  return is === 'drop' ? list.toSpliced(at, 1) : [list[at]!, ...list.toSpliced(at, 1)];
}

const listsOf = (
  sets: readonly (readonly Change[])[],
  statements: readonly PreferenceStatement[],
): string[] =>
  [...new Set(sets.map((set) => JSON.stringify(set.reduce(made, [...statements.entries()]))))].sort();

const statementsOf = (model: OptionModel, i: number): readonly PreferenceStatement[] => {
  const { preferences } = model.decisionMakers[i]!;
  return preferences.by === 'statements' ? preferences.statements : [];
};

const withStatements = (model: OptionModel, i: number, list: readonly Listed[]): OptionModel => ({
  ...model,
  decisionMakers: model.decisionMakers.with(i, {
    ...model.decisionMakers[i]!,
    preferences: { by: 'statements', statements: list.map(([, statement]) => statement) },
  }),
});

function feasibleStates(model: OptionModel): number[] {
  const game = gameOf(model);
  return range(stateCount(game)).filter((state) => isFeasible(game, state));
}
