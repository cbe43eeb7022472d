/**
 * One source phrase: its head is found before any "of", "who" or comma, and it is a name, a description of somebody
 * named elsewhere, or somebody the text keeps unnamed, with the side its own words give: "Ukrainian officials".
 */
import { described, justNamed } from './descriptions.ts';
import { type Cast, type Member, type Mention, membersBy, newMember, textOf } from './members.ts';
import { BODY_NOUNS, UNNAMED_NOUNS } from './name-words.ts';
import { namedMember } from './named-members.ts';
import {
  isClitic,
  isDeterminer,
  officeEndingAt,
  officeHeadEnd,
  ownersAfter,
  ownersBefore,
} from './office-phrases.ts';
import { OFFICE_HEADS, OFFICE_MODIFIERS } from './offices.ts';
import { OUTLET_NOUNS } from './outlets.ts';
import { personName } from './person-names.ts';
import { GENDERED, INDEFINITE, NEUTER, PREPOSITIONS, RELATIVE } from './source-words.ts';
import { canSpeak } from './speaking-nouns.ts';
import { ownerMember, plainModifiersStart } from './spoken-bodies.ts';

/** One conjunct or the whole source. */
export function part(cast: Cast, start: number, end: number): Member | undefined {
  return namedPart(cast, start, end) ?? unnamed(cast, start, end);
}

export function namedPart(cast: Cast, start: number, end: number): Member | undefined {
  const { text } = cast;
  const stop = headStop(cast, start, end);
  const last = isClitic(text.lower[stop - 1]) ? stop - 2 : stop - 1;
  const at = cast.mentions[cast.mentionAt[last] ?? -1];
  if (at && at.start >= start && (at.wording !== 'demonym' || standsForState(cast, at, start)))
    return at.member;
  const run = text.runs[text.runAt[last] ?? -1];
  if (
    run &&
    run.words.length === 1 &&
    start === run.start &&
    (COMMON_PLURAL.test(run.words[0]!) || UNNAMED_NOUNS.has(run.words[0]!.toLowerCase())) &&
    namedMember(cast, run) === undefined
  )
    return undefined;
  if (run && run.end > start)
    return (
      namedMember(cast, run) ??
      unexplained(
        cast,
        { ...run, start: Math.max(run.start, start), words: run.words.slice(Math.max(0, start - run.start)) },
        start,
      )
    );
  const comma = commaAfter(cast, stop, end);
  const apposed = comma === -1 ? undefined : nameFrom(cast, comma + 1, end);
  if (apposed) return apposed;
  if (OUTLET_NOUNS.has(text.lower[last]!) || text.lower[last] === 'news') {
    const noun = text.lower[last - 1] === 'news' ? last - 2 : last - 1;
    const before = cast.mentions[cast.mentionAt[noun] ?? -1];
    if (before && before.start >= start) return before.member;
  }
  const again = text.lower[start] === 'the' && last === start + 1 ? unnamedAgain(cast, last) : undefined;
  if (again) return again;
  return (
    namedBehind(cast, last, end) ?? described(cast, start, last + 1, end) ?? justNamed(cast, start, last + 1)
  );
}

/** "the diplomat" after "a senior Western diplomat", where nobody named is called just that. */
function unnamedAgain(cast: Cast, head: number): Member | undefined {
  const noun = cast.text.lower[head]!;
  const named = cast.members.some(
    ({ kind, offices }) => kind === 'person' && offices.some((held) => held.head === noun),
  );
  return named ? undefined : unnamedBefore(cast, noun, 1);
}

/** "the Spokesperson for the Ministry", where ", Mila Tal," stands right behind the source. */
function namedBehind({ text, mentions, mentionAt }: Cast, head: number, end: number): Member | undefined {
  const one = text.lower[end] === ',' ? mentions[mentionAt[end + 1] ?? -1] : undefined;
  return one?.member.kind === 'person' &&
    OFFICE_HEADS.has(text.lower[head]!) &&
    /^[,.]$/.test(text.lower[one.end] ?? '')
    ? one.member
    : undefined;
}

export const nameAt = (cast: Cast, k: number): boolean =>
  (cast.mentionAt[k] ?? -1) !== -1 ||
  (cast.text.runAt[k] ?? -1) !== -1 ||
  /^\p{Lu}/u.test(cast.text.tokens[k]?.word ?? '');

/** The comma that ends a description with its "of …" or "to …"; −1 for none. */
function commaAfter({ text }: Cast, stop: number, end: number): number {
  for (let k = stop; k < Math.min(end - 1, stop + 12); k++) {
    if (text.lower[k] === ',') return k;
    if (RELATIVE.has(text.lower[k]!)) return -1;
  }
  return -1;
}

