/**
 * Sources that are several named people or bodies: "X and Y", "both leaders". A group has its members' names.
 */
import { foldBody } from './body-names.ts';
import { leads } from './descriptions.ts';
import { type Cast, firstAtOrAfter, type Member, membersBy, newMember } from './members.ts';

export function groupOf(cast: Cast, members: readonly Member[]): Member {
  const known = membersBy(cast, `named ${foldBody(groupName(members))}`).find(
    (member) =>
      member.members.length === members.length && member.members.every((one, i) => one === members[i]),
  );
  if (known) return known;
  const group = newMember(cast, 'group', groupName(members));
  group.members.push(...members);
  return group;
}

const groupName = (members: readonly Member[]): string => {
  const names = members.map((member) => member.name);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};

/** "both leaders", "the two presidents": the last two people before who hold such an office. */
export function bothMeant(cast: Cast, start: number, end: number): Member | undefined {
  const { text } = cast;
  const words = text.lower.slice(start, end).join(' ');
  const noun =
    /^(?:both|both of the|the two|the) (?:leaders|presidents|prime ministers|ministers|foreign ministers|trade ministers|envoys|negotiators|men|women)$/.exec(
      words,
    )
      ? text.lower[end - 1]!.replace(/s$/, '')
      : undefined;
  if (noun === undefined) return undefined;
  const holds = (member: Member): boolean =>
    member.kind === 'person' &&
    member.offices.some(
      (held) =>
        /^(?:men|women)$/.test(noun) ||
        held.head === noun ||
        (noun === 'leader' && leads(held, held.title.toLowerCase().split(/[\s-]+/))),
    );
  const two = lastTwo(cast, start, holds);
  return two.length === 2 ? groupOf(cast, two) : undefined;
}

const BOTH =
  /(?:^| )(?:(?:both|the two|both of the) (?:\w+ )?(?:sides|delegations|governments|parties|countries|nations|capitals|teams|states|armies|camps)|the (?:parties|sides|delegations))$/;

/** "both sides", "the two delegations": the two that the article names together most often, or its only two. */
export function bothSides(cast: Cast, start: number, end: number): Member | undefined {
  if (end - start < 2 || end - start > 6 || !BOTH.test(cast.text.lower.slice(start, end).join(' ')))
    return undefined;
  const two = pairNamed(cast) ?? onlyTwo(cast);
  return two && groupOf(cast, two);
}

const isParty = ({ kind, owner, party }: Member): boolean =>
  kind === 'state' ||
  kind === 'bloc' ||
  (kind === 'organisation' && owner === undefined && party?.partOf === undefined);

/** The two that stand as "X and Y" more often than any other two. */
function pairNamed({ text, mentions }: Cast): readonly [Member, Member] | undefined {
  const pairs = new Map<string, { readonly pair: readonly [Member, Member]; count: number }>();
  const numbers = new Map<Member, number>();
  const numberOf = (member: Member): number => {
    if (!numbers.has(member)) numbers.set(member, numbers.size);
    return numbers.get(member)!;
  };
  mentions.forEach((one, k) => {
    const next = mentions[k + 1];
    if (next === undefined || one.member === next.member || !isParty(one.member) || !isParty(next.member))
      return;
    const between = text.lower.slice(one.end, next.start).join(' ');
    if (!/^and(?: (?:the|its|of))*$|^(?:-|–)$/.test(between)) return;
    const [m, n] = [numberOf(one.member), numberOf(next.member)];
    const [a, b] = m < n ? [one.member, next.member] : [next.member, one.member];
    const key = `${Math.min(m, n)} ${Math.max(m, n)}`;
    const known = pairs.get(key) ?? { pair: [a, b], count: 0 };
    known.count++;
    pairs.set(key, known);
  });
  const [first, second] = [...pairs.values()].sort((a, b) => b.count - a.count);
  return first && first.count > (second?.count ?? 0) ? first.pair : undefined;
}

function onlyTwo({ mentions }: Cast): readonly [Member, Member] | undefined {
  const counts = new Map<Member, number>();
  for (const { member } of mentions) if (isParty(member)) counts.set(member, (counts.get(member) ?? 0) + 1);
  const [first, second, third] = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]);
  return first && second && (third === undefined || third[1] * 2 < second[1])
    ? [first[0], second[0]]
    : undefined;
}

/** The last two who fit; of a sentence that names more, its first two: "A met B in the presence of C". */
function lastTwo(cast: Cast, start: number, fits: (member: Member) => boolean): readonly Member[] {
  const { text, mentions } = cast;
  const found: Member[] = [];
  let sentence = -1;
  for (let i = firstAtOrAfter(mentions, start) - 1, n = 0; i >= 0 && n < 20; i--, n++) {
    const one = mentions[i]!;
    if (found.length >= 2 && text.sentence[one.start] !== sentence) break;
    if (!fits(one.member)) continue;
    sentence = text.sentence[one.start]!;
    const at = found.indexOf(one.member);
    if (at !== -1) found.splice(at, 1);
    found.unshift(one.member);
  }
  return found.slice(0, 2);
}
