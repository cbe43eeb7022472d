/**
 * Something that one tells of and another says does not exist: "a draft annex passed between the delegations", "there
 * is no annex". Only a thing that few sentences name, told without a doubt, in the days around; "no such thing" is
 * about what was told right before it.
 */
import { wordKey } from '../../core/word-forms.ts';
import type { Span } from '../../record/article.ts';
import type { BriefArticle } from '../../record/brief.ts';
import type { Statement } from '../../record/statement.ts';
import { FUNCTION_WORDS } from '../function-words.ts';
import { type DisagreementRule, type Findings, type FoundDisagreement, toldBetween } from './disagreement.ts';
import { saidIn, sentencesOf } from './told-sentences.ts';

const NO_SUCH = /\bno such (\w+)/i;
const NONE =
  /\b(?:there (?:is|was|has been|were|are|have been|isn['’]t|wasn['’]t|has never been) (?:no|any|a) |(?:I|we) have never (?:seen|heard of|received|been shown) (?:this|any|an?|the|such an?) |(?:had|has|have|was) (?:not )?(?:received|been shown|been given|shown|given|offered) no |^["“]?no (?=(?:[a-z]+ ){1,4}(?:was|were|has been|have been|had been|exists?|existed)\b))((?:[\p{L}-]+ )?[\p{L}-]+)(?= (?:of|to|for|in|on|at|about|between|was|were|has|have|had|and|or|that)\b|[,.;:!?”"]|$)/iu;
const NEGATED_EXISTENCE = /\b(?:isn['’]t|wasn['’]t|never|no)(?= )/i;
/** Things that one side has and the other says do not exist; of others "no" says little. */
const PAPERS =
  /^(?:annex|appendix|map|memo|memorandum|letter|list|document|paper|draft|note|protocol|offer|proposal|order|payment|clause|recording|transcript|ultimatum|invitation|channel)$/i;
/** Words before a thing that tell no kind of it. */
const PLAIN =
  /^(?:real|immediate|new|such|more|other|public|formal|concrete|specific|further|second|secret|written|any|single|good|clear|major|big|great|serious|further|official|direct|such|a|an|the|evidence|sign)$/i;
