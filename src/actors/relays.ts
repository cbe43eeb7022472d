/**
 * Who relays whom: for each statement, the outlets that it came through, from the one that published the article to
 * the one that had it first. What an outlet reports another to have said came through that outlet, so chains follow
 * the statements that hold a statement. Invariant: a chain has two links or more, and none twice.
 */
import { type Article, type Span, spanOf } from '../record/article.ts';
import type { Attribution } from '../record/statement.ts';
import type { Member } from './members.ts';
import type { CastReading } from './readings.ts';

export interface MemberRelay {
  readonly statement: string;
  readonly chain: readonly Member[];
  readonly evidence: Span;
}

/** An outlet that is cited for a statement, and the words that cite it. */
export interface CitedOutlet {
  readonly member: Member;
  readonly words: Span;
}

interface Link {
  readonly member: Member;
  readonly evidence: Span | undefined;
}

/** Statements within statements that are followed; hearsay of more hands is rare, and text may be hostile. */
const DEEPEST = 4;
/** A source, its cue and its outlet further apart than this aren't shown as one stretch. */
const LONGEST_EVIDENCE = 120;

/** The relays of one article's statements. */
export function memberRelays(
  reading: CastReading,
  statements: readonly Attribution[],
): readonly MemberRelay[] {
  const holders = holdersOf(statements);
  const published: readonly Link[] = reading.outlet ? [{ member: reading.outlet, evidence: undefined }] : [];
  const chainOf = (one: Attribution, depth: number): readonly Link[] => {
    const holder = depth < DEEPEST ? holders.get(one) : undefined;
    const before = holder ? chainOf(holder, depth + 1) : published;
    return [...before, ...linksOf(one, reading)];
  };
  return statements.flatMap((one) => {
    const links = withoutRepeats(chainOf(one, 0));
    const evidence = links.findLast((link) => link.evidence !== undefined)?.evidence;
    if (links.length < 2 || evidence === undefined) return [];
    return [{ statement: one.id, chain: links.map(({ member }) => member), evidence }];
  });
}

/** The outlets that one statement itself names: who speaks, where it was spoken, who is cited. */
function linksOf(one: Attribution, { article, speakers, venues, cited }: CastReading): readonly Link[] {
  const speaker = speakers.get(one.id);
  const venue = venues.get(one.id);
  return [
    ...(speaker?.kind === 'outlet'
      ? [{ member: speaker, evidence: stretch(article, one, one.source, one.cue) }]
      : []),
    ...(venue?.kind === 'outlet' && isOutletName(one.venue!)
      ? [{ member: venue, evidence: stretch(article, one, one.cue, one.venue) }]
      : []),
    ...(cited.get(one.id) ?? []).map(({ member, words }) => ({ member, evidence: words })),
  ];
}

/** "Radio Nord", not "a news conference in Geneva". */
const isOutletName = ({ text }: Span): boolean => /^\p{Lu}|^\d/u.test(text);

/** From the first to the last of both spans where they stand close together, else the second of them. */
function stretch(
  article: Article,
  { content }: Attribution,
  a: Span | undefined,
  b: Span | undefined,
): Span | undefined {
  if (a === undefined || b === undefined) return b ?? a;
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  const isApart =
    end - start > LONGEST_EVIDENCE || content.some((piece) => piece.start < end && piece.end > start);
  return isApart ? b : spanOf(article, start, end);
}

/** For each statement, the one whose content most closely holds its words. */
function holdersOf(statements: readonly Attribution[]): ReadonlyMap<Attribution, Attribution> {
  const pieces = statements
    .flatMap((one) => one.content.map(({ start, end }) => ({ one, start, end })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const starts = statements
    .map((one) => ({ one, at: (one.source ?? one.cue ?? one.content[0]!).start }))
    .sort((a, b) => a.at - b.at);
  const holders = new Map<Attribution, Attribution>();
  const open: (typeof pieces)[number][] = [];
  let next = 0;
  for (const { one, at } of starts) {
    while (next < pieces.length && pieces[next]!.start <= at) {
      while (open.length > 0 && open.at(-1)!.end <= pieces[next]!.start) open.pop();
      open.push(pieces[next++]!);
    }
    while (open.length > 0 && open.at(-1)!.end <= at) open.pop();
    const holder = open.findLast((piece) => piece.one !== one && piece.end > at)?.one;
    if (holder) holders.set(one, holder);
  }
  return holders;
}

function withoutRepeats(links: readonly Link[]): readonly Link[] {
  const seen = new Set<Member>();
  return links.filter(({ member }) => !seen.has(member) && seen.add(member));
}
