/**
 * A person's decisions, applied to what was read. Each is applied to what those before it left; one that no longer finds what it
 * is about (the article is gone, or was read otherwise) changes nothing and is told as a problem, so that no work is lost unseen.
 */
import type { ResolvedActors } from '../actors/resolve.ts';
import type { Actor } from '../record/actor.ts';
import { type Article, type Span, spanOf } from '../record/article.ts';
import type { Codebook } from '../record/codebook.ts';
import { actorNamed, BY_HAND, freeActorId, officesWith, wholeOf } from '../record/deciding.ts';
import type { Stance } from '../record/position.ts';
import type { Problem } from '../record/problem.ts';
import type { Decision, Stretch } from '../record/revision.ts';
import { type Attribution, SAID_CONFIDENCE, type Statement } from '../record/statement.ts';
import { splitActor } from './splitting.ts';

/** Less of a statement covered than this, of both, and it is another one. */
export const SAME = 0.5;

export interface RevisableReading {
  readonly article: Article;
  readonly attributions: readonly Attribution[];
  readonly described: readonly Attribution[];
}

/** The part of the decisions that is on what an article's text is read as. */
export function reviseReading<Reading extends RevisableReading>(
  reading: Reading,
  decisions: readonly Decision[],
): { readonly reading: Reading; readonly problems: readonly Problem[] } {
  let { attributions, described } = reading;
  const { article } = reading;
  const problems: Problem[] = [];
  for (const decision of decisions) {
    if (decision.decides === 'a statement') {
      const [first] = decision.content;
      if (first?.article !== article.id) continue;
      const added = addedBy(article, decision, attributions.length);
      if (added === undefined) problems.push(lost(decision));
      else attributions = inTextOrder([...attributions, added]);
      continue;
    }
    if (!isOnReading(decision) || decision.of.article !== article.id) continue;
    const [said, position] = [covering(attributions, decision.of), covering(described, decision.of)];
    const found = said ?? position;
    const revised = found && revisedBy(article, decision, found);
    if (found === undefined || revised === undefined) {
      problems.push(lost(decision));
      continue;
    }
    // Of a possible statement and the position that its words describe one is shown: what is decided is of both.
    const isBoth = said !== undefined && position !== undefined && givesWay(said, position);
    attributions = attributions.flatMap((one) => (one === said ? revised : [one]));
    described = described.flatMap((one) =>
      one === position && (said === undefined || isBoth)
        ? (revisedBy(article, decision, one) ?? [one])
        : [one],
    );
  }
  return { reading: { ...reading, attributions, described }, problems };
}

/**
 * What of an article is shown, each as sure as it can be that a person has decided on: whoever says how a statement is worded, whose it
 * is or what it shows has read it, so that it is no longer only possible.
 */
export function confirmReading<Reading extends RevisableReading>(
  reading: Reading,
  decisions: readonly Decision[],
): Reading {
  const decided = decisions.flatMap((decision) => (isOnStatement(decision) ? [decision.of] : []));
  if (decided.length === 0) return reading;
  const confirmed = (list: readonly Attribution[]): readonly Attribution[] => {
    const sure = new Set(decided.map((of) => covering(list, of)));
    return list.map((one) => (sure.has(one) ? { ...one, confidence: 1 } : one));
  };
  return {
    ...reading,
    attributions: confirmed(reading.attributions),
    described: confirmed(reading.described),
  };
}

/** The decisions on what is read in articles that aren't there. */
export const decisionsOnNoArticle = (
  decisions: readonly Decision[],
  articles: ReadonlySet<string>,
): readonly Problem[] =>
  decisions.flatMap((decision) => {
    const on = articleOf(decision);
    return on === undefined || articles.has(on) ? [] : [lost(decision)];
  });

/** The article that a decision on what is read in one is about. */
function articleOf(decision: Decision): string | undefined {
  if (decision.decides === 'a statement') return decision.content[0]?.article;
  if (decision.decides === 'restored text') return decision.of;
  return isOnReading(decision) ? decision.of.article : undefined;
}

