/**
 * The people and bodies of one article: who is named, by which names, in which offices, and where. Full names are
 * gathered over the whole article first, so that a headline's surname finds the person named below it.
 */
import type { Annotation, NameRun, PartyPhrase } from './annotation.ts';
import { foldBody } from './body-names.ts';
import { tellDescribed } from './described-people.ts';
import type { ActorLexicon } from './lexicon.ts';
import {
  addAlias,
  type Cast,
  type HeldOffice,
  type Member,
  type Mention,
  membersBy,
  newMember,
  partyMember,
  textOf,
} from './members.ts';
import { type Clues, calledAfter, calledBefore, capitals, cluesAround, kindOfRun } from './name-clues.ts';
import { BODY_NOUNS, HONORIFICS, KIN, ORGANISATION_WORDS, STATE_BODIES } from './name-words.ts';
import { bodyMember, joinSurnames, namedMember, personMember } from './named-members.ts';
import {
  FROM_A_PLACE,
  isClitic,
  type OfficePhrase,
  type Owner,
  ownersAfter,
  ownersBefore,
} from './office-phrases.ts';
import { OFFICE_GENDER, OFFICE_MODIFIERS, titleWorded } from './offices.ts';
import { foldName } from './person-names.ts';
import { tellPlural } from './plural-offices.ts';
import { learnGenders } from './pronoun-genders.ts';
import { findBodies, ownerMember, plainModifiersStart } from './spoken-bodies.ts';

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
  for (const phrase of text.phrases)
    if (text.runAt[phrase.start] === -1) found.push(partyMention(cast, phrase));
  const alone = new Map<string, number>();
  const spelled = new Set(
    text.runs.filter((run) => !capitals(run)).flatMap((run) => run.words.map((word) => word.toLowerCase())),
  );
  for (const run of text.runs)
    if (run.words.length === 1) alone.set(run.words[0]!, (alone.get(run.words[0]!) ?? 0) + 1);
  for (const run of text.runs) {
    const whole = bodyOfParty(cast, run);
    if (whole) {
      found.push(mention(text, run, whole));
      continue;
    }
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
    const member =
      kind === 'person'
        ? personMember(cast, run, told, headOf(text, clues))
        : bodyMember(cast, withCountry(text, run), kind, homeOf(text, run));
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
  learnGenders(cast);
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
  tellPlural(cast);
  tellDescribed(cast);
  return cast;
}

/** "African Union Commission": a body that its name says to be a bloc's or an organisation's. */
function bodyOfParty(cast: Cast, run: NameRun): Member | undefined {
  const { text } = cast;
  const phrase = text.phrases[text.phraseAt[run.start - 1] ?? -1];
  if (phrase?.wording !== 'name' || (phrase.party.kind !== 'bloc' && phrase.party.kind !== 'organisation'))
    return undefined;
  if (!run.words.every((word) => ORGANISATION_WORDS.has(word.toLowerCase()))) return undefined;
  const name = textOf(text, phrase.start, run.end);
  const known = membersBy(cast, `named ${foldBody(name)}`)[0];
  if (known) return known;
  const body = newMember(cast, 'organisation', name);
  body.owner = partyMember(cast, phrase.party);
  body.ownerAt = { start: phrase.start, end: phrase.end };
  return body;
}

/** Whose people a bare name's neighbours say it is: "Ukraine's X", "his colleague X", "X of the Front", "X, of the Front", "X, whose Front". */
function ownersAround(text: Annotation, { start, end }: NameRun): readonly Owner[] {
  const { lower } = text;
  const before = ownersBefore(text, lower[start - 1] === 'colleague' ? start - 1 : start);
  const behind = lower[end] === ',' && lower[end + 1] === 'of' ? end + 1 : end;
  const whose = lower[end] === ',' && lower[end + 1] === 'whose' ? ownersAfter(text, end + 1, /^whose$/) : [];
  return [
    ...before,
    ...ownersAfter(text, behind, /^(?:of|at|from)$/),
    ...whose.filter((owner) => owner.is === 'name' && owner.start === end + 2),
  ];
}

