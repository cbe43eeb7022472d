/**
 * Hearsay that nobody owns: "reports that X", "amid rumours that X". The noun is the source, an unnamed one, and there is
 * no cue. Near misses: a report with an author ("the commission's report that"), and one that somebody else's statement
 * takes up ("denied reports that X"), which stays that statement.
 */
import type { Found } from '../../found.ts';
import type { Analysis } from '../analysis.ts';
import { isWord, rangeOf, tokensIn } from '../relation.ts';

/** The wording is plain; what can fail is where the clause ends. */
const CONFIDENCE = 0.8;
const NOUNS: ReadonlySet<string> = new Set(
  'reports rumours rumors allegations speculation hearsay'.split(' '),
);
/** What a loose report follows; behind a verb or an owner it is somebody's. */
const BEFORE =
  /^(?:by|amid|after|of|on|about|to|with|from|despite|following|over|is|are|was|were|be|been|some|several|many|recent|and|,)$/;
const LONGEST = 60;

/** `findings` with the loose reports that none of them speaks of. */
export function withLooseReports(analysis: Analysis, findings: readonly Found[]): Found[] {
  const loose = analysis.tokens.flatMap((_, i) => reportAt(analysis, i) ?? []);
  if (loose.length === 0) return [...findings];
  const told = new Uint8Array(analysis.tokens.length);
  for (const { content } of findings) for (const i of tokensIn(analysis, content)) told[i] = 1;
  const fresh = loose.filter(({ source }) => tokensIn(analysis, source).every((i) => told[i] === 0));
  return [...findings, ...fresh].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

function reportAt(analysis: Analysis, i: number): Found | undefined {
  const { tokens, tag, sentenceStart } = analysis;
  if (!NOUNS.has(tokens[i]!.word.toLowerCase()) || tokens[i + 1]?.word !== 'that') return undefined;
  let first = i;
  while (first > sentenceStart[i]! && /^(?:JJ|NN|VBN)$/.test(tag[first - 1]!)) first--;
  if (first > sentenceStart[i]! && !BEFORE.test(tokens[first - 1]!.word.toLowerCase())) return undefined;
  const last = clauseEnd(analysis, i + 2);
  if (last === undefined) return undefined;
  return {
    source: [rangeOf(analysis, first, i)],
    cue: [],
    content: [rangeOf(analysis, i + 2, last)],
    confidence: CONFIDENCE,
    by: 'statements/rules/loose-reports',
  };
}

/** The last word of the clause that starts at `from`, when it has a subject and a verb. */
function clauseEnd({ tokens, tag, sentenceEnd, quoteMark }: Analysis, from: number): number | undefined {
  if (!/^(?:DT|PRP|NN|JJ|CD|EX)/.test(tag[from] ?? '')) return undefined;
  const limit = Math.min(sentenceEnd[from] ?? 0, from + LONGEST);
  let end = from;
  while (end < limit && !/^(?:;|:|[—–]+|-{2,})$/.test(tokens[end]!.word) && quoteMark[end] !== 2) {
    if (
      tokens[end]!.word === ',' &&
      /^(?:according|which|but|while|though|although)$/.test(tokens[end + 1]?.word ?? '')
    )
      break;
    end++;
  }
  let verb = false;
  for (let j = from; j < end; j++) if (/^(?:MD|VB[DZP])$/.test(tag[j]!)) verb = true;
  while (end > from && !isWord(tokens[end - 1]!.word)) end--;
  return verb ? end - 1 : undefined;
}
