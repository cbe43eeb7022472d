/**
 * What a reader must know of people whom the articles put on two sides: one who changed sides, whose statements are
 * each given to the side it had then, and namesakes that are kept apart because no article says they are one.
 */
import type { Problem } from '../record/problem.ts';
import type { Member } from './members.ts';
import type { CastReading } from './readings.ts';
import type { Same } from './same-actors.ts';
import { sideOf, tellingOffice } from './sides.ts';

/** For each member of a person whom articles put on several sides, the side that its own article words. */
export function sidesOfChangers(
  casts: readonly CastReading[],
  of: ReadonlyMap<Member, Same>,
): ReadonlyMap<Member, Same> {
  const told = new Map<Same, Map<Member, Same>>();
  for (const { members } of casts)
    for (const member of members) {
      const side = member.kind === 'person' ? wordedSide(member, of) : undefined;
      if (side === undefined) continue;
      const same = of.get(member)!;
      told.set(same, (told.get(same) ?? new Map<Member, Same>()).set(member, side));
    }
  return new Map([...told.values()].flatMap((sides) => (new Set(sides.values()).size > 1 ? [...sides] : [])));
}

function wordedSide(member: Member, of: ReadonlyMap<Member, Same>): Same | undefined {
  if (tellingOffice(member)?.inferred) return undefined;
  const side = sideOf(member);
  return side && of.get(side);
}

/** One problem for each person with a second side, and for each further bearer of one full name. */
export function sideProblems(
  casts: readonly CastReading[],
  of: ReadonlyMap<Member, Same>,
  nameOf: (same: Same) => string | undefined,
): Problem[] {
  const sides = new Map<Same, ToldSide>();
  const bearers = new Map<string, { readonly same: Same; readonly told: ToldSide }>();
  const noted = new Set<Same>();
  const problems: Problem[] = [];
  for (const { article, members } of casts)
    for (const member of members) {
      const same = of.get(member)!;
      const side =
        member.kind === 'person' && member.party === undefined ? wordedSide(member, of) : undefined;
      const name = side && nameOf(same);
      const sideName = side && nameOf(side);
      if (name === undefined || sideName === undefined || noted.has(same)) continue;
      const told: ToldSide = { side: side!, name: sideName, from: article.from };
      const known = sides.get(same);
      const bearer = bearers.get(name);
      sides.set(same, known ?? told);
      if (name.includes(' ') && !bearer) bearers.set(name, { same, told });
      if (known && known.side !== side) problems.push(changed(name, known, told));
      else if (bearer && bearer.same !== same && bearer.told.side !== side)
        problems.push(keptApart(name, bearer.told, told));
      else continue;
      noted.add(same);
    }
  return problems;
}

interface ToldSide {
  readonly side: Same;
  readonly name: string;
  readonly from: string;
}

const changed = (name: string, before: ToldSide, now: ToldSide): Problem => ({
  code: 'actors/changed-side',
  where: now.from,
  problem: `${name} is on the side of ${now.name} here and of ${before.name} in ${before.from}`,
  mend: 'Nothing, if both are true: each statement counts for the side told with it. Otherwise give the side with --actors.',
});

const keptApart = (name: string, before: ToldSide, now: ToldSide): Problem => ({
  code: 'actors/namesake',
  where: now.from,
  problem: `${name} of ${now.name} is taken for another person than ${name} of ${before.name} in ${before.from}`,
  mend: 'If it is one person, give name and side with --actors.',
});
