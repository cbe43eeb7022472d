/**
 * Plain text as a draft: title and deck at its head, headings where a short line without a full stop
 * stands before a longer paragraph, list items and quoted lines by their marks. Reads nothing but the text.
 */
import { lineRuleFor } from './boilerplate-lines.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { isMatterKey, matterOf } from './front-matter.ts';
import { headLineOf } from './head-lines.ts';
import { LIST_MARK, paragraphsOf, tidy } from './lines.ts';
import { withoutEmphasis } from './markdown-inline.ts';
import { isOutletName } from './publisher.ts';

/** The draft of a plain text. */
export function readPlainText(text: string): Draft {
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/);
  const header = headerOf(lines);
  const body = bodyDraft(paragraphsOf(lines.slice(header.length)).map(withoutEmphasis));
  if (header.length === 0) return body;
  const { deck, authors, ...named } = matterOf(
    Object.fromEntries(header.map(({ key, value }) => [key, value])),
  );
  const own = body.title === undefined || named.title === undefined ? [] : [label(body.title)];
  return {
    ...body,
    ...named,
    authors,
    blocks: [...(deck === undefined ? [] : [label(deck)]), ...own, ...body.blocks],
    removed: header.map(({ key, value }) => ({ text: `${key}: ${value}`, why: 'header line' })),
  };
}

interface HeaderLine {
  readonly key: string;
  readonly value: string;
}

/** Lines such as "Source: Northwire" at the top of a saved text: two or more in a row, or none. */
function headerOf(lines: readonly string[]): readonly HeaderLine[] {
  const read = lines.slice(0, 20).map((line) => /^\s*([a-z][a-z _-]{1,20}):\s+(\S.{0,300})$/i.exec(line));
  const end = read.findIndex((found) => !found || !isMatterKey(found[1]!));
  const header = read
    .slice(0, Math.max(0, end))
    .map((found) => ({ key: found![1]!.replace(/ /g, '_'), value: tidy(found![2]!) }));
  return header.length >= 2 ? header : [];
}

function label(text: string): DraftBlock {
  return { kind: 'heading', text };
}

/** The title is the first line that reads like one; labels, byline and date may stand above it. */
function bodyDraft(paragraphs: readonly string[]): Draft {
  const start = paragraphs.findIndex((line) => !lineRuleFor(line) && !headLineOf(line));
  const first = paragraphs[start];
  const below = paragraphs[start + 1];
  // "The Orvale Courier" over the title is who printed it.
  const masthead =
    first !== undefined &&
    below !== undefined &&
    isOutletName(first) &&
    isLabel(below, TITLE_LENGTH) &&
    !headLineOf(below)
      ? first
      : undefined;
  const at = masthead === undefined ? start : start + 1;
  const [title, rest] = [paragraphs[at], paragraphs.slice(at + 1)];
  const titled =
    start <= HEAD_LINES && title !== undefined && rest.length > 0 && isLabel(title, TITLE_LENGTH);
  if (!titled) return { authors: [], blocks: blocksIn(paragraphs), removed: [] };
  const deck = deckPlace(rest);
  const blocks = blocksIn(rest).map((block, i) => (i === deck ? label(block.text) : block));
  return {
    title,
    authors: [],
    ...(masthead === undefined ? {} : { outlet: masthead }),
    blocks: [...blocksIn(paragraphs.slice(0, start)), ...blocks],
    removed: masthead === undefined ? [] : [{ text: masthead, why: 'outlet line' }],
  };
}

const TITLE_LENGTH = 220;
const DECK_LENGTH = 320;
// Byline and date may stand between title and deck.
const HEAD_LINES = 4;

/** Which of the lines below the title is the deck: the first that is neither byline nor date, if it is a label too. */
function deckPlace(lines: readonly string[]): number | undefined {
  const place = lines.slice(0, HEAD_LINES).findIndex((line) => !headLineOf(line));
  const [line, next] = [lines[place], lines[place + 1]];
  const isDeck = line && next && line.length > 40 && isLabel(line, DECK_LENGTH) && next.length > line.length;
  return isDeck ? place : undefined;
}

function blocksIn(paragraphs: readonly string[]): readonly DraftBlock[] {
  return paragraphs.map((text, i) => blockOf(text, paragraphs[i + 1]));
}

function blockOf(text: string, next: string | undefined): DraftBlock {
  if (LIST_MARK.test(text)) return { kind: 'list-item', text: text.replace(LIST_MARK, '') };
  if (/^>+ ?\S/.test(text)) return { kind: 'quote', text: text.replace(/^[> ]+/, '') };
  return { kind: isHeading(text, next) ? 'heading' : 'paragraph', text };
}

/** Whether a line stands over what follows: "The road to Orvale", not "Talks resume." nor "ANA RUIZ: Thank you". */
export function isHeading(text: string, next: string | undefined): boolean {
  if (next === undefined || !isLabel(text, 110) || text.split(' ').length > 14) return false;
  if (/^\p{Lu}[\p{Lu} .'’-]{1,40}: /u.test(text)) return false;
  return LIST_MARK.test(next) || /^["“«„]/.test(next) || next.length > Math.max(60, text.length * 1.2);
}

/** Whether text reads as a label rather than a sentence: it starts large and ends without a full stop. */
function isLabel(text: string, longest: number): boolean {
  return text.length <= longest && /^["'“‘«¿¡(*]?[\p{Lu}\p{N}]/u.test(text) && !endsSentence(text);
}

function endsSentence(text: string): boolean {
  if (/\?["”’]?$/.test(text)) return !inTitleCase(text);
  return (
    /[.!…,;:]["”’»)]?\s*(?:\([^()]{1,20}\))?$/.test(text) &&
    !/\b(?:U\.S|U\.K|U\.N|Jr|Sr|Inc|Co)\.$/.test(text)
  );
}

// A question is a heading when it is worded as one: "What Happens Next?", not "What happens next?".
function inTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.7;
}
