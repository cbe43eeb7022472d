/**
 * What is kept of an article's cast once it is resolved: spans instead of token numbers, so that the tokens of one article
 * can be let go before the next is read.
 */
import { type Span, spanOf } from '../record/article.ts';
import type { TokenRange } from './annotation.ts';
import type { Cast, HeldOffice, Member } from './members.ts';

/** At most this many mentions are kept of one member. */
export const MENTIONS_KEPT = 200;
/** A capital behind one of these is only a place. */
const PLACING = /^(?:in|at|to|from|near|outside|around|through)$/;

export interface Traces {
  readonly mentions: ReadonlyMap<Member, readonly Span[]>;
  /** The words that a member is mentioned by. */
  readonly names: ReadonlyMap<Member, readonly string[]>;
  /** The words that tell a member's office, or whose it is. */
  readonly offices: ReadonlyMap<HeldOffice, Span>;
  readonly owners: ReadonlyMap<Member, Span>;
  /** How often each member is named, but for places. */
  readonly counts: ReadonlyMap<Member, number>;
}

export function tracesOf(cast: Cast): Traces {
  const { text, members } = cast;
  const span = ({ start, end }: TokenRange): Span =>
    spanOf(text.article, text.tokens[start]!.start, text.tokens[end - 1]!.end);
  const counts = new Map<Member, number>();
  for (const { member, wording, start } of cast.mentions)
    if (wording !== 'capital' || !PLACING.test(text.lower[start - 1] ?? ''))
      counts.set(member, (counts.get(member) ?? 0) + 1);
  return {
    mentions: new Map(members.map((member) => [member, member.mentions.slice(0, MENTIONS_KEPT).map(span)])),
    names: new Map(members.map((member) => [member, mentionNames(member, span)])),
    offices: new Map(members.flatMap(({ offices }) => offices.map((office) => [office, span(office.at)]))),
    owners: new Map(members.flatMap((member) => (member.ownerAt ? [[member, span(member.ownerAt)]] : []))),
    counts,
  };
}

function mentionNames(member: Member, span: (range: TokenRange) => Span): readonly string[] {
  if (member.kind === 'unnamed' || member.kind === 'group') return [];
  const named = member.mentions.filter(({ wording }) => wording !== 'demonym');
  return [...new Set(named.map((mention) => span(mention).text.replace(/\s+/g, ' ')))];
}
