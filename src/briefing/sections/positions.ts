/** Who stands where: the matrix, the codebook it was read with and why, and the issues with their poles. */

import { type Child, html, type Markup } from '../../core/markup.ts';
import type { BriefIssue } from '../../record/position.ts';
import { positionMatrix } from '../../views/position-matrix.ts';
import { scrolled } from '../../views/view.ts';
import { issueAnchor, pageLinks } from '../anchors.ts';
import type { Lookup } from '../lookup.ts';
import { counted } from '../words.ts';
import type { Section } from './section.ts';

export function positionsSection(lookup: Lookup): Section | undefined {
  const { issues, positions, codebook } = lookup.brief;
  if (issues.length === 0) return undefined;
  const matrix = positionMatrix(lookup.brief, pageLinks(lookup));
  return {
    id: 'positions',
    title: 'Who stands where',
    ...(positions.length === 0 ? {} : { count: positions.length }),
    body: [
      html`<p class="lede">${matrix?.description ?? 'The coverage speaks of issues, and no position on them is found.'}</p>\n`,
      matrix !== undefined && scrolled(matrix.title, matrix.picture),
      html`<div class="under">${codebook !== undefined && html`<p>Read with the codebook <bdi>${codebook.name}</bdi>: ${codebook.because}.</p>`}${issueList(lookup, issues)}</div>`,
    ],
  };
}

function issueList(lookup: Lookup, issues: readonly BriefIssue[]): Markup {
  return html`<details><summary>${counted(issues.length, 'issue')} of the codebook that the coverage speaks of</summary><dl class="issue-list">${issues.map((issue) => issueMarkup(lookup, issue))}</dl></details>`;
}

function issueMarkup(lookup: Lookup, issue: BriefIssue): Markup {
  const { id, name, definition, poles, grantedBy, parent, statements } = issue;
  const whole = lookup.brief.issues.find((other) => other.id === parent);
  const about: readonly Child[] = [
    poles.length > 0 &&
      html`<dd>${poles.map(({ at, words }, k) => `${k === 0 ? '' : '; '}${signed(at)} ${words}`)}</dd>`,
    grantedBy !== undefined && html`<dd class="quiet">Granted by: ${grantedBy}</dd>`,
    whole !== undefined && html`<dd class="quiet">Part of: <bdi>${whole.name}</bdi></dd>`,
  ];
  return html`<div id="${issueAnchor(lookup, id)}"><dt><bdi>${name}</bdi> <span class="count">${counted(statements.length, 'statement')}</span></dt><dd>${definition}</dd>${about}</div>\n`;
}

/** `+2`, `−1`, `0`. */
function signed(at: number): string {
  return at > 0 ? `+${at}` : String(at).replace('-', '−');
}
