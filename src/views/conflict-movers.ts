/** How decision makers are told apart in drawings: a letter, a dash and a colour each. The letter alone is enough. */
import { html, type Markup } from '../core/markup.ts';
import type { ConflictReport } from '../record/conflict-report.ts';

/** `A`, `B`, …: no more decision makers than letters are read. */
export const moverLetter = (decisionMaker: number): string =>
  String.fromCharCode('A'.charCodeAt(0) + (decisionMaker % 26));

const LOOKS = 6;

/** The class of a line of a decision maker. */
export const moverLook = (decisionMaker: number): string => `m${decisionMaker % LOOKS}`;

export const moverBadge = (decisionMaker: number): Markup =>
  html`<b class="mover ${moverLook(decisionMaker)}">${moverLetter(decisionMaker)}</b>`;

/** Which line is whose. */
export function moverKey({ decisionMakers }: ConflictReport): Markup {
  return html`<ul class="movers">${decisionMakers.map(
    ({ name }, i) =>
      html`<li><svg class="line" viewBox="0 0 48 12" width="48" height="12" aria-hidden="true"><path class="edge ${moverLook(i)}" d="M0 6h48"/></svg> ${moverBadge(i)} <bdi>${name}</bdi></li>`,
  )}</ul>\n`;
}
