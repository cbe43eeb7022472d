/**
 * Features of the first chain model, which labels each paragraph with source, cue and content at once; its cue
 * marginals give the candidate cues. The number in front of each feature is its name in the learned weights:
 * renumber nothing without learning anew.
 */
import { mix } from '../../core/hash.ts';
import { featureWriter, type Sequence } from '../../core/linear-chain.ts';
import type { Clues } from './clues.ts';
import { distanceClass } from './distance-class.ts';

/** Hash of what lies beyond the paragraph. */
const EDGE = 1;
const EDGE_LEVEL = 15;
const FAR = 9;
const COMPLEMENT = /^(?:ccomp|xcomp|dobj|advcl|nmod|parataxis|iobj|dep|acl)/;

/** The sequence of the paragraph of tokens `start..end`. */
export function cueSequence(clues: Clues, [start, end]: readonly [number, number]): Sequence {
  const unary = featureWriter(end - start, 96);
  const pair = featureWriter(end - start, 20);
  let lastClosing = Number.NEGATIVE_INFINITY;
  for (let i = start; i < end; i++) {
    if (clues.quoteMark[i] === 2) lastClosing = i;
    wordFeatures(clues, i, start, end, unary.put);
    quotationFeatures(clues, i, start, end, lastClosing, unary.put);
    treeFeatures(clues, i, unary.put);
    unary.next();
    if (i > start) pairFeatures(clues, i, pair.put);
    pair.next();
  }
  return { length: end - start, unary: [unary.rows()], pair: pair.rows() };
}

function wordFeatures(
  clues: Clues,
  i: number,
  start: number,
  end: number,
  put: (hash: number) => void,
): void {
  const { word, lemmaHash, tagHash, cueLevel, suffix, shape, sentenceStart } = clues;
  const at = (of: Int32Array, j: number): number => (j >= start && j < end ? of[j]! : EDGE);
  const level = (j: number): number => (j >= start && j < end ? cueLevel[j]! : EDGE_LEVEL);
  const w = word[i]!;
  const l = lemmaHash[i]!;
  const t = tagHash[i]!;
  const c = cueLevel[i]!;
  const q = quoteState(clues, i);
  const w1 = at(word, i - 1);
  const w2 = at(word, i + 1);
  const l1 = at(lemmaHash, i - 1);
  const l2 = at(lemmaHash, i + 1);
  const t1 = at(tagHash, i - 1);
  const t2 = at(tagHash, i + 1);
  put(mix(1, 0));
  put(mix(2, w));
  put(mix(3, l, t));
  put(mix(4, t));
  put(mix(5, suffix[i]!, t));
  put(mix(6, w1));
  put(mix(7, w2));
  put(mix(8, at(word, i - 2)));
  put(mix(9, at(word, i + 2)));
  put(mix(10, l1, l));
  put(mix(11, l, l2));
  put(mix(12, t1, t, t2));
  put(mix(13, at(tagHash, i - 2), t1, t));
  put(mix(14, t, t2, at(tagHash, i + 2)));
  put(mix(15, l, t1));
  put(mix(16, l, t2));
  put(mix(17, l, t1, t2));
  put(mix(18, w, shape[i]!, i === sentenceStart[i] ? 1 : 0));
  put(mix(19, q));
  put(mix(20, l, q));
  put(mix(21, t, q));
  put(mix(22, c, q));
  put(mix(23, c, t));
  put(mix(24, level(i - 1), c, level(i + 1)));
  put(mix(25, c, t1, t2));
  put(mix(26, c, w2));
  put(mix(27, c, w1));
  put(mix(28, w1, w2));
  put(mix(29, at(lemmaHash, i - 2), l1, l));
  put(mix(30, l, l2, at(lemmaHash, i + 2)));
  put(mix(31, level(i + 2), level(i + 1), t));
  put(mix(32, level(i - 2), level(i - 1), t));
}

function quotationFeatures(
  clues: Clues,
  i: number,
  start: number,
  end: number,
  lastClosing: number,
  put: (hash: number) => void,
): void {
  const { tagHash, cueLevel, sentenceStart, sentenceEnd, quotedBefore, quoteMark, inQuotes, shape } = clues;
  const t = tagHash[i]!;
  const c = cueLevel[i]!;
  const first = sentenceStart[i]!;
  const last = sentenceEnd[i]!;
  const quoted = quotedBefore[last]! - quotedBefore[first]!;
  const sinceClosing = i - lastClosing < 8 ? i - lastClosing : FAR;
  let toOpening = FAR;
  for (let k = i + 1; k < Math.min(end, i + 7); k++) {
    if (quoteMark[k] === 1) {
      toOpening = k - i;
      break;
    }
  }
  put(mix(33, sinceClosing, toOpening, t));
  put(mix(34, sinceClosing, toOpening, c));
  put(mix(35, c, quoted > 3 ? 1 : 0, inQuotes[i]!));
  put(mix(36, distanceClass(i - first), t));
  put(mix(37, distanceClass(last - i), t));
  put(mix(38, Math.min(last - i, 4), c, sinceClosing));
  put(mix(39, start === 0 ? 1 : 0, shape[i]!));
}

