/** What has the focus first: in a dialog as it opens, and in one that is open already. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Before the page is painted, so that the next key goes there; the text of a field is selected. */
export function useFirstFocus<One extends HTMLElement>(): RefObject<One | null> {
  const ref = useRef<One>(null);
  useLayoutEffect(() => {
    const { current } = ref;
    // A dialog that is about to open looks for this.
    current?.setAttribute('autofocus', '');
    current?.focus();
    if (current instanceof HTMLInputElement) current.select();
  }, []);
  return ref;
}
