/**
 * Who stands how towards what, in every sentence: expressions of wanting, backing, rejecting, granting and refusing
 * ("will push back against any deal"), of duty ("borders must not be moved"), of resolve ("we will never leave") and of
 * judgement ("that is unacceptable"). An expression is read where it stands: under "if" or "whether", in a question
 * and behind "should" it tells nothing of its subject. What it is about is left to others: the object keeps its own
 * negations ("no deal that cedes land"), `towards` is only for or against it as worded.
 */
import type { Analysis } from './analysis.ts';
import { ACTS, ATTITUDES, CARRYING, JUDGEMENTS, JUDGING_VERBS, type Predicate } from './attitude-lexicon.ts';
import { nounPhrase, type Stretch, subjectOf } from './noun-phrase.ts';
import { isWord } from './relation.ts';

/** Stretches are of token numbers. */
export interface FoundAttitude {
  /** Absent when it is whoever speaks: "I", "we", or nobody named. */
  readonly holder?: Stretch;
  /** "I" or "we", where that is what stands there. */
  readonly self?: Stretch;
  readonly expression: Stretch;
  readonly object: Stretch;
  readonly towards: number;
  readonly hedged: boolean;
  readonly conditional: boolean;
  readonly by: AttitudeRule;
}

export type AttitudeRule = 'predicate' | 'duty' | 'resolve' | 'assurance' | 'judgement' | 'act' | 'threat';

const LONGEST_OBJECT = 45;

/** The attitudes of a text, in the order of their expressions. */
export function attitudesIn(analysis: Analysis): FoundAttitude[] {
  const { tokens, sentenceEnd } = analysis;
  const found: FoundAttitude[] = [];
  const taken = new Uint8Array(tokens.length);
  for (let start = 0; start < tokens.length; start = sentenceEnd[start]!) {
    if (isQuestion(analysis, start)) continue;
    for (let i = start; i < sentenceEnd[start]!; i++) {
      if (taken[i] === 1 || isJoined(analysis, i)) continue;
      const attitude =
        threatAt(analysis, i) ??
        predicateAt(analysis, i) ??
        verdictAt(analysis, i) ??
        judgementAt(analysis, i) ??
        thereAt(analysis, i) ??
        modalAt(analysis, i) ??
        actAt(analysis, i);
      if (attitude === undefined) continue;
      taken.fill(1, i, Math.max(i + 1, attitude.expression.to));
      if (!isOpen(analysis, attitude.expression.from, start)) found.push(attitude);
    }
  }
  return found;
}

/** "U.S.-backed": a part of a longer word. */
const isJoined = ({ tokens }: Analysis, i: number): boolean =>
  /^[-‐‑]$/.test(tokens[i - 1]?.word ?? '') && tokens[i - 1]!.end === tokens[i]!.start;

// Predicates

interface Match {
  readonly predicate: Predicate;
  /** One past its last word. */
  readonly to: number;
}

function predicateAt(analysis: Analysis, i: number): FoundAttitude | undefined {
  const match = matchAt(analysis, i);
  if (match === undefined) return undefined;
  const verbs = verbGroup(analysis, i);
  if (match.predicate.kind === 'noun') return nounAttitude(analysis, i, match);
  if (verbs.isDuty) return undefined;
  if (verbs.isPassive && match.predicate.kind === 'verb') return passiveAttitude(analysis, i, match, verbs);
  const chained = chainedWith(analysis, match);
  const object = objectFrom(analysis, chained.to, i);
  const subject = subjectOf(analysis, i);
  if (object === undefined || subject === undefined) return undefined;
  if (verbs.isNegated && DEMANDING.has(match.predicate.words[0]!)) return undefined;
  if (verbs.isNegated && OFFERING.has(match.predicate.words[0]!) && analysis.tag[i] === 'VBN')
    return undefined;
  return {
    ...heldBy(analysis, subject),
    expression: { from: verbs.from, to: chained.to },
    object,
    towards: negatedIf(verbs.isNegated, chained.towards, match.predicate.words[0]!, verbs.isSoft),
    hedged: verbs.isSoft,
    conditional: isConditional(analysis, object.to),
    by: 'predicate',
  };
}

