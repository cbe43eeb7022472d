/**
 * The positions stage: statements and a codebook → who stands where on what, where they collide, and what is agreed,
 * claimed, disputed, unknown. Everything it gives rests on statements of the coverage; nothing is read from the world.
 */
import type { Actor } from '../record/actor.ts';
import type { Span } from '../record/article.ts';
import type { BriefArticle } from '../record/brief.ts';
import type { Codebook } from '../record/codebook.ts';
import type { ActorRelation, BriefIssue, Disagreement, Placement, Stance } from '../record/position.ts';
import type { Statement } from '../record/statement.ts';
import { assessmentOf } from './assessment.ts';
import { disagreementsIn } from './disagreements/disagreements.ts';
import { outcomesOf } from './outcomes.ts';
import { positionsOf } from './positions.ts';
import { relationsOf } from './relations.ts';
import { STANCE_CONFIDENCE, stancesOf } from './stances.ts';
import { compileTerms, type IssueTerms, matchesIn } from './terms.ts';

export interface CoverageToPlace {
  readonly articles: readonly BriefArticle[];
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  /** Ids of the sides of the negotiation, heard or not. */
  readonly table: readonly string[];
  /** Those of them that the coverage is about. */
  readonly principals: readonly string[];
  /** What a person makes of what was read. */
  readonly revised?: PlacementRevision;
}

export interface PlacementRevision {
  /** The ids of the statements that are about each issue, by its id. */
  readonly issues: (read: ReadonlyMap<string, readonly string[]>) => ReadonlyMap<string, readonly string[]>;
  readonly stances: (read: readonly Stance[]) => readonly Stance[];
  readonly disagreements: (found: readonly Disagreement[]) => readonly Disagreement[];
  readonly relations: (read: readonly ActorRelation[]) => readonly ActorRelation[];
}

const AS_READ: PlacementRevision = {
  issues: (read) => read,
  stances: (read) => read,
  disagreements: (found) => found,
  relations: (read) => read,
};

/** At most this many pieces of evidence are kept of one issue. */
const EVIDENCE_KEPT = 50;

export function placePositions(
  { articles, actors: list, statements, table, principals, revised = AS_READ }: CoverageToPlace,
  codebook: Codebook,
): Omit<Placement, 'codebook' | 'relays' | 'parallels'> {
  const terms = compileTerms(codebook);
  const actors = new Map(list.map((actor) => [actor.id, actor] as const));
  const byId = new Map(articles.map((article) => [article.id, article] as const));
  const stances = revised.stances(stancesOf(statements, terms, { actors, articles: byId }));
  const positions = positionsOf(stances, actors);
  const issues = issuesIn(statements, terms, codebook, stances, revised.issues);
  const found = disagreementsIn({
    articles,
    actors,
    statements: new Map(statements.map((statement) => [statement.id, statement] as const)),
    issueNames: new Map(codebook.issues.map(({ id, name }) => [id, name] as const)),
    stances,
    positions,
    outcomes: statements
      .filter(({ confidence }) => confidence >= STANCE_CONFIDENCE)
      .flatMap((statement) => outcomesOf(statement, terms)),
  });
  const disagreements = revised.disagreements(found).map((one) => onIssue(one, issues));
  return {
    issues,
    stances,
    positions,
    relations: revised.relations(relationsOf(statements, actors)),
    disagreements,
    assessment: assessmentOf(issues, positions, stances, disagreements, { table, principals }, actors),
  };
}

/** The issues that the coverage speaks of, in the codebook's order; a parent that a child needs is among them. */
function issuesIn(
  statements: readonly Statement[],
  terms: IssueTerms,
  codebook: Codebook,
  stances: readonly Stance[],
  revised: PlacementRevision['issues'],
): readonly BriefIssue[] {
  const evidence = new Map<string, Span[]>();
  const holders = new Map<string, string[]>();
  for (const { id, content } of statements)
    for (const piece of content)
      for (const { issue, start, end } of matchesIn(piece.text, terms).matches) {
        const spans = evidence.get(issue) ?? [];
        const ids = holders.get(issue) ?? [];
        if (spans.length < EVIDENCE_KEPT)
          spans.push({
            article: piece.article,
            start: piece.start + start,
            end: piece.start + end,
            text: piece.text.slice(start, end),
          });
        if (ids.at(-1) !== id) ids.push(id);
        evidence.set(issue, spans);
        holders.set(issue, ids);
      }
  const about = revised(holders);
  // A person may see a stance where no term of the issue stands.
  const spoken = new Set([
    ...Array.from(about).flatMap(([issue, ids]) => (ids.length > 0 ? [issue] : [])),
    ...stances.map(({ issue }) => issue),
  ]);
  for (const { id, parent } of codebook.issues)
    if (spoken.has(id) && parent !== undefined) spoken.add(parent);
  const amongSpoken = (name: 'excludes' | 'entails', ids: readonly string[] = []) => {
    const kept = ids.filter((id) => spoken.has(id));
    return kept.length === 0 ? {} : { [name]: kept };
  };
  return codebook.issues
    .filter(({ id }) => spoken.has(id))
    .map(({ id, name, definition, poles, grantedBy, parent, excludes, entails }) => ({
      id,
      name,
      definition,
      poles,
      ...(grantedBy === undefined ? {} : { grantedBy }),
      ...(parent === undefined ? {} : { parent }),
      ...amongSpoken('excludes', excludes),
      ...amongSpoken('entails', entails),
      evidence: evidence.get(id) ?? [],
      statements: about.get(id) ?? [],
    }));
}

/** A disagreement that no stance gave an issue is on the one that both of its statements are about. */
function onIssue(disagreement: Disagreement, issues: readonly BriefIssue[]): Disagreement {
  const { issue, a, b } = disagreement;
  if (issue !== undefined || a.statement === undefined || b.statement === undefined) return disagreement;
  const shared = issues.find(
    ({ statements }) => statements.includes(a.statement!) && statements.includes(b.statement!),
  );
  return shared === undefined ? disagreement : { ...disagreement, issue: shared.id };
}
