/** Source and content of a candidate cue from the second chain model's sequence, with how sure it was. */
import {
  bestLabels,
  type ChainModel,
  marginalsOf,
  type Potentials,
  potentialsOf,
} from '../../core/linear-chain.ts';
import type { CandidateCue } from './candidates.ts';
import { CONTENT, LABELS, SOURCE } from './labels.ts';
import type { ClaimedTokens } from './others-claims.ts';
import type { ScopeSequence } from './scope-features.ts';

export interface Scope extends ClaimedTokens {
  /** The best labelling had no content: it took a push to find some. */
  readonly pushed: boolean;
  /** Highest marginals. */
  readonly contentPeak: number;
  readonly sourcePeak: number;
  /** Mean marginal over the tokens chosen. */
  readonly contentMean: number;
  readonly sourceMean: number;
  /** Content tokens with a marginal below 0.6. */
  readonly doubtful: number;
}

const CONTENT_PUSHES = [0.8, 1.6, 3, 5];
const SOURCE_PUSHES = [0.8, 1.6];
/** Expected number of source tokens from which one is looked for. */
const SOURCE_EXPECTED = 0.25;

export function scopeOf(cue: CandidateCue, sequence: ScopeSequence, model: ChainModel): Scope {
  const potentials = potentialsOf(sequence, model);
  const marginals = marginalsOf(potentials);
  const { first, length } = sequence;
  const probability = (token: number, label: number): number => marginals[(token - first) * LABELS + label]!;
  let contentPeak = 0;
  let sourcePeak = 0;
  let sourceExpected = 0;
  for (let token = first; token < first + length; token++) {
    contentPeak = Math.max(contentPeak, probability(token, CONTENT));
    sourcePeak = Math.max(sourcePeak, probability(token, SOURCE));
    sourceExpected += probability(token, SOURCE);
  }
  const { source, content, pushed } = bestSpans(potentials, first, sourceExpected > SOURCE_EXPECTED);
  const mean = (tokens: readonly number[], label: number): number =>
    tokens.reduce((total, token) => total + probability(token, label), 0) / Math.max(1, tokens.length);
  return {
    cue,
    source,
    content,
    pushed,
    contentPeak,
    sourcePeak,
    contentMean: mean(content, CONTENT),
    sourceMean: mean(source, SOURCE),
    doubtful: content.filter((token) => probability(token, CONTENT) < 0.6).length,
  };
}

/** The best labelling's source and content, pushed towards content, and towards a source where one is expected. */
function bestSpans(
  potentials: Potentials,
  first: number,
  expectsSource: boolean,
): Pick<Scope, 'source' | 'content' | 'pushed'> {
  const read = (sourceBias: number, contentBias: number): Pick<Scope, 'source' | 'content'> => {
    const source: number[] = [];
    const content: number[] = [];
    bestLabels(potentials, [0, sourceBias, 0, contentBias]).forEach((label, i) => {
      if (label === SOURCE) source.push(first + i);
      else if (label === CONTENT) content.push(first + i);
    });
    return { source, content };
  };
  let spans = read(0, 0);
  const pushed = spans.content.length === 0;
  for (const bias of CONTENT_PUSHES) {
    if (spans.content.length > 0) break;
    spans = read(0, bias);
  }
  if (spans.source.length > 0 || !expectsSource) return { ...spans, pushed };
  for (const bias of SOURCE_PUSHES) {
    const again = read(bias, pushed ? 3 : 0);
    if (again.source.length > 0 && again.content.length > 0) return { ...again, pushed };
  }
  return { ...spans, pushed };
}
