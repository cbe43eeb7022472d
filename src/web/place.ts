/** The address as a signal, and the moves between addresses. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Link, Place } from '../views/view.ts';
import { type Address, actorHref, addressOf, hrefOf, type ScreenName, spanHref } from './address.ts';

const current = signal<Address>(addressOf(location.hash));

export const address: ReadonlySignal<Address> = current;

window.addEventListener('hashchange', () => {
  current.value = addressOf(location.hash);
});

/** Goes to an address; `replace` leaves no step to come back to, as while typing. */
export function go(to: Address, how: 'push' | 'replace' = 'push'): void {
  const href = hrefOf(to);
  if (href === location.hash) return;
  if (how === 'push') location.hash = href;
  else {
    history.replaceState(null, '', href);
    current.value = to;
  }
}

/** The same screen with another query; `undefined` takes a part away. */
export function narrow(
  parts: Readonly<Record<string, string | undefined>>,
  how: 'push' | 'replace' = 'replace',
): void {
  go(narrowed(parts), how);
}

function narrowed(parts: Readonly<Record<string, string | undefined>>): Address {
  const { query, ...at } = current.value;
  const merged = Object.entries({ ...query, ...parts }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { ...at, query: Object.fromEntries(merged) };
}

/** Where everything that a view shows leads. */
export type LinkHere = (place: Place) => Link;

/** Where the marks of a view at `here` lead: statements open beside it, everything else on its own screen. */
export function linksFrom(here: {
  readonly screen: ScreenName;
  readonly query: Readonly<Record<string, string | undefined>>;
}): LinkHere {
  const query = Object.fromEntries(
    Object.entries(here.query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  // Made once: a matrix asks for thousands of these.
  const bare = hrefOf({ screen: here.screen, query });
  const show = `${bare}${bare.includes('?') ? '&' : '?'}show=`;
  return (place: Place) => {
    switch (place.kind) {
      case 'statements':
        return { href: show + encodeURIComponent(place.ids.join(',')) };
      case 'actor':
        return { href: actorHref(place.id) };
      case 'issue':
        return { href: hrefOf({ screen: 'ledger', query: { issue: place.id } }) };
      case 'wish':
        return { href: hrefOf({ screen: 'model', query: { wish: String(place.at) } }) };
      case 'words':
        return { href: spanHref(place.span) };
    }
  };
}