type OnReading = Extract<Decision, { decides: 'not a statement' | 'certainty' | 'quotation' | 'words' }>;

const isOnReading = (decision: Decision): decision is OnReading =>
  /^(?:not a statement|certainty|quotation|words)$/.test(decision.decides);

/** Where the cue of what is only possible ends: it gives way to a described position whose cue ends there too. */
export const possibleCueEnd = ({ confidence, cue }: Attribution): number | undefined =>
  confidence < SAID_CONFIDENCE ? cue?.end : undefined;

const givesWay = (attribution: Attribution, position: Attribution): boolean => {
  const end = possibleCueEnd(attribution);
  return end !== undefined && end === position.cue?.end;
};

type OnStatement = Extract<Decision, { decides: 'certainty' | 'quotation' | 'speaker' | 'stance' | 'issue' }>;

/** Whether a decision takes a statement for one, and says more of it. */
const isOnStatement = (decision: Decision): decision is OnStatement =>
  /^(?:certainty|quotation|speaker|stance|issue)$/.test(decision.decides);

/** What is left of a statement; undefined where the words given aren't in the article. */
function revisedBy(
  article: Article,
  decision: OnReading,
  found: Attribution,
): readonly Attribution[] | undefined {
  switch (decision.decides) {
    case 'not a statement':
      return [];
    case 'certainty':
      return [{ ...found, certainty: decision.is }];
    case 'quotation':
      return [{ ...found, quotation: decision.is }];
    case 'words': {
      const content = spansIn(article, decision.content);
      return content && [{ ...found, content, confidence: 1, by: BY_HAND }];
    }
  }
}

function addedBy(
  article: Article,
  { content, source, cue, quotation, certainty }: Extract<Decision, { decides: 'a statement' }>,
  count: number,
): Attribution | undefined {
  const spans = spansIn(article, content);
  const [by, worded] = [source, cue].map((one) => one && spansIn(article, [one])?.[0]);
  if (spans === undefined || (source && !by) || (cue && !worded)) return undefined;
  return {
    id: `${article.id}-own${count + 1}-${spans[0]!.start}`,
    article: article.id,
    ...(by === undefined ? {} : { source: by }),
    ...(worded === undefined ? {} : { cue: worded }),
    content: spans,
    quotation,
    certainty,
    concrete: { value: 0, because: ['added by a person'] },
    confidence: 1,
    by: BY_HAND,
  };
}

/** Verbatim spans; undefined where they aren't in the article's blocks, one behind the other. */
function spansIn(article: Article, stretches: readonly Stretch[]): readonly Span[] | undefined {
  const isIn = stretches.every(
    ({ article: id, start, end }, k) =>
      id === article.id &&
      start < end &&
      start >= (stretches[k - 1]?.end ?? 0) &&
      isInBlock(article, start) &&
      isInBlock(article, end - 1),
  );
  return isIn ? stretches.map(({ start, end }) => spanOf(article, start, end)) : undefined;
}

const isInBlock = ({ blocks }: Article, at: number): boolean =>
  blocks.some(({ start, end }) => start <= at && at < end);

const inTextOrder = (list: readonly Attribution[]): readonly Attribution[] =>
  list.toSorted((a, b) => a.content[0]!.start - b.content[0]!.start);

/** The statement that a stretch is of: the one that shares most with it, if that is most of both. */
function covering<One extends Pick<Attribution, 'article' | 'content'>>(
  list: readonly One[],
  of: Stretch,
): One | undefined {
  let best: { readonly one: One; readonly part: number } | undefined;
  for (const one of list) {
    const part = shared(of, wholeOf(one.content));
    if (part >= SAME && part > (best?.part ?? 0)) best = { one, part };
  }
  return best?.one;
}

