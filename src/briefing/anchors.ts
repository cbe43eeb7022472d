/**
 * The names of places in the page, made from numbers alone, so that no id from a file becomes part of an address:
 * `s12` the card of statement 12, `t12` its sentence, `a3` an article, `p5` an actor, `c2` a conditional's card,
 * `d2` its sentence, `i3` an issue, `w4` a wish of the outlook, `e3-120-134` a stretch of article 3 that an actor's office or side, or a
 * disagreement, rests on, or that only one of two parallel documents tells.
 */
import type { Actor } from '../record/actor.ts';
import type { Span } from '../record/article.ts';
import type { Brief } from '../record/brief.ts';
import type { Statement } from '../record/statement.ts';
import type { LinkTo } from '../views/view.ts';
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

export function issueAnchor({ issueNumbers }: Lookup, id: string): string {
  return `i${issueNumbers.get(id) ?? 0}`;
}

export const wishAnchor = (at: number): string => `w${at + 1}`;

export function evidenceAnchor({ articleNumbers }: Lookup, { article, start, end }: Span): string {
  return `e${articleNumbers.get(article) ?? 0}-${start}-${end}`;
}

/** The spans that the page shows as evidence for an actor's offices and side: the first of each. */
export function shownEvidence({ offices, sideEvidence }: Actor): readonly Span[] {
  return [...offices.flatMap(({ evidence }) => evidence.slice(0, 1)), ...(sideEvidence ?? []).slice(0, 1)];
}

/** The ends of disagreements that are nobody's statement, and what only one of two parallel documents tells. */
export function clashingEvidence({ disagreements, parallels }: Brief): readonly Span[] {
  return [
    ...disagreements.flatMap(({ a, b }) =>
      [a, b].flatMap(({ statement, evidence }) => (statement === undefined ? [evidence] : [])),
    ),
    ...parallels.flatMap(({ onlyA, onlyB }) => [...onlyA, ...onlyB]),
  ];
}

/** Where the places of a view are on this page; several statements are narrowed to, one is jumped to. */
export function pageLinks(lookup: Lookup): LinkTo {
  return (place) => {
    switch (place.kind) {
      case 'statements': {
        const numbers = place.ids.flatMap((id) => lookup.statementNumbers.get(id) ?? []);
        const [first, ...others] = numbers;
        if (first === undefined) return undefined;
        const href = `#s${first}`;
        return others.length === 0 ? { href } : { href, filter: `only=${numbers.join(',')}` };
      }
      case 'actor':
        return lookup.actors.has(place.id) ? { href: `#${actorAnchor(lookup, place.id)}` } : undefined;
      case 'issue':
        return lookup.issueNumbers.has(place.id) ? { href: `#${issueAnchor(lookup, place.id)}` } : undefined;
      case 'wish':
        return lookup.brief.outlook?.wishes[place.at] === undefined
          ? undefined
          : { href: `#${wishAnchor(place.at)}` };
      case 'words':
        return { href: `#${evidenceAnchor(lookup, place.span)}` };
    }
  };
}
