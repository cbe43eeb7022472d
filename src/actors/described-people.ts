/**
 * Offices that a text gives to somebody by a description in another sentence than the name: "Sorvana's army chief rejected
 * … / Gen. Odel Brask told officers …", "Korva's envoy … / The envoy, Mila Tal, …", "Ada Roth warned … the former
 * Sorvanan prime minister said". A description is bound only where it meets one person who holds no office that speaks
 * against it; windows are a few sentences wide.
 */
import { sameOffice } from './descriptions.ts';
import { type Cast, firstAtOrAfter, type HeldOffice, type Member, type Mention, textOf } from './members.ts';
import {
  isClitic,
  isDeterminer,
  type OfficePhrase,
  officeEndingAt,
  officeHeadEnd,
} from './office-phrases.ts';
import { OFFICE_GENDER, OFFICE_HEADS, titleWorded } from './offices.ts';
import { sideOf } from './sides.ts';
import { ownerMember } from './spoken-bodies.ts';

interface Description {
  readonly phrase: OfficePhrase;
  /** One past the last token of its head noun. */
  readonly end: number;
  readonly owner: Member | undefined;
  readonly office: HeldOffice;
}

/** Sentences between a description and the name that it waits for. */
const NAMED_WITHIN = 2;
const TITLED_WITHIN = 8;
/** Ranks and forms of address say nothing of the post. */
const RANKS =
  /^(?:general|gen|admiral|adm|colonel|col|major|maj|captain|capt|lieutenant|lt|marshal|brigadier|ambassador)$/;

/** Gives people the offices that descriptions of them tell. */
export function tellDescribed(cast: Cast): void {
  for (const one of descriptionsIn(cast)) {
    const person = namedLater(cast, one) ?? namedBefore(cast, one);
    if (person) person.offices.push(one.office);
  }
}

/** The definite descriptions that nobody named holds. */
function descriptionsIn(cast: Cast): readonly Description[] {
  const { text } = cast;
  const found: Description[] = [];
  for (let k = 0; k < text.lower.length; k++) {
    if (!OFFICE_HEADS.has(text.lower[k]!) || text.phraseAt[k] !== -1 || text.runAt[k] !== -1) continue;
    const end = officeHeadEnd(text, k);
    const phrase = officeEndingAt(text, end);
    if (!phrase || phrase.head !== k || !isDefinite(cast, phrase) || isOfNeighbour(cast, phrase, end))
      continue;
    const owner = ownerMember(cast, phrase.owners);
    const words = text.lower.slice(phrase.start, phrase.end);
    const held = nearby(cast, k).some(
      (member) =>
        member.kind === 'person' &&
        member.offices.some(
          (one) => one.head === text.lower[k] && sameOffice(one, text.lower[k]!, words, owner, member),
        ),
    );
    if (held) continue;
    found.push({ phrase, end, owner, office: officeOf(cast, phrase, owner) });
  }
  return found;
}

function officeOf({ text }: Cast, phrase: OfficePhrase, owner: Member | undefined): HeldOffice {
  return {
    title: titleWorded(textOf(text, phrase.start, phrase.end), phrase.past),
    head: text.lower[phrase.head]!,
    past: phrase.past,
    ...(owner ? { of: owner } : {}),
    at: phrase.whole,
  };
}

function isDefinite({ text }: Cast, { whole, owners, start }: OfficePhrase): boolean {
  return (
    text.lower[whole.start] === 'the' || owners.some((owner) => owner.end <= start && owner.is !== 'pronoun')
  );
}

