/**
 * Why a state holds or not: for each decision maker each move to what it prefers, with what may follow that deters it and by
 * which concepts that counts, or that nothing does.
 */
import { type Child, html, type Markup } from '../core/markup.ts';
import type {
  CoalitionReasons,
  ConflictReport,
  MakerReasons,
  ReportImprovement,
  StateReasons,
} from '../record/conflict-report.ts';
import type { StateHref } from './conflict-graph.ts';
import {
  changeWords,
  holdsWords,
  keptWords,
  leftOutWords,
  membersWords,
  moreHeldWords,
  nobodyWords,
  noImprovementWords,
  reasonLines,
  stableWords,
  takenWords,
} from './conflict-words.ts';

export interface ReasonPlaces {
  /** The id of the part that explains a state. */
  readonly anchor: (state: number) => string;
  readonly row: StateHref;
}

export function conflictStability(report: ConflictReport, places: ReasonPlaces): Markup | undefined {
  if (report.reasons.length === 0) return undefined;
  return html`${report.reasons.map((reasons) => stateMarkup(report, reasons, places))}`;
}

function stateMarkup(report: ConflictReport, reasons: StateReasons, { anchor, row }: ReasonPlaces): Markup {
  const { state, decisionMakers } = reasons;
  const words = takenWords(report, state);
  const nobody = nobodyWords(report, reasons);
  const { name } = report.states[state]!;
  return html`<div class="why" id="${anchor(state)}"><h3>${link(row(state), name)}${state === report.statusQuo && html` <span class="today">today</span>`} <span class="ends">${holdsWords(report, state)}</span></h3>
${words !== '' && html`<p class="quiet">${words}</p>`}
${nobody !== undefined ? html`<p>${nobody}</p>` : html`<dl>${decisionMakers.map((one, i) => makerMarkup(report, state, i, one, row))}</dl>`}</div>\n`;
}

function makerMarkup(
  report: ConflictReport,
  state: number,
  maker: number,
  reasons: MakerReasons,
  row: StateHref,
): Markup {
  const isUnseen = report.states[state]!.unseen.includes(maker);
  const nothing = noImprovementWords(reasons);
  const more = leftOutWords(reasons);
  return html`<div><dt><bdi>${report.decisionMakers[maker]!.name}</bdi> <span class="quiet">${stableWords(report, state, maker)}</span></dt>
<dd>${isUnseen ? 'It neither stays there nor leaves.' : (nothing ?? html`<ul>${reasons.improvements.map((one) => improvementMarkup(report, state, [maker], one, row))}</ul>`)}${more !== undefined && html`<p class="quiet">${more}</p>`}</dd></div>\n`;
}

function improvementMarkup(
  report: ConflictReport,
  state: number,
  coalition: readonly number[],
  improvement: ReportImprovement,
  row: StateHref,
): Markup {
  const { to } = improvement;
  return html`<li>${coalition.length === 1 ? 'It' : 'They'} could improve to ${link(row(to), report.states[to]!.name)}${report.options.length > 0 && `: ${changeWords(report, coalition, state, to)}`}<ul>${reasonLines(
    report,
    coalition,
    improvement,
  ).map(({ concepts, words }) => html`<li><b>${concepts.join(', ')}</b>: ${words}.</li>`)}</ul></li>\n`;
}

/** What the states that hold are to those who act together. */
export function conflictCoalitions(report: ConflictReport, row: StateHref): Markup | undefined {
  if (report.coalitions.length === 0) return undefined;
  return html`${report.coalitions.map(
    ({ members, states, leftOut }) =>
      html`<div class="why"><h3><bdi>${membersWords(report, members)}</bdi></h3>
<dl>${states.map((one) => coalitionMarkup(report, members, one, row))}</dl>${states.length === 0 && html`<p>No state holds.</p>`}${leftOut > 0 && html`<p class="quiet">${moreHeldWords(leftOut)}</p>`}</div>\n`,
  )}`;
}

function coalitionMarkup(
  report: ConflictReport,
  members: readonly number[],
  reasons: CoalitionReasons,
  row: StateHref,
): Markup {
  const { state, improvements } = reasons;
  const nothing = noImprovementWords(reasons, true);
  const more = leftOutWords(reasons);
  return html`<div><dt>${link(row(state), report.states[state]!.name)} <span class="quiet">${holdsWords(report, state)}; the coalition ${keptWords(reasons)}</span></dt>
<dd>${nothing ?? html`<ul>${improvements.map((one) => improvementMarkup(report, state, members, one, row))}</ul>`}${more !== undefined && html`<p class="quiet">${more}</p>`}</dd></div>\n`;
}

const link = (href: string | undefined, name: string): Child =>
  href === undefined ? html`<b class="state">${name}</b>` : html`<a class="state" href="${href}">${name}</a>`;
