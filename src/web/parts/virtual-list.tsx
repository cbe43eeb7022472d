/** A list of any length of which only what is seen is drawn; rows are measured, so that they may be of any height. */
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { JSX, VNode } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

export interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** The height that a row is thought to have until it is measured, in pixels. */
  readonly estimate: number;
  readonly keyOf: (index: number) => string;
  readonly row: (index: number) => VNode;
  /** Is given how to bring a row into view. */
  readonly reach?: { current: (index: number) => void };
}

export function VirtualList({ label, count, estimate, keyOf, row, reach }: VirtualListProps): JSX.Element {
  const box = useRef<HTMLElement>(null);
  const [, redraw] = useReducer<number, void>((n) => n + 1, 0);
  const options = {
    count,
    getScrollElement: () => box.current,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    overscan: 6,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(),
  };
  const [list] = useState(() => new Virtualizer<HTMLElement, HTMLLIElement>(options));
  list.setOptions(options);
  useLayoutEffect(() => list._didMount(), []);
  useLayoutEffect(() => list._willUpdate());
  if (reach !== undefined) reach.current = (index) => list.scrollToIndex(index, { align: 'auto' });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard
    <section class="virtual" ref={box} tabIndex={0} aria-label={label}>
      <ol class="virtual-all" style={{ height: `${list.getTotalSize()}px` }}>
        {list.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            aria-posinset={index + 1}
            aria-setsize={count}
            data-index={index}
            ref={(element) => list.measureElement(element)}
            style={{ transform: `translateY(${start}px)` }}
          >
            {row(index)}
          </li>
        ))}
      </ol>
    </section>
  );
}
