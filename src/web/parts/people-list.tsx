/** All who take part by side, sought by name or office, to be chosen one at a time, or several for merging. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { grouped } from '../../core/phrases.ts';
import type { Actor } from '../../record/actor.ts';
import { hrefOf } from '../address.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import type { PeopleGroup } from '../people-groups.ts';
import { aboutWords, HIDEABLE, type PeopleRow } from '../people-rows.ts';
import { address, narrow } from '../place.ts';
import { Empty } from './empty.tsx';
import { VirtualList } from './virtual-list.tsx';

export interface PeopleListProps {
  readonly known: Lookup;
  readonly groups: readonly PeopleGroup[];
  readonly rows: readonly PeopleRow[];
  readonly picked: readonly string[];
  readonly onPick: (id: string) => void;
  readonly onDrop: () => void;
  readonly onMerge: () => void;
  readonly reach: { current: (index: number) => void };
}

export function PeopleList(props: PeopleListProps): JSX.Element {
  const { known, groups, rows, picked, onDrop, onMerge, reach } = props;
  const shown = rows.filter((row) => 'actor' in row).length;
  return (
    <section class="people-list" aria-label={M.screens.people}>
      <input
        type="search"
        data-search
        aria-label={M.people.find}
        placeholder={M.people.find}
        value={address.value.query.q ?? ''}
        onInput={({ currentTarget }) => narrow({ q: currentTarget.value || undefined })}
      />
      <GroupChecks groups={groups} />
      <div class="people-tally">
        <p class="quiet" role="status">
          {M.people.tally(shown, known.brief.actors.length)}
          {picked.length > 0 && ` · ${M.people.picked(picked.length)}`}
        </p>
        {picked.length > 1 && (
          <button type="button" onClick={onMerge}>
            {M.people.asks.merge} <kbd>m</kbd>
          </button>
        )}
        {picked.length > 0 && (
          <button type="button" class="plain" onClick={onDrop}>
            {M.people.dropPicked}
          </button>
        )}
        {picked.length === 0 && (
          <span class="quiet said" aria-hidden="true">
            {M.people.statements}
          </span>
        )}
      </div>
      {rows.length === 0 ? (
        <Empty words={M.people.nobodyFits} mend={M.people.nobodyFitsMend}>
          <button type="button" onClick={() => narrow({ q: undefined, hide: undefined })}>
            {M.people.showAll}
          </button>
        </Empty>
      ) : (
        <VirtualList
          label={M.people.list}
          count={rows.length}
          estimate={50}
          keyOf={(index) => keyOfRow(rows[index]!)}
          row={(index) => <RowBox {...props} row={rows[index]!} />}
          reach={reach}
        />
      )}
    </section>
  );
}

/** Shown unless the address hides them, so that a link shows what its sender saw. */
function GroupChecks({ groups }: { readonly groups: readonly PeopleGroup[] }): JSX.Element | null {
  const hidden = (address.value.query.hide ?? '').split(',').filter(Boolean);
  const there = HIDEABLE.flatMap((what) => groups.find((group) => group.what === what) ?? []);
  if (there.length === 0) return null;
  return (
    <fieldset class="group-checks">
      <legend>{M.people.show}</legend>
      {there.map(({ what, actors }) => (
        <label key={what} class="check">
          <input
            type="checkbox"
            checked={!hidden.includes(what)}
            onChange={({ currentTarget }) => {
              const now = currentTarget.checked ? hidden.filter((one) => one !== what) : [...hidden, what];
              narrow({ hide: now.join(',') || undefined });
            }}
          />
          {`${M.people.showGroup[what as (typeof HIDEABLE)[number]]} (${grouped(actors.length)})`}
        </label>
      ))}
    </fieldset>
  );
}

const keyOfRow = (row: PeopleRow): string =>
  'actor' in row ? row.actor.id : `group ${row.group.what} ${row.group.side ?? ''}`;

function RowBox({ row, ...props }: PeopleListProps & { readonly row: PeopleRow }): JSX.Element {
  if ('actor' in row) return <ActorRow {...props} actor={row.actor} isBelow={row.isBelow} />;
  const { side, what, actors } = row.group;
  return (
    <h2 class="group">
      <bdi>{side === undefined ? M.people.groups[what] : props.known.actors.get(side)?.name}</bdi>{' '}
      <small>{grouped(actors.length)}</small>
    </h2>
  );
}

interface ActorRowProps extends PeopleListProps {
  readonly actor: Actor;
  readonly isBelow: boolean;
}

function ActorRow({ known, actor, isBelow, picked, onPick }: ActorRowProps): JSX.Element {
  const { id, name } = actor;
  const { query } = address.value;
  const said = known.bySpeaker.get(id)?.length ?? 0;
  const { show: _, ...here } = query;
  const isChosen = id === query.actor;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isChosen && document.activeElement?.matches('.people-list .row a'))
      link.current?.focus({ preventScroll: true });
  }, [isChosen]);
  return (
    <div class={`row${isBelow ? ' below' : ''}${isChosen ? ' chosen' : ''}`}>
      <label class="pick">
        <input
          type="checkbox"
          aria-label={M.people.pick(name)}
          checked={picked.includes(id)}
          onChange={() => onPick(id)}
        />
      </label>
      <a
        ref={link}
        href={hrefOf({ screen: 'people', query: { ...here, actor: id } })}
        {...(isChosen ? { 'aria-current': 'true' } : {})}
      >
        <span>
          <bdi>{name}</bdi>
          <small>
            <bdi>{aboutWords(known, actor)}</bdi>
          </small>
        </span>
        {said > 0 && (
          <span class="said">
            {grouped(said)}
            <span class="sr"> {M.people.saidUnit(said)}</span>
          </span>
        )}
      </a>
    </div>
  );
}
