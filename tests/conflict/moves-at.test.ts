/** What `movesAt` tells agrees with the game, the solver and `explain`; the wish it names is the first that tells states apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gameOf, holdsIn } from '../../src/conflict/compile.ts';
import { conditionText } from '../../src/conflict/condition.ts';
import { decidingWish } from '../../src/conflict/deciding-wish.ts';
import { explain } from '../../src/conflict/explain.ts';
import { isFeasible, movesFrom, stateCount } from '../../src/conflict/game.ts';
import { readModel } from '../../src/conflict/model-file.ts';
import { movesAt } from '../../src/conflict/moves-at.ts';
import { solve } from '../../src/conflict/solve.ts';
import { isIn } from '../../src/conflict/state-set.ts';
import { CONCEPTS, type ConflictModel } from '../../src/record/conflict-model.ts';
import { range } from './random-games.ts';
import { randomStatementModel } from './random-models.ts';

const folder = join(import.meta.dirname, '../../catalog/conflicts');
const catalog = readdirSync(folder).map((name) => readModel(readFileSync(join(folder, name), 'utf8'), name));
const models: readonly ConflictModel[] = [...catalog, ...range(40).map(randomStatementModel)];

test('moves, best replies and answers are those of the game', () => {
  let improvements = 0;
  for (const model of models) {
    const game = gameOf(model);
    const { stable } = solve(game);
    for (const state of range(stateCount(game)).filter((s) => isFeasible(game, s)))
      for (const [i, ranks] of game.ranks.entries()) {
        const label = `${model.title}, ${i} at ${state}`;
        const told = movesAt(model, game, i, state);
        expect(
          told.moves.map(({ to }) => to).toSorted((a, b) => a - b),
          label,
        ).toEqual(movesFrom(game, i, state));
        expect(told.stable, label).toEqual(CONCEPTS.filter((concept) => stable[concept][i]![state] === 1));
        const most = Math.max(...told.moves.map(({ to }) => ranks[to]!));
        for (const { to, is, isBestReply, answers } of told.moves) {
          expect(is, label).toBe(
            ranks[to]! > ranks[state]! ? 'better' : ranks[to] === ranks[state] ? 'as good' : 'worse',
          );
          expect(isBestReply, label).toBe(is === 'better' && ranks[to] === most);
          if (is !== 'better') expect(answers, label).toEqual([]);
          else improvements++;
          for (const { concepts, sanction } of answers)
            for (const concept of concepts)
              expect(
                explain(game, [i], state, concept).improvements.find((one) => one.to === to)?.sanction,
                label,
              ).toEqual(sanction);
          if (is === 'better')
            expect(answers.flatMap(({ concepts }) => concepts).toSorted()).toEqual([
              'GMR',
              'SEQ',
              'SMR',
              'SSEQ',
            ]);
        }
      }
  }
  expect(improvements).toBeGreaterThan(100);
});

test('a state is preferred by a wish where its rank is higher, and the wish is the first that tells', () => {
  for (const seed of range(15)) {
    const model = randomStatementModel(seed);
    const { ranks } = gameOf(model);
    const holdsAt = holdsIn(model);
    for (const [i, { preferences }] of model.decisionMakers.entries()) {
      const statements = preferences.by === 'statements' ? preferences.statements : [];
      const holds = statements.map(({ condition }) => holdsAt(condition));
      for (const [a, rank] of ranks[i]!.entries())
        for (const [b, other] of ranks[i]!.entries()) {
          const stated = decidingWish(model, i, a, b);
          expect(stated !== undefined, `seed ${seed}, ${i}: ${a} to ${b}`).toBe(rank > other);
          if (stated === undefined) continue;
          const { statement, prefers, evidence } = stated.wish;
          expect(holds.findIndex((one) => isIn(one, a) !== isIn(one, b))).toBe(statement);
          expect(isIn(holds[statement]!, a)).toBe(1);
          expect(prefers).toBe(conditionText(statements[statement]!.condition));
          expect(evidence).toEqual(statements[statement]!.evidence);
        }
    }
  }
});