const UNSURE =
  /\b(?:if|whether|unless|would|could|might|may|should|must|no|not|never|without|want(?:s|ed)?|demand(?:s|ed)?|call(?:s|ed)? for|propos\w+|ask\w*|hop\w+|seek\w*|den(?:y|ies|ied)|reject\w*)\b|n['’]t\b|\?/i;
/** Sentences that may name the thing. */
const MOST_NAMING = 12;
const NEAR_DAYS = 4;
/** Sentences back to what there is "no such" of. */
const NEAR = 4;

interface Denied {
  readonly sentence: Span;
  readonly at: number;
  /** Keys of the thing's words: its noun, or what kind of it and the noun. */
  readonly thing: readonly string[];
  readonly isSuch: boolean;
}

export const existence: DisagreementRule = (findings) => {
  const said = saidIn(findings);
  const denied = findings.articles.flatMap((article) => (ANY.test(article.text) ? deniedIn(article) : []));
  if (denied.length === 0) return [];
  const naming = sentencesNaming(
    findings.articles,
    denied.filter(({ isSuch }) => !isSuch).map(({ thing }) => thing),
  );
  const seen = new Set<string>();
  return denied.flatMap((one): readonly FoundDisagreement[] => {
    const denial = said(one.sentence, one.at);
    if (denial === undefined || denial.certainty === 'conditional' || denial.certainty === 'asked') return [];
    const told = one.isSuch
      ? justBefore(findings, one, denial, said)
      : nearestFirst(naming.get(one.thing.join(' ')) ?? [], one.sentence)
          .map(({ sentence, at }) => toldAs(sentence, at, said))
          .find(
            (other) =>
              other !== undefined &&
              other.statement?.speaker !== denial.speaker &&
              isNear(findings, other.evidence, one.sentence),
          );
    if (told === undefined) return [];
    const key = JSON.stringify([
      told.evidence.start,
      told.evidence.article,
      denial.speaker,
      one.thing.join(' '),
    ]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      toldBetween(findings, 'denial', [
        { ...told, words: 'yes' },
        { statement: denial, evidence: one.sentence, words: 'no' },
      ]),
    ];
  });
};

const ANY =
  /\b[Nn]o such |\b[Tt]here (?:is|was|has|were|are|have|isn|wasn)|\bhave never \w+ (?:of )?(?:this|any|an?)\b|["“. ]No |\b(?:received|shown|given|offered) no /;

/** Those right before in the same article come first: they are what is answered. */
function nearestFirst(named: readonly Naming[], { article, start }: Span): readonly Naming[] {
  const distance = ({ sentence }: Naming): number =>
    sentence.article === article && sentence.start < start ? start - sentence.start : Infinity;
  return named.toSorted((a, b) => (distance(a) < distance(b) ? -1 : distance(a) > distance(b) ? 1 : 0));
}

interface Telling {
  readonly statement?: Statement | undefined;
  readonly evidence: Span;
}

type Said = (sentence: Span, at: number) => Statement | undefined;

/** What was told shortly before, by somebody else, of such a thing. */
function justBefore(
  { articles }: Findings,
  { sentence, thing }: Denied,
  denial: Statement,
  said: Said,
): Telling | undefined {
  const article = articles.find(({ id }) => id === sentence.article)!;
  const spans = sentencesOf(article);
  const at = spans.findIndex(({ start }) => start === sentence.start);
  for (const evidence of spans.slice(Math.max(0, at - NEAR), at).toReversed()) {
    if (UNSURE.test(evidence.text) || !names(evidence.text, thing)) continue;
    const statement = statementIn(evidence, said);
    if (statement?.speaker !== denial.speaker || statement === undefined) return { statement, evidence };
  }
  return undefined;
}

const names = (text: string, thing: readonly string[]): boolean =>
  [...text.matchAll(/\p{L}[\p{L}-]*/gu)].some(([word]) => {
    const key = wordKey(word.toLowerCase());
    return thing.some((one) => one === key || (key.length > 4 && one.startsWith(key.slice(0, SAME_STEM))));
  });

/** So many letters make "agreed" and "agreement" one. */
const SAME_STEM = 5;

/** The statement that holds the most of a sentence's words, as far as three places of it tell. */
function statementIn({ text, ...rest }: Span, said: Said): Statement | undefined {
  for (const share of [0.5, 0.8, 0.2]) {
    const found = said({ text, ...rest }, Math.floor(text.length * share));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A sentence that tells of what it names at `at` as of something that is there. */
function toldAs(evidence: Span, at: number, said: Said): Telling | undefined {
  if (UNSURE.test(evidence.text)) return undefined;
  const statement = said(evidence, at);
  return statement === undefined || /^(?:asserted|reported)$/.test(statement.certainty)
    ? { statement, evidence }
    : undefined;
}

function isNear({ articles }: Findings, a: Span, b: Span): boolean {
  if (a.article === b.article) return true;
  const [x, y] = [a, b].map(({ article }) => articles.find(({ id }) => id === article)?.published);
  return (
    x !== undefined && y !== undefined && Math.abs(Date.parse(x) - Date.parse(y)) <= NEAR_DAYS * 86_400_000
  );
}

function deniedIn(article: BriefArticle): readonly Denied[] {
  return sentencesOf(article).flatMap((sentence): readonly Denied[] => {
    const such = NO_SUCH.exec(sentence.text);
    if (such) return [{ sentence, at: such.index, thing: [wordKey(such[1]!.toLowerCase())], isSuch: true }];
    const none = NONE.exec(sentence.text);
    if (!none || !NEGATED_EXISTENCE.test(none[0])) return [];
    const of = OF_WHAT.exec(sentence.text.slice(none.index + none[0].length))?.[1];
    const words = (of ?? none[1]!).toLowerCase().split(' ');
    if (words.some((word) => FUNCTION_WORDS.has(word))) return [];
    const noun = words.at(-1)!;
    const kind = words.length > 1 && !PLAIN.test(words[0]!) ? words[0] : undefined;
    if (kind === undefined && !PAPERS.test(noun.replace(/s$/, ''))) return [];
    const thing = [...(kind === undefined ? [] : [kind]), noun].map(wordKey);
    return [{ sentence, at: none.index, thing, isSuch: false }];
  });
}

/** "no offer of a grace period": it is the period that there is none of. */
const OF_WHAT = /^ of (?:an? |the |any )?([\p{L}-]+ [\p{L}-]+)/u;

interface Naming {
  readonly sentence: Span;
  readonly at: number;
}

/** For each thing, the few sentences of all articles that name it; none for one that many name. */
function sentencesNaming(
  articles: readonly BriefArticle[],
  things: readonly (readonly string[])[],
): ReadonlyMap<string, readonly Naming[]> {
  const naming = new Map<string, Naming[]>();
  if (things.length === 0) return naming;
  for (const article of articles)
    for (const sentence of sentencesOf(article)) {
      const words = [...sentence.text.matchAll(/\p{L}[\p{L}-]*/gu)];
      const keys = words.map(([word]) => wordKey(word.toLowerCase()));
      for (const thing of things) {
        const at = keys.findIndex((_, k) => thing.every((key, n) => keys[k + n] === key));
        const before = words[at - 1]?.[0] ?? '';
        if (at < 0 || (thing.length === 1 && !DETERMINING.test(before))) continue;
        const list = naming.get(thing.join(' ')) ?? [];
        list.push({ sentence, at: words[at]!.index });
        naming.set(thing.join(' '), list);
      }
    }
  return new Map([...naming].filter(([, list]) => list.length <= MOST_NAMING));
}

const DETERMINING = /^(?:an?|the|this|that|its|his|her|their|our|your|draft|written|secret|second|new|no)$/i;
