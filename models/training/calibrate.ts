/**
 * Step 3 of learning: on the development split, the line that turns acceptance into the share of readings that is right,
 * and the threshold with the best linked F1. `node calibrate.ts CORPUS WORK` completes step 2's model.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { addArticle, emptyScore, f1 } from '../../evaluation/attribution-score.ts';
import { calibrated } from '../../src/statements/en/acceptance.ts';
import { analyse, type SyntaxModel } from '../../src/statements/en/analyse.ts';
import { type AttributionModel, learnedAttributions } from '../../src/statements/en/learned-attributions.ts';
import { readCorpus } from './corpus.ts';
import { learnCalibration } from './logistic.ts';
import { packed } from './pack.ts';
import { oneOfEach } from './syntax-folds.ts';

const THRESHOLDS = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55];
/** Readings from here on are calibrated: those below are never shown. */
const FROM = 0.25;

const [corpus = '', work = ''] = process.argv.slice(2);
const read = <T>(file: string): T => deserialize(readFileSync(join(work, file))) as T;
const learned: AttributionModel = {
  ...read<AttributionModel>('attributions.v8'),
  calibration: { slope: 1, offset: 0 },
};
const { syntax, attributions } = packed(read<SyntaxModel>('syntax.v8'), learned);
const articles = oneOfEach(readCorpus(corpus, 'dev')).map((gold) => ({
  gold,
  analysis: analyse(gold.text, syntax),
}));

const readings = articles.flatMap(({ gold, analysis }) => {
  const found = learnedAttributions(analysis, { ...attributions, threshold: FROM });
  const { linked } = addArticle(emptyScore(), gold.text, gold.attributions, found);
  return found.map(({ confidence }, i) => ({ p: confidence, right: linked[i]! }));
});
const calibration = learnCalibration(readings);
const scored = THRESHOLDS.map((threshold) => {
  const score = emptyScore();
  for (const { gold, analysis } of articles) {
    addArticle(
      score,
      gold.text,
      gold.attributions,
      learnedAttributions(analysis, { ...attributions, threshold }),
    );
  }
  return { threshold, f1: f1(score.linked) };
});
const best = scored.sort((a, b) => b.f1 - a.f1)[0]!.threshold;
const model: AttributionModel = { ...learned, calibration, threshold: calibrated(best, calibration) };
writeFileSync(join(work, 'attributions.v8'), serialize(model));
console.error('calibration', calibration, 'threshold', best, '→', model.threshold);
