/**
 * The people and bodies of one article: who is named, by which names, in which offices, and where. Full names are
 * gathered over the whole article first, so that a headline's surname finds the person named below it.
 * Invariant: a name's mention belongs to one member; two people with different given names are two members.
 */
import type { Annotation, NameRun, PartyPhrase, TokenRange } from './annotation.ts';
import { acronymOf, foldBody } from './body-names.ts';
import { genderOfGivenName } from './given-names.ts';
import type { ActorLexicon } from './lexicon.ts';
import {
  BODY_NOUNS,
  type Gender,
  HONORIFICS,
  KIN,
  ORGANISATION_WORDS,
  PARTICLES,
  STATE_BODIES,
  UNNAMED_NOUNS,
} from './name-words.ts';
import {
  isClitic,
  isDeterminer,
  type OfficePhrase,
  type Owner,
  officeEndingAt,
  officeFrom,
  ownersAfter,
  ownersBefore,
  wholeOfficeEndingAt,
} from './office-phrases.ts';
import { OFFICE_GENDER, OFFICE_HEADS } from './offices.ts';
import { OUTLET_NOUNS, OUTLET_WORDS } from './outlets.ts';
import type { Party } from './party.ts';
import { foldName, type PersonName, personName, sameFullName, shortNameFits } from './person-names.ts';

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
}

const THINGS: ReadonlySet<string> = new Set(
  'street river sea ocean mountain mountains valley county city province peninsula island islands strait canal gulf bay airport hotel palace square avenue road accord accords agreement act treaty summit conference war protocol article day prize games cup deal pact plan crisis region district highlands border line corridor east west north south agenda initiative report age era revolution article chapter annex round declaration memorandum'.split(
    ' ',
  ),
);

/** Everyone and everything named in an article. */
export function castOf(
  text: Annotation,
  { parties, institutions }: Pick<ActorLexicon, 'parties' | 'institutions'>,
): Cast {
  const cast: Cast = {
    text,
    parties,
    institutions,
    members: [],
    bodies: new Map(),
    index: new Map(),
    mentions: [],
    mentionAt: new Int32Array(text.tokens.length).fill(-1),
  };
  const found: Mention[] = [];
  const later: NameRun[] = [];
  const pending: { office: HeldOffice; owners: readonly Owner[] }[] = [];
  const ownerOf: { member: Member; owners: readonly Owner[] }[] = [];
  for (const phrase of text.phrases) found.push(partyMention(cast, phrase));
  const alone = new Map<string, number>();
  const spelled = new Set(
    text.runs.filter((run) => !capitals(run)).flatMap((run) => run.words.map((word) => word.toLowerCase())),
  );
  for (const run of text.runs)
    if (run.words.length === 1) alone.set(run.words[0]!, (alone.get(run.words[0]!) ?? 0) + 1);
  for (const run of text.runs) {
    const clues = cluesAround(text, run);
    const kind = kindOfRun(text, run, clues, alone, spelled);
    if (kind === undefined || kind === 'thing') {
      if (kind === undefined) later.push(run);
      continue;
    }
    if (kind === 'person' && run.words.length === 1 && !clues.strong) {
      later.push(run);
      continue;
    }
    const told = HONORIFICS.get(clues.honorific ?? '');
    const member = kind === 'person' ? personMember(cast, run, told) : bodyMember(cast, run, kind);
    found.push(mention(text, run, member));
    learn(cast, member, run, clues, pending, ownerOf);
  }
  const owning = new Set(
    [...pending, ...ownerOf].flatMap(({ owners }) =>
      owners.map((owner) => (owner.is === 'name' ? owner.run.words.join(' ') : '')),
    ),
  );
  for (const run of later) {
    const member =
      namedMember(cast, run) ??
      (owning.has(run.words.join(' ')) ? bodyMember(cast, run, 'organisation') : undefined);
    if (member) found.push(mention(text, run, member));
  }
  found.sort((a, b) => a.start - b.start);
  for (const one of found) addMention(cast, one);
  const into = joinSurnames(cast);
  ownAdministrations(cast);
  findBodies(cast);
  for (const { office, owners } of pending) {
    const owner = ownerMember(cast, owners);
    if (owner) office.of = titleNames(office, owner) ? (owner.owner ?? owner) : owner;
  }
  for (const { member: named, owners } of ownerOf) {
    const member = into.get(named) ?? named;
    const owner = ownerMember(cast, owners);
    if (owner && owner !== member) {
      member.owner = owner;
      member.ownerAt = { start: owners[0]!.start, end: owners[0]!.end };
    }
  }
  return cast;
}

