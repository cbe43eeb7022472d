/**
 * Whether a content is quoted: direct when (nearly) all its words stand inside quotation marks, mixed when some do,
 * indirect when none does (Pareti 2015). A leading "that" isn't counted. A piece wholly inside single marks, as in headlines, counts as quoted.
 */
import type { Range } from '../../core/range.ts';
import type { Quotation } from '../../record/statement.ts';
import type { Analysis } from './analysis.ts';
import { isWord, tokensIn } from './relation.ts';

/** Below this share of quoted words a content is mixed, so that one stray word doesn't hide a direct quotation. */
const DIRECT = 0.95;

const SINGLE_QUOTED = /^[*_\s]*[‘']\P{L}*\p{L}[\s\S]*['’][*_\s.,]*$/u;

/** How `content` is quoted. */
export function quotationOf(analysis: Analysis, content: readonly Range[]): Quotation {
  let quoted = 0;
  let words = 0;
  const first = content[0]?.start;
  for (const piece of content) {
    const single = SINGLE_QUOTED.test(
      analysis.text.slice(piece.start, Math.min(piece.end, piece.start + 2000)),
    );
    for (const i of tokensIn(analysis, [piece])) {
      const { word, start } = analysis.tokens[i]!;
      if (!isWord(word) || (start === first && word === 'that')) continue;
      words++;
      if (single || analysis.inQuotes[i] === 1) quoted++;
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted >= words * DIRECT ? 'direct' : 'mixed';
}
