/**
 * Which statements repeat one utterance: contents that share most of their content-word shingles (Broder 1997), or a
 * quotation of one that stands inside a quotation of the other. Speakers must agree; an unresolved one agrees with
 * any, but never joins two different speakers. An index of shingles keeps the work linear in the number of statements.
 */
import type { Statement } from '../record/statement.ts';

/** Share of the shorter content's shingles that must be common. */
const SHARED = 0.6;
/** A content with fewer shingles than this repeats only what is equal to it. */
const FEWEST_SHINGLES = 3;
/** Quoted words that must be contained; more when a speaker is unresolved. */
const FEWEST_QUOTED = 2;
const FEWEST_QUOTED_UNRESOLVED = 5;
/** A shingle that stands in more utterances than this tells nothing. */
const MOST_HOLDERS = 64;

const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but if of to in on at by for from with as that this these those it its is are was were be been being ' +
    'has have had do does did will would shall should can could may might must not no nor so than then there here he she ' +
    'they we i you his her their our your my him them us me who which what when where how also very just said says'
  ).split(' '),
);

interface Wording {
  readonly shingles: ReadonlySet<string>;
  /** Each quotation in it, its words joined by blanks, with a blank at both ends. */
  readonly quotations: readonly string[];
}

interface Utterance {
  readonly id: number;
  readonly wordings: Wording[];
  speaker: string | undefined;
}

/** `statements` with `utterance` set: `u1`, `u2`, … in order of first appearance. */
export function groupUtterances(statements: readonly Statement[]): Statement[] {
  const utterances: Utterance[] = [];
  const byShingle = new Map<string, Utterance[]>();
  const byQuotedPair = new Map<string, Utterance[]>();
  return statements.map((statement) => {
    const wording = wordingOf(statement);
    const known = repeated(wording, statement.speaker, byShingle, byQuotedPair);
    const utterance = known ?? { id: utterances.length + 1, wordings: [], speaker: statement.speaker };
    if (!known) utterances.push(utterance);
    utterance.speaker ??= statement.speaker;
    if (utterance.wordings.length < MOST_WORDINGS) {
      utterance.wordings.push(wording);
      for (const shingle of wording.shingles) hold(byShingle, shingle, utterance);
      for (const pair of wording.quotations.flatMap(pairsOf)) hold(byQuotedPair, pair, utterance);
    }
    return { ...statement, utterance: `u${utterance.id}` };
  });
}

/** Wordings of one utterance that later ones are compared with. */
const MOST_WORDINGS = 8;

function hold(index: Map<string, Utterance[]>, key: string, utterance: Utterance): void {
  const holders = index.get(key);
  if (!holders) index.set(key, [utterance]);
  else if (holders.length < MOST_HOLDERS && !holders.includes(utterance)) holders.push(utterance);
}

/** The utterance that a wording repeats: the one that shares most with it, the earliest among equals. */
function repeated(
  wording: Wording,
  speaker: string | undefined,
  byShingle: ReadonlyMap<string, readonly Utterance[]>,
  byQuotedPair: ReadonlyMap<string, readonly Utterance[]>,
): Utterance | undefined {
  let best: Utterance | undefined;
  let bestShare = 0;
  for (const utterance of candidates(wording, byShingle, byQuotedPair)) {
    if (speaker !== undefined && utterance.speaker !== undefined && speaker !== utterance.speaker) continue;
    const resolved = speaker !== undefined && utterance.speaker !== undefined;
    const share = Math.max(...utterance.wordings.map((other) => likeness(wording, other, resolved)));
    if (share > bestShare || (share === bestShare && best && utterance.id < best.id)) {
      best = utterance;
      bestShare = share;
    }
  }
  return bestShare >= SHARED ? best : undefined;
}

function candidates(
  { shingles, quotations }: Wording,
  byShingle: ReadonlyMap<string, readonly Utterance[]>,
  byQuotedPair: ReadonlyMap<string, readonly Utterance[]>,
): ReadonlySet<Utterance> {
  const found = new Set<Utterance>();
  for (const shingle of shingles) for (const utterance of byShingle.get(shingle) ?? []) found.add(utterance);
  for (const pair of quotations.flatMap(pairsOf))
    for (const utterance of byQuotedPair.get(pair) ?? []) found.add(utterance);
  return found;
}

function likeness(a: Wording, b: Wording, resolved: boolean): number {
  const fewest = resolved ? FEWEST_QUOTED : FEWEST_QUOTED_UNRESOLVED;
  if (a.quotations.some((x) => b.quotations.some((y) => isContained(x, y, fewest)))) return 1;
  const shorter = Math.min(a.shingles.size, b.shingles.size);
  if (shorter === 0) return 0;
  let shared = 0;
  for (const shingle of a.shingles) if (b.shingles.has(shingle)) shared++;
  if (shorter < FEWEST_SHINGLES) return shared === Math.max(a.shingles.size, b.shingles.size) ? 1 : 0;
  return shared / shorter;
}

/** Whether the shorter quotation stands in the longer and has enough words, at least one pair of them telling ones. */
function isContained(a: string, b: string, fewest: number): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return wordsOf(short).filter((word) => !STOP_WORDS.has(word)).length >= fewest && long.includes(short);
}

function wordingOf({ content, quotation }: Statement): Wording {
  const text = content.map((piece) => piece.text).join(' ');
  const words = wordsOf(text).filter((word) => !STOP_WORDS.has(word));
  const shingles = new Set(
    words.length === 1 ? words : words.slice(1).map((word, k) => `${words[k]} ${word}`),
  );
  return {
    shingles,
    quotations:
      quotation === 'indirect' ? [] : quotationsIn(text).map((quoted) => ` ${wordsOf(quoted).join(' ')} `),
  };
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []).map((word) =>
    word.replaceAll('’', "'"),
  );

/** What stands between marks; an unclosed mark quotes to the end. */
function quotationsIn(text: string): string[] {
  return [...text.matchAll(/[“"«]([^“”"«»]{3,4000})/g)]
    .filter((match, k) => text[match.index] !== '"' || k % 2 === 0)
    .map((match) => match[1]!);
}

/** Adjacent words of a quotation: what it is looked up by. */
function pairsOf(quoted: string): string[] {
  const words = wordsOf(quoted);
  return words.slice(1).map((word, k) => `${words[k]} ${word}`);
}
