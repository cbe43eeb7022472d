/**
 * The marks of a transcript: "Q" and "QUESTION" are one unnamed questioner, "A" the one person interviewed, when the
 * article names just one before its first question.
 */
import { type Cast, type Member, membersBy, newMember } from './members.ts';

/** Whom the mark at a token means; "nobody" for an answer that nobody can be told for. */
export function questionOrAnswer(cast: Cast, at: number): Member | 'nobody' | undefined {
  const { text } = cast;
  const word = text.tokens[at]!.word;
  if (ASKS.test(word) && text.lower[at + 1] === '(') return askedFor(cast, at + 2) ?? questioner(cast);
  if (!/^[:.)]$/.test(text.lower[at + 1] ?? '')) return undefined;
  if (ASKS.test(word)) return questioner(cast);
  if (!/^(?:A|ANSWER|Answer)$/.test(word)) return undefined;
  cast.interviewee ??= onlyPersonBeforeQuestions(cast);
  return cast.interviewee;
}

/** "QUESTION (Harn Courier):" is the outlet's. */
function askedFor({ mentions, mentionAt }: Cast, at: number): Member | undefined {
  const named = mentions[mentionAt[at] ?? -1]?.member;
  return named?.kind === 'outlet' ? named : undefined;
}

const questioner = (cast: Cast): Member =>
  membersBy(cast, 'unnamed questioner')[0] ?? newMember(cast, 'unnamed', 'questioner');

function onlyPersonBeforeQuestions({ text, mentions }: Cast): Member | 'nobody' {
  const first = text.tokens.findIndex(({ word }, k) => ASKS.test(word) && text.lower[k + 1] === ':');
  const people = new Set(
    mentions
      .filter(({ start, member }) => start < first && member.kind === 'person')
      .map(({ member }) => member),
  );
  const [only] = people;
  return only && people.size === 1 ? only : 'nobody';
}

const ASKS = /^(?:Q|QUESTION|Question|REPORTER)$/;