function nameFrom(cast: Cast, from: number, end: number): Member | undefined {
  const { text } = cast;
  for (let k = from; k < Math.min(end, from + 10); k++) {
    const at = cast.mentions[cast.mentionAt[k] ?? -1];
    if (at && at.start === k && at.member.kind === 'person') return at.member;
    if (at && at.wording === 'name' && at.member.kind === 'organisation' && k === from) return at.member;
    if (
      !isDeterminer(text.lower[k]) &&
      !OFFICE_MODIFIERS.has(text.lower[k]!) &&
      !OFFICE_HEADS.has(text.lower[k]!) &&
      !at
    )
      return undefined;
  }
  return undefined;
}

/** "the Ukrainians", "the French": a people for its state; "Ukrainian" before a noun is not. */
function standsForState(cast: Cast, at: Mention, start: number): boolean {
  return start < at.start && cast.text.lower[at.start - 1] === 'the';
}

/** A single capitalised name that nothing explains: a person or a body, by the pronoun that follows it. */
function unexplained(
  cast: Cast,
  run: { readonly start: number; readonly end: number; readonly words: readonly string[] },
  start: number,
): Member {
  const { text } = cast;
  let people = 0;
  let bodies = 0;
  for (
    let k = run.end;
    k < Math.min(text.lower.length, run.end + 50) && text.paragraph[k] === text.paragraph[run.start];
    k++
  ) {
    if (GENDERED.has(text.lower[k]!)) people++;
    else if (NEUTER.has(text.lower[k]!)) bodies++;
  }
  const the = start < run.start && text.lower[run.start - 1] === 'the';
  const acronym = /^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(run.words[0]!) && text.headline[run.start] === 0;
  const body =
    the ||
    (run.words.length === 1 && text.places.has(run.words[0]!)) ||
    (acronym && run.words.length === 1) ||
    bodies > people;
  const name = personName(run.words);
  return body
    ? newMember(cast, 'organisation', textOf(text, run.start, run.end))
    : newMember(cast, 'person', name.full, { person: name });
}

/** A plural that begins a sentence and names people by what they do. */
const COMMON_PLURAL = /^\p{Lu}\p{Ll}+(?:ers|ors|ists|ants|ents|ians|eers|ees|yers|men|women|oups|ives|als)$/u;

/** One past the last token of the phrase's head: before "of", "who", a comma, a bracket. */
function headStop(cast: Cast, start: number, end: number): number {
  const { text } = cast;
  for (let k = start; k < end; ) {
    const phrase = text.phrases[text.phraseAt[k] ?? -1] ?? text.runs[text.runAt[k] ?? -1];
    if (phrase) {
      k = phrase.end;
      continue;
    }
    const word = text.lower[k]!;
    if (OFFICE_HEADS.has(word)) {
      k = Math.min(end, officeHeadEnd(text, k));
      if (plainWordAt(cast, k)) return k;
      continue;
    }
    if (
      k > start &&
      (PREPOSITIONS.has(word) || RELATIVE.has(word) || /^[,;:()[\]—–-]$/.test(word) || word === 'and')
    )
      return k;
    k++;
    if ((UNNAMED_NOUNS.has(word) || BODY_NOUNS.has(word)) && plainWordAt(cast, k)) return k;
  }
  return end;
}

/** A word that can't go on a phrase whose noun was just read: "officials briefed on …", "sources familiar with …". */
function plainWordAt(cast: Cast, k: number): boolean {
  const { text } = cast;
  const word = text.lower[k];
  if (word === undefined || !/^\p{Ll}/u.test(text.tokens[k]!.word)) return false;
  return (
    !UNNAMED_NOUNS.has(word) &&
    !BODY_NOUNS.has(word) &&
    !OFFICE_HEADS.has(word) &&
    !OFFICE_MODIFIERS.has(word) &&
    !OUTLET_NOUNS.has(word) &&
    !isClitic(word)
  );
}

