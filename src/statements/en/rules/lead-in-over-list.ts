/**
 * A paragraph that ends on a verb of agreeing or saying and a colon, over a list: each item is a statement of the verb's
 * subject ("The two ministers agreed:"). Near miss: a lead-in without such a verb ("Following the talks:").
 */
import type { Article } from '../../../record/article.ts';
import type { Found } from '../../found.ts';
import type { Analysis } from '../analysis.ts';
import { rangeOf, tokensIn } from '../relation.ts';
import { type Line, linesOf, wholeQuotation } from './lines.ts';

const CONFIDENCE = 0.85;
const RULE = 'statements/rules/lead-in-over-list';
/** Words between the verb and the colon: "agreed in Miravane on Wednesday:". */
const LONGEST_TAIL = 12;

const VERBS: ReadonlySet<string> = new Set(
  (
    'affirm agree announce ask call claim commit condemn confirm decide declare demand emphasise emphasize insist note ' +
    'offer pledge promise propose reaffirm recommend reiterate reject request resolve say state stress support ' +
    'underline underscore undertake urge vow warn welcome'
  ).split(' '),
);

/** Statements in the items of a list, for the subject of its lead-in. */
export function leadInOverList(analysis: Analysis, article: Article): Found[] {
  const lines = linesOf(article);
  return lines.flatMap((line, at) => {
    const items = line.kind === 'list-item' || !line.text.endsWith(':') ? [] : itemsUnder(lines, at);
    const found = items.length > 0 ? speechOf(analysis, line) : undefined;
    if (!found) return [];
    return items.map(({ start, end, text }) => ({
      ...found,
      content: [{ start, end: end - (/[;,.]*$/.exec(text)?.[0].length ?? 0) }],
      confidence: CONFIDENCE,
      by: RULE,
    }));
  });
}

function itemsUnder(lines: readonly Line[], at: number): Line[] {
  const items: Line[] = [];
  for (let i = at + 1; lines[i]?.kind === 'list-item'; i++) items.push(lines[i]!);
  return items.some(wholeQuotation) ? [] : items;
}

/** The last verb before the colon, when it says or agrees something, and its subject. */
function speechOf(analysis: Analysis, line: Line): Pick<Found, 'source' | 'cue'> | undefined {
  const { tag, lemma, sentenceStart } = analysis;
  const tokens = tokensIn(analysis, [line]);
  const last = tokens.at(-1)!;
  const verb = tokens.findLast((i) => i >= sentenceStart[last]! && tag[i]!.startsWith('V'));
  if (verb === undefined || last - verb > LONGEST_TAIL || !VERBS.has(lemma[verb]!)) return undefined;
  const subject = subjectOf(analysis, verb);
  return subject && { source: [subject], cue: [rangeOf(analysis, verb, verb)] };
}

/** The verb's subject with all that hangs on it. */
function subjectOf(analysis: Analysis, verb: number) {
  const { head, relation, sentenceStart } = analysis;
  const from = sentenceStart[verb]!;
  for (let i = verb - 1; i >= from; i--) {
    if (head[i] !== verb || !relation[i]!.startsWith('nsubj')) continue;
    let first = i;
    let last = i;
    for (let j = from; j < verb; j++) {
      if (!hangsOn(head, j, i)) continue;
      first = Math.min(first, j);
      last = Math.max(last, j);
    }
    return rangeOf(analysis, first, last);
  }
  return undefined;
}

function hangsOn(head: Int32Array, token: number, on: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < 30; at = head[at]!, steps++) if (at === on) return true;
  return false;
}