/** Whether a name right beside a description has it already: "envoy X", "the envoy, X,", "X, the envoy,", "X is the envoy". */
function isOfNeighbour({ text, mentions, mentionAt }: Cast, { whole }: OfficePhrase, end: number): boolean {
  const { lower } = text;
  const stop = Math.max(end, whole.end);
  if (text.runAt[stop] !== -1 && text.runAt[stop] !== undefined) return true;
  if (lower[stop] === ',' && (text.runAt[stop + 1] ?? -1) !== -1) return true;
  if (isClitic(lower[stop])) return true;
  const before = lower[whole.start - 1] ?? '';
  if (/^(?:is|was|as|became|remains|named|of|by|to|and|for|with|who|whose)$/.test(before)) return true;
  const mention = mentions[mentionAt[whole.start - 2] ?? -1];
  return /^[,(—–]$/.test(before) && mention?.member.kind === 'person';
}

function nearby(cast: Cast, at: number): readonly Member[] {
  const here = firstAtOrAfter(cast.mentions, at);
  return [...new Set(cast.mentions.slice(Math.max(0, here - 60), here + 60).map(({ member }) => member))];
}

/** The person who is named after a description: in the same post without an owner, or first in the next sentences. */
function namedLater(cast: Cast, one: Description): Member | undefined {
  const { owner, phrase } = one;
  if (owner === undefined || owner.kind === 'person' || phrase.past) return undefined;
  const { text, mentions } = cast;
  const sentence = text.sentence[phrase.head]!;
  const opens = opensSentence(cast, phrase);
  for (let i = firstAtOrAfter(mentions, one.end), n = 0; i < mentions.length && n < 40; i++, n++) {
    const mention = mentions[i]!;
    const distance = text.sentence[mention.start]! - sentence;
    if (distance > TITLED_WITHIN) return undefined;
    const { member } = mention;
    if (member.kind !== 'person') continue;
    if (isFirst(mention) && hasSamePost(member, one)) return member;
    if (
      opens &&
      distance > 0 &&
      distance <= NAMED_WITHIN &&
      isFirst(mention) &&
      holdsNothing(member) &&
      fits(member, one)
    )
      return member;
    if (distance > 0 && !isFirst(mention)) continue;
  }
  return undefined;
}

const isFirst = (mention: Mention): boolean => mention.member.mentions[0] === mention;

/** The same noun with no owner of its own: "The envoy, Mila Tal". */
const hasSamePost = ({ offices }: Member, { office }: Description): boolean =>
  offices.some((held) => held.head === office.head && held.of === undefined && !held.past && !held.inferred);

const holdsNothing = (member: Member): boolean =>
  sideOf(member) === undefined &&
  member.owner === undefined &&
  member.offices.every(({ head }) => RANKS.test(head));

function fits(member: Member, { office }: Description): boolean {
  const told = OFFICE_GENDER.get(office.head);
  return told === undefined || member.gender === undefined || member.gender === told;
}

function opensSentence({ text }: Cast, { whole }: OfficePhrase): boolean {
  const before = whole.start - 1;
  return (
    before < 0 ||
    text.sentence[before] !== text.sentence[whole.start] ||
    /^(?:[—–:)-]|--)$/.test(text.lower[before]!)
  );
}

/** The one person of the sentence before, or of the paragraph's last ones, when nothing that is known of them differs. */
function namedBefore(cast: Cast, one: Description): Member | undefined {
  const { text, mentions } = cast;
  const { phrase, owner } = one;
  if (text.inQuotes[phrase.head] === 1 || !(opensSentence(cast, phrase) || followsQuotation(cast, phrase)))
    return undefined;
  let person: Member | undefined;
  for (let i = firstAtOrAfter(mentions, phrase.whole.start) - 1, n = 0; i >= 0 && n < 12; i--, n++) {
    const mention = mentions[i]!;
    if (text.paragraph[mention.start] !== text.paragraph[phrase.head]) break;
    if (text.inQuotes[mention.start] === 1 || mention.member.kind !== 'person') continue;
    if (person !== undefined && person !== mention.member) return undefined;
    person = mention.member;
  }
  if (person === undefined || !fits(person, one)) return undefined;
  if (phrase.past) return person;
  if (!person.offices.every(({ past, head }) => past || RANKS.test(head))) return undefined;
  if (owner === undefined)
    return phrase.start < phrase.head && opensSentence(cast, phrase) ? person : undefined;
  return (sideOf(person) ?? sideOf(owner)) === sideOf(owner) ? person : undefined;
}

/** "“…,” the former minister said". */
function followsQuotation({ text }: Cast, { whole }: OfficePhrase): boolean {
  return (
    whole.start > 0 &&
    (text.inQuotes[whole.start - 1] === 1 || /^["”’,]$/.test(text.lower[whole.start - 1]!)) &&
    !isDeterminer(text.lower[whole.start - 1])
  );
}
