/** A screen of shared views, live: narrowed by issue, side and days, each mark leading to its sentences. */
import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Brief } from '../../record/brief.ts';
import type { LinkTo, View } from '../../views/view.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { narrowedBrief } from '../narrowed-brief.ts';
import { address, type LinkHere, linksFrom, narrow } from '../place.ts';
import { Empty } from './empty.tsx';
import { ViewFigure } from './markup.tsx';

export type MakeView = (brief: Brief, linkTo: LinkTo) => View | undefined;

export interface ViewScreenProps {
  readonly known: Lookup;
  /** The same list each time. */
  readonly make: readonly MakeView[];
  readonly nothing: string;
  readonly mend: string;
  /** Whether what happens is dated, so that days narrow it. */
  readonly hasDays?: boolean;
  /** Fields of its own beside the filters. */
  readonly filters?: ComponentChildren;
  /** What it shows before the views, of what the filters leave; undefined where nothing is left. */
  readonly first?: (brief: Brief, linkTo: LinkHere) => JSX.Element | undefined;
}

/** More statements than this are narrowed first: a picture of all would take long. */
const MOST_STATEMENTS = 40_000;

export function ViewScreen({
  known,
  make,
  nothing,
  mend,
  hasDays = false,
  filters,
  first,
}: ViewScreenProps): JSX.Element {
  const { screen, query } = address.value;
  const { issue, side, from, to, grade } = query;
  const linkTo = useMemo(
    () => linksFrom({ screen, query: { issue, side, from, to, grade } }),
    [screen, issue, side, from, to, grade],
  );
  const brief = useMemo(
    () => narrowedBrief(known.brief, { issue, side, from, to, grade }),
    [known, issue, side, from, to, grade],
  );
  const isTooMuch = hasDays && brief.statements.length > MOST_STATEMENTS;
  const views = useMemo(
    () => (isTooMuch ? [] : make.flatMap((one) => one(brief, linkTo) ?? [])),
    [brief, linkTo, isTooMuch, make],
  );
  const before = isTooMuch ? undefined : first?.(brief, linkTo);
  const isNarrowed = [issue, side, from, to, grade].some((one) => one !== undefined);
  return (
    <>
      <ViewFilters known={known} hasDays={hasDays}>
        {filters}
      </ViewFilters>
      {isTooMuch && <Empty words={M.views.tooMuch(brief.statements.length)} mend={M.views.tooMuchMend} />}
      {!isTooMuch && views.length === 0 && before === undefined && (
        <Empty
          words={isNarrowed ? M.views.nothingHere : nothing}
          mend={isNarrowed ? M.views.nothingHereMend : mend}
        />
      )}
      {before}
      {views.map((view) => (
        <ViewFigure key={view.id} view={view} linkTo={linkTo} />
      ))}
    </>
  );
}

interface ViewFiltersProps {
  readonly known: Lookup;
  readonly hasDays: boolean;
  readonly children: ComponentChildren;
}

function ViewFilters({ known, hasDays, children }: ViewFiltersProps): JSX.Element {
  const { brief, actors } = known;
  const { issue, side, from, to } = address.value.query;
  const sides = useMemo(
    () => [...new Set([...brief.table, ...brief.actors.flatMap((actor) => actor.side ?? [])])],
    [brief.table, brief.actors],
  );
  const people = useMemo(() => mostHeard(known, new Set(sides)), [known, sides]);
  return (
    <form class="filters" aria-label={M.ledger.filters} onSubmit={(event) => event.preventDefault()}>
      <label>
        {M.issue}
        <select
          value={issue ?? ''}
          onChange={({ currentTarget }) => narrow({ issue: currentTarget.value || undefined })}
        >
          <option value="">{M.ledger.any}</option>
          {brief.issues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {M.views.sideOrPerson}
        <select
          value={side ?? ''}
          onChange={({ currentTarget }) => narrow({ side: currentTarget.value || undefined })}
        >
          <option value="">{M.ledger.any}</option>
          {sides.map((id) => (
            <option key={id} value={id}>
              {actors.get(id)?.name ?? id}
            </option>
          ))}
          <optgroup label={M.views.people}>
            {people.map((id) => (
              <option key={id} value={id}>
                {actors.get(id)?.name ?? id}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {children}
      {hasDays &&
        (
          [
            ['from', from, M.views.from],
            ['to', to, M.views.to],
          ] as const
        ).map(([name, value, label]) => (
          <label key={name}>
            {label}
            <input
              type="date"
              value={value ?? ''}
              onChange={({ currentTarget }) => narrow({ [name]: currentTarget.value || undefined })}
            />
          </label>
        ))}
    </form>
  );
}

/** So many people can be chosen, those with most to say: a list of thousands would be read by nobody. */
const MOST_PEOPLE = 100;

function mostHeard({ bySpeaker }: Lookup, without: ReadonlySet<string>): readonly string[] {
  return [...bySpeaker]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([id]) => (id === undefined || without.has(id) ? [] : [id]))
    .slice(0, MOST_PEOPLE);
}