/** "the Trump Administration", "the Sanders Campaign": a body named after the person it works for. */
function ownAdministrations(cast: Cast): void {
  for (const member of cast.members) {
    const name =
      member.kind === 'organisation' && member.owner === undefined
        ? /^(\p{Lu}\S*) (?:Administration|Campaign|Government|Team|Presidency)$/u.exec(member.name)?.[1]
        : undefined;
    if (name === undefined) continue;
    const person = membersBy(cast, `person ${foldName(name)}`)[0];
    if (person === undefined) continue;
    member.owner = person;
    const [first] = member.mentions;
    if (first) member.ownerAt = { start: first.start, end: first.start + 1 };
  }
}

/** An office whose title says its institution belongs to the institution's side. */
const titleNames = ({ title }: HeldOffice, owner: Member): boolean =>
  [owner.name, ...(owner.party?.names ?? [])].some((name) =>
    title.toLowerCase().includes(name.toLowerCase()),
  );

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

/** The member that a lexicon's party is, made when first met. */
export function partyMember(cast: Cast, party: Party): Member {
  const known = membersBy(cast, `party ${party.key}`)[0];
  if (known) return known;
  const member = newMember(cast, party.kind, party.name, { party });
  const whole = party.partOf === undefined ? undefined : cast.parties.get(party.partOf);
  if (whole && whole.key !== party.key) member.owner = partyMember(cast, whole);
  return member;
}

/** The member that an owner's words mean. */
export function ownerMember(cast: Cast, owners: readonly Owner[]): Member | undefined {
  for (const owner of owners) {
    if (owner.is === 'party') return partyMember(cast, owner.phrase.party);
    if (owner.is === 'name') {
      const at = cast.mentions[cast.mentionAt[owner.start] ?? -1];
      return at?.member ?? namedMember(cast, owner.run) ?? bodyMember(cast, owner.run, 'organisation');
    }
    if (owner.is === 'body') {
      const body = recentBody(cast, owner.noun, owner.start);
      if (body) return body;
    }
    if (owner.is === 'pronoun') {
      const before = recent(cast, owner.start, (member) =>
        owner.word === 'its' || owner.word === 'their'
          ? member.kind !== 'person' && member.kind !== 'outlet'
          : member.kind === 'person' &&
            (member.gender === undefined || member.gender === (owner.word === 'his' ? 'male' : 'female')),
      );
      if (before) return before.member;
    }
  }
  return undefined;
}

/** Nouns that mean their owner itself: "the Ukrainian delegation" is Ukraine at the table. */
export const GOVERNMENT_NOUNS: ReadonlySet<string> = new Set(
  'government side delegation team administration authorities regime leadership state camp negotiators'.split(
    ' ',
  ),
);
const OWNED_BODIES = /^(?:agency|court|council|board|bank|police|military|mission)$/;

/** Notes every owned body, so that "the ministry" finds "Brazil's environment ministry" before it. */
function findBodies(cast: Cast): void {
  const { text } = cast;
  text.lower.forEach((noun, k) => {
    if (
      !BODY_NOUNS.has(noun) ||
      text.phraseAt[k] !== -1 ||
      text.runAt[k] !== -1 ||
      !/^\p{Ll}/u.test(text.tokens[k]!.word)
    )
      return;
    const found = ownedBody(cast, k, 0);
    if (found === undefined) return;
    const list = cast.bodies.get(noun) ?? [];
    list.push({ start: k, end: k + 1, member: found });
    cast.bodies.set(noun, list);
  });
}

