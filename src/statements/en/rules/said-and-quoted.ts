/**
 * A paragraph that ends in a verb of saying and a colon, with what was said as the next quoted paragraph or paragraphs:
 * "The envoy went on to say:" / “…”. Near miss: a colon after no verb of saying ("three points:").
 */
import type { Range } from '../../../core/range.ts';
import type { Article } from '../../../record/article.ts';
import type { Found } from '../../found.ts';
import type { Analysis } from '../analysis.ts';
import { rangeOf, tokensIn } from '../relation.ts';
import { type Line, linesOf, wholeQuotation } from './lines.ts';

/** The colon leaves the quotation to the verb before it; what can fail is the subject. */
const CONFIDENCE = 0.92;
const SPEECH: ReadonlySet<string> = new Set(
  (
    'say add continue write tweet explain tell declare state announce post respond reply note conclude ask warn argue insist ' +
    'comment read remark observe recall stress emphasize emphasise'
  ).split(' '),
);
const LONGEST_TAIL = 14;
const LONGEST_QUOTATION = 40;

/** Statements whose words stand in the paragraphs after the one that introduces them. */
export function saidAndQuoted(analysis: Analysis, article: Article): Found[] {
  const lines = linesOf(article);
  return lines.flatMap((line, at) => {
    if (!/[:,][\s*_]*$/.test(line.text)) return [];
    const content = quotedParagraphs(lines, at + 1);
    if (content.length === 0) return [];
    const tokens = tokensIn(analysis, [{ start: Math.max(line.start, line.end - 600), end: line.end }]);
    const cue = cueIn(analysis, tokens);
    if (cue === undefined) return [];
    const source = sourceOf(analysis, cue, tokens[0]!);
    if (!source) return [];
    return [
      {
        source: [source],
        cue: [rangeOf(analysis, cue, cue)],
        content,
        confidence: CONFIDENCE,
        by: 'statements/rules/said-and-quoted',
        runsInText: true,
      },
    ];
  });
}

/** The first quoted line, and those after it while the quotation stays open. */
function quotedParagraphs(lines: readonly Line[], from: number): Range[] {
  const content: Range[] = [];
  for (let i = from; i < Math.min(lines.length, from + LONGEST_QUOTATION); i++) {
    const quotation = wholeQuotation(lines[i]!);
    if (!quotation) break;
    content.push({ start: quotation.start, end: quotation.end });
    if (quotation.closed) break;
  }
  return content;
}

/** The last verb of saying before the colon, in the same sentence and near its end. */
function cueIn(analysis: Analysis, tokens: readonly number[]): number | undefined {
  const sentence = analysis.sentence[tokens.at(-1)!];
  for (let k = tokens.length - 1; k >= Math.max(0, tokens.length - LONGEST_TAIL); k--) {
    const i = tokens[k]!;
    if (analysis.sentence[i] !== sentence) return undefined;
    if (SPEECH.has(analysis.lemma[i]!) && /^VB/.test(analysis.tag[i]!) && analysis.inQuotes[i] === 0)
      return i;
  }
  return undefined;
}

/** The verb's subject as the tree has it, else the name or pronoun right before or behind it. */
function sourceOf(analysis: Analysis, cue: number, first: number): Range | undefined {
  for (let verb = cue, steps = 0; verb >= 0 && steps < 4; verb = analysis.head[verb]!, steps++) {
    const subject = subjectOf(analysis, verb);
    if (subject !== undefined) return nounPhrase(analysis, subject, cue);
  }
  let last = cue - 1;
  while (last >= first && /^(?:RB|MD|VB)/.test(analysis.tag[last]!)) last--;
  if (last < first || !/^(?:NNP|PRP$|NN)/.test(analysis.tag[last]!)) return undefined;
  return nounPhrase(analysis, last, cue);
}

function subjectOf(
  { sentenceStart, sentenceEnd, head, relation }: Analysis,
  verb: number,
): number | undefined {
  for (let j = sentenceStart[verb]!; j < sentenceEnd[verb]!; j++) {
    if (head[j] === verb && relation[j] === 'nsubj') return j;
  }
  return undefined;
}

function nounPhrase(analysis: Analysis, noun: number, cue: number): Range {
  let from = noun;
  while (from > analysis.sentenceStart[noun]! && from - 1 !== cue && isPartBefore(analysis, from - 1)) from--;
  let to = noun;
  while (
    to + 1 < analysis.sentenceEnd[noun]! &&
    /^NNP/.test(analysis.tag[to + 1]!) &&
    !isDay(analysis, to + 1)
  )
    to++;
  return rangeOf(analysis, from, to);
}

const isPartBefore = (analysis: Analysis, i: number): boolean =>
  /^(?:DT|JJ|NN|PRP\$|POS|CD)/.test(analysis.tag[i]!) && !isDay(analysis, i);

const isDay = ({ tokens }: Analysis, i: number): boolean =>
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(tokens[i]!.word);
