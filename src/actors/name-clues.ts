/**
 * What the words around a capitalised sequence tell of it: office, title, kin, apposition; and from these and its own
 * words whether it names a person, a body, an outlet, or a thing that never speaks.
 */
import type { Annotation, NameRun, TokenRange } from './annotation.ts';
import { genderOfGivenName } from './given-names.ts';
import type { MemberKind } from './members.ts';
import { BODY_NOUNS, HONORIFICS, KIN, ORGANISATION_WORDS, PARTICLES, UNNAMED_NOUNS } from './name-words.ts';
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
import { OFFICE_HEADS, OFFICE_MODIFIERS } from './offices.ts';
import { OUTLET_NOUNS, OUTLET_WORDS } from './outlets.ts';
import { personName } from './person-names.ts';
import { GOVERNMENT_NOUNS } from './spoken-bodies.ts';

export interface Clues {
  readonly before: OfficePhrase | undefined;
  readonly apposed: OfficePhrase | undefined;
  readonly after: OfficePhrase | undefined;
  readonly honorific: string | undefined;
  readonly kin: string | undefined;
  /** "X, who leads the Ukrainian delegation", with the words that say so. */
  readonly leads: readonly Owner[];
  readonly leadsAt: TokenRange | undefined;
  /** Words before or after say it is a person. */
  readonly strong: boolean;
}

export function cluesAround(text: Annotation, run: NameRun): Clues {
  const { lower, tokens } = text;
  const honorific = HONORIFICS.has(lower[run.start - 1] ?? '') ? lower[run.start - 1] : undefined;
  const called = lower[run.start - 1] === 'named' ? run.start - 1 : run.start;
  const lead = honorific === undefined ? called : run.start - 1;
  const before =
    lead > 0 && text.paragraph[lead - 1] === text.paragraph[run.start]
      ? officeEndingAt(text, lead)
      : undefined;
  const closes = /^[,.;:)—–-]/.test(tokens[run.end]?.word ?? '.');
  const known =
    /^(?:as|named|called)$/.test(lower[lead - 1] ?? '') && lower[lead - 2] === 'known' ? lead - 2 : lead;
  const outer = before ? before.whole.start : known;
  const comma = lower[outer - 1] === ',' && closes && text.paragraph[outer - 1] === text.paragraph[run.start];
  const office = comma ? wholeOfficeEndingAt(text, outer - 1) : undefined;
  const apposed = office && (definite(text, office) ?? relativeOffice(text, office));
  const kin = comma && KIN.has(lower[outer - 2] ?? '') ? lower[outer - 2] : undefined;
  const after = officeAfterName(text, run.end);
  const age =
    lower[run.end] === ',' && /^\d{2}$/.test(lower[run.end + 1] ?? '') && lower[run.end + 2] === ',';
  const { owners: leads, at: leadsAt } = ledBody(text, run.end);
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
    leadsAt,
    strong: strong || leads.length > 0 || counterpart.length > 0,
  };
}

/** Whom "…, who leads the delegation of Y" behind a name says that it leads. */
function ledBody(text: Annotation, end: number): { owners: readonly Owner[]; at: TokenRange | undefined } {
  const { lower } = text;
  if (lower[end] !== ',' || lower[end + 1] !== 'who') return { owners: [], at: undefined };
  let verb = end + 2;
  while (verb < end + 6 && /^(?:now|also|currently|still|jointly|helps|helped|to)$/.test(lower[verb] ?? ''))
    verb++;
  const owners = ownersAfter(text, verb, LEADING);
  const last = owners[0]?.end;
  if (last === undefined || /^(?:represents|represented|negotiates)$/.test(lower[verb]!))
    return { owners, at: undefined };
  let stop = isClitic(lower[last]) ? last + 1 : last;
  while (stop < last + 4 && (BODY_NOUNS.has(lower[stop] ?? '') || OFFICE_MODIFIERS.has(lower[stop] ?? '')))
    stop++;
  return { owners, at: { start: verb, end: stop } };
}

const LEADING =
  /^(?:leads?|led|heads?|headed|chairs?|chaired|represents?|represented|runs?|ran|commands?|commanded|directs?|directed|oversees|negotiates)$/;

