/**
 * What is negotiated, as a person writes it down: a codebook of issues, in the sense of content analysis (Krippendorff
 * 2018, ch. 7): a definition, words that count, near misses that don't, a guideline with an example. Readout reads no
 * issue that a codebook doesn't name.
 */

/**
 * Words that tell of an issue, at least one and in order. Each word stands for its inflected forms ("cede": ceded,
 * ceding), `*` for any ending (`territor*`), `(a|b c)` for one of several, `...` for up to four words between.
 */
export type Term = string;

/** A place on an issue's scale, −2 … +2, in words: a pole, or one of several named options. */
export interface Pole {
  readonly at: number;
  /** Completes "wants": "no land changes hands". */
  readonly words: string;
  /** What names this pole: being for "land swap" is +2 where the pole at +2 has that term. */
  readonly terms: readonly Term[];
}

export interface Issue {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly poles: readonly Pole[];
  /** Words that are of the issue and of no pole. */
  readonly terms: readonly Term[];
  /** Words that hold one of the terms and aren't of the issue. */
  readonly nearMisses: readonly Term[];
  /** Who can grant it, in words: "the side that holds the land". */
  readonly grantedBy?: string;
  readonly guideline?: Guideline;
  /** Id of the issue that this one is part of. */
  readonly parent?: string;
  /** Ids of issues whose pole above nought can't hold along with this one's. */
  readonly excludes?: readonly string[];
  /** Ids of issues whose pole above nought holds wherever this one's does. */
  readonly entails?: readonly string[];
}

/** How a person tells what counts: a rule, a sentence that does and one that nearly does. */
export interface Guideline {
  readonly rule: string;
  readonly example: string;
  readonly nearMiss: string;
}

export interface Codebook {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly issues: readonly Issue[];
}
