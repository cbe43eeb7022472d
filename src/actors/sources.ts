/**
 * Whom a source span means: a name, a title with a name, a conjunction, a description, a pronoun, or somebody the
 * text keeps unnamed. Pronouns go to the most salient fitting person: recency, the sentence's first name, the last
 * speaker (after Lappin & Leass 1994, without a parser). An unnamed source never becomes a named one.
 */
import type { TokenRange } from './annotation.ts';
import { foldBody } from './body-names.ts';
import {
  type Cast,
  firstAtOrAfter,
  type HeldOffice,
  lastBefore,
  type Member,
  type Mention,
  membersBy,
  newMember,
  recent,
  textOf,
} from './members.ts';
import { BODY_NOUNS, type Gender, UNNAMED_NOUNS } from './name-words.ts';
import { namedMember } from './named-members.ts';
import {
  isClitic,
  isDeterminer,
  type OfficePhrase,
  officeEndingAt,
  officeHeadEnd,
  ownersAfter,
  ownersBefore,
} from './office-phrases.ts';
import { OFFICE_HEADS, OFFICE_MODIFIERS, PAST_OFFICE } from './offices.ts';
import { OUTLET_NOUNS } from './outlets.ts';
import { personName } from './person-names.ts';
import { sideOf } from './sides.ts';
import {
  GOVERNMENT_NOUNS,
  ownedBody,
  ownerMember,
  plainModifiersStart,
  recentBody,
} from './spoken-bodies.ts';

/** Who spoke so far, in text order: the strongest candidates for the next pronoun. */
export interface SpokenTurn {
  readonly at: number;
  readonly member: Member;
}

const GENDERED: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);
const FIRST_PERSON: ReadonlySet<string> = new Set('i me my mine myself we us our ours ourselves'.split(' '));
const NEUTER: ReadonlySet<string> = new Set(['it', 'its', 'itself']);
const PLURAL: ReadonlySet<string> = new Set(['they', 'them', 'their', 'theirs', 'themselves', 'both']);
const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom', 'whose']);
const NOBODY: ReadonlySet<string> = new Set([
  'this',
  'these',
  'you',
  'your',
  'there',
  'what',
  'one',
  'nobody',
  'no-one',
]);
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'of in on at for from with to by about near inside outside under over against among amid between including during after before since within without as than across via through despite'.split(
    ' ',
  ),
);
const INDEFINITE: ReadonlySet<string> = new Set(
  'a an one another some any several many few two three four five six seven eight nine ten other most no every each'.split(
    ' ',
  ),
);
const OFFICIAL =
  /^(?:officials?|diplomats?|aides?|advis[eo]rs?|negotiators?|delegat(?:ion|ions|es?)|envoys?|ministers?|spokes(?:man|woman|person|people|men|women)|representatives?|leaders?|authorities|executives?|members?|teams?|lawyers?|sources?|commanders?|generals?|officers?|lawmakers?|legislators?|ambassadors?|managers?|bosses|chiefs?|staff(?:ers?)?|insiders?|mediators?|organi[sz]ers?|secretary|president|director|chair(?:man|woman|person)?|head|intelligence|military|troops|forces|government|side)$/;
const LEADS =
  /^(?:president|premier|chancellor|king|queen|emir|sultan|leader|taoiseach|chair(?:man|woman|person)?|head|chief|secretary-general|director-general|ceo|minister)$/;
const KINDRED: readonly RegExp[] = [
  /^spokes(?:man|woman|person)$/,
  /^(?:vice-)?chair(?:man|woman|person)?$/,
  /^(?:envoy|ambassador|representative|negotiator|diplomat|mediator|facilitator)$/,
  /^(?:ceo|executive|chief|boss|head|director|principal)$/,
  /^(?:senator|sen|representative|rep|congressman|congresswoman|lawmaker|legislator|mp|mep|member)$/,
  /^(?:advis[eo]r|aide|counsel)$/,
  /^(?:lawyer|attorney|counsel|solicitor)$/,
  /^(?:general|gen|commander|admiral|adm|colonel|col|captain|capt|officer)$/,
  /^(?:economist|analyst|researcher|scientist|professor|fellow|expert|historian)$/,
  /^(?:mediator|conciliator|arbitrator|facilitator)$/,
];

/** A plural that begins a sentence and names people by what they do. */
const COMMON_PLURAL = /^\p{Lu}\p{Ll}+(?:ers|ors|ists|ants|ents|ians|eers|ees|yers|men|women|oups|ives|als)$/u;