/** The body that the noun at `k` and the owner before it mean, when an owner stands there. */
export function ownedBody(cast: Cast, k: number, from: number): Member | undefined {
  const { text } = cast;
  const noun = text.lower[k]!;
  const start = plainModifiersStart(text, from, k);
  const owners = ownersBefore(text, start).filter((owner) => owner.is !== 'body' && owner.start >= from);
  if (owners[0]?.is === 'pronoun' && !GOVERNMENT_NOUNS.has(noun) && !STATE_BODIES.has(noun)) return undefined;
  const owner = ownerMember(cast, owners);
  if (owner === undefined || owner.kind === 'outlet') return undefined;
  if (GOVERNMENT_NOUNS.has(noun) && owner.kind !== 'person') return owner;
  if (
    GOVERNMENT_NOUNS.has(noun) ||
    STATE_BODIES.has(noun) ||
    OWNED_BODIES.test(noun) ||
    (owner.kind === 'person' && noun === 'campaign')
  ) {
    const first = owners[0]!;
    return bodyOf(
      cast,
      owner.kind === 'person'
        ? `${owner.name} ${noun}`
        : textOf(text, first.is === 'pronoun' ? start : first.start, k + 1),
      owner,
      first,
    );
  }
  return undefined;
}

function bodyOf(cast: Cast, name: string, owner: Member, at: TokenRange): Member {
  const key = foldBody(name);
  const known = membersBy(cast, `named ${key}`).find((member) => member.kind === 'organisation');
  if (known) return known;
  const body = newMember(cast, 'organisation', name);
  body.owner = owner;
  body.ownerAt = { start: at.start, end: at.end };
  return body;
}

/** Where the lower-case words directly before a noun begin: "environment" in "Brazil's environment ministry". */
export function plainModifiersStart(text: Annotation, start: number, noun: number): number {
  let from = noun;
  while (
    from > start &&
    from > noun - 6 &&
    text.sentence[from - 1] === text.sentence[noun] &&
    text.phraseAt[from - 1] === -1 &&
    text.runAt[from - 1] === -1 &&
    /^\p{Ll}/u.test(text.tokens[from - 1]!.word) &&
    !isDeterminer(text.lower[from - 1]) &&
    !isClitic(text.lower[from - 1])
  )
    from--;
  return from;
}

/** The body a common noun means at a place: the latest one called so, else the latest whose name has a fitting word. */
export function recentBody(cast: Cast, noun: string, before: number): Member | undefined {
  const called = recent(
    cast,
    before,
    (member) => member.kind !== 'person' && (member.nouns.has(noun) || nameHas(member, noun)),
  )?.member;
  const spoken = cast.bodies.get(noun) ?? [];
  const owned = spoken[firstAtOrAfter(spoken, before) - 1];
  if (owned && (called === undefined || lastBefore(called, before) < owned.start)) return owned.member;
  if (called) return called;
  if (/^(?:country|nation|state|kingdom|republic|government)$/.test(noun))
    return recent(cast, before, (member) => member.kind === 'state')?.member;
  if (noun === 'bloc' || noun === 'alliance')
    return recent(cast, before, (member) => member.kind === 'bloc')?.member;
  const fitting = FITTING.find(([nouns]) => nouns.has(noun))?.[1];
  if (fitting) {
    const body = recent(
      cast,
      before,
      (member) =>
        member.kind === 'organisation' && member.party?.partOf === undefined && fitting.test(member.name),
    )?.member;
    if (body) return body;
  }
  if (COMPANY.has(noun))
    return recent(
      cast,
      before,
      (member) =>
        member.kind === 'organisation' &&
        member.party?.partOf === undefined &&
        !LABOUR_NAME.test(member.name) &&
        !STATE_NAME.test(member.name),
    )?.member;
  if (noun === 'group' || noun === 'organisation' || noun === 'organization')
    return recent(cast, before, (member) => member.kind === 'organisation' || member.kind === 'bloc')?.member;
  return undefined;
}

/** The latest mention before a token whose member passes `test`, at most 60 mentions back. */
export function recent(cast: Cast, before: number, test: (member: Member) => boolean): Mention | undefined {
  const { mentions } = cast;
  for (let i = firstAtOrAfter(mentions, before) - 1, n = 0; i >= 0 && n < 60; i--, n++)
    if (test(mentions[i]!.member)) return mentions[i];
  return undefined;
}

