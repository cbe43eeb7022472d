/**
 * Source spans → people, offices, bodies and the side they speak for, over all articles of a run. Each article is
 * resolved by itself, then members that are one actor are joined and numbered in order of first mention. What the
 * text doesn't say stays absent.
 */
import { kept, keptEach } from '../core/kept.ts';
import type { Actor, ActorKind, Office } from '../record/actor.ts';
import type { Article, Span } from '../record/article.ts';
import type { Relay } from '../record/position.ts';
import type { Problem } from '../record/problem.ts';
import { type Attribution, type Conditional, DESCRIBED, type Statement } from '../record/statement.ts';
import { type TokenizedArticle, tokenizeArticle } from './annotation.ts';
import { foundStates } from './found-states.ts';
import type { ActorLexicon } from './lexicon.ts';
import type { HeldOffice, Member } from './members.ts';
import { isAtTheTable, isPrincipal, mostMentions, notHeardFrom } from './not-heard-from.ts';
import { distinctOffices } from './office-titles.ts';
import { type CastReading, type Reading, readCast } from './readings.ts';
import { memberRelays } from './relays.ts';
import { type Same, sameActors } from './same-actors.ts';
import { sideProblems, sidesOfChangers } from './side-problems.ts';
import { sideOf, sideOwner, tellingOffice } from './sides.ts';
import { MENTIONS_KEPT, type Traces } from './traces.ts';

export interface ResolvedActors {
  readonly actors: Actor[];
  readonly statements: Statement[];
  readonly conditionals: Conditional[];
  /** Article id → actor id of its outlet, where it has one. */
  readonly outlets: Readonly<Record<string, string>>;
  /** The sides of the negotiation, heard or not, those named most often first. */
  readonly table: string[];
  /** Those of them that the coverage is about: hosts and mediators are named less. */
  readonly principals: string[];
  readonly notHeardFrom: string[];
  readonly relays: Relay[];
  readonly problems: Problem[];
}

/** At most this many pieces of evidence are kept of one actor. */
const EVIDENCE_KEPT = 5;

/** The casts of articles, which all of them together tell how to read. */
export type CastReader = (readings: readonly Reading[], lexicon: ActorLexicon) => readonly CastReading[];

/** Reads casts again and again, those that nothing has changed for once. Nobody changes a cast that was read. */
export function castReader(): CastReader {
  const statesIn = kept((articles: readonly Article[], lexicon: ActorLexicon) =>
    foundStates(tokenized(articles), lexicon),
  );
  const castOf = keptEach((reading: Reading, lexicon: ActorLexicon, found: ReturnType<typeof statesIn>) =>
    readCast(reading, tokenizeArticle(reading.article), lexicon, found),
  );
  return (readings, lexicon) => {
    const found = statesIn(
      readings.map(({ article }) => article),
      lexicon,
    );
    return readings.map((reading) => castOf(reading, lexicon, found));
  };
}

const readCasts: CastReader = (readings, lexicon) => {
  const found = foundStates(tokenized(readings.map(({ article }) => article)), lexicon);
  return readings.map((reading) => readCast(reading, tokenizeArticle(reading.article), lexicon, found));
};

