/**
 * What the attribution features look at, for each token of an article: hashes of its forms, its place in the tree,
 * quotation marks and commas counted up to it, stretches of quotation, and how much it looks like a cue.
 */
import { hashText } from '../../core/hash.ts';
import { remembered } from '../../core/remembered.ts';
import type { Analysis } from './analysis.ts';
import { type CueLexicon, cuenessOf } from './cue-lexicon.ts';

export interface Clues extends Analysis {
  readonly length: number;
  readonly word: Int32Array;
  readonly lemmaHash: Int32Array;
  readonly tagHash: Int32Array;
  readonly relationHash: Int32Array;
  readonly suffix: Int32Array;
  /** 1 capitalised, 2 all capitals, 3 figure, 4 word, 5 mark. */
  readonly shape: Int8Array;
  readonly cueRate: Float32Array;
  readonly cueLevel: Int8Array;
  readonly children: readonly (readonly number[])[];
  /** First child that is a subject, −1 without one. */
  readonly subject: Int32Array;
  readonly depth: Int16Array;
  /** Nearest head above that looks like a cue, and the token just below it on the way; −1 without one. */
  readonly cueAbove: Int32Array;
  readonly belowCue: Int32Array;
  /** First and one past the last token of each paragraph. */
  readonly paragraphs: readonly (readonly [number, number])[];
  /** Tokens before each token that are quoted, commas, verbs, quotation marks. */
  readonly quotedBefore: Int32Array;
  readonly commasBefore: Int32Array;
  readonly verbsBefore: Int32Array;
  readonly marksBefore: Int32Array;
  /** Number of the stretch of quotation that each token lies in, −1 outside; each stretch as first, one past last. */
  readonly stretch: Int32Array;
  readonly stretches: readonly (readonly [number, number])[];
}

const CUE_ABOVE_RATE = 0.25;
const HIGHEST_CLIMB = 40;
const FIGURE = '0';

export function cluesOf(analysis: Analysis, lexicon: CueLexicon, without?: CueLexicon['counts']): Clues {
  const { tokens, tag, relation, head, inQuotes, quoteMark } = analysis;
  const length = tokens.length;
  const { rate, level } = cuenessOf(analysis, lexicon, without);
  const children = childrenOf(head);
  return {
    ...analysis,
    length,
    ...formHashes(analysis),
    cueRate: rate,
    cueLevel: level,
    children,
    subject: ofEach(length, (i) => children[i]!.find((k) => relation[k]!.startsWith('nsubj')) ?? -1),
    depth: depthsOf(head),
    ...nearestCues(head, tag, rate),
    paragraphs: paragraphsOf(analysis.paragraph),
    quotedBefore: running(length, (i) => inQuotes[i]!),
    commasBefore: running(length, (i) => (tokens[i]!.word === ',' ? 1 : 0)),
    verbsBefore: running(length, (i) => (tag[i]!.startsWith('V') ? 1 : 0)),
    marksBefore: running(length, (i) => (quoteMark[i] ? 1 : 0)),
    ...stretchesOf(analysis),
  };
}

function ofEach(length: number, of: (i: number) => number): Int32Array {
  const out = new Int32Array(length);
  for (let i = 0; i < length; i++) out[i] = of(i);
  return out;
}

type FormHashes = Pick<Clues, 'word' | 'lemmaHash' | 'tagHash' | 'relationHash' | 'suffix' | 'shape'>;

/** Figures all count as "0". */
function formHashes({ tokens, tag, lemma, relation }: Analysis): FormHashes {
  const length = tokens.length;
  const hash = remembered(hashText);
  const formOf = remembered((word: string) => {
    const lower = word.toLowerCase();
    const figure = /^\d/.test(lower);
    return {
      figure,
      word: hash(figure ? FIGURE : lower),
      suffix: hash(lower.slice(-3)),
      shape: shapeOf(word),
    };
  });
  const forms = tokens.map(({ word }) => formOf(word));
  return {
    word: ofEach(length, (i) => forms[i]!.word),
    lemmaHash: ofEach(length, (i) => hash(forms[i]!.figure ? FIGURE : lemma[i]!)),
    tagHash: ofEach(length, (i) => hash(tag[i]!)),
    relationHash: ofEach(length, (i) => hash(relation[i]!)),
    suffix: ofEach(length, (i) => forms[i]!.suffix),
    shape: Int8Array.from(ofEach(length, (i) => forms[i]!.shape)),
  };
}

function shapeOf(word: string): number {
  if (/^\p{Lu}\p{Ll}/u.test(word)) return 1;
  if (/^\p{Lu}+$/u.test(word)) return 2;
  if (/^\d/.test(word)) return 3;
  return /^\p{L}/u.test(word) ? 4 : 5;
}

function childrenOf(head: Int32Array): number[][] {
  const children: number[][] = Array.from({ length: head.length }, () => []);
  head.forEach((to, i) => {
    if (to >= 0) children[to]!.push(i);
  });
  return children;
}

function depthsOf(head: Int32Array): Int16Array {
  const depth = new Int16Array(head.length).fill(-1);
  for (let i = 0; i < head.length; i++) {
    let above = i;
    let steps = 0;
    while (above >= 0 && depth[above]! < 0) {
      above = head[above]!;
      steps++;
    }
    let at = (above >= 0 ? depth[above]! : -1) + steps;
    for (let j = i; j >= 0 && depth[j]! < 0; j = head[j]!) depth[j] = Math.min(at--, 60);
  }
  return depth;
}

function nearestCues(
  head: Int32Array,
  tag: readonly string[],
  rate: Float32Array,
): Pick<Clues, 'cueAbove' | 'belowCue'> {
  const cueAbove = new Int32Array(head.length).fill(-1);
  const belowCue = new Int32Array(head.length).fill(-1);
  for (let i = 0; i < head.length; i++) {
    let below = i;
    let above = head[i]!;
    for (let climbed = 0; above >= 0 && climbed < HIGHEST_CLIMB; climbed++) {
      if (rate[above]! >= CUE_ABOVE_RATE && !tag[above]!.startsWith('I')) {
        cueAbove[i] = above;
        belowCue[i] = below;
        break;
      }
      below = above;
      above = head[above]!;
    }
  }
  return { cueAbove, belowCue };
}

function paragraphsOf(paragraph: Int32Array): [number, number][] {
  const out: [number, number][] = [];
  for (let i = 0; i < paragraph.length; i++) {
    if (i > 0 && paragraph[i] === paragraph[i - 1]) out[out.length - 1]![1] = i + 1;
    else out.push([i, i + 1]);
  }
  return out;
}

function running(length: number, of: (i: number) => number): Int32Array {
  const sums = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) sums[i + 1] = sums[i]! + of(i);
  return sums;
}

function stretchesOf({
  inQuotes,
  quoteMark,
  paragraph,
}: Pick<Analysis, 'inQuotes' | 'quoteMark' | 'paragraph'>): Pick<Clues, 'stretch' | 'stretches'> {
  const stretch = new Int32Array(inQuotes.length).fill(-1);
  const stretches: [number, number][] = [];
  for (let i = 0; i < inQuotes.length; i++) {
    if (!inQuotes[i]) continue;
    const goesOn =
      i > 0 &&
      inQuotes[i - 1] === 1 &&
      quoteMark[i] !== 1 &&
      quoteMark[i - 1] !== 2 &&
      paragraph[i] === paragraph[i - 1];
    if (goesOn) stretches[stretches.length - 1]![1] = i + 1;
    else stretches.push([i, i + 1]);
    stretch[i] = stretches.length - 1;
  }
  return { stretch, stretches };
}
