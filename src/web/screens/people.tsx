/** Who takes part: people, bodies and sides, each with what it is known by, and what can be put right about it. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { counted } from '../../core/phrases.ts';
import type { Actor } from '../../record/actor.ts';
import { actorHref } from '../address.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { ActorPage } from '../parts/actor-page.tsx';
import { LikelySame } from '../parts/likely-same.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { type PeopleGroup, peopleGroups } from '../people-groups.ts';
import { address, narrow } from '../place.ts';

export function PeopleScreen({ known }: { readonly known: Lookup }): JSX.Element {
  const { actor: chosen, q = '' } = address.value.query;
  const [showsOutlets, setShowsOutlets] = useState(false);
  const rows = useMemo(() => rowsOf(known, q, showsOutlets), [known, q, showsOutlets]);
  const actor = chosen === undefined ? undefined : known.actors.get(chosen);
  return (
    <div class="people">
      <section class="people-list" aria-label={M.screens.people}>
        <input
          type="search"
          data-search
          aria-label={M.people.find}
          placeholder={M.people.find}
          value={q}
          onInput={({ currentTarget }) => narrow({ q: currentTarget.value || undefined })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={showsOutlets}
            onChange={({ currentTarget }) => setShowsOutlets(currentTarget.checked)}
          />
          {M.people.showOutlets}
        </label>
        <p class="quiet" role="status">
          {counted(rows.filter((row) => 'actor' in row).length, 'actor')}
        </p>
        <VirtualList
          label={M.people.list}
          count={rows.length}
          estimate={44}
          keyOf={(index) => keyOfRow(rows[index]!)}
          row={(index) => <RowBox known={known} row={rows[index]!} chosen={chosen} />}
        />
      </section>
      <section class="person" aria-label={M.people.chosen}>
        <LikelySame known={known} />
        {actor === undefined ? (
          <p class="quiet">{chosen === undefined ? M.people.choose : M.gone}</p>
        ) : (
          <ActorPage key={actor.id} known={known} actor={actor} />
        )}
      </section>
    </div>
  );
}

type Row = { readonly group: PeopleGroup } | { readonly actor: Actor; readonly isBelow: boolean };

function rowsOf(known: Lookup, q: string, showsOutlets: boolean): readonly Row[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ name, aliases, offices }: Actor): boolean => {
    const text = [name, ...aliases, ...offices.map(({ title }) => title)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return peopleGroups(known.brief, (id) => known.bySpeaker.get(id)?.length ?? 0).flatMap(
    (group): readonly Row[] => {
      if (group.what === 'outlets' && !showsOutlets && words.length === 0) return [];
      const found = group.actors.filter(fits);
      if (found.length === 0) return [];
      return [{ group }, ...found.map((actor) => ({ actor, isBelow: actor.id !== group.side }))];
    },
  );
}

const keyOfRow = (row: Row): string =>
  'actor' in row ? row.actor.id : `group ${row.group.what} ${row.group.side ?? ''}`;

interface RowBoxProps {
  readonly known: Lookup;
  readonly row: Row;
  readonly chosen: string | undefined;
}

function RowBox({ known, row, chosen }: RowBoxProps): JSX.Element {
  if (!('actor' in row))
    return (
      <h2 class="group">
        <bdi>
          {row.group.side === undefined
            ? M.people.groups[row.group.what]
            : known.actors.get(row.group.side)?.name}
        </bdi>
      </h2>
    );
  const { id, name, kind, offices } = row.actor;
  const said = known.bySpeaker.get(id)?.length ?? 0;
  return (
    <a
      class={`row${row.isBelow ? ' below' : ''}`}
      href={actorHref(id)}
      {...(id === chosen ? { 'aria-current': 'true' } : {})}
    >
      <bdi>{name}</bdi>
      <small>
        {[offices[0]?.title ?? M.people.kinds[kind], said === 0 ? undefined : counted(said, 'statement')]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </a>
  );
}
