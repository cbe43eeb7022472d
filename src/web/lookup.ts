/** What the screens look up in the brief again and again, found once for each brief. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { byId } from '../core/by-id.ts';
import type { Actor } from '../record/actor.ts';
import type { Brief, BriefArticle } from '../record/brief.ts';
import type { BriefIssue, Stance } from '../record/position.ts';
import { DESCRIBED, SAID_CONFIDENCE, type Statement } from '../record/statement.ts';
import { issuesByStatement } from '../record/statement-issues.ts';
import { sideIdOf } from '../views/cast.ts';
import { callNames } from './call-names.ts';
import { M } from './messages.ts';
import { workbench } from './workbench.ts';

export interface Lookup {
  readonly brief: Brief;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly articles: ReadonlyMap<string, BriefArticle>;
  readonly statements: ReadonlyMap<string, Statement>;
  /** Place in the brief, from 1: the number that every form of the brief calls a statement by. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly issues: ReadonlyMap<string, BriefIssue>;
  /** Ids of the issues that a statement is about. */
  readonly issuesOf: ReadonlyMap<string, readonly string[]>;
  readonly stancesIn: ReadonlyMap<string, readonly Stance[]>;
  readonly byArticle: ReadonlyMap<string, readonly Statement[]>;
  readonly bySpeaker: ReadonlyMap<string | undefined, readonly Statement[]>;
  /** What decisions call each actor by. */
  readonly called: ReadonlyMap<string, string>;
}

export const lookup: ReadonlySignal<Lookup | undefined> = computed(() => {
  const { value } = workbench.brief;
  return value && lookUp(value);
});

export function lookUp(brief: Brief): Lookup {
  const once = <Value>(make: () => Value): (() => Value) => {
    let made: { readonly value: Value } | undefined;
    return () => {
      made ??= { value: make() };
      return made.value;
    };
  };
  const { statements, actors, articles, issues, stances } = brief;
  // Each is made when it is first asked for: after a key press a screen needs one or two of them.
  const made = {
    actors: once(() => byId(actors)),
    articles: once(() => byId(articles)),
    statements: once(() => byId(statements)),
    numbers: once(() => new Map(statements.map(({ id }, k) => [id, k + 1]))),
    issues: once(() => byId(issues)),
    issuesOf: once(() => issuesByStatement(issues)),
    stancesIn: once(() => Map.groupBy(stances, ({ statement }) => statement)),
    byArticle: once(() => Map.groupBy(statements, ({ article }) => article)),
    bySpeaker: once(() => Map.groupBy(statements, ({ speaker }) => speaker)),
    called: once(() => callNames(brief)),
  };
  return Object.defineProperties(
    { brief },
    Object.fromEntries(Object.entries(made).map(([name, get]) => [name, { get, enumerable: true }])),
  ) as Lookup;
}

export type StatementKind = 'said' | 'possible' | 'described';

/** Said by somebody and read with confidence, only possible, or a position that an article describes and nobody said. */
export function kindOf({ confidence, by }: Statement): StatementKind {
  if (confidence < SAID_CONFIDENCE) return 'possible';
  return by === DESCRIBED ? 'described' : 'said';
}

export function speakerName({ actors }: Lookup, { speaker, source }: Statement): string {
  return (speaker === undefined ? undefined : actors.get(speaker)?.name) ?? source?.text ?? M.noSpeaker;
}

/** The side that a statement is made for, unless its speaker is that side. */
export function sideOf({ actors }: Lookup, { speaker, speakingFor }: Statement): Actor | undefined {
  const side = speakingFor ?? (speaker === undefined ? undefined : sideIdOf(actors, speaker));
  return side === undefined || side === speaker ? undefined : actors.get(side);
}

export function articleTitle(article: BriefArticle | undefined): string {
  return article?.title ?? article?.from ?? M.untitled;
}

export function outletName({ actors }: Lookup, article: BriefArticle | undefined): string | undefined {
  return article?.outlet === undefined ? undefined : actors.get(article.outlet)?.name;
}

export function contentWords({ content }: Statement): string {
  return content.map(({ text }) => text).join(' […] ');
}