export function kindOfRun(
  text: Annotation,
  run: NameRun,
  clues: Clues,
  alone: ReadonlyMap<string, number>,
  spelled: ReadonlySet<string>,
): MemberKind | 'thing' | undefined {
  const last = run.words.at(-1)!.toLowerCase();
  const first = run.words[0]!;
  if (/^[RDI]-\p{Lu}/u.test(first) || (run.words.length === 1 && /^\p{Lu}\d{1,2}$/u.test(first)))
    return 'thing';
  if (capitals(run)) {
    if (run.words.every((word) => spelled.has(word.toLowerCase()))) return undefined;
    if (run.words.length > 1 && (OUTLET_WORDS.has(last) || /^(?:RADIO|CHANNEL|CANAL)$/.test(first)))
      return 'outlet';
    if (run.words.length === 1 && text.lower[run.end] === ':')
      return clues.before || clues.honorific ? 'person' : undefined;
    if (run.words.length > 1 && (genderOfGivenName(first) !== undefined || text.lower[run.end] === ':'))
      return 'person';
  }
  if (THINGS.has(last) && clues.honorific === undefined && clues.before === undefined) return 'thing';
  if (run.words.every((word) => OFFICE_HEADS.has(word.toLowerCase()))) return 'thing';
  if (first === 'Local' && /^\d+$/.test(run.words[1] ?? '')) return 'organisation';
  const outlet =
    (run.words.length > 1 && (OUTLET_WORDS.has(last) || /^(?:Radio|Channel)$/.test(first))) ||
    OUTLET_NOUNS.has(text.lower[run.end] ?? '') ||
    (text.lower[run.end] === 'news' && text.lower[run.end + 1] === 'agency');
  if (outlet && clues.before === undefined && clues.honorific === undefined) return 'outlet';
  if (run.words.some((word) => ORGANISATION_WORDS.has(word.toLowerCase())))
    return genderOfGivenName(first) !== undefined && clues.strong
      ? 'person'
      : bodyNamed(run)
        ? 'organisation'
        : 'thing';
  if (text.headline[run.start] === 1)
    return clues.before || clues.after || clues.honorific ? 'person' : undefined;
  if (clues.strong)
    return clues.before || clues.honorific || clues.kin || run.words.length > 1 || !isAcronym(first)
      ? 'person'
      : 'organisation';
  const called = calledBefore(text, run) ?? calledAfter(text, run);
  if (called !== undefined)
    return /^(?:newspaper|magazine|broadcaster|outlet|paper)$/.test(called) ? 'outlet' : 'organisation';
  if (run.words.length === 1) return isAcronym(first) || COINED.test(first) ? 'organisation' : undefined;
  if (run.words.every(isAcronym)) return 'organisation';
  const gendered = genderOfGivenName(first) !== undefined;
  if (gendered) return 'person';
  if (text.lower[run.start - 1] === 'for' && /^spokes/.test(text.lower[run.start - 2] ?? ''))
    return 'organisation';
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

/** The noun before a body's name: "the oil producer Petrovale", "the company, Pellin Glass,". */
export function calledBefore({ lower, tokens }: Annotation, run: NameRun): string | undefined {
  const isApposed =
    lower[run.start - 1] === ',' &&
    lower[run.end] === ',' &&
    /^(?:the|its)$/.test(lower[run.start - 3] ?? '');
  const at = isApposed ? run.start - 2 : run.start - 1;
  const noun = lower[at] ?? '';
  const plain = BODY_NOUNS.has(noun) && !GOVERNMENT_NOUNS.has(noun) && /^\p{L}/u.test(tokens[at]!.word);
  return plain && (isApposed || /^\p{Ll}/u.test(tokens[at]!.word)) ? noun : undefined;
}

/** The noun in an apposition after a body's name: "WaterWatch, a nongovernmental group,". */
export function calledAfter({ lower, sentence }: Annotation, run: NameRun): string | undefined {
  if (lower[run.end] !== ',' || !isDeterminer(lower[run.end + 1])) return undefined;
  for (
    let k = run.end + 2;
    k < Math.min(lower.length, run.end + 10) && sentence[k] === sentence[run.start];
    k++
  ) {
    if (OFFICE_HEADS.has(lower[k]!) || /^[,.;]$/.test(lower[k]!)) return undefined;
    if (
      (BODY_NOUNS.has(lower[k]!) || MAKER.test(lower[k]!)) &&
      !GOVERNMENT_NOUNS.has(lower[k]!) &&
      /^(?:,|\.|of|for|that|which|in|based|representing|with|behind)$/.test(lower[k + 1] ?? '')
    )
      return MAKER.test(lower[k]!) ? 'company' : lower[k];
  }
  return undefined;
}

/** A firm by what it makes: "a battery-maker with plants". */
const MAKER = /\p{L}(?:-maker|maker|builder|giant|-operator|start-up)$/u;

export const capitals = (run: NameRun): boolean =>
  run.words.every((word) => word.length > 2 && word === word.toUpperCase() && /^\p{L}/u.test(word));

/** A capital inside a word is a body's coinage, "NordStrom"; not "McRae" or "O'Neill". */
const COINED = /^(?!Mac)\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}*/u;

export const isAcronym = (word: string): boolean =>
  /^\p{Lu}[\p{Lu}\p{N}&-]{1,6}$/u.test(word) && !THING_ACRONYMS.has(word);

/** Acronyms that stand for a thing and for no body. */
const THING_ACRONYMS: ReadonlySet<string> = new Set(
  'AI AGI TV IT EV SUV GDP GNP VAT DNA HIV AIDS COVID ID PPE LNG CO2'.split(' '),
);

/** An office before a comma is a name's only when it is a whole phrase: "the group's chief negotiator, X,". */
function definite(text: Annotation, phrase: OfficePhrase | undefined): OfficePhrase | undefined {
  if (phrase === undefined) return undefined;
  return isDeterminer(text.lower[phrase.whole.start]) || phrase.owners.length > 0 ? phrase : undefined;
}

/** "the Harbour Company, whose chairman, X, …": the office is of what stands before "whose". */
function relativeOffice(text: Annotation, phrase: OfficePhrase): OfficePhrase | undefined {
  const whose = phrase.start - 1;
  if (text.lower[whose] !== 'whose' || text.lower[whose - 1] !== ',') return undefined;
  const owners = ownersBefore(text, whose - 1).slice(0, 1);
  return owners.length === 0 ? undefined : { ...phrase, owners };
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

const bodyNamed = (run: NameRun): boolean =>
  run.words.length > 1 || /^(?:Treasury|Parliament|Congress|Senate|Cabinet|Teamsters)$/.test(run.words[0]!);

const THINGS: ReadonlySet<string> = new Set(
  'street river sea ocean mountain mountains valley county city province peninsula island islands strait canal gulf bay airport hotel palace square avenue road accord accords agreement act treaty summit conference war protocol article day prize games cup deal pact plan crisis region district highlands border line corridor east west north south agenda initiative report age era revolution article chapter annex round declaration memorandum'.split(
    ' ',
  ),
);
