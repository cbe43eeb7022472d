/**
 * A conflict report as one HTML file: what holds, who wants what, every state, the graph of improvements, how today leads to what
 * holds, and why it holds. It reads whole without script.
 */
import { type Child, html, type Markup } from '../core/markup.ts';
import { counted, grouped } from '../core/phrases.ts';
import { CONCEPTS } from '../record/conflict-model.ts';
import type { ConflictReport, ReportMaker, ReportOption, ReportView } from '../record/conflict-report.ts';
import { conflictGraph, type StateHref } from '../views/conflict-graph.ts';
import { moverBadge, moverKey } from '../views/conflict-movers.ts';
import { conflictPaths } from '../views/conflict-paths.ts';
import { conflictCoalitions, conflictStability } from '../views/conflict-stability.ts';
import { conflictStates, stateFilter, statesLede } from '../views/conflict-states.ts';
import {
  beliefLead,
  bottomLines,
  COALITIONS_LEDE,
  CONCEPT_MEANINGS,
  optionNotes,
  preferencesLead,
  REPORT_CAVEAT,
  REPORT_TERMS,
  reasonsLede,
  restsWords,
  takenWords,
  unseenWords,
} from '../views/conflict-words.ts';
import { scrolled, tableMarkup } from '../views/view.ts';
import { CONFLICT_VIEW_STYLE } from '../views/view-style.ts';
import { CONFLICT_SCRIPT } from './conflict-script.ts';
import { pageParts } from './page.ts';
import { PAGE_STYLE } from './page-style.ts';
import type { Section } from './sections/section.ts';

/** The report as an HTML document, part after part. The same report gives the same document. */
export function conflictHtmlParts(report: ConflictReport): Generator<string> {
  return pageParts({
    title: report.title,
    readout: report.readout,
    style: PAGE_STYLE + CONFLICT_VIEW_STYLE,
    script: CONFLICT_SCRIPT,
    ...(report.options.length === 0 ? { bodyClass: 'listed' } : {}),
    skip: { to: 'bottom-line', words: 'Skip to the bottom line' },
    masthead: masthead(report),
    sections: SECTIONS.flatMap((make) => make(report, placesOf(report)) ?? []),
  });
}

/** Where states are on the page. */
interface Places {
  readonly row: StateHref;
  readonly reasons: StateHref;
}

function placesOf({ shown, reasons }: ConflictReport): Places {
  const [rows, explained] = [new Set(shown), new Set(reasons.map(({ state }) => state))];
  return {
    row: (state) => (rows.has(state) ? `#${rowAnchor(state)}` : undefined),
    reasons: (state) => (explained.has(state) ? `#${reasonAnchor(state)}` : undefined),
  };
}

const rowAnchor = (state: number): string => `state-${state + 1}`;
const reasonAnchor = (state: number): string => `why-${state + 1}`;

const SECTIONS: readonly ((report: ConflictReport, places: Places) => Section | undefined)[] = [
  bottomLineSection,
  makersSection,
  statesSection,
  graphSection,
  pathsSection,
  reasonsSection,
  coalitionsSection,
  keySection,
];

function masthead(report: ConflictReport): Markup {
  const { title, source, readout, decisionMakers, options, feasible, held, equilibria } = report;
  const figures: readonly (readonly [name: string, value: string])[] = [
    ['Decision makers', grouped(decisionMakers.length)],
    ...(options.length === 0 ? [] : [['Options', grouped(options.length)] as const]),
    ['States that can be', grouped(feasible)],
    ['Hold by some concept', grouped(held)],
    ['Hold by all five', grouped(equilibria.Nash)],
  ];
  return html`<header class="masthead">
<p class="eyebrow">Readout conflict report · what holds, and why</p>
<h1 dir="auto">${title}</h1>
<dl class="figures">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<details><summary>How this was made</summary><p>By the graph model for conflict resolution (Fang, Hipel &amp; Kilgour 1993), from a model that says who decides, what each may do and what each prefers. Nothing is sampled: every state is decided.</p>
<p>Made by Readout ${readout}.${source !== undefined && html` Source of the model: <bdi>${source}</bdi>`}</p></details>
</header>`;
}

function bottomLineSection(report: ConflictReport): Section {
  return {
    id: 'bottom-line',
    title: 'Bottom line',
    body: [
      bottomLines(report).map((line) => html`<p>${line}</p>\n`),
      html`<p class="quiet caveat">${REPORT_CAVEAT}</p>`,
    ],
  };
}

function makersSection(report: ConflictReport): Section {
  const { decisionMakers, infeasible } = report;
  return {
    id: 'decision-makers',
    title: 'Who decides, and what each wants',
    count: decisionMakers.length,
    body: [
      html`<ul class="makers">${decisionMakers.map((maker, i) => makerMarkup(report, maker, i))}</ul>\n`,
      infeasible.length > 0 &&
        html`<div class="under"><details><summary>${counted(infeasible.length, 'condition')} that can’t be</summary><ul class="holders">${infeasible.map((words) => html`<li>${words}</li>`)}</ul></details></div>`,
    ],
  };
}

