/**
 * From whom the text says it has a statement: "citing CNN", "as first reported by the Herald", "a report in the
 * Herald", "quoted by the agency TASK as saying". (Where a speaker spoke, "told Radio Nord", is `venue.ts`.) Near
 * misses: a speaker who cites ("Orrin said, citing a report in the Herald": her reason, not the paper's source), an
 * outlet that the content is about, a report that is denied.
 */
import type { Range } from '../../core/range.ts';
import type { Analysis } from './analysis.ts';
import { type Relation, rangeOf } from './relation.ts';
import { looksLikeOutlet, nameEnd, soundsLikeOutlet } from './venue.ts';

export interface FoundCitation {
  readonly words: Range;
  /** The outlet's name. */
  readonly outlet: Range;
  /** Whether the words say that it is an outlet; otherwise it is one only if it is known. */
  readonly sure: boolean;
}

const word = (list: string): RegExp => new RegExp(`^(?:${list.replaceAll(' ', '|')})$`);

const NOUNS = word(
  'agency newspaper paper daily weekly tabloid broadsheet magazine broadcaster channel website site outlet wire network ' +
    'station programme program podcast blog',
);
/** Between an article and such a noun: "the Kelmaran state-run news agency". */
const MODIFIERS = word(
  'news state state-run state-owned state-controlled government official semi-official private independent local national ' +
    'regional public business financial opposition pro-government tv television radio online press media social',
);
const DETERMINERS = word('the a an its his her their this another');
const TEXTS = word(
  'report article story interview dispatch account editorial column post investigation reports articles',
);
const CITED_BY = word('report publish broadcast air reveal quote cite carry disclose print');
/** How far from the cue a citation is looked for, in tokens. */
const REACH = 60;
/** How far behind its verb "by" may stand: "quoted as saying by". */
const REACH_OF_BY = 4;
/** Words that name whoever is cited, at most. */
const LONGEST_NAMED = 14;

/** Who is cited for a relation, from the nearest to whoever had it first. */
export function citationsOf(analysis: Analysis, relation: Relation): readonly FoundCitation[] {
  const anchor = relation.cue[0] ?? relation.source[0];
  if (anchor === undefined) return [];
  const { source, content } = places(relation);
  const found: FoundCitation[] = [];
  const from = Math.max(analysis.sentenceStart[anchor]!, anchor - REACH);
  const to = Math.min(analysis.sentenceEnd[anchor]!, anchor + REACH);
  for (let i = from; i < to; i++) {
    if (analysis.inQuotes[i] === 1) continue;
    const citation = content.has(i)
      ? (firstReportedBy(analysis, i) ?? (source.has(i - 3) ? citing(analysis, i, source) : undefined))
      : (citing(analysis, i, source) ??
        reportedBy(analysis, i) ??
        (source.has(i) || afterAccordingTo(analysis, i) ? reportIn(analysis, i) : undefined));
    if (citation && found.every(({ outlet }) => outlet.start !== citation.outlet.start)) found.push(citation);
  }
  return found;
}

/** Whether a finding is only that somebody is cited ("the Herald reported, citing CNN"), not what anybody said. */
export function isMereCitation(
  { tokens, tag, lemma, inQuotes }: Analysis,
  { cue, content }: Relation,
): boolean {
  return (
    cue.length === 1 &&
    /^(?:cite|quote)$/.test(lemma[cue[0]!]!) &&
    tokens[cue[0]!]!.word.toLowerCase().endsWith('ing') &&
    content.length <= LONGEST_NAMED &&
    !content.some((i) => /^(?:VB[DZP]|MD|TO)/.test(tag[i]!) || inQuotes[i] === 1)
  );
}

function places({ source, content }: Relation): {
  readonly source: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
} {
  return { source: new Set(source), content: new Set(content) };
}

/** "citing CNN", behind an outlet that speaks or behind nobody. */
function citing(analysis: Analysis, i: number, source: ReadonlySet<number>): FoundCitation | undefined {
  const isCiting =
    /^(?:citing|quoting)$/i.test(analysis.tokens[i]!.word) ||
    (analysis.lemma[i] === 'cite' && analysis.tokens[i - 1]?.word === 'which');
  if (!isCiting || (source.size > 0 && !isOutlet(analysis, source))) return undefined;
  const text = textEnd(analysis, i + 1);
  return citationTo(analysis, i, text ?? i + 1);
}

