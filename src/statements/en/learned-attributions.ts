/**
 * Attributions by the learned extractor, in four steps: a chain model over each paragraph proposes cues; a second one
 * reads source and content for each candidate cue; a logistic model says how likely each reading is right; both are
 * repeated knowing what the other candidates claim; then the likeliest win, and no token plays two parts.
 */

import type { HashedWeights } from '../../core/hashed-weights.ts';
import type { ChainModel } from '../../core/linear-chain.ts';
import type { Range } from '../../core/range.ts';
import type { Found } from '../found.ts';
import { acceptance, acceptanceFeatures, type Calibration, calibrated } from './acceptance.ts';
import type { Analysis } from './analysis.ts';
import { firstReading } from './candidates.ts';
import { type Clues, cluesOf } from './clues.ts';
import type { CueLexicon } from './cue-lexicon.ts';
import { type Claim, othersClaims } from './others-claims.ts';
import { type ScopeSequence, scopeSequence, withClaims } from './scope-features.ts';
import { scopeOf } from './scopes.ts';

export interface AttributionModel {
  readonly lexicon: CueLexicon;
  readonly cues: ChainModel;
  readonly firstScopes: ChainModel;
  readonly firstAcceptance: HashedWeights;
  readonly secondScopes: ChainModel;
  readonly secondAcceptance: HashedWeights;
  readonly calibration: Calibration;
  /** Readings less likely than this are dropped. */
  readonly threshold: number;
}

interface Reading extends Claim {
  readonly sequence: ScopeSequence;
}

const LEARNED = 'statements/learned';
/** Below this after the first round, a candidate claims nothing that the second would hear. */
const HOPELESS = 0.03;
/** A reading that loses more of its content than this to likelier ones is dropped. */
const CONTENT_KEPT = 0.6;

/** The attributions in an article, in text order, each with a calibrated confidence. */
export function learnedAttributions(analysis: Analysis, model: AttributionModel): Found[] {
  const clues = cluesOf(analysis, model.lexicon);
  const { reading, candidates } = firstReading(clues, model.cues);
  const first = candidates
    .map((cue): Reading => {
      const sequence = scopeSequence(clues, cue, reading);
      const scope = scopeOf(cue, sequence, model.firstScopes);
      const features = acceptanceFeatures(clues, scope, reading.marginals);
      return { sequence, scope, confidence: acceptance(features, model.firstAcceptance) };
    })
    .filter(({ confidence }) => confidence >= HOPELESS);
  const claimsOfOthers = othersClaims(clues, first);
  const second = first.map(({ sequence, scope: { cue }, confidence }, k): Claim => {
    const others = claimsOfOthers[k]!;
    const scope = scopeOf(cue, withClaims(sequence, clues, reading, others), model.secondScopes);
    const features = acceptanceFeatures(clues, scope, reading.marginals, { confidence, others });
    return { scope, confidence: calibrated(acceptance(features, model.secondAcceptance), model.calibration) };
  });
  return resolved(clues, second, model.threshold).map((claim) => foundOf(clues, claim));
}

/** Claims at or above the threshold that keep their tokens against likelier ones, in text order. */
export function resolved(
  { length }: Pick<Clues, 'length'>,
  claims: readonly Claim[],
  threshold: number,
): Claim[] {
  const FREE = 0;
  const AS_SOURCE = 1;
  const TAKEN = 2;
  const owner = new Int8Array(length);
  const accepted: Claim[] = [];
  const likeliest = claims
    .filter(({ scope, confidence }) => scope.content.length > 0 && confidence >= threshold)
    .sort((a, b) => b.confidence - a.confidence || a.scope.cue.start - b.scope.cue.start);
  for (const { scope, confidence } of likeliest) {
    const { cue } = scope;
    if (owner.subarray(cue.start, cue.end).some((by) => by !== FREE)) continue;
    const content = scope.content.filter((i) => owner[i] === FREE);
    if (content.length < CONTENT_KEPT * scope.content.length) continue;
    const source = scope.source.filter((i) => owner[i] !== TAKEN);
    owner.fill(TAKEN, cue.start, cue.end);
    for (const i of content) owner[i] = TAKEN;
    for (const i of source) if (owner[i] === FREE) owner[i] = AS_SOURCE;
    accepted.push({ scope: { ...scope, source, content }, confidence });
  }
  return accepted.sort((a, b) => a.scope.cue.start - b.scope.cue.start);
}

/** A claim as ranges of text. */
export function foundOf(clues: Clues, { scope, confidence }: Claim): Found {
  const { cue, source, content } = scope;
  return {
    source: pieces(clues, source),
    cue: [rangeOf(clues, cue.start, cue.end)],
    content: pieces(clues, content),
    confidence,
    by: LEARNED,
  };
}

/** Runs of neighbouring tokens of one paragraph as ranges of text. */
function pieces(clues: Clues, tokens: readonly number[]): Range[] {
  const out: Range[] = [];
  let from = 0;
  for (let k = 1; k <= tokens.length; k++) {
    const last = tokens[k - 1]!;
    const next = tokens[k];
    if (next === last + 1 && clues.paragraph[next] === clues.paragraph[last]) continue;
    out.push(rangeOf(clues, tokens[from]!, last + 1));
    from = k;
  }
  return out;
}

const rangeOf = ({ tokens }: Analysis, start: number, end: number): Range => ({
  start: tokens[start]!.start,
  end: tokens[end - 1]!.end,
});
