/** What the shared views give, in a component: their markup is escaped where it is made (`core/markup.ts`), and nowhere else. */
import type { HTMLAttributes, JSX, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Child, htmlOf } from '../../core/markup.ts';
import { type LinkTo, tableMarkup, type View } from '../../views/view.ts';
import { M } from '../messages.ts';
import { showMarkup } from './changed-markup.ts';
import { useCutOff } from './cut-off.ts';

export interface MarkupBoxProps extends HTMLAttributes<HTMLDivElement> {
  readonly of: Child;
  readonly box?: RefObject<HTMLDivElement | null>;
}

export function MarkupBox({ of, box: given, ...rest }: MarkupBoxProps): JSX.Element {
  const own = useRef<HTMLDivElement>(null);
  const box = given ?? own;
  const markup = useMemo(() => htmlOf(of), [of]);
  useLayoutEffect(() => showMarkup(box.current!, markup), [markup]);
  return <div {...rest} ref={box} />;
}

/** A view with its sentence, its picture in a box that scrolls by itself, and the same as a table once that is opened. */
export function ViewFigure({ view, linkTo }: { readonly view: View; readonly linkTo: LinkTo }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const isCut = useCutOff(box);
  return (
    <figure class="view" id={`view-${view.id}`} aria-label={view.title}>
      <h2>{view.title}</h2>
      <p class="lede">{view.description}</p>
      {isCut && <p class="quiet cut">{M.views.wider}</p>}
      <MarkupBox
        class="scroll"
        tabIndex={0}
        role="region"
        aria-label={view.title}
        of={view.picture}
        box={box}
      />
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{M.asTable}</summary>
        {isOpen && <ViewTable view={view} linkTo={linkTo} />}
      </details>
    </figure>
  );
}

function ViewTable({ view, linkTo }: { readonly view: View; readonly linkTo: LinkTo }): JSX.Element {
  const table = useMemo(() => tableMarkup(view.table, linkTo), [view, linkTo]);
  return (
    <MarkupBox class="scroll" tabIndex={0} role="region" aria-label={M.tableOf(view.title)} of={table} />
  );
}
