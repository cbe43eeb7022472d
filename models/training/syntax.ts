/** Learns the tagger, the parser and the lemma list from silver sentences. */
import { best, scoreFeatures } from '../../src/core/hashed-weights.ts';
import type { SyntaxModel } from '../../src/statements/en/analyse.ts';
import type { LemmaModel } from '../../src/statements/en/lemmas.ts';
import {
  ARC_FEATURES,
  arcFeatures,
  LABEL_FEATURES,
  LEFT,
  labelFeatures,
  type ParserModel,
  type ParserState,
  RIGHT,
  SHIFT,
  startState,
  step,
  treeShape,
} from '../../src/statements/en/parser.ts';
import {
  TAG_FEATURES,
  type TaggerModel,
  tagFeatures,
  tagSentence,
  wordForm,
} from '../../src/statements/en/tagger.ts';
import { averaged, bump, perceptron } from './perceptron.ts';
import { shuffled } from './shuffled.ts';
import type { TreeSentence } from './silver.ts';

export interface SyntaxSettings {
  readonly tagEpochs: number;
  readonly parseEpochs: number;
}

export function learnSyntax(sentences: readonly TreeSentence[], settings: SyntaxSettings): SyntaxModel {
  const tags = distinct(sentences.flatMap((sentence) => sentence.tags));
  const tagger = learnTagger(sentences, tags, settings.tagEpochs);
  const half = sentences.length >> 1;
  const first = learnTagger(sentences.slice(0, half), tags, 2);
  const second = learnTagger(sentences.slice(half), tags, 2);
  const automatic = sentences.map((sentence, i) =>
    tagSentence(sentence.words.map(wordForm), i < half ? second : first),
  );
  return {
    tagger,
    parser: learnParser(sentences, automatic, settings.parseEpochs),
    lemmas: learnLemmas(sentences),
  };
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

function learnTagger(
  sentences: readonly TreeSentence[],
  tags: readonly string[],
  epochs: number,
): TaggerModel {
  const number = new Map(tags.map((tag, i) => [tag, i]));
  const certain = certainTags(sentences, number);
  const model = perceptron(18, tags.length);
  const forms = sentences.map((sentence) => sentence.words.map(wordForm));
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(tags.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const s of shuffled(sentences.length, epoch + 1)) {
      let before = -1;
      let twoBefore = -1;
      forms[s]!.forEach((form, i) => {
        let tag = certain.get(form.plain);
        if (tag === undefined) {
          tagFeatures(forms[s]!, i, before, twoBefore, features);
          scoreFeatures(model.weights, features, TAG_FEATURES, scores);
          tag = best(scores, tags.length);
          const gold = number.get(sentences[s]!.tags[i]!)!;
          model.time++;
          if (tag !== gold) {
            bump(model, features, TAG_FEATURES, gold, 1);
            bump(model, features, TAG_FEATURES, tag, -1);
          }
        }
        twoBefore = before;
        before = tag;
      });
    }
  }
  return { tags, certain, weights: averaged(model) };
}

/** Words seen 20 times or more that nearly always have one tag. */
function certainTags(
  sentences: readonly TreeSentence[],
  number: ReadonlyMap<string, number>,
): Map<string, number> {
  const counts = new Map<string, Map<string, number>>();
  for (const { words, tags } of sentences) {
    words.forEach((word, i) => {
      const { plain } = wordForm(word);
      const of = counts.get(plain) ?? new Map<string, number>();
      of.set(tags[i]!, (of.get(tags[i]!) ?? 0) + 1);
      counts.set(plain, of);
    });
  }
  const certain = new Map<string, number>();
  for (const [word, of] of counts) {
    const total = [...of.values()].reduce((sum, count) => sum + count, 0);
    const [tag, count] = [...of].sort((a, b) => b[1] - a[1])[0]!;
    if (total >= 20 && count / total > 0.995) certain.set(word, number.get(tag)!);
  }
  return certain;
}