/** "the Oakes Administration", "the Tal Campaign": a body named after the person it works for. */
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
    const owners = [
      ...ownersBefore(text, run.start),
      ...ownersWithin(text, run),
      ...ownersAfter(text, run.end, /^of$/),
    ];
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
        phrase === clues.before &&
        !FROM_A_PLACE.test(text.lower[phrase.head]!) &&
        phrase.owners.every((owner) => owner.is === 'body')
          ? ownersAfter(text, run.end, /^of$/)
          : [];
      pending.push({ office, owners: [...ofName, ...phrase.owners] });
    }
    const told = OFFICE_GENDER.get(text.lower[phrase.head]!);
    if (told) member.gender = told;
  }
  if (clues.leadsAt) {
    const { start, end } = clues.leadsAt;
    const office = {
      title: textOf(text, start, end),
      head: 'leader',
      past: false,
      at: { start: run.start, end },
    };
    if (!member.offices.some(({ title }) => title === office.title)) {
      member.offices.push(office);
      pending.push({ office, owners: clues.leads });
    }
  }
  const owners =
    clues.leads.length > 0 ? clues.leads : clues.before || clues.after ? [] : ownersAround(text, run);
  if (owners.length > 0) ownerOf.push({ member, owners });
}

const headOf = ({ lower }: Annotation, { before }: Clues): string | undefined => before && lower[before.head];

/** The state in "Ministry of Foreign Affairs of Qatar". */
function ownersWithin(text: Annotation, { start, end }: NameRun): readonly Owner[] {
  for (let k = start; k < end; k++) {
    const phrase = text.phrases[text.phraseAt[k] ?? -1];
    if (phrase) return [{ is: 'party', phrase, start: phrase.start, end: phrase.end }];
  }
  return [];
}

/** "Tosmari Interior Ministry": a state's body is named with the state that stands before it. */
function withCountry(text: Annotation, run: NameRun): NameRun {
  const phrase = text.phrases[text.phraseAt[run.start - 1] ?? -1];
  return phrase?.party.kind === 'state' &&
    phrase.wording === 'demonym' &&
    STATE_BODIES.has(run.words.at(-1)!.toLowerCase())
    ? { ...run, start: phrase.start }
    : run;
}

/** The state or bloc whose name in the possessive, or whose adjective, stands right before a body's name. */
function homeOf(text: Annotation, { start }: NameRun): string | undefined {
  const clitic = isClitic(text.lower[start - 1]) ? 1 : 0;
  const phrase = text.phrases[text.phraseAt[start - 1 - clitic] ?? -1];
  if (phrase === undefined || (phrase.party.kind !== 'state' && phrase.party.kind !== 'bloc'))
    return undefined;
  return (clitic === 1) === (phrase.wording !== 'demonym') ? phrase.party.key : undefined;
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

/**
 * Where the words for an owner behind an office end, when they are a part of its title: "for Qatar's foreign ministry", "of
 * the Customs Service". A bare state or bloc isn't: it is told as the office's owner.
 */
function completedEnd(text: Annotation, owner: Owner): number | undefined {
  if (owner.is === 'body' || owner.is === 'name') return owner.end;
  if (owner.is !== 'party') return undefined;
  if (owner.phrase.party.partOf !== undefined) return owner.end;
  const { lower } = text;
  let k = isClitic(lower[owner.end]) ? owner.end + 1 : owner.end;
  while (k < owner.end + 5 && OFFICE_MODIFIERS.has(lower[k] ?? '') && !BODY_NOUNS.has(lower[k]!)) k++;
  return BODY_NOUNS.has(lower[k] ?? '') ? k + 1 : undefined;
}

/** The office in a phrase. Its title keeps the institution's name when the institution is a part of a side. */
function heldOffice(text: Annotation, phrase: OfficePhrase, run: NameRun): HeldOffice {
  const institution = phrase.owners.find(
    (owner) => owner.is === 'party' && owner.phrase.party.partOf !== undefined && owner.end <= phrase.start,
  );
  const inside = institution !== undefined && !isClitic(text.lower[institution.end]);
  const body = phrase.owners.find(
    (owner) => owner.is === 'body' && STATE_BODIES.has(owner.noun) && owner.end <= phrase.start,
  );
  const first = inside ? institution.start : body ? plainModifiersStart(text, 0, body.start) : phrase.start;
  const after = phrase.owners.find((owner) => owner.start >= phrase.end);
  const words = textOf(text, first, (after && completedEnd(text, after)) ?? phrase.end);
  const title = titleWorded(words, phrase.past);
  return {
    title,
    head: text.lower[phrase.head]!,
    past: phrase.past,
    at: { start: Math.min(phrase.whole.start, run.start), end: Math.max(phrase.whole.end, run.end) },
  };
}
