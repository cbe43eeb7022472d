/**
 * What may happen by a conflict model, drafted from the coverage or given: shares of many models drawn from it, and what they
 * hang on. A share is of draws of this model, never a chance in the world. Wishes, options and states are referred to by their
 * place in the lists here or by the option's id.
 */
import type { Concept, OptionBasis, WishBasis } from './conflict-model.ts';

/** A share of draws, 0 … 1, with its Monte Carlo interval: nineteen in twenty (Wilson 1927). */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** How much a wish moves a share: draws with the wish turned less draws with it as it is, −1 … 1. */
export interface Influence {
  /** Index into `wishes`. */
  readonly wish: number;
  readonly moves: number;
}

/** A share that is spoken of: with a word of likelihood (ICD 203), or the reason why it has none. */
export interface WordedShare extends Share {
  readonly word?: string;
  readonly wordless?: string;
  /** Whether each owner wishes anything of its option that is more than an assumption. */
  readonly isGrounded: boolean;
  /** The largest first. */
  readonly tornado: readonly Influence[];
}

export interface OutlookOption extends WordedShare {
  readonly id: string;
  readonly name: string;
  /** Name of the decision maker. */
  readonly decisionMaker: string;
  readonly issue?: string;
  /** It has effect only when all options on its issue are taken. */
  readonly isJoint?: boolean;
  readonly basis?: OptionBasis;
  readonly because?: string;
  readonly statements: readonly string[];
}

/** An issue that options of the model settle: the share in which all of them are taken. */
export interface OutlookIssue extends WordedShare {
  readonly issue: string;
  /** What is the case then, in the words of the codebook. */
  readonly outcome: string;
  /** Ids. */
  readonly options: readonly string[];
  readonly bargained?: Bargained;
}

/** Where the weighted mean of the sides' positions falls (the compromise model), set beside the graph model. */
export interface Bargained {
  /** −2 … +2. */
  readonly mean: number;
  /** Names of the sides that have a position. */
  readonly sides: readonly string[];
  readonly agreement: 'agree' | 'differ' | 'one of them does not tell';
}

/** What a decision maker wants: an input of the model. */
export interface OutlookWish {
  readonly decisionMaker: string;
  /** Ids of the options that it is about. */
  readonly options: readonly string[];
  /** The condition, as in the model. */
  readonly prefers: string;
  /** In words. */
  readonly words: string;
  readonly basis: WishBasis;
  readonly statements: readonly string[];
  readonly latest?: string;
  readonly note?: string;
  /** Probability that it is the other way round, and standard deviation of its place. */
  readonly turns: number;
  readonly shifts: number;
}

/** A move of one decision maker: ids of the options that it takes up and lets go. */
export interface OutlookMove {
  readonly decisionMaker: string;
  readonly takes: readonly string[];
  readonly drops: readonly string[];
}

export interface OutlookState extends Share {
  /** Ids of the options that are taken. */
  readonly taken: readonly string[];
  /** Share of draws in which it holds and best replies lead there from today. */
  readonly reachable: number;
  /** Whether it holds in the model with every wish as it stands. */
  readonly holds: boolean;
  /** A shortest way there from today, each move the best for its mover at that point, with every wish as it stands. */
  readonly path?: readonly OutlookMove[];
  /** The smallest sets of wishes that, turned, make it hold where it doesn't or break it where it does: one wish, or two. */
  readonly changes: readonly (readonly number[])[];
}

/** A condition that the coverage states on issues of the model, with the model's answer. */
export interface OutlookConditional {
  /** Index into the brief's `conditionals`. */
  readonly conditional: number;
  /** By issue id: all of its options taken (true), or not all (false). */
  readonly condition: Readonly<Record<string, boolean>>;
  /** Share of draws in which the condition is met where something holds; states that hold in one draw count alike. */
  readonly met: number;
  /** What is said to follow, where it too is on issues of the model: its share in all, and where the condition is met. */
  readonly outcome?: Readonly<Record<string, boolean>>;
  readonly otherwise?: number;
  /** Absent where the condition is never met. */
  readonly given?: number;
}

/** What to look out for, the most telling first. */
export interface Indicator {
  readonly wish: number;
  /** The options whose share it moves most, and by how much. */
  readonly options: readonly string[];
  readonly moves: number;
  readonly words: string;
}

/** How a given model stands to the draft that it began as. */
export interface OutlookDraft {
  /** Whether a person has changed, added, removed or moved anything. */
  readonly isChanged: boolean;
  /** Wishes that rest on what was read, inferred or assumed, and that no person has checked. */
  readonly unchecked: number;
}

export interface Outlook {
  readonly from: 'drafted' | 'given';
  /** Of a given model that was drafted first; absent where a person wrote it whole. */
  readonly draft?: OutlookDraft;
  /** The model as YAML, as `readout conflict` and `readout outlook` read it. */
  readonly model: string;
  readonly concept: Concept;
  readonly draws: number;
  readonly seed: number;
  readonly issues: readonly OutlookIssue[];
  readonly options: readonly OutlookOption[];
  /** At most five: first what holds and is reached with every wish as it stands, then what is so most often in the draws. */
  readonly states: readonly OutlookState[];
  /** Share of draws in which nothing holds. */
  readonly without: number;
  /** The share in which the first state holds and is reached, after each tenth of the draws. */
  readonly convergence: readonly number[];
  readonly wishes: readonly OutlookWish[];
  /** Wishes that rest on an assumption, those that move most first. */
  readonly assumptions: readonly Influence[];
  readonly indicators: readonly Indicator[];
  readonly conditionals: readonly OutlookConditional[];
  /** Issues that the model leaves out, and why. */
  readonly leftOut: readonly { readonly issue: string; readonly why: string }[];
}
