/**
 * Offices as a text words them around a name: before it ("Italian Prime Minister X", "the group's chief negotiator, X"),
 * after it ("X, a spokesman for the Department of Labor", "X, who is the chair of Y") and alone ("the Ukrainian
 * president"). An office is read as modifiers, a head noun and what completes it; its owner is who it belongs to.
 * Windows are bounded: no phrase is longer than `LONGEST` tokens.
 */
import type { Annotation, NameRun, PartyPhrase, TokenRange } from './annotation.ts';
import { BODY_NOUNS, KIN } from './name-words.ts';
import { OFFICE_DOMAINS, OFFICE_HEADS, OFFICE_MODIFIERS, PAST_OFFICE } from './offices.ts';
import { REGIONS } from './regions.ts';

/** Whom an office or body belongs to, as worded. */
export type Owner =
  | (TokenRange & { readonly is: 'party'; readonly phrase: PartyPhrase })
  | (TokenRange & { readonly is: 'name'; readonly run: NameRun })
  | (TokenRange & { readonly is: 'body'; readonly noun: string })
  | (TokenRange & { readonly is: 'holder'; readonly head: string })
  | (TokenRange & { readonly is: 'pronoun'; readonly word: string });

export interface OfficePhrase extends TokenRange {
  /** Token of the head noun. */
  readonly head: number;
  readonly past: boolean;
  /** Nearest first: "U.S. State Department spokesman" has the department, then the country. */
  readonly owners: readonly Owner[];
  /** From its owner or determiner to its end. */
  readonly whole: TokenRange;
}

const LONGEST = 14;
const POSSESSIVES: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their']);
const DETERMINERS: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'this',
  'that',
  'one',
]);
const CLITICS: ReadonlySet<string> = new Set(["'s", '’s', "'", '’']);
/** After a head noun: "secretary of state", "attorney general", "minister for trade and industry". */
const GENERAL = /^(?:general|elect|emeritus)$/;
const TAKES_DOMAIN =
  /^(?:minister|secretary|commissioner|under-?secretary|chancellor|chief|representative|adviser|advisor|spokes(?:man|woman|person)|head|director|manager|vice-president|chair(?:man|woman|person)?|speaker|professor|lecturer|fellow)$/;
/** "a senator from Vermont": where they are from isn't whose they are. */
export const FROM_A_PLACE: RegExp =
  /^(?:senator|sen|representative|rep|congressman|congresswoman|lawmaker|legislator|mp|mep|member)$/;
const NOT_OWNED = /^(?:envoy|ambassador|representative)$/;
/** "an adviser to the president" is hers, where "an envoy to the president" is somebody else's. */
const SERVES = /^(?:advis[eo]r|aide|counsel|assistant|deputy|secretary)$/;

/** The prepositions behind an office that tell whose it is. */
function belongingTo(head: string): RegExp {
  if (NOT_OWNED.test(head) || FROM_A_PLACE.test(head)) return /^of$/;
  return SERVES.test(head) ? /^(?:of|for|at|with|from|in|to)$/ : /^(?:of|for|at|with|from|in)$/;
}

export const isClitic = (word: string | undefined): boolean => word !== undefined && CLITICS.has(word);
export const isDeterminer = (word: string | undefined): boolean =>
  word !== undefined && DETERMINERS.has(word);

/** The office phrase whose last token stands just before `end`. */
export function officeEndingAt(text: Annotation, end: number): OfficePhrase | undefined {
  for (let head = Math.max(0, end - 8); head < end; head++)
    if (isHead(text, head) && officeHeadEnd(text, head) === end) return officeAround(text, head, end);
  return undefined;
}

/** The office phrase that ends just before `end`, what it is an office of or to included: "ambassador to the United Nations". */
export function wholeOfficeEndingAt(text: Annotation, end: number): OfficePhrase | undefined {
  const plain = officeEndingAt(text, end);
  if (plain) return plain;
  for (let head = Math.max(0, end - 12); head < end - 1; head++) {
    if (!isHead(text, head) || text.paragraph[head] !== text.paragraph[end - 1]) continue;
    const stop = officeHeadEnd(text, head);
    const after = ownersAfter(text, stop, /^(?:of|for|at|with|from|in|to|on)$/)[0];
    if (after && (after.end === end || (after.end < end && allPlain(text, after.end, end))))
      return officeAround(text, head, stop);
  }
  return undefined;
}

function allPlain(text: Annotation, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (
      !/^\p{Ll}/u.test(text.tokens[k]!.word) &&
      !isClitic(text.lower[k]) &&
      !OFFICE_HEADS.has(text.lower[k]!.split('-')[0]!)
    )
      return false;
  return to - from <= 4;
}

