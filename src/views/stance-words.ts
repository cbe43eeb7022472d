/**
 * A stance in words, sign and class. A median may lie between two steps, so each step holds the half-open range around
 * it: a stance counts as strong from 1.5, as a stance at all from 0.5. The words say how far; the pole says for what.
 */
import type { BriefIssue, PositionBasis, Standing } from '../record/position.ts';

export interface StanceStep {
  /** −2 … +2. */
  readonly at: number;
  readonly sign: string;
  readonly words: string;
  /** The class of the style sheet, which never is all that tells it. */
  readonly look: string;
}

export const STANCE_STEPS: readonly StanceStep[] = [
  { at: -2, sign: '−−', words: 'strongly against', look: 'n2' },
  { at: -1, sign: '−', words: 'against', look: 'n1' },
  { at: 0, sign: '±', words: 'between the poles', look: 'p0' },
  { at: 1, sign: '+', words: 'for', look: 'p1' },
  { at: 2, sign: '++', words: 'strongly for', look: 'p2' },
];

export function stepOf(stance: number): StanceStep {
  const size = Math.abs(stance) >= 1.5 ? 2 : Math.abs(stance) >= 0.5 ? 1 : 0;
  return STANCE_STEPS[2 + Math.sign(stance) * size]!;
}

/** `strongly against (no land changes hands)`: what is in brackets is the pole it stands at, as the codebook words it. */
export function stanceWords(stance: number, issue: Pick<BriefIssue, 'poles'> | undefined): string {
  const { at, words } = stepOf(stance);
  const pole = nearestPole(at, issue?.poles ?? []);
  return pole === undefined ? words : `${words} (${pole.words})`;
}

/** The pole on the stance's side of nought that is nearest to it; the first of two as near. */
function nearestPole(at: number, poles: BriefIssue['poles']): BriefIssue['poles'][number] | undefined {
  return poles
    .filter((pole) => Math.sign(pole.at) === Math.sign(at))
    .reduce<BriefIssue['poles'][number] | undefined>(
      (best, pole) => (best === undefined || Math.abs(pole.at - at) < Math.abs(best.at - at) ? pole : best),
      undefined,
    );
}

export const BASES: readonly { readonly value: PositionBasis; readonly meaning: string }[] = [
  { value: 'own words', meaning: 'said by the actor itself, or for a side by its own people' },
  { value: 'spokesperson', meaning: 'said by somebody whose office is to speak for it' },
  { value: 'reported', meaning: 'what others, or the article itself, say that it wants' },
  { value: 'inferred', meaning: 'drawn from what it does or grants' },
];

export const STANDINGS: readonly { readonly value: Standing; readonly meaning: string }[] = [
  { value: 'agreed', meaning: 'all sides concerned say it in their own words' },
  { value: 'claimed', meaning: 'at least one attributed statement says it, and no side contradicts it' },
  { value: 'disputed', meaning: 'another side takes the opposite stance or denies it' },
  { value: 'unknown', meaning: 'a side of the negotiation has said nothing on it here' },
];

/** `own-words`, for a class. */
export function basisLook(basis: PositionBasis): string {
  return basis.replace(' ', '-');
}