/** Start of a member's last mention before a token; −1 when there is none. */
export const lastBefore = (member: Member, at: number): number =>
  member.mentions[firstAtOrAfter(member.mentions, at) - 1]?.start ?? -1;

export function firstAtOrAfter(ranges: readonly TokenRange[], start: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LABOUR_NAME =
  /\b(?:Union|Unions|Workers|Teamsters|Brotherhood|Federation|Guild|Dockworkers|Nurses|Teachers|Pilots|Steelworkers|Autoworkers|Labou?r|Local)\b/;
const STATE_NAME =
  /\b(?:Ministry|Department|Parliament|Government|Court|Police|Army|Bank|Council|Commission|Agency|Board)\b/;
const COMPANY: ReadonlySet<string> = new Set(
  'company corporation firm carmaker automaker airline utility operator employer manufacturer producer miner shipper steelmaker retailer startup'.split(
    ' ',
  ),
);
const FITTING: readonly (readonly [ReadonlySet<string>, RegExp])[] = [
  [new Set(['union', 'federation', 'confederation']), LABOUR_NAME],
  [
    new Set(['company', 'corporation', 'firm', 'employer', 'operator', 'manufacturer', 'producer']),
    /\b(?:Company|Corp|Corporation|Inc|Ltd|Plc|LLC|Industries|Holdings|Motors|Airlines|Airways|Energy|Oil|Gas|Steel|Mining|Shipping|Lines|Logistics|Foods|Mills|Works|Railways?|Ports?|Pharmaceuticals|Systems|Partners)\b/i,
  ],
  [
    new Set([
      'association',
      'group',
      'alliance',
      'coalition',
      'organisation',
      'organization',
      'charity',
      'employers',
    ]),
    /\b(?:Association|Alliance|Coalition|Network|Forum|Front|Foundation|Institute|Initiative|Employers|Group|League|Organi[sz]ation)\b/,
  ],
];

interface Clues {
  readonly before: OfficePhrase | undefined;
  readonly apposed: OfficePhrase | undefined;
  readonly after: OfficePhrase | undefined;
  readonly honorific: string | undefined;
  readonly kin: string | undefined;
  /** "X, who leads the Ukrainian delegation". */
  readonly leads: readonly Owner[];
  /** Words before or after say it is a person. */
  readonly strong: boolean;
}

function cluesAround(text: Annotation, run: NameRun): Clues {
  const { lower, tokens } = text;
  const honorific = HONORIFICS.has(lower[run.start - 1] ?? '') ? lower[run.start - 1] : undefined;
  const lead = honorific === undefined ? run.start : run.start - 1;
  const before =
    lead > 0 && text.paragraph[lead - 1] === text.paragraph[run.start]
      ? officeEndingAt(text, lead)
      : undefined;
  const closes = /^[,.;:)—–-]/.test(tokens[run.end]?.word ?? '.');
  const known =
    /^(?:as|named|called)$/.test(lower[lead - 1] ?? '') && lower[lead - 2] === 'known' ? lead - 2 : lead;
  const outer = before ? before.whole.start : known;
  const comma = lower[outer - 1] === ',' && closes && text.paragraph[outer - 1] === text.paragraph[run.start];
  const apposed = comma ? definite(text, wholeOfficeEndingAt(text, outer - 1)) : undefined;
  const kin = comma && KIN.has(lower[outer - 2] ?? '') ? lower[outer - 2] : undefined;
  const after = officeAfterName(text, run.end);
  const age =
    lower[run.end] === ',' && /^\d{2}$/.test(lower[run.end + 1] ?? '') && lower[run.end + 2] === ',';
  const relative = lower[run.end] === ',' && lower[run.end + 1] === 'who' ? run.end + 2 : -1;
  const leads =
    relative === -1
      ? []
      : ownersAfter(
          text,
          relative,
          /^(?:leads|led|heads|headed|chairs|chaired|represents|represented|runs|ran|negotiates)$/,
        );
  const counterpart =
    lower[comma ? outer - 2 : lead - 1] === 'counterpart'
      ? ownersBefore(text, comma ? outer - 2 : lead - 1).filter((owner) => owner.is === 'party')
      : [];
  const strong =
    before !== undefined ||
    apposed !== undefined ||
    after !== undefined ||
    honorific !== undefined ||
    kin !== undefined ||
    age;
  return {
    before,
    apposed,
    after,
    honorific,
    kin,
    leads: leads.length > 0 ? leads : counterpart,
    strong: strong || leads.length > 0 || counterpart.length > 0,
  };
}

