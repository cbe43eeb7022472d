/**
 * Words for shares, by Intelligence Community Directive 203 (Office of the Director of National Intelligence 2015): each
 * with its range. They are said of a model, never of the world.
 */
export interface LikelihoodWord {
  readonly word: string;
  /** Shares, low end in and high end out. */
  readonly from: number;
  readonly to: number;
}

export const LIKELIHOOD_WORDS: readonly LikelihoodWord[] = [
  { word: 'almost no chance', from: 0, to: 0.05 },
  { word: 'very unlikely', from: 0.05, to: 0.2 },
  { word: 'unlikely', from: 0.2, to: 0.45 },
  { word: 'roughly even chance', from: 0.45, to: 0.55 },
  { word: 'likely', from: 0.55, to: 0.8 },
  { word: 'very likely', from: 0.8, to: 0.95 },
  { word: 'almost certain', from: 0.95, to: Number.POSITIVE_INFINITY },
];

/** The word for a share of 0..1. */
export const likelihoodOf = (share: number): LikelihoodWord =>
  LIKELIHOOD_WORDS.find(({ from, to }) => share >= from && share < to)!;
