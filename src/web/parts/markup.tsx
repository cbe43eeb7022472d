/** What the shared views give, in a component: their markup is escaped where it is made (`core/markup.ts`), and nowhere else. */
import type { HTMLAttributes, JSX } from 'preact';
import { type Child, htmlOf } from '../../core/markup.ts';
import { type LinkTo, tableMarkup, type View } from '../../views/view.ts';
import { M } from '../messages.ts';

export function MarkupBox({
  of,
  ...rest
}: { readonly of: Child } & HTMLAttributes<HTMLDivElement>): JSX.Element {
  return <div {...rest} dangerouslySetInnerHTML={{ __html: htmlOf(of) }} />;
}

/** A view with its sentence, its picture in a box that scrolls by itself, and the same as a table. */
export function ViewFigure({ view, linkTo }: { readonly view: View; readonly linkTo: LinkTo }): JSX.Element {
  return (
    <figure class="view" id={`view-${view.id}`} aria-label={view.title}>
      <h2>{view.title}</h2>
      <p class="lede">{view.description}</p>
      <MarkupBox class="scroll" tabIndex={0} role="region" aria-label={view.title} of={view.picture} />
      <details>
        <summary>{M.asTable}</summary>
        <MarkupBox
          class="scroll"
          tabIndex={0}
          role="region"
          aria-label={M.tableOf(view.title)}
          of={tableMarkup(view.table, linkTo)}
        />
      </details>
    </figure>
  );
}
