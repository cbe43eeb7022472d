/** The words of a conflict report that its views share with each other and with Markdown: states, moves, concepts, reasons. */
import { counted, dateWords, grouped, listed } from '../core/phrases.ts';
import { CONCEPTS, type Concept } from '../record/conflict-model.ts';
import type {
  CoalitionReasons,
  ConflictReport,
  MakerReasons,
  ReportImprovement,
  ReportOption,
  ReportPreferences,
  ReportStep,
  ReportView,
  ReportWish,
  StateReasons,
} from '../record/conflict-report.ts';

/** A state is stable for a decision maker when … */
export const CONCEPT_MEANINGS: Readonly<Record<Concept, string>> = {
  Nash: 'it has no move to what it prefers',
  GMR: 'each move to what it prefers can be answered by moves of the others that leave it no better off (general metarationality)',
  SMR: 'as GMR, and it can’t escape the answer by moving once more (symmetric metarationality)',
  SEQ: 'each move to what it prefers can be answered by moves that leave it no better off and that each who makes them is better off by (sequential stability)',
  SSEQ: 'as SEQ, and it can’t escape the answer by moving once more (symmetric sequential stability)',
};

/** How each word and letter of a report is meant. */
export const REPORT_TERMS: readonly (readonly [term: string, meaning: string])[] = [
  ['state', 'a combination of options that are taken, or a state that the model lists'],
  ['Y, N', 'the option is taken, or not; the letters of a state follow the options in their order'],
  ['today', 'the status quo of the model'],
  ['improvement', 'a move that who makes it is better off by, judged from the state that it leaves'],
  ['stable', 'a decision maker has reason to stay there'],
  ['holds', 'stable for all decision makers: an equilibrium'],
  [
    'place',
    'how good a state is for a decision maker: 1 is best, states as good as each other share a place',
  ],
];

export const REPORT_CAVEAT =
  'It says what follows from the wishes below if each decision maker looks ahead in that way. It does not say what will happen, nor what should.';

/** `“Release water” by Syria; “Attack” by Iraq`; of a listed state nothing but its name is known. */
export function takenWords(report: ConflictReport, state: number): string {
  const { taken } = report.states[state]!;
  if (report.options.length === 0) return '';
  if (taken.length === 0) return 'nothing is done';
  const makers = Map.groupBy(taken, (option) => report.options[option]!.decisionMaker);
  return [...makers]
    .map(([maker, options]) => `${optionWords(report, options)} by ${report.decisionMakers[maker]!.name}`)
    .join('; ');
}

/** `NNY (“Attack” by Iraq)`; a listed state by its name alone, in quotation marks. */
export function stateWords(report: ConflictReport, state: number): string {
  const words = takenWords(report, state);
  const { name } = report.states[state]!;
  return words === '' ? `“${name}”` : `${name} (${words})`;
}

/** What needs others to come about stands last, so that it is told apart. */
function optionWords(report: ConflictReport, taken: readonly number[]): string {
  const { done, ready } = parted(report, taken);
  return listed([...done, ...(ready.length === 0 ? [] : [`readiness for ${listed(ready)}`])]);
}

/** Names of options in quotation marks: those that are done, and those that one is ready for. */
function parted(
  { options }: ConflictReport,
  taken: readonly number[],
): { readonly done: readonly string[]; readonly ready: readonly string[] } {
  const names = (isJoint: boolean): readonly string[] =>
    taken.flatMap((option) => (options[option]!.isJoint === isJoint ? [`“${options[option]!.name}”`] : []));
  return { done: names(false), ready: names(true) };
}

/** What a decision maker does in a move: `takes “Escalate” and gives up “Release water”`, `moves to “delay”`. */
export function deedWords(report: ConflictReport, from: number, to: number): string {
  if (report.options.length === 0) return `moves to “${report.states[to]!.name}”`;
  return deedBetween(report, report.states[from]!.taken, report.states[to]!.taken);
}

