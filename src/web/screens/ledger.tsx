/** Every statement: narrowed by filters that say how many each would leave, searched, saved as views, exported as shown. */
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { grouped } from '../../core/phrases.ts';
import { download } from '../download.ts';
import { ledgerCsv, ledgerLines } from '../ledger-export.ts';
import { FACETS, type Facet, type Ledger, ledgerOf, narrowedTo, ORDERS } from '../ledger-filter.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { Empty } from '../parts/empty.tsx';
import { SavedViews } from '../parts/saved-views.tsx';
import { StatementCard, useStatementKeys } from '../parts/statement-card.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { address, go, narrow } from '../place.ts';

/** So many values of a filter are offered, the most frequent; nobody reads more, and a list of thousands is slow to lay out. */
const MOST_VALUES = 200;

export function LedgerScreen({ known }: { readonly known: Lookup }): JSX.Element {
  const { query } = address.value;
  const ledger = useMemo(() => ledgerOf(known), [known]);
  const { shown, counts } = useMemo(() => narrowedTo(ledger, query), [ledger, query]);
  const order = useMemo(() => shown.map(({ id }) => id), [shown]);
  const reach = useRef<(index: number) => void>(() => undefined);
  useStatementKeys(known, order, (index) => reach.current(index));
  const all = known.brief.statements.length;
  return (
    <div class="ledger-screen">
      <form class="filters" aria-label={M.ledger.filters} onSubmit={(event) => event.preventDefault()}>
        <label class="wide">
          {M.ledger.search}
          <input
            type="search"
            data-search
            value={query.q ?? ''}
            onInput={({ currentTarget }) => narrow({ q: currentTarget.value || undefined })}
          />
        </label>
        {FACETS.map((facet) => (
          <FacetField key={facet.name} facet={facet} ledger={ledger} counts={counts.get(facet.name)} />
        ))}
        <label>
          {M.ledger.order}
          <select
            value={query.order ?? 'text'}
            onChange={({ currentTarget }) => narrow({ order: currentTarget.value })}
          >
            {ORDERS.map((name) => (
              <option key={name} value={name}>
                {M.ledger.orders[name]}
              </option>
            ))}
          </select>
        </label>
        <SavedViews />
      </form>
      <div class="tally">
        <p role="status">{M.ledger.shown(shown.length, all)}</p>
        <button
          type="button"
          class="plain"
          onClick={() => download('statements.csv', 'text/csv', ledgerCsv(known, shown))}
        >
          {M.ledger.exportCsv}
        </button>
        <button
          type="button"
          class="plain"
          onClick={() => download('statements.jsonl', 'application/jsonl', ledgerLines(shown))}
        >
          {M.ledger.exportJson}
        </button>
      </div>
      {shown.length === 0 ? (
        <Empty words={M.nothingChosen} mend={M.nothingChosenMend}>
          <button type="button" onClick={() => go({ screen: 'ledger', query: {} })}>
            {M.clearFilters}
          </button>
        </Empty>
      ) : (
        <VirtualList
          label={M.ledger.title}
          count={shown.length}
          estimate={190}
          keyOf={(index) => shown[index]!.id}
          row={(index) => <StatementCard known={known} statement={shown[index]!} />}
          reach={reach}
        />
      )}
    </div>
  );
}

interface FacetFieldProps {
  readonly facet: Facet;
  readonly ledger: Ledger;
  readonly counts: ReadonlyMap<string, number> | undefined;
}

/** What is chosen stays in the list, even where nothing else leaves any of it. */
function FacetField({ facet, ledger, counts }: FacetFieldProps): JSX.Element {
  const chosen = address.value.query[facet.name] ?? '';
  const values = [...(counts ?? [])].filter(([value, count]) => count > 0 || value === chosen);
  const listed = values.filter(([value], k) => k < MOST_VALUES || value === chosen);
  return (
    <label>
      {facet.label}
      <select
        value={chosen}
        onChange={({ currentTarget }) => narrow({ [facet.name]: currentTarget.value || undefined })}
      >
        <option value="">{M.ledger.any}</option>
        {listed.map(([value, count]) => (
          <option key={value} value={value}>
            {`${facet.words(ledger.known, value)} (${grouped(count)})`}
          </option>
        ))}
        {listed.length < values.length && (
          <option disabled>{M.ledger.moreValues(values.length - listed.length)}</option>
        )}
      </select>
    </label>
  );
}
