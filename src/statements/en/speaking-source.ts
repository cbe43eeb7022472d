/**
 * Learned sources put right: a source is freed of the dateline before it and cut where a clause begins, and one that can hardly
 * speak (an event or a quality: "the summit", "the lack of details" that "signals") keeps its statement at a confidence
 * that sets it apart from what is said.
 */
import type { Found } from '../found.ts';
import type { Analysis } from './analysis.ts';
import { isWord, rangeOf, tokensIn } from './relation.ts';

/** What is left of the confidence. */
const DOUBT = 0.6;

const EVENTS: ReadonlySet<string> = new Set(
  (
    'absence attack battle breakthrough ceasefire clash climate collapse concession conflict contact crisis deadline debate ' +
    'delay deal defeat demand dialogue dispute drive effort event example failure fight gap gesture growth history impasse ' +
    'lack loss meeting moment move outcome pace peace pledge prospect pressure process progress push reason result risk ' +
    'round sale shift sign situation stage stance standoff step strike success summit talk tariff tension threat timing ' +
    'tone trade trend trip truce turn victory violence visit vote war way win withdrawal world'
  ).split(' '),
);
const ABSTRACT = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism)$/;
/** Words with such an ending that are bodies, people or texts. */
const SPEAKING: ReadonlySet<string> = new Set(
  (
    'administration alliance amendment announcement assessment association audience authority charity city coalition ' +
    'commission committee community conference congregation constitution convention corporation council declaration ' +
    'delegation department deputation directive document embassy entity establishment faction federation foundation ' +
    'government institution intelligence investigation leadership legislation majority management mediation minority ' +
    'ministry mission nation opposition organisation organization parliament party petition publication regiment ' +
    'resolution secretariat submission section sentence settlement statement testimony union university utility'
  ).split(' '),
);
const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const RELATIVE = /^(?:who|whom|whose|which|that|where)$/i;

/** The finding with its source put right. */
export function withSpeakingSource(analysis: Analysis, found: Found): Found {
  const all = tokensIn(analysis, found.source);
  const source = all.slice(afterDateline(analysis, all));
  const kept = source.slice(0, clauseStart(analysis, source));
  const last = kept.at(-1);
  if (last === undefined) return found;
  const confidence = isEvent(analysis, kept) ? found.confidence * DOUBT : found.confidence;
  return kept.length === all.length
    ? { ...found, confidence }
    : { ...found, confidence, source: [rangeOf(analysis, kept[0]!, last)] };
}

/** Past "GENEVA, March 3 (Agency) —", when the source takes it in. */
function afterDateline({ tokens, paragraph }: Analysis, source: readonly number[]): number {
  const first = source[0];
  if (first === undefined || paragraph[first - 1] === paragraph[first]) return 0;
  if (!/^\p{Lu}{2}/u.test(tokens[first]!.word)) return 0;
  return source.findIndex((i) => /^(?:[—–]|--)$/.test(tokens[i]!.word)) + 1;
}

/** Where a source that holds a clause stops being a noun phrase: at its first mark, or at the clause's verb. */
function clauseStart({ tag, tokens }: Analysis, source: readonly number[]): number {
  let firstMark: number | undefined;
  for (let k = 1; k < source.length; k++) {
    const i = source[k]!;
    const { word } = tokens[i]!;
    if (RELATIVE.test(word)) return source.length;
    if (FINITE.has(tag[i]!)) return firstMark ?? k;
    if (firstMark === undefined && !isWord(word) && word !== '-') firstMark = k;
  }
  return source.length;
}

function isEvent({ tag, lemma }: Analysis, source: readonly number[]): boolean {
  const head = headOf(tag, source);
  if (head === undefined) return false;
  const noun = lemma[head]!;
  return EVENTS.has(noun) || (ABSTRACT.test(noun) && !SPEAKING.has(noun));
}

/** The last common noun of the first noun phrase; a name anywhere in that phrase's end is a speaker. */
function headOf(tag: readonly string[], source: readonly number[]): number | undefined {
  let head: number | undefined;
  for (const i of source) {
    if (tag[i]!.startsWith('NN')) head = i;
    else if (head !== undefined && !tag[i]!.startsWith('POS')) break;
  }
  return head !== undefined && (tag[head] === 'NN' || tag[head] === 'NNS') ? head : undefined;
}
