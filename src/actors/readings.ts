/**
 * One article's attributions with their sources resolved to the members of its cast. Sources are read in text order,
 * so that each pronoun sees who spoke before; "I" and "we" wait for the speaker of the words they stand in.
 */
import type { Article, Span } from '../record/article.ts';
import type { Attitude, Attribution, Conditional } from '../record/statement.ts';
import { annotate, phraseLookup, type TokenizedArticle, type TokenRange } from './annotation.ts';
import { foldBody } from './body-names.ts';
import { castOf } from './cast.ts';
import { inferPublished, inferSides, type ToldResolves } from './inferred-sides.ts';
import type { ActorLexicon, Phrase } from './lexicon.ts';
import { type Cast, firstAtOrAfter, type Member, membersBy, newMember, partyMember } from './members.ts';
import type { SpokenTurn } from './pronouns.ts';
import { officeThatPublishes } from './publishers.ts';
import type { CitedOutlet } from './relays.ts';
import { sideOf } from './sides.ts';
import { isFirstPerson, sourceMember } from './sources.ts';
import { GOVERNMENT_NOUNS } from './spoken-bodies.ts';
import { tellPeople } from './told-people.ts';
import { type Traces, tracesOf } from './traces.ts';

export interface Reading {
  readonly article: Article;
  readonly attributions: readonly Attribution[];
  /** Positions that the article describes in its own words; their holders say nothing by them. */
  readonly described?: readonly Attribution[];
  readonly conditionals: readonly Conditional[];
}

export interface CastReading extends Reading {
  readonly members: readonly Member[];
  readonly traces: Traces;
  readonly speakers: ReadonlyMap<string, Member>;
  readonly venues: ReadonlyMap<string, Member>;
  /** Outlets that the text cites for a statement, in its order. */
  readonly cited: ReadonlyMap<string, readonly CitedOutlet[]>;
  /** Who holds each attitude that isn't its speaker's, and each described position. */
  readonly holders: ReadonlyMap<Attitude | Attribution, Member>;
  readonly outlet?: Member;
}

export function readCast(
  reading: Reading,
  text: TokenizedArticle,
  lexicon: ActorLexicon,
  found: ReadonlyMap<string, readonly Phrase[]>,
): CastReading {
  const phrasesFor = phraseLookup(lexicon, found);
  const cast = castOf(annotate(text, phrasesFor), lexicon);
  tellPeople(cast, lexicon);
  const { outlet: published } = reading.article;
  const office = published === undefined ? undefined : officeThatPublishes(cast, published, phrasesFor);
  const outlet =
    office ?? (published === undefined ? undefined : outletMember(cast, lexicon, published, undefined));
  if (outlet && (outlet === office || outlet.party !== undefined) && outlet.kind !== 'outlet') {
    cast.publisher = outlet;
    inferPublished(cast, lexicon, outlet);
  }
  const { speakers, turns } = speakersOf(cast, reading.attributions);
  const holders = holdersOf(cast, reading, speakers, turns, outlet);
  const venues = new Map<string, Member>();
  for (const { id, venue } of reading.attributions)
    if (venue && hasName(venue.text))
      venues.set(id, outletMember(cast, lexicon, venue.text, tokensOf(cast, venue)));
  const cited = citedOutlets(cast, lexicon, reading);
  inferSides(cast, lexicon, resolvesOf(reading.attributions, speakers, holders));
  for (const [one, holder] of holders) {
    const side = governed(holder);
    if (side) holders.set(one, side);
  }
  return {
    ...reading,
    members: cast.members,
    traces: tracesOf(cast),
    speakers,
    venues,
    cited,
    holders,
    ...(outlet ? { outlet } : {}),
  };
}

function resolvesOf(
  attributions: readonly Attribution[],
  speakers: ReadonlyMap<string, Member>,
  holders: ReadonlyMap<Attitude | Attribution, Member>,
): ToldResolves {
  const told = new Map<Member, Set<Member>>();
  for (const { id, attitudes = [] } of attributions)
    for (const one of attitudes) {
      const [speaker, holder] = [speakers.get(id), holders.get(one)];
      if (one.by !== 'resolve' || speaker === undefined || holder === undefined) continue;
      told.set(speaker, (told.get(speaker) ?? new Set<Member>()).add(holder));
    }
  return told;
}

/** "His government" is the state that he turned out to be of. */
function governed({ kind, name, owner }: Member): Member | undefined {
  return kind === 'organisation' && owner?.kind === 'person' && GOVERNMENT_NOUNS.has(name.split(' ').at(-1)!)
    ? sideOf(owner)
    : undefined;
}

/** The tokens that a span of text covers, whole or in part. */
export function tokensOf({ text }: Cast, span: Pick<Span, 'start' | 'end'>): TokenRange {
  const { tokens } = text;
  let start = firstAtOrAfter(tokens, span.start);
  if (start > 0 && tokens[start - 1]!.end > span.start) start--;
  return { start, end: firstAtOrAfter(tokens, span.end) };
}

interface Speakers {
  readonly speakers: ReadonlyMap<string, Member>;
  readonly turns: readonly SpokenTurn[];
}

