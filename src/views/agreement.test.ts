import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position } from '../record/position.ts';
import { type Agreement, agreementOf, NORMALISATIONS, netAgreement, normalised } from './agreement.ts';

const ACTORS = ['a', 'b', 'c', 'd', 'e'];
const ISSUES = ['i', 'j', 'k', 'l'];

const positionsArbitrary: fc.Arbitrary<readonly Position[]> = fc.uniqueArray(
  fc.record({
    actor: fc.constantFrom(...ACTORS),
    issue: fc.constantFrom(...ISSUES),
    stance: fc.constantFrom(-2, -1.5, -1, -0.5, 0, 0.5, 1, 2),
    spread: fc.constant(0),
    basis: fc.constant('own words' as const),
    statements: fc.constant(['s']),
  }),
  { selector: ({ actor, issue }) => `${actor} ${issue}` },
);

function law(check: (agreement: Agreement, positions: readonly Position[]) => void): void {
  fc.assert(
    fc.property(positionsArbitrary, (positions) => check(agreementOf(positions, ACTORS), positions)),
    { numRuns: 300 },
  );
}

function pairs(check: (a: number, b: number) => void): void {
  for (const a of ACTORS.keys()) for (const b of ACTORS.keys()) check(a, b);
}

/** The affiliations of an actor as DNA has them: one for each issue and sign. */
function affiliations(
  positions: readonly Position[],
  actor: string,
  turned: number = 1,
): ReadonlySet<string> {
  return new Set(
    positions
      .filter((position) => position.actor === actor && position.stance !== 0)
      .map(({ issue, stance }) => `${issue} ${turned * Math.sign(stance)}`),
  );
}

describe('congruence and conflict', () => {
  test('are what the definition says when it is read off naively', () => {
    law(({ activity, congruence, conflict }, positions) => {
      pairs((a, b) => {
        const [mine, theirs] = [affiliations(positions, ACTORS[a]!), affiliations(positions, ACTORS[b]!)];
        expect(activity[a]).toBe(mine.size);
        expect(congruence[a]![b]).toBe([...mine].filter((one) => theirs.has(one)).length);
        const turned = affiliations(positions, ACTORS[b]!, -1);
        expect(conflict[a]![b]).toBe([...mine].filter((one) => turned.has(one)).length);
      });
    });
  });

  test('are symmetric; nobody is in conflict with itself, everybody agrees with itself on all it holds', () => {
    law(({ activity, congruence, conflict }) => {
      pairs((a, b) => {
        expect(congruence[a]![b]).toBe(congruence[b]![a]);
        expect(conflict[a]![b]).toBe(conflict[b]![a]);
      });
      expect(ACTORS.map((_, a) => congruence[a]![a])).toEqual(activity);
      expect(ACTORS.map((_, a) => conflict[a]![a])).toEqual([0, 0, 0, 0, 0]);
    });
  });

  test('change places when all stances of one actor are turned, and stay when an issue is turned for all', () => {
    law((before, positions) => {
      const turn = (turned: (position: Position) => boolean): Agreement =>
        agreementOf(
          positions.map((one) => (turned(one) ? { ...one, stance: -one.stance } : one)),
          ACTORS,
        );
      const actorTurned = turn(({ actor }) => actor === 'a');
      pairs((a, b) => {
        if (a === 0 && b !== 0) expect(actorTurned.congruence[a]![b]).toBe(before.conflict[a]![b]);
      });
      expect(turn(({ issue }) => issue === 'i')).toEqual(before);
    });
  });

  test.each([
    ['a stance of nought is no side', [0, 2], 0, 0],
    ['strength is not asked: only the side of nought', [0.5, 2], 1, 0],
    ['opposite sides are in conflict', [-0.5, 2], 0, 1],
  ] as const)('%s', (_, [mine, theirs], congruent, conflicting) => {
    const at = (actor: string, stance: number): Position => ({
      actor,
      issue: 'i',
      stance,
      spread: 0,
      basis: 'own words',
      statements: ['s'],
    });
    const { congruence, conflict } = agreementOf([at('a', mine), at('b', theirs)], ['a', 'b']);
    expect([congruence[0]![1], conflict[0]![1]]).toEqual([congruent, conflicting]);
  });
});

describe('the normalisations', () => {
  test('are what the definitions say when they are read off naively', () => {
    law((agreement, positions) => {
      const { congruence } = agreement;
      const [average, jaccard, cosine] = (['average activity', 'jaccard', 'cosine'] as const).map((by) =>
        normalised(agreement, congruence, by),
      );
      pairs((a, b) => {
        const [mine, theirs] = [affiliations(positions, ACTORS[a]!), affiliations(positions, ACTORS[b]!)];
        const both = [...mine].filter((one) => theirs.has(one)).length;
        const over = (divisor: number): number => (divisor === 0 ? 0 : both / divisor);
        expect(average![a]![b]).toBeCloseTo(over((mine.size + theirs.size) / 2), 12);
        expect(jaccard![a]![b]).toBeCloseTo(over(new Set([...mine, ...theirs]).size), 12);
        expect(cosine![a]![b]).toBeCloseTo(over(Math.sqrt(mine.size * theirs.size)), 12);
      });
    });
  });

  test('keep congruence within 0 and 1, and Jaccard ≤ average activity ≤ cosine', () => {
    law((agreement) => {
      const by = NORMALISATIONS.slice(1).map((way) => normalised(agreement, agreement.congruence, way));
      pairs((a, b) => {
        const [average, jaccard, cosine] = by.map((matrix) => matrix[a]![b]!) as [number, number, number];
        expect(jaccard).toBeGreaterThanOrEqual(0);
        expect(jaccard).toBeLessThanOrEqual(average + 1e-12);
        expect(average).toBeLessThanOrEqual(cosine + 1e-12);
        expect(cosine).toBeLessThanOrEqual(1 + 1e-12);
      });
    });
  });

  test('give 1 for two who hold the same, and 0 for who holds nothing', () => {
    law((agreement, positions) => {
      const twin = positions
        .filter(({ actor }) => actor === 'a')
        .map((position) => ({ ...position, actor: 'twin' }));
      const doubled = agreementOf([...positions, ...twin], ['a', 'twin', 'nobody']);
      for (const way of NORMALISATIONS.slice(1)) {
        const [row] = normalised(doubled, doubled.congruence, way);
        expect(row![1]).toBeCloseTo(agreement.activity[0] === 0 ? 0 : 1, 12);
        expect(row![2]).toBe(0);
      }
    });
  });
});

test('net agreement is congruence less conflict', () => {
  law((agreement) => {
    const net = netAgreement(agreement);
    pairs((a, b) => expect(net[a]![b]).toBe(agreement.congruence[a]![b]! - agreement.conflict[a]![b]!));
  });
});
