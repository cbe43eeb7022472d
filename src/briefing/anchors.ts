/**
 * The names of places in the page, made from numbers alone, so that no id from a file becomes part of an address:
 * `s12` the card of statement 12, `t12` its sentence, `a3` an article, `p5` an actor, `c2` a conditional's card,
 * `d2` its sentence, `e3-120-134` a stretch of article 3 that an actor's office or side rests on.
 */
import type { Actor } from '../record/actor.ts';
import type { Span } from '../record/article.ts';
import type { Statement } from '../record/statement.ts';
import type { Lookup } from './lookup.ts';

export function statementNumber({ statementNumbers }: Lookup, { id }: Statement): number {
  return statementNumbers.get(id) ?? 0;
}

export function actorAnchor({ actorNumbers }: Lookup, id: string): string {
  return `p${actorNumbers.get(id) ?? 0}`;
}

export function articleAnchor({ articleNumbers }: Lookup, id: string): string {
  return `a${articleNumbers.get(id) ?? 0}`;
}

export function evidenceAnchor({ articleNumbers }: Lookup, { article, start, end }: Span): string {
  return `e${articleNumbers.get(article) ?? 0}-${start}-${end}`;
}

/** The spans that the page shows as evidence for an actor's offices and side: the first of each. */
export function shownEvidence({ offices, sideEvidence }: Actor): readonly Span[] {
  return [...offices.flatMap(({ evidence }) => evidence.slice(0, 1)), ...(sideEvidence ?? []).slice(0, 1)];
}
