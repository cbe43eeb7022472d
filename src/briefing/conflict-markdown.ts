/** A conflict report as CommonMark: the same parts as on its page but for the graph, whose improvements are a list. */
import { counted } from '../core/phrases.ts';
import { CONCEPTS } from '../record/conflict-model.ts';
import type {
  CoalitionReasons,
  ConflictReport,
  MakerReasons,
  ReportPreferences,
  ReportView,
  StateReasons,
} from '../record/conflict-report.ts';
import { statesLede } from '../views/conflict-states.ts';
import {
  beliefLead,
  bottomLines,
  COALITIONS_LEDE,
  CONCEPT_MEANINGS,
  deedWords,
  holdsWords,
  keptWords,
  leftOutWords,
  membersWords,
  moreHeldWords,
  nobodyWords,
  noImprovementWords,
  optionNotes,
  preferencesLead,
  REPORT_CAVEAT,
  REPORT_TERMS,
  reasonLines,
  reasonsLede,
  restsWords,
  stableWords,
  stateWords,
  stepsWords,
  unseenWords,
} from '../views/conflict-words.ts';
import { bullets, paragraphs, plain, tableText } from './markdown-text.ts';

/** The report as Markdown. The same report gives the same text. */
export function conflictMarkdown(report: ConflictReport): string {
  const { title, source, readout } = report;
  const sections = [
    `# ${plain(title)}`,
    ...(source === undefined ? [] : [`Source of the model: ${plain(source)}`]),
    `Made by Readout ${plain(readout)}, by the graph model for conflict resolution.`,
    section('Bottom line', paragraphs([...bottomLines(report).map(plain), plain(REPORT_CAVEAT)])),
    section('Who decides, and what each wants', makersText(report)),
    section('States', statesText(report)),
    section('Improvements', improvementsText(report)),
    section('How today leads to what holds', pathsText(report)),
    section('Why it holds', reasonsText(report)),
    section('Who acts together', coalitionsText(report)),
    section('How to read this', keyText()),
  ];
  return `${sections.filter((part) => part !== '').join('\n\n')}\n`;
}

const section = (title: string, body: string): string => (body === '' ? '' : `## ${title}\n\n${body}`);

function makersText(report: ConflictReport): string {
  const { decisionMakers, options, infeasible } = report;
  const makers = decisionMakers.map((maker, i) => {
    const own = options.filter(({ decisionMaker }) => decisionMaker === i);
    return paragraphs([
      `### ${plain(maker.name)}`,
      ...(own.length === 0
        ? []
        : ['May do:', bullets(own.map((option) => noted(option.name, optionNotes(option))))]),
      plain(preferencesLead(maker.preferences)),
      ...preferenceTexts(report, maker.preferences),
      ...(maker.view === undefined ? [] : viewTexts(report, maker.view)),
    ]);
  });
  const bars = infeasible.length === 0 ? [] : ["What can't be:", bullets(infeasible.map(plain))];
  return paragraphs([...makers, ...bars]);
}

const noted = (text: string, notes: string): string =>
  notes === '' ? plain(text) : `${plain(text)} (${plain(notes)})`;

function viewTexts(report: ConflictReport, view: ReportView): readonly string[] {
  const unseen = unseenWords(view);
  return [
    ...(unseen === undefined ? [] : [plain(unseen)]),
    ...view.believes.flatMap(({ decisionMaker, preferences }) => [
      plain(`${beliefLead(report, decisionMaker)} ${preferencesLead(preferences)}`),
      ...preferenceTexts(report, preferences),
    ]),
  ];
}

function preferenceTexts(report: ConflictReport, preferences: ReportPreferences): readonly string[] {
  switch (preferences.by) {
    case 'statements':
      return numbered(preferences.wishes.map((wish) => noted(wish.words, restsWords(wish))));
    case 'weights':
      return [
        bullets(
          preferences.weights.map(
            ({ option, weight }) => `${plain(report.options[option]!.name)}: ${weight}`,
          ),
        ),
      ];
    case 'ranking':
      return numbered(
        preferences.ranking.map((group) => group.map((state) => plain(stateWords(report, state))).join(', ')),
      );
  }
}