/** The office phrase that begins at `start`, after a determiner or owner if there is one. */
export function officeFrom(text: Annotation, start: number): OfficePhrase | undefined {
  const { lower } = text;
  let unknown = 0;
  const sentence = text.sentence[start];
  for (let k = start; k < Math.min(lower.length, start + LONGEST); k++) {
    if (text.sentence[k] !== sentence) return undefined;
    if (isHead(text, k)) {
      let head = k;
      let end = officeHeadEnd(text, head);
      while (end < lower.length && isHead(text, end) && text.sentence[end] === sentence) {
        head = end;
        end = officeHeadEnd(text, head);
      }
      const named = text.runs[text.runAt[end] ?? -1];
      if (named && isClitic(lower[named.end]) && named.end < start + LONGEST) {
        k = named.end;
        continue;
      }
      const possessed = isClitic(lower[end]) && end < start + LONGEST;
      if (possessed || (OFFICE_MODIFIERS.has(lower[end] ?? '') && nextHead(text, end))) {
        k = end;
        continue;
      }
      return officeAround(text, head, end, start);
    }
    const word = lower[k]!;
    // "is the brother of the union's leader" is no office of the brother's.
    if (KIN.has(word)) return undefined;
    if (
      text.phraseAt[k] !== -1 ||
      text.runAt[k] !== -1 ||
      OFFICE_MODIFIERS.has(word) ||
      BODY_NOUNS.has(word) ||
      isClitic(word) ||
      allModifiers(word)
    )
      continue;
    if (isDeterminer(word) && k <= start) continue;
    if (/^\p{L}[\p{L}-]+$/u.test(word) && k > start && ++unknown <= 2) continue;
    return undefined;
  }
  return undefined;
}

/** Who owns what stands from `start` on: "Ukraine's …", "the union's …", "U.S. State Department …", "her …". */
export function ownersBefore(text: Annotation, start: number): readonly Owner[] {
  const { lower } = text;
  const owners: Owner[] = [];
  let k = start;
  while (
    k > 0 &&
    owners.length < 3 &&
    text.sentence[k - 1] === text.sentence[Math.min(start, lower.length - 1)]
  ) {
    if (isClitic(lower[k - 1])) k--;
    const owner = ownerEndingAt(text, k);
    if (owner === undefined) break;
    owners.push(owner);
    k = owner.start;
    if (owner.is === 'pronoun') break;
  }
  return owners;
}

/** Who stands after "of", "for", "at" …: "of NATO", "for the Department of Labor", "of the Ukrainian delegation". */
export function ownersAfter(
  text: Annotation,
  start: number,
  prepositions: RegExp = /^(?:of|for|at|with|from|in)$/,
): readonly Owner[] {
  const { lower } = text;
  if (!prepositions.test(lower[start] ?? '')) return [];
  for (
    let k = start + 1;
    k < Math.min(lower.length, start + 9) && text.sentence[k] === text.sentence[start];
    k++
  ) {
    const phrase = text.phrases[text.phraseAt[k] ?? -1];
    if (phrase) return [{ is: 'party', phrase, start: phrase.start, end: phrase.end }];
    const run = text.runs[text.runAt[k] ?? -1];
    if (run?.words.every((part) => REGIONS.has(part))) return [];
    if (run && !committeeFollows(text, run))
      return [{ is: 'name', run, start: run.start, end: run.end }, ...ownersBefore(text, run.start)];
    const word = lower[k]!;
    if (REALMS.test(word) && lower[k + 1] === 'of') continue;
    if (BODY_NOUNS.has(word) && !followedByName(text, k + 1) && lower[k + 1] !== 'of')
      return [{ is: 'body', noun: word, start: k, end: k + 1 }];
    if (
      !isDeterminer(word) &&
      !OFFICE_MODIFIERS.has(word) &&
      !word.endsWith('-based') &&
      !isClitic(word) &&
      !OFFICE_DOMAINS.has(word) &&
      !(OFFICE_HEADS.has(word) && followedByName(text, k + 1)) &&
      !(k > start + 1 && /^\p{Ll}{4,}$/u.test(word) && followedByName(text, k + 1)) &&
      word !== 'and' &&
      word !== 'of'
    )
      return [];
  }
  return [];
}

const REALMS = /^(?:republic|kingdom|federation|emirate|principality|sultanate|commonwealth|state)$/;

/** "the Port Merrow strike committee": the place isn't who it belongs to. */
function committeeFollows({ lower, tokens }: Annotation, { end }: NameRun): boolean {
  for (let k = end; k < end + 3 && /^\p{Ll}/u.test(tokens[k]?.word ?? ''); k++)
    if (/^(?:committee|council|branch|panel|board|group)$/.test(lower[k]!)) return true;
  return false;
}

