/**
 * Whom "he", "it", "they" and "who" mean: the most salient fitting member by recency, the sentence's first name and
 * the last speaker (after Lappin & Leass 1994, without a parser). Windows are bounded: 40 mentions, 8 sentences.
 */
import { groupOf } from './groups.ts';
import { type Cast, firstAtOrAfter, type Member, type Mention, recent } from './members.ts';
import { type Gender, UNNAMED_NOUNS } from './name-words.ts';
import { isClitic, isDeterminer } from './office-phrases.ts';
import { OFFICE_HEADS, OFFICE_MODIFIERS } from './offices.ts';
import { part } from './source-phrases.ts';
import { PREPOSITIONS } from './source-words.ts';
import { plainModifiersStart } from './spoken-bodies.ts';

/** Who spoke so far, in text order: the strongest candidates for the next pronoun. */
export interface SpokenTurn {
  readonly at: number;
  readonly member: Member;
}

/** "he", "she": the most salient fitting person before, else the next one in the sentence. */
export function personMeant(
  cast: Cast,
  at: number,
  gender: Gender,
  turns: readonly SpokenTurn[],
  around: Member | undefined,
): Member | undefined {
  const { text, mentions } = cast;
  const fits = (member: Member): boolean =>
    (member.kind === 'person' || isOneUnnamed(member)) &&
    (member.gender === undefined || member.gender === gender) &&
    !(around === member && text.inQuotes[at] === 1);
  // "X accused him": the object isn't the one who acts in its own sentence.
  const object = text.lower[at] === 'him';
  const acts = new Set<Member>();
  const scores = new Map<Member, number>();
  const offer = (member: Member, score: number): void => {
    if (fits(member) && !acts.has(member) && score > (scores.get(member) ?? -Infinity))
      scores.set(member, score);
  };
  for (let i = firstAtOrAfter(mentions, at) - 1, n = 0; i >= 0 && n < 40; i--, n++) {
    const one = mentions[i]!;
    if (text.sentence[at]! - text.sentence[one.start]! > 8) break;
    if (object && text.sentence[at] === text.sentence[one.start] && !one.possessive) acts.add(one.member);
    if (one.member.kind === 'person')
      offer(one.member, salience(cast, one, i, at) + (one.member.gender === gender ? 0.4 : 0));
  }
  const last = turns.at(-1);
  for (const turn of turns.slice(-4)) {
    const distance = text.sentence[at]! - text.sentence[turn.at]!;
    if (distance <= 8 && turn.at < at)
      offer(
        turn.member,
        -distance +
          1 +
          (turn === last ? 1 : 0) +
          (text.paragraph[turn.at] === text.paragraph[at] ? 0.4 : 0) +
          (turn.member.gender === gender ? 0.4 : 0),
      );
  }
  if (around && text.inQuotes[at] === 0) offer(around, 0.8);
  const best = [...scores].sort((a, b) => b[1] - a[1])[0]?.[0];
  const next = mentions[firstAtOrAfter(mentions, at)];
  const chosen =
    best ??
    (next && text.sentence[next.start] === text.sentence[at] && fits(next.member) ? next.member : undefined);
  // "Minister X objected. She …": what the pronoun tells of the last speaker holds from here on.
  if (chosen && chosen === last?.member && text.paragraph[last.at] === text.paragraph[at])
    chosen.gender ??= gender;
  return chosen;
}

/** "A senior diplomat", not "diplomats": somebody whom "she" can mean. */
function isOneUnnamed({ kind, name }: Member): boolean {
  const [head = ''] = name.split(
    / (?:of|for|at|in|to|from|on|who|with|close|familiar|briefed|inside|within) /,
  );
  return kind === 'unnamed' && ONE.test(head);
}

const ONE =
  /(?:official|diplomat|aide|advis[eo]r|source|spokes(?:man|woman|person)|negotiator|delegate|minister|envoy|lawmaker|senator|executive|manager|officer|commander|representative|member|lawyer|mediator|insider|analyst|resident|worker|person|man|woman)$/i;

function salience(cast: Cast, one: Mention, index: number, at: number): number {
  const { text, mentions } = cast;
  const distance = text.sentence[at]! - text.sentence[one.start]!;
  let first = true;
  for (
    let i = index - 1;
    i >= 0 && i > index - 12 && text.sentence[mentions[i]!.start] === text.sentence[one.start];
    i--
  )
    if (mentions[i]!.member.kind === 'person' && !mentions[i]!.possessive) first = false;
  const before = text.lower[one.start - 1] ?? '';
  const source = text.lower[one.start - 2] === 'according' && before === 'to';
  return (
    -distance +
    (first && !one.possessive ? 1 : 0) -
    (one.possessive ? 1 : 0) -
    (text.inQuotes[one.start] === 1 && text.inQuotes[at] === 0 ? 1.5 : 0) -
    (PREPOSITIONS.has(before) && !first && !source ? 0.4 : 0) +
    (text.paragraph[one.start] === text.paragraph[at] ? 0.4 : 0) -
    (text.headline[one.start] === 1 ? 1 : 0) +
    Math.min(one.member.mentions.length, 10) * 0.03
  );
}

