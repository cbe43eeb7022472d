/** Who takes part: people, bodies and sides, each with what it is known by, and what can be put right about it. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Actor } from '../../record/actor.ts';
import { useKeys } from '../keys.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { ActorPage } from '../parts/actor-page.tsx';
import { type ActorAsk, ActorQuestion } from '../parts/actor-questions.tsx';
import { Empty } from '../parts/empty.tsx';
import { LikelySame } from '../parts/likely-same.tsx';
import { PeopleList } from '../parts/people-list.tsx';
import { peopleGroups } from '../people-groups.ts';
import { rowsAmong } from '../people-rows.ts';
import { address, narrow } from '../place.ts';

export function PeopleScreen({ known }: { readonly known: Lookup }): JSX.Element {
  const { actor: chosen, q = '', hide = '' } = address.value.query;
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<ActorAsk | undefined>(undefined);
  const reach = useRef<(index: number) => void>(() => undefined);
  const page = useRef<HTMLElement>(null);
  const groups = useMemo(
    () => peopleGroups(known.brief, (id) => known.bySpeaker.get(id)?.length ?? 0),
    [known],
  );
  const rows = useMemo(() => rowsAmong(groups, q, hide.split(',')), [groups, q, hide]);
  const actor = chosen === undefined ? undefined : known.actors.get(chosen);
  const ticked = picked.filter((id) => known.actors.has(id));
  const alone = ticked.length === 1 ? known.actors.get(ticked[0]!) : undefined;
  const among = mergedAmong(known, ticked, actor);
  const pick = (id: string): void =>
    setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  const step = (by: 1 | -1) => (): void => {
    const ids = rows.flatMap((row) => ('actor' in row ? [row.actor.id] : []));
    const at = ids.indexOf(chosen ?? '');
    const next = ids[at < 0 ? 0 : Math.max(0, Math.min(ids.length - 1, at + by))];
    if (next !== undefined) narrow({ actor: next, show: undefined });
  };
  useKeys(
    M.keysHere,
    [
      { keys: 'j', words: M.people.key.next, run: step(1) },
      { keys: 'k', words: M.people.key.previous, run: step(-1) },
      ...(actor === undefined ? [] : [{ keys: 'v', words: M.people.key.pick, run: () => pick(actor.id) }]),
      ...(among.length === 0 ? [] : [{ keys: 'm', words: M.people.key.merge, run: () => setAsked('merge') }]),
    ],
    [rows, chosen, picked, among.length],
  );
  useEffect(() => {
    const at = rows.findIndex((row) => 'actor' in row && row.actor.id === chosen);
    if (at >= 0) reach.current(at);
    // Where the list is above the page, whoever is chosen is looked at.
    if (actor !== undefined && matchMedia('(max-width: 50rem)').matches) page.current?.scrollIntoView();
  }, [chosen]);
  if (known.brief.actors.length === 0) return <Empty words={M.people.nobody} mend={M.people.nobodyMend} />;
  return (
    <div class="people">
      <PeopleList
        known={known}
        groups={groups}
        rows={rows}
        picked={ticked}
        onPick={pick}
        onDrop={() => setPicked([])}
        onMerge={() => setAsked('merge')}
        reach={reach}
      />
      <section class="person" aria-label={M.people.chosen} ref={page}>
        {alone !== undefined && (
          <p class="pick-another" role="status">
            {M.people.pickAnother(alone.name)}
          </p>
        )}
        <LikelySame known={known} />
        {actor === undefined ? (
          <p class="quiet">{chosen === undefined ? M.people.choose : M.gone}</p>
        ) : (
          <ActorPage key={actor.id} known={known} actor={actor} ask={setAsked} />
        )}
      </section>
      {asked !== undefined && among[0] !== undefined && (
        <ActorQuestion
          known={known}
          actor={asked === 'merge' ? among[0] : (actor ?? among[0])}
          among={among}
          asks={asked}
          onClose={() => setAsked(undefined)}
          onMerged={() => setPicked([])}
        />
      )}
    </div>
  );
}

/** Those picked; one alone with whoever is chosen, and whoever is chosen where none is picked. */
function mergedAmong(known: Lookup, picked: readonly string[], chosen: Actor | undefined): readonly Actor[] {
  const some = picked.flatMap((id) => known.actors.get(id) ?? []);
  if (some.length > 1 || chosen === undefined || some.includes(chosen)) return some;
  return [chosen, ...some];
}
