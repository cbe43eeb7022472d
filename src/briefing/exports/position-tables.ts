/**
 * Who stands where as two tables: one row for each position of an actor on an issue, and one for each stance, which is
 * what a single statement shows of it, with its words and their place. `pole` is the end of the issue's scale that the
 * number leans to, in the codebook's words.
 */

import type { Cell } from '../../core/csv-line.ts';
import type { Span } from '../../record/article.ts';
import type { Brief, BriefArticle } from '../../record/brief.ts';
import type { BriefIssue, Position, PositionChange, Stance } from '../../record/position.ts';
import { lookUp } from '../lookup.ts';
import { articleTitle, contentWords, outletName } from '../words.ts';
import { placesIn } from './code-points.ts';
import type { Table } from './csv.ts';
import { spaced, tableOf } from './statement-tables.ts';

type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];
type Placed = Pick<Position, 'actor' | 'issue' | 'stance' | 'basis'>;

/** One row for each position of `brief`. */
export function positionTable(brief: Brief): Table {
  const names = new Map(brief.actors.map(({ id, name }) => [id, name]));
  const { statements, articles } = lookUp(brief);
  const firstOf = ({ statements: ids }: Position) => statements.get(ids[0] ?? '');
  const articleOf = (position: Position): BriefArticle | undefined =>
    articles.get(firstOf(position)?.article ?? '');
  const words = (position: Position): string | undefined => {
    const first = firstOf(position);
    return first && contentWords(first);
  };
  const columns: readonly Column<Position>[] = [
    ...whoAndWhat(brief),
    ['spread', ({ spread }) => spread],
    ['since', ({ since }) => since],
    ['statement_count', ({ statements }) => statements.length],
    ['statements', ({ statements }) => spaced(statements)],
    ['first_words', words],
    ['first_article', (position) => articleOf(position)?.id],
    ['deviating', ({ deviating = [] }) => deviating.map((id) => names.get(id) ?? id).join('; ')],
    ['changes', ({ changes = [] }) => changes.map(changeWords).join('; ')],
  ];
  return tableOf(columns, brief.positions, 'position');
}

/** One row for each stance of `brief`. */
export function stanceTable(brief: Brief): Table {
  const lookup = lookUp(brief);
  const place = placesIn(brief);
  const articleOf = ({ expression }: Stance): BriefArticle => lookup.articles.get(expression.article)!;
  const at = (span: Span): string => {
    const { start, end } = place(span);
    return `${start}-${end}`;
  };
  const columns: readonly Column<Stance>[] = [
    ...whoAndWhat(brief),
    ['date', ({ date }) => date],
    ['expression', ({ expression }) => expression.text],
    ['expression_at', ({ expression }) => at(expression)],
    ['object', ({ object }) => object.text],
    ['object_at', ({ object }) => at(object)],
    ['because', ({ because }) => because],
    ['statement', ({ statement }) => statement],
    ['utterance', ({ statement }) => lookup.statements.get(statement)?.utterance],
    ['article', (stance) => articleOf(stance).id],
    ['article_title', (stance) => articleTitle(articleOf(stance))],
    [
      'outlet',
      (stance) => {
        const article = articleOf(stance);
        return article.outlet === undefined ? undefined : outletName(lookup, article);
      },
    ],
    ['published', (stance) => articleOf(stance).published],
    ['url', (stance) => articleOf(stance).url],
    ['same_story_as', (stance) => articleOf(stance).sameStoryAs],
  ];
  return tableOf(columns, brief.stances, 'stance');
}

function whoAndWhat(brief: Brief): readonly Column<Placed>[] {
  const actors = new Map(brief.actors.map((actor) => [actor.id, actor]));
  const issues = new Map(brief.issues.map((issue) => [issue.id, issue]));
  return [
    ['actor_id', ({ actor }) => actor],
    ['actor', ({ actor }) => actors.get(actor)?.name],
    ['actor_kind', ({ actor }) => actors.get(actor)?.kind],
    ['side', ({ actor }) => actors.get(actors.get(actor)?.side ?? '')?.name],
    ['issue_id', ({ issue }) => issue],
    ['issue', ({ issue }) => issues.get(issue)?.name],
    ['stance', ({ stance }) => stance],
    ['pole', ({ issue, stance }) => poleWords(issues.get(issue), stance)],
    ['basis', ({ basis }) => basis],
  ];
}

/** What a stance leans to: the nearest pole on its side of nought. */
export function poleWords(issue: BriefIssue | undefined, stance: number): string | undefined {
  return issue?.poles
    .filter(({ at }) => Math.sign(at) === Math.sign(stance))
    .toSorted((a, b) => Math.abs(a.at - stance) - Math.abs(b.at - stance))[0]?.words;
}

function changeWords({ from, to, date, statements }: PositionChange): string {
  return `${date}: ${from} to ${to} (${statements.join(' ')})`;
}
