/**
 * Capitalised sequences that may be names: particles, initials, "of" and "and" inside an organisation's name, and
 * sentence-initial words only where nothing says that they are ordinary ones.
 */
import type { TokenizedArticle } from './annotation.ts';
import {
  HONORIFICS,
  NAME_SUFFIXES,
  NEVER_NAMES,
  ORGANISATION_WORDS,
  PARTICLES,
  STATE_BODIES,
  UNNAMED_NOUNS,
} from './name-words.ts';
import { OFFICE_DOMAINS, OFFICE_HEADS, OFFICE_MODIFIERS } from './offices.ts';

/** One past the last token of the capitalised sequence at `i`; `i` when none starts there. */
export function runEnd(text: TokenizedArticle, i: number, phraseAt: Int32Array): number {
  const { tokens, lower } = text;
  if (!startsName(text, i, phraseAt)) return i;
  let end = i + 1;
  let organisation = ORGANISATION_WORDS.has(lower[i]!);
  let joined = false;
  for (let k = end; k < tokens.length && k < i + 10; k++) {
    if (text.paragraph[k] !== text.paragraph[i]) break;
    const word = tokens[k]!.word;
    const before = lower[k - 1]!;
    if ((NAME_SUFFIXES.has(lower[k]!) && UPPER.test(word)) || (isLocal(text, k - 1) && end === k))
      end = k + 1;
    else if (isLocal(text, k) && organisation && end === k) end = k + 1;
    else if (
      isNamePart(text, k, phraseAt) ||
      (end === k &&
        UPPER.test(word) &&
        ALSO_SURNAMES.has(lower[k]!) &&
        !UPPER.test(tokens[k + 1]?.word ?? '') &&
        !OFFICE_MODIFIERS.has(before) &&
        !organisation)
    ) {
      end = k + 1;
      organisation ||= ORGANISATION_WORDS.has(lower[k]!);
    } else if (phraseAt[k] !== -1) {
      // A country inside an organisation's name: "Bank of Canada", "Association of Kenya Growers".
      if (organisation && (before === 'of' || before === 'the' || end === k)) end = k + 1;
      else break;
    } else if (PARTICLES.has(lower[k]!) || word === '&') continue;
    else if (
      organisation &&
      (lower[k] === 'of' || lower[k] === 'for' || (lower[k] === 'the' && before !== 'and')) &&
      end > k - 2
    ) {
      joined ||= lower[k] !== 'the';
    } else if (
      joined &&
      organisation &&
      UPPER.test(word) &&
      phraseAt[k] === -1 &&
      (end === k || JOINTS.test(before)) &&
      (OFFICE_MODIFIERS.has(lower[k]!) || ORGANISATION_WORDS.has(lower[k]!))
    )
      end = k + 1;
    else if (joined && lower[k] === 'and' && end === k) continue;
    else if (lower[k] === 'and' && end === k && !organisation && unionAhead(text, k + 1)) continue;
    else if (joinsPossessive(text, k) && end === k) end = k + 1;
    else if (word === ',' && joined && organisation && end === k && listedDomain(text, k)) end = k + 1;
    else if (
      end === k &&
      UPPER.test(word) &&
      OFFICE_MODIFIERS.has(lower[k]!) &&
      (organisationAhead(text, k + 1) || isNamePart(text, k + 1, phraseAt))
    )
      end = k + 1;
    else if (UPPER.test(word) && organisation && end === k && ORGANISATION_WORDS.has(lower[k]!)) end = k + 1;
    else if (UPPER.test(word) && ORGANISATION_WORDS.has(lower[k]!) && end === k) {
      end = k + 1;
      organisation = true;
    } else break;
  }
  return end;
}

/** Words inside a body's name: "Bureau for Economic Policy Analysis". */
const JOINTS = /^(?:of|for|the|and|&|,)$/;

