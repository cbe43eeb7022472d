/** A brief of one issue, one side or a stretch of days alone, for pictures that would be too full of everything. */
import type { Brief } from '../record/brief.ts';
import { castOf, sideIdOf, statementSide } from '../views/cast.ts';

export interface NarrowedTo {
  readonly issue?: string | undefined;
  readonly side?: string | undefined;
  /** ISO dates, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Of disagreements. */
  readonly grade?: string | undefined;
}

export function narrowedBrief(brief: Brief, { issue, side, from, to, grade }: NarrowedTo): Brief {
  if ([issue, side, from, to, grade].every((one) => one === undefined)) return brief;
  const cast = castOf(brief);
  const published = new Map(brief.articles.map((article) => [article.id, article.published]));
  const about =
    issue === undefined ? undefined : new Set(brief.issues.find(({ id }) => id === issue)?.statements);
  const isOf = (actor: string): boolean =>
    side === undefined || actor === side || sideIdOf(cast, actor) === side;
  const isThen = (day: string | undefined): boolean =>
    (from === undefined || (day !== undefined && day >= from)) &&
    (to === undefined || (day !== undefined && day <= to));
  const statements = brief.statements.filter(
    (one) =>
      (about?.has(one.id) ?? true) &&
      (side === undefined || one.speaker === side || statementSide(cast, one) === side) &&
      isThen(one.when?.date ?? published.get(one.article)),
  );
  const kept = new Set(statements.map(({ id }) => id));
  const isOn = (id: string | undefined): boolean => issue === undefined || id === issue;
  return {
    ...brief,
    statements,
    issues: brief.issues.filter(({ id }) => isOn(id)),
    stances: brief.stances.filter((one) => isOn(one.issue) && isOf(one.actor) && kept.has(one.statement)),
    positions: brief.positions.filter((one) => isOn(one.issue) && isOf(one.actor)),
    relations: brief.relations.filter((one) => isOf(one.from) || isOf(one.to)),
    relays: brief.relays.filter((one) => kept.has(one.statement)),
    assessment: brief.assessment.filter(
      (one) => isOn(one.issue) && (side === undefined || one.actors.some(isOf)),
    ),
    disagreements: brief.disagreements.filter(
      (one) =>
        isOn(one.issue) &&
        (grade === undefined || one.grade === grade) &&
        (side === undefined ||
          [one.a, one.b].some(({ statement }) => statement !== undefined && kept.has(statement))),
    ),
  };
}
