/**
 * Who stands where: a row for each side with its people below it, a column for each issue, most spoken of first. A cell
 * tells its stance by sign and by colour, never by colour alone, and leads to the statements that it rests on.
 */
import { type Child, html, type Markup } from '../core/markup.ts';
import { counted, dateWords, listed } from '../core/phrases.ts';
import type { Brief } from '../record/brief.ts';
import type { BriefIssue, Position } from '../record/position.ts';
import { type Cast, castOf, nameOf, sideIdOf } from './cast.ts';
import { basisLook, stanceWords, stepOf } from './stance-words.ts';
import {
  type DataCell,
  type DataTable,
  type LinkTo,
  linkAttributes,
  linked,
  statementsPlace,
  type View,
} from './view.ts';

/** `undefined` when nobody has a position. */
export function positionMatrix(brief: Brief, linkTo: LinkTo): View | undefined {
  const cast = castOf(brief);
  const columns = issueColumns(brief);
  if (columns.length === 0) return undefined;
  const rows = matrixRows(brief, cast);
  const cells = new Map(
    brief.positions.map((position) => [cellKey(position.actor, position.issue), position]),
  );
  const silent = new Set(brief.notHeardFrom);
  const matrix: Matrix = { cast, columns, rows, cells, silent, linkTo };
  return {
    id: 'matrix',
    title: 'Positions by actor and issue',
    description: describe(matrix),
    picture: html`<table class="matrix"><thead><tr><td></td>${columns.map((issue) => html`<th scope="col">${linked(linkTo, { kind: 'issue', id: issue.id }, html`<bdi>${issue.name}</bdi>`)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => rowMarkup(matrix, row))}</tbody></table>`,
    table: matrixTable(matrix),
  };
}

interface Row {
  readonly actor: string;
  /** A side's people stand indented below it. */
  readonly isBelow: boolean;
}

interface Matrix {
  readonly cast: Cast;
  readonly columns: readonly BriefIssue[];
  readonly rows: readonly Row[];
  readonly cells: ReadonlyMap<string, Position>;
  readonly silent: ReadonlySet<string>;
  readonly linkTo: LinkTo;
}

function cellKey(actor: string, issue: string): string {
  return JSON.stringify([actor, issue]);
}

/** Issues that somebody has a position on: those of most actors first, then in the codebook's order. */
function issueColumns({ issues, positions }: Brief): readonly BriefIssue[] {
  const held = Map.groupBy(positions, ({ issue }) => issue);
  const count = ({ id }: BriefIssue): number => held.get(id)?.length ?? 0;
  return issues.filter((issue) => count(issue) > 0).sort((a, b) => count(b) - count(a));
}

/** Sides first, the one with most stances leading, each with its people; then those with no side. */
function matrixRows({ positions, notHeardFrom }: Brief, cast: Cast): readonly Row[] {
  const weights = new Map<string, number>();
  for (const { actor, statements } of positions)
    weights.set(actor, (weights.get(actor) ?? 0) + statements.length);
  const weight = (id: string): number => weights.get(id) ?? 0;
  const byWeight = (a: string, b: string): number =>
    weight(b) - weight(a) || nameOf(cast, a).localeCompare(nameOf(cast, b), 'en');
  const bySide = Map.groupBy(new Set([...weights.keys(), ...notHeardFrom]), (id) => sideIdOf(cast, id));
  const sides = [...bySide]
    .flatMap(([side, members]) =>
      side === undefined ? [] : [{ side, members, weight: members.reduce((sum, id) => sum + weight(id), 0) }],
    )
    .sort((a, b) => b.weight - a.weight || byWeight(a.side, b.side));
  return [
    ...sides.flatMap(({ side, members }) => [
      { actor: side, isBelow: false },
      ...members
        .filter((id) => id !== side)
        .sort(byWeight)
        .map((actor) => ({ actor, isBelow: true })),
    ]),
    ...(bySide.get(undefined) ?? []).sort(byWeight).map((actor) => ({ actor, isBelow: false })),
  ];
}

function rowMarkup(matrix: Matrix, { actor, isBelow }: Row): Markup {
  const { cast, columns, linkTo, silent } = matrix;
  const name = linked(linkTo, { kind: 'actor', id: actor }, html`<bdi>${nameOf(cast, actor)}</bdi>`);
  return html`<tr${isBelow && html` class="below"`}><th scope="row">${name}${silent.has(actor) && html` <span class="quiet">not heard from</span>`}</th>${columns.map((issue) => cellMarkup(matrix, actor, issue))}</tr>\n`;
}

function cellMarkup({ cells, cast, linkTo }: Matrix, actor: string, issue: BriefIssue): Markup {
  const position = cells.get(cellKey(actor, issue.id));
  if (position === undefined) return html`<td></td>`;
  const { sign, look } = stepOf(position.stance);
  const words = cellWords(position, issue, cast);
  const inside = html`<b>${sign}</b> <span>${position.statements.length}</span>${marks(position)}<small>${position.basis}</small>`;
  const link = linkTo(statementsPlace(position.statements));
  return html`<td class="${look} ${basisLook(position.basis)}">${
    link === undefined
      ? html`<span title="${words}">${inside}</span>`
      : html`<a ${linkAttributes(link)} title="${words}"><span class="named">${words}</span><span aria-hidden="true">${inside}</span></a>`
  }</td>`;
}

/** Why a cell is worth a second look: some of a side deviate, or the stance has changed. */
function marks({ deviating = [], changes = [] }: Position): Child {
  return [deviating.length > 0 && html` <i>≠</i>`, changes.length > 0 && html` <i>Δ</i>`];
}

/** The whole cell in words: `Ukraine on Territory: strongly against (no land changes hands), 3 statements, own words`. */
function cellWords(position: Position, issue: BriefIssue, cast: Cast): string {
  const { actor, stance, statements, basis, since, deviating = [], changes = [], spread } = position;
  return [
    `${nameOf(cast, actor)} on ${issue.name}: ${stanceWords(stance, issue)}`,
    counted(statements.length, 'statement'),
    basis,
    ...(since === undefined ? [] : [`since ${dateWords(since)}`]),
    ...(spread >= 1 ? [`statements pull apart (spread ${spread.toFixed(1)})`] : []),
    ...(deviating.length === 0 ? [] : [`${listed(deviating.map((id) => nameOf(cast, id)))} deviating`]),
    ...changes.map(
      ({ from, to, date }) =>
        `changed from ${stepOf(from).words} to ${stepOf(to).words} on ${dateWords(date)}`,
    ),
  ].join(', ');
}

function matrixTable({ cast, columns, rows, cells, silent }: Matrix): DataTable {
  const cell = (actor: string, issue: BriefIssue): DataCell => {
    const position = cells.get(cellKey(actor, issue.id));
    if (position === undefined) return { text: '' };
    const { stance, statements, basis, deviating = [], changes = [] } = position;
    const extra = [
      ...(deviating.length > 0 ? ['≠'] : []),
      ...(changes.length > 0 ? ['Δ'] : []),
      `(${statements.length}, ${basis})`,
    ];
    return { text: `${stepOf(stance).sign} ${extra.join(' ')}`, to: statementsPlace(statements) };
  };
  return {
    head: ['Actor', ...columns.map(({ name }) => name)],
    rows: rows.map(({ actor, isBelow }) => [
      {
        text: `${isBelow ? '– ' : ''}${nameOf(cast, actor)}${silent.has(actor) ? ' (not heard from)' : ''}`,
        to: { kind: 'actor', id: actor },
      },
      ...columns.map((issue) => cell(actor, issue)),
    ]),
  };
}

function describe({ cast, columns, rows, cells }: Matrix): string {
  const strong = [...cells.values()].filter(({ stance }) => Math.abs(stance) >= 1.5).length;
  const first = columns[0]!;
  const holders = rows.filter(({ actor }) => cells.has(cellKey(actor, first.id)));
  const apart = [...cells.values()].filter(({ deviating }) => (deviating?.length ?? 0) > 0);
  return `${counted(rows.length, 'actor')} on ${counted(columns.length, 'issue')}: ${counted(cells.size, 'position')}, ${strong} of them strong; most actors have one on ${first.name} (${holders.length})${apart.length === 0 ? '' : `; people of ${listed([...new Set(apart.map(({ actor }) => nameOf(cast, actor)))])} deviate from their side`}.`;
}
