/**
 * Which statements repeat one utterance: contents that share most of their content-word shingles (Broder 1997), or a
 * quotation of one that stands inside a quotation of the other. A wording must be like the fullest one so far, so that
 * a set phrase doesn't chain what was said on two occasions. Speakers must agree; an unresolved one agrees with any, but
 * never joins two different speakers. An index of shingles keeps the work linear in the number of statements.
 */
import { DESCRIBED, type Statement } from '../record/statement.ts';

/** Share of the shorter content's shingles that must be common. */
const SHARED = 0.6;
/** A content with fewer shingles than this repeats only what is equal to it. */
const FEWEST_SHINGLES = 3;
/** Quoted words that must be contained; more when a speaker is unresolved. */
const FEWEST_QUOTED = 2;
const FEWEST_QUOTED_UNRESOLVED = 5;
/** A shingle that stands in more utterances than this tells nothing. */
const MOST_HOLDERS = 48;
/** Utterances that a wording is compared with: those that share most shingles. */
const MOST_CANDIDATES = 10;
/** Wordings of one utterance that later ones are compared with. */
const MOST_WORDINGS = 8;
/** Days between two dates that are one occasion: reports don't all keep one calendar. */
const SAME_OCCASION_DAYS = 1;

const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but if of to in on at by for from with as that this these those it its is are was were be been being ' +
    'has have had do does did will would shall should can could may might must not no nor so than then there here he she ' +
    'they we i you his her their our your my him them us me who which what when where how also very just said says'
  ).split(' '),
);

interface Wording {
  readonly place: { readonly article: string; readonly start: number; readonly end: number };
  readonly shingles: ReadonlySet<string>;
  /** All its words: what an exact copy is looked up by, however common its shingles are. */
  readonly whole: string;
  /** Names and figures in it, and whether it denies. */
  readonly names: readonly string[];
  readonly negates: boolean;
  /** Number of the day on which it was said. */
  readonly day: number | undefined;
  /** Each quotation in it, its words joined by blanks, with a blank at both ends. */
  readonly quotations: readonly string[];
}

interface Utterance {
  readonly id: number;
  readonly wordings: Wording[];
  /** The one with most shingles. */
  fullest: Wording;
  speaker: string | undefined;
}

/** Utterances by what they hold; a list that is full has stopped growing. */
type Index = Map<string, Utterance[]>;

interface Indexes {
  readonly shingles: Index;
  /** By each pair of adjacent words of a quotation, and by its first pair alone. */
  readonly quotedPairs: Index;
  readonly firstPairs: Index;
}

/** `statements` with `utterance` set: `u1`, `u2`, … in order of first appearance. */
export function groupUtterances(statements: readonly Statement[]): Statement[] {
  const indexes: Indexes = { shingles: new Map(), quotedPairs: new Map(), firstPairs: new Map() };
  let count = 0;
  return statements.map((statement) => {
    if (statement.by === DESCRIBED) return { ...statement, utterance: `u${++count}` };
    const wording = wordingOf(statement);
    const known = repeated(wording, statement.speaker, indexes);
    const utterance = known ?? { id: ++count, wordings: [], fullest: wording, speaker: statement.speaker };
    utterance.speaker ??= statement.speaker;
    if (wording.shingles.size > utterance.fullest.shingles.size) utterance.fullest = wording;
    if (utterance.wordings.length < MOST_WORDINGS) remember(utterance, wording, indexes);
    return { ...statement, utterance: `u${utterance.id}` };
  });
}

function remember(
  utterance: Utterance,
  wording: Wording,
  { shingles, quotedPairs, firstPairs }: Indexes,
): void {
  utterance.wordings.push(wording);
  hold(shingles, wording.whole, utterance);
  for (const shingle of wording.shingles) hold(shingles, shingle, utterance);
  for (const quoted of wording.quotations) {
    const pairs = pairsOf(quoted);
    for (const pair of pairs) hold(quotedPairs, pair, utterance);
    if (pairs[0] !== undefined) hold(firstPairs, pairs[0], utterance);
  }
}

function hold(index: Index, key: string, utterance: Utterance): void {
  const holders = index.get(key);
  if (!holders) index.set(key, [utterance]);
  else if (holders.length < MOST_HOLDERS && !holders.includes(utterance)) holders.push(utterance);
}

/** The utterance that a wording repeats: the one that shares most with it, the earliest among equals. */
function repeated(wording: Wording, speaker: string | undefined, indexes: Indexes): Utterance | undefined {
  let best: Utterance | undefined;
  let bestShare = 0;
  for (const utterance of candidates(wording, speaker, indexes)) {
    const resolved = speaker !== undefined && utterance.speaker !== undefined;
    const others = utterance.wordings.filter((other) => resolved || !isSamePlace(wording, other));
    const share = others.some((other) => isOtherOccasion(wording, other))
      ? 0
      : Math.min(
          Math.max(0, ...others.map((other) => likeness(wording, other, resolved))),
          likeness(wording, utterance.fullest, resolved),
        );
    if (share > bestShare || (share === bestShare && best && utterance.id < best.id)) {
      best = utterance;
      bestShare = share;
    }
  }
  return bestShare >= SHARED ? best : undefined;
}

