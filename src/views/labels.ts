/** Words beside marks: how long they may be, and lines that tell what each kind of line means. */
import { html, type Markup } from '../core/markup.ts';

/** At most `most` characters, cut at a word where one ends near, with `…` for the rest. */
export function shortened(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  if (characters.length <= most) return characters.join('');
  const kept = characters.slice(0, most - 1).join('');
  const word = kept.lastIndexOf(' ');
  return `${word > most * 0.7 ? kept.slice(0, word) : kept}…`;
}

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
