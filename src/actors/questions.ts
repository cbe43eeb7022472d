/**
 * The marks of a transcript: "Q" and "QUESTION" are one unnamed questioner, "A" the one person interviewed, when the
 * article names just one before its first question.
 */
import { type Cast, type Member, membersBy, newMember } from './members.ts';

/** Whom the mark at a token means; "nobody" for an answer that nobody can be told for. */
export function questionOrAnswer(cast: Cast, at: number): Member | 'nobody' | undefined {
  const { text } = cast;
  const word = text.tokens[at]!.word;
  if (!/^[:.)]$/.test(text.lower[at + 1] ?? '')) return undefined;
  if (/^(?:Q|QUESTION|Question|REPORTER)$/.test(word))
    return membersBy(cast, 'unnamed questioner')[0] ?? newMember(cast, 'unnamed', 'questioner');
  if (!/^(?:A|ANSWER|Answer)$/.test(word)) return undefined;
  const first = text.tokens.findIndex((token, k) => token.word === 'Q' && text.lower[k + 1] === ':');
  const people = new Set(
    cast.mentions
      .filter(({ start, member }) => start < first && member.kind === 'person')
      .map(({ member }) => member),
  );
  return people.size === 1 ? [...people][0]! : 'nobody';
}