/** "reported by the Herald", "quoted as saying by the news agency TASK" */
function reportedBy(analysis: Analysis, i: number): FoundCitation | undefined {
  if (!CITED_BY.test(analysis.lemma[i]!) || !/^VB[ND]/.test(analysis.tag[i]!)) return undefined;
  for (let j = i + 1; j <= i + REACH_OF_BY && j < analysis.sentenceEnd[i]!; j++) {
    if (lower(analysis, j) === 'by') return citationTo(analysis, i, j + 1);
    if (/^[,;:]$/.test(lower(analysis, j))) return undefined;
  }
  return undefined;
}

/** "as first reported by the Herald", which the writer may have put within what is said. */
function firstReportedBy(analysis: Analysis, i: number): FoundCitation | undefined {
  if (lower(analysis, i) !== 'as') return undefined;
  const verb = lower(analysis, i + 1) === 'first' ? i + 2 : i + 1;
  if (verb >= analysis.sentenceEnd[i]! || !CITED_BY.test(analysis.lemma[verb]!)) return undefined;
  return lower(analysis, verb + 1) === 'by' ? citationTo(analysis, i, verb + 2) : undefined;
}

/** "a report in the Herald", "a story published by CNN" */
function reportIn(analysis: Analysis, i: number): FoundCitation | undefined {
  const name = textEnd(analysis, i);
  if (name === undefined) return undefined;
  const start = DETERMINERS.test(lower(analysis, i - 1)) ? i - 1 : i;
  return citationTo(analysis, start, name);
}

/** Where the outlet's name starts behind "a report in", "an article published by". */
function textEnd(analysis: Analysis, i: number): number | undefined {
  let at = DETERMINERS.test(lower(analysis, i)) ? i + 1 : i;
  if (!TEXTS.test(lower(analysis, at))) return undefined;
  at += /^(?:published|printed|aired|broadcast|carried)$/.test(lower(analysis, at + 1)) ? 2 : 1;
  return /^(?:in|by|from|on|with)$/.test(lower(analysis, at)) ? at + 1 : undefined;
}

function afterAccordingTo(analysis: Analysis, i: number): boolean {
  const at = DETERMINERS.test(lower(analysis, i - 1)) ? i - 1 : i;
  return lower(analysis, at - 2) === 'according' && lower(analysis, at - 1) === 'to';
}

/** The outlet whose name begins at `from`, said by the words that begin at `start`. */
function citationTo(analysis: Analysis, start: number, from: number): FoundCitation | undefined {
  const named = outletAt(analysis, from);
  if (named === undefined) return undefined;
  const { first, last, sure } = named;
  return { words: rangeOf(analysis, start, last), outlet: rangeOf(analysis, first, last), sure };
}

function outletAt(
  analysis: Analysis,
  from: number,
): { readonly first: number; readonly last: number; readonly sure: boolean } | undefined {
  let first = DETERMINERS.test(lower(analysis, from)) ? from + 1 : from;
  const noun = nounEnd(analysis, first);
  if (noun !== undefined) first = noun;
  const last = nameEnd(analysis, first);
  if (last < first) return undefined;
  const name = analysis.tokens.slice(first, last + 1).map((token) => token.word);
  const named = noun !== undefined || nounEnd(analysis, last + 1) !== undefined;
  return { first, last, sure: named || soundsLikeOutlet(name) };
}

/** One past "news agency", "Kelmaran state broadcaster", when they start here. */
function nounEnd(analysis: Analysis, from: number): number | undefined {
  let i = /^\p{Lu}\p{Ll}+$/u.test(analysis.tokens[from]?.word ?? '') ? from + 1 : from;
  while (i < from + 6 && MODIFIERS.test(lower(analysis, i)) && !NOUNS.test(lower(analysis, i))) i++;
  return NOUNS.test(lower(analysis, i)) && /^\p{Ll}/u.test(analysis.tokens[i]!.word) ? i + 1 : undefined;
}

function isOutlet(analysis: Analysis, source: ReadonlySet<number>): boolean {
  const words = [...source].map((i) => analysis.tokens[i]!.word);
  return looksLikeOutlet(words) || words.some((one) => NOUNS.test(one.toLowerCase()));
}

const lower = ({ tokens }: Analysis, i: number): string => tokens[i]?.word.toLowerCase() ?? '';
