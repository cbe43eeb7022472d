/**
 * A brief as a decision will leave it, at once and as far as a page can tell, so that whoever decides sees it before the server
 * has made the brief anew. Positions follow from the stances as in every brief; disagreements, the outlook and what another
 * reading would find wait for the server's own. `textOf` gives the words of a stretch: a brief on the page has no texts.
 */
import type { Actor } from '../record/actor.ts';
import type { Brief } from '../record/brief.ts';
import { actorNamed, BY_HAND } from '../record/deciding.ts';
import type { Stance } from '../record/position.ts';
import type { Decision, Stretch } from '../record/revision.ts';
import type { Statement } from '../record/statement.ts';
import { decidedOfActors } from './decided-actors.ts';
import { repositioned } from './repositioned.ts';

export function decided(
  brief: Brief,
  decision: Decision,
  textOf: (stretch: Stretch) => string = () => '…',
): Brief {
  switch (decision.decides) {
    case 'not a statement':
      return withoutStatement(brief, decision.of);
    case 'certainty':
      return restated(brief, decision.of, { certainty: decision.is, confidence: 1 });
    case 'quotation':
      return restated(brief, decision.of, { quotation: decision.is, confidence: 1 });
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
      return stanced(restated(brief, decision.of, { confidence: 1 }), decision);
    case 'issue':
      return onIssue(restated(brief, decision.of, { confidence: 1 }), decision);
    case 'name':
    case 'side':
    case 'same actor':
    case 'split':
    case 'kind':
    case 'not an actor':
    case 'office':
    case 'not an office':
      return decidedOfActors(brief, decision);
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

const isAt = (one: Stretch, other: Stretch): boolean =>
  one.article === other.article && one.start === other.start && one.end === other.end;

/** The id of a statement that a person has just added, until the server has given it one. */
export const newStatementId = ({ article, start }: Pick<Stretch, 'article' | 'start'>): string =>
  `${article}-new-${start}`;

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
      ? source && actorNamed(brief.actors, textOf(source))
      : (actorNamed(brief.actors, speaker) ?? newActor(speaker));
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
      issues: brief.issues.map((one) =>
        one.statements.includes(gone)
          ? { ...one, statements: one.statements.filter((id) => id !== gone) }
          : one,
      ),
    },
    brief,
  );
}

function spokenBy(brief: Brief, of: Stretch, name: string | undefined): Brief {
  const found = statementAt(brief, of);
  if (found === undefined) return brief;
  const actor = name === undefined ? undefined : (actorNamed(brief.actors, name) ?? newActor(name));
  const { speaker: before, speakingFor: _, ...rest } = found;
  const spoken: Statement = {
    ...rest,
    confidence: 1,
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
  const [found, actor] = [statementAt(brief, of), actorNamed(brief.actors, name)];
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
      issues: issuesWith(brief, issue, found.id, true),
    },
    brief,
  );
}

function onIssue(brief: Brief, { of, issue, is }: Extract<Decision, { decides: 'issue' }>): Brief {
  const found = statementAt(brief, of);
  if (found === undefined) return brief;
  const issues = issuesWith(brief, issue, found.id, is);
  // What is not about an issue shows no stance on it.
  const stances = is
    ? brief.stances
    : brief.stances.filter((one) => one.statement !== found.id || one.issue !== issue);
  return repositioned({ ...brief, issues, stances }, brief);
}

/** The issues with a statement on one of them, in the statements' order, or off it. An issue that nothing is on is left for the server. */
function issuesWith(
  { issues, statements }: Brief,
  issue: string,
  statement: string,
  is: boolean,
): Brief['issues'] {
  return issues.map((one) => {
    if (one.id !== issue || one.statements.includes(statement) === is) return one;
    const on = new Set(is ? [...one.statements, statement] : one.statements.filter((id) => id !== statement));
    return { ...one, statements: statements.flatMap(({ id }) => (on.has(id) ? [id] : [])) };
  });
}
