/** Who is heard: a row for each side with its counts, and the sides that have no words of their own. */

import { type Child, html, joined, type Markup } from '../../core/markup.ts';
import type { Certainty, Statement } from '../../record/statement.ts';
import { actorAnchor } from '../anchors.ts';
import type { Lookup } from '../lookup.ts';
import { type SideRow, sideRows } from '../sides.ts';
import { CERTAINTIES, grouped } from '../words.ts';
import { figureMarkup } from './bottom-line.ts';
import type { Section } from './section.ts';

export function heardSection(lookup: Lookup): Section | undefined {
  const rows = sideRows(lookup);
  const silence = notHeard(lookup);
  if (rows.length === 0 && silence === undefined) return undefined;
  return { id: 'heard', title: 'Who is heard', body: [table(lookup, rows), silence] };
}

function table(lookup: Lookup, rows: readonly SideRow[]): Child {
  if (rows.length === 0) return undefined;
  const most = Math.max(...rows.map(({ statements }) => statements.length));
  return html`<p class="lede">Statements by the side they are made for, and how sure the text words them. Every figure leads to its statements.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Statements by side"><table class="sides">
<thead><tr><th scope="col">Side</th><th scope="col" class="num">Speakers</th><th scope="col" class="num">Statements</th><td class="bar"></td><th scope="col" class="num">In own words</th>${CERTAINTIES.map(({ value }) => html`<th scope="col" class="num">${value}</th>`)}</tr></thead>
<tbody>${rows.map((row) => sideRow(lookup, row, most))}</tbody>
</table></div>`;
}

function sideRow(lookup: Lookup, { side, speakers, statements }: SideRow, most: number): Markup {
  const filter = `side=${side === undefined ? 'none' : lookup.actorNumbers.get(side.id)}`;
  const cell = (among: readonly Statement[], more: string = ''): Markup =>
    html`<td class="num">${count(lookup, among, filter + more)}</td>`;
  const worded = (certainty: Certainty): Markup =>
    cell(
      statements.filter((statement) => statement.certainty === certainty),
      `&certainty=${certainty}`,
    );
  return html`<tr><th scope="row">${side === undefined ? html`<span class="quiet">Side not known</span>` : html`<a href="#${actorAnchor(lookup, side.id)}"><bdi>${side.name}</bdi></a>`}</th><td class="num">${grouped(speakers)}</td>${cell(statements)}<td class="bar"><svg viewBox="0 0 100 10" width="100" height="10" aria-hidden="true"><rect width="${(statements.length / most) * 100}" height="10"/></svg></td>${cell(
    statements.filter(({ quotation }) => quotation !== 'indirect'),
    '&quotation=own',
  )}${CERTAINTIES.map(({ value }) => worded(value))}</tr>\n`;
}

function count(lookup: Lookup, statements: readonly Statement[], filter: string): Child {
  const first = statements[0];
  if (first === undefined) return html`<span class="quiet">–</span>`;
  return figureMarkup(lookup, grouped(statements.length), { statement: first, filter });
}

function notHeard(lookup: Lookup): Child {
  const silent = lookup.brief.notHeardFrom.flatMap((id) => lookup.actors.get(id) ?? []);
  // Where there is an assessment, it ends with them.
  if (silent.length === 0 || lookup.brief.assessment.length > 0) return undefined;
  const names = silent.map(
    ({ id, name }) => html`<a href="#${actorAnchor(lookup, id)}"><bdi>${name}</bdi></a>`,
  );
  return html`<p class="silent"><strong>Not heard from:</strong> ${joined(names, ', ')}. The coverage names them often; what it says they said, if anything, comes through others’ words or with little confidence.</p>`;
}
