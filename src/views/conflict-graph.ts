/**
 * States and the improvements between them, in layers, today on top. Each arrow has the letter and the line of whose move it is.
 * Moves that nobody is better off by are left out.
 */
import { type Child, html, type Markup } from '../core/markup.ts';
import { counted, shortened } from '../core/phrases.ts';
import { CONCEPTS } from '../record/conflict-model.ts';
import type { ConflictReport, ReportMove } from '../record/conflict-report.ts';
import { type Box, layered } from './conflict-layout.ts';
import { moverLetter, moverLook } from './conflict-movers.ts';
import { deedWords, holdsWords, stateWords } from './conflict-words.ts';
import { rounded } from './labels.ts';
import { drawing, type View } from './view.ts';

/** Up to so many states there is room for what is done in each. */
const MOST_WORDED = 20;
/** From so many arrows on, one that two of its mover make together is left out. */
const MOST_ARROWS = 32;
const MOST_LINES = 4;
const MOST_LETTERS = 36;
const LINE = 15;

/** Where a state has its row; `undefined` where it has none. */
export type StateHref = (state: number) => string | undefined;

/** `undefined` where there are too many states to be drawn. */
export function conflictGraph(report: ConflictReport, hrefOf: StateHref): View | undefined {
  const { graph } = report;
  if (graph === undefined) return undefined;
  const drawn = arrowsOf(report, graph.improvements);
  return {
    id: 'graph',
    title: 'States and improvements',
    description: describe(report, drawn),
    picture: draw(report, drawn, hrefOf),
    table: {
      head: ['From', 'To', 'By', 'Move'],
      rows: graph.improvements.map(({ decisionMaker, from, to }) => [
        { text: report.states[from]!.name },
        { text: report.states[to]!.name },
        { text: report.decisionMakers[decisionMaker]!.name },
        { text: deedWords(report, from, to) },
      ]),
    },
  };
}

/** In option form two moves of one mover are one move, so that an arrow that two others make up can be left out. */
function arrowsOf({ options }: ConflictReport, improvements: readonly ReportMove[]): readonly ReportMove[] {
  if (options.length === 0 || improvements.length <= MOST_ARROWS) return improvements;
  const key = ({ decisionMaker, from, to }: ReportMove): string => `${decisionMaker} ${from} ${to}`;
  const all = new Set(improvements.map(key));
  const leaving = Map.groupBy(improvements, ({ decisionMaker, from }) => `${decisionMaker} ${from}`);
  return improvements.filter(
    (move) =>
      !leaving
        .get(`${move.decisionMaker} ${move.from}`)!
        .some(({ to }) => to !== move.to && all.has(key({ ...move, from: to }))),
  );
}

function describe({ graph, feasible, options }: ConflictReport, drawn: readonly ReportMove[]): string {
  const { moves, improvements } = graph!;
  const chained =
    drawn.length < improvements.length
      ? `; of the improvements ${drawn.length} are drawn, and arrows of one letter that follow each other can be taken as one move`
      : '';
  const none = moves === improvements.length ? '' : `, the other moves left out`;
  return `${counted(feasible, 'state')} and ${counted(improvements.length, 'improvement')} out of ${counted(moves, 'move')}${none}${options.length > 0 ? chained : ''}.`;
}

function draw(report: ConflictReport, arrows: readonly ReportMove[], hrefOf: StateHref): Markup {
  const isWorded = report.shown.length <= MOST_WORDED;
  const lines = new Map(report.shown.map((state) => [state, linesOf(report, state, isWorded)]));
  const { nodes, edges, width, height } = layered({
    states: report.shown,
    arrows,
    ...(report.statusQuo === undefined ? {} : { top: report.statusQuo }),
    sizeOf: (state) => sizeOf(lines.get(state)!),
    isLoose: !isWorded,
  });
  return drawing('States and improvements', width, height, [
    edges.map(
      ({ move, path, tip }) =>
        html`<g><title>${moveWords(report, move)}</title>${arrow(move, path, tip)}</g>`,
    ),
    edges.map(({ move, x, y }) => badge(move, x, y)),
    nodes.map(({ state, ...place }) => {
      const words = `${stateWords(report, state)}${state === report.statusQuo ? ', today' : ''}: ${holdsWords(report, state)}`;
      const shape = box(report, state, place, lines.get(state)!);
      const href = hrefOf(state);
      return href === undefined
        ? html`<g><title>${words}</title>${shape}</g>`
        : html`<a href="${href}" tabindex="-1"><title>${words}</title>${shape}</a>`;
    }),
  ]);
}