/** Words of this kind that keep their capital. */
const PROPER = /^(?:republican|democrat|conservative|labour|liberal|tory|tories|european|un$|u\.n|eu$|nato$)/;

export const isFirstPerson = (word: string): boolean => FIRST_PERSON.has(word);

/** The member a source's tokens mean; absent when it is nobody in particular ("this", "I" with no speaker around). */
export function sourceMember(
  cast: Cast,
  range: TokenRange,
  turns: readonly SpokenTurn[],
  around: Member | undefined,
): Member | undefined {
  const { text } = cast;
  let { start, end } = range;
  while (start < end && !/[\p{L}\p{N}]/u.test(text.tokens[start]!.word)) start++;
  while (end > start && (!/[\p{L}\p{N}]/u.test(text.tokens[end - 1]!.word) || isClitic(text.lower[end - 1])))
    end--;
  if (start >= end) return undefined;
  if (end === start + 1) {
    const word = text.lower[start]!;
    if (FIRST_PERSON.has(word)) return around;
    if (GENDERED.has(word)) return personMeant(cast, start, GENDERED.get(word)!, turns, around);
    if (NEUTER.has(word)) return bodyMeant(cast, start, turns);
    if (PLURAL.has(word)) return severalMeant(cast, start, turns);
    if (RELATIVE.has(word)) return antecedent(cast, start);
    if (NOBODY.has(word)) return undefined;
  }
  return severalNamed(cast, start, end) ?? bothMeant(cast, start, end) ?? part(cast, start, end);
}

/** "X and Y", "X, Y and Z": a group of all that are named; with one name among them, that one. */
function severalNamed(cast: Cast, start: number, end: number): Member | undefined {
  const { text } = cast;
  const cuts = conjunctionCuts(cast, start, end);
  if (cuts.length === 0) return undefined;
  const pieces = [start, ...cuts.map((cut) => cut + 1)].map((from, i) => ({ from, to: cuts[i] ?? end }));
  const named: Member[] = [];
  for (const { from, to } of pieces) {
    const first = /^(?:both|and)$/.test(text.lower[from] ?? '') ? from + 1 : from;
    if (first >= to) continue;
    const member = namedPart(cast, first, to);
    if (member && !named.includes(member)) named.push(member);
  }
  const [first] = pieces;
  if (
    named.length === 0 ||
    (named.length === 1 &&
      text.lower.slice(first!.from, first!.to).some((word, i) => i > 0 && PREPOSITIONS.has(word)) &&
      namedPart(cast, first!.from, first!.to) === undefined)
  )
    return undefined;
  return named.length === 1 ? named[0] : groupOf(cast, named);
}

/** Where a list of names may be cut: top-level "and" and, when there is one, the commas before it. */
function conjunctionCuts(cast: Cast, start: number, end: number): number[] {
  const { text } = cast;
  const cuts: number[] = [];
  for (let k = start; k < end; k++) {
    const word = text.lower[k]!;
    if (text.phraseAt[k] !== -1 || text.runAt[k] !== -1) continue;
    if (word === 'and' || word === '&' || (word === 'as' && text.lower[k + 1] === 'well')) {
      if (!(OFFICE_MODIFIERS.has(text.lower[k - 1] ?? '') && OFFICE_MODIFIERS.has(text.lower[k + 1] ?? '')))
        cuts.push(k);
    } else if (RELATIVE.has(word) || word === '(') break;
    else if (word === ',' && (nameAt(cast, k + 1) || isDeterminer(text.lower[k + 1]))) cuts.push(k);
  }
  return cuts.some((k) => text.lower[k] !== ',') ? cuts : [];
}

const nameAt = (cast: Cast, k: number): boolean =>
  (cast.mentionAt[k] ?? -1) !== -1 ||
  (cast.text.runAt[k] ?? -1) !== -1 ||
  /^\p{Lu}/u.test(cast.text.tokens[k]?.word ?? '');

const groupName = (members: readonly Member[]): string => {
  const names = members.map((member) => member.name);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};

export function groupOf(cast: Cast, members: readonly Member[]): Member {
  const known = membersBy(cast, `named ${foldBody(groupName(members))}`).find(
    (member) =>
      member.members.length === members.length && member.members.every((one, i) => one === members[i]),
  );
  if (known) return known;
  const group = newMember(cast, 'group', groupName(members));
  group.members.push(...members);
  return group;
}

