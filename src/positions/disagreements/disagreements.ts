/** All disagreements, by grade: contradictions, tensions, oppositions; numbered `d1`, `d2`, … in that order. */
import type { Disagreement } from '../../record/position.ts';
import { changesOverTime } from './changes.ts';
import { contradictions } from './contradictions.ts';
import { denials } from './denials.ts';
import type { DisagreementRule, Findings } from './disagreement.ts';
import { eventDates } from './event-dates.ts';
import { existence } from './existence.ts';
import { officeContradictions } from './offices.ts';
import { oppositions } from './oppositions.ts';
import { putFigures } from './put-figures.ts';
import { outcomeTensions, stanceTensions } from './tensions.ts';

const RULES: readonly DisagreementRule[] = [
  officeContradictions,
  contradictions,
  putFigures,
  eventDates,
  existence,
  denials,
  stanceTensions,
  outcomeTensions,
  changesOverTime,
  oppositions,
];

export function disagreementsIn(findings: Findings): readonly Disagreement[] {
  return RULES.flatMap((rule) => rule(findings)).map((found, k) => ({ id: `d${k + 1}`, ...found }));
}
