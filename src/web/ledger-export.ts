/** What the ledger shows, as files. */
import { csvLine } from '../core/csv-line.ts';
import type { Statement } from '../record/statement.ts';
import {
  articleTitle,
  contentWords,
  kindOf,
  type Lookup,
  outletName,
  sideOf,
  speakerName,
} from './lookup.ts';

const COLUMNS = [
  'number',
  'id',
  'speaker',
  'side',
  'source',
  'cue',
  'content',
  'quotation',
  'certainty',
  'kind',
  'confidence',
  'issues',
  'article',
  'outlet',
  'published',
  'start',
  'end',
] as const;

/** A line for each statement, safe to open in a spreadsheet. */
export function ledgerCsv(known: Lookup, statements: readonly Statement[]): readonly string[] {
  const line = (cells: Parameters<typeof csvLine>[0]): string => csvLine(cells, { formulaGuard: true });
  return [
    line(COLUMNS),
    ...statements.map((statement) => {
      const { id, source, cue, quotation, certainty, confidence, content } = statement;
      const article = known.articles.get(statement.article);
      return line([
        known.numbers.get(id),
        id,
        speakerName(known, statement),
        sideOf(known, statement)?.name,
        source?.text,
        cue?.text,
        contentWords(statement),
        quotation,
        certainty,
        kindOf(statement),
        confidence,
        (known.issuesOf.get(id) ?? []).map((one) => known.issues.get(one)?.name ?? one).join('; '),
        articleTitle(article),
        outletName(known, article),
        article?.published,
        content[0]?.start,
        content.at(-1)?.end,
      ]);
    }),
  ];
}

/** A statement a line, as `readout statements` writes them. */
export function ledgerLines(statements: readonly Statement[]): readonly string[] {
  return statements.map((statement) => `${JSON.stringify(statement)}\n`);
}
