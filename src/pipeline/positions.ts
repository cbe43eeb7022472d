/**
 * Joins the positions stage to those before it: which codebook fits, what of the readings is on its issues, and, once
 * the actors are settled, who stands where.
 */

import type { ResolvedActors } from '../actors/resolve.ts';
import type { ChosenCodebook } from '../positions/chosen-codebook.ts';
import { leansOf } from '../positions/object-lean.ts';
import { type PlacementRevision, placePositions } from '../positions/place.ts';
import { mayRelate } from '../positions/relations.ts';
import { compileTerms, type IssueTerms, matchesIn } from '../positions/terms.ts';
import type { BriefArticle } from '../record/brief.ts';
import type { Codebook } from '../record/codebook.ts';
import { type BriefIssue, NOTHING_PLACED, type Placement } from '../record/position.ts';
import type { Problem } from '../record/problem.ts';
import type { Decision } from '../record/revision.ts';
import { type Attribution, type Conditional, SAID_CONFIDENCE, type Statement } from '../record/statement.ts';
import { possibleCueEnd, reviseIssues, reviseStances } from './revising.ts';
import { strikeDisagreements, strikeRelations } from './striking.ts';

interface Worded {
  readonly attributions: readonly Attribution[];
  readonly described: readonly Attribution[];
  readonly conditionals: readonly Conditional[];
}

/** The contents of all that is surely said: what a codebook must speak of. */
export function contentsOf(readings: readonly Pick<Worded, 'attributions'>[]): readonly string[] {
  return readings.flatMap(({ attributions }) =>
    attributions
      .filter(({ confidence }) => confidence >= SAID_CONFIDENCE)
      .map(({ content }) => content.map(({ text }) => text).join(' ')),
  );
}

/** `reading` with those of its attitudes that are on an issue or may be about an actor, and the described positions that place somebody. */
export function onIssues<Reading extends Worded>(reading: Reading, terms: IssueTerms | undefined): Reading {
  const isOn = (text: string): boolean => terms !== undefined && matchesIn(text, terms).matches.length > 0;
  const described = reading.described.filter(
    ({ content, attitudes = [] }) =>
      terms && (content.some(({ text }) => leans(text, terms)) || attitudes.some(mayRelate)),
  );
  const isDescribed = giveWay(reading, described);
  return {
    ...reading,
    attributions: reading.attributions
      .filter((one) => !isDescribed(one))
      .map((one) => withAttitudesOn(one, isOn)),
    described,
  };
}

/** A possible statement gives way to the described position that its words are, unless a conditional stands in it. */
function giveWay(
  { conditionals }: Worded,
  described: readonly Attribution[],
): (attribution: Attribution) => boolean {
  const ends = new Set(described.map(({ cue }) => cue?.end));
  const holding = new Set(conditionals.map(({ statement }) => statement));
  return (attribution) => {
    const end = possibleCueEnd(attribution);
    return end !== undefined && ends.has(end) && !holding.has(attribution.id);
  };
}

/** Whether a text names a pole: a described position is kept only if it places somebody. */
function leans(text: string, terms: IssueTerms): boolean {
  const { words, matches } = matchesIn(text, terms);
  return [...leansOf(words, matches).values()].some((lean) => lean !== 0);
}

function withAttitudesOn(attribution: Attribution, isOn: (text: string) => boolean): Attribution {
  const { attitudes, ...rest } = attribution;
  if (attitudes === undefined) return attribution;
  const kept = attitudes.filter((one) => isOn(one.object.text) || mayRelate(one));
  return kept.length === 0 ? rest : { ...rest, attitudes: kept };
}

/** Which way a text leans on the issues of a brief, by the terms of their poles. */
export function textLeans(issues: readonly BriefIssue[]): (text: string) => ReadonlyMap<string, number> {
  const terms = compileTerms({
    id: 'brief',
    name: 'brief',
    issues: issues.map((issue) => ({ ...issue, terms: [], nearMisses: [] })),
  });
  return (text) => {
    const { words, matches } = matchesIn(text, terms);
    return leansOf(words, matches);
  };
}

/** Where no codebook fits there are no positions, and contradictions all the same. */
const NO_ISSUES: Codebook = { id: 'none', name: 'none', issues: [] };

/** Who stands where, by the codebook that was chosen. */
export function placementOf(
  articles: readonly BriefArticle[],
  statements: readonly Statement[],
  { actors, table, principals }: ResolvedActors,
  chosen: ChosenCodebook | undefined,
  decisions: readonly Decision[] = [],
): { readonly placement: Placement; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const codebook = chosen?.codebook ?? NO_ISSUES;
  const told = <Kept>({
    kept,
    problems: lost,
  }: {
    readonly kept: Kept;
    readonly problems: readonly Problem[];
  }): Kept => {
    problems.push(...lost);
    return kept;
  };
  const revised: PlacementRevision = {
    issues: (read) => reviseIssues(read, decisions, statements),
    stances: (read) => {
      const { stances, problems } = reviseStances(read, decisions, { statements, actors, codebook });
      return told({ kept: stances, problems });
    },
    disagreements: (found) => told(strikeDisagreements(found, decisions, statements)),
    relations: (read) => told(strikeRelations(read, decisions, actors)),
  };
  const placement = {
    ...NOTHING_PLACED,
    ...(chosen && { codebook: chosen.used }),
    ...placePositions({ articles, actors, statements, table, principals, revised }, codebook),
  };
  return { placement, problems };
}