/** The comma in "Department for Environment, Food & Rural Affairs". */
function listedDomain({ tokens, lower }: TokenizedArticle, comma: number): boolean {
  for (let k = comma + 1; k < comma + 4; k++) {
    if (lower[k] === '&' || lower[k] === 'and') return k > comma + 1 && UPPER.test(tokens[k + 1]?.word ?? '');
    if (!UPPER.test(tokens[k]?.word ?? '')) return false;
  }
  return false;
}

/** The "and" in "Grain and Bakery Workers", "Food and Allied Trades". */
function unionAhead({ tokens, lower }: TokenizedArticle, from: number): boolean {
  for (let k = from; k < from + 4 && UPPER.test(tokens[k]?.word ?? ''); k++)
    if (
      /^(?:workers|employees|staff|teachers|nurses|miners|trades|union|operatives|officers)$/.test(lower[k]!)
    )
      return k > from;
  return false;
}

/** "the National Yeomen": words that bodies style themselves by. */
const SELF_STYLED = /^(?:National|United|Royal|Federated|General|Free|Reform|New|Popular|Progressive)$/;

/** "the Southern Rock Lobster Exporters' Council". */
const QUARTERS = /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central)$/;

/** "Local 88" of a union. */
const isLocal = ({ tokens }: TokenizedArticle, i: number): boolean =>
  tokens[i]!.word === 'Local' && /^\d+$/.test(tokens[i + 1]?.word ?? '');

/** Whether a word is still what an office is for: "Minister for Water Resources Anna Szeredy". */
function isDomain({ lower }: TokenizedArticle, i: number): boolean {
  if (!OFFICE_DOMAINS.has(lower[i]!) && !(lower[i - 1] === 'and' && /^[,.)]$/.test(lower[i + 1] ?? '')))
    return false;
  let k = i - 1;
  while (k > i - 6 && (OFFICE_DOMAINS.has(lower[k] ?? '') || /^(?:and|,|the)$/.test(lower[k] ?? ''))) k--;
  return (
    /^(?:for|of)$/.test(lower[k] ?? '') && /^(?:minister|secretary|commissioner)$/.test(lower[k - 1] ?? '')
  );
}

