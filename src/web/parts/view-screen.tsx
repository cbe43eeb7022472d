/** A screen of shared views, live: narrowed by issue, side and days, each mark leading to its sentences. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Brief } from '../../record/brief.ts';
import type { LinkTo, View } from '../../views/view.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { narrowedBrief } from '../narrowed-brief.ts';
import { address, linksFrom, narrow } from '../place.ts';
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
}

/** More statements than this are narrowed first: a picture of all would be a smear, and slow. */
export const MOST_STATEMENTS = 4000;

export function ViewScreen({ known, make, nothing, mend, hasDays = false }: ViewScreenProps): JSX.Element {
  const { screen, query } = address.value;
  const { issue, side, from, to } = query;
  const linkTo = useMemo(
    () => linksFrom({ screen, query: { issue, side, from, to } }),
    [screen, issue, side, from, to],
  );
  const brief = useMemo(
    () => narrowedBrief(known.brief, { issue, side, from, to }),
    [known, issue, side, from, to],
  );
  const isTooMuch = hasDays && brief.statements.length > MOST_STATEMENTS;
  const views = useMemo(
    () => (isTooMuch ? [] : make.flatMap((one) => one(brief, linkTo) ?? [])),
    [brief, linkTo, isTooMuch, make],
  );
  const isNarrowed = [issue, side, from, to].some((one) => one !== undefined);
  return (
    <>
      <ViewFilters known={known} hasDays={hasDays} />
      {isTooMuch && <Empty words={M.views.tooMuch(brief.statements.length)} mend={M.views.tooMuchMend} />}
      {!isTooMuch && views.length === 0 && (
        <Empty
          words={isNarrowed ? M.views.nothingHere : nothing}
          mend={isNarrowed ? M.views.nothingHereMend : mend}
        />
      )}
      {views.map((view) => (
        <ViewFigure key={view.id} view={view} linkTo={linkTo} />
      ))}
    </>
  );
}

interface ViewFiltersProps {
  readonly known: Lookup;
  readonly hasDays: boolean;
}

function ViewFilters({ known: { brief, actors }, hasDays }: ViewFiltersProps): JSX.Element {
  const { issue, side, from, to } = address.value.query;
  const sides = useMemo(
    () => [...new Set([...brief.table, ...brief.actors.flatMap((actor) => actor.side ?? [])])],
    [brief.table, brief.actors],
  );
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
        {M.side}
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
        </select>
      </label>
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
