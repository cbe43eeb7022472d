/**
 * Dependency trees by greedy arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez & Satta 2011) with a hashed averaged
 * perceptron, then a label for each arc. Learned with a dynamic oracle (Goldberg & Nivre 2013) from silver trees.
 * Invariant: every word gets one head, the root is word number `n`, and there are no cycles.
 */
import { mix } from '../../core/hash.ts';
import { best, type HashedWeights, scoreFeatures } from '../../core/hashed-weights.ts';

export interface ParserModel {
  readonly relations: readonly string[];
  readonly arcs: HashedWeights;
  readonly labels: HashedWeights;
}

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const ARC_FEATURES = 52;
export const LABEL_FEATURES = 20;
/** Longer sentences are cut for parsing: greedy trees over them mean little and the root's features would. */
export const LONGEST_SENTENCE = 200;

/** A parse in progress. Word hashes, tag numbers and counters carry one extra place, for the root. */
export interface ParserState {
  readonly length: number;
  readonly words: Int32Array;
  readonly tags: Int32Array;
  readonly stack: Int32Array;
  size: number;
  next: number;
  readonly heads: Int32Array;
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly leftCount: Int8Array;
  readonly rightCount: Int8Array;
}

export interface ParsedSentence {
  /** Head of each word; `words.length` stands for the root. */
  readonly heads: Int32Array;
  /** Number of each word's relation. */
  readonly relations: Int32Array;
}

/** Parses a sentence given the lower-case hash and the tag number of each word. */
export function parseSentence(words: Int32Array, tags: Int32Array, model: ParserModel): ParsedSentence {
  const state = startState(words, tags);
  const features = new Int32Array(ARC_FEATURES);
  const scores = new Float64Array(Math.max(3, model.labels.width));
  while (state.size > 0 || state.next < state.length) {
    step(state, nextAction(state, model.arcs, features, scores));
  }
  const relations = new Int32Array(state.length);
  const shape = treeShape(state.heads, state.length);
  for (let i = 0; i < state.length; i++) {
    labelFeatures(state, shape, i, features);
    scoreFeatures(model.labels, features, LABEL_FEATURES, scores);
    relations[i] = best(scores, model.labels.width);
  }
  return { heads: state.heads.subarray(0, state.length), relations };
}

/** The best legal transition; an empty stack leaves one only. */
function nextAction(
  state: ParserState,
  arcs: HashedWeights,
  features: Int32Array,
  scores: Float64Array,
): number {
  if (state.size === 0) return SHIFT;
  arcFeatures(state, features);
  scoreFeatures(arcs, features, ARC_FEATURES, scores);
  let action = state.next < state.length ? SHIFT : LEFT;
  if (scores[LEFT]! > scores[action]!) action = LEFT;
  if (state.size > 1 && scores[RIGHT]! > scores[action]!) action = RIGHT;
  return action;
}

/** The state before the first transition. */
export function startState(words: Int32Array, tags: Int32Array): ParserState {
  const length = words.length;
  const withRoot = (values: Int32Array, root: number): Int32Array => {
    const out = new Int32Array(length + 1);
    out.set(values);
    out[length] = root;
    return out;
  };
  return {
    length,
    words: withRoot(words, 3),
    tags: withRoot(tags, 97),
    stack: new Int32Array(length + 2),
    size: 0,
    next: 0,
    heads: new Int32Array(length + 1).fill(-1),
    leftmost: new Int32Array(length + 1).fill(-1),
    rightmost: new Int32Array(length + 1).fill(-1),
    leftCount: new Int8Array(length + 1),
    rightCount: new Int8Array(length + 1),
  };
}

/** Applies a legal transition in place. */
export function step(state: ParserState, action: number): void {
  if (action === SHIFT) {
    state.stack[state.size++] = state.next++;
    return;
  }
  const dependent = state.stack[--state.size]!;
  if (action === LEFT) {
    const head = state.next;
    state.heads[dependent] = head;
    state.leftmost[head] = dependent;
    if (state.leftCount[head]! < 5) state.leftCount[head]!++;
  } else {
    const head = state.stack[state.size - 1]!;
    state.heads[dependent] = head;
    state.rightmost[head] = dependent;
    if (state.rightCount[head]! < 5) state.rightCount[head]!++;
  }
}

