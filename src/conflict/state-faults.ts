/** What is wrong with a model that only its states show: none can be, today's can't, a ranking with gaps, empty statements. */
import type { ConflictModel, OptionModel, Preferences } from '../record/conflict-model.ts';
import type { Path, Report } from './build-model.ts';
import { feasibleIn, holdsIn, optionsOf, refined } from './compile.ts';
import { stateName } from './state-name.ts';

/** Reports faults; warns of what is allowed and likely not meant. */
export function findStateFaults(model: ConflictModel, report: Report, warn: Report): void {
  const feasible =
    model.form === 'explicit'
      ? new Uint8Array(model.states.length).fill(1)
      : (feasibleIn(model) ?? new Uint8Array(2 ** optionsOf(model).length).fill(1));
  if (!feasible.includes(1)) {
    report(['infeasible'], 'no state is left that can be', 'Take back one of these conditions.');
    return;
  }
  if (model.statusQuo !== undefined && feasible[model.statusQuo] === 0)
    report(
      ['statusQuo'],
      `the status quo can't be, by "infeasible" or "atMostOne"`,
      'Change one of the two.',
    );
  findRankingFaults(model, feasible, report);
  if (model.form === 'explicit') return;
  warnOfEmptyStatements(model, feasible, warn);
  findUnseenFaults(model, feasible, report, warn);
}

/** Who sees nothing decides nothing: a fault. What hides nothing is likely not meant. */
function findUnseenFaults(model: OptionModel, feasible: Uint8Array, report: Report, warn: Report): void {
  const holdsAt = holdsIn(model);
  for (const [i, { name, unseen }] of model.decisionMakers.entries()) {
    if (unseen.length === 0) continue;
    const path = ['decisionMakers', i, 'unseen'];
    const hidden = unseen.map(holdsAt);
    for (const [k, holds] of hidden.entries())
      if (!holds.some((does, s) => does === 1 && feasible[s] === 1))
        warn(
          [...path, k],
          'this holds at no state that can be',
          'It hides nothing: mend it or leave it out.',
        );
    if (feasible.every((can, s) => can === 0 || hidden.some((holds) => holds[s] === 1)))
      report(path, `${name} sees no state`, 'Leave it one that can be.');
  }
}

interface PlacedPreferences {
  readonly path: Path;
  readonly whose: string;
  readonly preferences: Preferences;
}

/** All preferences that a model tells: each decision maker's own, and those that it believes others to have. */
function allPreferences(model: ConflictModel): PlacedPreferences[] {
  return model.decisionMakers.flatMap((maker, i) => {
    const path = ['decisionMakers', i];
    const believed = 'believes' in maker ? Object.entries(maker.believes) : [];
    return [
      { path, whose: maker.name, preferences: maker.preferences },
      ...believed.map(([id, preferences]) => ({
        path: [...path, 'believes', id],
        whose: `${id}, as ${maker.name} believes`,
        preferences,
      })),
    ];
  });
}

function findRankingFaults(model: ConflictModel, feasible: Uint8Array, report: Report): void {
  for (const { path: owner, whose, preferences } of allPreferences(model)) {
    if (preferences.by !== 'ranking') continue;
    const path = [...owner, 'ranking'];
    const ranked = new Uint8Array(feasible.length);
    for (const [k, group] of preferences.ranking.entries())
      for (const state of group.filter((s) => feasible[s] === 1)) {
        if (ranked[state] === 1)
          report(
            [...path, k],
            `${stateName(model, state)} stands twice in the ranking of ${whose}`,
            'Keep it at one place; states that are equally preferred go into one list.',
          );
        ranked[state] = 1;
      }
    const missing = feasible.findIndex((can, s) => can === 1 && ranked[s] === 0);
    if (missing !== -1)
      report(
        path,
        `${stateName(model, missing)} is missing from the ranking of ${whose}`,
        'Rank every state that can be.',
      );
  }
}

/** Statements that tell no states apart: they hold everywhere or nowhere, or earlier ones have told the same. */
function warnOfEmptyStatements(model: OptionModel, feasible: Uint8Array, warn: Report): void {
  const holdsAt = holdsIn(model);
  const one = feasible.indexOf(1);
  for (const { path, whose, preferences } of allPreferences(model)) {
    if (preferences.by !== 'statements') continue;
    let ranks: Uint32Array = new Uint32Array(feasible.length);
    for (const [k, { condition }] of preferences.statements.entries()) {
      const holds = holdsAt(condition);
      const count = holds.reduce((sum, does, s) => sum + (does & feasible[s]!), 0);
      // States that can't be follow one that can, and so make no level of their own.
      const finer = refined(
        ranks,
        holds.map((does, s) => (feasible[s] === 1 ? does : holds[one]!)),
      );
      if (levels(finer) === levels(ranks))
        warn(
          [...path, 'preferences', k],
          `this statement of ${whose} ${emptiness(count, feasible)}`,
          'It tells no two states apart: mend it or leave it out.',
        );
      ranks = finer;
    }
  }
}

const levels = (ranks: Uint32Array): number => ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1;

function emptiness(count: number, feasible: Uint8Array): string {
  if (count === 0) return 'holds at no state that can be';
  if (count === feasible.reduce((sum, can) => sum + can, 0)) return 'holds at every state that can be';
  return 'repeats or contradicts what more important ones have settled';
}
