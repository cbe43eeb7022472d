/**
 * A candidate cue and the tokens around it: how far its sequence reaches, what is true of the cue whatever token is
 * looked at, and where each token stands relative to it.
 */
import { hashText, mix } from '../../core/hash.ts';
import type { CandidateCue, FirstReading } from './candidates.ts';
import type { Clues } from './clues.ts';
import { quoteState } from './cue-features.ts';
import { distanceClass } from './distance-class.ts';

const REACH = 130;
/** Hash of what lies beyond the text. */
export const EDGE = 1;

/** The cue's paragraph as far as the reach goes, and the next one when the cue ends it with a colon. */
export function windowOf(
  { paragraphs, paragraph, tokens }: Clues,
  { start, end }: CandidateCue,
): [number, number] {
  const number = paragraph[start]!;
  const [first, last] = paragraphs[number]!;
  const colon = tokens[last - 1]!.word === ':' && last - end <= 4;
  const next = paragraphs[number + 1];
  const until = colon && next ? next[1] : last;
  return [Math.max(first, start - REACH), Math.min(until, end + REACH)];
}

/** What is true of the cue whatever token is looked at. */
export interface Frame {
  readonly cue: CandidateCue;
  readonly head: number;
  readonly headLemma: number;
  readonly headLevel: number;
  readonly headQuoted: number;
  readonly wording: number;
  readonly next: number;
  readonly nextTag: number;
  readonly previous: number;
  /** What follows the cue: 1 end of sentence, 2 mark, 3 opening quotation mark, 4 "that", 5 "to", 6 preposition. */
  readonly follows: number;
  readonly sentenceQuotes: number;
  readonly quotesBefore: number;
  readonly quotesAround: number;
  readonly topRelation: number;
  /** The cue's ancestors, from itself up: token → level, and for each level its token and the hash of the path to it. */
  readonly levels: ReadonlyMap<number, number>;
  readonly ancestors: readonly number[];
  readonly paths: readonly number[];
  /** Tokens that may be the cue's subject → how they are reached. */
  readonly subjects: ReadonlyMap<number, number>;
  readonly start: number;
  readonly end: number;
}

export function frameOf(clues: Clues, cue: CandidateCue): Frame {
  const { start, end } = cue;
  const { tokens, tag, word, tagHash, lemmaHash, quoteMark, sentenceStart, sentenceEnd, quotedBefore } =
    clues;
  const head = cueHead(clues, cue);
  const top = topOf(clues, cue, head);
  const last = sentenceEnd[head]!;
  const quotes = (from: number, to: number): boolean => quotedBefore[to]! - quotedBefore[from]! > 2;
  const before = quotes(sentenceStart[head]!, Math.max(start, sentenceStart[head]!)) ? 1 : 0;
  const after = quotes(Math.min(end, last), last) ? 2 : 0;
  const following = tokens[end];
  return {
    cue,
    start,
    end,
    head,
    headLemma: lemmaHash[head]!,
    headLevel: clues.cueLevel[head]!,
    headQuoted: clues.inQuotes[head]!,
    wording: end - start > 1 ? mix(5, lemmaHash[start]!, lemmaHash[end - 1]!) : lemmaHash[head]!,
    next: following ? word[end]! : EDGE,
    nextTag: following ? (quoteMark[end] ? 77 : tagHash[end]!) : EDGE,
    previous: start > 0 ? word[start - 1]! : EDGE,
    follows: followerOf(following?.word ?? '.', tag[end] ?? '', end >= last - 1, quoteMark[end] === 1),
    sentenceQuotes: quotes(sentenceStart[head]!, last) ? 1 : 0,
    quotesBefore: before,
    quotesAround: before + after,
    topRelation: clues.relationHash[top]!,
    ...waysUp(clues, top),
    subjects: subjectsOf(clues, head, top),
  };
}

