import { describe, expect, it } from 'vitest';
import { CONTENT, CUE } from './labels.ts';
import { resolved } from './learned-attributions.ts';
import { type Claim, othersClaims } from './others-claims.ts';

const claim = (cue: number, source: number[], content: number[], confidence: number): Claim => ({
  confidence,
  scope: {
    cue: { start: cue, end: cue + 1, peak: 1, floor: 1, tier: 0 },
    source,
    content,
  },
});
const cuesOf = (claims: readonly Claim[]): number[] => claims.map(({ scope }) => scope.cue.start);

describe('resolved', () => {
  it('keeps readings apart that share nothing, in text order', () => {
    const claims = [claim(7, [6], [8, 9], 0.9), claim(1, [0], [2, 3], 0.6)];
    expect(cuesOf(resolved({ length: 10 }, claims, 0.4))).toEqual([1, 7]);
  });

  it('lets the likelier of two readings of one content stand', () => {
    const claims = [claim(1, [0], [2, 3, 4], 0.6), claim(5, [6], [2, 3, 4], 0.8)];
    expect(cuesOf(resolved({ length: 10 }, claims, 0.4))).toEqual([5]);
  });

  it('keeps what is left of a content that loses little', () => {
    const claims = [claim(1, [0], [2, 3, 4, 5], 0.6), claim(8, [7], [5], 0.8)];
    expect(resolved({ length: 10 }, claims, 0.4)[0]!.scope.content).toEqual([2, 3, 4]);
  });

  it('lets two readings share a source', () => {
    const claims = [claim(1, [0], [2], 0.6), claim(3, [0], [4], 0.8)];
    expect(resolved({ length: 10 }, claims, 0.4).map(({ scope }) => scope.source)).toEqual([[0], [0]]);
  });

  it('drops readings below the threshold and those without content', () => {
    expect(resolved({ length: 10 }, [claim(1, [0], [2], 0.3), claim(5, [4], [], 0.9)], 0.4)).toEqual([]);
  });
});

describe('othersClaims', () => {
  const claims = [claim(1, [0], [2, 3, 4, 5], 0.9), claim(4, [3], [5], 0.6)];
  const [first, second] = othersClaims({ length: 8 }, claims);

  it('shows a reading the claims of the others, not its own', () => {
    expect(first!.claim(5, CONTENT)).toBeCloseTo(0.6);
    expect(second!.claim(5, CONTENT)).toBeCloseTo(0.9);
    expect(first!.claim(1, CUE)).toBe(0);
  });

  it('tells whose cue stands in another content', () => {
    expect(second!.cueInContent).toBeCloseTo(0.9);
    expect(first!.cueInContent).toBe(0);
    expect(first!.contentHoldsCue).toBeCloseTo(0.6);
  });
});