/** Utterances of an agreeing speaker that share most with `wording`: a repeated one holds most of its shingles. */
function candidates(wording: Wording, speaker: string | undefined, indexes: Indexes): Utterance[] {
  const shared = new Map<Utterance, number>();
  const count = (holders: readonly Utterance[] | undefined): void => {
    if (!holders || holders.length >= MOST_HOLDERS) return;
    for (const utterance of holders) {
      if (speaker !== undefined && utterance.speaker !== undefined && speaker !== utterance.speaker) continue;
      shared.set(utterance, (shared.get(utterance) ?? 0) + 1);
    }
  };
  count(indexes.shingles.get(wording.whole));
  for (const shingle of wording.shingles) count(indexes.shingles.get(shingle));
  for (const quoted of wording.quotations) {
    const pairs = pairsOf(quoted);
    count(rarest(pairs, indexes.quotedPairs));
    for (const pair of pairs) count(indexes.firstPairs.get(pair));
  }
  return [...shared]
    .sort(([a, x], [b, y]) => y - x || a.id - b.id)
    .slice(0, MOST_CANDIDATES)
    .map(([utterance]) => utterance);
}

/** The shortest list among those of `pairs`: a quotation that holds all of them stands in each. */
function rarest(pairs: readonly string[], index: Index): readonly Utterance[] | undefined {
  let fewest: readonly Utterance[] | undefined;
  for (const pair of pairs) {
    const holders = index.get(pair);
    if (!holders) return undefined;
    if (!fewest || holders.length < fewest.length) fewest = holders;
  }
  return fewest;
}

/** Words quoted inside another's statement are those words, not a repetition of the statement. */
function isSamePlace({ place: a }: Wording, { place: b }: Wording): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}

function isOtherOccasion({ day: a }: Wording, { day: b }: Wording): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) > SAME_OCCASION_DAYS;
}

function likeness(a: Wording, b: Wording, resolved: boolean): number {
  const fewest = resolved ? FEWEST_QUOTED : FEWEST_QUOTED_UNRESOLVED;
  if (a.quotations.some((x) => b.quotations.some((y) => isContained(x, y, fewest)))) return 1;
  const shorter = Math.min(a.shingles.size, b.shingles.size);
  if (shorter === 0 || a.negates !== b.negates || isSwapped(a.names, b.names)) return 0;
  let shared = 0;
  for (const shingle of a.shingles) if (b.shingles.has(shingle)) shared++;
  if (shorter < FEWEST_SHINGLES) return shared === Math.max(a.shingles.size, b.shingles.size) ? 1 : 0;
  return shared / shorter;
}

/** Whether each names somebody, or a figure, that the other doesn't: what is said alike of two things isn't the same. */
function isSwapped(a: readonly string[], b: readonly string[]): boolean {
  const lacks = (names: readonly string[], others: readonly string[]): boolean =>
    names.some((name) => !others.some((other) => isLike(name, other)));
  return lacks(a, b) && lacks(b, a);
}

/** The same, or one formed from the other ("Kelvaran", "Kelvara"). */
const isLike = (a: string, b: string): boolean =>
  a === b || (!/^\d/.test(a) && a.slice(0, 4) === b.slice(0, 4) && Math.min(a.length, b.length) > 3);

/** Whether the shorter quotation stands in the longer and has enough words, at least one pair of them telling ones. */
function isContained(a: string, b: string, fewest: number): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return wordsOf(short).filter((word) => !STOP_WORDS.has(word)).length >= fewest && long.includes(short);
}

function wordingOf({ article, content, quotation, when }: Statement): Wording {
  const text = content.map((piece) => piece.text).join(' ');
  const words = wordsOf(text).filter((word) => !STOP_WORDS.has(word));
  const shingles = new Set(
    words.length === 1 ? words : words.slice(1).map((word, k) => `${words[k]} ${word}`),
  );
  return {
    place: { article, start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 },
    shingles,
    whole: words.join(' '),
    names: namesIn(text),
    negates: NEGATION.test(text),
    day: when?.date !== undefined && when.precision === 'day' ? Date.parse(when.date) / DAY_MS : undefined,
    quotations:
      quotation === 'indirect' ? [] : quotationsIn(text).map((quoted) => ` ${wordsOf(quoted).join(' ')} `),
  };
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []).map((word) =>
    word.replaceAll('’', "'"),
  );

const DAY_MS = 86_400_000;
const NEGATION = /\b(?:not|no|never|nobody|nothing|none|neither|nor|cannot|without)\b|n['’]t\b/i;

/** Figures, and words that begin with a capital where no sentence or quotation begins. */
function namesIn(text: string): readonly string[] {
  const names = [...text.matchAll(/(?<=[\p{L}\p{N},;:’'-] )\p{Lu}[\p{L}-]+/gu)].map(([name]) =>
    name.toLowerCase(),
  );
  const figures = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return [...names, ...figures.map((figure) => figure.replaceAll(',', ''))];
}

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '"': '"',
  '‘': '’',
};
const LONGEST_QUOTATION = 4000;

/** What stands between marks of any country; an unclosed mark quotes to the end. */
function quotationsIn(text: string): string[] {
  const found: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const closing = CLOSING[text[i]!];
    if (closing === undefined || (text[i] === '‘' && /[\p{L}\p{N}]/u.test(text[i - 1] ?? ''))) continue;
    let end = i + 1;
    while (end < text.length && !isClosing(text, end, closing)) end++;
    found.push(text.slice(i + 1, Math.min(end, i + 1 + LONGEST_QUOTATION)));
    i = end;
  }
  return found;
}

/** An apostrophe within a word closes nothing. */
function isClosing(text: string, at: number, closing: string): boolean {
  return closing.includes(text[at]!) && !(text[at] === '’' && /\p{L}/u.test(text[at + 1] ?? ''));
}

/** Adjacent words of a quotation: what it is looked up by. */
function pairsOf(quoted: string): string[] {
  const words = wordsOf(quoted);
  return words.slice(1).map((word, k) => `${words[k]} ${word}`);
}
