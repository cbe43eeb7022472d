/**
 * Whom a source span means: a pronoun, several names, or one phrase. An unnamed source never becomes a named one.
 */
import type { TokenRange } from './annotation.ts';
import { bothMeant, bothSides, groupOf } from './groups.ts';
import type { Cast, Member } from './members.ts';
import { isClitic, isDeterminer } from './office-phrases.ts';
import { OFFICE_MODIFIERS } from './offices.ts';
import { antecedent, bodyMeant, personMeant, type SpokenTurn, severalMeant } from './pronouns.ts';
import { questionOrAnswer } from './questions.ts';
import { nameAt, namedPart, part } from './source-phrases.ts';
import { GENDERED, NEUTER, PLURAL, PREPOSITIONS, RELATIVE } from './source-words.ts';

export const isFirstPerson = (word: string): boolean => FIRST_PERSON.has(word);

/** The member a source's tokens mean; absent when it is nobody in particular ("this", "I" with no speaker around). */
export function sourceMember(
  cast: Cast,
  range: TokenRange,
  turns: readonly SpokenTurn[],
  around: Member | undefined,
): Member | undefined {
  const { text } = cast;
  let { start, end } = range;
  while (start < end && !/[\p{L}\p{N}]/u.test(text.tokens[start]!.word)) start++;
  while (end > start && (!/[\p{L}\p{N}]/u.test(text.tokens[end - 1]!.word) || isClitic(text.lower[end - 1])))
    end--;
  start = afterParticiple(cast, start, end);
  if (end > start + 1 && CLAUSE_OPENERS.test(text.lower[start]!)) start++;
  if (start >= end) return undefined;
  const asked = questionOrAnswer(cast, start);
  if (asked) return asked === 'nobody' ? undefined : asked;
  if (end === start + 1) {
    const word = text.lower[start]!;
    if (FIRST_PERSON.has(word)) return around;
    if (GENDERED.has(word)) return personMeant(cast, start, GENDERED.get(word)!, turns, around);
    if (NEUTER.has(word)) return bodyMeant(cast, start, turns);
    if (PLURAL.has(word)) return severalMeant(cast, start, turns);
    if (RELATIVE.has(word)) return antecedent(cast, start);
    if (word === 'one') return oneOfThem(cast, start, turns);
    if (NOBODY.has(word)) return undefined;
  }
  return (
    severalNamed(cast, start, end) ??
    bothMeant(cast, start, end) ??
    bothSides(cast, start, end) ??
    part(cast, start, end)
  );
}

/** "…, says one": of the unnamed who spoke shortly before. */
function oneOfThem({ text }: Cast, at: number, turns: readonly SpokenTurn[]): Member | undefined {
  const last = turns.at(-1);
  return last?.member.kind === 'unnamed' && text.sentence[at]! - text.sentence[last.at]! <= 3
    ? last.member
    : undefined;
}

/** "Contacted at home, Dame Ada": past the participle's clause, up to its comma. */
function afterParticiple(cast: Cast, start: number, end: number): number {
  const { text } = cast;
  if (
    !/^\p{Lu}\p{Ll}+(?:ed|ing)$/u.test(text.tokens[start]?.word ?? '') ||
    (cast.mentionAt[start] ?? -1) !== -1
  )
    return start;
  for (let k = start + 1; k < Math.min(end - 1, start + 8); k++) if (text.lower[k] === ',') return k + 1;
  return start;
}

/** "X and Y", "X, Y and Z": a group of all that are named; with one name among them, that one. */
function severalNamed(cast: Cast, start: number, end: number): Member | undefined {
  const { text } = cast;
  const cuts = conjunctionCuts(cast, start, end);
  if (cuts.length === 0) return undefined;
  const pieces = [start, ...cuts.map((cut) => cut + 1)].map((from, i) => ({ from, to: cuts[i] ?? end }));
  const named: Member[] = [];
  for (const { from, to } of pieces) {
    const first = /^(?:both|and)$/.test(text.lower[from] ?? '') ? from + 1 : from;
    if (first >= to) continue;
    const member = namedPart(cast, first, to);
    if (member && !named.includes(member)) named.push(member);
  }
  const [first] = pieces;
  if (
    named.length === 0 ||
    (named.length === 1 &&
      text.lower.slice(first!.from, first!.to).some((word, i) => i > 0 && PREPOSITIONS.has(word)) &&
      namedPart(cast, first!.from, first!.to) === undefined)
  )
    return undefined;
  return named.length === 1 ? named[0] : groupOf(cast, named);
}

/** Where a list of names may be cut: top-level "and" and, when there is one, the commas before it. */
function conjunctionCuts(cast: Cast, start: number, end: number): number[] {
  const { text } = cast;
  const cuts: number[] = [];
  for (let k = start; k < end; k++) {
    const word = text.lower[k]!;
    if (text.phraseAt[k] !== -1 || text.runAt[k] !== -1) continue;
    if (word === 'and' || word === '&' || (word === 'as' && text.lower[k + 1] === 'well')) {
      if (!(OFFICE_MODIFIERS.has(text.lower[k - 1] ?? '') && OFFICE_MODIFIERS.has(text.lower[k + 1] ?? '')))
        cuts.push(k);
    } else if (RELATIVE.has(word) || word === '(') break;
    else if (word === ',' && (nameAt(cast, k + 1) || isDeterminer(text.lower[k + 1]))) cuts.push(k);
  }
  return cuts.some((k) => text.lower[k] !== ',') ? cuts : [];
}

/** "Should Dane's members reject it, …" */
const CLAUSE_OPENERS = /^(?:should|would|could|if|unless|whether|when|while|because|as)$/;

const FIRST_PERSON: ReadonlySet<string> = new Set('i me my mine myself we us our ours ourselves'.split(' '));

const NOBODY: ReadonlySet<string> = new Set([
  'this',
  'these',
  'you',
  'your',
  'there',
  'what',
  'nobody',
  'no-one',
]);