/** An office before a comma is a name's only when it is a whole phrase: "the group's chief negotiator, X,". */
function definite(text: Annotation, phrase: OfficePhrase | undefined): OfficePhrase | undefined {
  if (phrase === undefined) return undefined;
  return isDeterminer(text.lower[phrase.whole.start]) || phrase.owners.length > 0 ? phrase : undefined;
}

function officeAfterName(text: Annotation, end: number): OfficePhrase | undefined {
  const { lower } = text;
  let k = end;
  if (lower[k] === '(') while (k < end + 6 && lower[k] !== ')') k++;
  if (lower[k] === ')') k++;
  const comma = lower[k] === ',' || lower[k] === '—' || lower[k] === '–';
  if (comma) k++;
  if (comma && /^\d{2}$/.test(lower[k] ?? '') && lower[k + 1] === ',') k += 2;
  if (lower[k] === 'who') k++;
  else if (!comma && !/^(?:is|was|became)$/.test(lower[k] ?? '')) return undefined;
  if (/^(?:is|was|became|remains)$/.test(lower[k] ?? '')) k++;
  else if (lower[k] === 'serves' && lower[k + 1] === 'as') k += 2;
  else if (lower[k - 1] === 'who') return undefined;
  if (lower[k] === 'now' || lower[k] === 'also' || lower[k] === 'currently') k++;
  if (k >= lower.length || text.sentence[k] !== text.sentence[end - 1]) return undefined;
  const office = officeFrom(text, k);
  if (office === undefined) return undefined;
  const next = office.end;
  const prenominal = text.runAt[next] !== undefined && text.runAt[next] !== -1;
  return prenominal ? undefined : office;
}

function kindOfRun(
  text: Annotation,
  run: NameRun,
  clues: Clues,
  alone: ReadonlyMap<string, number>,
  spelled: ReadonlySet<string>,
): MemberKind | 'thing' | undefined {
  const last = run.words.at(-1)!.toLowerCase();
  const first = run.words[0]!;
  if (/^[RDI]-\p{Lu}/u.test(first)) return 'thing';
  if (capitals(run)) {
    if (run.words.every((word) => spelled.has(word.toLowerCase()))) return undefined;
    if (run.words.length > 1 && (genderOfGivenName(first) !== undefined || text.lower[run.end] === ':'))
      return 'person';
  }
  if (THINGS.has(last) && clues.honorific === undefined && clues.before === undefined) return 'thing';
  if (run.words.every((word) => OFFICE_HEADS.has(word.toLowerCase()))) return 'thing';
  const outlet =
    (run.words.length > 1 && OUTLET_WORDS.has(last)) ||
    OUTLET_NOUNS.has(text.lower[run.end] ?? '') ||
    (text.lower[run.end] === 'news' && text.lower[run.end + 1] === 'agency');
  if (outlet && clues.before === undefined && clues.honorific === undefined) return 'outlet';
  if (run.words.some((word) => ORGANISATION_WORDS.has(word.toLowerCase())))
    return genderOfGivenName(first) !== undefined && clues.strong
      ? 'person'
      : bodyNamed(run)
        ? 'organisation'
        : 'thing';
  if (text.headline[run.start] === 1) return clues.before || clues.honorific ? 'person' : undefined;
  if (clues.strong)
    return clues.before || clues.honorific || clues.kin || run.words.length > 1 || !isAcronym(first)
      ? 'person'
      : 'organisation';
  if (calledBefore(text, run) !== undefined || calledAfter(text, run) !== undefined) return 'organisation';
  if (run.words.length === 1) return isAcronym(first) ? 'organisation' : undefined;
  if (run.words.every(isAcronym)) return 'organisation';
  const gendered = genderOfGivenName(first) !== undefined;
  if (gendered) return 'person';
  if (UNNAMED_NOUNS.has(last)) return 'organisation';
  if (text.lower[run.start - 1] === 'the') return 'organisation';
  const shortened = (alone.get(first) ?? 0) - (alone.get(run.words.at(-1)!) ?? 0);
  if (shortened !== 0) return shortened > 0 ? 'organisation' : 'person';
  if (/^(?:in|of|at|from|near|outside|across)$/.test(text.lower[run.start - 1] ?? '')) return 'organisation';
  const parts = personName(run.words).parts.length;
  return parts > 2 && !run.words.some((word) => PARTICLES.has(word.toLowerCase()))
    ? 'organisation'
    : 'person';
}