export function resolveActors(
  readings: readonly Reading[],
  lexicon: ActorLexicon,
  castsOf: CastReader = readCasts,
): ResolvedActors {
  const casts = castsOf(readings, lexicon);
  const { of } = sameActors(casts);
  const counts = sideCounts(casts, of);
  const shown = shownActors(casts, of, counts);
  const ids = numbered(shown, casts);
  const idOf = (member: Member | undefined): string | undefined =>
    member === undefined ? undefined : ids.get(of.get(member)!);
  const sides = new Map([...shown].map((same) => [same, sideOfSame(same, of)] as const));
  const changed = sidesOfChangers(casts, of);
  const statements = casts.flatMap((reading) =>
    worded(reading).map((original): Statement => {
      const { venue: _, citations: __, attitudes, ...attribution } = original;
      const speaker = reading.speakers.get(attribution.id) ?? reading.holders.get(original);
      const side = speaker && (changed.get(speaker) ?? sides.get(of.get(speaker)!)?.side);
      return {
        ...attribution,
        ...some('speaker', idOf(speaker)),
        ...some('speakingFor', side && ids.get(side)),
        ...some('via', idOf(reading.venues.get(attribution.id))),
        ...(attitudes && {
          attitudes: attitudes.map((one) => ({ ...one, ...some('actor', idOf(reading.holders.get(one))) })),
        }),
        utterance: attribution.id,
      };
    }),
  );
  const speakerOf = new Map(statements.map((statement) => [statement.id, statement.speaker]));
  const conditionals = readings.flatMap((reading) =>
    reading.conditionals.map((one) => ({
      ...one,
      ...some('speaker', one.speaker ?? speakerOf.get(one.statement ?? '')),
    })),
  );
  const homes = new Map(
    casts.flatMap(({ members, traces }) => members.map((member) => [member, traces] as const)),
  );
  const tracesOf = (member: Member): Traces => homes.get(member)!;
  const names = new Map(
    [...ids].map(([same, id]) => [id, [...new Set(same.members.map(({ name }) => name))]] as const),
  );
  const namesOf = (id: string): readonly string[] => names.get(id) ?? [];
  const actors = [...ids].map(([same, id]) => actorOf(same, id, sides.get(same), ids, of, tracesOf, namesOf));
  const sideById = new Map(actors.map((actor) => [actor.id, actor.side]));
  const silent = notHeardFrom(
    [...counts].map(([same, mentions]) => ({ side: ids.get(same)!, mentions })),
    statements.map(({ speaker, certainty, confidence, by }) => ({
      side: sideById.get(speaker ?? ''),
      relayed: certainty === 'reported' || by === DESCRIBED,
      confidence,
    })),
  );
  const outlets = Object.fromEntries(
    casts.flatMap(({ article, outlet }) => (outlet ? [[article.id, idOf(outlet)!] as const] : [])),
  );
  const relays = casts.flatMap((reading) =>
    memberRelays(reading, worded(reading)).flatMap(({ statement, chain, evidence }): Relay[] => {
      const links = [...new Set(chain.flatMap((member) => idOf(member) ?? []))];
      return links.length < 2 ? [] : [{ statement, chain: links, evidence }];
    }),
  );
  const problems = sideProblems(casts, of, (same) => (ids.has(same) ? bestName(same) : undefined));
  const most = mostMentions([...counts.values()]);
  const seated = [...counts]
    .filter(([, mentions]) => isAtTheTable(mentions, most))
    .sort((a, b) => b[1] - a[1]);
  const table = seated.map(([same]) => ids.get(same)!);
  const principals = seated
    .filter(([, mentions]) => isPrincipal(mentions, seated[1]?.[1] ?? mentions))
    .map(([same]) => ids.get(same)!);
  return {
    actors,
    statements,
    conditionals,
    outlets,
    table,
    principals,
    notHeardFrom: silent,
    relays,
    problems,
  };
}

/** Attributions and described positions in text order; of these, only what somebody named holds. */
function worded({ attributions, described = [], holders }: CastReading): readonly Attribution[] {
  const held = described.filter((one) => holders.has(one));
  if (held.length === 0) return attributions;
  return [...attributions, ...held].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

/** Articles as tokens, one at a time. */
function* tokenized(articles: readonly Article[]): Generator<TokenizedArticle> {
  for (const article of articles) yield tokenizeArticle(article);
}

const some = <Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]?: string });

interface SideOfSame {
  readonly side: Same;
  readonly member: Member;
  readonly office?: HeldOffice;
}

