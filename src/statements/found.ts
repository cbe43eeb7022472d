/**
 * An attribution as an extractor or a layout rule finds it: pieces of text, before anything is read from its wording.
 * Pieces are in text order and never overlap within one role; any role but the content may be empty.
 */
import type { Range } from '../core/range.ts';

export interface Found {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  /** 0..1, calibrated. */
  readonly confidence: number;
  /** The rule or model that found it: `statements/learned`, `statements/rules/transcript`. */
  readonly by: string;
  /** The words that name where it was said, when the layout shows them. */
  readonly venue?: Range;
  /** Whether a layout rule took source and cue from a sentence, where a learned reading knows better. */
  readonly runsInText?: boolean;
}
