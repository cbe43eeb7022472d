/**
 * The outlook of a brief: its conflict model, drafted or given, solved many times, put into the record with what each figure
 * hangs on. Beside the graph model stand the weighted mean of the sides' positions, and what the coverage itself says would
 * follow if something came about.
 */

import { optionsOf } from '../conflict/compile.ts';
import { conditionText } from '../conflict/condition.ts';
import { modelText } from '../conflict/model-text.ts';
import type { Brief } from '../record/brief.ts';
import type { OptionModel } from '../record/conflict-model.ts';
import { likelihoodOf } from '../record/likelihood.ts';
import type {
  Outlook,
  OutlookDraft,
  OutlookOption,
  OutlookState,
  OutlookWish,
  WordedShare,
} from '../record/outlook.ts';
import { bargainedOn } from './bargained.ts';
import { centralOf, smallestChanges } from './central.ts';
import type { LeansOf } from './conditional-ends.ts';
import { matchedConditionals } from './conditionals.ts';
import { conditionWords, optionsNamed, type WordedOption } from './conditions.ts';
import { assumptionsOf, indicatorsOf } from './indicators.ts';
import { wordlessBecause } from './likelihood.ts';
import { type Simulation, type SimulationOptions, simulate, type TakenShare } from './simulate.ts';

/** States that are kept. */
const MOST_STATES = 5;

/** What of a brief an outlook stands on beside its model. */
export type OutlookBrief = Pick<
  Brief,
  'issues' | 'conditionals' | 'positions' | 'principals' | 'actors' | 'asOf'
>;

export interface OutlookSource {
  readonly brief: OutlookBrief;
  readonly model: OptionModel;
  readonly from: Outlook['from'];
  readonly draft?: OutlookDraft;
  readonly leftOut: Outlook['leftOut'];
  /** Which way a text leans on the issues of the codebook that the brief was read with. */
  readonly leansOf: LeansOf;
}

export function outlookOn(
  { brief, model, from, draft, leftOut, leansOf }: OutlookSource,
  options: SimulationOptions,
  simulated: typeof simulate = simulate,
): Outlook {
  const simulation = simulated(model, options);
  const worded = wordedOptions(model, brief);
  const wishes = wishesOf(model, simulation, worded);
  const issues = simulation.issues.map((one) => ({
    issue: one.issue,
    outcome: worded(one.options[0]!).outcome,
    options: one.options,
    ...wordedShare(simulation, one),
    ...bargainedOn(brief, one),
  }));
  return roundedShares({
    from,
    ...(draft === undefined ? {} : { draft }),
    model: modelText(model),
    concept: options.concept,
    draws: options.draws,
    seed: options.seed,
    issues: issues.toSorted((a, b) => b.share - a.share),
    options: optionsIn(model, simulation),
    states: statesOf(model, simulation, options),
    without: simulation.without,
    convergence: simulation.convergence,
    wishes,
    assumptions: assumptionsOf(simulation, wishes),
    indicators: indicatorsOf(simulation, wishes, worded, brief.asOf),
    conditionals: matchedConditionals(brief, model, simulation, leansOf),
    leftOut,
  });
}

/** Numbers to four places: more would only tell the sums apart from one machine to another. */
const roundedShares = (outlook: Outlook): Outlook =>
  JSON.parse(JSON.stringify(outlook), (_, value) =>
    typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 1e4) / 1e4 : value,
  );

/** Options in words: without the name of the issue that they stand under, which the draft puts before. */
function wordedOptions(model: OptionModel, { issues }: Pick<Brief, 'issues'>): (id: string) => WordedOption {
  const names = new Map(issues.map(({ id, name }) => [id, name]));
  const worded = new Map(
    model.decisionMakers.flatMap(({ name: owner, options }) =>
      options.map(({ id, name, issue, joint: isJoint = false }): [string, WordedOption] => {
        const before = `${names.get(issue ?? '')}: `;
        return [id, { outcome: name.startsWith(before) ? name.slice(before.length) : name, owner, isJoint }];
      }),
    ),
  );
  return (id) => worded.get(id)!;
}

function wordedShare(
  simulation: Simulation,
  { share, low, high, tornado, isGrounded }: TakenShare,
): WordedShare {
  const wordless = wordlessBecause(simulation, { share, isGrounded });
  return {
    share,
    low,
    high,
    ...(wordless === undefined ? { word: likelihoodOf(share).word } : { wordless }),
    isGrounded,
    tornado,
  };
}

function optionsIn(model: OptionModel, simulation: Simulation): readonly OutlookOption[] {
  return optionsOf(model).map(({ id, name, issue, joint, basis, note, evidence = [] }, bit) => {
    const one = simulation.options[bit]!;
    return {
      id,
      name,
      decisionMaker: one.decisionMaker,
      ...(issue === undefined ? {} : { issue }),
      ...(joint === undefined ? {} : { isJoint: joint }),
      ...(basis === undefined ? {} : { basis }),
      ...(note === undefined ? {} : { because: note }),
      statements: evidence,
      ...wordedShare(simulation, one),
    };
  });
}

function statesOf(
  model: OptionModel,
  simulation: Simulation,
  { concept }: SimulationOptions,
): readonly OutlookState[] {
  const central = centralOf(model, concept);
  const asTheyStand = simulation.states.filter(({ state }) => central.holds(state) && central.reaches(state));
  const shown = [...new Set([...asTheyStand, ...simulation.states])]
    .slice(0, MOST_STATES)
    .map((one) => ({ ...one, holds: central.holds(one.state) }));
  const changes = smallestChanges(model, simulation.inputs, concept, shown);
  const ids = optionsOf(model).map(({ id }) => id);
  return shown.map(({ state, share, low, high, reachable, holds }, k) => {
    const path = central.pathTo(state);
    return {
      taken: ids.filter((_, bit) => (state >>> bit) & 1),
      share,
      low,
      high,
      reachable,
      holds,
      ...(path === undefined ? {} : { path }),
      changes: changes[k]!,
    };
  });
}

function wishesOf(
  { decisionMakers }: OptionModel,
  { inputs }: Simulation,
  worded: (id: string) => WordedOption,
): readonly OutlookWish[] {
  return inputs.map(({ maker, wish, basis, turns, shifts }): OutlookWish => {
    const { name, preferences } = decisionMakers[maker]!;
    if (preferences.by !== 'statements') throw new TypeError('inputs are wishes');
    const { condition, evidence = [], latest, note } = preferences.statements[wish]!;
    return {
      decisionMaker: name,
      options: optionsNamed(condition),
      prefers: conditionText(condition),
      words: conditionWords(condition, (id) => {
        const option = worded(id);
        return { ...option, owner: option.owner === name ? 'itself' : option.owner };
      }),
      basis,
      statements: evidence,
      ...(latest === undefined ? {} : { latest }),
      ...(note === undefined ? {} : { note }),
      turns,
      shifts,
    };
  });
}