function startsName(text: TokenizedArticle, i: number, phraseAt: Int32Array): boolean {
  const { tokens, lower, common } = text;
  if (isDomain(text, i)) return false;
  if (isLocal(text, i)) return true;
  if (QUARTERS.test(tokens[i]!.word) && !opensSentence(text, i) && organisationAhead(text, i + 1))
    return phraseAt[i] === -1;
  if (PARTICLES.has(lower[i]!) && UPPER.test(tokens[i]!.word))
    return i + 1 < tokens.length && (isNamePart(text, i + 1, phraseAt) || PARTICLES.has(lower[i + 1]!));
  if (ORGANISATION_WORDS.has(lower[i]!) && UPPER.test(tokens[i]!.word) && phraseAt[i] === -1)
    return (
      lower[i + 1] === 'of' ||
      lower[i + 1] === 'for' ||
      isNamePart(text, i + 1, phraseAt) ||
      !opensSentence(text, i)
    );
  if (
    OFFICE_MODIFIERS.has(lower[i]!) &&
    UPPER.test(tokens[i]!.word) &&
    UPPER.test(tokens[i + 1]?.word ?? '') &&
    (ORGANISATION_WORDS.has(lower[i + 1]!) ||
      (isNamePart(text, i + 1, phraseAt) &&
        ((lower[i - 1] === 'the' && SELF_STYLED.test(tokens[i]!.word)) ||
          (!opensSentence(text, i) && organisationAhead(text, i + 1)))))
  )
    return phraseAt[i] === -1;
  if (
    OFFICE_MODIFIERS.has(lower[i]!) &&
    UPPER.test(tokens[i]!.word) &&
    phraseAt[i] === -1 &&
    /^['’]s$/.test(lower[i + 1] ?? '')
  )
    return true;
  if (tokens[i]!.word === 'New' && isNamePart(text, i + 1, phraseAt)) return phraseAt[i] === -1;
  if (!isNamePart(text, i, phraseAt)) return false;
  if (!opensSentence(text, i) || isNamePart(text, i + 1, phraseAt))
    return !(opensSentence(text, i) && common.has(lower[i]!) && !isNamePart(text, i + 2, phraseAt));
  return !common.has(lower[i]!) && !UNNAMED_NOUNS.has(lower[i]!);
}

/** Whether a token can be a part of an unknown name wherever it stands. */
export function isNamePart({ tokens, lower }: TokenizedArticle, k: number, phraseAt: Int32Array): boolean {
  const token = tokens[k];
  if (token === undefined || phraseAt[k] !== -1) return false;
  const { word } = token;
  if (PREFIXED_NAME.test(word) || INITIAL.test(word)) return true;
  if (!UPPER.test(word) || word.length < 2) return false;
  const plain = lower[k]!;
  if (word === 'He' && isSurnameHe({ tokens, lower }, k)) return true;
  if (NEVER_NAMES.has(plain) || HONORIFICS.has(plain) || ORGANISATION_WORDS.has(plain)) return false;
  return !OFFICE_HEADS.has(plain) && !OFFICE_MODIFIERS.has(plain) && !IN_OFFICE.test(plain);
}

const IN_OFFICE = /^(?:chair|chairman|chairwoman|chairperson|president)-in-/;

/** "Spokesperson He Lan": the surname stands in the middle of a sentence, before a given name. */
const isSurnameHe = ({ tokens, lower }: Pick<TokenizedArticle, 'tokens' | 'lower'>, k: number): boolean =>
  (/^\p{Ll}/u.test(tokens[k - 1]?.word ?? '') || OFFICE_HEADS.has(lower[k - 1] ?? '')) &&
  /^\p{Lu}\p{Ll}/u.test(tokens[k + 1]?.word ?? '');

function opensSentence({ tokens, sentence, headline }: TokenizedArticle, i: number): boolean {
  if (headline[i] === 1) return true;
  const previous = tokens[i - 1];
  return previous === undefined || sentence[i - 1] !== sentence[i] || /^["“‘'*«(:]/.test(previous.word);
}

/** "Dockworkers’ Union": an apostrophe between two words of an organisation's name. */
function joinsPossessive({ tokens, lower }: TokenizedArticle, k: number): boolean {
  return (
    ((/^['’]$/.test(tokens[k]!.word) && lower[k - 1]!.endsWith('s')) ||
      (/^['’]s$/.test(tokens[k]!.word) && /(?:men|women|people|children)$/.test(lower[k - 1]!))) &&
    ORGANISATION_WORDS.has(lower[k + 1] ?? '') &&
    UPPER.test(tokens[k + 1]!.word)
  );
}

/** Whether a capitalised word of an organisation's name comes within three capitalised words, before any office. */
function organisationAhead({ tokens, lower }: TokenizedArticle, from: number): boolean {
  for (let k = from; k < Math.min(tokens.length, from + 3) && UPPER.test(tokens[k]!.word); k++) {
    if (STATE_BODIES.has(lower[k]!) || OFFICE_HEADS.has(lower[k]!)) return false;
    if (ORGANISATION_WORDS.has(lower[k]!)) return !OFFICE_HEADS.has(lower[k + 1] ?? '');
  }
  return false;
}

export const UPPER: RegExp = /^\p{Lu}/u;

export const ACRONYM: RegExp = /^\p{Lu}[\p{Lu}\p{N}&+-]+s?$/u;

const PREFIXED_NAME = /^(?:al|el|as|ash|an|ar|at|bin|ben|de|d|l|o)[-'’]\p{Lu}/u;

export const INITIAL: RegExp = /^\p{Lu}\.$/u;

/** Office nouns that are also surnames: after a given name they belong to the name. */
const ALSO_SURNAMES: ReadonlySet<string> = new Set(
  'king judge pope major dean bishop prince marshal chief page speaker justice mayor cardinal host coo member partner anchor cook fellow captain queen steward chair boss editor rector officer manager leader head justice principal convener solicitor'.split(
    ' ',
  ),
);
