/**
 * A brief as a golden case keeps it: without what changes from one version or model to the next and says nothing of the
 * result, and laid out so that a difference is read line by line. A span is one line, "start-end text"; an article's
 * text is left out, as its hash stands for it.
 */
import type { Brief } from '../../src/record/brief.ts';

export function normalised({ madeBy: _, ...brief }: Brief): string {
  return `${JSON.stringify(brief, replaced, 2)}\n`;
}

function replaced(this: unknown, key: string, value: unknown): unknown {
  if (key === 'confidence' && typeof value === 'number') return Math.round(value * 10) / 10;
  if (!isRecord(value)) return value;
  if ('sha256' in value) return { ...value, text: undefined, blocks: blockLines(value.blocks) };
  if ('start' in value && 'end' in value && 'text' in value) return spanLine(value);
  return value;
}

function blockLines(blocks: unknown): readonly string[] {
  return (blocks as Brief['articles'][number]['blocks']).map(
    ({ kind, start, end }) => `${start}-${end} ${kind}`,
  );
}

/** "120-134 on Sunday", with what a date adds: "= 2026-03-08, day". */
function spanLine({ article, start, end, text, ...rest }: Readonly<Record<string, unknown>>): string {
  const more = Object.values(rest).join(', ');
  return `${article} ${start}-${end} ${text}${more === '' ? '' : ` = ${more}`}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