/** The part of the longer of two stretches that both cover; nought or less where none does. */
export function shared(a: Stretch, b: Stretch): number {
  if (a.article !== b.article) return 0;
  return (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.max(a.end - a.start, b.end - b.start);
}

/** The part of the decisions that is on who is who and who said it. */
export function reviseActors(
  resolved: ResolvedActors,
  decisions: readonly Decision[],
): { readonly resolved: ResolvedActors; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let now = resolved;
  for (const decision of decisions) {
    const next = actorsRevisedBy(now, decision);
    if (next === undefined) problems.push(lost(decision));
    else now = next;
  }
  return { resolved: now, problems };
}

/** Undefined where the decision finds nobody; the same where it is on something else. */
function actorsRevisedBy(resolved: ResolvedActors, decision: Decision): ResolvedActors | undefined {
  switch (decision.decides) {
    case 'speaker':
      return withSpeaker(resolved, decision.of, decision.is);
    case 'a statement':
      return decision.speaker === undefined
        ? resolved
        : withSpeaker(resolved, wholeOf(decision.content), decision.speaker);
    case 'same actor': {
      const [kept, ...others] = decision.names.map((name) => actorNamed(resolved.actors, name));
      if (kept === undefined || others.some((one) => one === undefined)) return undefined;
      return others.reduce((now, other) => (other === kept ? now : merged(now, kept, other!)), resolved);
    }
    case 'split': {
      const actor = actorNamed(resolved.actors, decision.of);
      return actor && splitActor(resolved, actor, decision.names, freeActorId(resolved.actors));
    }
    case 'name':
      return changed(resolved, decision.of, (actor) => ({
        ...actor,
        name: decision.is,
        aliases: [...new Set([...actor.aliases, actor.name])].filter((one) => one !== decision.is),
      }));
    case 'side':
      return withSide(resolved, decision.of, decision.is);
    case 'kind':
      return changed(resolved, decision.of, (actor) => ({ ...actor, kind: decision.is }));
    case 'not an actor':
      return withoutActor(resolved, decision.of);
    case 'office':
      return withOffice(resolved, decision);
    case 'not an office':
      return changed(resolved, decision.of, (actor) => ({
        ...actor,
        offices: actor.offices.filter(({ title }) => title !== decision.title),
      }));
    default:
      return resolved;
  }
}

function changed(
  resolved: ResolvedActors,
  name: string,
  change: (actor: Actor) => Actor,
): ResolvedActors | undefined {
  const found = actorNamed(resolved.actors, name);
  return found && { ...resolved, actors: resolved.actors.map((one) => (one === found ? change(one) : one)) };
}

function withSpeaker(
  resolved: ResolvedActors,
  of: Stretch,
  name: string | undefined,
): ResolvedActors | undefined {
  const found = covering(resolved.statements, of);
  if (found === undefined) return undefined;
  const { speaker: _, speakingFor: __, ...rest } = found;
  const known = name === undefined ? undefined : actorNamed(resolved.actors, name);
  const actors =
    name === undefined || known !== undefined
      ? resolved.actors
      : [...resolved.actors, newActor(name, resolved.actors)];
  const speaker = known ?? (name === undefined ? undefined : actors.at(-1)!);
  const revised: Statement = {
    ...rest,
    ...(speaker === undefined ? {} : { speaker: speaker.id }),
    ...(speaker?.side === undefined ? {} : { speakingFor: speaker.side }),
  };
  return {
    ...resolved,
    actors,
    statements: resolved.statements.map((one) => (one === found ? revised : one)),
  };
}

/** A person whom the reading doesn't know. */
function newActor(name: string, actors: readonly Actor[]): Actor {
  return { id: freeActorId(actors), name, kind: 'person', offices: [], aliases: [], mentions: [] };
}

function withSide(
  resolved: ResolvedActors,
  name: string,
  sideName: string | undefined,
): ResolvedActors | undefined {
  const actor = actorNamed(resolved.actors, name);
  const side = sideName === undefined ? undefined : actorNamed(resolved.actors, sideName);
  if (actor === undefined || (sideName !== undefined && side === undefined)) return undefined;
  const { side: _, sideBasis: __, sideEvidence: ___, ...rest } = actor;
  return {
    ...resolved,
    actors: resolved.actors.map((one) =>
      one === actor ? { ...rest, ...(side === undefined ? {} : { side: side.id }) } : one,
    ),
    statements: resolved.statements.map((one) => {
      if (one.speaker !== actor.id) return one;
      const { speakingFor: ____, ...statement } = one;
      return side === undefined ? statement : { ...statement, speakingFor: side.id };
    }),
  };
}

/** `other` becomes `kept`, wherever it stands. */
function merged(resolved: ResolvedActors, kept: Actor, other: Actor): ResolvedActors {
  const own = resolved.actors.find(({ id }) => id === kept.id)!;
  const joined: Actor = {
    ...own,
    offices: [...own.offices, ...other.offices],
    ...(own.side === undefined && other.side !== undefined && other.side !== other.id
      ? { side: other.side }
      : {}),
    aliases: [...new Set([...own.aliases, other.name, ...other.aliases])].filter((one) => one !== own.name),
    mentions: [...own.mentions, ...other.mentions].toSorted(
      (a, b) => a.article.localeCompare(b.article) || a.start - b.start,
    ),
  };
  return replacedId(
    {
      ...resolved,
      actors: resolved.actors.flatMap((one) => {
        if (one.id === other.id) return [];
        return [one.id === own.id ? joined : one];
      }),
    },
    other.id,
    own.id,
  );
}

function withOffice(
  resolved: ResolvedActors,
  { of, title, at, from, to }: Extract<Decision, { decides: 'office' }>,
): ResolvedActors | undefined {
  const body = at === undefined ? undefined : actorNamed(resolved.actors, at);
  if (at !== undefined && body === undefined) return undefined;
  const given = {
    title,
    ...(body === undefined ? {} : { of: body.id }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  return changed(resolved, of, (actor) => ({ ...actor, offices: officesWith(actor.offices, given) }));
}

/** Without an actor: what it said stays, said by nobody named. */
function withoutActor(resolved: ResolvedActors, name: string): ResolvedActors | undefined {
  const actor = actorNamed(resolved.actors, name);
  return (
    actor &&
    replacedId({ ...resolved, actors: resolved.actors.filter((one) => one !== actor) }, actor.id, undefined)
  );
}

/** Another id, or none, wherever one stands. */
function replacedId(resolved: ResolvedActors, from: string, to: string | undefined): ResolvedActors {
  const id = (one: string | undefined): string | undefined => (one === from ? to : one);
  const some = <Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } =>
    value === undefined ? {} : ({ [key]: value } as { [K in Key]?: string });
  const listed = (ids: readonly string[]): string[] => [...new Set(ids.flatMap((one) => id(one) ?? []))];
  return {
    ...resolved,
    actors: resolved.actors.map(({ side, members, offices, ...actor }) => ({
      ...actor,
      offices: offices.map(({ of, ...office }) => ({ ...office, ...some('of', id(of)) })),
      ...some('side', id(side)),
      ...(members === undefined ? {} : { members: listed(members) }),
    })),
    statements: resolved.statements.map(({ speaker, speakingFor, via, attitudes, ...statement }) => ({
      ...statement,
      ...some('speaker', id(speaker)),
      ...some('speakingFor', id(speakingFor)),
      ...some('via', id(via)),
      ...(attitudes === undefined
        ? {}
        : { attitudes: attitudes.map(({ actor, ...one }) => ({ ...one, ...some('actor', id(actor)) })) }),
    })),
    conditionals: resolved.conditionals.map(({ speaker, ...one }) => ({
      ...one,
      ...some('speaker', id(speaker)),
    })),
    outlets: Object.fromEntries(
      Object.entries(resolved.outlets).flatMap(([article, outlet]) => {
        const kept = id(outlet);
        return kept === undefined ? [] : [[article, kept]];
      }),
    ),
    table: listed(resolved.table),
    principals: listed(resolved.principals),
    notHeardFrom: listed(resolved.notHeardFrom),
    relays: resolved.relays
      .map((relay) => ({ ...relay, chain: listed(relay.chain) }))
      .filter(({ chain }) => chain.length > 1),
  };
}

interface StancesOver {
  readonly statements: readonly Statement[];
  readonly actors: readonly Actor[];
  readonly codebook: Codebook;
}

/** What statements are on, by issue, as a person has it: one that a stance was given on is on it too. */
export function reviseIssues(
  about: ReadonlyMap<string, readonly string[]>,
  decisions: readonly Decision[],
  statements: readonly Statement[],
): ReadonlyMap<string, readonly string[]> {
  const now = new Map(about);
  const touched = new Set<string>();
  for (const decision of decisions) {
    if (decision.decides !== 'stance' && decision.decides !== 'issue') continue;
    const id = covering(statements, decision.of)?.id;
    // To take a stance away says nothing of the issue.
    if (id === undefined || (decision.decides === 'stance' && decision.is === undefined)) continue;
    const others = (now.get(decision.issue) ?? []).filter((one) => one !== id);
    now.set(decision.issue, decision.is === false ? others : [...others, id]);
    touched.add(decision.issue);
  }
  // In the statements' order, as the others are.
  for (const issue of touched) {
    const on = new Set(now.get(issue));
    now.set(
      issue,
      statements.flatMap(({ id }) => (on.has(id) ? [id] : [])),
    );
  }
  return now;
}

/** The part of the decisions that is on who stands where: a stance given, changed or taken away, or what none can be on. */
export function reviseStances(
  stances: readonly Stance[],
  decisions: readonly Decision[],
  { statements, actors, codebook }: StancesOver,
): { readonly stances: readonly Stance[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let now = stances;
  for (const decision of decisions) {
    if (decision.decides !== 'stance' && decision.decides !== 'issue') continue;
    const statement = covering(statements, decision.of);
    const isIssue = codebook.issues.some(({ id }) => id === decision.issue);
    if (decision.decides === 'issue') {
      if (statement === undefined || !isIssue) problems.push(lost(decision));
      else if (!decision.is)
        now = now.filter((one) => one.statement !== statement.id || one.issue !== decision.issue);
      continue;
    }
    const actor = actorNamed(actors, decision.actor);
    if (statement === undefined || actor === undefined || !isIssue) {
      problems.push(lost(decision));
      continue;
    }
    const others = now.filter(
      (one) => one.statement !== statement.id || one.issue !== decision.issue || one.actor !== actor.id,
    );
    const before = now.find((one) => !others.includes(one));
    now =
      decision.is === undefined
        ? others
        : [
            ...others,
            {
              statement: statement.id,
              actor: actor.id,
              issue: decision.issue,
              basis: statement.speaker === actor.id ? 'own words' : 'reported',
              expression: statement.cue ?? statement.content[0]!,
              object: statement.content[0]!,
              ...(statement.when?.date === undefined ? {} : { date: statement.when.date }),
              ...before,
              stance: decision.is,
              because: 'decided by a person',
            },
          ];
  }
  return { stances: now, problems };
}

/** A decision that finds nothing, as it is told with the brief. */
export const lost = (decision: Decision): Problem => ({
  code: 'study/lost-decision',
  where: aboutOf(decision),
  problem: `a decision (${decision.decides}) no longer finds what it is about`,
  mend: 'Undo it, or decide again on what is read now.',
});

function aboutOf(decision: Decision): string {
  switch (decision.decides) {
    case 'a statement':
      return placeOf(wholeOf(decision.content));
    case 'same actor':
      return decision.names.join(', ');
    case 'not a disagreement':
      return `${placeOf(decision.a)}; ${placeOf(decision.b)}`;
    case 'not a relation':
      return `${decision.from}, ${decision.to}`;
    default:
      return typeof decision.of === 'string' ? decision.of : placeOf(decision.of);
  }
}

const placeOf = ({ article, start, end }: Stretch): string => `${article}, characters ${start} to ${end}`;
