/** Lemmas: a learned list of the irregular and frequent, suffix rules for the rest. */

export interface LemmaModel {
  /** `word|first letter of its tag`, lower case → lemma. */
  readonly known: ReadonlyMap<string, string>;
}

/** The lower-case lemma of `word` with Penn tag `tag`. */
export function lemmaOf(word: string, tag: string, { known }: LemmaModel): string {
  const lower = word.toLowerCase();
  const found = known.get(`${lower}|${tag[0]}`);
  if (found !== undefined) return found;
  if (tag.startsWith('V')) return verbLemma(lower, tag, known);
  if (tag === 'NNS' && lower.endsWith('s')) {
    return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
  }
  return lower;
}

function verbLemma(lower: string, tag: string, known: ReadonlyMap<string, string>): string {
  if (lower.endsWith('ies') || lower.endsWith('ied')) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(lower)) return lower.slice(0, -2);
  if (lower.endsWith('s') && tag === 'VBZ') return lower.slice(0, -1);
  const suffix = lower.endsWith('ing') ? 3 : lower.endsWith('ed') ? 2 : 0;
  if (suffix === 0 || lower.length <= suffix + 2) return lower;
  const stem = lower.slice(0, -suffix);
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  if (known.has(`${stem}|V`)) return stem;
  const dropsE = stem.length > 3 && /(?:[aeiou][bcdgklmprstuvz]|[sczv]|dg|at|iz)$/.test(stem);
  return dropsE || known.has(`${stem}e|V`) ? `${stem}e` : stem;
}