/** Fills `f` with the features of a state: the top three of the stack, the next three words, and their children. */
export function arcFeatures(state: ParserState, f: Int32Array): void {
  const { words, tags, stack, size, next, length, leftmost, rightmost, leftCount, rightCount } = state;
  const s0 = size > 0 ? stack[size - 1]! : -1;
  const s1 = size > 1 ? stack[size - 2]! : -1;
  const s2 = size > 2 ? stack[size - 3]! : -1;
  const b0 = next;
  const b1 = next + 1 <= length ? next + 1 : -1;
  const b2 = next + 2 <= length ? next + 2 : -1;
  const word = (i: number): number => (i < 0 ? 7 : words[i]!);
  const tag = (i: number): number => (i < 0 ? 99 : tags[i]!);
  const child = (of: Int32Array, i: number): number => (i < 0 ? -1 : of[i]!);
  const count = (of: Int8Array, i: number): number => (i < 0 ? 0 : of[i]!);
  const s0w = word(s0);
  const s0t = tag(s0);
  const s1w = word(s1);
  const s1t = tag(s1);
  const b0w = word(b0);
  const b0t = tag(b0);
  const b1t = tag(b1);
  const s2t = tag(s2);
  const b2t = tag(b2);
  const gap = s0 < 0 ? 0 : Math.min(b0 - s0, 10);
  const gap1 = s1 < 0 ? 0 : Math.min(s0 - s1, 10);
  const s0l = child(leftmost, s0);
  const s0r = child(rightmost, s0);
  const s1l = child(leftmost, s1);
  const s1r = child(rightmost, s1);
  const b0l = leftmost[b0]!;
  const s0lc = count(leftCount, s0);
  const s0rc = count(rightCount, s0);
  const b0lc = leftCount[b0]!;
  const s1rc = count(rightCount, s1);
  f[0] = mix(1, s0w, s0t);
  f[1] = mix(2, s0t);
  f[2] = mix(3, b0w, b0t);
  f[3] = mix(4, b0t);
  f[4] = mix(5, s1w, s1t);
  f[5] = mix(6, s1t);
  f[6] = mix(7, word(b1), b1t);
  f[7] = mix(8, b1t);
  f[8] = mix(9, b2t);
  f[9] = mix(10, s0w, b0w);
  f[10] = mix(11, s0t, b0t);
  f[11] = mix(12, s0w, b0t);
  f[12] = mix(13, s0t, b0w);
  f[13] = mix(14, s0w, s1w);
  f[14] = mix(15, s0t, s1t);
  f[15] = mix(16, s0w, s1t);
  f[16] = mix(17, s0t, s1w);
  f[17] = mix(18, s0t, b0t, b1t);
  f[18] = mix(19, s0t, b0t, b2t);
  f[19] = mix(20, s1t, s0t, b0t);
  f[20] = mix(21, s2t, s1t, s0t);
  f[21] = mix(22, b0t, b1t, b2t);
  f[22] = mix(23, s0t, tag(s0l), b0t);
  f[23] = mix(24, s0t, tag(s0r), b0t);
  f[24] = mix(25, s0t, b0t, tag(b0l));
  f[25] = mix(26, s1t, tag(s1l), s0t);
  f[26] = mix(27, s1t, tag(s1r), s0t);
  f[27] = mix(28, s1t, s0t, tag(s0l));
  f[28] = mix(29, s1t, s0t, tag(s0r));
  f[29] = mix(30, s0w, gap);
  f[30] = mix(31, s0t, b0t, gap);
  f[31] = mix(32, b0w, gap);
  f[32] = mix(33, s0t, s1t, gap1);
  f[33] = mix(34, s1w, gap1);
  f[34] = mix(35, s0w, s0lc, s0rc);
  f[35] = mix(36, s0t, s0lc, s0rc);
  f[36] = mix(37, b0w, b0lc);
  f[37] = mix(38, b0t, b0lc);
  f[38] = mix(39, s1w, s1rc);
  f[39] = mix(40, s1t, s0t, s1rc);
  f[40] = mix(41, s0w, tag(s0l));
  f[41] = mix(42, s0w, tag(s0r));
  f[42] = mix(43, s0w, word(s0r));
  f[43] = mix(44, b0w, word(b0l));
  f[44] = mix(45, s1w, word(s1r));
  f[45] = mix(46, s0w, b0t, b1t);
  f[46] = mix(47, s1w, s0t, b0t);
  f[47] = mix(48, s1t, s0w, b0t);
  f[48] = mix(49, s1t, s0t, b0w);
  f[49] = mix(50, s1w, s0w, b0t);
  f[50] = mix(51, s1t, s0t, b0t * 128 + b1t);
  f[51] = mix(52, 0);
}

