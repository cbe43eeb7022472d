/**
 * One actor that is two: some of its names are another's, and with them the mentions worded so, what was said by a source worded
 * so, and the offices and the side told beside such a mention. What is worded by no name, a pronoun or a post, goes with the last
 * mention before it. Joined again, the two say what the one did.
 */
import type { ResolvedActors } from '../actors/resolve.ts';
import { longestNameIn } from '../core/whole-words.ts';
import type { Actor, Office } from '../record/actor.ts';
import type { Span } from '../record/article.ts';
import type { Statement } from '../record/statement.ts';

/** With `names`, aliases of `actor`, as another actor of that `id`; undefined where one of them is no alias of it. */
export function splitActor(
  resolved: ResolvedActors,
  actor: Actor,
  names: readonly string[],
  id: string,
): ResolvedActors | undefined {
  if (!names.every((name) => actor.aliases.includes(name))) return undefined;
  const parting = partingOf(actor, names, resolved.statements);
  const [stays, goes] = partsOf(actor, names, id, parting);
  const speaking = new Map([stays, goes].map((one) => [one.id, one] as const));
  const statements = resolved.statements.map((one) => partedStatement(one, actor, speaking, id, parting));
  const gone = new Set(statements.filter(({ speaker }) => speaker === id).map((one) => one.id));
  return {
    ...resolved,
    actors: resolved.actors.flatMap((one) => (one.id === actor.id ? [stays, goes] : [one])),
    statements,
    conditionals: resolved.conditionals.map((one) =>
      one.speaker === actor.id && gone.has(one.statement ?? '') ? { ...one, speaker: id } : one,
    ),
  };
}

interface Parting {
  /** Whether who is told by these words is the other. */
  readonly isOthers: (words: Span) => boolean;
  /** Whether what these words tell is told beside a mention of the other. */
  readonly isBesideOther: (evidence: Span) => boolean;
}

function partingOf(actor: Actor, names: readonly string[], statements: readonly Statement[]): Parting {
  const nameIn = longestNameIn([actor.name, ...actor.aliases]);
  const isNamedOther = (text: string): boolean | undefined => {
    const worded = nameIn(text);
    return worded === undefined ? undefined : names.includes(worded);
  };
  // A source that is a name is told of there, be it among the mentions or not.
  const sources = statements.flatMap(({ speaker, source }) =>
    speaker === actor.id && source !== undefined && isNamedOther(source.text) !== undefined ? [source] : [],
  );
  const mentions = [...actor.mentions, ...sources]
    .toSorted((a, b) => a.start - b.start)
    .map((span) => ({ span, isOther: isNamedOther(span.text) ?? false }));
  const within = ({ article }: Span) => mentions.filter(({ span }) => span.article === article);
  const isOthers = (words: Span): boolean =>
    isNamedOther(words.text) ??
    within(words).findLast(({ span }) => span.end <= words.start)?.isOther ??
    false;
  const gap = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end);
  return {
    isOthers,
    isBesideOther: (evidence) =>
      within(evidence).toSorted((a, b) => gap(a.span, evidence) - gap(b.span, evidence))[0]?.isOther ?? false,
  };
}

/** The two that an actor becomes. What a person decided rests on no words, and stays with the first. */
function partsOf(
  { side, sideEvidence = [], sideBasis, members, ...actor }: Actor,
  names: readonly string[],
  id: string,
  { isOthers, isBesideOther }: Parting,
): readonly [Actor, Actor] {
  const part = (isOther: boolean): Omit<Actor, 'id' | 'name' | 'aliases'> => {
    const told = sideEvidence.filter((span) => isBesideOther(span) === isOther);
    const keeps = told.length > 0 || (sideEvidence.length === 0 && !isOther);
    return {
      kind: actor.kind,
      offices: actor.offices.flatMap((office) => officePart(office, isOther, isBesideOther)),
      ...(side === undefined || !keeps ? {} : { side }),
      ...(told.length === 0 ? {} : { sideEvidence: told }),
      ...(sideBasis === undefined || !keeps ? {} : { sideBasis }),
      mentions: actor.mentions.filter((span) => isOthers(span) === isOther),
    };
  };
  const [name, ...aliases] = names;
  return [
    {
      id: actor.id,
      name: actor.name,
      ...part(false),
      ...(members === undefined ? {} : { members }),
      aliases: actor.aliases.filter((one) => !names.includes(one)),
    },
    { id, name: name!, ...part(true), aliases: [...new Set(aliases)].filter((one) => one !== name) },
  ];
}

function officePart(
  office: Office,
  isOther: boolean,
  isBesideOther: Parting['isBesideOther'],
): readonly Office[] {
  if (office.evidence.length === 0) return isOther ? [] : [office];
  const evidence = office.evidence.filter((span) => isBesideOther(span) === isOther);
  return evidence.length === 0 ? [] : [{ ...office, evidence }];
}

function partedStatement(
  { attitudes, ...statement }: Statement,
  actor: Actor,
  parts: ReadonlyMap<string, Actor>,
  id: string,
  { isOthers }: Parting,
): Statement {
  const idFor = (words: Span | undefined): string => (words !== undefined && isOthers(words) ? id : actor.id);
  const held =
    attitudes === undefined
      ? {}
      : {
          attitudes: attitudes.map((one) =>
            one.actor === actor.id ? { ...one, actor: idFor(one.holder) } : one,
          ),
        };
  if (statement.speaker !== actor.id) return { ...statement, ...held };
  const speaker = idFor(statement.source);
  const { speakingFor, ...rest } = statement;
  const side = parts.get(speaker)?.side;
  // Another side than the actor's own was told by the statement.
  const now = speakingFor === actor.side ? side : speakingFor;
  return { ...rest, ...held, speaker, ...(now === undefined ? {} : { speakingFor: now }) };
}
