/**
 * A conflict as the graph model takes it (Fang, Hipel & Kilgour 1993): who decides, what each may do, which combinations
 * can't be, and what each prefers. A state of the option form is a number: bit `k` says whether option `k` is taken, options
 * counted through the decision makers in their order.
 */

/** Solution concepts, from the most to the least demanding of foresight (Fang, Hipel & Kilgour 1993, ch. 3). */
export const CONCEPTS = ['Nash', 'GMR', 'SMR', 'SEQ', 'SSEQ'] as const;

export type Concept = (typeof CONCEPTS)[number];

/** The forms that a model is written in. */
export const MODEL_FORMS = ['yaml', 'json', 'gmcr', 'nfg'] as const;

export type ModelForm = (typeof MODEL_FORMS)[number];

/** Which way an option may be changed: `forward` only from no to yes, `back` only from yes to no. */
export type Direction = 'both' | 'forward' | 'back';

/** What a drafted option rests on. */
export const OPTION_BASES = ['evidence', 'inferred', 'assumed'] as const;

export type OptionBasis = (typeof OPTION_BASES)[number];

/** What a wish rests on, best first. What a person writes without saying is given. */
export const WISH_BASES = ['given', 'own words', 'spokesperson', 'reported', 'inferred', 'assumed'] as const;

export type WishBasis = (typeof WISH_BASES)[number];

export interface ConflictOption {
  /** Unique in its model. */
  readonly id: string;
  readonly name: string;
  readonly direction: Direction;
  readonly basis?: OptionBasis;
  /** It has effect only when all options on its issue are taken: to take it is to be ready, with the others. */
  readonly joint?: boolean;
  /** Id of the issue of a codebook that it would settle. */
  readonly issue?: string;
  /** Ids of the statements that it rests on. */
  readonly evidence?: readonly string[];
  readonly note?: string;
}

/** What holds at some states and not at others, over options named by id. */
export type Condition =
  | { readonly is: 'option'; readonly option: string }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly is: 'if' | 'iff'; readonly left: Condition; readonly right: Condition };

/** A wish of a decision maker: states at which it holds are preferred, all earlier statements being equal. */
export interface PreferenceStatement {
  readonly condition: Condition;
  readonly basis?: WishBasis;
  /** Of the position that it is drafted from: −2 … +2, and the standard deviation of its stances, 0 … 2. */
  readonly stance?: number;
  readonly spread?: number;
  /** `YYYY-MM-DD` of the newest of its statements. */
  readonly latest?: string;
  /** A person has read its statements and found that they show it. */
  readonly checked?: boolean;
  readonly evidence?: readonly string[];
  readonly note?: string;
}

export type Preferences =
  /** Option prioritising, most important first (Peng, Hipel & Kilgour 1997). */
  | { readonly by: 'statements'; readonly statements: readonly PreferenceStatement[] }
  /** Option weighting: the sum of the weights of the options taken. */
  | { readonly by: 'weights'; readonly weights: Readonly<Record<string, number>> }
  /** Direct ranking, most preferred first; states of one group are equally preferred. */
  | { readonly by: 'ranking'; readonly ranking: readonly (readonly number[])[] };

export interface DecisionMaker {
  readonly id: string;
  readonly name: string;
  readonly preferences: Preferences;
}

/** What a decision maker wishes, most important first; nothing where its preferences are told in another way. */
export const statementsOf = ({
  preferences,
}: Pick<DecisionMaker, 'preferences'>): readonly PreferenceStatement[] =>
  preferences.by === 'statements' ? preferences.statements : [];

export interface OptionDecisionMaker extends DecisionMaker {
  readonly options: readonly ConflictOption[];
  /** States that it doesn't see: those at which one of these holds. */
  readonly unseen: readonly Condition[];
  /** What it takes others to prefer, by their ids, where that is not what they do. */
  readonly believes: Readonly<Record<string, Preferences>>;
}

export interface OptionModel {
  readonly form: 'options';
  readonly title: string;
  readonly decisionMakers: readonly OptionDecisionMaker[];
  /** A state at which one of these holds can't be. */
  readonly infeasible: readonly Condition[];
  readonly statusQuo?: number;
  /** Decision makers, by id, that act together. */
  readonly coalitions: readonly (readonly string[])[];
  readonly source?: string;
  /** A fingerprint of each part as it was last drafted, by the part's key, in drafted order. */
  readonly drafted?: Readonly<Record<string, string>>;
}

export interface ExplicitDecisionMaker extends DecisionMaker {
  /** Moves as `[from, to]`, by the states' numbers from 0. */
  readonly moves: readonly (readonly [from: number, to: number])[];
}

/** A conflict whose states and moves are listed. */
export interface ExplicitModel {
  readonly form: 'explicit';
  readonly title: string;
  readonly states: readonly string[];
  readonly decisionMakers: readonly ExplicitDecisionMaker[];
  readonly statusQuo?: number;
  readonly source?: string;
}

export type ConflictModel = OptionModel | ExplicitModel;
