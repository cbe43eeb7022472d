/**
 * Who is who in a brief as a decision will leave it, at once: as the server's brief has it, but for what rests on mentions, which a
 * brief on the page has none of.
 */
import type { Actor } from '../record/actor.ts';
import type { Brief } from '../record/brief.ts';
import { actorNamed, officesWith } from '../record/deciding.ts';
import type { Decision } from '../record/revision.ts';
import { split } from './decided-split.ts';
import { repositioned } from './repositioned.ts';

export type ActorDecision = Extract<
  Decision,
  { decides: 'name' | 'side' | 'same actor' | 'split' | 'kind' | 'not an actor' | 'office' | 'not an office' }
>;

export function decidedOfActors(brief: Brief, decision: ActorDecision): Brief {
  switch (decision.decides) {
    case 'name':
      return withActor(brief, decision.of, (actor) => ({
        ...actor,
        name: decision.is,
        aliases: [...new Set([...actor.aliases, actor.name])].filter((one) => one !== decision.is),
      }));
    case 'side':
      return sided(brief, decision.of, decision.is);
    case 'same actor':
      return merged(brief, decision.names);
    case 'split': {
      const actor = actorNamed(brief.actors, decision.of);
      return actor === undefined ? brief : split(brief, actor, decision.names);
    }
    case 'kind': {
      const changed = withActor(brief, decision.of, (actor) => ({ ...actor, kind: decision.is }));
      return changed === brief ? brief : repositioned(changed);
    }
    case 'not an actor':
      return withoutActor(brief, decision.of);
    case 'office':
      return withOffice(brief, decision);
    case 'not an office':
      return withActor(brief, decision.of, (actor) => ({
        ...actor,
        offices: actor.offices.filter(({ title }) => title !== decision.title),
      }));
  }
}

function withActor(brief: Brief, name: string, change: (actor: Actor) => Actor): Brief {
  const found = actorNamed(brief.actors, name);
  return found === undefined
    ? brief
    : { ...brief, actors: brief.actors.map((one) => (one === found ? change(one) : one)) };
}

function sided(brief: Brief, name: string, side: string | undefined): Brief {
  const [found, whose] = [
    actorNamed(brief.actors, name),
    side === undefined ? undefined : actorNamed(brief.actors, side),
  ];
  if (found === undefined || (side !== undefined && whose === undefined)) return brief;
  const moved = withActor(brief, name, ({ side: _, sideBasis: __, sideEvidence: ___, ...actor }) =>
    whose === undefined ? actor : { ...actor, side: whose.id },
  );
  return repositioned({
    ...moved,
    statements: moved.statements.map((one) => {
      if (one.speaker !== found.id) return one;
      const { speakingFor: _, ...rest } = one;
      return whose === undefined ? rest : { ...rest, speakingFor: whose.id };
    }),
  });
}

function merged(brief: Brief, names: readonly string[]): Brief {
  const found = names.map((name) => actorNamed(brief.actors, name));
  const [first, ...others] = [...new Set(found.flatMap((one) => one ?? []))];
  if (first === undefined || found.includes(undefined)) return brief;
  const same = new Set(others.map(({ id }) => id));
  const side = [first, ...others].find((one) => one.side !== undefined && one.side !== one.id)?.side;
  const kept: Actor = {
    ...first,
    ...(first.side === undefined && side !== undefined ? { side } : {}),
    offices: [first, ...others].flatMap(({ offices }) => offices),
    aliases: [...new Set([first, ...others].flatMap(({ name, aliases }) => [name, ...aliases]))].filter(
      (one) => one !== first.name,
    ),
  };
  return replacedIds(
    {
      ...brief,
      actors: brief.actors.filter(({ id }) => !same.has(id)).map((one) => (one === first ? kept : one)),
    },
    same,
    first.id,
  );
}

function withOffice(
  brief: Brief,
  { of, title, at, from, to }: Extract<Decision, { decides: 'office' }>,
): Brief {
  const body = at === undefined ? undefined : actorNamed(brief.actors, at);
  if (at !== undefined && body === undefined) return brief;
  const given = {
    title,
    ...(body === undefined ? {} : { of: body.id }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  return withActor(brief, of, (actor) => ({ ...actor, offices: officesWith(actor.offices, given) }));
}

/** What it said stays, said by nobody named. */
function withoutActor(brief: Brief, name: string): Brief {
  const gone = actorNamed(brief.actors, name);
  return gone === undefined
    ? brief
    : replacedIds(
        { ...brief, actors: brief.actors.filter((one) => one !== gone) },
        new Set([gone.id]),
        undefined,
      );
}

/** Another id, or none, wherever one of some stands; what holds none of them stays the same record. */
function replacedIds(brief: Brief, from: ReadonlySet<string>, to: string | undefined): Brief {
  const idOf = (id: string): string | undefined => (from.has(id) ? to : id);
  const isIn = (id: string | undefined): boolean => id !== undefined && from.has(id);
  const listed = (ids: readonly string[]): readonly string[] => [
    ...new Set(ids.flatMap((id) => idOf(id) ?? [])),
  ];
  const replaced = <One extends object, Key extends string>(
    one: One & { readonly [K in Key]?: string },
    ...keys: readonly Key[]
  ): One => {
    const isOne = (key: string): boolean =>
      (keys as readonly string[]).includes(key) && isIn(one[key as Key]);
    if (!keys.some(isOne)) return one;
    return Object.fromEntries(
      Object.entries(one).flatMap(([key, value]) => {
        if (!isOne(key)) return [[key, value]];
        return to === undefined ? [] : [[key, to]];
      }),
    ) as One;
  };
  return repositioned({
    ...brief,
    actors: brief.actors.map((one) => {
      const { offices, members } = one;
      if (!offices.some(({ of }) => isIn(of)) && !members?.some(isIn)) return replaced(one, 'side');
      return {
        ...replaced(one, 'side'),
        offices: offices.map((office) => replaced(office, 'of')),
        ...(members === undefined ? {} : { members: listed(members) }),
      };
    }),
    statements: brief.statements.map((one) => replaced(one, 'speaker', 'speakingFor', 'via')),
    stances: brief.stances.flatMap((one) => {
      const actor = idOf(one.actor);
      if (actor === one.actor) return [one];
      return actor === undefined ? [] : [{ ...one, actor }];
    }),
    conditionals: brief.conditionals.map((one) => replaced(one, 'speaker')),
    articles: brief.articles.map((one) => replaced(one, 'outlet')),
    principals: listed(brief.principals),
    notHeardFrom: listed(brief.notHeardFrom),
    table: listed(brief.table),
  });
}
