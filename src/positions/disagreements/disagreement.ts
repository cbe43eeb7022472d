/** What every rule that finds disagreements works on, and how a disagreement is made. */
import type { Actor } from '../../record/actor.ts';
import type { Span } from '../../record/article.ts';
import type { BriefArticle } from '../../record/brief.ts';
import type { Disagreement, Position, Stance } from '../../record/position.ts';
import type { Statement } from '../../record/statement.ts';
import type { Outcome } from '../outcomes.ts';

export interface Findings {
  readonly articles: readonly BriefArticle[];
  readonly actors: ReadonlyMap<string, Actor>;
  readonly statements: ReadonlyMap<string, Statement>;
  /** Names of issues, by id. */
  readonly issueNames: ReadonlyMap<string, string>;
  readonly stances: readonly Stance[];
  readonly positions: readonly Position[];
  readonly outcomes: readonly Outcome[];
}

export type FoundDisagreement = Omit<Disagreement, 'id'>;

/** A rule: everything that it finds, in a steady order. */
export type DisagreementRule = (findings: Findings) => readonly FoundDisagreement[];

/** The end of a disagreement that is a statement: its words, or the words that a stance rests on. */
export function endOf(statement: Statement, evidence?: Span): Disagreement['a'] {
  return { statement: statement.id, evidence: evidence ?? statement.content[0]! };
}

/** The day a statement was made, or its article appeared. */
export function dateOf({ when, article }: Statement, articles: readonly BriefArticle[]): string | undefined {
  return when?.date ?? articles.find(({ id }) => id === article)?.published;
}

export const nameOf = (findings: Findings, id: string | undefined): string =>
  (id === undefined ? undefined : findings.actors.get(id)?.name) ?? 'an unnamed source';

/** Between whom two statements differ. */
export function betweenOf({ actors }: Findings, a: Statement, b: Statement): Disagreement['between'] {
  if (a.speaker !== undefined && a.speaker === b.speaker)
    return a.article === b.article ? 'sources' : 'over time';
  const sides = [a, b].map(({ speaker, speakingFor }) => speakingFor ?? actors.get(speaker ?? '')?.side);
  if (sides[0] === undefined || sides[1] === undefined) return 'sources';
  return sides[0] === sides[1] ? 'one side' : 'sides';
}

/** One of two accounts that can't both hold: whose words, where, and what in them clashes. */
export interface ToldEnd {
  /** Absent when the article itself tells it. */
  readonly statement?: Statement | undefined;
  readonly evidence: Span;
  readonly words: string;
}

/** The contradiction of two accounts. */
export function toldBetween(
  findings: Findings,
  rule: string,
  [a, b]: readonly [ToldEnd, ToldEnd],
  given?: Disagreement['between'],
): FoundDisagreement {
  const whose = ({ statement }: ToldEnd): string =>
    statement === undefined ? 'the article itself' : nameOf(findings, statement.speaker);
  const end = ({ statement, evidence }: ToldEnd): Disagreement['a'] =>
    statement === undefined ? { evidence } : endOf(statement, evidence);
  const isSaid = a.statement !== undefined && b.statement !== undefined;
  const between = given ?? (isSaid ? betweenOf(findings, a.statement, b.statement) : 'sources');
  return {
    grade: between === 'over time' ? 'tension' : 'contradiction',
    between,
    a: end(a),
    b: end(b),
    rule,
    because: `${whose(a)}: ${a.words}; ${whose(b)}: ${b.words}`,
  };
}
