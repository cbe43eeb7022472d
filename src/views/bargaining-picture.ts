/**
 * How positions move from round to round: a line for each actor from its first position, and a thicker one for the weighted
 * median. Time runs down, the issue's scale to the right.
 */
import { html, type Markup } from '../core/markup.ts';
import { shortened } from '../core/phrases.ts';
import { rounded } from './labels.ts';

export interface BargainingLines {
  readonly title: string;
  readonly scale: readonly [low: number, high: number];
  readonly actors: readonly string[];
  /** Positions of the actors before the first round and after each. */
  readonly positions: readonly (readonly number[])[];
  readonly medians: readonly number[];
}

const WIDTH = 860;
const MARGIN = 60;
const STEP = 34;
const LINE = 14;
/** Names of actors whose lines begin nearer to each other than this stand above one another. */
const NEAR = 110;

/** The picture as an SVG document of its own. */
export function bargainingPicture({ title, scale, actors, positions, medians }: BargainingLines): Markup {
  const [low, high] = scale;
  const x = (value: number): number =>
    rounded(MARGIN + ((value - low) / (high - low || 1)) * (WIDTH - 2 * MARGIN));
  const first = positions[0] ?? [];
  const labels = clustersOf(actors.map((name, k) => ({ name, x: x(first[k]!) })));
  const head = 52 + LINE * Math.max(1, ...labels.map(({ names }) => names.length)) + 10;
  const height = head + STEP * (positions.length - 1) + 24;
  const y = (round: number): number => head + STEP * round;
  const path = (values: readonly number[]): string =>
    values.map((value, round) => `${round === 0 ? 'M' : 'L'}${x(value)} ${y(round)}`).join('');
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${title}: positions by round" font-family="system-ui, sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fffdf8"/>
<text x="${MARGIN}" y="22" font-size="15" font-weight="600">${shortened(title, 90)}</text>
<text x="${MARGIN}" y="40" fill="#555">positions by round on ${low} to ${high}; the thick line is the weighted median</text>
${positions.map((_, round) => html`<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${y(round)}" y2="${y(round)}" stroke="#ddd"/><text x="8" y="${y(round) + 4}" fill="#555">${round === 0 ? 'start' : round}</text>`)}
${labels.map(({ names, at }) => names.map((name, k) => html`<text x="${at}" y="${head - 10 - LINE * (names.length - 1 - k)}" text-anchor="${anchorAt(at)}">${name}</text>`))}
${actors.map((name, k) => html`<g><title>${name}</title><path d="${path(positions.map((values) => values[k]!))}" fill="none" stroke="#1f5c99" stroke-opacity=".7" stroke-width="1.5"/><circle cx="${x(first[k]!)}" cy="${y(0)}" r="3.5" fill="#1f5c99"/></g>`)}
<path d="${path(medians)}" fill="none" stroke="#a8510a" stroke-width="3.5"/>
</svg>
`;
}

interface Cluster {
  readonly at: number;
  readonly names: readonly string[];
}

/** Names by where they begin, those near to each other together. */
function clustersOf(starts: readonly { readonly name: string; readonly x: number }[]): readonly Cluster[] {
  const clusters: { at: number; names: string[] }[] = [];
  for (const { name, x } of starts.toSorted((a, b) => a.x - b.x)) {
    const last = clusters.at(-1);
    if (last !== undefined && x - last.at < NEAR) last.names.push(shortened(name, 24));
    else clusters.push({ at: x, names: [shortened(name, 24)] });
  }
  return clusters;
}

/** Names at the edges grow inwards. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < MARGIN + NEAR / 2) return 'start';
  return x > WIDTH - MARGIN - NEAR / 2 ? 'end' : 'middle';
}
