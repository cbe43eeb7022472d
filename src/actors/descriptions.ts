/**
 * Descriptions of somebody named elsewhere: "the Ukrainian president", "the envoy", "her American counterpart".
 * The holder of a fitting office, the latest named; never one whose office or side the description contradicts.
 */
import {
  type Cast,
  firstAtOrAfter,
  type HeldOffice,
  lastBefore,
  type Member,
  membersBy,
  newMember,
  recent,
  textOf,
} from './members.ts';
import { BODY_NOUNS, STATE_BODIES } from './name-words.ts';
import {
  isDeterminer,
  type OfficePhrase,
  officeEndingAt,
  ownersAfter,
  ownersBefore,
} from './office-phrases.ts';
import { OFFICE_MODIFIERS, PAST_OFFICE } from './offices.ts';
import { sideOf } from './sides.ts';
import { INDEFINITE } from './source-words.ts';
import { GOVERNMENT_NOUNS, ownedBody, ownerMember, recentBody, stateBody } from './spoken-bodies.ts';

/** A description that means somebody named elsewhere in the article, or a body or government as such. */
export function described(cast: Cast, start: number, stop: number, end: number): Member | undefined {
  const { text } = cast;
  const head = text.lower[stop - 1]!;
  const indefinite = INDEFINITE.has(text.lower[start]!) || /^\d/.test(text.lower[start]!);
  if (indefinite) return undefined;
  const office = officeEndingAt(text, stop);
  if (office && office.start >= start) return holderOf(cast, office, start, end);
  const leader = head === 'leader' || head === 'chief' || head === 'boss';
  if (leader && office) return holderOf(cast, office, start, end);
  if (/^counterparts?$/.test(head)) return counterpart(cast, start, stop);
  if (OUTLET_MEANT.test(head)) {
    const outlet = recent(cast, start, (member) => member.kind === 'outlet');
    if (outlet && text.sentence[start]! - text.sentence[outlet.start]! <= 3) return outlet.member;
  }
  if (!BODY_NOUNS.has(head) && !GOVERNMENT_NOUNS.has(head)) return undefined;
  const owned = ownedBody(cast, stop - 1, start);
  if (owned) return owned;
  const owner = ownerMember(
    cast,
    ownersAfter(text, stop).filter((one) => one.end <= end + 1),
  );
  if (owner && GOVERNMENT_NOUNS.has(head)) return owner;
  if (owner?.kind === 'state' && STATE_BODIES.has(head) && start < stop - 1)
    return stateBody(cast, { start: isDeterminer(text.lower[start]) ? start + 1 : start, end }, owner);
  return recentBody(cast, head, start);
}

/**
 * "the 54-year-old", "the former judge", "the winegrower-turned-politician": such words add to somebody just named, the first
 * person of the nearest of the two sentences before.
 */
export function justNamed(cast: Cast, start: number, stop: number): Member | undefined {
  const { text, mentions } = cast;
  const words = text.lower.slice(start, stop);
  if (words[0] !== 'the' || words.length > 9) return undefined;
  if (!words.some((word) => ADDS.test(word)) && !(words.length === 2 && saidBefore(cast, start, words[1]!)))
    return undefined;
  if (/s$/.test(words.at(-1)!)) return undefined;
  const sentence = text.sentence[start]!;
  let found: Member | undefined;
  let at = sentence;
  for (let i = firstAtOrAfter(mentions, start) - 1, n = 0; i >= 0 && n < 30; i--, n++) {
    const one = mentions[i]!;
    const of = text.sentence[one.start]!;
    if (of < sentence - 2 || (found && of !== at)) break;
    if (of === sentence || one.member.kind !== 'person' || one.possessive || text.inQuotes[one.start] === 1)
      continue;
    found = one.member;
    at = of;
  }
  return found;
}

/** "The engineer" after "X, a civil engineer by training": the noun stands indefinite in the sentences before. */
function saidBefore({ text }: Cast, start: number, noun: string): boolean {
  for (let k = start - 1; k > start - 60 && k > 1; k--)
    if (text.lower[k] === noun && text.inQuotes[k] === 0)
      return (
        [1, 2, 3].some((back) => /^an?$/.test(text.lower[k - back] ?? '')) &&
        text.sentence[start]! - text.sentence[k]! <= 3
      );
  return false;
}

const ADDS = /^(?:\d{2}-year-old|former|retired|ex-\p{L}+|.+-turned-.+)$/u;

/** "The magazine" is the outlet named shortly before. */
const OUTLET_MEANT = /^(?:magazine|newspaper|paper|broadcaster|agency|weekly|daily|tabloid|outlet)$/;

/** "her American counterpart": the latest person of that side, else the next. */
function counterpart(cast: Cast, start: number, stop: number): Member | undefined {
  const owner = ownerMember(
    cast,
    ownersBefore(cast.text, stop - 1).filter((one) => one.start >= start && one.is === 'party'),
  );
  if (owner === undefined) return undefined;
  const fits = (member: Member): boolean => member.kind === 'person' && rootOf(member) === rootOf(owner);
  return (
    recent(cast, start, fits)?.member ??
    cast.mentions.slice(firstAtOrAfter(cast.mentions, start)).find((one) => fits(one.member))?.member
  );
}