function officeAround(text: Annotation, head: number, end: number, from = 0): OfficePhrase {
  const { lower } = text;
  let start = head;
  if (from > 0) while (start > from && freeWord(text, start - 1)) start--;
  while (
    start > from &&
    start > head - 8 &&
    text.sentence[start - 1] === text.sentence[head] &&
    isModifier(text, start - 1, start)
  )
    start--;
  while (start < head && (lower[start] === 'of' || lower[start] === 'and')) start++;
  // "Azerbaijan's ecology minister", "its field director"; not "that's why President X", "the king's and Minister X's".
  const possessed =
    !/^(?:and|or|but)$/.test(lower[start - 1] ?? '') &&
    (isClitic(lower[start - 2]) || POSSESSIVES.has(lower[start - 2] ?? ''));
  if (possessed && freeWord(text, start - 1) && ownersBefore(text, start - 1).length > 0) start--;
  const before = ownersBefore(text, start);
  const first = before.at(-1)?.start ?? start;
  // "former U.S. President X": the word stands before the owner.
  const pastAt = before.length > 0 && isPast(lower[first - 1] ?? '') ? first - 1 : first;
  const past = pastAt < first || lower.slice(start, head).some(isPast);
  const noun = lower
    .slice(start, head)
    .findIndex((word) => BODY_NOUNS.has(word) && word !== 'state' && word !== 'nation' && word !== 'country');
  const own: Owner[] =
    noun === -1
      ? []
      : [{ is: 'body', noun: lower[start + noun]!, start: start + noun, end: start + noun + 1 }];
  const after = ownersAfter(text, end, belongingTo(lower[head]!));
  const owners = before.length > 0 ? before : after.length > 0 ? after : own;
  const determined = isDeterminer(lower[pastAt - 1]) ? pastAt - 1 : pastAt;
  return {
    head,
    start,
    end,
    past,
    owners,
    whole: { start: determined, end: before.length > 0 || after.length === 0 ? end : after[0]!.end },
  };
}

const isPast = (word: string): boolean => word !== 'late' && PAST_OFFICE.has(word.split('-')[0]!);

/** A lower-case word that may stand inside an office after a determiner: "an atmospheric scientist". */
function freeWord(text: Annotation, k: number): boolean {
  const word = text.lower[k]!;
  return (
    text.phraseAt[k] === -1 &&
    text.runAt[k] === -1 &&
    !isDeterminer(word) &&
    !isClitic(word) &&
    /^\p{Ll}/u.test(text.tokens[k]!.word)
  );
}

function isHead(text: Annotation, k: number): boolean {
  return (
    text.phraseAt[k] === -1 &&
    text.runAt[k] === -1 &&
    (OFFICE_HEADS.has(text.lower[k]!) ||
      (/^(?:then|vice|ex|deputy)-/.test(text.lower[k]!) &&
        OFFICE_HEADS.has(text.lower[k]!.split('-').at(-1)!)))
  );
}

/** One past the last token of the office whose head noun is at `head`. */
export function officeHeadEnd(text: Annotation, head: number): number {
  const { lower, sentence } = text;
  const officer = chiefOfficer(text, head);
  if (officer !== undefined) return officer + 1;
  let end = head + 1;
  if (GENERAL.test(lower[end] ?? '') && sentence[end] === sentence[head]) end++;
  if (!TAKES_DOMAIN.test(lower[head]!) || (lower[end] !== 'of' && lower[end] !== 'for')) return end;
  let last = end;
  for (let k = end + 1; k < Math.min(lower.length, end + 8) && sentence[k] === sentence[head]; k++) {
    const word = lower[k]!;
    const plain =
      text.phraseAt[k] === -1 &&
      (text.runAt[k] === -1 || allModifiers(text.runs[text.runAt[k]!]!.words.join(' ').toLowerCase()));
    if (REGIONS.has(text.tokens[k]!.word)) last = k + 1;
    else if (
      plain &&
      word !== 'of' &&
      OFFICE_DOMAINS.has(word) &&
      !(BODY_NOUNS.has(word) && word !== 'state')
    )
      last = k + 1;
    else if (word !== 'the' && word !== 'and' && word !== 'of' && word !== 'for') break;
  }
  if (last === end) return freeDomainEnd(text, end);
  return lastOfDomain(text, last) ? last + 1 : last;
}

