/**
 * The state table, the main view of a conflict report: states that hold first, the options taken in each, and for each decision
 * maker how good it is and by which concepts it is stable. The form above it is for a page with script and hidden without.
 */
import { type Child, each, html, type Markup } from '../core/markup.ts';
import { counted, grouped } from '../core/phrases.ts';
import { CONCEPTS } from '../record/conflict-model.ts';
import type { ConflictReport } from '../record/conflict-report.ts';
import { takenWords } from './conflict-words.ts';

/** With more options a menu for each would bury the table: the search field takes their letters too. */
export const MOST_MENUS = 12;

/** The id of a state's row on the page, and the address at which it is explained, if it is. */
export interface StatePlaces {
  readonly row: (state: number) => string;
  readonly reasons: (state: number) => string | undefined;
}

/** `12 of 16 states can be; …`: what the table is of, in a sentence or two. */
export function statesLede({ combinations, feasible, shown, held, options }: ConflictReport): string {
  const all =
    feasible === combinations
      ? `${counted(feasible, 'state')}.`
      : `${grouped(feasible)} of ${counted(combinations, options.length > 0 ? 'combination' : 'state')} can be.`;
  if (shown.length === feasible) return `${all} Those that hold come first.`;
  return `${all} Shown are ${shown.length >= held ? 'those that hold' : 'those that hold by most concepts'} and today’s; ${counted(feasible - shown.length, 'state')} ${feasible - shown.length === 1 ? 'is' : 'are'} left out${shown.length < held ? `, among them ${counted(held - Math.min(held, shown.length), 'state')} that hold` : ', none of which holds'}.`;
}

export function conflictStates(report: ConflictReport, places: StatePlaces): Markup {
  return html`<table class="states">${head(report)}
<tbody>${each(report.shown, (state) => row(report, state, places))}</tbody></table>`;
}

function head({ decisionMakers, options }: ConflictReport): Markup {
  const groups = [...Map.groupBy(options, ({ decisionMaker }) => decisionMaker)];
  return html`<thead><tr><th scope="col" rowspan="2">State</th><th scope="col" rowspan="2">Holds by</th>${groups.map(
    ([maker, own]) =>
      html`<th scope="colgroup" colspan="${own.length}" class="first">Options of <bdi>${decisionMakers[maker]!.name}</bdi></th>`,
  )}${decisionMakers.map(({ name }) => html`<th scope="colgroup" colspan="${CONCEPTS.length + 1}" class="first">Stable for <bdi>${name}</bdi></th>`)}</tr>
<tr>${groups.map(([, own]) => own.map(({ name }, k) => html`<th scope="col" class="option${k === 0 && ' first'}"><bdi>${name}</bdi></th>`))}${decisionMakers.map(
    () =>
      html`<th scope="col" class="first">place</th>${CONCEPTS.map((concept) => html`<th scope="col">${concept}</th>`)}`,
  )}</tr></thead>`;
}

function row(report: ConflictReport, state: number, places: StatePlaces): Markup {
  const { name, taken, places: ranks, stable, unseen, holds } = report.states[state]!;
  const isFirst = (option: number): boolean =>
    report.options[option]?.decisionMaker !== report.options[option - 1]?.decisionMaker;
  return html`<tr id="${places.row(state)}" data-h="${holds.join(' ')}"${report.options.length > 0 && html` data-l="${name}"`}><th scope="row"><bdi class="state">${name}</bdi>${state === report.statusQuo && html` <span class="today">today</span>`}${report.options.length > 0 && html`<span class="quiet">${takenWords(report, state)}</span>`}</th><td>${holdsCell(report, state, places)}</td>${report.options.map(
    (_, option) =>
      html`<td class="letter${isFirst(option) && ' first'}">${taken.includes(option) ? html`<b>Y</b>` : 'N'}</td>`,
  )}${report.decisionMakers.map((_, i) =>
    unseen.includes(i)
      ? html`<td class="first quiet" colspan="${CONCEPTS.length + 1}">not seen</td>`
      : html`<td class="letter first">${ranks[i]!}</td>${CONCEPTS.map((concept) =>
          stable[i]!.includes(concept) ? html`<td class="letter s">s</td>` : html`<td class="letter">–</td>`,
        )}`,
  )}</tr>\n`;
}

function holdsCell({ states }: ConflictReport, state: number, places: StatePlaces): Child {
  const { holds } = states[state]!;
  const words =
    holds.length === 0 ? 'none' : holds.length === CONCEPTS.length ? html`<b>all five</b>` : holds.join(', ');
  const href = places.reasons(state);
  return href === undefined ? words : html`<a href="${href}">${words}</a>`;
}

/** Narrows the table by what holds, by options and by words; hidden until the page's script shows it. */
export function stateFilter({ options, shown, decisionMakers }: ConflictReport): Markup {
  const menus = options.length > MOST_MENUS ? [] : options;
  return html`<form id="filter" hidden aria-label="Narrow the states">
<label>Holds by ${menu('holds', [
    ['', 'any'],
    ['some', 'some concept'],
    ...CONCEPTS.map((concept) => [concept, concept] as const),
  ])}</label>
${menus.map(({ name, decisionMaker }, option) => {
  const isShared = options.some((other, k) => k !== option && other.name === name);
  return html`<label><bdi>${name}</bdi>${isShared && html` by <bdi>${decisionMakers[decisionMaker]!.name}</bdi>`} ${menu(
    `o${option}`,
    [
      ['', 'any'],
      ['Y', 'taken'],
      ['N', 'not taken'],
    ],
  )}</label>\n`;
})}<label class="wide">Text <input type="search" name="text" autocomplete="off"></label>
<button type="reset">Show all</button>
<p id="shown" role="status">${counted(shown.length, 'state')} shown</p>
</form>\n`;
}

const menu = (name: string, choices: readonly (readonly [value: string, words: string])[]): Markup =>
  html`<select name="${name}" autocomplete="off">${choices.map(([value, words]) => html`<option value="${value}">${words}</option>`)}</select>`;
