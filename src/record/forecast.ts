/**
 * Forecasts as they are kept: what was asked, with what probabilities, by when and how it is decided; and how it came out. An
 * entry holds the hash of the one before, so that nothing can be changed or taken out without its showing.
 */

export interface ForecastEntry {
  readonly kind: 'forecast';
  /** Counted from 1; what `resolve` names. */
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly question: string;
  /** Probabilities by option, at least two, that sum to one. */
  readonly options: Readonly<Record<string, number>>;
  /** The day by which it is decided, `YYYY-MM-DD`. */
  readonly by: string;
  /** What must be so for an option to have come true. */
  readonly criterion: string;
  /** What gave the probabilities: a person, or a model with its hash. */
  readonly model: string;
  /** Hash of the entry before, 64 noughts for the first. */
  readonly previous: string;
  /** SHA-256 of this entry without this field. */
  readonly hash: string;
}

export interface ResolutionEntry {
  readonly kind: 'resolution';
  /** Of the forecast. */
  readonly id: number;
  readonly at: string;
  /** The option that came true. */
  readonly option: string;
  readonly note?: string;
  readonly previous: string;
  readonly hash: string;
}

export type LedgerEntry = ForecastEntry | ResolutionEntry;
