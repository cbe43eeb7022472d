/**
 * Cuts text into words and marks, close to the Penn Treebank convention: clitics ("n't", "'s") and currency signs
 * stand alone, abbreviations keep their full stop, hyphenated words stay whole.
 * Invariants: tokens are in order and disjoint, never empty, never hold white space, and nothing but white space
 * lies between them. Every repetition in the patterns is bounded or cannot back-track, so time is linear.
 */
import type { Range } from './range.ts';

export interface Token extends Range {
  /** `text.slice(start, end)`. */
  readonly word: string;
}

const PATTERN = new RegExp(
  [
    /https?:\/\/[^\s<>"“”]{1,2000}|www\.[^\s<>"“”]{1,2000}/u, // addresses
    /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}\.\p{L}{2,24}/u, // e-mail
    /[@#][\p{L}\p{N}_]+/u, // handles and tags
    /(?:\p{L}\.){2,}/u, // U.S., D.C.
    /[$€£]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|k|m|bn|am|pm)?(?:-\p{L}[\p{L}\p{N}]*)*/u, // figures, 15-year-old
    /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’&/.](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/u, // words with inner - ' & / .
    /\.{2,}|…|-{2,}|[—–]+|``|''/u,
    /[^\s]/u,
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
);

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof sen sens rep reps gov govs gen col lt sgt capt cmdr adm maj rev hon st jr sr vs etc inc corp co ltd ' +
    'bros dept univ assn jan feb mar apr jun jul aug sept sep oct nov dec no nos fig ave blvd rd pa ga fla calif mass conn ' +
    'del ill ind kan ky la md mich minn miss mo mont neb nev okla ore tenn tex va vt wash wis wyo ariz ark ala colo w.va ' +
    'ph.d d-mass r-ky min max ft lb oz'
  ).split(' '),
);
const CLITIC = /^(.+?)(n['’]t|['’](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M))$/u;
const FUSED = /^(?:cannot|gonna|wanna|gotta)$/i;
const MISSING_SPACE = /^(\p{Ll}{2,})\.(\p{Lu}\p{Ll}.*)$/su;
const ADDRESS = /^(?:https?:|www\.)/;
const LETTER = /^\p{L}/u;

/** The tokens of `text`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const add = (start: number, end: number): void => {
    tokens.push({ start, end, word: text.slice(start, end) });
  };
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(text); match !== null; match = PATTERN.exec(text)) {
    let start = match.index;
    let word = match[0];
    if (word.length === 1) {
      const end = LETTER.test(word) ? abbreviationEnd(text, start, word) : start + 1;
      add(start, end);
      if (end > start + 1) PATTERN.lastIndex = end;
      continue;
    }
    if (ADDRESS.test(word)) {
      const kept = word.replace(/[.,;:!?)'’\]]+$/, '');
      add(start, start + kept.length);
      PATTERN.lastIndex = start + kept.length;
      continue;
    }
    if (/^[$€£]\d/.test(word)) {
      add(start, start + 1);
      start++;
      word = word.slice(1);
    }
    const joined = word.includes('.') ? MISSING_SPACE.exec(word) : null;
    if (joined) {
      const cut = start + joined[1]!.length;
      add(start, cut);
      add(cut, cut + 1);
      PATTERN.lastIndex = cut + 1;
      continue;
    }
    const end = LETTER.test(word) ? abbreviationEnd(text, start, word) : start + word.length;
    if (end > start + word.length) {
      add(start, end);
      PATTERN.lastIndex = end;
      continue;
    }
    const cut = innerCut(word);
    if (cut > 0) {
      add(start, start + cut);
      add(start + cut, end);
    } else add(start, end);
  }
  return tokens;
}

/** Where the word ends when a full stop after it belongs to it, else its plain end. */
function abbreviationEnd(text: string, start: number, word: string): number {
  const end = start + word.length;
  if (text[end] !== '.' || word.endsWith('.')) return end;
  const lower = word.toLowerCase();
  if (ABBREVIATIONS.has(lower)) {
    const number = lower === 'no' || lower === 'nos';
    return number && !/^\.\s?\d/.test(text.slice(end, end + 3)) ? end : end + 1;
  }
  const initial = word.length === 1 && word !== 'I' && /^\p{Lu}/u.test(word);
  return initial && /^\.\s+\p{Lu}/u.test(text.slice(end, end + 4)) ? end + 1 : end;
}

/** Where a clitic starts inside the word, 0 when it has none. */
function innerCut(word: string): number {
  if (FUSED.test(word)) return 3;
  if (word.length > 60 || !/['’]/.test(word)) return 0;
  const clitic = CLITIC.exec(word);
  return clitic && /\p{L}/u.test(clitic[1]!) ? clitic[1]!.length : 0;
}
