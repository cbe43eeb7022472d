/** Over the card in focus, on a phone: to the cards beside it, and back to the text. */
import type { JSX } from 'preact';
import { focused } from '../correcting.ts';
import { M } from '../messages.ts';

interface SheetHeadProps {
  readonly order: readonly string[];
  readonly at: number;
}

export function SheetHead({ order, at }: SheetHeadProps): JSX.Element {
  const to = (id: string | undefined) => (): void => {
    focused.value = id;
  };
  return (
    <p class="sheet-head">
      <button type="button" disabled={at === 0} aria-label={M.key.previous} onClick={to(order[at - 1])}>
        ‹
      </button>
      <button
        type="button"
        disabled={at === order.length - 1}
        aria-label={M.key.next}
        onClick={to(order[at + 1])}
      >
        ›
      </button>
      <button type="button" aria-label={M.reader.closeStatement} onClick={to(undefined)}>
        ✕
      </button>
    </p>
  );
}
