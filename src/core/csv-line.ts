/**
 * A line of CSV by RFC 4180: CRLF behind it, quotes around a cell that needs them and doubled within.
 * A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, so such a text gets an apostrophe before
 * it; so does one that has it already, which makes the guard one that can be taken off again. Numbers stay numbers.
 */

export type Cell = string | number | undefined;

/** One line of a table with its CRLF. */
export function csvLine(
  cells: readonly Cell[],
  { formulaGuard }: { readonly formulaGuard: boolean },
): string {
  return `${cells.map((cell) => quoted(typeof cell === 'string' && formulaGuard ? guarded(cell) : cell)).join(',')}\r\n`;
}

/** `text` as a spreadsheet takes for text. Wide forms of the signs count: some spreadsheets read them alike. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What `guarded` was given. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

function quoted(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = (cell ?? '').toWellFormed();
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