export interface TreeShape {
  readonly leftCount: Int8Array;
  readonly rightCount: Int8Array;
  /** First left dependent of each word, −1 without one. */
  readonly first: Int32Array;
}

/** How many dependents each word has on either side. `heads` uses `length` for the root. */
export function treeShape(heads: Int32Array, length: number): TreeShape {
  const leftCount = new Int8Array(length + 1);
  const rightCount = new Int8Array(length + 1);
  const first = new Int32Array(length + 1).fill(-1);
  for (let i = 0; i < length; i++) {
    const head = heads[i]!;
    if (i < head) {
      if (leftCount[head]! < 7) leftCount[head]!++;
      if (first[head]! < 0) first[head] = i;
    } else if (rightCount[head]! < 7) rightCount[head]!++;
  }
  return { leftCount, rightCount, first };
}

/** Fills `f` with the features of the arc into word `i`. */
export function labelFeatures(
  { words, tags, heads, length }: Pick<ParserState, 'words' | 'tags' | 'heads' | 'length'>,
  { leftCount, rightCount, first }: TreeShape,
  i: number,
  f: Int32Array,
): void {
  const head = heads[i]!;
  const grand = head === length ? -1 : heads[head]!;
  const word = (j: number): number => (j < 0 || j > length ? 7 : words[j]!);
  const tag = (j: number): number => (j < 0 || j > length ? 99 : tags[j]!);
  const side = i < head ? 1 : 2;
  const distance = Math.min(Math.abs(head - i), 6);
  const w = word(i);
  const t = tag(i);
  const hw = word(head);
  const ht = tag(head);
  const child = first[i]!;
  f[0] = mix(1, w, t, side);
  f[1] = mix(2, hw, ht, side);
  f[2] = mix(3, t, ht, side);
  f[3] = mix(4, w, hw, side);
  f[4] = mix(5, t, hw, side);
  f[5] = mix(6, w, ht, side);
  f[6] = mix(7, t, ht, side * 8 + distance);
  f[7] = mix(8, tag(i - 1), t, ht);
  f[8] = mix(9, tag(i + 1), t, ht);
  f[9] = mix(10, t, ht, tag(head - 1) * 4 + side);
  f[10] = mix(11, t, ht, tag(head + 1) * 4 + side);
  f[11] = mix(12, word(i - 1), t, side);
  f[12] = mix(13, word(i + 1), t, side);
  f[13] = mix(14, t, leftCount[i]!, rightCount[i]! * 4 + side);
  f[14] = mix(15, t, ht, leftCount[head]! * 32 + rightCount[head]! * 4 + side);
  f[15] = mix(16, word(child), t, ht);
  f[16] = mix(17, tag(child), t, hw);
  f[17] = mix(18, t, ht, tag(grand));
  f[18] = mix(19, word(child), w);
  f[19] = mix(20, tag(first[head]!), t, ht * 4 + side);
}
