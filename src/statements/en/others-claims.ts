/**
 * What the other candidates of an article claim, once each has been read by itself: for every token and role the
 * confidence of the strongest claimant other than the candidate that asks.
 */
import type { CandidateCue } from './candidates.ts';
import type { Clues } from './clues.ts';
import { CONTENT, CUE, LABELS, SOURCE } from './labels.ts';

/** Tokens that a reading gives to its cue, source and content: ascending. */
export interface ClaimedTokens {
  readonly cue: CandidateCue;
  readonly source: readonly number[];
  readonly content: readonly number[];
}

/** A candidate's reading with the confidence that it is right. */
export interface Claim {
  readonly scope: ClaimedTokens;
  readonly confidence: number;
}

/** The claims of all candidates but one. */
export interface OthersClaims {
  readonly claim: (token: number, role: number) => number;
  /** Highest cue claim between the candidate and a token, the token included. */
  readonly strongestCueBetween: (token: number) => number;
  /** Highest content claim over the candidate's own cue. */
  readonly cueInContent: number;
  /** Highest content and cue claim over its content, and cue claim over its cue. */
  readonly contentShared: number;
  readonly contentHoldsCue: number;
  readonly cueShared: number;
}

/** For each claim, what it sees of the others. */
export function othersClaims({ length }: Pick<Clues, 'length'>, claims: readonly Claim[]): OthersClaims[] {
  const strongest = new Float32Array(length * LABELS);
  const claimant = new Int32Array(length * LABELS).fill(-1);
  const second = new Float32Array(length * LABELS);
  claims.forEach(({ scope, confidence }, k) => {
    const put = (token: number, role: number): void => {
      const at = token * LABELS + role;
      if (confidence > strongest[at]!) {
        second[at] = strongest[at]!;
        strongest[at] = confidence;
        claimant[at] = k;
      } else if (confidence > second[at]!) second[at] = confidence;
    };
    for (let i = scope.cue.start; i < scope.cue.end; i++) put(i, CUE);
    for (const i of scope.content) put(i, CONTENT);
    for (const i of scope.source) put(i, SOURCE);
  });
  return claims.map(({ scope }, k) => {
    const { cue, content } = scope;
    const claim = (token: number, role: number): number => {
      const at = token * LABELS + role;
      return claimant[at] === k ? second[at]! : strongest[at]!;
    };
    const most = (tokens: Iterable<number>, role: number): number => {
      let top = 0;
      for (const token of tokens) top = Math.max(top, claim(token, role));
      return top;
    };
    const cueTokens = Array.from({ length: cue.end - cue.start }, (_, i) => cue.start + i);
    return {
      claim,
      strongestCueBetween: (token) => {
        let top = 0;
        const before = token < cue.start;
        const to = before ? cue.start : token + 1;
        for (let i = before ? token : cue.end; i < to; i++) top = Math.max(top, claim(i, CUE));
        return top;
      },
      cueInContent: most(cueTokens, CONTENT),
      contentShared: most(content, CONTENT),
      contentHoldsCue: most(content, CUE),
      cueShared: most(cueTokens, CUE),
    };
  });
}
