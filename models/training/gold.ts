/** Annotated attributions laid over tokens: what the chain models and the acceptance learn. */
import type { Range } from '../../src/core/range.ts';
import { touching } from '../../src/core/sorted.ts';
import type { Token } from '../../src/core/tokens.ts';
import type { CandidateCue } from '../../src/statements/en/candidates.ts';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '../../src/statements/en/labels.ts';
import type { ScopeSequence } from '../../src/statements/en/scope-features.ts';
import type { Scope } from '../../src/statements/en/scopes.ts';
import type { GoldAttribution } from './corpus.ts';

export interface GoldLabels {
  readonly labels: Int8Array;
  /** Number of the attribution whose cue, source or content a token is, −1 for none. */
  readonly attribution: Int32Array;
  readonly attributions: readonly {
    readonly source: ReadonlySet<number>;
    readonly content: ReadonlySet<number>;
  }[];
}

/** A speech verb annotated as source: the annotator swapped the roles. */
const SWAPPED = /^(?:said|says|told|wrote|added|asked|tweeted)$/i;

export function goldLabels(
  text: string,
  tokens: readonly Token[],
  annotated: readonly GoldAttribution[],
): GoldLabels {
  const labels = new Int8Array(tokens.length);
  const attribution = new Int32Array(tokens.length).fill(-1);
  const mended = annotated.map((one) => {
    const source = one.source.map(({ start, end }) => text.slice(start, end)).join(' ');
    return SWAPPED.test(source) ? { ...one, source: one.cue, cue: one.source } : one;
  });
  for (const [role, label] of [
    ['content', CONTENT],
    ['source', SOURCE],
    ['cue', CUE],
  ] as const) {
    mended.forEach((one, number) => {
      for (const i of tokensIn(tokens, one[role])) {
        labels[i] = label;
        attribution[i] = number;
      }
    });
  }
  return {
    labels,
    attribution,
    attributions: mended.map(({ source, content }) => ({
      source: new Set(tokensIn(tokens, source)),
      content: new Set(tokensIn(tokens, content)),
    })),
  };
}

/** The attribution whose cue most of the candidate's tokens are, −1 for none. */
export function attributionOf({ labels, attribution }: GoldLabels, { start, end }: CandidateCue): number {
  const votes = new Map<number, number>();
  for (let i = start; i < end; i++) {
    if (labels[i] === CUE) votes.set(attribution[i]!, (votes.get(attribution[i]!) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

/** Gold labels of a candidate's sequence: only the cue when it is no attribution's. */
export function scopeLabels(
  gold: GoldLabels,
  number: number,
  { first, length }: ScopeSequence,
  cue: CandidateCue,
): Int8Array {
  const of = gold.attributions[number];
  return Int8Array.from({ length }, (_, i) => {
    const token = first + i;
    if (token >= cue.start && token < cue.end) return CUE;
    if (of?.content.has(token)) return CONTENT;
    return of?.source.has(token) ? SOURCE : OUTSIDE;
  });
}

/** How right a reading is: 1 as the evaluation links it, less when only the cue or some of the content is right. */
export function rightness(gold: GoldLabels, number: number, { source, content }: Scope): number {
  const of = gold.attributions[number];
  if (!of) return 0;
  const both = content.filter((i) => of.content.has(i)).length;
  const overlap = both / (content.length + of.content.size - both || 1);
  const sources = of.source.size > 0 ? source.some((i) => of.source.has(i)) : source.length === 0;
  if (overlap >= 0.5 && sources) return 1;
  return overlap >= 0.3 ? 0.5 : 0.3;
}

function tokensIn(tokens: readonly Token[], ranges: readonly Range[]): number[] {
  return ranges.flatMap((range) => touching(tokens, range));
}
