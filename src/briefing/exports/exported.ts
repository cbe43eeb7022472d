/**
 * What a writer of another format gives: the file in parts, how many records it holds, and what of the brief it
 * doesn't hold and why. Nothing is left out that isn't counted here.
 */

/** How many records of one kind. */
export interface Count {
  readonly count: number;
  /** One of them, in words: "statement". */
  readonly what: string;
}

/** Records that are not in the file, or not as they were. */
export interface LeftOut extends Count {
  readonly why: string;
}

export interface Exported {
  /** The file's text, in order. */
  readonly parts: readonly string[];
  readonly records: readonly Count[];
  readonly leftOut: readonly LeftOut[];
}

export interface ExportOptions {
  /** A cell that a spreadsheet would run as a formula is made text. */
  readonly formulaGuard: boolean;
}

/** One line for each reason that `reasons` names, with how often; in order of first use. */
export function leftOutOf(what: string, reasons: readonly string[]): readonly LeftOut[] {
  return [...Map.groupBy(reasons, (why) => why)].map(([why, { length }]) => ({
    count: length,
    what,
    why,
  }));
}

/** What is told of characters that the format has no place for. */
export function replacedCharacters(count: number, why: string): readonly LeftOut[] {
  return count === 0 ? [] : [{ count, what: 'character', why: `${why}; written as U+FFFD` }];
}
