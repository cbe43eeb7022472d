/** To be written. */
import type { JSX } from 'preact';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';

export function ModelScreen({ known }: { readonly known: Lookup }): JSX.Element {
  return <p>{M.counts(known.brief.articles.length, known.brief.statements.length)}</p>;
}