/** An unnamed source, with the side its own words give: "Ukrainian officials", "aides to the union president". */
function unnamed(cast: Cast, start: number, end: number): Member | undefined {
  const { text } = cast;
  const stop = headStop(cast, start, end);
  if (!canSpeak(text, start, stop)) return undefined;
  const from = isDeterminer(text.lower[start]) && stop > start + 1 ? start + 1 : start;
  const cut = Math.min(end, Math.max(stop, unnamedEnd(cast, stop, end)));
  const words = textOf(text, from, cut);
  const opening = text.lower[from]!;
  const proper = nameAt(cast, from) && (cast.mentionAt[from] !== -1 || text.runAt[from] !== -1);
  const lowers =
    !PROPER.test(opening) &&
    (UNNAMED_NOUNS.has(opening) ||
      OFFICE_MODIFIERS.has(opening) ||
      BODY_NOUNS.has(opening) ||
      INDEFINITE.has(opening) ||
      opening === 'both' ||
      isDeterminer(opening));
  const name = proper || !lowers || /^\p{Lu}{2}/u.test(words) ? words : opening.slice(0, 1) + words.slice(1);
  const possessor = POSSESSIVE.test(text.lower[start]!)
    ? ownerMember(cast, ownersBefore(text, start + 1))
    : undefined;
  if (possessor)
    return unnamedOf(
      cast,
      possessor,
      `${possessor.name}${possessor.name.endsWith('s') ? '’' : '’s'} ${name}`,
      start,
    );
  if (from > start && text.lower[start] === 'the') {
    const before = unnamedBefore(cast, text.lower[stop - 1]!, stop - from);
    if (before) return before;
  }
  const known = membersBy(cast, `unnamed ${name.toLowerCase()}`)[0];
  if (known) return known;
  const member = newMember(cast, 'unnamed', name);
  if (OFFICIAL.test(text.lower[stop - 1]!)) {
    const before = ownersBefore(text, plainModifiersStart(text, start, stop - 1)).filter(
      (owner) => owner.start >= start,
    );
    const after = ownersAfter(
      text,
      text.lower[stop] === 'close' ? stop + 1 : stop,
      AT_HOME.test(text.lower[stop - 1]!)
        ? /^(?:of|for|at|from|with|in|to|within|inside)$/
        : /^(?:of|for|at|from|with|to|within|inside)$/,
    ).filter((owner) => owner.end <= end && !(owner.is === 'name' && text.lower[stop] === 'in'));
    const within =
      officeEndingAt(text, stop)?.owners.filter((owner) => owner.start >= start && owner.end <= end) ?? [];
    const owners = before.length > 0 ? before : after.length > 0 ? after : within;
    const owner = ownerMember(cast, owners);
    if (owner && owner.kind !== 'outlet') {
      member.owner = owner;
      member.ownerAt = { start: owners[0]!.start, end: owners[0]!.end };
    }
    if (/^spokes(?:man|woman|person)$/.test(text.lower[stop - 1]!))
      member.offices.push({
        title: text.lower[stop - 1]!,
        head: text.lower[stop - 1]!,
        past: false,
        ...(owner && owner.kind !== 'outlet' ? { of: owner } : {}),
        at: { start: from, end: cut },
      });
  }
  return member;
}

const POSSESSIVE = /^(?:his|her|its|their)$/;

/** "Her officials": named after whom they belong to, and on that side. */
function unnamedOf(cast: Cast, owner: Member, name: string, at: number): Member {
  const known = membersBy(cast, `unnamed ${name.toLowerCase()}`)[0];
  if (known) return known;
  const member = newMember(cast, 'unnamed', name);
  member.owner = owner;
  member.ownerAt = { start: at, end: at + 1 };
  return member;
}

/** "The official" after "a senior Danish official": the last unnamed source with that noun, when all are of one side. */
function unnamedBefore(cast: Cast, head: string, words: number): Member | undefined {
  if (words > 1) return undefined;
  const fits = cast.members
    .slice(-100)
    .filter((member) => member.kind === 'unnamed' && member.name.toLowerCase().split(' ').includes(head));
  return new Set(fits.map((member) => member.owner)).size === 1 ? fits.at(-1) : undefined;
}

/** An unnamed source keeps a short "of …" or "in …", never a relative clause. */
function unnamedEnd({ text }: Cast, stop: number, end: number): number {
  const limit = Math.min(end, stop + 8);
  if (text.lower[stop] === 'and' && /^\p{Ll}/u.test(text.tokens[stop + 1]?.word ?? '')) return stop;
  for (let k = stop; k < limit; k++)
    if (RELATIVE.has(text.lower[k]!) || /^[,;:()—–]$/.test(text.lower[k]!)) return k;
  return end <= limit ? end : stop;
}

const OFFICIAL =
  /^(?:officials?|diplomats?|aides?|advis[eo]rs?|negotiators?|delegat(?:ion|ions|es?)|envoys?|ministers?|spokes(?:man|woman|person|people|men|women)|representatives?|leaders?|authorities|executives?|members?|teams?|lawyers?|sources?|commanders?|generals?|officers?|lawmakers?|legislators?|ambassadors?|managers?|bosses|chiefs?|staff(?:ers?)?|insiders?|mediators?|organi[sz]ers?|secretary|president|director|chair(?:man|woman|person)?|head|prosecutors?|investigators?|inspectors?|monitors?|peacekeepers?|judges?|experts?|intelligence|military|troops|forces|government|side)$/;

/** "officials in Kyiv" are Ukraine's; diplomats and sources there may be anybody's. */
const AT_HOME = /^(?:officials?|authorities|lawmakers?|leaders?|ministers?|government)$/;

/** Words of this kind that keep their capital. */
const PROPER = /^(?:republican|democrat|conservative|labour|liberal|tory|tories|european|un$|u\.n|eu$|nato$)/;
