/**
 * Who stands where on what, as far as sentences show it. A `Stance` is one reading of one statement; a `Position` is
 * what an actor's or a side's stances on an issue come to. Stances run from −2 to +2 between the poles of the issue.
 */
import type { Span } from './article.ts';
import type { Pole } from './codebook.ts';

/** How a stance is known, best first: by the actor itself, by who speaks for it, by others' report, by inference. */
export type PositionBasis = 'own words' | 'spokesperson' | 'reported' | 'inferred';

export const POSITION_BASES: readonly PositionBasis[] = ['own words', 'spokesperson', 'reported', 'inferred'];

/** An issue of the codebook that the coverage speaks of. */
export interface BriefIssue {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly poles: readonly Pole[];
  readonly grantedBy?: string;
  readonly parent?: string;
  /** Ids of issues of the brief that can't come out for their pole above nought along with this one, and that do with it. */
  readonly excludes?: readonly string[];
  readonly entails?: readonly string[];
  /** The words that show it, in the order of the articles; at most the first 50. */
  readonly evidence: readonly Span[];
  /** The statements whose contents are about it. */
  readonly statements: readonly string[];
}

/** The codebook that was read with, and why this one. */
export interface UsedCodebook {
  readonly id: string;
  readonly name: string;
  readonly because: string;
}

/** What one statement shows of one actor on one issue. */
export interface Stance {
  readonly statement: string;
  readonly actor: string;
  readonly issue: string;
  /** −2 … +2. */
  readonly stance: number;
  readonly basis: PositionBasis;
  /** When it was said, or the article's date. */
  readonly date?: string;
  /** The words that express it ("will push back against"), and those that name what it is about. */
  readonly expression: Span;
  readonly object: Span;
  /** In words, from the rule that read it. */
  readonly because: string;
}

/** A change of an actor's stance by more than one step, from one statement to a later one. */
export interface PositionChange {
  readonly from: number;
  readonly to: number;
  readonly date: string;
  /** The last statement before and the first after. */
  readonly statements: readonly [string, string];
}

/** `actor` is a side, or one of its people, or anybody else whose stances are known. */
export interface Position {
  readonly actor: string;
  readonly issue: string;
  /** Median of its stances of the best basis, −2 … +2. */
  readonly stance: number;
  /** Standard deviation over those stances, 0 … 2. */
  readonly spread: number;
  readonly basis: PositionBasis;
  readonly statements: readonly string[];
  readonly since?: string;
  /** Of a side: those of its people who stand on the other side of nought. */
  readonly deviating?: readonly string[];
  readonly changes?: readonly PositionChange[];
}

/** One actor that backs (+1) or criticises (−1) another. */
export interface ActorRelation {
  readonly from: string;
  readonly to: string;
  readonly sign: 1 | -1;
  readonly statements: readonly string[];
}

/**
 * Contradiction: the two can't both hold. Tension: they can, but pull apart. Opposition: two sides want different
 * things.
 */
export type DisagreementGrade = 'contradiction' | 'tension' | 'opposition';

/** One end of a disagreement: a statement, or words of an article that are nobody's statement. */
export interface DisagreementEnd {
  readonly statement?: string;
  readonly evidence: Span;
}

export interface Disagreement {
  readonly id: string;
  readonly grade: DisagreementGrade;
  readonly between: 'sources' | 'one side' | 'sides' | 'over time';
  readonly issue?: string;
  readonly a: DisagreementEnd;
  readonly b: DisagreementEnd;
  /** Which rule found it: "office", "number", "date", "denial", "stances", "outcome". */
  readonly rule: string;
  readonly because: string;
}

export type Standing = 'agreed' | 'claimed' | 'disputed' | 'unknown';

export interface Assessment {
  /** In words composed from the issue and its poles. */
  readonly what: string;
  readonly standing: Standing;
  readonly issue: string;
  /** Empty only where it is unknown. */
  readonly statements: readonly string[];
  /** Ids of the actors whose silence or words it rests on. */
  readonly actors: readonly string[];
  readonly because: string;
}

/** Whose words reach the reader through whom: `via` relays what `statement`'s speaker said, citing in order. */
export interface Relay {
  readonly statement: string;
  /** Actor ids from who published it back to who had it first: the paper, the wire, the broadcaster. */
  readonly chain: readonly string[];
  /** The words that tell it ("citing CNN"). */
  readonly evidence: Span;
}

/** All that the coverage shows of who stands where. Every list is empty when no codebook fits. */
/** Two documents made from one form, as of one meeting with each of two sides: what only one of them tells. */
export interface Parallel {
  /** Article ids. */
  readonly a: string;
  readonly b: string;
  readonly onlyA: readonly Span[];
  readonly onlyB: readonly Span[];
}

export interface Placement {
  readonly codebook?: UsedCodebook;
  readonly issues: readonly BriefIssue[];
  readonly stances: readonly Stance[];
  readonly positions: readonly Position[];
  readonly relations: readonly ActorRelation[];
  readonly disagreements: readonly Disagreement[];
  readonly assessment: readonly Assessment[];
  readonly relays: readonly Relay[];
  readonly parallels: readonly Parallel[];
}

export const NOTHING_PLACED: Placement = {
  parallels: [],
  issues: [],
  stances: [],
  positions: [],
  relations: [],
  disagreements: [],
  assessment: [],
  relays: [],
};