/** The noun before a body's name: "the oil producer Petrovale". */
function calledBefore({ lower, tokens }: Annotation, run: NameRun): string | undefined {
  const noun = lower[run.start - 1] ?? '';
  const plain =
    BODY_NOUNS.has(noun) && !GOVERNMENT_NOUNS.has(noun) && /^\p{Ll}/u.test(tokens[run.start - 1]!.word);
  return plain ? noun : undefined;
}

/** The noun in an apposition after a body's name: "WaterWatch, a nongovernmental group,". */
function calledAfter({ lower, sentence }: Annotation, run: NameRun): string | undefined {
  if (lower[run.end] !== ',' || !isDeterminer(lower[run.end + 1])) return undefined;
  for (
    let k = run.end + 2;
    k < Math.min(lower.length, run.end + 10) && sentence[k] === sentence[run.start];
    k++
  ) {
    if (OFFICE_HEADS.has(lower[k]!) || /^[,.;]$/.test(lower[k]!)) return undefined;
    if (
      BODY_NOUNS.has(lower[k]!) &&
      !GOVERNMENT_NOUNS.has(lower[k]!) &&
      /^(?:,|\.|of|for|that|which|in|based|representing|with|behind)$/.test(lower[k + 1] ?? '')
    )
      return lower[k];
  }
  return undefined;
}

const capitals = (run: NameRun): boolean =>
  run.words.every((word) => word.length > 2 && word === word.toUpperCase() && /^\p{L}/u.test(word));

const isAcronym = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{N}&-]{1,6}$/u.test(word);
const bodyNamed = (run: NameRun): boolean =>
  run.words.length > 1 || /^(?:Treasury|Parliament|Congress|Senate|Cabinet|Teamsters)$/.test(run.words[0]!);

function personMember(cast: Cast, run: NameRun, gender: Gender | undefined): Member {
  const name = personName(run.words);
  const people = membersBy(cast, `person ${name.parts.at(-1)}`);
  const known =
    name.parts.length > 1
      ? people.find((member) => member.person!.parts.length > 1 && sameFullName(member.person!, name))
      : people.find(
          (member) =>
            member.person!.parts.length === 1 &&
            member.person!.parts[0] === name.parts[0] &&
            (gender === undefined || member.gender === undefined || member.gender === gender),
        );
  if (known) {
    if (name.full !== known.name) addAlias(cast, known, name.full);
    return known;
  }
  const member = newMember(cast, 'person', name.full, { person: name });
  const usual = genderOfGivenName(run.words[0]!);
  if (gender) member.gender = gender;
  else if (usual && name.parts.length > 1) member.gender = usual;
  return member;
}