/** The holder of an office by description: "the Ukrainian president", "the envoy", "the union's president". */
function holderOf(cast: Cast, office: OfficePhrase, start: number, end: number): Member | undefined {
  const { text } = cast;
  const owners = office.owners.filter((owner) => owner.start >= start && owner.end <= end);
  const owner = ownerMember(cast, owners);
  const words = text.lower.slice(office.start, office.end);
  const head = text.lower[office.head]!;
  const fits = [...nearMembers(cast, start)].filter(
    (member) =>
      member.kind === 'person' && member.offices.some((held) => sameOffice(held, head, words, owner, member)),
  );
  const latest = (member: Member): number => {
    const at = lastBefore(member, start);
    return at === -1 ? -1 - (member.mentions[0]?.start ?? 1e9) : at;
  };
  const host =
    owner === undefined && owners.length === 0 && cast.publisher ? rootOf(cast.publisher) : undefined;
  const own = host === undefined ? [] : fits.filter((member) => rootOf(member) === host);
  const best = (own.length > 0 ? own : fits).sort((a, b) => latest(b) - latest(a))[0];
  if (best) return best;
  if (
    owner &&
    !office.past &&
    (owner.kind === 'state' || owner.kind === 'bloc') &&
    /^(?:president|premier|chancellor|minister|king|queen|leader)$/.test(head) &&
    owners.some((one) => one.end <= office.start || one.start >= office.end)
  ) {
    const name = textOf(
      text,
      isDeterminer(text.lower[start]) ? start + 1 : start,
      Math.max(office.end, owners[0]!.end),
    );
    const known = membersBy(cast, `described ${name}`)[0];
    if (known) return known;
    const member = newMember(cast, 'person', name);
    member.offices.push({
      title: textOf(text, office.start, office.end),
      head,
      past: office.past,
      of: owner,
      at: { start, end: office.end },
    });
    return member;
  }
  return undefined;
}

/** Members mentioned within 200 mentions before and after a token. */
function nearMembers(cast: Cast, at: number): ReadonlySet<Member> {
  const here = firstAtOrAfter(cast.mentions, at);
  return new Set(cast.mentions.slice(Math.max(0, here - 200), here + 200).map((one) => one.member));
}

/** Whether a held office is the one that a description's words mean. */
export function sameOffice(
  held: HeldOffice,
  head: string,
  words: readonly string[],
  owner: Member | undefined,
  member: Member,
): boolean {
  const title = held.title.toLowerCase().split(/[\s-]+/);
  const kindred =
    held.head === head ||
    KINDRED.some((kin) => kin.test(head) && kin.test(held.head)) ||
    ((head === 'leader' || head === 'chief' || head === 'head' || head === 'boss') && leads(held, title)) ||
    (head === 'premier' && title.includes('prime')) ||
    (words.includes('prime') && held.head === 'premier') ||
    (head === 'diplomat' && (title.includes('foreign') || title.includes('state')));
  if (!kindred) return false;
  const past = words.some((word) => PAST_OFFICE.has(word));
  if (held.past !== past) return false;
  for (const rank of ['vice', 'deputy', 'prime'])
    if (title.includes(rank) && !words.includes(rank) && head === held.head && !(rank === 'prime'))
      return false;
  const required = words.filter(
    (word) =>
      word !== head &&
      OFFICE_MODIFIERS.has(word) &&
      !/^(?:top|senior|chief|lead|new|newly|current|first|special|veteran|longtime|long-time|general|national|former|state|talks|union|company|party)$/.test(
        word,
      ),
  );
  if (head !== 'leader' && head !== 'diplomat' && !required.every((word) => title.includes(word)))
    return false;
  if (owner === undefined) return true;
  const of = held.of;
  return (
    (of !== undefined && (of === owner || rootOf(of) === rootOf(owner))) ||
    (of === undefined &&
      (rootOf(member) === rootOf(owner) ||
        (owner.party === undefined && owner.kind === 'organisation' && sideOf(member) === undefined)))
  );
}

export const leads = (held: HeldOffice, title: readonly string[]): boolean =>
  LEADS.test(held.head) &&
  (held.head !== 'minister' || title.includes('prime')) &&
  !title.includes('vice') &&
  !title.includes('deputy');

const rootOf = (member: Member): Member | string => {
  const side = sideOf(member);
  return side?.party?.key ?? side ?? member;
};

const LEADS =
  /^(?:president|premier|chancellor|king|queen|emir|sultan|leader|taoiseach|chair(?:man|woman|person)?|head|chief|secretary-general|director-general|ceo|minister)$/;

const KINDRED: readonly RegExp[] = [
  /^spokes(?:man|woman|person)$/,
  /^(?:vice-)?chair(?:man|woman|person)?$/,
  /^(?:envoy|ambassador|representative|negotiator|diplomat)$/,
  /^(?:ceo|executive|chief|boss|head|director|principal)$/,
  /^(?:senator|sen|representative|rep|congressman|congresswoman|lawmaker|legislator|mp|mep|member)$/,
  /^(?:advis[eo]r|aide|counsel)$/,
  /^(?:lawyer|attorney|counsel|solicitor)$/,
  /^(?:general|gen|commander|admiral|adm|colonel|col|captain|capt|officer)$/,
  /^(?:economist|analyst|researcher|scientist|professor|fellow|expert|historian)$/,
  /^(?:mediator|conciliator|arbitrator|facilitator)$/,
];