function makerMarkup(
  report: ConflictReport,
  { name, preferences, view }: ReportMaker,
  maker: number,
): Markup {
  const own = report.options.filter(({ decisionMaker }) => decisionMaker === maker);
  return html`<li><h3>${moverBadge(maker)} <bdi>${name}</bdi></h3>
${own.length > 0 && html`<h4>May do</h4><ul>${own.map(optionMarkup)}</ul>`}
<h4>${preferencesLead(preferences)}</h4>${preferencesMarkup(report, preferences)}${view !== undefined && viewMarkup(report, view)}</li>\n`;
}

function viewMarkup(report: ConflictReport, view: ReportView): Child {
  const unseen = unseenWords(view);
  return [
    unseen !== undefined && html`<p>${unseen}</p>`,
    view.believes.map(
      ({ decisionMaker, preferences }) =>
        html`<p>${beliefLead(report, decisionMaker)} ${preferencesLead(preferences)}</p>${preferencesMarkup(report, preferences)}`,
    ),
  ];
}

function optionMarkup(option: ReportOption): Markup {
  const notes = optionNotes(option);
  return html`<li><bdi>${option.name}</bdi>${notes !== '' && html` <span class="quiet">${notes}</span>`}</li>`;
}

function preferencesMarkup(report: ConflictReport, preferences: ReportMaker['preferences']): Child {
  switch (preferences.by) {
    case 'statements':
      return (
        preferences.wishes.length > 0 &&
        html`<ol>${preferences.wishes.map((wish) => {
          const rests = restsWords(wish);
          return html`<li>${wish.words}${rests !== '' && html` <span class="quiet">${rests}</span>`}</li>`;
        })}</ol>`
      );
    case 'weights':
      return html`<ul>${preferences.weights.map(({ option, weight }) => html`<li><bdi>${report.options[option]!.name}</bdi>: ${signed(weight)}</li>`)}</ul>`;
    case 'ranking':
      return preferences.ranking.length > 0 && rankingMarkup(report, preferences.ranking);
  }
}

/** A longer ranking is folded. */
const MOST_RANKED = 12;

function rankingMarkup(report: ConflictReport, ranking: readonly (readonly number[])[]): Markup {
  const list = html`<ol>${ranking.map(
    (group) =>
      html`<li>${group.map((state, k) => html`${k > 0 && '; '}<a class="state" href="#${rowAnchor(state)}">${report.states[state]!.name}</a> <span class="quiet">${takenWords(report, state)}</span>`)}</li>`,
  )}</ol>`;
  return ranking.length <= MOST_RANKED
    ? list
    : html`<details><summary>${counted(ranking.length, 'place')}</summary>${list}</details>`;
}

const signed = (weight: number): string => (weight > 0 ? `+${weight}` : String(weight).replace('-', '−'));

function statesSection(report: ConflictReport, { reasons }: Places): Section {
  return {
    id: 'states',
    title: 'States',
    count: report.feasible,
    body: [
      html`<p class="lede">${statesLede(report)}</p>\n`,
      stateFilter(report),
      scrolled('Table of states', conflictStates(report, { row: rowAnchor, reasons })),
    ],
  };
}

function graphSection(report: ConflictReport, { row }: Places): Section | undefined {
  const view = conflictGraph(report, row);
  if (view === undefined) return undefined;
  return {
    id: view.id,
    title: view.title,
    body: html`<div class="view graph"><p>${view.description}</p>
${moverKey(report)}${scrolled('Graph of states', view.picture)}
<details><summary>The same as a table</summary>${scrolled(
      `${view.title}, as a table`,
      tableMarkup(view.table, () => undefined),
    )}</details></div>`,
  };
}

function pathsSection(report: ConflictReport, { row }: Places): Section | undefined {
  const tree = conflictPaths(report, row);
  if (tree === undefined) return undefined;
  return {
    id: 'paths',
    title: 'How today leads to what holds',
    body: [
      html`<p class="lede">Shortest paths by moves that who makes them is better off by, one step a line. They are ways that are open, not forecasts.</p>\n`,
      tree,
    ],
  };
}

function reasonsSection(report: ConflictReport, { row }: Places): Section | undefined {
  const reasons = conflictStability(report, { anchor: reasonAnchor, row });
  if (reasons === undefined) return undefined;
  return {
    id: 'why',
    title: 'Why it holds',
    count: report.reasons.length,
    body: [html`<p class="lede">${reasonsLede(report)}</p>\n`, reasons],
  };
}

function coalitionsSection(report: ConflictReport, { row }: Places): Section | undefined {
  const coalitions = conflictCoalitions(report, row);
  if (coalitions === undefined) return undefined;
  return {
    id: 'coalitions',
    title: 'Who acts together',
    count: report.coalitions.length,
    body: [html`<p class="lede">${COALITIONS_LEDE}</p>\n`, coalitions],
  };
}

function keySection(): Section {
  const list = (title: string, rows: readonly (readonly [term: string, meaning: string])[]): Markup =>
    html`<div><h3>${title}</h3><dl>${rows.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl></div>`;
  return {
    id: 'key',
    title: 'How to read this',
    body: html`<div class="key">${list(
      'Concepts: a state is stable for a decision maker when …',
      CONCEPTS.map((concept) => [concept, CONCEPT_MEANINGS[concept]]),
    )}${list('Words and letters', REPORT_TERMS)}</div>`,
  };
}
