/**
 * The people and bodies of one article as they are gathered: what is known of each, where each is named, and how
 * to find them by any of their names without searching. Invariant: every member is filed under each of its names.
 */
import { countBefore } from '../core/sorted.ts';
import type { Annotation, TokenRange } from './annotation.ts';
import { acronymOf, foldBody } from './body-names.ts';
import type { Gender } from './name-words.ts';
import type { Party } from './party.ts';
import type { PersonName } from './person-names.ts';

export type MemberKind = 'person' | 'organisation' | 'state' | 'bloc' | 'outlet' | 'unnamed' | 'group';

export interface HeldOffice {
  readonly title: string;
  readonly head: string;
  readonly past: boolean;
  /** Whom it belongs to: set once all names are known. */
  of?: Member;
  /** Its owner is inferred, not worded. */
  inferred?: boolean;
  /** The words that say it: office, owner and name. */
  readonly at: TokenRange;
}

export interface Member {
  readonly kind: MemberKind;
  name: string;
  readonly person?: PersonName;
  readonly party?: Party;
  readonly aliases: Set<string>;
  readonly offices: HeldOffice[];
  readonly mentions: Mention[];
  readonly members: Member[];
  /** The person or body it belongs to or works for. */
  owner?: Member;
  ownerAt?: TokenRange;
  /** Key of the party whose body the words before its name say it is: "Kelvara's National Council". */
  home?: string;
  gender?: Gender;
  /** Common nouns the text calls it by: "union", "company". */
  readonly nouns: Set<string>;
}

export interface Mention extends TokenRange {
  member: Member;
  readonly possessive: boolean;
  readonly wording: 'name' | 'demonym' | 'capital';
}

export interface BodyMention extends TokenRange {
  readonly member: Member;
}

export interface Cast {
  readonly text: Annotation;
  readonly parties: ReadonlyMap<string, Party>;
  /** Bodies by the key of the party that they are a part of. */
  readonly institutions: ReadonlyMap<string, readonly Party[]>;
  readonly members: Member[];
  /** Where the text says whose a body spoken of by a common noun is: "Brazil's environment ministry". */
  readonly bodies: Map<string, BodyMention[]>;
  /** Members by what they may be called by: keys as `namesOf` makes them. */
  readonly index: Map<string, Member[]>;
  /** In text order. */
  readonly mentions: Mention[];
  /** Index into `mentions` of the one covering a token, −1 for none. */
  readonly mentionAt: Int32Array;
  /** The government's office whose own release the article is. */
  publisher?: Member;
  /** Whom "A" means in an interview; set when first asked for. */
  interviewee?: Member | 'nobody';
}

/** A new member of the cast that `castOf` didn't find: an unnamed source, a group, a body named once. */
export function newMember(
  cast: Cast,
  kind: MemberKind,
  name: string,
  more: Partial<Pick<Member, 'person' | 'party'>> = {},
): Member {
  const member: Member = {
    kind,
    name,
    aliases: new Set(),
    offices: [],
    mentions: [],
    members: [],
    nouns: new Set(),
    ...more,
  };
  cast.members.push(member);
  for (const key of keysOf(member)) file(cast, key, member);
  return member;
}

/** Another name of a member. */
export function addAlias(cast: Cast, member: Member, alias: string): void {
  if (member.aliases.has(alias)) return;
  member.aliases.add(alias);
  if (member.person === undefined) for (const key of bodyKeys(alias)) file(cast, key, member);
}

export const membersBy = (cast: Cast, key: string): readonly Member[] => cast.index.get(key) ?? [];

/** The member that a lexicon's party is, made when first met. */
export function partyMember(cast: Cast, party: Party): Member {
  const known = membersBy(cast, `party ${party.key}`)[0];
  if (known) return known;
  const member = newMember(cast, party.kind, party.name, { party });
  const whole = party.partOf === undefined ? undefined : cast.parties.get(party.partOf);
  if (whole && whole.key !== party.key) member.owner = partyMember(cast, whole);
  return member;
}

/** The latest mention before a token whose member passes `test`, at most 60 mentions back. */
export function recent(
  cast: Cast,
  before: number,
  test: (member: Member, mention: Mention) => boolean,
): Mention | undefined {
  const { mentions } = cast;
  for (let i = firstAtOrAfter(mentions, before) - 1, n = 0; i >= 0 && n < 60; i--, n++)
    if (test(mentions[i]!.member, mentions[i]!)) return mentions[i];
  return undefined;
}

/** Start of a member's last mention before a token; −1 when there is none. */
export const lastBefore = (member: Member, at: number): number =>
  member.mentions[firstAtOrAfter(member.mentions, at) - 1]?.start ?? -1;

export function firstAtOrAfter(ranges: readonly TokenRange[], start: number): number {
  return countBefore(ranges.length, (i) => ranges[i]!.start < start);
}

export function textOf(text: Annotation, start: number, end: number): string {
  return text.article.text.slice(text.tokens[start]!.start, text.tokens[end - 1]!.end).replace(/\s+/g, ' ');
}

function file(cast: Cast, key: string, member: Member): void {
  const list = cast.index.get(key);
  if (list === undefined) cast.index.set(key, [member]);
  else if (list.length < MOST_NAMESAKES && !list.includes(member)) list.push(member);
}

/** More bearers of one name than this are nobody's to tell apart, and would cost time. */
const MOST_NAMESAKES = 40;

function keysOf(member: Member): readonly string[] {
  if (member.party) return [`party ${member.party.key}`, `named ${foldBody(member.name)}`];
  if (member.person) return [...new Set(member.person.parts)].map((part) => `person ${part}`);
  if (member.kind === 'unnamed') return [`unnamed ${member.name.toLowerCase()}`];
  if (member.kind === 'person') return [`described ${member.name}`];
  return bodyKeys(member.name);
}

/** A body goes by its whole name, its first and last words, and its initials. */
function bodyKeys(name: string): readonly string[] {
  const whole = foldBody(name);
  const words = whole.split(' ');
  const parts = words
    .slice(1)
    .flatMap((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  return [
    `named ${whole}`,
    ...parts.slice(0, 12).map((part) => `part ${part}`),
    `initials ${acronymOf(name)}`,
  ];
}
