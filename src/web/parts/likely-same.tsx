/** Who may be one and the same: proposed, never done by itself. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { actorHref } from '../address.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { likelySame } from '../people-groups.ts';
import { workbench } from '../workbench.ts';

const dismissed = signal<ReadonlySet<string>>(new Set());

export function LikelySame({ known }: { readonly known: Lookup }): JSX.Element | null {
  const pairs = useMemo(() => likelySame(known.brief), [known.brief.actors]);
  const shown = pairs.filter(({ a, b }) => !dismissed.value.has(`${a.name} ${b.name}`));
  if (shown.length === 0) return null;
  const heard = (id: string): number => known.bySpeaker.get(id)?.length ?? 0;
  return (
    <details class="likely" open={shown.length < 4}>
      <summary>{M.people.likely(shown.length)}</summary>
      <ul>
        {shown.map(({ a, b }) => (
          <li key={`${a.id} ${b.id}`}>
            <a href={actorHref(b.id)}>
              <bdi>{b.name}</bdi>
            </a>
            {' = '}
            <a href={actorHref(a.id)}>
              <bdi>{a.name}</bdi>
            </a>{' '}
            <button
              type="button"
              onClick={() => workbench.decide({ decides: 'same actor', names: [a.name, b.name] })}
            >
              {M.people.mergeButton(heard(b.id))}
            </button>
            <button
              type="button"
              class="plain"
              onClick={() => {
                dismissed.value = new Set([...dismissed.value, `${a.name} ${b.name}`]);
              }}
            >
              {M.people.different}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