/** Members known by a surname only become the one full-named person that it fits. */
function joinSurnames(cast: Cast): ReadonlyMap<Member, Member> {
  const into = new Map<Member, Member>();
  for (const short of cast.members) {
    if (short.person?.parts.length !== 1) continue;
    const full = membersBy(cast, `person ${short.person.parts[0]}`).filter(
      (member) => member.person!.parts.length > 1,
    );
    const fits = full.filter(
      (member) => short.gender === undefined || member.gender === undefined || member.gender === short.gender,
    );
    const best = fits.filter((member) => shortNameFits(short.person!, member.person!) === 2);
    const candidates = best.length > 0 ? best : fits;
    const target =
      candidates.length > 1
        ? (candidates.find((member) => short.gender !== undefined && member.gender === short.gender) ??
          nearest(short, candidates))
        : candidates[0];
    if (target === undefined) continue;
    into.set(short, target);
    absorb(target, short);
  }
  const kept = cast.members.filter((member) => !into.has(member));
  cast.members.splice(0, cast.members.length, ...kept);
  for (const [key, list] of cast.index)
    cast.index.set(key, [...new Set(list.map((member) => into.get(member) ?? member))]);
  return into;
}

function nearest(short: Member, candidates: readonly Member[]): Member | undefined {
  const at = short.mentions[0]?.start ?? 0;
  const before = candidates.map((member) => ({
    member,
    at: lastBefore(member, at),
  }));
  return before.sort((a, b) => b.at - a.at)[0]?.member;
}

function absorb(target: Member, short: Member): void {
  target.aliases.add(short.name);
  for (const alias of short.aliases) target.aliases.add(alias);
  target.offices.push(...short.offices);
  if (short.gender) target.gender = short.gender;
  for (const one of short.mentions) {
    one.member = target;
    target.mentions.push(one);
  }
  target.mentions.sort((a, b) => a.start - b.start);
}

function bodyMember(cast: Cast, run: NameRun, kind: MemberKind): Member {
  const name = cast.text.article.text
    .slice(cast.text.tokens[run.start]!.start, cast.text.tokens[run.end - 1]!.end)
    .replace(/\s+/g, ' ');
  const key = foldBody(name);
  const known = membersBy(cast, `named ${key}`)[0];
  return known ?? newMember(cast, kind, name);
}

/** The member that an unexplained sequence names by a part of its name: a surname, "Northgate" for Northgate Steel. */
export function namedMember(cast: Cast, run: NameRun): Member | undefined {
  const name = personName(run.words);
  const fits = (want: 1 | 2): Member[] =>
    membersBy(cast, `person ${name.parts.at(-1)}`).filter(
      (member) =>
        member.person &&
        member.person.parts.length >= name.parts.length &&
        shortNameFits(name, member.person) === want,
    );
  const people = fits(2).length > 0 ? fits(2) : fits(1);
  if (people.length > 1) return nearestByPlace(run, people);
  if (people[0]) return people[0];
  const key = foldBody(run.words.join(' '));
  const initials = isAcronym(run.words[0]!) ? membersBy(cast, `initials ${run.words[0]}`)[0] : undefined;
  return (
    membersBy(cast, `named ${key}`)[0] ??
    initials ??
    institution(cast, key) ??
    (key.length > 2 ? membersBy(cast, `part ${key}`)[0] : undefined)
  );
}

function nearestByPlace(run: NameRun, people: readonly Member[]): Member | undefined {
  return [...people].sort((a, b) => lastBefore(b, run.start) - lastBefore(a, run.start))[0];
}

/** "the Commission" where the European Union is in play: an institution of a party that the article names. */
function institution(cast: Cast, key: string): Member | undefined {
  if (!ORGANISATION_WORDS.has(key)) return undefined;
  for (const member of cast.members.slice(0, 200))
    for (const party of member.party ? (cast.institutions.get(member.party.key) ?? []) : [])
      if (foldBody(party.name).endsWith(` ${key}`)) return partyMember(cast, party);
  return undefined;
}

const nameHas = (member: Member, noun: string): boolean =>
  ORGANISATION_WORDS.has(noun) &&
  foldBody(member.name)
    .split(' ')
    .some((word) => word === noun || word === `${noun}s`);

function partyMention(cast: Cast, phrase: PartyPhrase): Mention {
  const member = partyMember(cast, phrase.party);
  return {
    start: phrase.start,
    end: phrase.end,
    member,
    wording: phrase.wording,
    possessive: isClitic(cast.text.lower[phrase.end]),
  };
}

function mention(text: Annotation, run: NameRun, member: Member): Mention {
  return {
    start: run.start,
    end: run.end,
    member,
    wording: 'name',
    possessive: isClitic(text.lower[run.end]),
  };
}

