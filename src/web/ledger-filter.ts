/**
 * The ledger's filters over columns of small numbers, so that a hundred thousand statements are narrowed and counted while one types.
 * A filter's counts are of what all the other filters leave: what choosing it would show.
 */
import type { Statement } from '../record/statement.ts';
import { articleTitle, contentWords, kindOf, type Lookup, sideOf, speakerName } from './lookup.ts';
import { M } from './messages.ts';

export interface Facet {
  readonly name: string;
  readonly label: string;
  /** Values of a statement; `none` where it has none. */
  readonly of: (known: Lookup, statement: Statement) => readonly string[];
  readonly words: (known: Lookup, value: string) => string;
}

const NONE = 'none';
const orNone = (value: string | undefined): readonly string[] => [value ?? NONE];
const asIs = (_: Lookup, value: string): string => value;
const actorName = ({ actors }: Lookup, id: string): string =>
  id === NONE ? M.ledger.none : (actors.get(id)?.name ?? id);

export const FACETS: readonly Facet[] = [
  { name: 'speaker', label: M.speaker, of: (_, { speaker }) => orNone(speaker), words: actorName },
  {
    name: 'side',
    label: M.side,
    of: (known, statement) => orNone(sideOf(known, statement)?.id ?? statement.speakingFor),
    words: actorName,
  },
  {
    name: 'issue',
    label: M.issue,
    of: ({ issuesOf }, { id }) => issuesOf.get(id) ?? [NONE],
    words: ({ issues }, id) => (id === NONE ? M.ledger.none : (issues.get(id)?.name ?? id)),
  },
  { name: 'certainty', label: M.certainty, of: (_, { certainty }) => [certainty], words: asIs },
  { name: 'quotation', label: M.quotation, of: (_, { quotation }) => [quotation], words: asIs },
  {
    name: 'kind',
    label: M.ledger.kind,
    of: (_, statement) => [kindOf(statement)],
    words: (_, value) => M.ledger.kinds[value as keyof typeof M.ledger.kinds],
  },
  {
    name: 'article',
    label: M.article,
    of: (_, { article }) => [article],
    words: ({ articles }, id) => articleTitle(articles.get(id)),
  },
];

export const ORDERS = ['text', 'newest', 'speaker', 'sure'] as const;

interface Column {
  readonly values: readonly string[];
  /** For each statement the places of its values: `places[starts[k]] … places[starts[k + 1] - 1]`. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

export interface Ledger {
  readonly known: Lookup;
  readonly columns: ReadonlyMap<string, Column>;
  /** What is said and by whom, in lower case. */
  readonly textOf: (index: number) => string;
}

export function ledgerOf(known: Lookup): Ledger {
  const { statements } = known.brief;
  const texts: (string | undefined)[] = [];
  return {
    known,
    columns: new Map(FACETS.map((facet) => [facet.name, columnOf(known, facet)])),
    textOf: (index) =>
      (texts[index] ??=
        `${speakerName(known, statements[index]!)} ${statements[index]!.source?.text ?? ''} ${contentWords(statements[index]!)}`.toLowerCase()),
  };
}

export interface Narrowed {
  readonly shown: readonly Statement[];
  /** By facet, then by value: the most frequent first. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export function narrowedTo(
  { known, columns, textOf }: Ledger,
  query: Readonly<Record<string, string>>,
): Narrowed {
  const { statements } = known.brief;
  const words = (query.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const only = query.only === undefined ? undefined : new Set(query.only.split(','));
  const chosen = FACETS.map(({ name }) => {
    const column = columns.get(name)!;
    const value = query[name];
    return { name, column, at: value === undefined ? undefined : column.values.indexOf(value) };
  });
  const tallies = chosen.map(({ column }) => new Uint32Array(column.values.length));
  const found: Statement[] = [];
  for (const [index, statement] of statements.entries()) {
    // Which filter alone keeps it out: that one's counts have it all the same.
    let missing = -1;
    let count = 0;
    for (const [f, { column, at }] of chosen.entries()) {
      if (at === undefined || has(column, index, at)) continue;
      missing = f;
      if (++count > 1) break;
    }
    if (count > 1) continue;
    if (only !== undefined && !only.has(statement.id)) continue;
    if (words.length > 0 && !words.every((word) => textOf(index).includes(word))) continue;
    if (count === 0) found.push(statement);
    for (const [f, { column }] of chosen.entries()) {
      if (count === 1 && f !== missing) continue;
      const tally = tallies[f]!;
      for (let at = column.starts[index]!; at < column.starts[index + 1]!; at++) tally[column.places[at]!]!++;
    }
  }
  return {
    shown: ordered(known, found, query.order),
    counts: new Map(chosen.map(({ name, column }, f) => [name, countsOf(column, tallies[f]!)])),
  };
}

function has({ starts, places }: Column, index: number, place: number): boolean {
  for (let at = starts[index]!; at < starts[index + 1]!; at++) if (places[at] === place) return true;
  return false;
}

function columnOf(known: Lookup, { of }: Facet): Column {
  const { statements } = known.brief;
  const [places, starts] = [[] as number[], new Uint32Array(statements.length + 1)];
  const placeOf = new Map<string, number>();
  for (const [index, statement] of statements.entries()) {
    for (const value of of(known, statement)) {
      const place = placeOf.get(value) ?? placeOf.size;
      placeOf.set(value, place);
      places.push(place);
    }
    starts[index + 1] = places.length;
  }
  return { values: [...placeOf.keys()], starts, places: Uint32Array.from(places) };
}

function countsOf({ values }: Column, tally: Uint32Array): ReadonlyMap<string, number> {
  return new Map(values.map((value, k) => [value, tally[k]!] as const).sort(([, a], [, b]) => b - a));
}

function ordered(known: Lookup, list: readonly Statement[], order: string | undefined): readonly Statement[] {
  switch (order) {
    case 'newest': {
      const date = ({ article, when }: Statement): string =>
        when?.date ?? known.articles.get(article)?.published ?? '';
      return list.toSorted((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
    }
    case 'speaker': {
      const compare = new Intl.Collator('en').compare;
      return list.toSorted((a, b) => compare(speakerName(known, a), speakerName(known, b)));
    }
    case 'sure':
      return list.toSorted((a, b) => b.confidence - a.confidence);
    default:
      return list;
  }
}
