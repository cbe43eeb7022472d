/**
 * Takes boilerplate out of an article's blocks, whatever format they came from, and says what it took and why.
 * Nothing disappears: each block is either kept or removed, in order. A section at the end of the text goes to its
 * end; one in the middle goes to the next heading or long paragraph, so that prose after it is never lost.
 */
import type { RemovedText } from '../record/article.ts';
import { lineRuleFor } from './boilerplate-lines.ts';
import { type SectionRule, sectionRuleFor } from './boilerplate-sections.ts';
import { isName, namesIn } from './byline.ts';
import type { DraftBlock } from './draft.ts';

export interface Cleaned {
  readonly blocks: readonly DraftBlock[];
  readonly removed: readonly RemovedText[];
  /** Named in an author box or a reporting credit. */
  readonly authors: readonly string[];
}

/** `blocks` without boilerplate. */
export function withoutBoilerplate(blocks: readonly DraftBlock[]): Cleaned {
  const reasons = sectionReasons(blocks);
  const judged = blocks.map((block, i) => ({ block, why: reasons[i] ?? lineReason(block) }));
  const removed = judged.flatMap(({ block, why }) => (why === undefined ? [] : [{ text: block.text, why }]));
  const kept = judged.flatMap(({ block, why }) => (why === undefined ? [withoutLinkLabel(block)] : []));
  return {
    blocks: kept.flatMap(({ block }) => (block.text === '' ? [] : [block])),
    removed: [
      ...removed,
      ...kept.flatMap(({ label }) => (label ? [{ text: label, why: 'related link' }] : [])),
    ],
    authors: removed.flatMap(authorsNamed),
  };
}

// A section this long in the middle of a text is no box beside it.
const MOST_BLOCKS = 12;
const LONG = 220;
// What follows the last heading of the article proper is its end, not a digression, when it is at most this share.
const TAIL_SHARE = 0.3;
const TAIL_LENGTH = 1200;

function sectionReasons(blocks: readonly DraftBlock[]): readonly (string | undefined)[] {
  const reasons: (string | undefined)[] = blocks.map(() => undefined);
  const lengthFrom = lengthsToEnd(blocks);
  blocks.forEach(({ kind, text }, i) => {
    if (i === 0 || kind === 'title' || reasons[i] !== undefined) return;
    const rule = sectionRuleFor(text);
    if (!rule) return;
    const atEnd = lengthFrom[i]! <= Math.max(TAIL_LENGTH, lengthFrom[0]! * TAIL_SHARE);
    const end = atEnd && rule.takes === 'any' ? blocks.length : sectionEnd(blocks, i + 1);
    const prose = end === i + 1 && (blocks[end]?.text.length ?? 0) > LONG;
    if (!prose) fillReasons(blocks, reasons, i, end, rule);
  });
  return reasons;
}

function lengthsToEnd(blocks: readonly DraftBlock[]): readonly number[] {
  let length = 0;
  return blocks
    .toReversed()
    .map(({ text }) => (length += text.length))
    .toReversed();
}

function sectionEnd(blocks: readonly DraftBlock[], start: number): number {
  const last = Math.min(blocks.length, start + MOST_BLOCKS);
  for (let i = start; i < last; i += 1) {
    const { kind, text } = blocks[i]!;
    if (text.length > LONG || kind === 'heading' || sectionRuleFor(text)) return i;
  }
  return last;
}

function fillReasons(
  blocks: readonly DraftBlock[],
  reasons: (string | undefined)[],
  start: number,
  end: number,
  { why }: SectionRule,
): void {
  let current = why;
  for (let i = start; i < end; i += 1) {
    current = sectionRuleFor(blocks[i]!.text)?.why ?? current;
    reasons[i] = current;
  }
}

function lineReason({ kind, text }: DraftBlock): string | undefined {
  return kind === 'title' ? undefined : lineRuleFor(text)?.why;
}

// "(Watch)" after a quotation: the label of a link whose address is gone.
const LINK_LABEL =
  /(?<=[.!?…"”’\])])\s*\((?:watch|listen|read(?: more| here)?|view|video|audio|links?|transcript|here|photos?|more|full (?:video|transcript|remarks|text)|source)\)$/i;

function withoutLinkLabel(block: DraftBlock): { readonly block: DraftBlock; readonly label?: string } {
  const found = LINK_LABEL.exec(block.text.slice(-40));
  if (!found) return { block };
  return { block: { ...block, text: block.text.slice(0, -found[0].length) }, label: found[0].trim() };
}

function authorsNamed({ text, why }: RemovedText): readonly string[] {
  if (why === 'author box') return isName(text) ? [text] : [];
  const credit = why === 'reporting credit' ? /\breporting by ([^;()]{1,200})/i.exec(text) : undefined;
  return credit ? namesIn(credit[1]!) : [];
}
