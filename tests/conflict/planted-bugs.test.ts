/**
 * The random games tell right from wrong: faults that other tools have had, planted in the oracle one at a time, each change
 * a result on some of the games that `solve` is tested on. A solver with such a fault would fail there.
 */
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../src/record/conflict-model.ts';
import { DEFINITION, differences, oracle, type Reading, type Steps } from './oracle.ts';
import { randomExplicitGame, randomOptionGame, range } from './random-games.ts';

const BUGS: readonly { readonly name: string; readonly reading: Reading; readonly changes: Concept[] }[] = [
  {
    name: 'each opponent moves once only',
    reading: { ...DEFINITION, reach: endsWithoutReturn },
    changes: ['GMR', 'SMR', 'SEQ', 'SSEQ'],
  },
  {
    name: 'a sanction must leave the decision maker worse off, not as well off',
    reading: { ...DEFINITION, noBetter: (end, start) => end < start },
    changes: ['GMR', 'SMR', 'SEQ', 'SSEQ'],
  },
  {
    name: 'the last improvement decides, whatever the others said',
    reading: {
      ...DEFINITION,
      every: (improvements, holds) => improvements.length === 0 || holds(improvements.at(-1)!),
    },
    changes: ['GMR', 'SMR', 'SEQ', 'SSEQ'],
  },
];

describe.each(BUGS)('$name', ({ reading, changes }) => {
  test.each([
    ['option', randomOptionGame],
    ['explicit', randomExplicitGame],
  ] as const)('changes results of random games in %s form', (_, randomGame) => {
    const found = range(60).flatMap((seed) => {
      const game = randomGame(seed);
      return differences(oracle(game, reading), oracle(game));
    });
    const concepts = new Set(found.map((line) => line.split(' ')[0]));
    expect([...concepts].sort()).toEqual([...changes].sort());
  });
});

describe('nobody minds who moved last', () => {
  const reading: Reading = { ...DEFINITION, reach: endsWithoutSuccession };

  test('changes results of random games in explicit form', () => {
    const found = range(60).map(randomExplicitGame);
    expect(found.flatMap((game) => differences(oracle(game, reading), oracle(game)))).not.toEqual([]);
  });

  test('changes nothing in option form, where two moves in succession are one', () => {
    const found = range(60).map(randomOptionGame);
    expect(found.flatMap((game) => differences(oracle(game, reading), oracle(game)))).toEqual([]);
  });
});

/** As `legalEnds`, but any member may move at any time. */
function endsWithoutSuccession(steps: Steps, group: readonly number[], from: number): number[] {
  const ends = new Set<number>();
  const walked = [from];
  for (const state of walked) {
    for (const end of group.flatMap((mover) => steps[mover]![state]!)) {
      if (ends.has(end)) continue;
      ends.add(end);
      walked.push(end);
    }
  }
  return [...ends];
}

/** As `legalEnds`, but nobody moves a second time. */
function endsWithoutReturn(steps: Steps, group: readonly number[], from: number): number[] {
  const walked = [{ state: from, left: group }];
  const seen = new Set<string>();
  for (const { state, left } of walked) {
    for (const mover of left) {
      const rest = left.filter((one) => one !== mover);
      for (const end of steps[mover]![state]!) {
        const pair = `${end} ${rest}`;
        if (seen.has(pair)) continue;
        seen.add(pair);
        walked.push({ state: end, left: rest });
      }
    }
  }
  return [...new Set(walked.slice(1).map(({ state }) => state))];
}