/** The side that most of an actor's members are on; the first on a tie. */
function sideOfSame(same: Same, of: ReadonlyMap<Member, Same>): SideOfSame | undefined {
  const votes = new Map<Same, { count: number; member: Member }>();
  for (const member of same.members) {
    const side = sideOf(member);
    const key = (side && of.get(side)) ?? sideOfOwner(same, member, of);
    if (key === undefined) continue;
    const weight = tellingOffice(member)?.inferred ? 1 : 3;
    const vote = votes.get(key);
    votes.set(key, {
      count: (vote?.count ?? 0) + weight,
      member: vote && !(tellingOffice(vote.member)?.inferred && weight === 3) ? vote.member : member,
    });
  }
  const best = [...votes].sort((a, b) => b[1].count - a[1].count)[0];
  if (best === undefined) return undefined;
  const office = tellingOffice(best[1].member);
  return { side: best[0], member: best[1].member, ...(office ? { office } : {}) };
}

/** "Her officials" are on the side that other articles give her. */
function sideOfOwner(same: Same, member: Member, of: ReadonlyMap<Member, Same>): Same | undefined {
  const owner = sideOwner(member);
  const joined = owner && of.get(owner);
  if (joined === undefined || joined === same) return undefined;
  for (const one of joined.members) {
    const side = sideOf(one);
    if (side) return of.get(side);
  }
  return undefined;
}

/** How often each side, its people and its institutions are named. A capital after "in" or "to" is only a place. */
function sideCounts(casts: readonly CastReading[], of: ReadonlyMap<Member, Same>): Map<Same, number> {
  const counts = new Map<Same, number>();
  for (const { traces } of casts)
    for (const [member, mentions] of traces.counts) {
      const side = sideOf(member);
      const key = side && side.kind !== 'person' && side.kind !== 'unnamed' ? of.get(side) : undefined;
      if (key) counts.set(key, (counts.get(key) ?? 0) + mentions);
    }
  return counts;
}

/** Actors worth a line: who speaks, who holds an office, the sides and outlets, and whom these lead to. */
function shownActors(
  casts: readonly CastReading[],
  of: ReadonlyMap<Member, Same>,
  counts: ReadonlyMap<Same, number>,
): ReadonlySet<Same> {
  const shown = new Set<Same>();
  const show = (member: Member | undefined): void => {
    const same = member && of.get(member);
    if (same === undefined || shown.has(same)) return;
    shown.add(same);
    for (const one of same.members) {
      for (const part of one.members) show(part);
      for (const office of one.offices) show(office.of);
      show(sideOf(one));
    }
  };
  for (const { members, speakers, venues, cited, holders, outlet } of casts) {
    for (const member of speakers.values()) show(member);
    for (const member of holders.values()) show(member);
    for (const member of venues.values()) show(member);
    for (const outlets of cited.values()) for (const { member } of outlets) show(member);
    show(outlet);
    for (const member of members) if (member.kind === 'person' && member.offices.length > 0) show(member);
  }
  const most = mostMentions([...counts.values()]);
  for (const [same, mentions] of counts) if (isAtTheTable(mentions, most)) show(same.members[0]);
  return shown;
}

const PREFIXES: Readonly<Record<ActorKind, string>> = {
  person: 'p',
  state: 's',
  organisation: 'g',
  bloc: 'g',
  outlet: 'o',
  unnamed: 'x',
  group: 'k',
};

