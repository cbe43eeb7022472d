/** What a timeline shows: each utterance once, with the day it is known or thought to be of, in lanes by side. */
import type { Brief } from '../record/brief.ts';
import { DESCRIBED, type Statement } from '../record/statement.ts';
import { type Cast, isCounted, nameOf, statementSide } from './cast.ts';

/** Lanes with a name of their own; the sides that are heard less share one. */
const LANES = 10;

/** One utterance, by its first appearance that is dated best. */
export interface Utterance {
  readonly ids: readonly string[];
  readonly statement: Statement;
  readonly day: string;
  /** Whether the text tells the day. */
  readonly isExact: boolean;
}

export interface Lane {
  readonly name: string;
  readonly side?: string;
  readonly utterances: readonly Utterance[];
}

export function isSaidByAnybody(statement: Statement): boolean {
  return isCounted(statement) && statement.by !== DESCRIBED;
}

export function datedUtterances({ statements, articles }: Brief): readonly Utterance[] {
  const published = new Map(articles.map((article) => [article.id, article.published]));
  const groups = Map.groupBy(statements.filter(isSaidByAnybody), ({ utterance, speaker }) =>
    JSON.stringify([utterance, speaker]),
  );
  return [...groups.values()]
    .flatMap((group) => {
      const dated = group.flatMap((statement) => {
        const { when } = statement;
        const day = when?.date ?? published.get(statement.article);
        const isExact = when?.date !== undefined && when.precision === 'day';
        return day === undefined ? [] : [{ statement, day, isExact, ids: group.map(({ id }) => id) }];
      });
      return dated.sort((a, b) => Number(b.isExact) - Number(a.isExact) || compare(a.day, b.day)).slice(0, 1);
    })
    .sort((a, b) => compare(a.day, b.day));
}

/** Most heard first; sides beyond the tenth share a lane, and so do those with none, at the end. */
export function lanesOf(utterances: readonly Utterance[], cast: Cast): readonly Lane[] {
  const bySide = Map.groupBy(utterances, ({ statement }) => statementSide(cast, statement));
  const sides = [...bySide]
    .flatMap(([side, all]) =>
      side === undefined ? [] : [{ name: nameOf(cast, side), side, utterances: all }],
    )
    .sort((a, b) => b.utterances.length - a.utterances.length);
  const others = sides.slice(LANES).flatMap((lane) => lane.utterances);
  const sideless = bySide.get(undefined) ?? [];
  return [
    ...sides.slice(0, LANES),
    ...(others.length === 0
      ? []
      : [
          {
            name: `${sides.length - LANES} other sides`,
            utterances: others.sort((a, b) => compare(a.day, b.day)),
          },
        ]),
    ...(sideless.length === 0 ? [] : [{ name: 'Side not known', utterances: sideless }]),
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
