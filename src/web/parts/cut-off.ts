/** Whether a box that scrolls sideways has more to the right than is in view: a scroll bar below the fold is seen by nobody. */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Whether the box overflows at all; `data-cut` on it tells whether something is to the right right now. */
export function useCutOff(box: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const look = (): void => {
      // Parts of a pixel that are rounded are no content.
      const hidden = current.scrollWidth - current.clientWidth;
      setOverflows(hidden > 1);
      current.toggleAttribute('data-cut', hidden - Math.abs(current.scrollLeft) > 1);
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(current);
    for (const child of current.children) sizes.observe(child);
    current.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      sizes.disconnect();
      current.removeEventListener('scroll', look);
    };
  });
  return overflows;
}
