/** What a part of a model rests on: by word, line and colour, with its sentences a click away. */
import type { JSX } from 'preact';
import { counted } from '../../core/phrases.ts';
import { hrefOf } from '../address.ts';
import type { Lookup } from '../lookup.ts';
import { address } from '../place.ts';

export interface RestsProps {
  readonly known: Lookup;
  readonly basis: string | undefined;
  readonly evidence: readonly string[] | undefined;
  readonly note?: string | undefined;
}

export function Rests({ known, basis, evidence = [], note }: RestsProps): JSX.Element | null {
  const there = evidence.filter((id) => known.statements.has(id));
  const { screen, query } = address.value;
  if (basis === undefined && there.length === 0 && note === undefined) return null;
  const words = basis ?? 'given';
  const look = words === 'assumed' || words === 'inferred' || words === 'given' ? words : 'evident';
  return (
    <span class={`rests ${look}`}>
      {words}
      {there.length > 0 && (
        <>
          {', '}
          <a href={hrefOf({ screen, query: { ...query, show: there.join(',') } })}>
            {counted(there.length, 'statement')}
          </a>
        </>
      )}
      {note !== undefined && <>: {note}</>}
    </span>
  );
}
