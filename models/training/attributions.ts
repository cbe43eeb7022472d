/**
 * Step 2 of learning: the attribution model. Every part is fitted across folds, so that each learns from outputs of the
 * parts before it on articles that those had not seen. `node attributions.ts CORPUS WORK` reads the syntax of step 1.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { addArticle, emptyScore, f1, precision, recall } from '../../evaluation/attribution-score.ts';
import type { HashedWeights } from '../../src/core/hashed-weights.ts';
import type { ChainModel } from '../../src/core/linear-chain.ts';
import { acceptance, acceptanceFeatures, type SecondRound } from '../../src/statements/en/acceptance.ts';
import { layoutOf } from '../../src/statements/en/analyse.ts';
import type { Analysis } from '../../src/statements/en/analysis.ts';
import { type CandidateCue, type FirstReading, firstReading } from '../../src/statements/en/candidates.ts';
import { type Clues, cluesOf } from '../../src/statements/en/clues.ts';
import { cueSequence } from '../../src/statements/en/cue-features.ts';
import { type CueLexicon, cueKey } from '../../src/statements/en/cue-lexicon.ts';
import { CUE, LABELS } from '../../src/statements/en/labels.ts';
import { type AttributionModel, foundOf, resolved } from '../../src/statements/en/learned-attributions.ts';
import { type OthersClaims, othersClaims } from '../../src/statements/en/others-claims.ts';
import { type ScopeSequence, scopeSequence } from '../../src/statements/en/scope-features.ts';
import { type Scope, scopeOf } from '../../src/statements/en/scopes.ts';
import { type ChainSettings, chainVocabulary, type LabelledSequence, labelled, learnChain } from './chain.ts';
import { type GoldArticle, readCorpus } from './corpus.ts';
import { attributionOf, type GoldLabels, goldLabels, rightness, scopeLabels } from './gold.ts';
import { learnLogistic } from './logistic.ts';
import { FOLDS, oneOfEach } from './syntax-folds.ts';

const CUES: ChainSettings = { unaryBits: 21, pairBits: 18, epochs: 4, rate: 0.02, dropout: 0.5, least: 8 };
const SCOPES: ChainSettings = { unaryBits: 21, pairBits: 18, epochs: 4, rate: 0.03, dropout: 0.5, least: 6 };
const ACCEPTANCE_BITS = 18;
const THRESHOLDS = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55];

/** An article in training, with what each step has found so far. */
interface Lesson {
  readonly article: GoldArticle;
  readonly clues: Clues;
  readonly gold: GoldLabels;
  reading: FirstReading;
  candidates: readonly CandidateCue[];
  numbers: readonly number[];
  scopes: readonly Scope[];
  confidences: readonly number[];
  others: readonly OthersClaims[];
}

const [corpus = '', work = ''] = process.argv.slice(2);
const started = Date.now();
const log = (...what: unknown[]): void =>
  console.error(((Date.now() - started) / 1000).toFixed(0).padStart(5), ...what);

const { lessons, lexicon } = lessonsOf(corpus, work);
log(
  'articles',
  lessons.length,
  'tokens',
  lessons.reduce((sum, { clues }) => sum + clues.length, 0),
);

const cues = learnCues();
const cuesHit = lessons.reduce((sum, { numbers }) => sum + new Set(numbers.filter((n) => n >= 0)).size, 0);
const cuesAll = lessons.reduce((sum, { gold }) => sum + gold.attributions.length, 0);
log(
  'cues: recall',
  (cuesHit / cuesAll).toFixed(3),
  'candidates',
  lessons.reduce((s, l) => s + l.candidates.length, 0),
);

const [firstScopes, firstAcceptance] = round();
for (const lesson of lessons) {
  lesson.others = othersClaims(
    lesson.clues,
    lesson.scopes.map((scope, k) => ({ scope, confidence: lesson.confidences[k]! })),
  );
}
const [secondScopes, secondAcceptance] = round();
const threshold = bestThreshold();
const model: AttributionModel = {
  lexicon,
  cues,
  firstScopes,
  firstAcceptance,
  secondScopes,
  secondAcceptance,
  threshold,
};
writeFileSync(join(work, 'attributions.v8'), serialize(model));
log('threshold', threshold);

function learnCues(): ChainModel {
  const sequences = lessons.map(({ clues }) =>
    clues.paragraphs.map((paragraph) => compact(cueSequence(clues, paragraph))),
  );
  const vocabulary = chainVocabulary(sequences.flat(), CUES);
  const labelledOf = new Map(
    lessons.map((lesson, i) => [
      lesson,
      lesson.clues.paragraphs.map((paragraph, k) =>
        labelled(sequences[i]![k]!, vocabulary, lesson.gold.labels.subarray(paragraph[0], paragraph[1])),
      ),
    ]),
  );
  sequences.length = 0;
  log('cue sequences');
  return crossFitted(
    (some) =>
      learnChain(
        some.flatMap((lesson) => labelledOf.get(lesson)!),
        vocabulary,
        LABELS,
        CUES,
      ),
    (lesson, model) => {
      const { reading, candidates } = firstReading(lesson.clues, model);
      const numbers = candidates.map((cue) => attributionOf(lesson.gold, cue));
      Object.assign(lesson, { reading, candidates, numbers });
    },
  );
}

