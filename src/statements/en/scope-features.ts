/**
 * Features of the second chain model: given one candidate cue, which tokens around it are its source and its content.
 * Everything is told relative to the cue: side, distance, marks and verbs in between, the branch of the tree, what the
 * first reading thought, and, in the second round, what the other candidates claim.
 */
import { mix } from '../../core/hash.ts';
import { featureWriter, type Sequence } from '../../core/linear-chain.ts';
import type { CandidateCue, FirstReading } from './candidates.ts';
import type { Clues } from './clues.ts';
import { quoteState } from './cue-features.ts';
import { distanceClass } from './distance-class.ts';
import { CONTENT, CUE, LABELS, OUTSIDE, SOURCE } from './labels.ts';
import type { OthersClaims } from './others-claims.ts';
import {
  cueHead,
  EDGE,
  type Frame,
  frameOf,
  type Place,
  placeOf,
  type Side,
  sideOf,
  windowOf,
} from './scope-frame.ts';

export interface ScopeSequence extends Sequence {
  readonly cue: CandidateCue;
  /** The token that position 0 stands for. */
  readonly first: number;
}

const BRANCH_OF_CUE = 12345;

/** The sequence of tokens around `cue`, for the first round. */
export function scopeSequence(clues: Clues, cue: CandidateCue, reading: FirstReading): ScopeSequence {
  const [from, to] = windowOf(clues, cue);
  const frame = frameOf(clues, cue);
  const length = to - from;
  const unary = featureWriter(length, 90);
  const pair = featureWriter(length, 17);
  const allowed = new Int32Array(length);
  let branchBefore = BRANCH_OF_CUE;
  for (let i = from; i < to; i++) {
    const inCue = i >= cue.start && i < cue.end;
    allowed[i - from] = inCue ? 1 << CUE : (1 << OUTSIDE) | (1 << SOURCE) | (1 << CONTENT);
    let branch = BRANCH_OF_CUE;
    if (!inCue) {
      const place = placeOf(clues, frame, reading, i);
      wordFeatures(clues, i, from, to, place, unary.put);
      placeFeatures(clues, frame, i, place, unary.put);
      stretchFeatures(clues, frame, reading, i, place, unary.put);
      readingFeatures(reading.marginals, i, place, unary.put);
      branch = treeFeatures(clues, frame, i, place, unary.put);
    }
    unary.next();
    if (i > from) {
      const afterCue = i - 1 >= cue.start && i - 1 < cue.end;
      pairFeatures(clues, frame, i, afterCue, branch !== branchBefore, pair.put);
    }
    pair.next();
    branchBefore = branch;
  }
  return { cue, length, first: from, unary: [unary.rows()], pair: pair.rows(), allowed };
}

/** The same sequence for the second round: what the other candidates claim is added. */
export function withClaims(
  sequence: ScopeSequence,
  clues: Clues,
  { marginals }: FirstReading,
  others: OthersClaims,
): ScopeSequence {
  const { cue, first, length } = sequence;
  const head = cueHead(clues, cue);
  const claims = featureWriter(length, 10);
  for (let i = first; i < first + length; i++) {
    if (i < cue.start || i >= cue.end) {
      claimFeatures(clues, marginals, others, i, sideOf(clues, cue, head, i), claims.put);
    }
    claims.next();
  }
  return { ...sequence, unary: [...sequence.unary, claims.rows()] };
}

function wordFeatures(
  { word, tagHash, lemmaHash, shape, cueLevel }: Clues,
  i: number,
  from: number,
  to: number,
  { side, sentences, marks, quote }: Place,
  put: (hash: number) => void,
): void {
  const at = (of: Int32Array, j: number): number => (j >= from && j < to ? of[j]! : EDGE);
  const w = word[i]!;
  const t = tagHash[i]!;
  const w1 = at(word, i - 1);
  const w2 = at(word, i + 1);
  const t1 = at(tagHash, i - 1);
  const t2 = at(tagHash, i + 1);
  put(mix(1, 0));
  put(mix(2, w));
  put(mix(3, t));
  put(mix(4, lemmaHash[i]!, side));
  put(mix(5, w1, side));
  put(mix(6, w2, side));
  put(mix(7, t1, t, side));
  put(mix(8, t, t2, side));
  put(mix(9, t1, t, t2));
  put(mix(10, shape[i]!, quote, sentences));
  put(mix(11, quote, side, marks));
  put(mix(12, cueLevel[i]!, side));
  put(mix(13, w1, w));
  put(mix(14, w, w2));
  put(mix(15, at(tagHash, i - 2), t1, t));
}