const numbered = (texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : [texts.map((text, k) => `${k + 1}. ${text}`).join('\n')];

/** A row for each state: its words, the concepts by which it holds, and for each decision maker its place and its concepts. */
function statesText(report: ConflictReport): string {
  const { decisionMakers, shown, states, statusQuo } = report;
  const rows = shown.map((state) => {
    const { holds, places, stable, unseen } = states[state]!;
    return [
      plain(`${stateWords(report, state)}${state === statusQuo ? ', today' : ''}`),
      holds.length === CONCEPTS.length ? '**all five**' : holds.join(' ') || '–',
      ...decisionMakers.flatMap((_, i) =>
        unseen.includes(i) ? ['', 'not seen'] : [String(places[i]!), stable[i]!.join(' ') || '–'],
      ),
    ];
  });
  const head = [
    'State',
    'Holds by',
    ...decisionMakers.flatMap(({ name }) => [`Place for ${plain(name)}`, `Stable for ${plain(name)}`]),
  ];
  const rule = ['---', '---', ...decisionMakers.flatMap(() => ['--:', '---'])];
  return paragraphs([plain(statesLede(report)), tableText([head, rule, ...rows])]);
}

function improvementsText(report: ConflictReport): string {
  const { graph, decisionMakers, states } = report;
  if (graph === undefined || graph.improvements.length === 0) return '';
  const rows = graph.improvements.map(({ decisionMaker, from, to }) => [
    plain(states[from]!.name),
    plain(states[to]!.name),
    plain(decisionMakers[decisionMaker]!.name),
    plain(deedWords(report, from, to)),
  ]);
  return tableText([['From', 'To', 'By', 'Move'], ['---', '---', '---', '---'], ...rows]);
}

function pathsText(report: ConflictReport): string {
  const { paths, statusQuo } = report;
  if (paths === undefined || statusQuo === undefined) return '';
  const lines = paths.ends.map(({ to, steps }) => {
    const name = plain(stateWords(report, to));
    const holds = plain(holdsWords(report, to));
    if (steps === undefined) return `${name}: ${holds}; improvements from today don't lead there.`;
    if (steps.length === 0) return `${name}: today, ${holds}.`;
    return `${name}: ${holds}. ${plain(stepsWords(report, statusQuo, steps))}.`;
  });
  const rest = paths.leftOut === 0 ? [] : [`${counted(paths.leftOut, 'more state')} left out.`];
  return lines.length === 0 ? '' : paragraphs([bullets(lines), ...rest]);
}

const reasonsText = (report: ConflictReport): string =>
  report.reasons.length === 0
    ? ''
    : paragraphs([
        plain(reasonsLede(report)),
        ...report.reasons.map((reasons) => stateText(report, reasons)),
      ]);

function stateText(report: ConflictReport, reasons: StateReasons): string {
  const { state, decisionMakers } = reasons;
  const today = state === report.statusQuo ? 'This is today’s state. It' : 'It';
  return paragraphs([
    `### ${plain(stateWords(report, state))}`,
    `${today} ${holdsWords(report, state)}.`,
    nobodyWords(report, reasons) ??
      decisionMakers.map((one, i) => makerText(report, state, i, one)).join('\n'),
  ]);
}

function makerText(report: ConflictReport, state: number, maker: number, reasons: MakerReasons): string {
  const isUnseen = report.states[state]!.unseen.includes(maker);
  const nothing = isUnseen ? 'It neither stays there nor leaves.' : noImprovementWords(reasons);
  return [
    `- **${plain(report.decisionMakers[maker]!.name)}**, ${stableWords(report, state, maker)}.${nothing === undefined ? '' : ` ${nothing}`}`,
    ...improvementTexts(report, [maker], reasons),
  ].join('\n');
}

function improvementTexts(
  report: ConflictReport,
  coalition: readonly number[],
  reasons: MakerReasons,
): readonly string[] {
  const more = leftOutWords(reasons);
  const who = coalition.length === 1 ? 'It' : 'They';
  return [
    ...reasons.improvements.flatMap((improvement) => [
      `  - ${who} could improve to ${plain(stateWords(report, improvement.to))}.`,
      ...reasonLines(report, coalition, improvement).map(
        ({ concepts, words }) => `    - ${concepts.join(', ')}: ${plain(words)}.`,
      ),
    ]),
    ...(more === undefined ? [] : [`  - ${more}`]),
  ];
}

function coalitionsText(report: ConflictReport): string {
  if (report.coalitions.length === 0) return '';
  return paragraphs([
    plain(COALITIONS_LEDE),
    ...report.coalitions.flatMap(({ members, states, leftOut }) => [
      `### ${plain(membersWords(report, members))}`,
      states.length === 0
        ? 'No state holds.'
        : states.map((one) => coalitionStateText(report, members, one)).join('\n'),
      ...(leftOut === 0 ? [] : [moreHeldWords(leftOut)]),
    ]),
  ]);
}

function coalitionStateText(
  report: ConflictReport,
  members: readonly number[],
  reasons: CoalitionReasons,
): string {
  const { state } = reasons;
  const nothing = noImprovementWords(reasons, true);
  return [
    `- ${plain(stateWords(report, state))} ${holdsWords(report, state)}; the coalition ${keptWords(reasons)}.${nothing === undefined ? '' : ` ${nothing}`}`,
    ...improvementTexts(report, members, reasons),
  ].join('\n');
}

function keyText(): string {
  const terms = CONCEPTS.map((concept) => `**${concept}**: ${plain(CONCEPT_MEANINGS[concept])}`);
  return paragraphs([
    'A state is stable for a decision maker when:',
    bullets(terms),
    'Words and letters:',
    bullets(REPORT_TERMS.map(([term, meaning]) => `**${term}**: ${plain(meaning)}`)),
  ]);
}
