/**
 * What was said as two tables: one row for each utterance, worded as where it first appears, and one for each
 * appearance of it in an article, copies of one story marked. All statements are in both, the possible ones with their
 * low confidence. Offsets are code points of the article's text as Readout took it.
 */

import type { Cell } from '../../core/csv-line.ts';
import type { Brief } from '../../record/brief.ts';
import type { Statement } from '../../record/statement.ts';
import { issuesByStatement } from '../../record/statement-issues.ts';
import { type Lookup, lookUp, sideOf } from '../lookup.ts';
import { articleTitle, contentWords, outletName } from '../words.ts';
import { placesIn } from './code-points.ts';
import type { Table } from './csv.ts';
import { kindOf, type Said, utterancesOf } from './utterances.ts';

type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

/** One row for each utterance of `brief`. */
export function utteranceTable(brief: Brief): Table {
  const lookup = lookUp(brief);
  const issues = issuesByStatement(brief.issues);
  const first = (cell: (statement: Statement) => Cell) => (said: Said) => cell(said.statements[0]);
  const dates = ({ statements }: Said): readonly string[] =>
    statements.flatMap(({ article }) => lookup.articles.get(article)?.published ?? []).toSorted();
  const columns: readonly Column<Said>[] = [
    ['utterance', ({ utterance }) => utterance],
    ...whoColumns(lookup).map(([name, cell]): Column<Said> => [name, first(cell)]),
    ['content', first(contentWords)],
    ['issues', ({ statements }) => spaced(statements.flatMap(({ id }) => issues.get(id) ?? []))],
    ['appearances', ({ statements }) => statements.length],
    ['stories', ({ stories }) => stories],
    ['first_published', (said) => dates(said)[0]],
    ['last_published', (said) => dates(said).at(-1)],
    ['first_outlet', first((statement) => outletOf(lookup, statement))],
    ['statements', ({ statements }) => spaced(statements.map(({ id }) => id))],
  ];
  return tableOf(columns, utterancesOf(brief), 'utterance');
}

/** One row for each statement of `brief` in an article. */
export function appearanceTable(brief: Brief): Table {
  const lookup = lookUp(brief);
  const issues = issuesByStatement(brief.issues);
  const place = placesIn(brief);
  const articleOf = (statement: Statement) => lookup.articles.get(statement.article)!;
  const columns: readonly Column<Statement>[] = [
    ['statement', ({ id }) => id],
    ['utterance', ({ utterance }) => utterance],
    ...whoColumns(lookup),
    ['source', ({ source }) => source?.text],
    ['cue', ({ cue }) => cue?.text],
    ['content', contentWords],
    [
      'content_at',
      ({ content }) =>
        content
          .map(place)
          .map(({ start, end }) => `${start}-${end}`)
          .join(' '),
    ],
    ['issues', ({ id }) => spaced(issues.get(id) ?? [])],
    ['when_words', ({ when }) => when?.text],
    ['when_date', ({ when }) => when?.date],
    ['when_precision', ({ when }) => when?.precision],
    ['concrete', ({ concrete }) => concrete.value],
    ['article', ({ article }) => article],
    ['article_title', (statement) => articleTitle(articleOf(statement))],
    ['outlet', (statement) => outletOf(lookup, statement)],
    ['published', (statement) => articleOf(statement).published],
    ['url', (statement) => articleOf(statement).url],
    ['same_story_as', (statement) => articleOf(statement).sameStoryAs],
    ['by', ({ by }) => by],
  ];
  return tableOf(columns, brief.statements, 'appearance');
}

/** Who says it, for whom, through whom, and how the text words it. */
function whoColumns(lookup: Lookup): readonly Column<Statement>[] {
  const name = (id: string | undefined): string | undefined => lookup.actors.get(id ?? '')?.name;
  return [
    ['kind', kindOf],
    ['speaker_id', ({ speaker }) => speaker],
    ['speaker', ({ speaker, source }) => name(speaker) ?? source?.text],
    ['side', (statement) => sideOf(lookup, statement)?.name],
    ['via', ({ via }) => name(via)],
    ['quotation', ({ quotation }) => quotation],
    ['certainty', ({ certainty }) => certainty],
    ['confidence', ({ confidence }) => confidence],
  ];
}

function outletOf(lookup: Lookup, { article }: Statement): string | undefined {
  const found = lookup.articles.get(article)!;
  return found.outlet === undefined ? undefined : outletName(lookup, found);
}

/** Ids in one cell, each once. */
export function spaced(ids: readonly string[]): string {
  return [...new Set(ids)].join(' ');
}

export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], row: string): Table {
  return {
    columns: columns.map(([name]) => name),
    rows: rows.map((each) => columns.map(([, cell]) => cell(each))),
    row,
  };
}
