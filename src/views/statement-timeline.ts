/**
 * When it was said: a lane for each side, in it a circle for each utterance, filled where the text tells the day and open
 * where it tells a week, a month or nothing and the article's date stands in. Many utterances are one circle for each day
 * of a lane, its area as their number. What an article describes and nobody said is not here.
 */
import { html, type Markup } from '../core/markup.ts';
import { counted, dateRange, dateWords, grouped, inQuotationMarks, shortened } from '../core/phrases.ts';
import type { Brief } from '../record/brief.ts';
import type { Statement } from '../record/statement.ts';
import { beeswarm } from './beeswarm.ts';
import { type Cast, castOf, nameOf, statementSide } from './cast.ts';
import { type DayAxis, dayAxis } from './day-axis.ts';
import { rounded } from './labels.ts';
import { datedUtterances, isSaidByAnybody, type Lane, lanesOf, type Utterance } from './utterance-lanes.ts';
import { type DataTable, drawing, type LinkTo, mark, statementsPlace, type View } from './view.ts';

/** From so many utterances on a circle is a day's, not one utterance's. */
const GROUPED_FROM = 300;
const WIDTH = 960;
const GUTTER = 150;
const RADIUS = 6;
/** Circles of one day stand side by side only so far. */
const ASIDE = 34;

/** `undefined` unless there are two days to tell apart. */
export function statementTimeline(brief: Brief, linkTo: LinkTo): View | undefined {
  const cast = castOf(brief);
  const utterances = datedUtterances(brief);
  const days = [...new Set(utterances.map(({ day }) => day))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const lanes = lanesOf(utterances, cast);
  const undated =
    brief.statements.filter(isSaidByAnybody).length - utterances.flatMap(({ ids }) => ids).length;
  const open = utterances.filter(({ isExact }) => !isExact).length;
  return {
    id: 'timeline',
    title: 'When it was said',
    description: `${counted(utterances.length, 'utterance')} of ${sidesWords(utterances, cast)}, ${dateRange(first, last)}${open === 0 ? '' : `; of ${grouped(open)} the text doesn't tell the day`}${undated === 0 ? '' : `; ${counted(undated, 'statement')} without any date ${undated === 1 ? 'is' : 'are'} left out`}.`,
    picture: draw(lanes, dayAxis(days, GUTTER + ASIDE, WIDTH - ASIDE, 10), cast, linkTo),
    table: timelineTable(lanes, days),
  };
}

/** `3 sides and of speakers whose side isn't known`. */
function sidesWords(utterances: readonly Utterance[], cast: Cast): string {
  const sides = new Set(utterances.map(({ statement }) => statementSide(cast, statement)));
  const known = [...sides].filter((side) => side !== undefined).length;
  if (known === 0) return "speakers whose side isn't known";
  return `${counted(known, 'side')}${known === sides.size ? '' : " and of speakers whose side isn't known"}`;
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isExact: boolean;
  readonly ids: readonly string[];
  readonly words: string;
}

function draw(lanes: readonly Lane[], axis: DayAxis, cast: Cast, linkTo: LinkTo): Markup {
  const isGrouped = lanes.reduce((sum, { utterances }) => sum + utterances.length, 0) >= GROUPED_FROM;
  const rows: Markup[] = [];
  let top = 10;
  for (const lane of lanes) {
    const circles = isGrouped ? dayCircles(lane, axis) : utteranceCircles(lane, axis, cast);
    const reach = Math.max(14, ...circles.map(({ y, radius }) => Math.abs(y) + radius + 6));
    rows.push(laneMarkup(lane, circles, top + reach, linkTo));
    top += 2 * reach;
  }
  const ticks = axis.ticks.map(
    ({ x, label }) =>
      html`<path class="grid" d="M${rounded(x)} 10V${rounded(top)}"/><text x="${rounded(x)}" y="${rounded(top + 18)}" text-anchor="middle">${label}</text>`,
  );
  return drawing('Timeline of statements by side', WIDTH, Math.ceil(top + 26), [ticks, rows]);
}

function laneMarkup(
  { name, side }: Lane,
  circles: readonly Circle[],
  middle: number,
  linkTo: LinkTo,
): Markup {
  const label = html`<text x="0" y="${rounded(middle + 4)}">${shortened(name, 20)}</text>`;
  return html`<path class="grid" d="M${GUTTER} ${rounded(middle)}H${WIDTH - 10}"/>${
    side === undefined ? label : mark(linkTo, { kind: 'actor', id: side }, name, label)
  }${circles.map(({ x, y, radius, isExact, ids, words }) =>
    mark(
      linkTo,
      statementsPlace(ids),
      words,
      html`<circle${isExact ? html` class="dot"` : html` class="dot open"`} cx="${rounded(x)}" cy="${rounded(middle + y)}" r="${rounded(radius)}"/>`,
    ),
  )}\n`;
}

function utteranceCircles({ utterances }: Lane, axis: DayAxis, cast: Cast): readonly Circle[] {
  const dots = beeswarm(
    utterances.map(({ day }) => axis.at(day)),
    { radius: RADIUS, aside: (x) => room(x, axis), rows: 2 },
  );
  return utterances.map(({ ids, statement, day, isExact }, k) => ({
    ...dots[k]!,
    radius: isExact ? RADIUS : RADIUS - 0.75,
    isExact,
    ids,
    words: `${isExact ? '' : 'About '}${dateWords(day)}, ${speakerOf(cast, statement)}: ${inQuotationMarks(shortened(statement.content.map(({ text }) => text).join(' […] '), 160))}`,
  }));
}

/** Half the way to the nearest other day of any lane, so that a circle never stands nearer to a day that isn't its own. */
function room(x: number, { xs }: DayAxis): number {
  const nearest = Math.min(...xs.map((other) => Math.abs(other - x)).filter((distance) => distance > 0.01));
  return Math.max(0, Math.min(ASIDE, nearest / 2) - RADIUS);
}

function speakerOf(cast: Cast, { speaker, source }: Statement): string {
  return speaker === undefined ? (source?.text ?? 'no source named') : nameOf(cast, speaker);
}

function dayCircles({ name, utterances }: Lane, axis: DayAxis): readonly Circle[] {
  const most = Math.min(20, Math.max(4, axis.dayWidth / 2));
  return [...Map.groupBy(utterances, ({ day }) => day)].map(([day, all]) => ({
    x: axis.at(day),
    y: 0,
    radius: Math.min(most, 2 + 1.5 * Math.sqrt(all.length)),
    isExact: all.every(({ isExact }) => isExact),
    ids: all.flatMap(({ ids }) => ids),
    words: `${dateWords(day)}, ${name}: ${counted(all.length, 'utterance')}`,
  }));
}

function timelineTable(lanes: readonly Lane[], days: readonly string[]): DataTable {
  const byDay = lanes.map(({ utterances }) => Map.groupBy(utterances, ({ day }) => day));
  return {
    head: ['Day', ...lanes.map(({ name }) => name)],
    rows: days.map((day) => [
      { text: dateWords(day, 'short') },
      ...byDay.map((lane) => {
        const all = lane.get(day) ?? [];
        return all.length === 0
          ? { text: '', isNumber: true as const }
          : {
              text: grouped(all.length),
              to: statementsPlace(all.flatMap(({ ids }) => ids)),
              isNumber: true as const,
            };
      }),
    ]),
  };
}