function addMention(cast: Cast, one: Mention): void {
  cast.mentionAt.fill(cast.mentions.length, one.start, one.end);
  cast.mentions.push(one);
  one.member.mentions.push(one);
}

/** Takes from the words around a name what they tell: office, gender, whose it is, what it is called. */
function learn(
  cast: Cast,
  member: Member,
  run: NameRun,
  clues: Clues,
  pending: { office: HeldOffice; owners: readonly Owner[] }[],
  ownerOf: { member: Member; owners: readonly Owner[] }[],
): void {
  const { text } = cast;
  const gender = HONORIFICS.get(clues.honorific ?? '') ?? KIN.get(clues.kin ?? '');
  if (gender) member.gender = gender;
  if (member.kind !== 'person') {
    const owners = [...ownersBefore(text, run.start), ...ownersAfter(text, run.end, /^of$/)];
    if (owners.length > 0 && hasStateWord(run)) ownerOf.push({ member, owners });
    learnBody(cast, member, run);
    return;
  }
  for (const phrase of [clues.before, clues.apposed, clues.after]) {
    if (phrase === undefined) continue;
    const office = heldOffice(text, phrase, run);
    if (
      !member.offices.some(
        (one) =>
          one.title.toLowerCase() === office.title.toLowerCase() &&
          one.of === office.of &&
          one.past === office.past &&
          phrase.owners.length === 0,
      )
    ) {
      member.offices.push(office);
      const ofName =
        phrase === clues.before && phrase.owners.every((owner) => owner.is === 'body')
          ? ownersAfter(text, run.end, /^of$/)
          : [];
      pending.push({ office, owners: [...ofName, ...phrase.owners] });
    }
    const told = OFFICE_GENDER.get(text.lower[phrase.head]!);
    if (told) member.gender = told;
  }
  const owners =
    clues.leads.length > 0
      ? clues.leads
      : clues.before || clues.after
        ? []
        : [...ownersBefore(text, run.start), ...ownersAfter(text, run.end, /^(?:of|at|from)$/)];
  if (owners.length > 0) ownerOf.push({ member, owners });
}

const hasStateWord = (run: NameRun): boolean =>
  run.words.some((word) => STATE_BODIES.has(word.toLowerCase()));

function learnBody(cast: Cast, member: Member, run: NameRun): void {
  const { text } = cast;
  const { lower, tokens } = text;
  const called = calledBefore(text, run);
  if (called) member.nouns.add(called);
  if (lower[run.end] === '(' && lower[run.end + 2] === ')') {
    const short = tokens[run.end + 1]!.word;
    if (/^\p{Lu}/u.test(short)) addAlias(cast, member, short);
  }
  const after = calledAfter(text, run);
  if (after) member.nouns.add(after);
}

/** The office in a phrase. Its title keeps the institution's name when the institution is a part of a side. */
function heldOffice(text: Annotation, phrase: OfficePhrase, run: NameRun): HeldOffice {
  const institution = phrase.owners.find(
    (owner) => owner.is === 'party' && owner.phrase.party.partOf !== undefined && owner.end <= phrase.start,
  );
  const inside = institution !== undefined && !isClitic(text.lower[institution.end]);
  const first = inside ? institution.start : phrase.start;
  const after = phrase.owners.find(
    (owner) =>
      owner.start >= phrase.end &&
      (owner.is === 'name' || (owner.is === 'party' && owner.phrase.party.partOf !== undefined)),
  );
  const words = textOf(text, first, after ? after.end : phrase.end);
  const title =
    phrase.past && !/\b(?:former|ex|then|retired|one-?time)\b/i.test(words) ? `former ${words}` : words;
  return {
    title,
    head: text.lower[phrase.head]!,
    past: phrase.past,
    at: { start: Math.min(phrase.whole.start, run.start), end: Math.max(phrase.whole.end, run.end) },
  };
}

export function textOf(text: Annotation, start: number, end: number): string {
  return text.article.text.slice(text.tokens[start]!.start, text.tokens[end - 1]!.end).replace(/\s+/g, ' ');
}
