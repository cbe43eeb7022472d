/** Tables as CSV by RFC 4180. */
import { type Cell, csvLine } from '../../core/csv-line.ts';
import { type Exported, type ExportOptions, type LeftOut, replacedCharacters } from './exported.ts';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** One row, in words. */
  readonly row: string;
  readonly leftOut?: readonly LeftOut[];
}

export function csvOf({ columns, rows, row, leftOut = [] }: Table, options: ExportOptions): Exported {
  const lone = rows.flat().filter((cell) => typeof cell === 'string' && !cell.isWellFormed());
  return {
    parts: [columns, ...rows].map((cells) => csvLine(cells, options)),
    records: [{ count: rows.length, what: row }],
    leftOut: [
      ...leftOut,
      ...replacedCharacters(
        lone.reduce<number>((sum, cell) => sum + loneSurrogates(String(cell)), 0),
        'UTF-8 has no half of a surrogate pair',
      ),
    ],
  };
}

function loneSurrogates(text: string): number {
  return text.match(/\p{Surrogate}/gu)?.length ?? 0;
}