/** The longest predicate that begins at `i`, in its part of speech. */
function matchAt(analysis: Analysis, i: number): Match | undefined {
  const word = lowerAt(analysis, i);
  const entries = ATTITUDES.get(analysis.lemma[i]!) ?? ATTITUDES.get(word);
  if (entries === undefined) return undefined;
  for (const predicate of entries) {
    if (!isOfKind(analysis, i, predicate)) continue;
    const to = endOfWords(analysis, i + 1, predicate.words.slice(1));
    if (to !== undefined) return { predicate, to };
  }
  return undefined;
}

function isOfKind(analysis: Analysis, i: number, { kind, words }: Predicate): boolean {
  const tag = analysis.tag[i]!;
  if (kind === 'verb') return tag.startsWith('VB');
  if (kind === 'noun') return tag.startsWith('NN') && tag !== 'NNP';
  if (words.length === 1 && tag !== 'IN') return false;
  return /^(?:JJ|VB[ND]|IN|RB)/.test(tag) && hasCopula(analysis, i);
}

function hasCopula(analysis: Analysis, i: number): boolean {
  for (let j = i - 1; j >= Math.max(analysis.sentenceStart[i]!, i - 5); j--) {
    if (COPULAS.has(analysis.lemma[j]!) || /^['’](?:s|re|m)$/.test(lowerAt(analysis, j))) return true;
    if (!/^(?:RB|MD|JJ|CC|VB)/.test(analysis.tag[j]!)) return false;
  }
  return false;
}

const COPULAS: ReadonlySet<string> = new Set(
  'be remain stay seem appear become sound feel look stand'.split(' '),
);

/** Where `words` end when they stand from `at`; an adverb may come between. */
function endOfWords(analysis: Analysis, at: number, words: readonly string[]): number | undefined {
  let j = at;
  const end = analysis.sentenceEnd[at - 1]!;
  for (const [k, word] of words.entries()) {
    if (word === '_') {
      const next = words[k + 1]!;
      const limit = Math.min(end, j + 8);
      let to = j;
      while (to < limit && lowerAt(analysis, to) !== next && !/^[,;:—“”]$/.test(analysis.tokens[to]!.word))
        to++;
      if (to === j || to >= limit || lowerAt(analysis, to) !== next || !namesSomething(analysis, j, to))
        return undefined;
      j = to;
      continue;
    }
    if (lowerAt(analysis, j) !== word && analysis.tag[j]?.startsWith('RB') && j + 1 < end) j++;
    if (j >= end || lowerAt(analysis, j) !== word) return undefined;
    j++;
  }
  return j;
}

/** "Asked them to", neither "asked not to" nor "asked for the loan tied to". */
function namesSomething({ tag }: Analysis, from: number, to: number): boolean {
  if (tag[from] === 'IN') return false;
  for (let j = from; j < to; j++) if (/^(?:NN|PRP|DT|CD)/.test(tag[j]!)) return true;
  return false;
}

/** "refused to accept", "agreed to oppose": one expression, of the two together. */
function chainedWith(
  analysis: Analysis,
  { predicate, to }: Match,
): { readonly to: number; readonly towards: number } {
  const verb = lowerAt(analysis, to) === 'to' ? to + 1 : lowerAt(analysis, to - 1) === 'to' ? to : undefined;
  const plain = { to, towards: predicate.towards };
  if (verb === undefined || verb >= analysis.sentenceEnd[to - 1]!) return plain;
  const inner = matchAt(analysis, verb);
  if (inner === undefined || inner.predicate.kind !== 'verb') return plain;
  const { towards } = inner.predicate;
  const strength =
    predicate.towards < 0 && towards < 0 ? 1 : Math.min(Math.abs(predicate.towards), Math.abs(towards));
  return { to: inner.to, towards: Math.sign(predicate.towards) * Math.sign(towards) * strength };
}

/** "Was rejected by Italy": the subject is the object, and who does it stands behind "by". */
function passiveAttitude(
  analysis: Analysis,
  i: number,
  { predicate, to }: Match,
  verbs: VerbGroup,
): FoundAttitude | undefined {
  const limit = Math.min(analysis.sentenceEnd[i]!, to + 4);
  let by = to;
  while (by < limit && lowerAt(analysis, by) !== 'by') by++;
  if (by >= limit) return undefined;
  const holder = phraseAfter(analysis, by + 1);
  const object = subjectOf(analysis, i) ?? phraseBefore(analysis, i);
  if (holder === undefined || object === undefined || object.to > i) return undefined;
  return {
    ...heldBy(analysis, holder),
    expression: { from: verbs.from, to },
    object,
    towards: negatedIf(verbs.isNegated, predicate.towards, predicate.words[0]!, verbs.isSoft),
    hedged: verbs.isSoft,
    conditional: false,
    by: 'predicate',
  };
}

/** "Europe's determination to", "voiced support for": held by who owns it, or by who voices it. */
function nounAttitude(analysis: Analysis, i: number, { predicate, to }: Match): FoundAttitude | undefined {
  const object = objectFrom(analysis, to, i);
  if (object === undefined) return undefined;
  const carrier = carrierOf(analysis, i);
  const owner = ownerOf(analysis, i);
  const verbs = carrier === undefined ? undefined : verbGroup(analysis, carrier);
  if (verbs?.isDuty) return undefined;
  const holder = owner ?? (carrier === undefined ? undefined : subjectOf(analysis, carrier));
  if (holder === undefined) return undefined;
  const sign = carrier === undefined ? 1 : CARRYING.get(analysis.lemma[carrier]!)!;
  const none = lowerAt(analysis, phraseStart(analysis, i)) === 'no';
  const towards = negatedIf(
    (verbs?.isNegated ?? false) || none,
    sign * predicate.towards,
    predicate.words[0]!,
    false,
  );
  return {
    ...heldBy(analysis, holder),
    expression: { from: owner ? i : Math.min(verbs!.from, i), to },
    object,
    towards,
    hedged: verbs?.isSoft ?? false,
    conditional: isConditional(analysis, object.to),
    by: 'predicate',
  };
}

function carrierOf(analysis: Analysis, i: number): number | undefined {
  for (let j = i - 1; j >= Math.max(analysis.sentenceStart[i]!, i - 6); j--) {
    if (analysis.tag[j]!.startsWith('VB')) return CARRYING.has(analysis.lemma[j]!) ? j : undefined;
    if (/^[,;:]$/.test(analysis.tokens[j]!.word)) return undefined;
  }
  return undefined;
}

/** The owner of a noun: "Ostavia's", "the union's"; "his" and "our" too. */
function ownerOf(analysis: Analysis, i: number): Stretch | undefined {
  for (let j = i - 1; j >= Math.max(analysis.sentenceStart[i]!, i - 5); j--) {
    if (/^['’]s?$/.test(analysis.tokens[j]!.word) && j > 0) return nounPhrase(analysis, j - 1, true);
    if (analysis.tag[j] === 'PRP$') return { from: j, to: j + 1 };
    if (!/^(?:JJ|NN|RB|VBG|VBN)/.test(analysis.tag[j]!)) return undefined;
  }
  return undefined;
}

// Judgements

/** "Is unacceptable": of the subject, by whoever speaks. */
function judgementAt(analysis: Analysis, i: number): FoundAttitude | undefined {
  if (!COPULAS.has(analysis.lemma[i]!) && lowerAt(analysis, i) !== 'be') return undefined;
  let j = i + 1;
  let isNegated = /^(?:no|not|n['’]t|never)$/.test(lowerAt(analysis, j));
  while (
    j < analysis.sentenceEnd[i]! &&
    (analysis.tag[j]!.startsWith('RB') || NEGATION.test(lowerAt(analysis, j)))
  ) {
    isNegated ||= NEGATION.test(lowerAt(analysis, j));
    j++;
  }
  for (const { towards, words } of JUDGING.get(lowerAt(analysis, j)) ?? []) {
    if (words.some((word, k) => lowerAt(analysis, j + k) !== word)) continue;
    const verbs = verbGroup(analysis, i);
    const subject = clauseSubject(analysis, i);
    if (subject === undefined || subject.to > verbs.from + 1) return undefined;
    return {
      expression: { from: verbs.from, to: j + words.length },
      object: subject,
      towards: (isNegated || verbs.isNegated) && words[0] !== 'not' ? -Math.sign(towards) : towards,
      hedged: verbs.isSoft,
      conditional: false,
      by: 'judgement',
    };
  }
  return undefined;
}

const JUDGING: ReadonlyMap<
  string,
  readonly { readonly towards: number; readonly words: readonly string[] }[]
> = Map.groupBy(
  JUDGEMENTS.flatMap(([towards, list]) =>
    list.split('|').map((words) => ({ towards, words: words.split(' ') })),
  ),
  ({ words }) => words[0]!,
);

/** The subject with all that hangs on it, back to where its clause begins. */
function clauseSubject(analysis: Analysis, i: number): Stretch | undefined {
  const from = clauseStart(analysis, i);
  let to = i;
  while (to > from && /^(?:MD|RB|VB)/.test(analysis.tag[to - 1]!) && !/VB[GN]/.test(analysis.tag[to - 1]!))
    to--;
  return from < to ? { from, to } : undefined;
}

function clauseStart({ tokens, tag, sentenceStart, inQuotes }: Analysis, i: number): number {
  let j = i;
  while (
    j > sentenceStart[i]! &&
    inQuotes[j - 1] === inQuotes[i] &&
    !/^[,;:—–“”"]$/.test(tokens[j - 1]!.word) &&
    !(tag[j - 1] === 'IN' && CLAUSE_OPENERS.test(tokens[j - 1]!.word)) &&
    !(tag[j - 1] === 'CC' && /^(?:but|so)$/i.test(tokens[j - 1]!.word))
  )
    j--;
  return j;
}

const CLAUSE_OPENERS = /^(?:that|because|while|although|though|whereas|since)$/i;

// Duty and resolve

/** "There will be no amnesty", "there must be a court": whoever says so stands for it, its own negation kept. */
function thereAt(analysis: Analysis, i: number): FoundAttitude | undefined {
  if (analysis.tag[i] !== 'EX' && lowerAt(analysis, i) !== 'there') return undefined;
  const modal = THERE_WILL.get(lowerAt(analysis, i + 1));
  const isNot = NEGATION.test(lowerAt(analysis, i + 2));
  const be = isNot ? i + 3 : i + 2;
  if (modal === undefined || lowerAt(analysis, be) !== 'be') return undefined;
  const object = objectFrom(analysis, be + 1, i);
  if (object === undefined) return undefined;
  const isNone = lowerAt(analysis, object.from) === 'no';
  if (modal === 1 && !isNone && !isNot) return undefined;
  return {
    expression: { from: i, to: be + 1 },
    object,
    towards: isNot ? -2 : 2,
    hedged: false,
    conditional: isConditional(analysis, object.to),
    by: 'assurance',
  };
}

/** Words behind "there" and whether they commit (2), or only when nothing is to be (1): "there can be no truce". */
const THERE_WILL: ReadonlyMap<string, number> = new Map([
  ['will', 2],
  ['shall', 2],
  ['must', 2],
  ["'ll", 2],
  ['’ll', 2],
  ['can', 1],
  ['could', 1],
  ['would', 1],
]);

/** "Must", "should", "have to": what whoever speaks wants of somebody. "Will", "will never": what the subject means to do. */
function modalAt(analysis: Analysis, i: number): FoundAttitude | undefined {
  const word = lowerAt(analysis, i);
  const duty = dutyOf(analysis, i);
  const verb = nextVerb(analysis, i + 1 + (duty?.more ?? 0));
  if (verb === undefined) return undefined;
  if (duty !== undefined) {
    const object = objectFrom(analysis, i, i);
    if (object === undefined) return undefined;
    const subject = clauseSubject(analysis, i);
    return {
      expression: { from: i, to: i + 1 + duty.more },
      object: { from: subject?.from ?? i, to: object.to },
      towards: duty.towards,
      hedged: false,
      conditional: false,
      by: 'duty',
    };
  }
  const rather = ratherAt(analysis, i);
  if (rather !== undefined) return rather;
  const isGoing = word === 'going' && lowerAt(analysis, i + 1) === 'to' && hasCopula(analysis, i);
  if (!WILL.test(word) && !isGoing) return undefined;
  if (/^['’]d$/.test(word) && analysis.tag[verb] !== 'VB') return undefined;
  const isDone = analysis.lemma[verb] === 'be' && analysis.tag[verb + 1] === 'VBN';
  if (isDone || (ONGOING.has(analysis.lemma[verb]!) && !isPersonal(analysis, verb)))
    return assurance(analysis, i, verb, objectFrom(analysis, verb, i));
  if (matchAt(analysis, verb) !== undefined || IDLE.has(analysis.lemma[verb]!)) return undefined;
  const subject = subjectOf(analysis, verb);
  const object = objectFrom(analysis, verb, i);
  if (subject === undefined || object === undefined || subject.to > i) return undefined;
  if (isThing(analysis, subject)) return undefined;
  const verbs = verbGroup(analysis, verb);
  const isFirst = isFirstPerson(analysis, subject);
  if (DENIED.test(lowerAt(analysis, subject.from)) || DENIED.test(lowerAt(analysis, subject.from - 1)))
    return assurance(analysis, i, verb, object, subject);
  return {
    ...heldBy(analysis, subject),
    expression: { from: verbs.from, to: verb },
    object,
    towards: (verbs.isNegated ? -1 : 1) * (isFirst || verbs.isNegated ? 2 : 1),
    hedged: verbs.isSoft,
    conditional: isConditional(analysis, object.to),
    by: 'resolve',
  };
}

/** An agreement or a law does what it does, and wants nothing. */
function isThing(analysis: Analysis, { from, to }: Stretch): boolean {
  for (let j = from; j < to; j++)
    if (/^NNS?$/.test(analysis.tag[j]!) && !/^NN/.test(analysis.tag[j + 1] ?? ''))
      return THINGS.has(analysis.lemma[j]!);
  return false;
}

const THINGS: ReadonlySet<string> = new Set(
  (
    'agreement deal accord treaty pact plan draft text paper document proposal offer law rule bill measure clause article ' +
    'annex ceasefire truce strike tariff duty sanction talk round vote ballot step move decision change'
  ).split(' '),
);

/** "Would rather not use it", "would rather see it closed": a leaning, to "than". */
function ratherAt(analysis: Analysis, i: number): FoundAttitude | undefined {
  if (
    !/^(?:would|['’]d)$/.test(lowerAt(analysis, i)) ||
    !/^(?:rather|sooner)$/.test(lowerAt(analysis, i + 1))
  )
    return undefined;
  const isNegated = lowerAt(analysis, i + 2) === 'not';
  const to = i + (isNegated ? 3 : 2);
  const object = objectFrom(analysis, to, i);
  const subject = subjectOf(analysis, i) ?? subjectOf(analysis, to);
  if (object === undefined || subject === undefined) return undefined;
  return {
    ...heldBy(analysis, subject),
    expression: { from: i, to },
    object: beforeThan(analysis, object),
    towards: isNegated ? -1 : 1,
    hedged: false,
    conditional: false,
    by: 'predicate',
  };
}

function beforeThan(analysis: Analysis, { from, to }: Stretch): Stretch {
  let end = from + 1;
  while (end < to && lowerAt(analysis, end) !== 'than') end++;
  return { from, to: end };
}

/** "Would" is "will" in words that are told after. */
const WILL = /^(?:will|wo|['’]ll|won['’]t|shall|would|['’]d)$/;
/** What follows "will" here tells of plans, not of a stance. */
const IDLE: ReadonlySet<string> = new Set(
  'be have travel visit attend arrive join fly speak address depend come see know continue remain begin start point note add say tell repeat recall mention explain'.split(
    ' ',
  ),
);

/** What a thing does that goes ahead: "the strike will go on". */
const ONGOING: ReadonlySet<string> = new Set('go continue remain resume proceed begin start stay'.split(' '));

/** Whether the subject of `verb` is a person or a body by name, who can mean to do things. */
function isPersonal(analysis: Analysis, verb: number): boolean {
  const subject = subjectOf(analysis, verb);
  return (
    subject === undefined ||
    /^(?:PRP|NNP)/.test(analysis.tag[subject.to - 1]!) ||
    subject.to > verb ||
    analysis.tag[verb - 1] === 'TO'
  );
}

const DENIED = /^(?:no|not|none|nobody)$/;

/** "No village will be given up", "prisoners will be exchanged": whoever says so stands for it. */
function assurance(
  analysis: Analysis,
  i: number,
  verb: number,
  object: Stretch | undefined,
  denied?: Stretch,
): FoundAttitude | undefined {
  const subject = denied
    ? { ...denied, from: Math.max(analysis.sentenceStart[i]!, denied.from - 1) }
    : clauseSubject(analysis, i);
  if (object === undefined || subject === undefined) return undefined;
  return {
    expression: { from: i, to: verb + 1 },
    object: { from: subject.from, to: object.to },
    towards: 2,
    hedged: false,
    conditional: isConditional(analysis, object.to),
    by: 'assurance',
  };
}

function dutyOf(
  analysis: Analysis,
  i: number,
): { readonly towards: number; readonly more: number } | undefined {
  const word = lowerAt(analysis, i);
  if (word === 'must') return { towards: 2, more: 0 };
  if (word === 'should' && lowerAt(analysis, i - 1) !== '' && i > analysis.sentenceStart[i]!)
    return { towards: 1, more: 0 };
  if (word === 'ought') return { towards: 1, more: lowerAt(analysis, i + 1) === 'to' ? 1 : 0 };
  if (/^(?:have|has|need|needs)$/.test(word) && lowerAt(analysis, i + 1) === 'to')
    return { towards: 2, more: 1 };
  return undefined;
}

function nextVerb({ tag, sentenceEnd }: Analysis, from: number): number | undefined {
  for (let j = from; j < Math.min(from + 5, sentenceEnd[from - 1]!); j++) {
    if (tag[j]!.startsWith('VB')) return j;
    if (!/^(?:RB|TO|IN|,)/.test(tag[j]!)) return undefined;
  }
  return undefined;
}

// Threats and verdicts

/** "Threatened to resign if a quota was signed": against what comes behind "if". */
function threatAt(analysis: Analysis, i: number): FoundAttitude | undefined {
  if (analysis.lemma[i] !== 'threaten' || !analysis.tag[i]!.startsWith('VB')) return undefined;
  const verbs = verbGroup(analysis, i);
  const subject = subjectOf(analysis, i);
  for (let j = i + 1; j < Math.min(analysis.sentenceEnd[i]!, i + 14); j++) {
    if (!/^(?:if|unless|over)$/.test(lowerAt(analysis, j))) continue;
    const object = objectFrom(analysis, j + 1, i);
    if (object === undefined || subject === undefined || verbs.isNegated) return undefined;
    return {
      ...heldBy(analysis, subject),
      expression: { from: verbs.from, to: j + 1 },
      object,
      towards: lowerAt(analysis, j) === 'unless' ? 1 : -1,
      hedged: false,
      conditional: false,
      by: 'threat',
    };
  }
  return undefined;
}

/** "Regards the presence of soldiers as unacceptable". */
function verdictAt(analysis: Analysis, i: number): FoundAttitude | undefined {
  if (!JUDGING_VERBS.has(analysis.lemma[i]!) || !analysis.tag[i]!.startsWith('VB')) return undefined;
  for (let j = i + 2; j < Math.min(analysis.sentenceEnd[i]!, i + 18); j++) {
    if (/^[,;:—–]$/.test(analysis.tokens[j]!.word)) return undefined;
    for (const { towards, words } of JUDGING.get(lowerAt(analysis, j)) ?? []) {
      if (words.some((word, k) => lowerAt(analysis, j + k) !== word)) continue;
      const verbs = verbGroup(analysis, i);
      const subject = subjectOf(analysis, i);
      const to = lowerAt(analysis, j - 1) === 'as' ? j - 1 : j;
      if (subject === undefined || to <= i + 1 || verbs.isPassive || verbs.isDuty) return undefined;
      return {
        ...heldBy(analysis, subject),
        expression: { from: verbs.from, to: i + 1 },
        object: { from: i + 1, to },
        towards: verbs.isNegated ? -Math.sign(towards) : towards,
        hedged: verbs.isSoft,
        conditional: false,
        by: 'judgement',
      };
    }
  }
  return undefined;
}

// Acts

/** "Lifted the sanctions": the deed is the stance; its object begins with the verb. */
function actAt(analysis: Analysis, i: number): FoundAttitude | undefined {
  const isStaying = STAYING.has(analysis.lemma[i]!) && /^VB[ZP]$/.test(analysis.tag[i]!);
  if (!isStaying && (!ACTS.has(analysis.lemma[i]!) || !/^VB[DZPN]$/.test(analysis.tag[i]!))) return undefined;
  const verbs = verbGroup(analysis, i);
  if (verbs.isPassive || verbs.isDuty || verbs.isSoft) return undefined;
  const subject = subjectOf(analysis, i);
  if (isStaying) return subject && ownStay(analysis, i, subject);
  const object = objectFrom(analysis, i, i);
  if (subject === undefined || object === undefined || object.to === i + 1) return undefined;
  if (isThing(analysis, subject)) return undefined;
  return {
    ...heldBy(analysis, subject),
    expression: { from: verbs.from, to: i + 1 },
    object,
    towards: verbs.isNegated ? -1 : 2,
    hedged: false,
    conditional: isConditional(analysis, object.to),
    by: 'act',
  };
}

/** "Our soldiers stay where they are": what the speaker's own do and go on doing; the object is the whole of it. */
function ownStay(analysis: Analysis, i: number, subject: Stretch): FoundAttitude | undefined {
  const object = objectFrom(analysis, i, i);
  if (object === undefined || subject.to - subject.from < 2 || !isFirstPerson(analysis, subject))
    return undefined;
  return {
    self: subject,
    expression: { from: i, to: i + 1 },
    object: { from: subject.from, to: object.to },
    towards: verbGroup(analysis, i).isNegated ? -2 : 2,
    hedged: false,
    conditional: isConditional(analysis, object.to),
    by: 'act',
  };
}

const STAYING: ReadonlySet<string> = new Set('stay remain leave go stand keep hold'.split(' '));

// What stands around an expression

interface VerbGroup {
  readonly from: number;
  readonly isNegated: boolean;
  readonly isPassive: boolean;
  /** Behind "could", "might", "is expected to". */
  readonly isSoft: boolean;
  /** Behind "must", "should", "has to": what others want of the subject. */
  readonly isDuty: boolean;
}

const NEGATION = /^(?:not|n['’]t|never|no|nor|neither|hardly|cannot|can['’]t|won['’]t|without)$/;
const SOFT = /^(?:could|may|might|expected|likely|set|poised|reportedly|perhaps|possibly|probably)$/;

/** The auxiliaries, adverbs and negations before a verb. */
function verbGroup(analysis: Analysis, i: number): VerbGroup {
  const { tag, lemma, sentenceStart } = analysis;
  let from = i;
  let isNegated = false;
  let isSoft = false;
  let isDuty = false;
  let isPassive = false;
  let hasHave = false;
  for (let j = i - 1; j >= Math.max(sentenceStart[i]!, i - 9); j--) {
    const word = lowerAt(analysis, j);
    const isPart =
      /^(?:MD|RB|TO)/.test(tag[j]!) ||
      NEGATION.test(word) ||
      SOFT.test(word) ||
      ['be', 'have', 'do', 'go', 'ought', 'need', 'try', 'continue', 'begin', 'keep', 'start'].includes(
        lemma[j]!,
      ) ||
      /^['’](?:s|re|m|ve|d|ll)$/.test(word);
    if (!isPart || (word === 'to' && !isPart)) break;
    isNegated ||= NEGATION.test(word) && word !== 'no';
    isSoft ||= SOFT.test(word);
    isDuty ||=
      /^(?:must|should|ought)$/.test(word) ||
      (word === 'to' && /^(?:has|have|needs?)$/.test(lowerAt(analysis, j - 1)));
    hasHave ||= lemma[j] === 'have' && !isPassive;
    isPassive ||= lemma[j] === 'be' && tag[i] === 'VBN' && !hasHave && lowerAt(analysis, i - 1) !== 'to';
    from = j;
  }
  const isBare = tag[i] === 'VBN' && !hasHave && !isPassive && lowerAt(analysis, i + 1) === 'by';
  while (from < i && /^(?:to|,)$/.test(lowerAt(analysis, from))) from++;
  return { from, isNegated, isSoft, isDuty, isPassive: isPassive || isBare };
}

/** What is wanted or refused, to the end of its clause. */
function objectFrom(analysis: Analysis, from: number, predicate: number): Stretch | undefined {
  const { tokens, tag, lemma, inQuotes, sentenceEnd } = analysis;
  const limit = Math.min(sentenceEnd[predicate]!, from + LONGEST_OBJECT);
  let to = from;
  for (; to < limit; to++) {
    const { word } = tokens[to]!;
    const lower = word.toLowerCase();
    if (inQuotes[predicate] === 1 && inQuotes[to] === 0) break;
    if (/^[,;:—–()]$/.test(word) || word === '--') break;
    if (to > from && BREAKING.test(lower)) break;
    if (to > from && isAsLong(analysis, to)) break;
    if (to > from && tag[to] === 'CC' && /^(?:MD|VB[DZP]|PRP|EX)$/.test(tag[to + 1] ?? '')) break;
    if (to > from && lemma[to] === 'say' && /^VB/.test(tag[to]!)) break;
  }
  while (
    to > from &&
    (!isWord(tokens[to - 1]!.word) || /^(?:and|or|to|the|a|as|in|of)$/i.test(tokens[to - 1]!.word))
  )
    to--;
  let start = from;
  while (start < to && (!isWord(tokens[start]!.word) || /^(?:that|to)$/i.test(tokens[start]!.word))) start++;
  return start < to ? { from: start, to } : undefined;
}

const BREAKING =
  /^(?:while|but|although|though|whereas|because|unless|if|so|until|when|after|before|despite|yet)$/;

/** "…, if the others do": what comes with a condition. */
function isConditional(analysis: Analysis, at: number): boolean {
  for (let j = at; j < Math.min(analysis.sentenceEnd[Math.max(0, at - 1)]!, at + 3); j++)
    if (/^(?:if|unless|provided|once)$/.test(lowerAt(analysis, j)) || isAsLong(analysis, j)) return true;
  return false;
}

/** "As long as" the others do. */
const isAsLong = (analysis: Analysis, j: number): boolean =>
  /^(?:as|so)$/.test(lowerAt(analysis, j)) && lowerAt(analysis, j + 1) === 'long';

/** Under "if", "whether" or "unless" nothing is said of the subject. */
function isOpen(analysis: Analysis, at: number, start: number): boolean {
  for (let j = at - 1; j >= Math.max(start, at - 14); j--) {
    const word = lowerAt(analysis, j);
    if (/^(?:if|whether|unless|provided|lest|why|how)$/.test(word)) return true;
    if (/^[,;:—–“”]$/.test(word)) return false;
  }
  return false;
}

const isQuestion = ({ tokens, sentenceEnd }: Analysis, start: number): boolean => {
  for (let j = sentenceEnd[start]! - 1; j >= Math.max(start, sentenceEnd[start]! - 3); j--)
    if (tokens[j]!.word === '?') return true;
  return false;
};

/** Not to demand is weaker than to refuse; not to accept is to refuse; not to reject is to leave open. */
function negatedIf(isNegated: boolean, towards: number, lemma: string, isSoft: boolean): number {
  const value = isNegated ? (towards < 0 ? 1 : ACCEPTING.has(lemma) ? -2 : -1) : towards;
  return isSoft ? Math.sign(value) : value;
}

/** Who does not insist on a thing stands on neither side of it. */
const DEMANDING: ReadonlySet<string> = new Set('insist demand require request ask'.split(' '));

/** Who says to have never offered a thing tells what was, not what he wants. */
const OFFERING: ReadonlySet<string> = new Set(
  'offer propose suggest promise pledge consider plan'.split(' '),
);

const ACCEPTING: ReadonlySet<string> = new Set(
  'accept agree support back endorse allow permit tolerate approve consent yield grant welcome embrace want adopt ready willing prepared'.split(
    ' ',
  ),
);

function heldBy(
  analysis: Analysis,
  holder: Stretch,
): { readonly holder: Stretch } | { readonly self: Stretch } {
  return isFirstPerson(analysis, holder) ? { self: holder } : { holder };
}

/** "We", "our government", "my members"; whoever is only near the speaker ("our allies") is somebody else. */
const isFirstPerson = (analysis: Analysis, { from, to }: Stretch): boolean =>
  to === from + 1
    ? /^(?:i|we|my|our|us)$/.test(lowerAt(analysis, from))
    : /^(?:my|our)$/.test(lowerAt(analysis, from)) && !NEIGHBOURS.test(lowerAt(analysis, to - 1));

const NEIGHBOURS =
  /^(?:allies|ally|partners?|friends?|neighbou?rs?|enem(?:y|ies)|adversar(?:y|ies)|opponents?|counterparts?|colleagues?|hosts?|guests?|interlocutors?|critics?|rivals?|mediators?)$/;

function phraseAfter(analysis: Analysis, at: number): Stretch | undefined {
  for (let j = at; j < Math.min(analysis.sentenceEnd[at - 1]!, at + 8); j++)
    if (/^(?:NN|PRP$)/.test(analysis.tag[j]!) && !/^NN/.test(analysis.tag[j + 1] ?? ''))
      return nounPhrase(analysis, j, true);
  return undefined;
}

function phraseBefore(analysis: Analysis, at: number): Stretch | undefined {
  return at > analysis.sentenceStart[at]! && analysis.tag[at - 1]!.startsWith('NN')
    ? nounPhrase(analysis, at - 1, true)
    : undefined;
}

function phraseStart(analysis: Analysis, i: number): number {
  let j = i;
  while (j > analysis.sentenceStart[i]! && /^(?:JJ|NN|DT|PDT)/.test(analysis.tag[j - 1]!)) j--;
  return j;
}

const lowerAt = ({ tokens }: Analysis, i: number): string => tokens[i]?.word.toLowerCase() ?? '';
