/**
 * What is agreed, claimed, disputed and unknown, by the printed rules. *Agreed*: every side concerned says it in its own
 * words: the principals of the negotiation, two at least, and whoever else at the table takes a stance on it. *Disputed*: another side takes the opposite stance, or denies it. *Claimed*: at least one attributed statement.
 * *Unknown*: a side of the negotiation has said nothing on it. What is true is not asked.
 */
import type { Actor } from '../record/actor.ts';
import type { Assessment, BriefIssue, Disagreement, Position, Stance } from '../record/position.ts';
import { sideOf } from './stances.ts';

/** An issue on which nobody takes a stance is worth a line when so many statements speak of it. */
const SPOKEN_OF = 3;

export interface Seats {
  /** Sides of the negotiation, heard or not. */
  readonly table: readonly string[];
  /** Those of them that it is about. */
  readonly principals: readonly string[];
}

/** One line for each issue that somebody takes a stance on, and one for the sides that are silent on it. */
export function assessmentOf(
  issues: readonly BriefIssue[],
  positions: readonly Position[],
  stances: readonly Stance[],
  disagreements: readonly Disagreement[],
  seats: Seats,
  actors: ReadonlyMap<string, Actor>,
): readonly Assessment[] {
  return issues.flatMap((issue) => {
    const onIssue = positions.filter(
      ({ issue: id, actor, stance }) =>
        id === issue.id && sideOf(actors.get(actor)) === actor && stance !== 0,
    );
    const silent = seats.table.filter((side) => !onIssue.some(({ actor }) => actor === side));
    const standing = standingLine(issue, onIssue, stances, disagreements, seats, actors);
    return [
      ...(standing === undefined ? [] : [standing]),
      ...(silent.length === 0 || (onIssue.length === 0 && issue.statements.length < SPOKEN_OF)
        ? []
        : [silenceLine(issue, silent, actors)]),
    ];
  });
}

function standingLine(
  issue: BriefIssue,
  positions: readonly Position[],
  stances: readonly Stance[],
  disagreements: readonly Disagreement[],
  seats: Seats,
  actors: ReadonlyMap<string, Actor>,
): Assessment | undefined {
  const inFavour = positions.filter(({ stance }) => stance > 0);
  const against = positions.filter(({ stance }) => stance < 0);
  if (positions.length === 0) return othersLine(issue, stances, actors);
  const line = (
    what: string,
    standing: Assessment['standing'],
    rests: readonly Position[],
    because: string,
  ): Assessment => ({
    what: `${issue.name}: ${what}`,
    standing,
    issue: issue.id,
    statements: [...new Set(rests.flatMap(({ statements }) => statements))],
    actors: rests.map(({ actor }) => actor),
    because,
  });
  const names = (list: readonly Position[]): string =>
    list.map(({ actor }) => actors.get(actor)?.name ?? actor).join(', ');
  if (inFavour.length > 0 && against.length > 0)
    return line(
      poleWords(issue, 1),
      'disputed',
      positions,
      `for it: ${names(inFavour)}; against it: ${names(against)}`,
    );
  const sign = inFavour.length > 0 ? 1 : -1;
  const denial = disagreements.find(
    ({ rule, between, issue: id }) => rule === 'denial' && between === 'sides' && id === issue.id,
  );
  if (denial !== undefined) {
    const disputed = line(poleWords(issue, sign), 'disputed', positions, denial.because);
    const denied = [denial.a.statement, denial.b.statement].flatMap((id) => id ?? []);
    return { ...disputed, statements: [...new Set([...disputed.statements, ...denied])] };
  }
  const own = positions.filter(({ basis }) => basis === 'own words' || basis === 'spokesperson');
  const concerned = new Set([
    ...seats.principals,
    ...positions.flatMap(({ actor }) => (seats.table.includes(actor) ? [actor] : [])),
  ]);
  const isAgreed =
    concerned.size >= 2 && [...concerned].every((side) => own.some(({ actor }) => actor === side));
  return isAgreed
    ? line(poleWords(issue, sign), 'agreed', own, `in their own words: ${names(own)}`)
    : line(
        poleWords(issue, sign),
        'claimed',
        positions,
        `${names(positions)}${own.length === 0 ? ', by report only' : ''}; not every side concerned says so itself`,
      );
}

/** Stances of people and bodies without a side are claims too. */
function othersLine(
  issue: BriefIssue,
  stances: readonly Stance[],
  actors: ReadonlyMap<string, Actor>,
): Assessment | undefined {
  const onIssue = stances.filter((one) => one.issue === issue.id && one.stance !== 0);
  const first = onIssue[0];
  if (first === undefined) return undefined;
  const signs = new Set(onIssue.map(({ stance }) => Math.sign(stance)));
  const holders = [...new Set(onIssue.map(({ actor }) => actor))];
  return {
    what: `${issue.name}: ${poleWords(issue, Math.sign(first.stance))}`,
    standing: signs.size > 1 ? 'disputed' : 'claimed',
    issue: issue.id,
    statements: [...new Set(onIssue.map(({ statement }) => statement))],
    actors: holders,
    because: `${holders.map((id) => actors.get(id)?.name ?? id).join(', ')}; no side at the table speaks of it`,
  };
}

function silenceLine(
  issue: BriefIssue,
  silent: readonly string[],
  actors: ReadonlyMap<string, Actor>,
): Assessment {
  const names = silent.map((id) => actors.get(id)?.name ?? id).join(', ');
  return {
    what: `${issue.name}: where ${names} ${silent.length === 1 ? 'stands' : 'stand'}`,
    standing: 'unknown',
    issue: issue.id,
    statements: [],
    actors: silent,
    because: 'no stance of theirs on it is found in this coverage',
  };
}

/** The pole on one side of nought, in the codebook's words. */
function poleWords({ poles, name }: BriefIssue, sign: number): string {
  const pole = poles
    .filter(({ at }) => Math.sign(at) === sign)
    .sort((a, b) => Math.abs(b.at) - Math.abs(a.at))[0];
  return pole?.words ?? (sign > 0 ? `for ${name}` : `against ${name}`);
}
