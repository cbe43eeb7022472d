/**
 * A brief as a decision will leave it, at once and as far as a page can tell, so that whoever decides sees it before the server
 * has made the brief anew. Positions follow from the stances as in every brief; disagreements, the outlook and what another
 * reading would find wait for the server's own. `textOf` gives the words of a stretch: a brief on the page has no texts.
 */
import { positionsOf } from '../positions/positions.ts';
import type { Actor } from '../record/actor.ts';
import type { Brief } from '../record/brief.ts';
import type { Stance } from '../record/position.ts';
import type { Decision, Stretch } from '../record/revision.ts';
import type { Statement } from '../record/statement.ts';

export function decided(
  brief: Brief,
  decision: Decision,
  textOf: (stretch: Stretch) => string = () => '…',
): Brief {
  switch (decision.decides) {
    case 'not a statement':
      return withoutStatement(brief, decision.of);
    case 'certainty':
      return restated(brief, decision.of, { certainty: decision.is });
    case 'quotation':
      return restated(brief, decision.of, { quotation: decision.is });
    case 'words':
      return restated(brief, decision.of, {
        content: decision.content.map((stretch) => ({ ...stretch, text: textOf(stretch) })),
        confidence: 1,
        by: BY_HAND,
      });
    case 'a statement':
      return withStatement(brief, decision, textOf);
    case 'speaker':
      return spokenBy(brief, decision.of, decision.is);
    case 'stance':
      return stanced(brief, decision);
    case 'name':
      return withActor(brief, decision.of, (actor) => ({
        ...actor,
        name: decision.is,
        aliases: [...new Set([...actor.aliases, actor.name])],
      }));
    case 'side':
      return sided(brief, decision.of, decision.is);
    case 'same actor':
      return merged(brief, decision.names);
    case 'not a disagreement': {
      const { a, b } = decision;
      return {
        ...brief,
        disagreements: brief.disagreements.filter(
          (one) =>
            !(isAt(one.a.evidence, a) && isAt(one.b.evidence, b)) &&
            !(isAt(one.a.evidence, b) && isAt(one.b.evidence, a)),
        ),
      };
    }
    case 'not an actor':
      return withoutActor(brief, decision.of);
    default:
      return brief;
  }
}

/** The statement whose content runs from the first to the last character of a stretch. */
export function statementAt({ statements }: Brief, { article, start, end }: Stretch): Statement | undefined {
  return statements.find(
    ({ article: id, content }) =>
      id === article && content[0]?.start === start && content.at(-1)?.end === end,
  );
}

/** The stretch that names a statement in a decision. */
export function stretchOf({
  article,
  content,
}: {
  readonly article: string;
  readonly content: readonly Pick<Stretch, 'start' | 'end'>[];
}): Stretch {
  return { article, start: content[0]!.start, end: content.at(-1)!.end };
}

const isAt = (one: Stretch, other: Stretch): boolean =>
  one.article === other.article && one.start === other.start && one.end === other.end;

const named = ({ actors }: Brief, name: string): Actor | undefined =>
  actors.find((actor) => actor.name === name) ?? actors.find(({ aliases }) => aliases.includes(name));

/** The id of a statement that a person has just added, until the server has given it one. */
export const newStatementId = ({ article, start }: Pick<Stretch, 'article' | 'start'>): string =>
  `${article}-new-${start}`;

/** What made a statement that a person added. */
const BY_HAND = 'study/person';

