/** A simulated outlook as text for a terminal: options in words, states, what moves them, and what rests on assumptions. */
import { conditionText } from '../conflict/condition.ts';
import { stateName } from '../conflict/state-name.ts';
import { counted, grouped } from '../core/phrases.ts';
import { isHardlyTold, likelihoodOf, wordlessBecause } from '../outlook/likelihood.ts';
import type { OptionShare, Simulation } from '../outlook/simulate.ts';
import { type Input, RULES } from '../outlook/uncertainty.ts';
import type { Concept, OptionModel } from '../record/conflict-model.ts';

/** Inputs that are named for each option, and states that are shown. */
const NAMED = 2;
const SHOWN = 5;

export interface OutlookAnswer {
  readonly model: OptionModel;
  readonly simulation: Simulation;
  readonly seed: number;
  readonly concept: Concept;
}

/** The outlook of a scenario: its name, and the options that it decides. */
export interface ComparedOutlook extends OutlookAnswer {
  readonly name: string;
  readonly fixed: Readonly<Record<string, boolean>>;
}

export function outlookText({ model, simulation, seed, concept }: OutlookAnswer): string {
  const { draws, inputs, options, states, without, convergence } = simulation;
  const [best] = states;
  return [
    model.title,
    `${grouped(draws)} draws with seed ${seed}, by ${concept}; ${counted(inputs.length, 'uncertain input')}${inputs.length === 0 ? '' : `: ${basesText(inputs)}`}`,
    'Shares, and the words for them, are of draws of this model: not chances in the world.',
    ...(isHardlyTold(simulation)
      ? [
          `The inputs hardly tell one outcome from another: ${best === undefined ? 'nothing holds in any draw' : `what holds most often does so in ${percent(best.share)} of draws`}.`,
        ]
      : []),
    '',
    'What each may do',
    ...options.flatMap((option) => optionLines(model, simulation, option)),
    '',
    'What may hold',
    ...states
      .slice(0, SHOWN)
      .flatMap(({ state, share, low, high, reachable }) => [
        `  ${stateName(model, state)}  ${percent(share).padStart(5)} (${percent(low)} to ${percent(high)}), reached from today in ${percent(reachable)}`,
        `        ${stateWords(model, state)}`,
      ]),
    ...(without === 0 ? [] : [`  nothing  ${percent(without)}`]),
    ...(convergence.length === 0
      ? []
      : [`  the first of them, after each tenth of the draws: ${convergence.map(whole).join(' ')} %`]),
    '',
    ...assumptionLines(model, simulation),
    '',
  ].join('\n');
}

/** `Veldmark: Halve the herring quota; Corran Isles: Withdraw the patrol boats`. */
function stateWords({ decisionMakers }: OptionModel, state: number): string {
  const taken = decisionMakers
    .flatMap((maker) => maker.options.map(({ name }) => `${maker.name}: ${name}`))
    .filter((_, bit) => (state >>> bit) & 1);
  return taken.length === 0 ? 'nobody does any of it' : taken.join('; ');
}

function optionLines(model: OptionModel, simulation: Simulation, option: OptionShare): readonly string[] {
  const { decisionMaker, name, share, low, high, tornado } = option;
  const wordless = wordlessBecause(simulation, option);
  const word = wordless === undefined ? likelihoodOf(share).word : `no word: ${wordless}`;
  const moved = tornado
    .slice(0, NAMED)
    .map(
      ({ input, moves }) =>
        `${inputText(model, simulation.inputs[input]!)} ${moves > 0 ? '+' : '−'}${Math.round(Math.abs(moves) * 100)}`,
    );
  return [
    `  ${percent(share).padStart(5)} (${percent(low)} to ${percent(high)})  ${decisionMaker}: ${name}; ${word}`,
    ...(moved.length === 0 ? [] : [`        if it were the other way round, in points: ${moved.join('; ')}`]),
  ];
}

/** `Ukraine “not cede” (reported, 3 statements)`. */
export function inputText(model: OptionModel, { maker, wish, basis }: Input): string {
  const { name, preferences } = model.decisionMakers[maker]!;
  if (preferences.by !== 'statements') return name;
  const { condition, evidence = [] } = preferences.statements[wish]!;
  const rests = evidence.length === 0 ? basis : `${basis}, ${counted(evidence.length, 'statement')}`;
  return `${name} “${conditionText(condition)}” (${rests})`;
}

function basesText(inputs: readonly Input[]): string {
  return RULES.flatMap(({ basis }) => {
    const count = inputs.filter((input) => input.basis === basis).length;
    return count === 0 ? [] : [`${count} ${basis}`];
  }).join(', ');
}

/** The assumptions that move most, as what to find out first. */
function assumptionLines(model: OptionModel, { inputs, options }: Simulation): readonly string[] {
  const most = new Map<number, number>();
  for (const { tornado } of options)
    for (const { input, moves } of tornado)
      if (inputs[input]!.basis === 'assumed')
        most.set(input, Math.max(most.get(input) ?? 0, Math.abs(moves)));
  const ranked = [...most].sort((a, b) => b[1] - a[1]).slice(0, SHOWN);
  return ranked.length === 0
    ? []
    : [
        'Assumptions that matter most: find these out first',
        ...ranked.map(
          ([input, moves]) =>
            `  ${inputText(model, inputs[input]!)}: up to ${Math.round(moves * 100)} points`,
        ),
      ];
}

const whole = (share: number): string => String(Math.round(share * 100));
const percent = (share: number): string => `${whole(share)} %`;

/** One row for each option, one column for each scenario; what a scenario decides is marked. */
export function comparisonText(answers: readonly ComparedOutlook[]): string {
  const [first] = answers;
  if (first === undefined) return '';
  const rows = first.simulation.options.map(({ decisionMaker, name }, k) => [
    `${decisionMaker}: ${name}`,
    ...answers.map(({ simulation, fixed }) => {
      const { option, share } = simulation.options[k]!;
      return `${percent(share)}${Object.hasOwn(fixed, option) ? ' !' : ''}`;
    }),
  ]);
  const head = ['', ...answers.map(({ name }) => name)];
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [
    `${first.model.title}: share of ${grouped(first.simulation.draws)} draws in which each option is taken, by ${first.concept}, seed ${first.seed}; ! decided by the scenario`,
    '',
    line(head),
    ...rows.map(line),
    '',
  ].join('\n');
}
