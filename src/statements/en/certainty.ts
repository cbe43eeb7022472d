/**
 * How sure the text words a content (Saurí & Pustejovsky 2009, reduced to six grades). First that applies:
 *   asked        the cue asks or wonders, or every sentence of the content is a question
 *   denied       the cue denies or dismisses, and isn't itself negated ("did not deny" is hedged)
 *   reported     hearsay: "reportedly", "reports that", a source that stays unnamed
 *   conditional  every main clause of the content hangs on a stated condition
 *   hedged       the cue only suggests, fears or expects; or every main clause is softened (could, may, likely)
 *   asserted     else
 * A content is only as unsure as its surest sentence. A negative content ("there is no ceasefire") is asserted: denied
 * is what a cue does to a proposition.
 */
import type { Certainty, Quotation } from '../../record/statement.ts';
import type { Analysis } from './analysis.ts';
import type { Relation } from './relation.ts';
import { isWord } from './relation.ts';

/** What certainty needs to know beside the words. */
export interface Setting {
  readonly quotation: Quotation;
  /** Tokens of the outcomes whose condition the content holds too. */
  readonly outcomes: ReadonlySet<number>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const ASKING = words('ask wonder inquire enquire query question');
const DENYING = words(
  'deny denial reject rejection dismiss dismissal refute refutation dispute rebut rebuttal repudiate disavow discount ' +
    'disbelieve contradict debunk contest',
);
/** How far from its head a dependent is looked for, in tokens. */
const REACH = 150;
/** Negated, these deny what follows: "does not believe that". */
const BELIEVING = words('believe think expect see accept agree consider buy find');
const HEARSAY = words(
  'reportedly allegedly purportedly supposedly report rumor rumour rumored rumoured hearsay allegation leak leaked',
);
/** Passive and without a source these hand on what others say: "is believed to". */
const PASSIVE_HEARSAY = words('believe say think understand know report allege rumor rumour suppose');
const HEDGING = words(
  'suggest suggestion speculate speculation fear worry concern expect expectation hope hint imply imagine doubt suspect ' +
    'suspicion guess anticipate predict prediction estimate forecast assume assumption seem appear presume conjecture ' +
    'surmise float theorize likely possibility prospect risk',
);
const UNNAMED = words(
  'source sources insider insiders anonymous unnamed unidentified rumor rumors rumour rumours leak leaks',
);
const REPORT_ADJECTIVES = words(
  'media news press unconfirmed some several recent multiple various widespread conflicting',
);
const NEGATION = /^(?:not|n['’]t|never|no|neither|nor|without|hardly|nothing)$/;
const NEGATIVE_VERBS = words('decline refuse stop fail avoid');
/** Negated, these leave the content open: "has not confirmed that". */
const STATING = words(
  'say confirm declare announce claim tell state admit acknowledge disclose reveal specify concede promise',
);
/** With a number or "a", "some" before them these name nobody: "two diplomats", "a person who was there". */
const PEOPLE = words('people person diplomat official aide adviser advisor insider source');
const INDEFINITE = /^(?:a|an|one|two|three|four|five|six|several|some|many|another|multiple)$/;
const SOFT_MODALS = /^(?:could|may|might|would|['’]d)$/;
const SOFT_ADVERBS = words(
  'possibly perhaps probably maybe likely unlikely apparently seemingly potentially presumably conceivably arguably',
);
const SOFT_ADJECTIVES = words('possible potential likely probable unlikely conceivable');
const SOFT_VERBS = words('appear seem tend');
/** "I would say", "we would like": politeness, not doubt. */
const POLITE = words('like say describe argue call add note love urge ask encourage want');

/** The certainty of one relation. */
export function certaintyOf(analysis: Analysis, relation: Relation, setting: Setting): Certainty {
  return (
    cueAsks(analysis, relation) ??
    cueDenies(analysis, relation, setting) ??
    hearsay(analysis, relation) ??
    contentCertainty(analysis, relation, setting) ??
    (isHedgingCue(analysis, relation) ? 'hedged' : 'asserted')
  );
}

// By the cue

/** Asking for an answer; asking somebody to act, or for something, is a request, which is asserted. */
function cueAsks(analysis: Analysis, { source, cue, content }: Relation): Certainty | undefined {
  const first = content.find((i) => isWord(analysis.tokens[i]!.word));
  const opening = first === undefined ? '' : wordAt(analysis, first);
  if (isQuestionLabel(analysis, source) && content.some((i) => analysis.tokens[i]!.word === '?'))
    return 'asked';
  const asks = cue.find((i) => ASKING.has(analysis.lemma[i]!) && !/^JJ|^NNP/.test(analysis.tag[i]!));
  if (asks !== undefined) {
    if (analysis.lemma[asks] !== 'ask') return 'asked';
    const request = cue.some((i) => i > asks && wordAt(analysis, i) === 'for') || opening === 'for';
    if (!request && !isRequest(analysis, content)) return 'asked';
    return undefined;
  }
  return opening === 'whether' ? 'asked' : undefined;
}

/** A transcript's "Q" asks, whatever it says first. */
const isQuestionLabel = (analysis: Analysis, source: readonly number[]): boolean =>
  source.length === 1 && /^(?:Q|QUESTION|Question)$/.test(analysis.tokens[source[0]!]!.word);

function isRequest(analysis: Analysis, content: readonly number[]): boolean {
  if (content.some((i) => analysis.tokens[i]!.word === '?')) return false;
  for (const i of content.slice(0, 8)) {
    if (analysis.tag[i] === 'TO' || wordAt(analysis, i) === 'that') return true;
    if (/^(?:MD|VB[ZDP]?|W.*)$/.test(analysis.tag[i]!) || /^(?:if|whether|about)$/.test(wordAt(analysis, i)))
      return false;
  }
  return false;
}

function cueDenies(
  analysis: Analysis,
  { cue, content }: Relation,
  { quotation }: Setting,
): Certainty | undefined {
  const denial = cue.find((i) => DENYING.has(analysis.lemma[i]!) || isRulingOut(analysis, i));
  if (denial !== undefined) {
    if (isNegated(analysis, denial, true)) return 'hedged';
    return quotation === 'direct' && isWholeQuotation(analysis, content) && content[0]! < denial
      ? undefined
      : 'denied';
  }
  const stating = cue.find((i) => STATING.has(analysis.lemma[i]!) && /^VB/.test(analysis.tag[i]!));
  if (stating !== undefined && quotation === 'indirect' && isNegated(analysis, stating, true))
    return 'hedged';
  const belief = cue.find((i) => BELIEVING.has(analysis.lemma[i]!) && /^VB/.test(analysis.tag[i]!));
  return belief !== undefined && isNegated(analysis, belief, false) ? 'denied' : undefined;
}

const isRulingOut = (analysis: Analysis, i: number): boolean =>
  analysis.lemma[i] === 'rule' && wordAt(analysis, i + 1) === 'out';

/** Whether a negation (or, asked for, a verb of refusing) stands before `i` in its verb group. */
function isNegated(analysis: Analysis, i: number, byVerb: boolean): boolean {
  for (let j = i - 1; j >= Math.max(analysis.sentenceStart[i]!, i - 5); j--) {
    const word = wordAt(analysis, j);
    if (NEGATION.test(word)) return true;
    if (byVerb && NEGATIVE_VERBS.has(analysis.lemma[j]!)) return true;
    if (/^(?:,|;|:)$/.test(word) || (/^NN|^PRP$/.test(analysis.tag[j]!) && !/^(?:can|will)$/.test(word)))
      return false;
  }
  return false;
}

/** “That is false,” he denied: the quotation is the denial itself. */
function isWholeQuotation(analysis: Analysis, content: readonly number[]): boolean {
  return content.some((i) => /^(?:MD|VB[ZDP])$/.test(analysis.tag[i]!));
}

function hearsay(analysis: Analysis, { source, cue, content }: Relation): Certainty | undefined {
  const ends = [...source, ...cue];
  if (ends.some((i) => wordAt(analysis, i) === 'anonymity')) return 'reported';
  if (cue.some((i) => HEARSAY.has(analysis.lemma[i]!) && !isDocument(analysis, i))) return 'reported';
  if (source.some((i) => UNNAMED.has(wordAt(analysis, i)) || isUnnamedPeople(analysis, source, i)))
    return 'reported';
  if (source.some((i) => isLooseReport(analysis, source, i))) return 'reported';
  const passive = cue.find(
    (i) => PASSIVE_HEARSAY.has(analysis.lemma[i]!) && /^VB[ND]$/.test(analysis.tag[i]!),
  );
  if (passive === undefined || !isPassive(analysis, passive)) return undefined;
  const raised =
    wordAt(analysis, passive + 1) === 'to' ||
    content.some((k) => wordAt(analysis, k) === 'to' && k > passive);
  return source.length === 0 || raised ? 'reported' : undefined;
}

/** "two diplomats", "a person who was there", "people familiar with the talks"; not "a Korvan official, Mira Tal". */
function isUnnamedPeople(analysis: Analysis, source: readonly number[], i: number): boolean {
  if (!PEOPLE.has(analysis.lemma[i]!) || !/^NNS?$/.test(analysis.tag[i]!)) return false;
  if (/^(?:familiar|briefed|close)$/.test(wordAt(analysis, i + 1))) return true;
  const isNamed = source.some((j) => j > i && j <= i + 3 && /^NNP/.test(analysis.tag[j]!));
  return !isNamed && i - source[0]! <= 3 && INDEFINITE.test(wordAt(analysis, source[0]!));
}

/** "media reports", "reports": not "the report", "a report by the agency", "reports from Geneva". */
function isLooseReport(analysis: Analysis, source: readonly number[], i: number): boolean {
  if (analysis.lemma[i] !== 'report' || !/^NN/.test(analysis.tag[i]!)) return false;
  if (/^(?:by|from|of)$/.test(wordAt(analysis, i + 1))) return false;
  if (i === source[0]) return analysis.tag[i] === 'NNS';
  return REPORT_ADJECTIVES.has(wordAt(analysis, i - 1));
}

/** A report that has an owner or an author is a text that asserts: "the commission's report". */
function isDocument(analysis: Analysis, i: number): boolean {
  if (analysis.lemma[i] !== 'report' || !/^NN/.test(analysis.tag[i]!)) return false;
  return (
    /^(?:POS|PRP\$)$/.test(analysis.tag[i - 1] ?? '') || /^(?:by|from|of)$/.test(wordAt(analysis, i + 1))
  );
}

const isPassive = (analysis: Analysis, i: number): boolean =>
  [i - 1, i - 2].some((j) => /^(?:is|are|was|were|been|being)$/.test(wordAt(analysis, j)));

const isHedgingCue = (analysis: Analysis, { cue }: Relation): boolean =>
  cue.some((i) => HEDGING.has(analysis.lemma[i]!) || SOFT_ADVERBS.has(wordAt(analysis, i)));

// By the content

/** The certainty of the surest sentence, when none is plainly asserted. */
function contentCertainty(analysis: Analysis, relation: Relation, setting: Setting): Certainty | undefined {
  let weakest: Certainty | undefined;
  for (const clause of sentencesOf(analysis, relation.content)) {
    const certainty = clauseCertainty(analysis, clause, relation, setting);
    if (certainty === undefined) return undefined;
    weakest ??= certainty;
  }
  return weakest;
}

function sentencesOf(analysis: Analysis, content: readonly number[]): number[][] {
  const groups = new Map<number, number[]>();
  for (const i of content) {
    const group = groups.get(analysis.sentence[i]!);
    if (group) group.push(i);
    else groups.set(analysis.sentence[i]!, [i]);
  }
  return [...groups.values()].filter((group) => group.some((i) => isWord(analysis.tokens[i]!.word)));
}

function clauseCertainty(
  analysis: Analysis,
  clause: readonly number[],
  relation: Relation,
  setting: Setting,
): Certainty | undefined {
  if (clause.slice(-3).some((i) => analysis.tokens[i]!.word === '?')) return 'asked';
  const main = mainWord(analysis, clause);
  if (main === undefined) return undefined;
  if (setting.outcomes.has(main)) return 'conditional';
  const mains = [main, ...coordinated(analysis, clause, main)];
  return mains.every((i) => isSoftened(analysis, clause, i, relation, setting)) ? 'hedged' : undefined;
}

/** The clause's own head: the verb (else the word) whose head lies outside the clause. */
function mainWord(analysis: Analysis, clause: readonly number[]): number | undefined {
  const first = clause[0]!;
  const last = clause.at(-1)!;
  const tops = clause.filter((i) => {
    const head = analysis.head[i]!;
    return isWord(analysis.tokens[i]!.word) && (head < first || head > last);
  });
  return (
    tops.find((i) => hasVerbGroup(analysis, i)) ??
    tops.find((i) => /^NN|^JJ/.test(analysis.tag[i]!)) ??
    tops[0]
  );
}

/** Verbs joined to the main one that have a subject of their own: "it could fail, but we go on". */
function coordinated(analysis: Analysis, clause: readonly number[], main: number): number[] {
  return dependents(analysis, main).filter(
    (i) =>
      analysis.relation[i] === 'conj' &&
      i <= clause.at(-1)! &&
      hasVerbGroup(analysis, i) &&
      dependents(analysis, i).some((j) => /^nsubj/.test(analysis.relation[j]!)),
  );
}

const hasVerbGroup = (analysis: Analysis, i: number): boolean =>
  /^(?:VB|MD)/.test(analysis.tag[i]!) ||
  dependents(analysis, i).some((j) => /^(?:cop|aux)/.test(analysis.relation[j]!));

function isSoftened(
  analysis: Analysis,
  clause: readonly number[],
  main: number,
  relation: Relation,
  setting: Setting,
): boolean {
  const lemma = analysis.lemma[main]!;
  if (
    SOFT_VERBS.has(lemma) &&
    /^(?:to|that|like|JJ)$/.test(/^JJ/.test(analysis.tag[main + 1] ?? '') ? 'JJ' : wordAt(analysis, main + 1))
  )
    return true;
  if (SOFT_ADJECTIVES.has(lemma) || (lemma === 'expect' && isPassive(analysis, main))) return true;
  if (/^(?:think|guess|suppose|suspect|believe)$/.test(lemma) && wordAt(analysis, main - 1) === 'i')
    return lemma !== 'believe';
  return dependents(analysis, main).some((j) => {
    if (j < clause[0]! || j > clause.at(-1)!) return false;
    const word = wordAt(analysis, j);
    if (SOFT_ADVERBS.has(word)) return true;
    if (/^NN/.test(analysis.tag[main]!) && !hasVerbGroup(analysis, main)) return SOFT_ADJECTIVES.has(word);
    return SOFT_MODALS.test(word) && isDoubtful(analysis, j, word, relation, setting);
  });
}

/** Whether the modal softens: "who could" belongs to a relative clause, "could not" is inability, "would" after a past cue is only "will" handed on. */
function isDoubtful(
  analysis: Analysis,
  j: number,
  word: string,
  { cue }: Relation,
  { quotation }: Setting,
): boolean {
  if (/^W(?:P|DT)$/.test(analysis.tag[j - 1] ?? '')) return false;
  if (/^(?:['’]d|would)$/.test(word)) {
    if (analysis.tag[j] !== 'MD' || POLITE.has(analysis.lemma[j + 1] ?? '')) return false;
    if (quotation !== 'indirect' && analysis.inQuotes[j] === 1) return true;
    return !cue.some((i) => /^VB[DN]$|^NN/.test(analysis.tag[i]!)) && cue.length > 0;
  }
  if (word === 'could') return !/^(?:not|n['’]t)$/.test(wordAt(analysis, j + 1));
  return analysis.tag[j] === 'MD';
}

function dependents({ head, sentenceStart, sentenceEnd }: Analysis, i: number): number[] {
  const numbers: number[] = [];
  const end = Math.min(sentenceEnd[i]!, i + REACH);
  for (let j = Math.max(sentenceStart[i]!, i - REACH); j < end; j++) if (head[j] === i) numbers.push(j);
  return numbers;
}

const wordAt = ({ tokens }: Analysis, i: number): string => tokens[i]?.word.toLowerCase() ?? '';
