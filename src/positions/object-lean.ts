/**
 * Which pole of an issue a phrase names, its own negations counted: "ceding territory" names one, "no deal that cedes
 * territory" the other, "borders must not be changed" too. A phrase that names both poles names neither.
 */
import type { TermMatch } from './terms.ts';

/**
 * −2 … +2 by issue id; nought where the phrase is of the issue and of no pole. A phrase that is the very thing an issue
 * is about leans one step to its being given, unless it tells of a `deed` ("discuss the lease").
 */
export function leansOf(
  words: readonly string[],
  matches: readonly TermMatch[],
  isDeed = false,
): ReadonlyMap<string, number> {
  const leans = new Map<string, number>();
  const torn = new Set<string>();
  const first = matches.find(({ at }) => at !== 0);
  const limit = first === undefined ? words.length : purposeAfter(words, first.to);
  const whole = isDeed ? words.length : endOfThing(words);
  for (const match of matches) {
    if (match.from >= whole || (match.from >= limit && match.issue !== first?.issue)) continue;
    const lean = match.at === 0 || isSetting(words, match) ? 0 : match.at * (isTurned(words, match) ? -1 : 1);
    const known = leans.get(match.issue);
    if (known === undefined || known === 0) leans.set(match.issue, lean);
    else if (lean !== 0 && Math.sign(lean) !== Math.sign(known)) torn.add(match.issue);
  }
  for (const issue of torn) leans.set(issue, 0);
  for (const match of matches)
    if (
      !isDeed &&
      match.from < whole &&
      leans.get(match.issue) === 0 &&
      !torn.has(match.issue) &&
      isWhatIsWanted(words, match)
    )
      leans.set(match.issue, isTurned(words, match) ? -1 : 1);
  return leans;
}

/** Where what comes after a thing tells what it is for, which or when: "a force to watch over any truce". */
function purposeAfter(words: readonly string[], from: number): number {
  for (let j = from; j < words.length; j++)
    if (PURPOSE.test(words[j]!) && !/^(?:and|or|,)$/.test(words[j - 1] ?? '')) return j;
  return words.length;
}

const PURPOSE = /^(?:to|that|which|who|whose|where|before|until|after|once|when|while|unless|if)$/;

/** Where a thing ends that is only there for something else: "a force | to watch over any truce", not "a plan to cede". */
function endOfThing(words: readonly string[]): number {
  for (let j = 1; j < words.length; j++)
    if (words[j] === 'to' && SERVING.test(words[j + 1] ?? '') && !AIMED.test(words[j - 1]!)) return j;
  return words.length;
}

const SERVING =
  /^(?:watch|monitor|oversee|guard|police|supervise|verify|enforce|discuss|study|examine|prepare|track|observe|review|mark|celebrate|explain)$/;
/** Nouns and verbs that "to" fills with what they are about. */
const AIMED =
  /^(?:plan|proposal|offer|idea|decision|call|bid|right|promise|pledge|commitment|demand|request|refusal|readiness|willingness|want|wants|wanted|agree|agreed|refuse|refused|asked|urged|ready|willing|prepared)s?$/;

/** "During the negotiations", "ahead of the vote": when something is done, not what. */
function isSetting(words: readonly string[], { from }: TermMatch): boolean {
  let j = from - 1;
  while (j >= 0 && DETERMINER.test(words[j]!) && words[j] !== 'in') j--;
  return /^(?:during|amid|throughout|pending|ahead)$/.test(words[j] ?? '');
}

/**
 * Whether a phrase is about the thing that a term names, not about something of it: "a lease on the harbour", "the
 * offer of a lease", not "the price of a lease" or "the lease talks". What is wanted or refused then is the thing.
 */
function isWhatIsWanted(words: readonly string[], { from, to }: TermMatch): boolean {
  const before = words.slice(0, from).filter((word) => !MARK.test(word));
  const next = words[to];
  return (
    (next === undefined || EDGE.test(next) || MARK.test(next) || BEHIND_A_NOUN.test(next)) &&
    before.every((word, k) => DETERMINER.test(word) || OFFER.test(word) || k === before.length - 1)
  );
}

