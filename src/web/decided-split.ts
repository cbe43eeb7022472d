/**
 * One actor that is two, at once: the words of sources and of evidence tell whose they are. The server looks at every mention, so
 * that it may give a statement of a pronoun to the other of the two.
 */
import { longestNameIn } from '../core/whole-words.ts';
import type { Actor, Office } from '../record/actor.ts';
import type { Span } from '../record/article.ts';
import type { Brief } from '../record/brief.ts';
import { freeActorId } from '../record/deciding.ts';
import type { Statement } from '../record/statement.ts';
import { repositioned } from './repositioned.ts';

/** With some aliases of an actor as another, called by the first of them. */
export function split(brief: Brief, actor: Actor, names: readonly string[]): Brief {
  if (!names.every((one) => actor.aliases.includes(one))) return brief;
  const goes = splitStatements(brief.statements, actor, names);
  const [stays, other] = partsOf(actor, names, freeActorId(brief.actors));
  const speakers = new Map([stays, other].map((one) => [one.id, one]));
  const speakerOf = ({ id }: Pick<Statement, 'id'>): string => (goes.has(id) ? other.id : actor.id);
  return repositioned({
    ...brief,
    actors: brief.actors.flatMap((one) => (one === actor ? [stays, other] : [one])),
    statements: brief.statements.map((one) => {
      if (one.speaker !== actor.id) return one;
      const { speakingFor, ...rest } = one;
      const speaker = speakerOf(one);
      const side = speakingFor === actor.side ? speakers.get(speaker)?.side : speakingFor;
      return { ...rest, speaker, ...(side === undefined ? {} : { speakingFor: side }) };
    }),
    stances: brief.stances.map((one) =>
      one.actor === actor.id && goes.has(one.statement) ? { ...one, actor: other.id } : one,
    ),
  });
}

/**
 * Ids of an actor's statements that go with some of its names: those by a source worded so, and those by one without a name (a
 * pronoun, a post) that stand behind such a one.
 */
export function splitStatements(
  statements: readonly Statement[],
  { id, name, aliases }: Actor,
  names: readonly string[],
): ReadonlySet<string> {
  const nameIn = longestNameIn([name, ...aliases]);
  const gone = new Set<string>();
  const last = new Map<string, boolean>();
  for (const { id: statement, article, speaker, source } of statements) {
    if (speaker !== id) continue;
    const worded = source && nameIn(source.text);
    const isOther = worded === undefined ? (last.get(article) ?? false) : names.includes(worded);
    last.set(article, isOther);
    if (isOther) gone.add(statement);
  }
  return gone;
}

/** What evidence tells goes to the one that it names; what a person decided stays with the first. */
function partsOf(actor: Actor, names: readonly string[], id: string): readonly [Actor, Actor] {
  const { side, sideBasis, sideEvidence = [], offices, members, aliases } = actor;
  const nameIn = longestNameIn([actor.name, ...aliases]);
  const isOthers = ({ text }: Span): boolean => names.includes(nameIn(text) ?? '');
  const part = (isOther: boolean) => {
    const told = sideEvidence.filter((span) => isOthers(span) === isOther);
    const keeps = side !== undefined && (told.length > 0 || (sideEvidence.length === 0 && !isOther));
    return {
      kind: actor.kind,
      offices: offices.flatMap((office): readonly Office[] => {
        const evidence = office.evidence.filter((span) => isOthers(span) === isOther);
        const isHeld = evidence.length > 0 || (office.evidence.length === 0 && !isOther);
        return isHeld ? [{ ...office, evidence }] : [];
      }),
      ...(keeps ? { side } : {}),
      ...(keeps && sideBasis !== undefined ? { sideBasis } : {}),
      ...(told.length === 0 ? {} : { sideEvidence: told }),
      mentions: [],
    };
  };
  const [name, ...others] = names;
  return [
    {
      id: actor.id,
      name: actor.name,
      ...part(false),
      ...(members === undefined ? {} : { members }),
      aliases: aliases.filter((one) => !names.includes(one)),
    },
    { id, name: name!, ...part(true), aliases: others.filter((one) => one !== name) },
  ];
}