function deedBetween(report: ConflictReport, before: readonly number[], after: readonly number[]): string {
  const takes = parted(
    report,
    after.filter((option) => !before.includes(option)),
  );
  const drops = parted(
    report,
    before.filter((option) => !after.includes(option)),
  );
  const deed = (words: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [`${words} ${listed(names)}`];
  return listed([
    ...deed('takes', takes.done),
    ...deed('gets ready for', takes.ready),
    ...deed('gives up', drops.done),
    ...deed('is no longer ready for', drops.ready),
  ]);
}

/** What a decision maker, or each of a coalition, does on the way from one state to another. */
export function changeWords(
  report: ConflictReport,
  coalition: readonly number[],
  from: number,
  to: number,
): string {
  if (coalition.length === 1 || report.options.length === 0) return `it ${deedWords(report, from, to)}`;
  const [before, after] = [report.states[from]!.taken, report.states[to]!.taken];
  const isOf =
    (maker: number) =>
    (option: number): boolean =>
      report.options[option]!.decisionMaker === maker;
  return coalition
    .flatMap((maker) => {
      // The state as it is when this member alone has moved.
      const mine = after.filter(isOf(maker));
      const others = before.filter((option) => !isOf(maker)(option));
      const deed = deedBetween(report, before, [...others, ...mine]);
      return deed === '' ? [] : [`${report.decisionMakers[maker]!.name} ${deed}`];
    })
    .join('; ');
}

/** `Iraq takes “Attack” (NNY), then Syria gives up “Release water” (NNN)`. */
export function stepsWords(report: ConflictReport, from: number, steps: readonly ReportStep[]): string {
  let here = from;
  return steps
    .map(({ decisionMaker, to }) => {
      const deed = deedWords(report, here, to);
      here = to;
      const where = report.options.length === 0 ? '' : ` (${report.states[to]!.name})`;
      return `${report.decisionMakers[decisionMaker]!.name} ${deed}${where}`;
    })
    .join(', then ');
}

/** `all five concepts`, `GMR and SMR`, `none`. */
export function conceptWords(concepts: readonly Concept[]): string {
  if (concepts.length === CONCEPTS.length) return 'all five concepts';
  return concepts.length === 0 ? 'no concept' : listed(concepts);
}

/** `holds by GMR and SMR`, `doesn’t hold`. */
export function holdsWords({ states }: ConflictReport, state: number): string {
  const { holds } = states[state]!;
  return holds.length === 0 ? 'does not hold' : `holds by ${conceptWords(holds)}`;
}

/** Where nobody has anything to gain there is nothing to tell of each. */
export function nobodyWords(
  { states }: ConflictReport,
  { state, decisionMakers }: StateReasons,
): string | undefined {
  const isSo =
    states[state]!.unseen.length === 0 &&
    decisionMakers.every(({ improvements, leftOut }) => improvements.length === 0 && leftOut === 0);
  return isSo ? 'No decision maker has a move to what it prefers.' : undefined;
}

/** What a decision maker doesn't see, and what that means. */
export function unseenWords({ unseen, unseenStates }: ReportView): string | undefined {
  if (unseen.length === 0) return;
  return `Does not see ${counted(unseenStates, 'state')} that can be, those where ${unseen.map((words) => `${words} holds`).join(', or where ')}: it neither goes there, nor stays, nor leaves, and a state holds without it.`;
}

/** What stands before preferences that a decision maker takes another to have. */
export const beliefLead = ({ decisionMakers }: ConflictReport, decisionMaker: number): string =>
  `It believes otherwise of ${decisionMakers[decisionMaker]!.name}.`;

/** `stable by GMR and SMR`; that a decision maker doesn't see the state. */
export function stableWords({ states }: ConflictReport, state: number, maker: number): string {
  const { stable, unseen } = states[state]!;
  return unseen.includes(maker) ? 'does not see it' : `stable by ${conceptWords(stable[maker]!)}`;
}

export const membersWords = ({ decisionMakers }: ConflictReport, members: readonly number[]): string =>
  members.map((i) => decisionMakers[i]!.name).join(' with ');

export const COALITIONS_LEDE =
  'What those who act together make of the states that hold: they move to what each of them prefers, and are deterred when the others can leave one of them no better off (Inohara & Hipel 2008). A coalition that leaves a state need not be able to agree; that it keeps one is no more than that it can do no better.';

/** States that hold and that a coalition's part leaves out. */
export const moreHeldWords = (leftOut: number): string =>
  `And ${counted(leftOut, 'more state')} that ${leftOut === 1 ? 'holds' : 'hold'}.`;

/** `keeps it by all five concepts`, `keeps it by GMR, and leaves it by the others`, `leaves it by all five concepts`. */
export function keptWords({ kept }: CoalitionReasons): string {
  if (kept.length === 0) return 'leaves it by all five concepts';
  return `keeps it by ${conceptWords(kept)}${kept.length === CONCEPTS.length ? '' : ', and leaves it by the others'}`;
}

/** What a decision maker's verdict rests on, where there is nothing to list. */
export function noImprovementWords(
  { improvements, leftOut }: MakerReasons,
  isJoint = false,
): string | undefined {
  if (improvements.length > 0) return;
  return leftOut === 0
    ? `It has no move to what ${isJoint ? 'all its members prefer' : 'it prefers'}.`
    : `It has ${counted(leftOut, 'move')} to what it prefers, too many to be told here.`;
}

export function leftOutWords({ improvements, leftOut }: MakerReasons): string | undefined {
  if (leftOut === 0 || improvements.length === 0) return;
  return `And ${counted(leftOut, 'more move')} to what it prefers.`;
}

export interface ReasonLine {
  readonly concepts: readonly Concept[];
  readonly words: string;
}

/** What may follow an improvement, with the concepts by which that counts. */
export function reasonLines(
  report: ConflictReport,
  coalition: readonly number[],
  { to, sanctions, undeterred }: ReportImprovement,
): readonly ReasonLine[] {
  const who = coalition.length === 1 ? report.decisionMakers[coalition[0]!]!.name : 'one of them';
  const further = undeterred.filter((concept) => concept !== 'Nash');
  return [
    ...sanctions.map(({ concepts, steps }) => {
      const isFinal = concepts.includes('SMR') || concepts.includes('SSEQ');
      return {
        concepts,
        words: `but then ${stepsWords(report, to, steps)}, and ${who} is no better off than before${isFinal ? `, whatever ${coalition.length === 1 ? 'it does' : 'they do'} next` : ''}`,
      };
    }),
    ...(further.length === 0 ? [] : [{ concepts: further, words: 'nothing that may follow deters it' }]),
  ];
}

/** Which states are explained. */
export function reasonsLede({ reasons, held, statusQuo, states }: ConflictReport): string {
  const explained = reasons.filter(({ state }) => states[state]!.holds.length > 0).length;
  const today =
    statusQuo !== undefined && states[statusQuo]!.holds.length === 0
      ? 'Why today does not hold, then why'
      : 'Why';
  const rest =
    explained < held
      ? `${grouped(explained)} of the ${counted(held, 'state')} that hold do`
      : 'each state that holds does';
  return `${today} ${rest}: for each decision maker what it could improve to, and what may follow. A concept in bold is one by which that counts.`;
}

/** `can’t be taken back; assumed`; empty where nothing is told. */
export function optionNotes({ direction, isJoint, basis, evidence, note }: ReportOption): string {
  return [
    { both: '', forward: 'once taken, not taken back', back: 'once given up, not taken again' }[direction],
    isJoint ? 'comes about when all who must are ready' : '',
    // What its statements show needs no word more.
    basis === 'evidence' && evidence.length > 0 ? '' : (basis ?? ''),
    statementsWords(evidence),
    note ?? '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** `2 wishes, most important first`, … what a decision maker's preferences are told by. */
export function preferencesLead(preferences: ReportPreferences): string {
  switch (preferences.by) {
    case 'statements':
      return preferences.wishes.length === 0
        ? 'No wish: all states are as good to it.'
        : 'Prefers, most important first:';
    case 'weights':
      return 'Prefers by the sum of weights of what is taken:';
    case 'ranking':
      return preferences.ranking.length === 0
        ? 'Prefers by a ranking of all states: see its places in the table.'
        : 'Prefers by a ranking of all states, best first:';
  }
}

/** `own words, statements s1 and s4; said twice`; empty where nothing is told. */
export function restsWords({ basis, evidence, note, latest, isChecked }: ReportWish): string {
  return [
    basis,
    statementsWords(evidence),
    ...(latest === undefined ? [] : [`last on ${dateWords(latest, 'short')}`]),
    ...(isChecked ? ['checked by a person'] : []),
    note,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('; ');
}

/** The most statements that are named one by one. */
const MOST_EVIDENCE = 5;

export function statementsWords(evidence: readonly string[]): string {
  if (evidence.length === 0) return '';
  const more = evidence.length - MOST_EVIDENCE;
  const named = evidence.slice(0, MOST_EVIDENCE);
  return `${evidence.length === 1 ? 'statement' : 'statements'} ${listed(more > 0 ? [...named, `${grouped(more)} more`] : named)}`;
}

/** What the report comes to, in a few sentences that the page and Markdown open with. */
export function bottomLines(report: ConflictReport): readonly string[] {
  const { feasible, held, equilibria, statusQuo, states, shown } = report;
  const nash = shown.filter((state) => states[state]!.holds.includes('Nash'));
  return [
    `Of ${counted(feasible, 'state')} that can be, ${heldWords(held, equilibria.Nash)}.`,
    ...(nash.length === 0 ? [] : [nashWords(report, nash)]),
    ...(statusQuo === undefined ? [] : [todayWords(report, statusQuo)]),
    ...pathLines(report),
    ...coalitionLines(report),
    ...unseenLines(report),
  ];
}

/** What holds in sight of some only, whoever would be surprised by it. */
function unseenLines({ decisionMakers, states, shown }: ConflictReport): readonly string[] {
  const held = shown.filter((state) => states[state]!.holds.length > 0);
  return decisionMakers.flatMap(({ name }, i) => {
    const unseen = held.filter((state) => states[state]!.unseen.includes(i)).length;
    return unseen === 0
      ? []
      : [`${name} does not see ${unseen === held.length ? 'any' : grouped(unseen)} of the states that hold.`];
  });
}

/** A coalition is news where it leaves what each of its members alone would keep. */
function coalitionLines(report: ConflictReport): readonly string[] {
  return report.coalitions.flatMap(({ members, states }) => {
    const left = states.filter(({ state, kept }) =>
      report.states[state]!.holds.some((concept) => !kept.includes(concept)),
    );
    if (left.length === 0) return [];
    const named = left.slice(0, MOST_NAMED).map(({ state }) => stateWords(report, state));
    const more = left.length - named.length;
    return [
      `Together, ${listed(members.map((i) => report.decisionMakers[i]!.name))} would leave ${listed([...named, ...(more > 0 ? [`${grouped(more)} more`] : [])])}, which ${left.length === 1 ? 'holds' : 'hold'} while each acts alone.`,
    ];
  });
}

function heldWords(held: number, nash: number): string {
  if (held === 0) return 'none holds by any concept of stability';
  const some = `${grouped(held)} ${held === 1 ? 'holds' : 'hold'}`;
  if (nash === held) return `${some}, by all five concepts of stability`;
  return `${some} by some concept of stability and ${nash === 0 ? 'none' : grouped(nash)} by all five`;
}

/** States that are named in a sentence. */
const MOST_NAMED = 3;

function nashWords(report: ConflictReport, nash: readonly number[]): string {
  const named = nash.slice(0, MOST_NAMED).map((state) => stateWords(report, state));
  const more = report.equilibria.Nash - named.length;
  return `By all five: ${[...named, ...(more > 0 ? [`${grouped(more)} more`] : [])].join(' · ')}.`;
}

function todayWords(report: ConflictReport, statusQuo: number): string {
  const { holds } = report.states[statusQuo]!;
  const { stable, unseen } = report.states[statusQuo]!;
  const unstable = report.decisionMakers.filter((_, i) => stable[i]!.length === 0 && !unseen.includes(i));
  const because =
    holds.length > 0 || unstable.length === 0
      ? ''
      : `, since nothing deters ${listed(unstable.map(({ name }) => name))} from leaving it`;
  return `Today, ${stateWords(report, statusQuo)}, ${holdsWords(report, statusQuo)}${because}.`;
}

function pathLines({ paths }: ConflictReport): readonly string[] {
  if (paths === undefined) return [];
  if (paths.reached === 1) return ['No move improves on today for who would make it.'];
  const { reached, held } = paths;
  const others = counted(reached - 1, 'other state');
  if (reached === 2)
    return [`By improvements today leads to ${others}, which ${held === 1 ? 'holds' : 'does not hold'}.`];
  return [
    `By improvements today leads to ${others}, ${held === 0 ? 'none of which holds' : held === reached - 1 ? 'all of which hold' : `${grouped(held)} of which ${held === 1 ? 'holds' : 'hold'}`}.`,
  ];
}
