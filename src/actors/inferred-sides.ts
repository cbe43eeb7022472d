/**
 * Sides that no word states outright: an office whose title is characteristic of one state, an official release's
 * bare "the President", a post whose only fitting owner stands in the same or the last sentence. Each is marked as
 * inferred, and never overrides what the text says.
 */

import type { ActorLexicon } from './lexicon.ts';
import {
  type Cast,
  firstAtOrAfter,
  type HeldOffice,
  type Member,
  type Mention,
  partyMember,
} from './members.ts';
import { OFFICE_HEADS } from './offices.ts';
import type { Party } from './party.ts';
import { comments, sideOf } from './sides.ts';
import { recentBody } from './spoken-bodies.ts';

/** Posts that every firm has, and posts that every union has: without an owner, the article's own firm or union. */
const COMPANY_POSTS =
  /^(?:ceo|cfo|coo|executive|officer|director|manager|founder|co-founder|chair|chairman|chairwoman)$/;
const UNION_POSTS =
  /\b(?:general|district|branch|regional|national) secretary\b|\bsteward\b|\bconvenor\b|\bunion\b/i;

/** Whom a government's release names without saying of which country: not kings or prime ministers, who may be guests. */
const OWN_OFFICIALS =
  /^(?:president|vice-president|secretary|envoy|advis[eo]r|spokes(?:man|woman|person)|ambassador|nsc|representative)$/;

const NEAR_POSTS = /^(?:negotiator|spokesman|spokeswoman|spokesperson|delegate|envoy|representative)$/;

/** For each speaker, whose deeds to come he tells: "Aldmoor will not open its market". */
export type ToldResolves = ReadonlyMap<Member, ReadonlySet<Member>>;

/** Gives an owner to offices that have none, where one can be inferred. */
export function inferSides(cast: Cast, lexicon: ActorLexicon, resolves: ToldResolves): void {
  inferOwners(
    cast,
    (office, member) =>
      characteristic(cast, lexicon, office) ??
      firmOrUnion(cast, office) ??
      seatOf(cast, office) ??
      (introduces(office, member) ? nearOwner(cast, office) : undefined),
  );
  const home = homeOf(cast);
  if (home)
    inferOwners(cast, (office, member) =>
      OFFICE_HEADS.get(office.head) === 'governing' && resolves.get(member)?.has(home) ? home : undefined,
    );
}

/**
 * The state whose own officials an article may name without saying of which country: of the two that it is about, the
 * one of which it names no official with the country, while it does for the other.
 */
function homeOf({ members }: Cast): Member | undefined {
  const counts = new Map<Member, number>();
  const official = new Set<Member>();
  for (const member of members) {
    const side = sideOf(member);
    if (side?.kind !== 'state' && side?.kind !== 'bloc') continue;
    counts.set(side, (counts.get(side) ?? 0) + member.mentions.length);
    if (member.kind === 'person' && !member.offices.some(({ inferred }) => inferred)) official.add(side);
  }
  const [first, second, third] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || !second || second[1] < 3 || (third && third[1] * 2 > second[1])) return undefined;
  const bare = [first[0], second[0]].filter((side) => !official.has(side));
  return bare.length === 1 ? bare[0] : undefined;
}

/** A ministry's release calls it "the Ministry". */
const OWN_BODY = /^(?:the )?(?:ministry|department|government|embassy|presidency|cabinet)$/i;

/** Gives the publisher's side to the people of its own release whom it names without saying of which country. */
export function inferPublished(cast: Cast, lexicon: ActorLexicon, publisher: Member): void {
  for (const member of cast.members)
    if (member !== publisher && member.kind === 'organisation' && OWN_BODY.test(member.name))
      member.owner ??= publisher;
  inferOwners(
    cast,
    (office, member) => characteristic(cast, lexicon, office) ?? published(cast, office, member, publisher),
  );
}

function inferOwners(cast: Cast, ownerOf: (office: HeldOffice, member: Member) => Member | undefined): void {
  for (const member of [...cast.members]) {
    if (member.kind !== 'person' || comments(member) || sideOf(member) !== undefined) continue;
    for (const office of member.offices) {
      if (office.past || office.of !== undefined) continue;
      const owner = ownerOf(office, member);
      if (owner === undefined || owner === member) continue;
      office.of = owner;
      office.inferred = true;
      break;
    }
  }
}

function characteristic(cast: Cast, lexicon: ActorLexicon, office: HeldOffice): Member | undefined {
  const title = office.title.toLowerCase().replace(/\./g, '');
  const words = title.split(/\s+/);
  for (let i = 0; i < words.length; i++) {
    const key = lexicon.offices.get(words.slice(i).join(' '));
    const party = key === undefined ? undefined : lexicon.parties.get(key);
    if (party && !isElsewhere(cast, party)) return partyMember(cast, party);
  }
  return undefined;
}

/** A bloc's title says nothing of a bloc that the article doesn't name, where it names another one. */
const isElsewhere = ({ members }: Cast, { kind, key }: Party): boolean =>
  kind === 'bloc' &&
  !members.some(({ party }) => party?.key === key || party?.partOf === key) &&
  members.some((member) => member.kind === 'bloc');