/** Learns scopes and acceptance; in the second round every lesson has its others' claims. */
function round(): [ChainModel, HashedWeights] {
  const sequencesOf = ({ clues, candidates, reading, others }: Lesson): ScopeSequence[] =>
    candidates.map((cue, k) => scopeSequence(clues, cue, reading, others[k]));
  const sequences = lessons.map((lesson) => sequencesOf(lesson).map(compact));
  const vocabulary = chainVocabulary(sequences.flat(), SCOPES);
  const labelledOf = new Map<Lesson, LabelledSequence[]>();
  lessons.forEach((lesson, i) => {
    const { gold, numbers, candidates } = lesson;
    const of = sequences[i]!.map((sequence, k) =>
      labelled(sequence, vocabulary, scopeLabels(gold, numbers[k]!, sequence, candidates[k]!)),
    );
    labelledOf.set(lesson, of);
    sequences[i] = [];
  });
  log('scope sequences', vocabulary.unary.keys.filter((key) => key > 0).length, 'features');
  const scopes = crossFitted(
    (some) =>
      learnChain(
        some.flatMap((lesson) => labelledOf.get(lesson)!),
        vocabulary,
        LABELS,
        SCOPES,
      ),
    (lesson, chain) => {
      lesson.scopes = sequencesOf(lesson).map((sequence, k) =>
        scopeOf(lesson.candidates[k]!, sequence, chain),
      );
    },
  );
  log('scopes');
  const features = new Map(lessons.map((lesson) => [lesson, acceptanceLessons(lesson)]));
  const accepted = crossFitted(
    (some) =>
      learnLogistic(
        some.flatMap((lesson) => features.get(lesson)!),
        ACCEPTANCE_BITS,
      ),
    (lesson, weights) => {
      lesson.confidences = features.get(lesson)!.map((example) => acceptance(example.features, weights));
    },
  );
  log('acceptance');
  return [scopes, accepted];
}

/** Applies to each fold what was learned without it; returns what is learned from all. */
function crossFitted<Model>(
  learn: (lessons: readonly Lesson[]) => Model,
  apply: (lesson: Lesson, model: Model) => void,
): Model {
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = learn(lessons.filter((_, i) => i % FOLDS !== fold));
    lessons.forEach((lesson, i) => {
      if (i % FOLDS === fold) apply(lesson, model);
    });
  }
  return learn(lessons);
}

function acceptanceLessons(lesson: Lesson): { features: number[]; target: number }[] {
  const { clues, scopes, reading, gold, numbers, confidences, others } = lesson;
  return scopes.map((scope, k) => {
    const second: SecondRound | undefined = others[k] && { confidence: confidences[k]!, others: others[k]! };
    return {
      features: acceptanceFeatures(clues, scope, reading.marginals, second),
      target: rightness(gold, numbers[k]!, scope),
    };
  });
}

function bestThreshold(): number {
  const scored = THRESHOLDS.map((value) => {
    const score = emptyScore();
    for (const { article, clues, scopes, confidences } of lessons) {
      const claims = scopes.map((scope, k) => ({ scope, confidence: confidences[k]! }));
      const found = resolved(clues, claims, value).map((claim) => foundOf(clues, claim));
      addArticle(score, article.text, article.attributions, found);
    }
    const { linked } = score;
    log(
      value,
      'linked P',
      precision(linked).toFixed(3),
      'R',
      recall(linked).toFixed(3),
      'F1',
      f1(linked).toFixed(4),
    );
    return { value, f1: f1(linked) };
  });
  return scored.sort((a, b) => b.f1 - a.f1)[0]!.value;
}

/** The same sequence without the spare room of its buffers. */
function compact<S extends ScopeSequence | ReturnType<typeof cueSequence>>(sequence: S): S {
  const { unary, pair } = sequence;
  return {
    ...sequence,
    unary: { ...unary, hashes: unary.hashes.slice() },
    pair: { ...pair, hashes: pair.hashes.slice() },
  };
}

function lessonsOf(corpusFolder: string, workFolder: string): { lessons: Lesson[]; lexicon: CueLexicon } {
  type Syntax = Pick<Analysis, 'tag' | 'lemma' | 'head' | 'relation'> & { id: string };
  const syntax = new Map<string, Syntax>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const analyses = deserialize(readFileSync(join(workFolder, `syntax-${fold}.v8`))) as Syntax[];
    for (const one of analyses) syntax.set(one.id, one);
  }
  const read = oneOfEach(readCorpus(corpusFolder, 'train')).map((article) => {
    const { tag, lemma, head, relation } = syntax.get(article.id)!;
    const analysis: Analysis = { ...layoutOf(article.text), tag, lemma, head, relation };
    const gold = goldLabels(article.text, analysis.tokens, article.attributions);
    return { article, analysis, gold, counts: cueCounts(analysis, gold) };
  });
  const total = new Map<number, [number, number]>();
  for (const { counts } of read) {
    for (const [key, [cue, seen]] of counts) {
      const sum = total.get(key) ?? [0, 0];
      total.set(key, [sum[0] + cue, sum[1] + seen]);
    }
  }
  const all: CueLexicon = { counts: total };
  const out = read.map(
    ({ article, analysis, gold, counts }): Lesson => ({
      article,
      clues: cluesOf(analysis, all, counts),
      gold,
      reading: { marginals: new Float32Array(0), likelyCuesBefore: new Int32Array(1) },
      candidates: [],
      numbers: [],
      scopes: [],
      confidences: [],
      others: [],
    }),
  );
  return { lessons: out, lexicon: all };
}

function cueCounts({ lemma, tag }: Analysis, { labels }: GoldLabels): Map<number, [number, number]> {
  const counts = new Map<number, [number, number]>();
  lemma.forEach((word, i) => {
    const key = cueKey(word, tag[i]!);
    const of = counts.get(key) ?? [0, 0];
    counts.set(key, [of[0] + (labels[i] === CUE ? 1 : 0), of[1] + 1]);
  });
  return counts;
}
