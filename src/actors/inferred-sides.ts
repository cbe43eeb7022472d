/**
 * Sides that no word states outright: an office whose title is characteristic of one state, an official release's
 * bare "the President", a post whose only fitting owner stands in the same or the last sentence. Each is marked as
 * inferred, and never overrides what the text says.
 */

import type { ActorLexicon } from './lexicon.ts';
import { type Cast, firstAtOrAfter, type HeldOffice, type Member, partyMember } from './members.ts';
import { OFFICE_HEADS } from './offices.ts';
import { comments, sideOf } from './sides.ts';
import { recentBody } from './spoken-bodies.ts';

/** Posts that every firm has, and posts that every union has: without an owner, the article's own firm or union. */
const COMPANY_POSTS = /^(?:ceo|cfo|coo|executive|officer|director|manager|founder|co-founder)$/;
const UNION_POSTS =
  /\b(?:general|district|branch|regional|national) secretary\b|\bsteward\b|\bconvenor\b|\bunion\b/i;

/** Whom a government's release names without saying of which country: not kings or prime ministers, who may be guests. */
const OWN_OFFICIALS =
  /^(?:president|vice-president|secretary|envoy|advis[eo]r|spokes(?:man|woman|person)|ambassador|nsc|representative)$/;

const NEAR_POSTS = /^(?:negotiator|spokesman|spokeswoman|spokesperson|delegate|envoy|representative)$/;

/** Gives an owner to offices that have none, where one can be inferred. */
export function inferSides(cast: Cast, lexicon: ActorLexicon): void {
  inferOwners(
    cast,
    (office) => characteristic(cast, lexicon, office) ?? firmOrUnion(cast, office) ?? nearOwner(cast, office),
  );
}

/** Gives the publisher's side to the people of its own release whom it names without saying of which country. */
export function inferPublished(cast: Cast, lexicon: ActorLexicon, publisher: Member): void {
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
    }
  }
}

function characteristic(cast: Cast, lexicon: ActorLexicon, office: HeldOffice): Member | undefined {
  const title = office.title.toLowerCase().replace(/\./g, '');
  const words = title.split(/\s+/);
  for (let i = 0; i < words.length; i++) {
    const key = lexicon.offices.get(words.slice(i).join(' '));
    const party = key === undefined ? undefined : lexicon.parties.get(key);
    if (party) return partyMember(cast, party);
  }
  return undefined;
}

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
        other.offices.some((one) => one.head === office.head) &&
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
    (office.head === 'minister' && /ministr|ministerial|prime/i.test(publisher.name))
  );
}

function firmOrUnion(cast: Cast, office: HeldOffice): Member | undefined {
  if (UNION_POSTS.test(office.title)) return recentBody(cast, 'union', office.at.start);
  return COMPANY_POSTS.test(office.head) ? recentBody(cast, 'company', office.at.start) : undefined;
}

/** The only state (or body, for a post) that the office's sentence and the one before it name. */
function nearOwner(cast: Cast, office: HeldOffice): Member | undefined {
  const governing =
    OFFICE_HEADS.get(office.head) === 'governing' && office.head !== 'senator' && office.head !== 'judge';
  if (!governing && !NEAR_POSTS.test(office.head)) return undefined;
  const { text, mentions } = cast;
  const sides = new Set<Member>();
  for (let i = firstAtOrAfter(mentions, office.at.start) - 1, n = 0; i >= 0 && n < 12; i--, n++) {
    const one = mentions[i]!;
    if (text.sentence[office.at.start]! - text.sentence[one.start]! > 1 || text.headline[one.start] === 1)
      break;
    if (
      one.member.kind === 'state' ||
      (!governing && (one.member.kind === 'bloc' || one.member.kind === 'organisation'))
    )
      sides.add(sideOf(one.member) ?? one.member);
  }
  return sides.size === 1 ? [...sides][0] : undefined;
}
