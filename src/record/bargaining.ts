/**
 * A bargaining issue as a person writes it down: who stands where on one scale, how much it matters to them and what they
 * can bring to bear. Spatial models of bargaining read nothing else (Bueno de Mesquita 1994; Thomson et al. 2006).
 */

/** A number, or a range that it lies in, low end first. */
export type Estimate = number | readonly [low: number, high: number];

export interface BargainingActor {
  readonly name: string;
  /** On the issue's scale. */
  readonly position: Estimate;
  /** How much the issue matters to it beside others, 0..1. */
  readonly salience: Estimate;
  /** What it can bring to bear, at least 0; only ratios count. */
  readonly capability: Estimate;
}

export interface BargainingIssue {
  readonly title: string;
  /** The ends of the scale, low one first. */
  readonly scale: readonly [low: number, high: number];
  /** What holds when nothing is agreed on, on the scale. */
  readonly referencePoint?: number;
  readonly actors: readonly BargainingActor[];
}

/** The ends of an estimate; a number is both of its own. */
export const endsOf = (estimate: Estimate): readonly [low: number, high: number] =>
  typeof estimate === 'number' ? [estimate, estimate] : estimate;
