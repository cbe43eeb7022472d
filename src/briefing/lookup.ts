/**
 * A brief with what its pages look up again and again, found once: numbers of statements, who is behind an id,
 * what is said and what only possible. The number of a statement is its place in the brief, counted from 1, and
 * is the same in every form of the brief.
 */
import { byId } from '../core/by-id.ts';
import type { Actor } from '../record/actor.ts';
import type { Brief, BriefArticle } from '../record/brief.ts';
import type { Stance } from '../record/position.ts';
import { DESCRIBED, SAID_CONFIDENCE, type Statement } from '../record/statement.ts';
import { issuesByStatement } from '../record/statement-issues.ts';

export interface Lookup {
  readonly brief: Brief;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly articles: ReadonlyMap<string, BriefArticle>;
  readonly statements: ReadonlyMap<string, Statement>;
  /** From 1, by id. */
  readonly statementNumbers: ReadonlyMap<string, number>;
  readonly articleNumbers: ReadonlyMap<string, number>;
  readonly actorNumbers: ReadonlyMap<string, number>;
  readonly issueNumbers: ReadonlyMap<string, number>;
  /** Said by somebody, and read with confidence. */
  readonly said: readonly Statement[];
  readonly possible: readonly Statement[];
  /** Positions that an article describes and nobody said: counted nowhere as said. */
  readonly described: readonly Statement[];
  /** What is said, by speaker's id. */
  readonly saidBy: ReadonlyMap<string, readonly Statement[]>;
  readonly byArticle: ReadonlyMap<string, readonly Statement[]>;
  /** Ids of the issues that a statement is about, by its id; in the codebook's order. */
  readonly issuesOf: ReadonlyMap<string, readonly string[]>;
  readonly stancesIn: ReadonlyMap<string, readonly Stance[]>;
}

export function lookUp(brief: Brief): Lookup {
  const sure = brief.statements.filter(isSaid);
  const said = sure.filter((statement) => !isDescribed(statement));
  return {
    brief,
    actors: byId(brief.actors),
    articles: byId(brief.articles),
    statements: byId(brief.statements),
    statementNumbers: numbered(brief.statements),
    articleNumbers: numbered(brief.articles),
    actorNumbers: numbered(brief.actors),
    issueNumbers: numbered(brief.issues),
    said,
    possible: brief.statements.filter((statement) => !isSaid(statement)),
    described: sure.filter(isDescribed),
    saidBy: Map.groupBy(
      said.filter(({ speaker }) => speaker !== undefined),
      ({ speaker }) => speaker!,
    ),
    byArticle: Map.groupBy(brief.statements, ({ article }) => article),
    issuesOf: issuesByStatement(brief.issues),
    stancesIn: Map.groupBy(brief.stances, ({ statement }) => statement),
  };
}

export function isSaid({ confidence }: Statement): boolean {
  return confidence >= SAID_CONFIDENCE;
}

export function isDescribed({ by }: Statement): boolean {
  return by === DESCRIBED;
}

/** The side a statement is made for: as resolved, or its speaker's, or the speaker itself if that is a state or bloc. */
export function sideOf(lookup: Lookup, { speaker, speakingFor }: Statement): Actor | undefined {
  const actor = speaker === undefined ? undefined : lookup.actors.get(speaker);
  const side = speakingFor ?? actor?.side;
  if (side !== undefined) return lookup.actors.get(side);
  return actor?.kind === 'state' || actor?.kind === 'bloc' ? actor : undefined;
}

/** What `actor` is read to have said; without the possible statements. */
export function saidOf({ saidBy }: Lookup, { id }: Actor): readonly Statement[] {
  return saidBy.get(id) ?? [];
}

/** Those who are read to have said something, most heard first. */
export function heardActors(lookup: Lookup): readonly Actor[] {
  return lookup.brief.actors
    .filter(({ id }) => lookup.saidBy.has(id))
    .sort((a, b) => saidOf(lookup, b).length - saidOf(lookup, a).length);
}

/** Statements that word one utterance in one way stand together, the first of them leading. */
export function byUtterance(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const groups = Map.groupBy(statements, ({ utterance, speaker, certainty, quotation }) =>
    JSON.stringify([utterance, speaker, certainty, quotation]),
  );
  return [...groups.values()];
}

function numbered(records: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(records.map(({ id }, index) => [id, index + 1]));
}