function withStatement(
  brief: Brief,
  { content, source, cue, quotation, certainty, speaker }: Extract<Decision, { decides: 'a statement' }>,
  textOf: (stretch: Stretch) => string,
): Brief {
  const [{ article, start }] = content as [Stretch, ...Stretch[]];
  const spanOf = (stretch: Stretch) => ({ ...stretch, text: textOf(stretch) });
  // Whom a source means the server works out: here it is known where it is a name.
  const actor =
    speaker === undefined
      ? source && named(brief, textOf(source))
      : (named(brief, speaker) ?? newActor(speaker));
  const id = newStatementId({ article, start });
  const added: Statement = {
    id,
    article,
    ...(source === undefined ? {} : { source: spanOf(source) }),
    ...(cue === undefined ? {} : { cue: spanOf(cue) }),
    content: content.map(spanOf),
    quotation,
    certainty,
    concrete: { value: 0, because: [] },
    confidence: 1,
    by: BY_HAND,
    ...(actor === undefined ? {} : { speaker: actor.id }),
    ...(actor?.side === undefined ? {} : { speakingFor: actor.side }),
    utterance: id,
  };
  const next = brief.statements.findIndex((one) => one.article === article && one.content[0]!.start > start);
  const last = brief.statements.findLastIndex((one) => one.article === article);
  const at = next >= 0 ? next : last >= 0 ? last + 1 : brief.statements.length;
  return { ...withNew(brief, actor), statements: brief.statements.toSpliced(at, 0, added) };
}

/** A person whom the reading doesn't know. */
const newActor = (name: string): Actor => ({
  id: `new-${name}`,
  name,
  kind: 'person',
  offices: [],
  aliases: [],
  mentions: [],
});

const withNew = (brief: Brief, actor: Actor | undefined): Brief =>
  actor === undefined || brief.actors.includes(actor)
    ? brief
    : { ...brief, actors: [...brief.actors, actor] };

function restated(brief: Brief, of: Stretch, change: Partial<Statement>): Brief {
  const found = statementAt(brief, of);
  return found === undefined
    ? brief
    : { ...brief, statements: brief.statements.map((one) => (one === found ? { ...one, ...change } : one)) };
}

function withoutStatement(brief: Brief, of: Stretch): Brief {
  const gone = statementAt(brief, of)?.id;
  if (gone === undefined) return brief;
  return repositioned(
    {
      ...brief,
      statements: brief.statements.filter(({ id }) => id !== gone),
      stances: brief.stances.filter(({ statement }) => statement !== gone),
    },
    brief,
  );
}

function spokenBy(brief: Brief, of: Stretch, name: string | undefined): Brief {
  const found = statementAt(brief, of);
  if (found === undefined) return brief;
  const actor = name === undefined ? undefined : (named(brief, name) ?? newActor(name));
  const { speaker: before, speakingFor: _, ...rest } = found;
  const spoken: Statement = {
    ...rest,
    ...(actor === undefined ? {} : { speaker: actor.id }),
    ...(actor?.side === undefined ? {} : { speakingFor: actor.side }),
  };
  return repositioned(
    {
      ...withNew(brief, actor),
      statements: brief.statements.map((one) => (one === found ? spoken : one)),
      stances: brief.stances.flatMap((stance) =>
        stance.statement === found.id && stance.actor === before
          ? actor === undefined
            ? []
            : [{ ...stance, actor: actor.id }]
          : [stance],
      ),
    },
    brief,
  );
}

function stanced(
  brief: Brief,
  { of, actor: name, issue, is }: Extract<Decision, { decides: 'stance' }>,
): Brief {
  const [found, actor] = [statementAt(brief, of), named(brief, name)];
  if (found === undefined || actor === undefined) return brief;
  const isThis = (one: Stance): boolean =>
    one.statement === found.id && one.actor === actor.id && one.issue === issue;
  const before = brief.stances.find(isThis);
  const stances = brief.stances.filter((one) => !isThis(one));
  if (is === undefined) return repositioned({ ...brief, stances }, brief);
  const published = brief.articles.find(({ id }) => id === found.article)?.published;
  const date = before?.date ?? found.when?.date ?? published;
  const [first] = found.content;
  const stance: Stance = {
    statement: found.id,
    actor: actor.id,
    issue,
    stance: is,
    basis: before?.basis ?? (found.speaker === actor.id ? 'own words' : 'reported'),
    ...(date === undefined ? {} : { date }),
    expression: before?.expression ?? first!,
    object: before?.object ?? first!,
    because: 'a person decided it',
  };
  return repositioned(
    {
      ...brief,
      stances: [...stances, stance],
      issues: brief.issues.map((one) =>
        one.id === issue && !one.statements.includes(found.id)
          ? { ...one, statements: [...one.statements, found.id] }
          : one,
      ),
    },
    brief,
  );
}

