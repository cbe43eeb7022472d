/** The two circles of the agreement networks: who agrees on the left, who clashes on the right, each actor in one place. */
import { type Child, html, type Markup } from '../core/markup.ts';
import { counted, listed, shortened } from '../core/phrases.ts';
import type { Position } from '../record/position.ts';
import { type Agreement, type Matrix, normalised } from './agreement.ts';
import { type Cast, nameOf } from './cast.ts';
import { rounded } from './labels.ts';
import { drawing, type LinkTo, mark, statementsPlace } from './view.ts';

const WIDTH = 960;
const RADIUS = 100;
const HEIGHT = 2 * RADIUS + 120;
/** More can't be told apart on a circle; the table has them all. */
export const DRAWN = 20;

export interface Networks {
  readonly cast: Cast;
  readonly agreement: Agreement;
  /** Places in `agreement.actors`, by camp. */
  readonly camps: readonly (readonly number[])[];
  /** By actor. */
  readonly held: ReadonlyMap<string, readonly Position[]>;
  readonly issueNames: ReadonlyMap<string, string>;
  readonly linkTo: LinkTo;
}

export function drawAgreement(networks: Networks): Markup {
  const { agreement, camps } = networks;
  const drawn = camps.flat().filter((place) => place < DRAWN);
  const { congruence, conflict } = agreement;
  return drawing('Networks of agreement and of conflict between actors', WIDTH, HEIGHT, [
    panel(networks, drawn, { title: 'Agree', look: 'p2', counts: congruence, sign: 1, x: WIDTH / 4 }),
    panel(networks, drawn, { title: 'Clash', look: 'n2', counts: conflict, sign: -1, x: (3 * WIDTH) / 4 }),
  ]);
}

interface Panel {
  readonly title: string;
  readonly look: string;
  readonly counts: Matrix;
  /** Of the product of two stances that make a line here. */
  readonly sign: 1 | -1;
  readonly x: number;
}

function panel(
  networks: Networks,
  drawn: readonly number[],
  { title, look, counts, sign, x }: Panel,
): Markup {
  const { agreement, cast, linkTo } = networks;
  const shares = normalised(agreement, counts, 'average activity');
  const at = new Map(drawn.map((place, k) => [place, onCircle(x, k, drawn.length)]));
  const lines = drawn.flatMap((a, k) =>
    drawn.slice(k + 1).flatMap((b): Child => {
      const count = counts[a]![b]!;
      if (count === 0) return [];
      const [from, to] = [at.get(a)!, at.get(b)!];
      const path = `M${from.x} ${from.y}L${to.x} ${to.y}`;
      const { issues, statements } = rests(networks, a, b, sign);
      const words = `${nameOf(cast, agreement.actors[a])} and ${nameOf(cast, agreement.actors[b])} ${title.toLowerCase()} on ${counted(count, 'issue')}: ${listed(issues)}`;
      return mark(
        linkTo,
        statementsPlace(statements),
        words,
        html`<path class="hit" d="${path}"/><path class="edge ${look}" stroke-width="${rounded(1.5 + 5 * shares[a]![b]!)}" d="${path}"/>`,
      );
    }),
  );
  return html`<text class="title" x="${x}" y="18" text-anchor="middle">${title}</text>${lines}${drawn.map((place) => node(networks, place, at.get(place)!, x))}`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function onCircle(x: number, place: number, count: number): Point {
  const angle = (2 * Math.PI * place) / count - Math.PI / 2;
  return {
    x: rounded(x + RADIUS * Math.cos(angle)),
    y: rounded(HEIGHT / 2 + 12 + RADIUS * Math.sin(angle)),
  };
}

function node(
  { agreement, camps, cast, linkTo }: Networks,
  place: number,
  { x, y }: Point,
  middle: number,
): Markup {
  const id = agreement.actors[place]!;
  const camp = campLetter(camps, place);
  const isTopOrBottom = Math.abs(x - middle) < RADIUS / 4;
  const isBelow = y > HEIGHT / 2 + 12;
  const anchor = isTopOrBottom ? 'middle' : x < middle ? 'end' : 'start';
  const label = {
    x: isTopOrBottom ? x : x + (x < middle ? -15 : 15),
    y: isTopOrBottom ? y + (isBelow ? 27 : -17) : y + 4,
  };
  const link = mark(
    linkTo,
    { kind: 'actor', id },
    `${nameOf(cast, id)}${camp === '' ? '' : `, camp ${camp}`}`,
    html`<circle class="node" cx="${x}" cy="${y}" r="10"/><text x="${rounded(label.x)}" y="${rounded(label.y)}" text-anchor="${anchor}">${shortened(nameOf(cast, id), 16)}</text>`,
  );
  return camp === ''
    ? link
    : html`${link}<text class="camp" x="${x}" y="${y + 4}" text-anchor="middle" aria-hidden="true">${camp}</text>`;
}

/** A letter for each camp of several; none for who stands alone. */
function campLetter(camps: Networks['camps'], place: number): string {
  const camp = camps.findIndex((places) => places.includes(place));
  return (camps[camp]?.length ?? 0) < 2 ? '' : String.fromCharCode(65 + (camp % 26));
}

/** The issues on which two stand on one side, or on opposite ones, and the statements that show it. */
export function rests(
  { held, issueNames, agreement: { actors } }: Networks,
  a: number,
  b: number,
  sign: number,
): { readonly issues: readonly string[]; readonly statements: readonly string[] } {
  const theirs = new Map(held.get(actors[b]!)?.map((position) => [position.issue, position]));
  const both = (held.get(actors[a]!) ?? []).flatMap((mine) => {
    const other = theirs.get(mine.issue);
    return other !== undefined && Math.sign(other.stance * mine.stance) === sign ? [{ mine, other }] : [];
  });
  return {
    issues: both.map(({ mine }) => issueNames.get(mine.issue) ?? mine.issue),
    statements: [...new Set(both.flatMap(({ mine, other }) => [...mine.statements, ...other.statements]))],
  };
}