function speakersOf(cast: Cast, attributions: readonly Attribution[]): Speakers {
  const speakers = new Map<string, Member>();
  const turns: SpokenTurn[] = [];
  const ordered = attributions
    .filter((one) => one.source !== undefined)
    .sort((a, b) => a.source!.start - b.source!.start);
  const holders = enclosing(attributions);
  const first: Attribution[] = [];
  for (const one of ordered) {
    const range = tokensOf(cast, one.source!);
    if (range.end === range.start + 1 && isFirstPerson(cast.text.lower[range.start]!)) {
      first.push(one);
      continue;
    }
    const around = speakers.get(holders.get(one.id) ?? '');
    const member = sourceMember(cast, range, turns, around);
    if (member === undefined) continue;
    speakers.set(one.id, member);
    if (cast.text.inQuotes[range.start] === 0) turns.push({ at: range.start, member });
  }
  for (const one of first) {
    const member = speakers.get(holders.get(one.id) ?? '');
    if (member) speakers.set(one.id, member);
  }
  return { speakers, turns };
}

/** Whose the attitudes are, in text order; whoever holds one can be meant by "he" after it, beside those who spoke. */
function holdersOf(
  cast: Cast,
  { attributions, described = [] }: Reading,
  speakers: ReadonlyMap<string, Member>,
  spoken: readonly SpokenTurn[],
  outlet: Member | undefined,
): Map<Attitude | Attribution, Member> {
  const publisher = outlet?.kind === 'outlet' ? undefined : outlet;
  const worded = [
    ...described.map((one) => ({ one, span: one.source, speaker: publisher })),
    ...attributions.flatMap(({ id, attitudes = [] }) =>
      attitudes.map((one) => ({ one, span: one.holder, speaker: speakers.get(id) })),
    ),
  ].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  const holders = new Map<Attitude | Attribution, Member>();
  const turns: SpokenTurn[] = [];
  let next = 0;
  for (const { one, span, speaker } of worded) {
    if (span === undefined) continue;
    const range = tokensOf(cast, span);
    while (next < spoken.length && spoken[next]!.at < range.start) turns.push(spoken[next++]!);
    const found = sourceMember(cast, range, turns, speaker);
    const member = found ?? (/^(?:it|they)$/i.test(span.text) ? speaker : undefined);
    if (member === undefined || member.kind === 'unnamed' || member.kind === 'outlet') continue;
    holders.set(one, member);
    if (cast.text.inQuotes[range.start] === 0) turns.push({ at: range.start, member });
  }
  return holders;
}

/** For each attribution, the id of the one whose content most closely holds its source. */
function enclosing(attributions: readonly Attribution[]): ReadonlyMap<string, string> {
  const pieces = attributions
    .flatMap((one) => one.content.map((span) => ({ id: one.id, start: span.start, end: span.end })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const holders = new Map<string, string>();
  for (const one of attributions) {
    if (one.source === undefined) continue;
    const from = firstAtOrAfter(pieces, one.source.start + 1) - 1;
    for (let i = from, n = 0; i >= 0 && n < 20; i--, n++) {
      const piece = pieces[i]!;
      if (piece.id !== one.id && piece.start <= one.source.start && piece.end >= one.source.end) {
        holders.set(one.id, piece.id);
        break;
      }
    }
  }
  return holders;
}

/** What the words say to be an outlet is one; another name only where it is known to be. */
function citedOutlets(
  cast: Cast,
  lexicon: ActorLexicon,
  { attributions, described = [] }: Reading,
): ReadonlyMap<string, readonly CitedOutlet[]> {
  const cited = new Map<string, readonly CitedOutlet[]>();
  for (const { id, citations = [] } of [...attributions, ...described]) {
    const found = citations.flatMap(({ words, outlet, sure }) => {
      const at = tokensOf(cast, outlet);
      const known = cast.mentions[cast.mentionAt[at.start] ?? -1]?.member;
      if (!sure && known?.kind !== 'outlet') return [];
      const member = outletMember(cast, lexicon, outlet.text, at);
      return member.kind === 'outlet' || member.kind === 'organisation' ? [{ member, words }] : [];
    });
    if (found.length > 0) cited.set(id, found);
  }
  return cited;
}

/** "a news conference in Geneva" and "Meet the Press" name something; "a social media post" doesn't. */
const hasName = (words: string): boolean => /\p{Lu}/u.test(words);

/** The outlet or venue of a name; a government's office that publishes is that office. */
function outletMember(cast: Cast, lexicon: ActorLexicon, words: string, at: TokenRange | undefined): Member {
  const name = nameOfOutlet(cast, words.replace(/\s+/g, ' ').trim());
  const mention = at === undefined ? undefined : cast.mentions[cast.mentionAt[at.start] ?? -1];
  if (mention && mention.member.kind !== 'person') return mention.member;
  const key = foldBody(name);
  const party = lexicon.named.get(key);
  if (party) return partyMember(cast, party);
  const known = membersBy(cast, `named ${key}`)[0];
  return known ?? newMember(cast, 'outlet', name);
}

/** Without "(State Television)" behind it, or the topic behind a colon where the article names the outlet itself. */
function nameOfOutlet(cast: Cast, words: string): string {
  const plain = words.replace(/ \([^()]{0,60}\)$/, '');
  const [first = plain] = plain.split(': ', 1);
  const known = membersBy(cast, `named ${foldBody(first)}`).length > 0;
  return known || /^(?:Radio|Channel) /.test(first) ? first : plain;
}
