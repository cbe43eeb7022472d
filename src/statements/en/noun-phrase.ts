/**
 * Noun phrases by the tree where it can be trusted and by tags where not: who the subject of a verb is, and how far its
 * words reach. A subject is looked for along conjunctions, infinitives and participles, which share it.
 */
import type { Analysis } from './analysis.ts';

/** Token numbers, `to` one past the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a verb, participle or predicate adjective may share its subject through. */
const SHARING = /^(?:xcomp|conj|advcl|aux|auxpass|cop|dep|parataxis)$/;

/** The subject of the verb or adjective at `i`; the antecedent of a relative clause. */
export function subjectOf(analysis: Analysis, i: number): Stretch | undefined {
  const { head, relation, sentenceStart } = analysis;
  if (isParticipleClause(analysis, i)) return mainSubject(analysis, i);
  let verb = i;
  for (let step = 0; step < 6; step++) {
    const subject = subjectChild(analysis, verb);
    if (subject !== undefined) {
      if (/^W/.test(analysis.tag[subject]!)) return antecedent(analysis, subject, verb);
      return nounPhrase(analysis, subject, false);
    }
    if (/^acl/.test(relation[verb]!) && head[verb]! >= 0 && head[verb]! < i)
      return nounPhrase(analysis, head[verb]!, false);
    if (head[verb]! < sentenceStart[i]! || !SHARING.test(relation[verb]!)) break;
    verb = head[verb]!;
  }
  return nearestSubject(analysis, i);
}

/** "… while pressing for": its subject is the sentence's, whatever noun stands nearest. */
function isParticipleClause({ tag, tokens, sentenceStart }: Analysis, i: number): boolean {
  const before = i > sentenceStart[i]! ? tokens[i - 1]!.word.toLowerCase() : '';
  return tag[i] === 'VBG' && /^(?:while|before|after|without|by|when|despite)$/.test(before);
}

function mainSubject(analysis: Analysis, i: number): Stretch | undefined {
  const { relation, inQuotes, tag, sentenceStart, sentenceEnd } = analysis;
  for (let j = sentenceStart[i]!; j < sentenceEnd[i]!; j++)
    if (/^nsubj/.test(relation[j]!) && inQuotes[j] === inQuotes[i] && !/^W/.test(tag[j]!))
      return nounPhrase(analysis, j, false);
  return undefined;
}

function subjectChild(
  { head, relation, sentenceStart, sentenceEnd }: Analysis,
  verb: number,
): number | undefined {
  for (let j = verb - 1; j >= sentenceStart[verb]!; j--)
    if (head[j] === verb && /^nsubj/.test(relation[j]!)) return j;
  for (let j = verb + 1; j < Math.min(sentenceEnd[verb]!, verb + 3); j++)
    if (head[j] === verb && relation[j] === 'nsubj') return j;
  return undefined;
}

/** The noun that "who" or "which" stands for. */
function antecedent(analysis: Analysis, relative: number, verb: number): Stretch | undefined {
  const { head, relation, tag, sentenceStart } = analysis;
  if (/^acl/.test(relation[verb]!) && head[verb]! >= 0 && head[verb]! < relative)
    return nounPhrase(analysis, head[verb]!, false);
  for (let j = relative - 1; j >= Math.max(sentenceStart[relative]!, relative - 8); j--)
    if (/^(?:NN|PRP$)/.test(tag[j]!)) return nounPhrase(analysis, j, false);
  return undefined;
}

/** Where the tree gives none: the last subject before, on the same side of any quotation mark. */
function nearestSubject(analysis: Analysis, i: number): Stretch | undefined {
  const { relation, inQuotes, tag, sentenceStart } = analysis;
  for (let j = i - 1; j >= sentenceStart[i]!; j--)
    if (/^nsubj/.test(relation[j]!) && inQuotes[j] === inQuotes[i] && !/^W/.test(tag[j]!))
      return nounPhrase(analysis, j, false);
  return undefined;
}

/** The words around the noun at `i`: what stands before it, and, unless `short`, "of …" and "and …" behind it. */
export function nounPhrase(analysis: Analysis, i: number, short: boolean): Stretch {
  const { tag, tokens, sentenceStart, sentenceEnd } = analysis;
  let from = i;
  while (from > sentenceStart[i]! && isInside(analysis, from - 1) && !/^PRP\$$/.test(tag[from]!)) from--;
  while (from < i && /^(?:CC|IN|,|POS)$/.test(tag[from]!)) from++;
  let to = i + 1;
  while (to < sentenceEnd[i]! && /^NN/.test(tag[to]!)) to++;
  if (short) return { from, to };
  for (let grown = true; grown; ) {
    grown = false;
    const next = tokens[to]?.word.toLowerCase();
    if (to < sentenceEnd[i]! && (next === 'of' || next === 'and' || next === 'for')) {
      let end = to + 1;
      while (end < sentenceEnd[i]! && end < to + 6 && /^(?:DT|JJ|NN|PRP\$|CD|POS)/.test(tag[end]!)) end++;
      if (end > to + 1 && /^NN/.test(tag[end - 1]!) && (next !== 'and' || /^NNP/.test(tag[end - 1]!))) {
        to = end;
        grown = end - i < 14;
      }
    }
  }
  return { from, to };
}

const isInside = ({ tag, inQuotes }: Analysis, j: number): boolean =>
  /^(?:DT|PDT|JJ[RS]?|NN\w*|CD|PRP\$|POS)$/.test(tag[j]!) && inQuotes[j] === inQuotes[j + 1];