/** "both leaders", "the two presidents": the last two people before who hold such an office. */
function bothMeant(cast: Cast, start: number, end: number): Member | undefined {
  const { text } = cast;
  const words = text.lower.slice(start, end).join(' ');
  const noun =
    /^(?:both|both of the|the two|the) (?:leaders|presidents|prime ministers|ministers|foreign ministers|trade ministers|envoys|negotiators)$/.exec(
      words,
    )
      ? text.lower[end - 1]!.replace(/s$/, '')
      : undefined;
  if (noun === undefined) return undefined;
  const two: Member[] = [];
  for (
    let i = firstAtOrAfter(cast.mentions, start) - 1, n = 0;
    i >= 0 && n < 20 && two.length < 2;
    i--, n++
  ) {
    const { member } = cast.mentions[i]!;
    if (two.includes(member) || member.kind !== 'person') continue;
    if (
      member.offices.some(
        (held) =>
          held.head === noun || (noun === 'leader' && leads(held, held.title.toLowerCase().split(/[\s-]+/))),
      )
    )
      two.unshift(member);
  }
  return two.length === 2 ? groupOf(cast, two) : undefined;
}

/** One conjunct or the whole source. */
function part(cast: Cast, start: number, end: number): Member {
  return namedPart(cast, start, end) ?? unnamed(cast, start, end);
}

function namedPart(cast: Cast, start: number, end: number): Member | undefined {
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
  return described(cast, start, last + 1, end);
}

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
  const body = the || (acronym && run.words.length === 1) || bodies > people;
  const name = personName(run.words);
  return body
    ? newMember(cast, 'organisation', textOf(text, run.start, run.end))
    : newMember(cast, 'person', name.full, { person: name });
}

/** A description that means somebody named elsewhere in the article, or a body or government as such. */
function described(cast: Cast, start: number, stop: number, end: number): Member | undefined {
  const { text } = cast;
  const head = text.lower[stop - 1]!;
  const indefinite = INDEFINITE.has(text.lower[start]!) || /^\d/.test(text.lower[start]!);
  if (indefinite) return undefined;
  const office = officeEndingAt(text, stop);
  if (office && office.start >= start) return holderOf(cast, office, start, end);
  const leader = head === 'leader' || head === 'chief' || head === 'boss';
  if (leader && office) return holderOf(cast, office, start, end);
  if (/^counterparts?$/.test(head)) return counterpart(cast, start, stop);
  if (!BODY_NOUNS.has(head) && !GOVERNMENT_NOUNS.has(head)) return undefined;
  const owned = ownedBody(cast, stop - 1, start);
  if (owned) return owned;
  const owner = ownerMember(
    cast,
    ownersAfter(text, stop).filter((one) => one.end <= end + 1),
  );
  if (owner && GOVERNMENT_NOUNS.has(head)) return owner;
  return recentBody(cast, head, start);
}

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

