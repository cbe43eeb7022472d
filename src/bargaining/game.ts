/**
 * What every bargaining model is given and gives. A model is a pure function of players on a line; those that go in
 * rounds tell every move and why it was made.
 */

export interface Player {
  readonly position: number;
  /** 0..1. */
  readonly salience: number;
  /** At least 0. */
  readonly capability: number;
}

export interface BargainingGame {
  readonly players: readonly Player[];
  /** Ends of the scale. */
  readonly low: number;
  readonly high: number;
  /** What holds without an agreement. */
  readonly referencePoint?: number;
}

/** How somebody came to move: it gave in to a challenge, met the challenger between, or had no choice. */
export type MoveKind = 'confrontation' | 'compromise' | 'compellence';

export interface Move {
  /** Indices of players. */
  readonly player: number;
  readonly towards: number;
  readonly kind: MoveKind;
  readonly from: number;
  readonly to: number;
  /** What the mover expects of challenging, and of being challenged by, the one it moves towards; in utilities of −4..4. */
  readonly expectsOfOwn: number;
  readonly expectsOfTheirs: number;
}

export interface Round {
  /** Of each player, when the round is over. */
  readonly positions: readonly number[];
  readonly weightedMedian: number;
  readonly weightedMean: number;
  readonly moves: readonly Move[];
}

export interface BargainingOutcome {
  /** On the scale. */
  readonly outcome: number;
  /** Empty for a model that knows no rounds. */
  readonly rounds: readonly Round[];
}

export type BargainingModel = (game: BargainingGame) => BargainingOutcome;

/** Salience times capability: a player's weight. */
export const weightOf = ({ salience, capability }: Player): number => salience * capability;