/** The token that carries the cue's meaning: a verb before a noun before a preposition, and the likelier cue. */
export function cueHead({ tag, cueRate, head, lemma }: Clues, { start, end }: CandidateCue): number {
  let top = start;
  let topScore = Number.NEGATIVE_INFINITY;
  for (let i = start; i < end; i++) {
    const kind = tag[i]!;
    const weight = kind.startsWith('V') ? 4 : kind.startsWith('N') ? 2 : kind === 'IN' ? 1 : 0;
    const outside = head[i]! < start || head[i]! >= end;
    const light = lemma[i] === 'have' || lemma[i] === 'be' || lemma[i] === 'do';
    const score = weight + cueRate[i]! * 3 + (outside ? 1 : 0) - (light ? 3 : 0);
    if (score > topScore) {
      topScore = score;
      top = i;
    }
  }
  return top;
}

function topOf({ head }: Clues, { start, end }: CandidateCue, from: number): number {
  let top = from;
  while (head[top]! >= start && head[top]! < end) top = head[top]!;
  return top;
}

function followerOf(word: string, tag: string, last: boolean, opens: boolean): number {
  if (last) return 1;
  if (/^(?:[.,;:!?]|[—–-]+)$/.test(word)) return 2;
  if (opens) return 3;
  if (word.toLowerCase() === 'that') return 4;
  return tag === 'TO' ? 5 : tag === 'IN' ? 6 : 0;
}

function waysUp({ head, relationHash }: Clues, top: number): Pick<Frame, 'levels' | 'ancestors' | 'paths'> {
  const levels = new Map<number, number>();
  const ancestors: number[] = [];
  const paths: number[] = [];
  let path = 0;
  for (let at = top, level = 0; at >= 0 && level < 30; at = head[at]!, level++) {
    levels.set(at, level);
    ancestors.push(at);
    paths.push(path);
    if (level < 4) path = mix(3, path, relationHash[at]!);
  }
  return { levels, ancestors, paths };
}

function subjectsOf(
  { subject, head, relation }: Clues,
  cueHeadToken: number,
  top: number,
): Map<number, number> {
  const subjects = new Map<number, number>();
  if (subject[cueHeadToken]! >= 0) subjects.set(subject[cueHeadToken]!, 1);
  if (subject[top]! >= 0 && !subjects.has(subject[top]!)) subjects.set(subject[top]!, 1);
  for (let at = top, level = 2; level < 6 && head[at]! >= 0; at = head[at]!, level++) {
    const above = head[at]!;
    const how = hashText(relation[at]!);
    if (subject[above]! >= 0 && !subjects.has(subject[above]!))
      subjects.set(subject[above]!, mix(1, level, how));
    if (relation[at] === 'acl' || relation[at] === 'acl:relcl') subjects.set(above, mix(2, level, how));
  }
  return subjects;
}

/** On which side of the cue a token stands, and how many sentences away. */
export interface Side {
  /** 1 before the cue, 2 after. */
  readonly side: number;
  readonly sentences: number;
  /** Side and sentences in one. */
  readonly context: number;
  readonly quote: number;
}

export function sideOf(clues: Clues, cue: CandidateCue, head: number, i: number): Side {
  const side = i < cue.start ? 1 : 2;
  const sentences = Math.max(-3, Math.min(3, clues.sentence[i]! - clues.sentence[head]!));
  return { side, sentences, context: side * 8 + sentences + 3, quote: quoteState(clues, i) };
}

/** Where a token stands relative to the cue, and what lies in between. */
export interface Place extends Side {
  readonly distance: number;
  readonly near: number;
  readonly commas: number;
  readonly marks: number;
  readonly verbs: number;
  readonly cues: number;
}

export function placeOf(
  clues: Clues,
  { cue, start, end, head }: Frame,
  { likelyCuesBefore }: FirstReading,
  i: number,
): Place {
  const before = i < start;
  const distance = before ? start - i : i - end + 1;
  const between = (sums: Int32Array): number =>
    Math.min(before ? sums[start]! - sums[i + 1]! : sums[i]! - sums[end]!, 4);
  const cues = before
    ? likelyCuesBefore[start]! - likelyCuesBefore[i]!
    : likelyCuesBefore[i + 1]! - likelyCuesBefore[end]!;
  const { side, sentences, context, quote } = sideOf(clues, cue, head, i);
  return {
    side,
    sentences,
    context,
    quote,
    distance,
    near: distanceClass(distance),
    commas: between(clues.commasBefore),
    marks: between(clues.marksBefore),
    verbs: between(clues.verbsBefore),
    cues: Math.min(cues, 3),
  };
}