/** Members mentioned within 200 mentions before and after a token. */
function nearMembers(cast: Cast, at: number): ReadonlySet<Member> {
  const here = firstAtOrAfter(cast.mentions, at);
  return new Set(cast.mentions.slice(Math.max(0, here - 200), here + 200).map((one) => one.member));
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
  const best = fits.sort((a, b) => latest(b) - latest(a))[0];
  if (best) return best;
  if (
    owner &&
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

function sameOffice(
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

const leads = (held: HeldOffice, title: readonly string[]): boolean =>
  LEADS.test(held.head) &&
  (held.head !== 'minister' || title.includes('prime')) &&
  !title.includes('vice') &&
  !title.includes('deputy');

const rootOf = (member: Member): Member | string => {
  const side = sideOf(member);
  return side?.party?.key ?? side ?? member;
};

/** "he", "she": the most salient fitting person before, else the next one in the sentence. */
function personMeant(
  cast: Cast,
  at: number,
  gender: Gender,
  turns: readonly SpokenTurn[],
  around: Member | undefined,
): Member | undefined {
  const { text, mentions } = cast;
  const fits = (member: Member): boolean =>
    member.kind === 'person' &&
    (member.gender === undefined || member.gender === gender) &&
    !(around === member && text.inQuotes[at] === 1);
  // "X accused him": the object isn't the one who acts in its own sentence.
  const object = text.lower[at] === 'him';
  const acts = new Set<Member>();
  const scores = new Map<Member, number>();
  const offer = (member: Member, score: number): void => {
    if (fits(member) && !acts.has(member) && score > (scores.get(member) ?? -Infinity))
      scores.set(member, score);
  };
  for (let i = firstAtOrAfter(mentions, at) - 1, n = 0; i >= 0 && n < 40; i--, n++) {
    const one = mentions[i]!;
    if (text.sentence[at]! - text.sentence[one.start]! > 8) break;
    if (object && text.sentence[at] === text.sentence[one.start] && !one.possessive) acts.add(one.member);
    if (one.member.kind === 'person')
      offer(one.member, salience(cast, one, i, at) + (one.member.gender === gender ? 0.4 : 0));
  }
  const last = turns.at(-1);
  for (const turn of turns.slice(-4)) {
    const distance = text.sentence[at]! - text.sentence[turn.at]!;
    if (distance <= 8 && turn.at < at)
      offer(
        turn.member,
        -distance +
          1 +
          (turn === last ? 1 : 0) +
          (text.paragraph[turn.at] === text.paragraph[at] ? 0.4 : 0) +
          (turn.member.gender === gender ? 0.4 : 0),
      );
  }
  if (around && text.inQuotes[at] === 0) offer(around, 0.8);
  const best = [...scores].sort((a, b) => b[1] - a[1])[0]?.[0];
  const next = mentions[firstAtOrAfter(mentions, at)];
  const chosen =
    best ??
    (next && text.sentence[next.start] === text.sentence[at] && fits(next.member) ? next.member : undefined);
  return chosen;
}

function salience(cast: Cast, one: Mention, index: number, at: number): number {
  const { text, mentions } = cast;
  const distance = text.sentence[at]! - text.sentence[one.start]!;
  let first = true;
  for (
    let i = index - 1;
    i >= 0 && i > index - 12 && text.sentence[mentions[i]!.start] === text.sentence[one.start];
    i--
  )
    if (mentions[i]!.member.kind === 'person' && !mentions[i]!.possessive) first = false;
  const before = text.lower[one.start - 1] ?? '';
  const source = text.lower[one.start - 2] === 'according' && before === 'to';
  return (
    -distance +
    (first && !one.possessive ? 1 : 0) -
    (one.possessive ? 1 : 0) -
    (text.inQuotes[one.start] === 1 && text.inQuotes[at] === 0 ? 1.5 : 0) -
    (PREPOSITIONS.has(before) && !first && !source ? 0.4 : 0) +
    (text.paragraph[one.start] === text.paragraph[at] ? 0.4 : 0) -
    (text.headline[one.start] === 1 ? 1 : 0) +
    Math.min(one.member.mentions.length, 10) * 0.03
  );
}

/** "it": the body that spoke last or that a recent sentence begins with. */
function bodyMeant(cast: Cast, at: number, turns: readonly SpokenTurn[]): Member | undefined {
  const { text } = cast;
  const turn = turns.at(-1);
  if (turn && turn.member.kind !== 'person' && text.sentence[at]! - text.sentence[turn.at]! <= 3)
    return turn.member;
  const fits = (one: Mention): boolean =>
    one.wording === 'name' && one.member.kind !== 'person' && one.member.kind !== 'outlet' && !one.possessive;
  let best: Mention | undefined;
  for (let i = firstAtOrAfter(cast.mentions, at) - 1, n = 0; i >= 0 && n < 20; i--, n++) {
    const one = cast.mentions[i]!;
    if (best && text.sentence[one.start] !== text.sentence[best.start]) break;
    if (text.sentence[at]! - text.sentence[one.start]! > 3) break;
    if (fits(one)) best = one;
  }
  return best?.member;
}

/** "they": the last plural speaker, else two people joined shortly before, else the latest body. */
function severalMeant(cast: Cast, at: number, turns: readonly SpokenTurn[]): Member | undefined {
  const { text, mentions } = cast;
  const turn = turns.at(-1);
  if (turn && turn.member.kind !== 'person' && text.sentence[at]! - text.sentence[turn.at]! <= 3)
    return turn.member;
  for (
    let i = firstAtOrAfter(mentions, at) - 1, n = 0;
    i > 0 && n < 12 && text.sentence[at]! - text.sentence[mentions[i]!.start]! <= 2;
    i--, n++
  ) {
    const [a, b] = [mentions[i - 1]!, mentions[i]!];
    if (
      a.member !== b.member &&
      a.member.kind === b.member.kind &&
      a.member.kind !== 'outlet' &&
      !b.possessive &&
      joined(cast, a, b)
    )
      return groupOf(cast, [a.member, b.member]);
  }
  const body = recent(cast, at, (member) => member.kind === 'organisation' || member.kind === 'bloc');
  return body && text.sentence[at]! - text.sentence[body.start]! <= 3 ? body.member : undefined;
}

/** Whether two neighbouring mentions are joined by "and" with nothing but titles between them. */
function joined({ text }: Cast, a: Mention, b: Mention): boolean {
  if (b.start - a.end > 7) return false;
  const between = text.lower.slice(a.end, b.start);
  return (
    between[0] === 'and' &&
    between
      .slice(1)
      .every(
        (word) =>
          isDeterminer(word) ||
          OFFICE_MODIFIERS.has(word) ||
          OFFICE_HEADS.has(word) ||
          isClitic(word) ||
          /^(?:mr|mrs|ms|dr)$/.test(word),
      )
  );
}

/** "who", "which", "that": what stands directly before. */
function antecedent(cast: Cast, at: number): Member | undefined {
  const { text } = cast;
  let k = at - 1;
  while (k > 0 && !/[\p{L}\p{N}]/u.test(text.tokens[k]!.word)) k--;
  for (let stop = k + 1; k >= 0 && k > at - 12 && text.sentence[k] === text.sentence[at]; k--) {
    const one = cast.mentions[cast.mentionAt[k] ?? -1];
    if (one && one.wording !== 'demonym') return one.member;
    if ((UNNAMED_NOUNS.has(text.lower[k]!) || OFFICE_HEADS.has(text.lower[k]!)) && stop > k) {
      const start = plainModifiersStart(text, Math.max(0, k - 6), k);
      const owned =
        /^(?:its|their|his|her)$/.test(text.lower[start - 1] ?? '') && text.lower[start - 2] === 'and';
      const near = owned ? cast.mentions[cast.mentionAt[start - 3] ?? -1] : undefined;
      if (near) return near.member;
      let from = start;
      while (
        from > 0 &&
        from > k - 8 &&
        text.sentence[from - 1] === text.sentence[k] &&
        ((cast.mentionAt[from - 1] ?? -1) !== -1 ||
          isClitic(text.lower[from - 1]) ||
          isDeterminer(text.lower[from - 1]))
      )
        from--;
      return part(cast, from, k + 1);
    }
    stop = at;
  }
  return undefined;
}

/** An unnamed source, with the side its own words give: "Ukrainian officials", "aides to the union president". */
function unnamed(cast: Cast, start: number, end: number): Member {
  const { text } = cast;
  const stop = headStop(cast, start, end);
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
      isDeterminer(opening));
  const name = proper || !lowers || /^\p{Lu}{2}/u.test(words) ? words : opening.slice(0, 1) + words.slice(1);
  const key = name.toLowerCase();
  const known = membersBy(cast, `unnamed ${key}`)[0];
  if (known) return known;
  const member = newMember(cast, 'unnamed', name);
  if (OFFICIAL.test(text.lower[stop - 1]!)) {
    const before = ownersBefore(text, plainModifiersStart(text, start, stop - 1)).filter(
      (owner) => owner.start >= start,
    );
    const after = ownersAfter(
      text,
      text.lower[stop] === 'close' ? stop + 1 : stop,
      /^(?:of|for|at|from|with|in|to|within|inside)$/,
    ).filter((owner) => owner.end <= end);
    const within =
      officeEndingAt(text, stop)?.owners.filter((owner) => owner.start >= start && owner.end <= end) ?? [];
    const owners = before.length > 0 ? before : after.length > 0 ? after : within;
    const owner = ownerMember(cast, owners);
    if (owner && owner.kind !== 'outlet') {
      member.owner = owner;
      member.ownerAt = { start: owners[0]!.start, end: owners[0]!.end };
    }
  }
  return member;
}

/** An unnamed source keeps a short "of …" or "in …", never a relative clause. */
function unnamedEnd({ text }: Cast, stop: number, end: number): number {
  const limit = Math.min(end, stop + 8);
  for (let k = stop; k < limit; k++)
    if (RELATIVE.has(text.lower[k]!) || /^[,;:()—–]$/.test(text.lower[k]!)) return k;
  return end <= limit ? end : stop;
}
