/** What is wrong with a model that only its states show: none can be, today's can't, a ranking with gaps, empty statements. */
import type { ConflictModel, OptionModel, Preferences } from '../record/conflict-model.ts';
import type { Path, Report } from './build-model.ts';
import { feasibleIn, holdsIn, optionsOf } from './compile.ts';
import { refine } from './ranks.ts';
import { stateName } from './state-name.ts';
import { isIn, markAt, type StateSet } from './state-set.ts';

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
    const seen = feasible.slice();
    for (const [k, condition] of unseen.entries()) {
      const holds = holdsAt(condition);
      if (!feasible.some((can, s) => can === 1 && isIn(holds, s) === 1))
        warn(
          [...path, k],
          'this holds at no state that can be',
          'It hides nothing: mend it or leave it out.',
        );
      markAt(holds, seen, 0);
    }
    if (!seen.includes(1)) report(path, `${name} sees no state`, 'Leave it one that can be.');
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
  const ranks = new Uint32Array(feasible.length);
  for (const { path, whose, preferences } of allPreferences(model)) {
    if (preferences.by !== 'statements') continue;
    ranks.fill(0);
    let levels = 1;
    for (const [k, { condition }] of preferences.statements.entries()) {
      const holds = holdsAt(condition);
      if (tellsApart(holds, ranks, levels, feasible)) levels = refine(ranks, levels, holds);
      else
        warn(
          [...path, 'preferences', k],
          `this statement of ${whose} ${emptiness(holds, feasible)}`,
          'It tells no two states apart: mend it or leave it out.',
        );
    }
  }
}

/** Whether some states that can be are of one rank, of those below `levels`, and differ in whether they are in a set. */
function tellsApart(set: StateSet, ranks: Uint32Array, levels: number, feasible: Uint8Array): boolean {
  // For each rank 1 where its first state is not in the set, 2 where it is.
  const first = new Uint8Array(levels);
  return feasible.some((can, s) => {
    if (can === 0) return false;
    const mark = isIn(set, s) + 1;
    const rank = ranks[s]!;
    if (first[rank] === 0) first[rank] = mark;
    return first[rank] !== mark;
  });
}

function emptiness(holds: StateSet, feasible: Uint8Array): string {
  const isThere = (mark: number): boolean => feasible.some((can, s) => can === 1 && isIn(holds, s) === mark);
  if (!isThere(1)) return 'holds at no state that can be';
  if (!isThere(0)) return 'holds at every state that can be';
  return 'repeats or contradicts what more important ones have settled';
}
