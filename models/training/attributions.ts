/**
 * Step 2 of learning: the attribution model. Every part is fitted across folds, so that each learns from outputs of the
 * parts before it on articles that those had not seen. `node attributions.ts CORPUS WORK` reads the syntax of step 1.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { HashedWeights } from '../../src/core/hashed-weights.ts';
import {
  type ChainModel,
  type FeatureRows,
  featureWriter,
  type Sequence,
} from '../../src/core/linear-chain.ts';
import { acceptance, acceptanceFeatures, type SecondRound } from '../../src/statements/en/acceptance.ts';
import { layoutOf } from '../../src/statements/en/analyse.ts';
import type { Analysis } from '../../src/statements/en/analysis.ts';
import { type CandidateCue, type FirstReading, firstReading } from '../../src/statements/en/candidates.ts';
import { type Clues, cluesOf } from '../../src/statements/en/clues.ts';
import { cueSequence } from '../../src/statements/en/cue-features.ts';
import { type CueLexicon, cueKey } from '../../src/statements/en/cue-lexicon.ts';
import { CUE, LABELS } from '../../src/statements/en/labels.ts';
import type { AttributionModel } from '../../src/statements/en/learned-attributions.ts';
import { type OthersClaims, othersClaims } from '../../src/statements/en/others-claims.ts';
import { type ScopeSequence, scopeSequence, withClaims } from '../../src/statements/en/scope-features.ts';
import { type Scope, scopeOf } from '../../src/statements/en/scopes.ts';
import { type ChainSettings, type LabelledSequence, learnChain } from './chain.ts';
import { type GoldArticle, readCorpus } from './corpus.ts';
import { attributionOf, type GoldLabels, goldLabels, rightness, scopeLabels } from './gold.ts';
import { type Example, learnLogistic } from './logistic.ts';
import { FOLDS, oneOfEach } from './syntax-folds.ts';

const CUES: ChainSettings = { unaryBits: 21, pairBits: 16, epochs: 4, rate: 0.02, dropout: 0.5, least: 8 };
const SCOPES: ChainSettings = { unaryBits: 21, pairBits: 16, epochs: 4, rate: 0.03, dropout: 0.5, least: 6 };
const ACCEPTANCE_BITS = 18;
/** Candidates this unlikely teach what to reject. */
const LOWEST_CANDIDATE = 0.1;

/** An article in training, with what each step has found so far. */
interface Lesson {
  readonly article: GoldArticle;
  readonly clues: Clues;
  readonly gold: GoldLabels;
  reading: FirstReading;
  candidates: readonly CandidateCue[];
  numbers: readonly number[];
  sequences: readonly ScopeSequence[];
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

const cues = crossFitted(
  (some) => learnChain(some.flatMap(cueLessons), LABELS, CUES),
  (lesson, model) => {
    const { reading, candidates } = firstReading(lesson.clues, model, LOWEST_CANDIDATE);
    const numbers = candidates.map((cue) => attributionOf(lesson.gold, cue));
    Object.assign(lesson, { reading, candidates, numbers });
  },
);
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
const model: AttributionModel = {
  lexicon,
  cues,
  firstScopes,
  firstAcceptance,
  secondScopes,
  secondAcceptance,
  calibration: { slope: 1, offset: 0 },
  threshold: 0,
};
writeFileSync(join(work, 'attributions.v8'), serialize(model));

/** Learns scopes and acceptance; in the second round every lesson has its others' claims. */
function round(): [ChainModel, HashedWeights] {
  for (const lesson of lessons) {
    lesson.sequences = lesson.candidates.map((cue, k) => compact(sequenceOf(lesson, cue, lesson.others[k])));
  }
  log('scope sequences');
  const scopes = crossFitted(
    (some) => learnChain(some.flatMap(scopeLessons), LABELS, SCOPES),
    (lesson, chain) => {
      lesson.scopes = lesson.candidates.map((cue, k) => scopeOf(cue, lesson.sequences[k]!, chain));
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

function cueLessons({ clues, gold }: Lesson): LabelledSequence[] {
  return clues.paragraphs.map((paragraph) => ({
    ...compact(cueSequence(clues, paragraph)),
    gold: gold.labels.subarray(paragraph[0], paragraph[1]),
  }));
}

function scopeLessons({ sequences, gold, numbers, candidates }: Lesson): LabelledSequence[] {
  return sequences.map((sequence, k) => ({
    ...sequence,
    gold: scopeLabels(gold, numbers[k]!, sequence, candidates[k]!),
  }));
}

function acceptanceLessons(lesson: Lesson): Example[] {
  const { clues, scopes, reading, gold, numbers, confidences, others } = lesson;
  return scopes.map((scope, k) => {
    const second: SecondRound | undefined = others[k] && { confidence: confidences[k]!, others: others[k]! };
    return {
      features: acceptanceFeatures(clues, scope, reading.marginals, second),
      target: rightness(gold, numbers[k]!, scope),
    };
  });
}

function sequenceOf(
  { clues, reading }: Lesson,
  cue: CandidateCue,
  others: OthersClaims | undefined,
): ScopeSequence {
  const sequence = scopeSequence(clues, cue, reading);
  return others ? withClaims(sequence, clues, reading, others) : sequence;
}

/** The same sequence with its unary rows in one part and no spare room in its buffers. */
function compact<S extends Sequence>(sequence: S): S {
  const { unary, pair } = sequence;
  return { ...sequence, unary: [joinedRows(unary)], pair: { ...pair, hashes: pair.hashes.slice() } };
}

function joinedRows(parts: readonly FeatureRows[]): FeatureRows {
  const positions = parts[0]!.starts.length - 1;
  const writer = featureWriter(positions, 0);
  for (let i = 0; i < positions; i++) {
    for (const { hashes, starts } of parts)
      for (let j = starts[i]!; j < starts[i + 1]!; j++) writer.put(hashes[j]!);
    writer.next();
  }
  const { hashes, starts } = writer.rows();
  return { hashes: hashes.slice(), starts };
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
      sequences: [],
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