const MARK = /^["“”„«»‘’'`]+$/;
const DETERMINER =
  /^(?:an?|the|any|some|all|this|that|these|those|its|their|his|her|our|my|your|such|more|full|new|every|each|both|of|for|in|principle)$/;
const OFFER =
  /^(?:offer|idea|principle|prospect|proposal|plan|possibility|option|form|kind|sort|use|notion)s?$/;
/** What may follow a noun that heads its phrase. */
const BEHIND_A_NOUN =
  /^(?:of|on|for|in|at|with|from|by|over|about|and|or|under|within|between|to|that|which)$/;

function isTurned(words: readonly string[], { from, to }: TermMatch): boolean {
  return (turnsBefore(words, from) + turnsWithin(words, from, to) + turnsAfter(words, to)) % 2 === 1;
}

/** How far a negation reaches to its right, in words. */
const REACH = 9;

const NEGATION = /^(?:no|not|n['’]t|never|without|nor|neither|cannot|none|nobody|nothing|hardly)$/;
/** Verbs and nouns that do away with what follows them. */
const UNDOING =
  /^(?:reject(?:s|ed|ing|ion)?|oppos(?:e|es|ed|ing|ition)|refus(?:e|es|ed|ing|al)|prevent(?:s|ed|ing)?|block(?:s|ed|ing)?|avoid(?:s|ed|ing)?|exclud(?:e|es|ed|ing)|abandon(?:s|ed|ing)?|scrap(?:s|ped|ping)?|cancel(?:s|led|ling)?|against|lack(?:s|ed|ing)?|absence|stop(?:s|ped|ping)?|halt(?:s|ed|ing)?|end(?:s|ed|ing)?|violat(?:e|es|ed|ing|ion)|undermin(?:e|es|ed|ing)|break(?:s|ing)?|broke|abolish(?:es|ed|ing)?|ban(?:s|ned|ning)?|lift(?:s|ed|ing)?|delay(?:s|ed|ing)?|den(?:y|ies|ied|ying)|shelv(?:e|es|ed|ing)|withhold(?:s|ing)?|suspend(?:s|ed|ing)?|drop(?:s|ped|ping)?|resist(?:s|ed|ing)?|veto(?:es|ed|ing)?|freez(?:e|es|ing)|froze|risk(?:s|ed|ing)?|threaten(?:s|ed|ing)?|condemn(?:s|ed|ing)?|postpon(?:e|es|ed|ing))$/;
/** A clause's edge, beyond which a negation before doesn't reach. */
const EDGE = /^(?:[,;:.!?—–…]|--|but|while|although|because|so|yet)$/;

function turnsBefore(words: readonly string[], at: number): number {
  let turns = 0;
  for (let j = at - 1; j >= Math.max(0, at - REACH); j--) {
    const word = words[j]!;
    if (EDGE.test(word)) break;
    if (NEGATION.test(word)) turns++;
    else if (UNDOING.test(word)) turns++;
    else if (/^(?:rather|instead)$/.test(word) && /^(?:than|of)$/.test(words[j + 1] ?? '')) turns++;
    else if ((word === 'rule' || word === 'ruled' || word === 'ruling') && words[j + 1] === 'out') turns++;
    else if (word === 'not' && words[j + 1] === 'only') turns--;
  }
  return Math.abs(turns);
}

function turnsWithin(words: readonly string[], from: number, to: number): number {
  let turns = 0;
  for (let j = from + 1; j < to - 1; j++) if (NEGATION.test(words[j]!)) turns++;
  return turns;
}

const AUXILIARY =
  /^(?:is|are|was|were|be|been|will|would|must|should|shall|can|could|may|might|has|have|had|does|do|did|['’]s)$/;
/** What is done to a thing that does away with it: "is negotiated away", "were dropped". */
const UNDONE =
  /^(?:negotiated|traded|bargained|sacrificed|ignored|dropped|abandoned|violated|undermined|ended|halted|suspended|rejected|lifted|scrapped|cancelled|canceled|blocked|broken|betrayed|excluded|refused|postponed|delayed|unacceptable|off|impossible|compromised|weakened|eroded|shelved|frozen|denied|struck|deleted|removed|phased|cut|trimmed|slashed|end|stop|lapse|expire|over|dead)$/;

/** Behind a thing, without a verb of their own: "wants the sanctions gone". */
const GONE =
  /^(?:lifted|gone|dropped|scrapped|ended|rejected|halted|suspended|cancelled|removed|phased|struck|deleted)$/;

/** A verb group right behind the words: "… must not be changed", "… was rejected". */
function turnsAfter(words: readonly string[], to: number): number {
  const next = words[to] ?? '';
  if (GONE.test(next)) return 1;
  if (next === 'to' && words[to + 1] === 'be') return UNDONE.test(words[to + 2] ?? '') ? 1 : 0;
  if (next === 'without' || (!AUXILIARY.test(next) && !NEGATION.test(next))) return 0;
  let turns = 0;
  for (let j = to; j < Math.min(words.length, to + 7); j++) {
    const word = words[j]!;
    if (EDGE.test(word)) break;
    if (NEGATION.test(word) && words[j + 1] !== 'only') turns++;
    else if (word === 'go' && (words[j + 1] === undefined || !/^\p{L}/u.test(words[j + 1]!))) {
      turns++;
      break;
    } else if (UNDONE.test(word) || (word === 'given' && /^(?:up|away)$/.test(words[j + 1] ?? ''))) {
      turns++;
      break;
    } else if (!AUXILIARY.test(word) && !/ly$/.test(word)) break;
  }
  return turns;
}
