/**
 * How good resolved forecasts were: the Brier score (Brier 1950), 0 for certainty in what came true and 2 for certainty in what
 * didn't; the logarithmic score, −ln of what was given to what came true; and for each likelihood word how often that which it
 * was said of came true.
 */
import { mean } from '../core/statistics.ts';
import type { ForecastEntry, LedgerEntry } from '../record/forecast.ts';
import { LIKELIHOOD_WORDS } from '../record/likelihood.ts';

export interface ForecastScore {
  readonly forecast: ForecastEntry;
  readonly option: string;
  readonly brier: number;
  /** Infinite where what came true was given no chance. */
  readonly log: number;
}

export interface CalibrationRow {
  readonly word: string;
  readonly count: number;
  /** Mean of the probabilities given, and the share of them that came true. */
  readonly given: number;
  readonly cameTrue: number;
}

export interface Scores {
  readonly scored: readonly ForecastScore[];
  readonly brier: number;
  readonly log: number;
  readonly calibration: readonly CalibrationRow[];
}

export function scoresOf(entries: readonly LedgerEntry[]): Scores {
  const forecasts = new Map(
    entries.flatMap((entry) => (entry.kind === 'forecast' ? [[entry.id, entry] as const] : [])),
  );
  const scored = entries.flatMap((entry): readonly ForecastScore[] => {
    const forecast = entry.kind === 'resolution' ? forecasts.get(entry.id) : undefined;
    if (entry.kind !== 'resolution' || forecast === undefined) return [];
    const brier = Object.entries(forecast.options).reduce(
      (sum, [option, p]) => sum + (p - (option === entry.option ? 1 : 0)) ** 2,
      0,
    );
    return [{ forecast, option: entry.option, brier, log: -Math.log(forecast.options[entry.option]!) }];
  });
  const given = scored.flatMap(({ forecast, option }) =>
    Object.entries(forecast.options).map(([name, p]) => ({ p, is: name === option ? 1 : 0 })),
  );
  return {
    scored,
    brier: mean(scored.map(({ brier }) => brier)),
    log: mean(scored.map(({ log }) => log)),
    calibration: LIKELIHOOD_WORDS.flatMap(({ word, from, to }) => {
      const own = given.filter(({ p }) => p >= from && p < to);
      return own.length === 0
        ? []
        : [
            {
              word,
              count: own.length,
              given: mean(own.map(({ p }) => p)),
              cameTrue: mean(own.map(({ is }) => is)),
            },
          ];
    }),
  };
}
