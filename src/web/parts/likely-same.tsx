/** Who may be one and the same: proposed, never done by itself. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { decideOnActor } from '../actor-correcting.ts';
import { actorHref } from '../address.ts';
import { dismissPair, isDismissed } from '../dismissed-pairs.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { type LikelyPair, likelySame } from '../people-groups.ts';
import { address, narrow } from '../place.ts';

export function LikelySame({ known }: { readonly known: Lookup }): JSX.Element | null {
  const pairs = useMemo(() => likelySame(known.brief), [known.brief.actors]);
  const shown = pairs.filter(({ a, b }) => !isDismissed(a.name, b.name));
  if (shown.length === 0) return null;
  return (
    <details class="likely" open={shown.length < 4}>
      <summary>{M.people.likely(shown.length)}</summary>
      <ul>
        {shown.map((pair) => (
          <Pair key={`${pair.a.id} ${pair.b.id}`} known={known} pair={pair} />
        ))}
      </ul>
    </details>
  );
}

function Pair({ known, pair }: { readonly known: Lookup; readonly pair: LikelyPair }): JSX.Element {
  const { a, b, because } = pair;
  const [stays, goes] = [known.called.get(a.id), known.called.get(b.id)];
  return (
    <li>
      <p>
        <a href={actorHref(b.id)}>
          <bdi>{b.name}</bdi>
        </a>
        {' / '}
        <a href={actorHref(a.id)}>
          <bdi>{a.name}</bdi>
        </a>{' '}
        <span class="quiet">{because.join(', ')}</span>
      </p>
      {stays !== undefined && goes !== undefined && (
        <button
          type="button"
          onClick={() => {
            decideOnActor(known, { decides: 'same actor', names: [stays, goes] });
            if (address.value.query.actor === b.id) narrow({ actor: a.id });
          }}
        >
          {M.people.mergeButton(known.bySpeaker.get(b.id)?.length ?? 0, b.name, a.name)}
        </button>
      )}
      <button type="button" class="plain" onClick={() => dismissPair(a.name, b.name)}>
        {M.people.different}
      </button>
    </li>
  );
}
