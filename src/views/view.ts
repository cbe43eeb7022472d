/**
 * What every view gives: a picture, its data as a table, and one sentence made from the data. A view is a pure function
 * of a brief and of where its places are on the page that shows it; one with nothing to show is `undefined`. Marks of a
 * drawing are links out of the tab order: the table has the same links for those who have no pointer.
 */
import { type Child, each, html, type Markup } from '../core/markup.ts';
import type { Span } from '../record/article.ts';

export interface View {
  /** One word for the address of the picture and its class: `timeline`. */
  readonly id: string;
  readonly title: string;
  /** One sentence, composed from counts and names. */
  readonly description: string;
  readonly picture: Markup;
  readonly table: DataTable;
}

/** What a mark stands for, and so where it leads. */
export type Place =
  | { readonly kind: 'statements'; readonly ids: readonly string[] }
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'issue'; readonly id: string }
  /** A wish of the outlook, by its place in it. */
  | { readonly kind: 'wish'; readonly at: number }
  | { readonly kind: 'words'; readonly span: Span };

export interface Link {
  readonly href: string;
  /** How a page that can narrow its list of statements shows these alone. */
  readonly filter?: string;
}

/** Where a place is on the page; `undefined` where the page doesn't have it. */
export type LinkTo = (place: Place) => Link | undefined;

/** A cell is its words and where they lead. */
export interface DataCell {
  readonly text: string;
  readonly to?: Place;
  readonly isNumber?: true;
}

export interface DataTable {
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly DataCell[])[];
}

export function statementsPlace(ids: readonly string[]): Place {
  return { kind: 'statements', ids };
}

/** `content` as a link to `place`, or as it is where the page has no such place. */
export function linked(linkTo: LinkTo, place: Place, content: Child): Child {
  const link = linkTo(place);
  return link === undefined ? content : html`<a ${linkAttributes(link)}>${content}</a>`;
}

/** A mark of a drawing, named in words, that leads to `place`. */
export function mark(linkTo: LinkTo, place: Place, words: string, shape: Child): Markup {
  const link = linkTo(place);
  return link === undefined
    ? html`<g><title>${words}</title>${shape}</g>`
    : html`<a ${linkAttributes(link)} tabindex="-1" aria-label="${words}"><title>${words}</title>${shape}</a>`;
}

/** A drawing of `width` by `height` units that scales with the page and never below what can be read. */
export function drawing(name: string, width: number, height: number, marks: Child): Markup {
  return html`<svg class="v" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${name}">${marks}</svg>`;
}

export function tableMarkup({ head, rows }: DataTable, linkTo: LinkTo): Markup {
  const isNumber = (column: number): boolean => rows.some((row) => row[column]?.isNumber === true);
  return html`<table><thead><tr>${head.map((name, column) => html`<th scope="col"${isNumber(column) && html` class="num"`}>${name}</th>`)}</tr></thead>
<tbody>${each(
    rows,
    (row) =>
      html`<tr>${row.map((cell, column) =>
        column === 0
          ? html`<th scope="row">${cellMarkup(cell, linkTo)}</th>`
          : html`<td${isNumber(column) && html` class="num"`}>${cellMarkup(cell, linkTo)}</td>`,
      )}</tr>\n`,
  )}</tbody></table>`;
}

function cellMarkup({ text, to }: DataCell, linkTo: LinkTo): Child {
  const words = html`<bdi>${text}</bdi>`;
  return to === undefined ? words : linked(linkTo, to, words);
}

export function linkAttributes({ href, filter }: Link): Markup {
  return html`href="${href}"${filter !== undefined && html` data-filter="${filter}"`}`;
}

/** A box that scrolls sideways by itself, and by the keyboard. */
export function scrolled(name: string, content: Markup): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}">${content}</div>\n`;
}