function numbered(shown: ReadonlySet<Same>, casts: readonly CastReading[]): Map<Same, string> {
  const order = new Map(casts.map(({ article }, i) => [article.id, i] as const));
  const articleOf = new Map(
    casts.flatMap(({ members, article }) => members.map((member) => [member, article.id] as const)),
  );
  const firstAt = (same: Same): [number, number] => {
    const places = same.members.map(
      (member) => [order.get(articleOf.get(member)!)!, firstToken(member)] as [number, number],
    );
    return places.sort((a, b) => a[0] - b[0] || a[1] - b[1])[0]!;
  };
  const sorted = [...shown]
    .map((same, i) => ({ same, i, at: firstAt(same) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.i - b.i);
  const next = new Map<string, number>();
  return new Map(
    sorted.map(({ same }) => {
      const prefix = PREFIXES[same.members[0]!.kind];
      const number = (next.get(prefix) ?? 0) + 1;
      next.set(prefix, number);
      return [same, `${prefix}${number}`] as const;
    }),
  );
}

function firstToken(member: Member): number {
  return member.mentions[0]?.start ?? Math.min(Number.MAX_SAFE_INTEGER, ...member.members.map(firstToken));
}

function actorOf(
  same: Same,
  id: string,
  side: SideOfSame | undefined,
  ids: ReadonlyMap<Same, string>,
  of: ReadonlyMap<Member, Same>,
  tracesOf: (member: Member) => Traces,
  namesOf: (id: string) => readonly string[],
): Actor {
  const first = same.members[0]!;
  const name = bestName(same);
  const aliases = new Set(
    same.members.flatMap((member) => [
      member.name,
      ...member.aliases,
      ...(tracesOf(member).names.get(member) ?? []),
    ]),
  );
  aliases.delete(name);
  const sideId = side && ids.get(side.side);
  const members = first.members.map((member) => ids.get(of.get(member)!)!);
  const evidence = side ? sideEvidence(side, tracesOf) : [];
  return {
    id,
    name,
    kind: first.kind,
    offices: distinctOffices(officesOf(same, ids, of, tracesOf), namesOf),
    ...(sideId === undefined ? {} : { side: sideId }),
    ...(evidence.length === 0 ? {} : { sideEvidence: evidence }),
    ...(sideId === undefined || sideId === id
      ? {}
      : { sideBasis: side!.office?.inferred ? 'inferred' : 'worded' }),
    ...(members.length === 0 ? {} : { members }),
    aliases: [...aliases],
    mentions: same.members
      .flatMap((member) => tracesOf(member).mentions.get(member) ?? [])
      .slice(0, MENTIONS_KEPT),
  };
}

/** The longest full name, the party's own name, the name first given. */
function bestName(same: Same): string {
  const party = same.members.find((member) => member.party)?.party;
  if (party) return party.name;
  const [first] = same.members;
  if (first!.kind === 'organisation')
    return same.members.map((member) => member.name).reduce((a, b) => (b.length > a.length ? b : a));
  return first!.name;
}

function officesOf(
  same: Same,
  ids: ReadonlyMap<Same, string>,
  of: ReadonlyMap<Member, Same>,
  tracesOf: (member: Member) => Traces,
): Office[] {
  const offices = new Map<string, { title: string; of?: string; evidence: Span[] }>();
  for (const member of same.members)
    for (const office of member.offices) {
      const owner = office.of && ids.get(of.get(office.of)!);
      const key = office.title.toLowerCase();
      const known =
        offices.get(`${key} ${owner ?? ''}`) ??
        (owner === undefined
          ? [...offices.values()].find((one) => one.title.toLowerCase() === key)
          : offices.get(`${key} `));
      const evidence = tracesOf(member).offices.get(office);
      if (known) {
        if (known.of === undefined && owner !== undefined) known.of = owner;
        if (known.evidence.length < EVIDENCE_KEPT) known.evidence.push(evidence!);
      } else
        offices.set(`${key} ${owner ?? ''}`, {
          title: office.title,
          ...(owner === undefined ? {} : { of: owner }),
          evidence: [evidence!],
        });
    }
  return [...offices.values()];
}

function sideEvidence({ member, office }: SideOfSame, tracesOf: (member: Member) => Traces): Span[] {
  const { offices, owners } = tracesOf(member);
  const evidence = office ? offices.get(office) : owners.get(member);
  return evidence ? [evidence] : [];
}
