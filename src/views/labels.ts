/** Places of marks, and lines that tell what each kind of line means. */
import { html, type Markup } from '../core/markup.ts';

/** A tenth of a unit is as near as an eye sees, and keeps the same drawing the same text. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Samples of lines with their meaning, from `x` on. */
export function legend(
  x: number,
  y: number,
  lines: readonly { readonly look: string; readonly words: string }[],
): Markup {
  let at = x;
  return html`${lines.map(({ look, words }) => {
    const from = at;
    at += 60 + words.length * 7;
    return html`<path class="edge ${look}" d="M${from} ${y}h34"/><text class="small" x="${from + 40}" y="${y + 4}">${words}</text>`;
  })}`;
}