const moveWords = (report: ConflictReport, { decisionMaker, from, to }: ReportMove): string =>
  `${report.decisionMakers[decisionMaker]!.name} ${deedWords(report, from, to)}: from ${report.states[from]!.name} to ${report.states[to]!.name}`;

interface Line {
  readonly text: string;
  readonly look: '' | 'title' | 'small';
}

function linesOf(report: ConflictReport, state: number, isWorded: boolean): readonly Line[] {
  const { name, taken, holds } = report.states[state]!;
  const today = state === report.statusQuo ? 'today · ' : '';
  const isListed = report.options.length === 0;
  const does = taken.map((option) => {
    const { name, decisionMaker } = report.options[option]!;
    return `${moverLetter(decisionMaker)}: ${shortened(name, MOST_LETTERS)}`;
  });
  const told =
    does.length > MOST_LINES
      ? [...does.slice(0, MOST_LINES - 1), `and ${does.length - MOST_LINES + 1} more`]
      : does;
  return [
    { text: `${today}${shortened(name, MOST_LETTERS)}`, look: 'title' },
    ...(isListed || !isWorded
      ? []
      : (told.length === 0 ? ['nothing is done'] : told).map((text) => ({ text, look: '' }) as const)),
    ...(holds.length === 0
      ? []
      : [
          {
            text: holds.length === CONCEPTS.length ? 'holds by all five' : holds.join(' '),
            look: 'small',
          } as const,
        ]),
  ];
}

/** No fonts are at hand to measure: about as wide as letters are, capitals being wider. */
function sizeOf(lines: readonly Line[]): { width: number; height: number } {
  const widths = lines.map(
    ({ text, look }) =>
      [...text].reduce((sum, letter) => sum + (/[\p{Lu}\p{M}MWmw]/u.test(letter) ? 9 : 6.7), 0) *
      (look === 'title' ? 1.15 : 1),
  );
  return { width: rounded(Math.max(44, ...widths) + 20), height: lines.length * LINE + 12 };
}

function arrow({ decisionMaker }: ReportMove, path: string, tip: string): Markup {
  const look = moverLook(decisionMaker);
  return html`<path class="hit" d="${path}"/><path class="edge ${look}" d="${path}"/><path class="tip ${look}" d="${tip}"/>`;
}

function badge({ decisionMaker }: ReportMove, x: number, y: number): Markup {
  return html`<g class="badge ${moverLook(decisionMaker)}" aria-hidden="true"><circle cx="${rounded(x)}" cy="${rounded(y)}" r="8.5"/><text x="${rounded(x)}" y="${rounded(y + 4)}" text-anchor="middle">${moverLetter(decisionMaker)}</text></g>`;
}

function box(
  { states, statusQuo }: ConflictReport,
  state: number,
  { x, y, width, height }: Box,
  lines: readonly Line[],
): Child {
  const top = y - height / 2;
  const { holds } = states[state]!;
  const look = `state${holds.length > 0 ? ' holds' : ''}${holds.length === CONCEPTS.length ? ' all' : ''}${state === statusQuo ? ' now' : ''}`;
  return [
    html`<rect class="${look}" x="${rounded(x - width / 2)}" y="${rounded(top)}" width="${width}" height="${height}" rx="5"/>`,
    lines.map(
      ({ text, look }, k) =>
        html`<text${look !== '' && html` class="${look}"`} x="${rounded(x)}" y="${rounded(top + 18 + k * LINE)}" text-anchor="middle">${text}</text>`,
    ),
  ];
}
