/**
 * Who said what. An `Attribution` is an attribution relation as the text words it (Newell, Margolin & Ruths 2018:
 * source, cue, content); a `Statement` is the same with its speaker resolved to an actor.
 */
import type { Span } from './article.ts';

export type Quotation = 'direct' | 'indirect' | 'mixed';

/** How sure the text words the content: never how sure Readout is of its reading, which is `confidence`. */
export type Certainty = 'asserted' | 'hedged' | 'reported' | 'denied' | 'conditional' | 'asked';

export type DatePrecision = 'day' | 'week' | 'month' | 'unknown';

/** When it was said. Without a publication date to count from, `date` is absent and the text stays relative. */
export interface When extends Span {
  /** ISO 8601: `YYYY-MM-DD`; the first day of it for a week or a month. */
  readonly date?: string;
  readonly precision: DatePrecision;
}

/** How concrete the content is, 0..1, and what that was counted from. */
export interface Concreteness {
  readonly value: number;
  readonly because: readonly string[];
}

/**
 * Where somebody stands towards something, as a statement words it, before it is known what issue that is.
 * "Italy rejected the plan": holder "Italy", expression "rejected", object "the plan", towards −2.
 */
export interface Attitude {
  /** Absent when it is the speaker's own. */
  readonly holder?: Span;
  readonly expression: Span;
  readonly object: Span;
  /** −2, −1, +1 or +2: against or for the object as worded, however much the object itself negates. */
  readonly towards: number;
  readonly certainty: Certainty;
  /** The rule that read it. */
  readonly by: string;
}

/** An attitude with its holder resolved to an actor. */
export interface HeldAttitude extends Attitude {
  /** Actor id; absent when it is the speaker, or nobody in particular. */
  readonly actor?: string;
}

/** The words that tell from which outlet the text has it ("citing CNN"), and the outlet's name among them. */
export interface Citation {
  readonly words: Span;
  readonly outlet: Span;
  /** Whether the words say that it is an outlet; otherwise it is one only if it is known. */
  readonly sure: boolean;
}

export interface Attribution {
  readonly id: string;
  readonly article: string;
  /** Absent when the text names no source ("reportedly"). */
  readonly source?: Span;
  /** Absent when layout alone attributes (a heading over quotes, `NAME: text`). */
  readonly cue?: Span;
  /** One or more pieces, in text order. */
  readonly content: readonly Span[];
  readonly quotation: Quotation;
  /** The words that name the outlet or venue it was said through ("Speaking on CNN": CNN). */
  readonly venue?: Span;
  /** From the nearest to whoever had it first. */
  readonly citations?: readonly Citation[];
  readonly when?: When;
  readonly certainty: Certainty;
  readonly concrete: Concreteness;
  /** What its content, or its cue, shows of the speaker and of others. */
  readonly attitudes?: readonly Attitude[];
  /** 0..1, calibrated: the share of such readings that is right. */
  readonly confidence: number;
  /** The rule or model that made it, for example `statements/learned`. */
  readonly by: string;
}

export interface Statement extends Omit<Attribution, 'venue' | 'attitudes' | 'citations'> {
  readonly attitudes?: readonly HeldAttitude[];
  /** Actor ids. */
  readonly speaker?: string;
  readonly speakingFor?: string;
  readonly via?: string;
  /** Statements that repeat one utterance share it. */
  readonly utterance: string;
}

/** A stated condition and what it is said to lead to. */
export interface Conditional {
  readonly article: string;
  readonly condition: Span;
  readonly outcome: Span;
  /** The modal or verb form of the outcome as worded: "could", "will", "may be"; absent when there is none. */
  readonly modality?: string;
  /** The attribution whose content holds it; absent when the article itself says so. */
  readonly statement?: string;
  /** Actor id, filled by the actors stage. */
  readonly speaker?: string;
}

/**
 * What made a statement of a position that an article describes in its own words ("he will push back against any
 * deal"): its source is who holds it, its cue the words that express it. It is nobody's utterance.
 */
export const DESCRIBED = 'statements/described-position';

/** A statement below this confidence is shown as possible, apart from what the text says. */
export const SAID_CONFIDENCE = 0.7;