function placeFeatures(
  { word, tagHash }: Clues,
  frame: Frame,
  i: number,
  { context, near, distance, commas, marks, verbs, quote, side }: Place,
  put: (hash: number) => void,
): void {
  const { follows, headLemma, quotesBefore, quotesAround, wording, nextTag, next, previous } = frame;
  const t = tagHash[i]!;
  const close = Math.min(distance, 4);
  put(mix(20, context));
  put(mix(21, context, near));
  put(mix(22, context, near, t));
  put(mix(23, context, commas, quote));
  put(mix(24, context, marks, quote));
  put(mix(25, context, verbs, t));
  put(mix(26, context, commas * 8 + marks, verbs));
  put(mix(27, context, follows, quote));
  put(mix(28, context, follows, quotesAround));
  put(mix(29, context, follows, commas));
  put(mix(30, context, headLemma));
  put(mix(31, context, headLemma, follows));
  put(mix(32, context, headLemma, quote));
  put(mix(33, context, wording, t));
  put(mix(34, context, nextTag, quote));
  put(mix(35, context, next, near));
  put(mix(36, context, previous, t));
  put(mix(37, context, close, word[i]!));
  put(mix(38, context, headLemma, close));
  put(mix(39, context, frame.headQuoted * 4 + frame.sentenceQuotes, quote));
  put(mix(40, context, frame.headLevel, quote));
  put(mix(41, context, mix(8, follows, verbs, commas), quote));
  put(mix(42, distance <= 6 ? distance * 4 + side : side, t, follows));
  put(mix(43, quotesBefore, quote, context));
}

function stretchFeatures(
  { stretch, stretches, marksBefore }: Clues,
  { start, end, follows, headLemma, headQuoted }: Frame,
  { likelyCuesBefore }: FirstReading,
  i: number,
  { side, context }: Place,
  put: (hash: number) => void,
): void {
  const number = stretch[i]!;
  if (number < 0) {
    put(mix(60, side, 99));
    return;
  }
  const [first, last] = stretches[number]!;
  const gap = distanceClass(last <= start ? start - last : first >= end ? first - end : 0);
  const size = distanceClass(last - first);
  const inside = last > start && first < end;
  const between = inside
    ? 0
    : Math.min(
        side === 1
          ? marksBefore[start]! - marksBefore[Math.min(last, start)]!
          : marksBefore[Math.max(first, end)]! - marksBefore[end]!,
        3,
      );
  const cues =
    side === 1
      ? likelyCuesBefore[start]! - likelyCuesBefore[Math.min(last, start)]!
      : likelyCuesBefore[Math.max(first, end)]! - likelyCuesBefore[end]!;
  const other = cues > 0 ? 1 : 0;
  put(mix(61, side, gap, between));
  put(mix(62, context, gap, size));
  put(mix(63, context, between, follows));
  put(mix(64, context, between, headLemma));
  put(mix(65, context, between, mix(1, headQuoted, size)));
  put(mix(66, context, other, between));
  put(mix(67, context, other, follows));
}

function readingFeatures(
  marginals: Float32Array,
  i: number,
  { side, sentences, near, commas, context, quote, cues }: Place,
  put: (hash: number) => void,
): void {
  const source = probabilityClass(marginals[i * LABELS + SOURCE]!);
  const content = probabilityClass(marginals[i * LABELS + CONTENT]!);
  put(mix(70, source, side, sentences));
  put(mix(71, content, side, sentences));
  put(mix(72, source, content, probabilityClass(marginals[i * LABELS + CUE]!)));
  put(mix(73, source, near, side));
  put(mix(74, content, near, side));
  put(mix(75, content, commas, context));
  put(mix(76, content, quote, context));
  put(mix(77, context, cues, content));
  put(mix(78, context, cues, source));
  put(mix(79, context, cues, quote));
}

function claimFeatures(
  { tagHash }: Clues,
  marginals: Float32Array,
  others: OthersClaims,
  i: number,
  { side, sentences, context, quote }: Side,
  put: (hash: number) => void,
): void {
  const t = tagHash[i]!;
  const source = claimClass(others.claim(i, SOURCE));
  const content = claimClass(others.claim(i, CONTENT));
  const cue = claimClass(others.claim(i, CUE));
  const between = claimClass(others.strongestCueBetween(i));
  put(mix(150, source, content, cue));
  put(mix(151, mix(1, source, content, cue), side, sentences));
  put(mix(152, content, cue, context));
  put(mix(153, content, quote, context));
  put(mix(154, mix(2, content, probabilityClass(marginals[i * LABELS + CONTENT]!)), context));
  put(mix(155, between, context));
  put(mix(156, between, content, side));
  put(mix(157, between, context, quote));
  put(mix(158, claimClass(others.cueInContent), content, context));
  put(mix(159, between, t, side));
}

