/**
 * Whose side a member of a cast is on: through the office it holds, through whom it belongs to, through what its
 * office's title is characteristic of. A state, a bloc and a body of its own are their own side; an outlet has none,
 * and neither do those who comment for a living.
 */
import type { HeldOffice, Member } from './members.ts';
import { STATE_BODIES } from './name-words.ts';
import { OFFICE_MODIFIERS } from './offices.ts';

/** Offices whose holder speaks for nobody at the table. */
const COMMENTATORS =
  /^(?:analyst|economist|professor|fellow|expert|historian|researcher|scientist|host|anchor|co-anchor|correspondent|reporter|columnist|editor|commentator|journalist|pollster|dean|rector|consultant|strategist)$/;

/** The member that stands for a member's side; absent when the text doesn't tell. */
export function sideOf(member: Member): Member | undefined {
  return follow(member, 6);
}

/** The office that a person's side comes from. */
export function tellingOffice(member: Member): HeldOffice | undefined {
  const current = member.offices.filter(
    (office) =>
      !office.past &&
      office.of !== undefined &&
      !/\b(?:opposition|shadow)\b/i.test(office.title) &&
      !COMMENTATORS.test(office.head),
  );
  const rank = (office: HeldOffice): number =>
    office.of!.kind === 'state' || office.of!.kind === 'bloc' ? 2 : office.of!.kind === 'person' ? 1 : 1.5;
  return current.sort((a, b) => rank(b) - rank(a))[0];
}

export const comments = (member: Member): boolean =>
  member.offices.length > 0 && member.offices.every((office) => COMMENTATORS.test(office.head));

/** The person or body through which a member may have a side. */
export const sideOwner = (member: Member): Member | undefined =>
  comments(member) ? undefined : (tellingOffice(member)?.of ?? member.owner);

/** "Foreign Ministry" alone is some state's, and no side of its own. */
const isAnyStates = (name: string): boolean => {
  if (/^(?:the )?(?:ministry|department) (?:of|for) /i.test(name)) return true;
  const words = name.toLowerCase().replace(/^the /, '').split(/\s+/);
  return (
    STATE_BODIES.has(words.at(-1)!) &&
    words.every((word) => STATE_BODIES.has(word) || OFFICE_MODIFIERS.has(word))
  );
};

function follow(member: Member, depth: number): Member | undefined {
  if (depth === 0 || member.kind === 'outlet') return undefined;
  if (member.kind === 'state' || member.kind === 'bloc') return member;
  if (member.kind === 'group') {
    const sides = new Set(member.members.map((one) => follow(one, depth - 1)));
    return sides.size === 1 ? [...sides][0] : undefined;
  }
  const of = member.kind === 'person' && !comments(member) ? tellingOffice(member)?.of : undefined;
  const next = of ?? (member.kind === 'person' && comments(member) ? undefined : member.owner);
  if (next && next !== member) return follow(next, depth - 1);
  return member.kind === 'organisation' && !isAnyStates(member.name) ? member : undefined;
}
