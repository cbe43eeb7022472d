/** What was said when. */
import type { JSX } from 'preact';
import { statementTimeline } from '../../views/statement-timeline.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { ViewScreen } from '../parts/view-screen.tsx';

const VIEWS = [statementTimeline];

export function TimelineScreen({ known }: { readonly known: Lookup }): JSX.Element {
  return (
    <ViewScreen known={known} make={VIEWS} nothing={M.views.noDates} mend={M.views.noDatesMend} hasDays />
  );
}