function treeFeatures(
  clues: Clues,
  frame: Frame,
  i: number,
  { side, commas, quote, distance }: Place,
  put: (hash: number) => void,
): number {
  const { word, head, relationHash, lemmaHash, tagHash, cueLevel } = clues;
  const { levels, ancestors, paths, follows, headLemma, headLevel, topRelation, start, end } = frame;
  const t = tagHash[i]!;
  const r = relationHash[i]!;
  let at = i;
  let below = -1;
  let steps = 0;
  while (at >= 0 && !levels.has(at) && steps < 40) {
    below = at;
    at = head[at]!;
    steps++;
  }
  const level = at >= 0 && levels.has(at) ? levels.get(at)! : 31;
  let branch = 999;
  if (level < 31) branch = below < 0 ? mix(4, paths[level]!, 1) : mix(5, paths[level]!, relationHash[below]!);
  const deep = Math.min(steps, 5);
  const high = Math.min(level, 5);
  put(mix(90, branch));
  put(mix(91, branch, side));
  put(mix(92, branch, t, side));
  put(mix(93, branch, deep, side));
  put(mix(94, branch, headLemma));
  put(mix(95, branch, commas, side));
  put(mix(96, branch, quote, side));
  put(mix(97, branch, follows, side));
  put(mix(98, branch, topRelation, follows));
  put(mix(99, branch, high, side));
  put(mix(100, high, side, deep));
  put(mix(101, branch, below >= 0 ? lemmaHash[below]! : 0));
  put(mix(102, branch, below >= 0 ? tagHash[below]! : 0, side));
  put(mix(103, r, branch));
  put(mix(104, r, side, t));
  put(mix(105, branch, headLevel, side));
  put(mix(106, branch, mix(1, cueLevel[i]!, 3)));
  put(mix(107, branch, distanceClass(distance), side));
  const h = head[i]!;
  put(mix(108, h < 0 ? 1 : h === frame.head ? 2 : h >= start && h < end ? 3 : 4, r, side));
  put(mix(109, r, h >= 0 ? relationHash[h]! : EDGE, side));
  put(mix(110, branch, word[i]!, 2));
  const subject = subjectPath(clues, frame, i);
  put(mix(111, subject, side));
  put(mix(112, subject, t));
  put(mix(113, subject, r, side));
  put(mix(114, subject !== 0 ? 1 : 0, headLemma, side));
  put(mix(115, subject, branch));
  put(mix(116, branch, ancestors.length > level ? (below < ancestors[level]! ? 1 : 2) : 0));
  return mix(6, branch, below);
}

/** How the token hangs under one of the cue's subjects; 0 when it doesn't. */
function subjectPath({ head, relationHash }: Clues, { subjects }: Frame, i: number): number {
  for (let at = i, steps = 0; at >= 0 && steps < 15; at = head[at]!, steps++) {
    const how = subjects.get(at);
    if (how !== undefined) return mix(7, how, steps === 0 ? 0 : steps === 1 ? relationHash[i]! : 2);
  }
  return 0;
}

function pairFeatures(
  clues: Clues,
  { start, end, headLemma }: Frame,
  i: number,
  afterCue: boolean,
  changesBranch: boolean,
  put: (hash: number) => void,
): void {
  const { tagHash, word, inQuotes, quoteMark, sentenceStart, cueLevel, relationHash } = clues;
  const side = i < start ? 1 : 2;
  const near = distanceClass(i < start ? start - i : i - end + 1);
  const t = tagHash[i]!;
  const t1 = tagHash[i - 1]!;
  const changes = changesBranch ? 1 : 0;
  put(mix(1, side));
  put(mix(2, side, t));
  put(mix(3, side, t1));
  put(mix(4, t1, t, side));
  put(mix(5, word[i]!, side));
  put(mix(6, word[i - 1]!, side));
  put(mix(7, mix(1, inQuotes[i]! + 2 * inQuotes[i - 1]!, quoteMark[i]!, quoteMark[i - 1]!), side));
  put(mix(8, i === sentenceStart[i] ? 1 : 0, quoteState(clues, i), side));
  put(mix(9, near, side, afterCue ? 1 : 0));
  put(mix(10, word[i - 1]!, word[i]!, side));
  put(mix(11, cueLevel[i]!, side));
  put(mix(12, changes, side, t));
  put(mix(13, changes, t1, side));
  put(mix(14, changes, relationHash[i]!, side));
  put(mix(15, relationHash[i]!, t1, side));
  put(mix(16, changes, headLemma, side));
}

function probabilityClass(p: number): number {
  if (p < 0.3) return p < 0.02 ? 0 : p < 0.1 ? 1 : 2;
  if (p < 0.7) return p < 0.5 ? 3 : 4;
  return p < 0.9 ? 5 : p < 0.98 ? 6 : 7;
}

function claimClass(p: number): number {
  if (p < 0.3) return p < 0.05 ? 0 : 1;
  return p < 0.6 ? 2 : p < 0.85 ? 3 : 4;
}