/** In a government's own release, the one holder of a title that is given no country is that government's. */
function published(cast: Cast, office: HeldOffice, member: Member, publisher: Member): Member | undefined {
  const side = sideOf(publisher);
  if (side === undefined || !isOwnOfficial(office, publisher)) return undefined;
  const rivals = cast.members
    .slice(0, 500)
    .filter(
      (other) =>
        other !== member &&
        other.kind === 'person' &&
        other.offices.some((one) => one.title.toLowerCase() === office.title.toLowerCase()) &&
        other.offices.every((one) => one.of === undefined || one.of === side),
    );
  return rivals.length === 0 ? side : undefined;
}

/** A minister is a ministry's own, and a prime minister that of a prime minister's office. */
function isOwnOfficial(office: HeldOffice, publisher: Member): boolean {
  const prime = /prime/i;
  if (prime.test(office.title) !== prime.test(publisher.name) && prime.test(office.title)) return false;
  return (
    OWN_OFFICIALS.test(office.head) ||
    (office.head === 'minister' && /ministr|prime|\.(?:gov|govt|gob|gouv|go)\b/i.test(publisher.name))
  );
}

function firmOrUnion(cast: Cast, office: HeldOffice): Member | undefined {
  if (UNION_POSTS.test(office.title)) return recentBody(cast, 'union', office.at.start);
  return COMPANY_POSTS.test(office.head) || /\bofficer$/i.test(office.title)
    ? recentBody(cast, 'company', office.at.start)
    : undefined;
}

/** "Minister Wang" later on says nothing of the country: whoever that is was introduced before. */
const introduces = ({ at }: HeldOffice, { mentions }: Member): boolean => {
  const [first] = mentions;
  return first === undefined || (first.start >= at.start && first.start <= at.end) || at.end <= first.start;
};

/** Sides that a sentence names, and those it names as somebody else's ("his Egyptian counterpart"). */
interface Named {
  readonly own: Set<Member>;
  readonly others: Set<Member>;
}

/** The only state (or body, for a post) that the office's sentence and the one before it name. */
function nearOwner(cast: Cast, office: HeldOffice): Member | undefined {
  const governing =
    (OFFICE_HEADS.get(office.head) === 'governing' && office.head !== 'senator' && office.head !== 'judge') ||
    /\bgovernment\b/i.test(office.title);
  if (!governing && !NEAR_POSTS.test(office.head)) return undefined;
  const { text, mentions } = cast;
  if (MET_BY_OTHERS.test(text.lower[office.at.start - 1] ?? '')) return undefined;
  const same: Named = { own: new Set(), others: new Set() };
  const before: Named = { own: new Set(), others: new Set() };
  for (let i = firstAtOrAfter(mentions, office.at.start) - 1, n = 0; i >= 0 && n < 12; i--, n++) {
    const one = mentions[i]!;
    const back = text.sentence[office.at.start]! - text.sentence[one.start]!;
    if (back > 1 || text.headline[one.start] === 1) break;
    if (one.wording !== 'demonym' && TOWARDS.test(text.tokens[one.start - 1]?.word ?? '')) continue;
    if (
      one.member.kind !== 'state' &&
      (governing || (one.member.kind !== 'bloc' && one.member.kind !== 'organisation'))
    )
      continue;
    const { own, others } = back === 0 ? same : before;
    (one.wording === 'demonym' && isOfSomebody(cast, one) ? others : own).add(
      sideOf(one.member) ?? one.member,
    );
  }
  const { own, others } = same.own.size > 0 ? same : before;
  const [only] = own;
  return own.size === 1 && [...others].every((other) => other === only) ? only : undefined;
}

/** "an agreement with India", "we'll get that down for Switzerland": somebody else's country. */
const TOWARDS = /^(?:with|for|against|to|towards|on|from)$/;

/** "Qaradar thanked Crown Prince X", "talks with President X": whoever the sentence is about is somebody else. */
const MET_BY_OTHERS =
  /^(?:with|against|to|towards|thank(?:s|ed|ing)?|met|meets|meeting|hosted|hosts|told|tells|called|congratulated|urged|received|receives|welcomed|welcomes)$/;

/** "his Qaradari counterpart", "the Ukrainian minister": another one's country. */
function isOfSomebody({ text }: Cast, { end }: Mention): boolean {
  for (let k = end; k < end + 3; k++)
    if (OFFICE_HEADS.has(text.lower[k] ?? '') || text.lower[k] === 'counterpart') return true;
  return false;
}

/** Seats of power whose holder a text may name without the country: where one of them is named, it tells whose. */
const SEATS: readonly (readonly [seats: ReadonlySet<string>, head: RegExp])[] = [
  [
    new Set(['White House', 'Kremlin', 'Élysée', 'Blue House', 'Casa Rosada', 'Planalto']),
    /^(?:vice-)?president$/,
  ],
  [new Set(['Downing Street', 'Palazzo Chigi', 'Kantei']), /^(?:minister|premier)$/],
];

function seatOf(cast: Cast, { head, title }: HeldOffice): Member | undefined {
  const seats = SEATS.find(
    ([, heads]) => heads.test(head) && (head !== 'minister' || /prime/i.test(title)),
  )?.[0];
  const named = cast.members.filter(({ party }) => party !== undefined && seats?.has(party.name));
  const bare = cast.members
    .slice(0, 500)
    .filter(
      ({ kind, offices }) =>
        kind === 'person' &&
        offices.some((held) => held.head === head && !held.past && (held.of === undefined || held.inferred)),
    );
  return named.length === 1 && bare.length === 1 ? sideOf(named[0]!) : undefined;
}
