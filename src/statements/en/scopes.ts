/** Source and content of a candidate cue from the second chain model's sequence, with how sure it was. */
import { bestLabels, type ChainModel, marginalsOf, potentialsOf } from '../../core/linear-chain.ts';
import type { CandidateCue } from './candidates.ts';
import { CONTENT, LABELS, SOURCE } from './labels.ts';
import type { ScopeSequence } from './scope-features.ts';

export interface Scope {
  readonly cue: CandidateCue;
  /** Token numbers, ascending. */
  readonly source: readonly number[];
  readonly content: readonly number[];
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
  const column = (label: number): Float64Array =>
    Float64Array.from({ length: sequence.length }, (_, i) => marginals[i * LABELS + label]!);
  const contentP = column(CONTENT);
  const sourceP = column(SOURCE);
  const read = (sourceBias: number, contentBias: number): { source: number[]; content: number[] } => {
    const labels = bestLabels(potentials, [0, sourceBias, 0, contentBias]);
    const source: number[] = [];
    const content: number[] = [];
    labels.forEach((label, i) => {
      if (label === SOURCE) source.push(sequence.first + i);
      else if (label === CONTENT) content.push(sequence.first + i);
    });
    return { source, content };
  };
  let { source, content } = read(0, 0);
  const pushed = content.length === 0;
  for (const bias of CONTENT_PUSHES) {
    if (content.length > 0) break;
    ({ source, content } = read(0, bias));
  }
  if (source.length === 0 && sum(sourceP) > SOURCE_EXPECTED) {
    for (const bias of SOURCE_PUSHES) {
      const again = read(bias, pushed ? 3 : 0);
      if (again.source.length > 0 && again.content.length > 0) {
        ({ source, content } = again);
        break;
      }
    }
  }
  const mean = (tokens: readonly number[], of: Float64Array): number =>
    tokens.length === 0 ? 0 : tokens.reduce((total, i) => total + of[i - sequence.first]!, 0) / tokens.length;
  return {
    cue,
    source,
    content,
    pushed,
    contentPeak: contentP.reduce((a, b) => Math.max(a, b), 0),
    sourcePeak: sourceP.reduce((a, b) => Math.max(a, b), 0),
    contentMean: mean(content, contentP),
    sourceMean: mean(source, sourceP),
    doubtful: content.filter((i) => contentP[i - sequence.first]! < 0.6).length,
  };
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
