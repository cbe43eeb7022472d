/**
 * Bodies spoken of by a common noun: "the ministry", "Brazil's environment ministry", "the union", "the company";
 * and whom the words before an office or a body mean as its owner.
 */
import type { Annotation, TokenRange } from './annotation.ts';
import { foldBody } from './body-names.ts';
import {
  type Cast,
  firstAtOrAfter,
  lastBefore,
  type Member,
  type Mention,
  membersBy,
  newMember,
  partyMember,
  recent,
  textOf,
} from './members.ts';
import { BODY_NOUNS, ORGANISATION_WORDS, STATE_BODIES } from './name-words.ts';
import { bodyMember, namedMember } from './named-members.ts';
import { isClitic, isDeterminer, type Owner, ownersBefore } from './office-phrases.ts';

/** Nouns that mean their owner itself: "the Ukrainian delegation" is Ukraine at the table. */
export const GOVERNMENT_NOUNS: ReadonlySet<string> = new Set(
  'government side delegation team administration authorities regime leadership state camp negotiators'.split(
    ' ',
  ),
);

/** The member that an owner's words mean. */
export function ownerMember(cast: Cast, owners: readonly Owner[]): Member | undefined {
  for (const owner of owners) {
    if (owner.is === 'party') return partyMember(cast, owner.phrase.party);
    if (owner.is === 'name') {
      const at = cast.mentions[cast.mentionAt[owner.start] ?? -1];
      return at?.member ?? namedMember(cast, owner.run) ?? bodyMember(cast, owner.run, 'organisation');
    }
    if (owner.is === 'body') {
      const party = politicalParty(cast, owner);
      if (party) return party;
      const body = recentBody(cast, owner.noun, owner.start);
      if (body) return body;
    }
    if (owner.is === 'holder') {
      const { head, start } = owner;
      const words = cast.text.lower.slice(start, owner.end - 1);
      const holder = recent(cast, start, (member) => holds(member, head, words))?.member;
      if (holder) return holder;
    }
    if (owner.is === 'pronoun') {
      const body = owner.word === 'its' ? bodyBefore(cast, owner.start) : undefined;
      if (body) return body;
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

/** "The company denied it; its spokesman …": the body that a bare noun means, where no name comes between. */
function bodyBefore(cast: Cast, at: number): Member | undefined {
  const { text, mentionAt, mentions } = cast;
  for (let k = at - 1; k > Math.max(0, at - 60) && text.sentence[at]! - text.sentence[k]! <= 3; k--) {
    const mention = mentions[mentionAt[k] ?? -1];
    if (mention && mention.member.kind !== 'person' && mention.member.kind !== 'outlet') return undefined;
    if (BARE_BODIES.test(text.lower[k]!) && text.lower[k - 1] === 'the' && text.inQuotes[k] === 0)
      return recentBody(cast, text.lower[k]!, k);
  }
  return undefined;
}

const BARE_BODIES = /^(?:company|firm|union|operator|employer|airline|manufacturer|ministry|government)$/;

/** "the Socialist party", "the Green group": a party whose noun stands in lower case. */
function politicalParty(
  cast: Cast,
  { noun, start, end }: TokenRange & { readonly noun: string },
): Member | undefined {
  const { text } = cast;
  if (noun !== 'party' && noun !== 'group') return undefined;
  let first = start;
  while (
    first > start - 3 &&
    /^\p{Lu}/u.test(text.tokens[first - 1]?.word ?? '') &&
    text.sentence[first - 1] === text.sentence[start]
  )
    first--;
  if (first === start || text.phraseAt[start - 1] !== -1 || !PARTISAN.test(text.lower[start - 1]!))
    return undefined;
  const name = `${textOf(text, first, start)} party`;
  return (
    membersBy(cast, `named ${foldBody(name)}`)[0] ??
    newMember(cast, 'organisation', noun === 'party' ? textOf(text, first, end) : name)
  );
}

const PARTISAN =
  /^(?:socialist|conservative|labou?r|liberal|green|democratic|republican|communist|democrat|centre|center|progressive|nationalist|christian|social|people’s|farmers’|freedom|reform)$/;

/** "The foreign minister's spokeswoman" is of whoever was last named in that office. */
const holds = (member: Member, head: string, words: readonly string[]): boolean =>
  member.kind === 'person' &&
  member.offices.some(
    (held) =>
      held.head === head && !held.past && words.every((word) => held.title.toLowerCase().includes(word)),
  );

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
    return recent(cast, before, (member, one) => member.kind === 'state' && !isDestination(cast, one))
      ?.member;
  if (noun === 'bloc' || noun === 'alliance')
    return recent(cast, before, (member) => member.kind === 'bloc')?.member;
  const lead = COMPANY.has(noun) ? leadingFirm(cast) : undefined;
  if (lead) return lead;
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
  if (COMPANY.has(noun)) return onlyFirm(cast);
  if (/^(?:group|organisation|organization|movement|militia|faction)$/.test(noun))
    return recent(cast, before, (member) => member.kind === 'organisation' || member.kind === 'bloc')?.member;
  return undefined;
}

/** A state that somebody flies to or is in isn't who acts. */
const isDestination = ({ text }: Cast, { start }: Mention): boolean =>
  /^(?:in|to|from|at|into|near|across|through)$/.test(text.lower[start - 1] ?? '');

/** The article's one body that could be a firm; where there are several, a noun alone doesn't tell which. */
function onlyFirm({ members }: Cast): Member | undefined {
  const firms = members.filter(mayBeFirm);
  return firms.length === 1 ? firms[0] : undefined;
}

const mayBeFirm = (member: Member): boolean =>
  member.kind === 'organisation' &&
  member.party?.partOf === undefined &&
  !member.nouns.has('union') &&
  !LABOUR_NAME.test(member.name) &&
  !STATE_NAME.test(member.name);

/** The firm whose name opens the article, whatever others come in later: the story is about it. */
function leadingFirm({ text, mentions }: Cast): Member | undefined {
  const first = mentions.find(
    ({ start, member }) =>
      text.headline[start] !== 1 &&
      member.kind !== 'outlet' &&
      (member.kind !== 'person' || start > BYLINE_TOKENS),
  );
  return first && text.sentence[first.start]! <= LEAD_SENTENCES && mayBeFirm(first.member)
    ? first.member
    : undefined;
}

/** Sentences in which a headline, a byline and the lead may stand. */
const LEAD_SENTENCES = 6;
/** Tokens among which a person is its writer. */
const BYLINE_TOKENS = 25;

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
  if (owners[0]!.is === 'pronoun' && owner.kind === 'person' && !governs(owner)) return undefined;
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

/** Whether "his government" can be a person's. */
const governs = ({ offices }: Member): boolean =>
  offices.some(
    ({ head, past }) =>
      !past &&
      /^(?:president|premier|minister|chancellor|king|queen|emir|sultan|taoiseach|leader)$/.test(head),
  );

/** Notes every owned body, so that "the ministry" finds "Brazil's environment ministry" before it. */
export function findBodies(cast: Cast): void {
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

const OWNED_BODIES = /^(?:agency|court|council|board|bank|police|military|mission)$/;

function bodyOf(cast: Cast, name: string, owner: Member, at: TokenRange): Member {
  const key = foldBody(name);
  const known = membersBy(cast, `named ${key}`).find((member) => member.kind === 'organisation');
  if (known) return known;
  const body = newMember(cast, 'organisation', name);
  body.owner = owner;
  body.ownerAt = { start: at.start, end: at.end };
  return body;
}

/** "the defence ministry in Baku": a state's body, told by where it is. */
export const stateBody = (cast: Cast, at: TokenRange, owner: Member): Member =>
  bodyOf(cast, textOf(cast.text, at.start, at.end), owner, at);

const nameHas = (member: Member, noun: string): boolean =>
  ORGANISATION_WORDS.has(noun) &&
  foldBody(member.name)
    .split(' ')
    .some((word) => word === noun || word === `${noun}s`);

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
