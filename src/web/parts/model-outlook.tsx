/** The outlook that the kept model gives: shares of draws with their tornado, and the outcomes it names. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { outlookShares } from '../../views/outlook-shares.ts';
import { outlookStates } from '../../views/outlook-states.ts';
import { wishTable } from '../../views/outlook-wishes.ts';
import { outlookLede } from '../../views/outlook-words.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { linksFrom } from '../place.ts';
import { MarkupBox } from './markup.tsx';

export interface OutlookBesideProps {
  readonly known: Lookup;
  /** Beside it stands what it isn't of: a what-if. */
  readonly isElse: boolean;
}

export function OutlookBeside({ known, isElse }: OutlookBesideProps): JSX.Element | null {
  const { outlook } = known.brief;
  const linkTo = useMemo(() => linksFrom({ screen: 'model', query: {} }), []);
  if (outlook === undefined) return null;
  return (
    <section class="outlook" aria-label={M.model.outlook} data-part={M.model.outlook}>
      <h2>{M.model.outlook}</h2>
      {isElse && <p>{M.model.outlookOf}</p>}
      <p class="lede">{outlookLede(outlook)}</p>
      {outlook.issues.length > 0 && <MarkupBox of={outlookShares(outlook, linkTo)} />}
      {outlook.states.length > 0 && (
        <>
          <h3>{M.model.outcomes}</h3>
          <MarkupBox of={outlookStates(outlook, linkTo)} />
        </>
      )}
      <details>
        <summary>{M.model.restsOn}</summary>
        <MarkupBox
          class="scroll"
          tabIndex={0}
          role="region"
          aria-label={M.model.restsOn}
          of={wishTable(outlook, linkTo, (at) => `outlook-wish-${at}`)}
        />
      </details>
    </section>
  );
}
