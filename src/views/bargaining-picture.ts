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
const HEAD = 90;
const STEP = 34;

/** The picture as an SVG document of its own. */
export function bargainingPicture({ title, scale, actors, positions, medians }: BargainingLines): Markup {
  const height = HEAD + STEP * positions.length + 30;
  const [low, high] = scale;
  const x = (value: number): number =>
    rounded(MARGIN + ((value - low) / (high - low || 1)) * (WIDTH - 2 * MARGIN));
  const y = (round: number): number => HEAD + STEP * round;
  const path = (values: readonly number[]): string =>
    values.map((value, round) => `${round === 0 ? 'M' : 'L'}${x(value)} ${y(round)}`).join('');
  const first = positions[0] ?? [];
  const order = actors.map((_, k) => k).sort((a, b) => first[a]! - first[b]!);
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${title}: positions by round" font-family="system-ui, sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fffdf8"/>
<text x="${MARGIN}" y="22" font-size="15" font-weight="600">${shortened(title, 90)}</text>
<text x="${MARGIN}" y="40" fill="#555">positions by round on ${low} to ${high}; the thick line is the weighted median</text>
${positions.map((_, round) => html`<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${y(round)}" y2="${y(round)}" stroke="#ddd"/><text x="8" y="${y(round) + 4}" fill="#555">${round === 0 ? 'start' : round}</text>`)}
${order.map((k, place) => {
  const label = shortened(actors[k]!, 24);
  return html`<g><title>${actors[k]!}</title><path d="${path(positions.map((values) => values[k]!))}" fill="none" stroke="#1f5c99" stroke-opacity=".7" stroke-width="1.5"/><circle cx="${x(first[k]!)}" cy="${y(0)}" r="3.5" fill="#1f5c99"/><text x="${x(first[k]!)}" y="${y(0) - 8 - 12 * (place % 2)}" text-anchor="middle">${label}</text></g>`;
})}
<path d="${path(medians)}" fill="none" stroke="#a8510a" stroke-width="3.5"/>
</svg>
`;
}
