/** What is wrong with a model that only its states show: none can be, today's can't, a ranking with gaps, empty statements. */
import type { ConflictModel, OptionModel, Preferences } from '../record/conflict-model.ts';
import type { Path, Report } from './build-model.ts';
import { feasibleStates, holdsIn, optionsOf } from './compile.ts';
import { refine } from './ranks.ts';
import { stateName } from './state-name.ts';
import { firstOf, isIn, minus, type StateSet, setOf, someOf } from './state-set.ts';

/** Reports faults; warns of what is allowed and likely not meant. */
export function findStateFaults(model: ConflictModel, report: Report, warn: Report): void {
  const feasible = model.form === 'explicit' ? setOf(model.states.length, () => true) : feasibleStates(model);
  if (isEmpty(feasible)) {
    report(['infeasible'], 'no state is left that can be', 'Take back one of these conditions.');
    return;
  }
  if (model.statusQuo !== undefined && isIn(feasible, model.statusQuo) === 0)
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
function findUnseenFaults(model: OptionModel, feasible: StateSet, report: Report, warn: Report): void {
  const holdsAt = holdsIn(model);
  for (const [i, { name, unseen }] of model.decisionMakers.entries()) {
    if (unseen.length === 0) continue;
    const path = ['decisionMakers', i, 'unseen'];
    const seen = feasible.slice();
    for (const [k, condition] of unseen.entries()) {
      const holds = holdsAt(condition);
      if (!someOf(feasible, (s) => isIn(holds, s) === 1))
        warn(
          [...path, k],
          'this holds at no state that can be',
          'It hides nothing: mend it or leave it out.',
        );
      minus(seen, holds);
    }
    if (isEmpty(seen)) report(path, `${name} sees no state`, 'Leave it one that can be.');
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

function findRankingFaults(model: ConflictModel, feasible: StateSet, report: Report): void {
  for (const { path: owner, whose, preferences } of allPreferences(model)) {
    if (preferences.by !== 'ranking') continue;
    const path = [...owner, 'ranking'];
    const ranked = new Set<number>();
    for (const [k, group] of preferences.ranking.entries())
      for (const state of group.filter((s) => isIn(feasible, s) === 1)) {
        if (ranked.has(state))
          report(
            [...path, k],
            `${stateName(model, state)} stands twice in the ranking of ${whose}`,
            'Keep it at one place; states that are equally preferred go into one list.',
          );
        ranked.add(state);
      }
    const missing = firstOf(feasible, (s) => !ranked.has(s));
    if (missing !== undefined)
      report(
        path,
        `${stateName(model, missing)} is missing from the ranking of ${whose}`,
        'Rank every state that can be.',
      );
  }
}

/** Statements that tell no states apart: they hold everywhere or nowhere, or earlier ones have told the same. */
function warnOfEmptyStatements(model: OptionModel, feasible: StateSet, warn: Report): void {
  const holdsAt = holdsIn(model);
  const ranks = new Uint32Array(2 ** optionsOf(model).length);
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
function tellsApart(set: StateSet, ranks: Uint32Array, levels: number, feasible: StateSet): boolean {
  // For each rank 1 where its first state is not in the set, 2 where it is.
  const first = new Uint8Array(levels);
  return someOf(feasible, (s) => {
    const mark = isIn(set, s) + 1;
    const rank = ranks[s]!;
    if (first[rank] === 0) first[rank] = mark;
    return first[rank] !== mark;
  });
}

function emptiness(holds: StateSet, feasible: StateSet): string {
  const isThere = (mark: number): boolean => someOf(feasible, (s) => isIn(holds, s) === mark);
  if (!isThere(1)) return 'holds at no state that can be';
  if (!isThere(0)) return 'holds at every state that can be';
  return 'repeats or contradicts what more important ones have settled';
}

const isEmpty = (set: StateSet): boolean => !someOf(set, () => true);
