/** What a screen says that has nothing to show: what is the case, and what to do. */
import type { ComponentChildren, JSX } from 'preact';

export interface EmptyProps {
  readonly words: string;
  readonly mend?: string;
  readonly children?: ComponentChildren;
}

export function Empty({ words, mend, children }: EmptyProps): JSX.Element {
  return (
    <div class="empty">
      <p>{words}</p>
      {mend !== undefined && <p class="quiet">{mend}</p>}
      {children}
    </div>
  );
}
