/** What is wrong with a model that only its states show: none can be, today's can't, a ranking with gaps, empty statements. */
import type { ConflictModel, OptionModel } from '../record/conflict-model.ts';
import type { Report } from './build-model.ts';
import { feasibleIn, holdsIn, optionsOf } from './compile.ts';
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
  if (model.form === 'options') warnOfEmptyStatements(model, feasible, warn);
}

function findRankingFaults(model: ConflictModel, feasible: Uint8Array, report: Report): void {
  for (const [i, { name, preferences }] of model.decisionMakers.entries()) {
    if (preferences.by !== 'ranking') continue;
    const path = ['decisionMakers', i, 'ranking'];
    const ranked = new Uint8Array(feasible.length);
    for (const [k, group] of preferences.ranking.entries())
      for (const state of group.filter((s) => feasible[s] === 1)) {
        if (ranked[state] === 1)
          report(
            [...path, k],
            `${stateName(model, state)} stands twice in the ranking of ${name}`,
            'Keep it at one place; states that are equally preferred go into one list.',
          );
        ranked[state] = 1;
      }
    const missing = feasible.findIndex((can, s) => can === 1 && ranked[s] === 0);
    if (missing !== -1)
      report(
        path,
        `${stateName(model, missing)} is missing from the ranking of ${name}`,
        'Rank every state that can be.',
      );
  }
}

function warnOfEmptyStatements(model: OptionModel, feasible: Uint8Array, warn: Report): void {
  const holds = holdsIn(model);
  const all = feasible.reduce((sum, can) => sum + can, 0);
  for (const [i, { name, preferences }] of model.decisionMakers.entries()) {
    if (preferences.by !== 'statements') continue;
    for (const [k, { condition }] of preferences.statements.entries()) {
      const does = holds(condition);
      let count = 0;
      for (let s = 0; s < does.length; s++) count += does[s]! & feasible[s]!;
      if (count === 0 || count === all)
        warn(
          ['decisionMakers', i, 'preferences', k],
          `this statement of ${name} holds at ${count === 0 ? 'no' : 'every'} state that can be`,
          'It tells no two states apart: mend it or leave it out.',
        );
    }
  }
}