/** "professor of trade law": a plain word that closes what the office is for. */
const lastOfDomain = ({ lower, tokens, sentence, phraseAt, runAt }: Annotation, k: number): boolean =>
  /^\p{Ll}{3,}$/u.test(tokens[k]?.word ?? '') &&
  sentence[k] === sentence[k - 1] &&
  phraseAt[k] === -1 &&
  runAt[k] === -1 &&
  !isDeterminer(lower[k]) &&
  /^(?:,|at|of|for|in)$/.test(lower[k + 1] ?? '') &&
  !/^(?:at|of|for|in|to|and|who|said|says|told)$/.test(lower[k]!);

/** "Chief People Officer": whatever a firm's chief officer is chief of. */
function chiefOfficer({ lower, sentence, tokens }: Annotation, head: number): number | undefined {
  if (lower[head] !== 'chief') return undefined;
  for (let k = head + 1; k <= head + 3 && sentence[k] === sentence[head]; k++) {
    if (lower[k] === 'officer') return k;
    if (!/^\p{L}/u.test(tokens[k]?.word ?? '')) return undefined;
  }
  return undefined;
}

/** "head of sustainability": up to three plain words that a comma, a name or another preposition ends. */
function freeDomainEnd(text: Annotation, of: number): number {
  const { lower, tokens, sentence } = text;
  for (let k = of + 1; k <= Math.min(lower.length - 1, of + 4) && sentence[k] === sentence[of]; k++) {
    const closes = k > of + 1 && (/^(?:,|at|of|for|in)$/.test(lower[k]!) || /^\p{Lu}/u.test(tokens[k]!.word));
    if (closes) return k;
    if (
      !/^\p{Ll}{3,}/u.test(tokens[k]!.word) ||
      isDeterminer(lower[k]) ||
      BODY_NOUNS.has(lower[k]!) ||
      text.phraseAt[k] !== -1 ||
      text.runAt[k] !== -1
    )
      return of;
  }
  return of;
}

function nextHead(text: Annotation, from: number): boolean {
  for (let k = from; k < Math.min(text.lower.length, from + 4); k++) {
    if (isHead(text, k)) return true;
    if (!OFFICE_MODIFIERS.has(text.lower[k]!)) return false;
  }
  return false;
}

function isModifier(text: Annotation, k: number, next: number): boolean {
  const word = text.lower[k]!;
  if (text.phraseAt[k] !== -1) return false;
  const run = text.runs[text.runAt[k] ?? -1];
  if (run) return run.words.every((part) => OFFICE_MODIFIERS.has(part.toLowerCase()) || REGIONS.has(part));
  if (word === 'and')
    return (
      OFFICE_MODIFIERS.has(text.lower[k - 1] ?? '') &&
      OFFICE_MODIFIERS.has(text.lower[next] ?? '') &&
      /^\p{Ll}|^\p{Lu}/u.test(text.tokens[next]!.word)
    );
  return (
    OFFICE_MODIFIERS.has(word) ||
    allModifiers(word) ||
    (OFFICE_HEADS.has(word) && /^(?:chief|executive|deputy|officer|official|general|member)$/.test(word))
  );
}

const allModifiers = (words: string): boolean =>
  /[- ]/.test(words) &&
  words.split(/[- ]/).every((part) => OFFICE_MODIFIERS.has(part) || OFFICE_HEADS.has(part));

function ownerEndingAt(text: Annotation, end: number): Owner | undefined {
  const k = end - 1;
  const phrase = text.phrases[text.phraseAt[k] ?? -1];
  if (phrase) return { is: 'party', phrase, start: phrase.start, end: phrase.end };
  const run = text.runs[text.runAt[k] ?? -1];
  if (run) return { is: 'name', run, start: run.start, end: run.end };
  const word = text.lower[k] ?? '';
  if (POSSESSIVES.has(word)) return { is: 'pronoun', word, start: k, end };
  if (OFFICE_HEADS.get(word) === 'governing' && isClitic(text.lower[end]))
    return { is: 'holder', head: word, start: holderStart(text, k), end };
  if (BODY_NOUNS.has(word) && isClitic(text.lower[end])) return { is: 'body', noun: word, start: k, end };
  return undefined;
}

function holderStart({ lower, phraseAt }: Annotation, head: number): number {
  let start = head;
  while (
    start > head - 4 &&
    phraseAt[start - 1] === -1 &&
    (OFFICE_MODIFIERS.has(lower[start - 1] ?? '') || OFFICE_HEADS.has(lower[start - 1] ?? ''))
  )
    start--;
  return start;
}

function followedByName(text: Annotation, k: number): boolean {
  return (text.phraseAt[k] ?? -1) !== -1 || (text.runAt[k] ?? -1) !== -1;
}
