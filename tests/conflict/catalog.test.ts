/** The conflicts of `catalog/conflicts/` give their published results, by solver, oracle and explanation alike. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { gameOf } from '../../src/conflict/compile.ts';
import { explain } from '../../src/conflict/explain.ts';
import { checkModel, readModel } from '../../src/conflict/model-file.ts';
import { solve } from '../../src/conflict/solve.ts';
import { stateName } from '../../src/conflict/state-name.ts';
import type { Concept } from '../../src/record/conflict-model.ts';
import { differences, oracle } from './oracle.ts';

interface Published {
  readonly equilibria?: Readonly<Record<string, readonly string[]>>;
  readonly coalitionImprovements?: readonly {
    readonly coalition: readonly string[];
    readonly from: string;
    readonly to: readonly string[];
  }[];
}

const folder = join(import.meta.dirname, '../../catalog/conflicts');
const catalog = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const model = readModel(text, name);
  const published = ((parse(text) as { published?: Published }).published ?? {}) as Published;
  const numbers = Array.from(gameOf(model).ranks[0]!.keys());
  const numberOf = (state: string): number => numbers.find((one) => stateName(model, one) === state)!;
  return { name, text, model, game: gameOf(model), published, numberOf };
});

test('there are conflicts with published equilibria', () => {
  expect(catalog.filter(({ published }) => published.equilibria).length).toBeGreaterThan(1);
});

describe.each(catalog)('$name', ({ name, text, model, game, published, numberOf }) => {
  test('has no faults and nothing odd', () => {
    expect(checkModel(text, name)).toMatchObject({ problems: [], warnings: [] });
  });

  test('names its source', () => {
    expect(model.source).toMatch(/\d{4}/);
  });

  test('is solved as published', () => {
    const { equilibria } = solve(game);
    for (const [concept, states] of Object.entries(published.equilibria ?? {}))
      expect(
        Array.from(equilibria[concept as Concept].keys()).filter((s) => equilibria[concept as Concept][s]),
        concept,
      ).toEqual(states.map(numberOf));
  });

  test('is solved as the definitions say', () => {
    expect(differences(solve(game), oracle(game))).toEqual([]);
  });

  test('has the published improvements of coalitions', () => {
    for (const { coalition, from, to } of published.coalitionImprovements ?? []) {
      const members = coalition.map((id) => model.decisionMakers.findIndex((maker) => maker.id === id));
      const { improvements } = explain(game, members, numberOf(from), 'Nash');
      expect(improvements.map((one) => one.to)).toEqual(to.map(numberOf));
    }
  });
});