function treeFeatures(clues: Clues, i: number, put: (hash: number) => void): void {
  const { tagHash, lemmaHash, relationHash, cueLevel, head, subject, children, relation, depth, inQuotes } =
    clues;
  const { cueAbove, belowCue } = clues;
  const t = tagHash[i]!;
  const l = lemmaHash[i]!;
  const c = cueLevel[i]!;
  const r = relationHash[i]!;
  const h = head[i]!;
  const hl = h >= 0 ? lemmaHash[h]! : EDGE;
  const ht = h >= 0 ? tagHash[h]! : EDGE;
  const hc = h >= 0 ? cueLevel[h]! : EDGE_LEVEL;
  const grand = h >= 0 ? head[h]! : -1;
  const s = subject[i]!;
  const st = s < 0 ? 0 : tagHash[s]!;
  const sl = s < 0 ? 0 : lemmaHash[s]!;
  let frame = 0;
  let kinds = 0;
  for (const k of children[i]!) {
    const of = relation[k]!;
    if (!COMPLEMENT.test(of)) continue;
    frame = mix(1, frame, relationHash[k]!, k > i ? 1 : 0);
    kinds |= of === 'ccomp' ? 1 : of === 'xcomp' ? 2 : of === 'dobj' ? 4 : of.startsWith('nmod') ? 8 : 16;
  }
  put(mix(50, r, t));
  put(mix(51, r, l));
  put(mix(52, r, ht, t));
  put(mix(53, r, hl));
  put(mix(54, r, hl, l));
  put(mix(55, r, hc, t));
  put(mix(56, c, frame));
  put(mix(57, l, kinds));
  put(mix(58, t, frame));
  put(mix(59, l, st));
  put(mix(60, c, st, kinds));
  put(mix(61, t, sl));
  put(mix(62, c, sl));
  put(mix(63, c, r, kinds));
  put(mix(64, l, r, kinds));
  const above = cueAbove[i]!;
  if (above < 0) {
    put(mix(65, 2, t));
    put(mix(66, 3, c));
    put(mix(67, c, r, 5));
  } else {
    const below = belowCue[i]!;
    const branch = relationHash[below]!;
    const side = below < above ? 0 : 1;
    const ac = cueLevel[above]!;
    put(mix(68, ac, branch, side));
    put(mix(69, lemmaHash[above]!, branch, side));
    put(mix(70, ac, branch, t));
    put(mix(71, ac, branch, c));
    put(mix(72, branch, side, r));
    put(mix(73, Math.min(depth[i]! - depth[above]!, 6), branch, side));
    put(mix(74, ac, branch, inQuotes[above]! * 2 + inQuotes[i]!));
    put(mix(75, ac, side * 16 + distanceClass(i - above)));
  }
  put(mix(80, r, h >= 0 ? relationHash[h]! : EDGE, t));
  put(mix(81, c, hc, grand >= 0 ? cueLevel[grand]! : EDGE_LEVEL));
  for (const k of children[i]!) {
    put(mix(90, l, lemmaHash[k]!, relationHash[k]!));
    put(mix(91, c, lemmaHash[k]!, relationHash[k]!));
  }
  if (h >= 0 && relation[i]!.startsWith('nsubj')) put(mix(92, hc, t));
}

function pairFeatures(clues: Clues, i: number, put: (hash: number) => void): void {
  const { tagHash, word, cueLevel, inQuotes, quoteMark, sentenceStart, relationHash, cueAbove, belowCue } =
    clues;
  const t = tagHash[i]!;
  const t1 = tagHash[i - 1]!;
  put(mix(1, 0));
  put(mix(2, t));
  put(mix(3, t1));
  put(mix(4, t1, t));
  put(mix(5, word[i]!));
  put(mix(6, word[i - 1]!));
  put(mix(7, inQuotes[i]! + 2 * inQuotes[i - 1]!, quoteMark[i]!, quoteMark[i - 1]!));
  put(mix(8, i === sentenceStart[i] ? 1 : 0, inQuotes[i]!));
  put(mix(9, cueLevel[i]!));
  put(mix(10, cueLevel[i - 1]!));
  put(mix(11, word[i - 1]!, word[i]!));
  put(mix(12, relationHash[i]!));
  put(mix(13, relationHash[i]!, t1));
  const changes = belowCue[i] !== belowCue[i - 1] ? 1 : 0;
  put(mix(14, changes, belowCue[i]! >= 0 ? relationHash[belowCue[i]!]! : EDGE, cueAbove[i]! >= 0 ? 1 : 0));
  put(mix(15, changes, t1));
}

/** Inside, at an opening or at a closing mark, as one number. */
export const quoteState = ({ inQuotes, quoteMark }: Clues, i: number): number =>
  inQuotes[i]! + (quoteMark[i] === 1 ? 2 : 0) + (quoteMark[i] === 2 ? 4 : 0);
