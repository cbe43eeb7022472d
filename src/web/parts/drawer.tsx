/** The statements that a mark of a view stands for, beside the view: `show` of the address names them. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { counted } from '../../core/phrases.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { address, narrow } from '../place.ts';
import { StatementCard, useStatementKeys } from './statement-card.tsx';
import { VirtualList } from './virtual-list.tsx';

export function Drawer({ known }: { readonly known: Lookup }): JSX.Element | null {
  const asked = address.value.query.show;
  return asked === undefined ? null : <Shown key={asked} known={known} ids={asked.split(',')} />;
}

function Shown({ known, ids }: { readonly known: Lookup; readonly ids: readonly string[] }): JSX.Element {
  const title = useRef<HTMLHeadingElement>(null);
  const reach = useRef<(index: number) => void>(() => undefined);
  const statements = ids.flatMap((id) => known.statements.get(id) ?? []);
  const wereThere = useRef(statements.length > 0);
  useStatementKeys(
    known,
    statements.map(({ id }) => id),
    (index) => reach.current(index),
  );
  useEffect(() => title.current?.focus(), []);
  return (
    <aside class="drawer" aria-label={M.statementsShown}>
      <header>
        <h2 ref={title} tabIndex={-1}>
          {counted(statements.length, 'statement')}
        </h2>
        <button type="button" class="plain" aria-label={M.close} onClick={() => narrow({ show: undefined })}>
          ✕
        </button>
      </header>
      {statements.length === 0 ? (
        <p class="quiet">{wereThere.current ? M.removed : M.gone}</p>
      ) : (
        <VirtualList
          label={M.statementsShown}
          count={statements.length}
          estimate={180}
          keyOf={(index) => statements[index]!.id}
          row={(index) => <StatementCard known={known} statement={statements[index]!} />}
          reach={reach}
        />
      )}
    </aside>
  );
}
