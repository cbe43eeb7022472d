/**
 * How today leads to states that hold: shortest paths by improvements as one tree, a step a line. Steps that several paths begin
 * with stand once.
 */
import { type Child, html, type Markup } from '../core/markup.ts';
import { counted } from '../core/phrases.ts';
import type { ConflictReport, ReportStep } from '../record/conflict-report.ts';
import type { StateHref } from './conflict-graph.ts';
import { moverBadge, moverLook } from './conflict-movers.ts';
import { deedWords, holdsWords, takenWords } from './conflict-words.ts';

interface Node {
  readonly decisionMaker: number;
  readonly to: number;
  readonly next: Node[];
}

/** `undefined` where the model doesn't say what is so today, or where nothing holds. */
export function conflictPaths(report: ConflictReport, hrefOf: StateHref): Markup | undefined {
  const { paths, statusQuo } = report;
  if (paths === undefined || statusQuo === undefined || paths.ends.length === 0) return undefined;
  const tree = treeOf(paths.ends.flatMap(({ steps }) => (steps === undefined ? [] : [steps])));
  const lost = paths.ends.filter(({ steps }) => steps === undefined);
  return html`<div class="tree"><p>${place(report, statusQuo, hrefOf)} <span class="today">today</span> <span class="quiet">${holdsWords(report, statusQuo)}</span></p>
${branches(report, statusQuo, tree, hrefOf)}</div>
${tree.length === 0 && html`<p>${paths.reached === 1 ? 'No move improves on today for who would make it.' : 'No improvement from today leads to a state that holds.'}</p>`}
${lost.length > 0 && html`<h3>Hold, and improvements from today don’t lead there</h3>\n<ul class="lost">${lost.map(({ to }) => html`<li>${place(report, to, hrefOf)} <span class="quiet">${holdsWords(report, to)}</span></li>\n`)}</ul>`}
${paths.leftOut > 0 && html`<p class="quiet">${counted(paths.leftOut, 'more state')} that ${paths.leftOut === 1 ? 'holds is' : 'hold are'} left out here.</p>`}\n`;
}

function treeOf(paths: readonly (readonly ReportStep[])[]): readonly Node[] {
  const roots: Node[] = [];
  for (const steps of paths) {
    let level = roots;
    for (const { decisionMaker, to } of steps) {
      const known = level.find((node) => node.decisionMaker === decisionMaker && node.to === to);
      const node = known ?? { decisionMaker, to, next: [] };
      if (known === undefined) level.push(node);
      level = node.next;
    }
  }
  return roots;
}

function branches(report: ConflictReport, from: number, nodes: readonly Node[], hrefOf: StateHref): Child {
  return (
    nodes.length > 0 &&
    html`<ul>${nodes.map(({ decisionMaker, to, next }) => {
      const { holds } = report.states[to]!;
      return html`<li class="${moverLook(decisionMaker)}"><p>${moverBadge(decisionMaker)} <bdi>${report.decisionMakers[decisionMaker]!.name}</bdi> ${deedWords(report, from, to)} <span aria-hidden="true">→</span> ${place(report, to, hrefOf)}${holds.length > 0 && html` <span class="ends">${holdsWords(report, to)}</span>`}</p>${branches(report, to, next, hrefOf)}</li>\n`;
    })}</ul>\n`
  );
}

/** A state as a link to its row, with what is done in it. */
function place(report: ConflictReport, state: number, hrefOf: StateHref): Markup {
  const { name } = report.states[state]!;
  const href = hrefOf(state);
  const words = takenWords(report, state);
  return html`${href === undefined ? html`<b class="state">${name}</b>` : html`<a class="state" href="${href}">${name}</a>`}${words !== '' && html` <span class="quiet">(${words})</span>`}`;
}
