/**
 * Part-of-speech tags (Penn Treebank) by a greedy averaged perceptron (Collins 2002) over hashed features. Frequent
 * words that have one tag only are looked up. Learned from silver analyses: see the model card.
 */
import { hashText, mix } from '../../core/hash.ts';
import { best, type HashedWeights, scoreFeatures } from '../../core/hashed-weights.ts';

export interface TaggerModel {
  readonly tags: readonly string[];
  /** Words that always have one tag: their tag's number. */
  readonly certain: ReadonlyMap<string, number>;
  readonly weights: HashedWeights;
}

/** What the features look at, for one word. */
export interface WordForm {
  readonly plain: string;
  readonly word: number;
  readonly lower: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly prefix: number;
  readonly shape: number;
}

const EDGE: WordForm = {
  plain: '',
  word: 1,
  lower: 1,
  suffix1: 1,
  suffix2: 1,
  suffix3: 1,
  prefix: 1,
  shape: 1,
};
export const TAG_FEATURES = 22;

/** Tag numbers for the words of one sentence. */
export function tagSentence(forms: readonly WordForm[], { certain, weights }: TaggerModel): Int32Array {
  const tags = new Int32Array(forms.length);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(weights.width);
  let before = -1;
  let twoBefore = -1;
  forms.forEach((form, i) => {
    let tag = certain.get(form.plain);
    if (tag === undefined) {
      tagFeatures(forms, i, before, twoBefore, features);
      scoreFeatures(weights, features, TAG_FEATURES, scores);
      tag = best(scores, weights.width);
    }
    tags[i] = tag;
    twoBefore = before;
    before = tag;
  });
  return tags;
}

/** The form of a word; figures all count as "0". */
export function wordForm(word: string): WordForm {
  const plain = /^\d[\d.,:]*$/.test(word) ? '0' : word.slice(0, 60);
  const lower = plain.toLowerCase();
  return {
    plain,
    word: hashText(plain),
    lower: hashText(lower),
    suffix1: hashText(lower.slice(-1)),
    suffix2: hashText(lower.slice(-2)),
    suffix3: hashText(lower.slice(-3)),
    prefix: hashText(lower.slice(0, 3)),
    shape: hashText(shapeOf(plain)),
  };
}

/** Fills `out` with the features of word `i`, given the two tags before it. */
export function tagFeatures(
  forms: readonly WordForm[],
  i: number,
  before: number,
  twoBefore: number,
  out: Int32Array,
): void {
  const at = forms[i]!;
  const previous = forms[i - 1] ?? EDGE;
  const next = forms[i + 1] ?? EDGE;
  out[0] = mix(1, 0);
  out[1] = mix(2, at.word);
  out[2] = mix(3, at.lower);
  out[3] = mix(4, at.suffix3);
  out[4] = mix(5, at.suffix2);
  out[5] = mix(6, at.suffix1);
  out[6] = mix(7, at.prefix);
  out[7] = mix(8, at.shape, i === 0 ? 1 : 0);
  out[8] = mix(9, before);
  out[9] = mix(10, twoBefore);
  out[10] = mix(11, before, twoBefore);
  out[11] = mix(12, before, at.lower);
  out[12] = mix(13, previous.lower);
  out[13] = mix(14, (forms[i - 2] ?? EDGE).lower);
  out[14] = mix(15, next.lower);
  out[15] = mix(16, (forms[i + 2] ?? EDGE).lower);
  out[16] = mix(17, next.suffix3);
  out[17] = mix(18, previous.suffix3);
  out[18] = mix(19, at.lower, next.lower);
  out[19] = mix(20, previous.lower, at.lower);
  out[20] = mix(21, next.shape, at.shape);
  out[21] = mix(22, before, next.suffix2, at.suffix3);
}

/** "McRae" → "XxXx", "3.5" → "d.d": runs of one kind of character count once. */
function shapeOf(word: string): string {
  let shape = '';
  let last = '';
  for (const character of word) {
    const kind = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{L}/u.test(character)
        ? 'x'
        : /\d/.test(character)
          ? 'd'
          : character;
    if (kind !== last) shape += kind;
    last = kind;
  }
  return shape;
}