function withActor(brief: Brief, name: string, change: (actor: Actor) => Actor): Brief {
  const found = named(brief, name);
  return found === undefined
    ? brief
    : { ...brief, actors: brief.actors.map((one) => (one === found ? change(one) : one)) };
}

function sided(brief: Brief, name: string, side: string | undefined): Brief {
  const [found, whose] = [named(brief, name), side === undefined ? undefined : named(brief, side)];
  if (found === undefined) return brief;
  const moved = withActor(brief, name, ({ side: _, ...actor }) =>
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
  const [first, ...others] = names.flatMap((name) => named(brief, name) ?? []);
  if (first === undefined) return brief;
  const same = new Set(others.filter((one) => one !== first).map(({ id }) => id));
  const to = (id: string): string => (same.has(id) ? first.id : id);
  const kept: Actor = {
    ...first,
    offices: [first, ...others].flatMap(({ offices }) => offices),
    aliases: [...new Set([first, ...others].flatMap(({ name, aliases }) => [name, ...aliases]))].filter(
      (one) => one !== first.name,
    ),
  };
  return repositioned({
    ...brief,
    actors: brief.actors
      .filter(({ id }) => !same.has(id))
      .map((one) => {
        const actor = one === first ? kept : one;
        return actor.side === undefined ? actor : { ...actor, side: to(actor.side) };
      }),
    statements: brief.statements.map((one) => ({
      ...one,
      ...(one.speaker === undefined ? {} : { speaker: to(one.speaker) }),
      ...(one.speakingFor === undefined ? {} : { speakingFor: to(one.speakingFor) }),
    })),
    stances: brief.stances.map((one) => ({ ...one, actor: to(one.actor) })),
  });
}

function withoutActor(brief: Brief, name: string): Brief {
  const gone = named(brief, name)?.id;
  if (gone === undefined) return brief;
  return repositioned({
    ...brief,
    actors: brief.actors
      .filter(({ id }) => id !== gone)
      .map((one) => {
        const { side, ...rest } = one;
        return side === gone ? rest : one;
      }),
    statements: brief.statements.map((one) => {
      const { speaker, speakingFor, ...rest } = one;
      if (speaker !== gone && speakingFor !== gone) return one;
      return {
        ...rest,
        ...(speaker === undefined || speaker === gone ? {} : { speaker }),
        ...(speakingFor === undefined || speakingFor === gone ? {} : { speakingFor }),
      };
    }),
    stances: brief.stances.filter(({ actor }) => actor !== gone),
    notHeardFrom: brief.notHeardFrom.filter((id) => id !== gone),
    table: brief.table.filter((id) => id !== gone),
  });
}

/** On issues alone whose stances are others than `before`, where who is on whose side is the same. */
function repositioned(brief: Brief, before?: Brief): Brief {
  const actors = new Map(brief.actors.map((one) => [one.id, one]));
  if (before === undefined) return { ...brief, positions: positionsOf(brief.stances, actors) };
  const [then, now] = [new Set(before.stances), new Set(brief.stances)];
  const changed = new Set(
    [...before.stances.filter((one) => !now.has(one)), ...brief.stances.filter((one) => !then.has(one))].map(
      ({ issue }) => issue,
    ),
  );
  return {
    ...brief,
    positions: [
      ...brief.positions.filter(({ issue }) => !changed.has(issue)),
      ...positionsOf(
        brief.stances.filter(({ issue }) => changed.has(issue)),
        actors,
      ),
    ],
  };
}