/** "it": the body that spoke last or that a recent sentence begins with. */
export function bodyMeant(cast: Cast, at: number, turns: readonly SpokenTurn[]): Member | undefined {
  const { text } = cast;
  const turn = turns.at(-1);
  if (turn && turn.member.kind !== 'person' && text.sentence[at]! - text.sentence[turn.at]! <= 3)
    return turn.member;
  const fits = (one: Mention): boolean =>
    one.wording === 'name' && one.member.kind !== 'person' && one.member.kind !== 'outlet' && !one.possessive;
  let best: Mention | undefined;
  for (let i = firstAtOrAfter(cast.mentions, at) - 1, n = 0; i >= 0 && n < 20; i--, n++) {
    const one = cast.mentions[i]!;
    if (best && text.sentence[one.start] !== text.sentence[best.start]) break;
    if (text.sentence[at]! - text.sentence[one.start]! > 3) break;
    if (fits(one)) best = one;
  }
  return best?.member;
}

/** "they": the last plural speaker, else two people joined shortly before, else the latest body. */
export function severalMeant(cast: Cast, at: number, turns: readonly SpokenTurn[]): Member | undefined {
  const { text, mentions } = cast;
  const turn = turns.at(-1);
  if (turn && turn.member.kind !== 'person' && text.sentence[at]! - text.sentence[turn.at]! <= 3)
    return turn.member;
  for (
    let i = firstAtOrAfter(mentions, at) - 1, n = 0;
    i > 0 && n < 12 && text.sentence[at]! - text.sentence[mentions[i]!.start]! <= 2;
    i--, n++
  ) {
    const [a, b] = [mentions[i - 1]!, mentions[i]!];
    if (
      a.member !== b.member &&
      a.member.kind === b.member.kind &&
      a.member.kind !== 'outlet' &&
      !b.possessive &&
      joined(cast, a, b)
    )
      return groupOf(cast, [a.member, b.member]);
  }
  const body = recent(cast, at, (member) => member.kind === 'organisation' || member.kind === 'bloc');
  return body && text.sentence[at]! - text.sentence[body.start]! <= 3 ? body.member : undefined;
}

/** Whether two neighbouring mentions are joined by "and" with nothing but titles between them. */
function joined({ text }: Cast, a: Mention, b: Mention): boolean {
  if (b.start - a.end > 7) return false;
  const between = text.lower.slice(a.end, b.start);
  return (
    between[0] === 'and' &&
    between
      .slice(1)
      .every(
        (word) =>
          isDeterminer(word) ||
          OFFICE_MODIFIERS.has(word) ||
          OFFICE_HEADS.has(word) ||
          isClitic(word) ||
          /^(?:mr|mrs|ms|dr)$/.test(word),
      )
  );
}

/** "who", "which", "that": what stands directly before. */
export function antecedent(cast: Cast, at: number): Member | undefined {
  const { text } = cast;
  let k = at - 1;
  while (k > 0 && !/[\p{L}\p{N}]/u.test(text.tokens[k]!.word)) k--;
  for (let stop = k + 1; k >= 0 && k > at - 12 && text.sentence[k] === text.sentence[at]; k--) {
    const one = cast.mentions[cast.mentionAt[k] ?? -1];
    if (one && one.wording !== 'demonym') return one.member;
    if ((UNNAMED_NOUNS.has(text.lower[k]!) || OFFICE_HEADS.has(text.lower[k]!)) && stop > k) {
      let start = plainModifiersStart(text, Math.max(0, k - 6), k);
      while (
        start > 0 &&
        /^\p{Lu}/u.test(text.tokens[start - 1]!.word) &&
        (cast.mentionAt[start - 1] ?? -1) < 0
      )
        start--;
      const owned =
        /^(?:its|their|his|her)$/.test(text.lower[start - 1] ?? '') && text.lower[start - 2] === 'and';
      const near = owned ? cast.mentions[cast.mentionAt[start - 3] ?? -1] : undefined;
      if (near) return near.member;
      let from = start;
      while (
        from > 0 &&
        from > k - 8 &&
        text.sentence[from - 1] === text.sentence[k] &&
        ((cast.mentionAt[from - 1] ?? -1) !== -1 ||
          isClitic(text.lower[from - 1]) ||
          isDeterminer(text.lower[from - 1]))
      )
        from--;
      return part(cast, from, k + 1);
    }
    stop = at;
  }
  return undefined;
}