function learnParser(
  sentences: readonly TreeSentence[],
  tags: readonly Int32Array[],
  epochs: number,
): ParserModel {
  const relations = distinct(sentences.flatMap((sentence) => sentence.relations));
  const words = sentences.map((sentence) => Int32Array.from(sentence.words, (word) => wordHash(word)));
  const arcs = perceptron(20, 3);
  const features = new Int32Array(ARC_FEATURES);
  const scores = new Float64Array(Math.max(3, relations.length));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const s of shuffled(sentences.length, epoch + 77)) {
      const state = startState(words[s]!, tags[s]!);
      const oracle = dynamicOracle(sentences[s]!.heads);
      while (state.size > 0 || state.next < state.length) {
        arcFeatures(state, features);
        scoreFeatures(arcs.weights, features, ARC_FEATURES, scores);
        const costs = oracle.costs(state);
        const least = Math.min(...costs);
        let guess = -1;
        let gold = -1;
        for (const action of [SHIFT, LEFT, RIGHT]) {
          if (costs[action] === Number.POSITIVE_INFINITY) continue;
          if (guess < 0 || scores[action]! > scores[guess]!) guess = action;
          if (costs[action] === least && (gold < 0 || scores[action]! > scores[gold]!)) gold = action;
        }
        arcs.time++;
        const wrong = costs[guess] !== least;
        if (wrong) {
          bump(arcs, features, ARC_FEATURES, gold, 1);
          bump(arcs, features, ARC_FEATURES, guess, -1);
        }
        const action = wrong && epoch === 0 ? gold : guess;
        oracle.note(state, action);
        step(state, action);
      }
    }
  }
  const labels = perceptron(16, relations.length);
  const number = new Map(relations.map((relation, i) => [relation, i]));
  for (let epoch = 0; epoch < 4; epoch++) {
    for (const s of shuffled(sentences.length, epoch + 500)) {
      const sentence = sentences[s]!;
      const length = sentence.words.length;
      const { words: w, tags: t } = startState(words[s]!, tags[s]!);
      const heads = Int32Array.from([...sentence.heads, -1]);
      const shape = treeShape(heads, length);
      for (let i = 0; i < length; i++) {
        labelFeatures({ words: w, tags: t, heads, length }, shape, i, features);
        scoreFeatures(labels.weights, features, LABEL_FEATURES, scores);
        const guess = best(scores, relations.length);
        const gold = number.get(sentence.relations[i]!)!;
        labels.time++;
        if (guess !== gold) {
          bump(labels, features, LABEL_FEATURES, gold, 1);
          bump(labels, features, LABEL_FEATURES, guess, -1);
        }
      }
    }
  }
  return { relations, arcs: averaged(arcs), labels: averaged(labels) };
}

const wordHash = (word: string): number => wordForm(word).lower;

/** How many gold arcs each transition puts out of reach; infinite for one that isn't legal. */
function dynamicOracle(heads: readonly number[]): {
  costs: (state: ParserState) => number[];
  note: (state: ParserState, action: number) => void;
} {
  const length = heads.length;
  const dependents: number[][] = Array.from({ length: length + 1 }, () => []);
  heads.forEach((head, i) => {
    dependents[head]!.push(i);
  });
  const onStack = new Uint8Array(length + 1);
  const costs = ({ stack, size, next }: ParserState): number[] => {
    const s0 = size > 0 ? stack[size - 1]! : -1;
    const s1 = size > 1 ? stack[size - 2]! : -1;
    const out = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    if (next < length) {
      const head = heads[next]!;
      const lostHead = head !== length && onStack[head] === 1 && head !== s0 ? 1 : 0;
      out[SHIFT] = lostHead + dependents[next]!.filter((d) => onStack[d] === 1).length;
    }
    if (s0 >= 0) {
      const lost = dependents[s0]!.filter((d) => d >= next).length;
      const head = heads[s0]!;
      out[LEFT] = lost + ((s1 >= 0 && head === s1) || head > next ? 1 : 0);
      if (s1 >= 0) out[RIGHT] = lost + (head >= next ? 1 : 0);
    }
    return out;
  };
  const note = ({ stack, size, next }: ParserState, action: number): void => {
    if (action === SHIFT) onStack[next] = 1;
    else onStack[stack[size - 1]!] = 0;
  };
  return { costs, note };
}

/** Lemmas of words seen, where the suffix rules alone would not give them. */
function learnLemmas(sentences: readonly TreeSentence[]): LemmaModel {
  const counts = new Map<string, Map<string, number>>();
  for (const { words, tags, lemmas } of sentences) {
    words.forEach((word, i) => {
      const key = `${word.toLowerCase()}|${tags[i]![0]}`;
      const of = counts.get(key) ?? new Map<string, number>();
      const lemma = lemmas[i]!.toLowerCase();
      of.set(lemma, (of.get(lemma) ?? 0) + 1);
      counts.set(key, of);
    });
  }
  const known = new Map<string, string>();
  for (const [key, of] of counts) {
    const lemma = [...of].sort((a, b) => b[1] - a[1])[0]![0];
    const [word = '', kind = ''] = key.split('|');
    if (word !== lemma || kind === 'V') known.set(key, lemma);
  }
  return { known };
}
