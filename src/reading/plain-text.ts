/**
 * Plain text as a draft: title, deck, byline and date at its head, headings where a short line without a full stop
 * stands before a longer paragraph, list items and quoted lines by their marks. Reads nothing but the text.
 */
import { bylineAuthors } from './byline.ts';
import { calendarDate } from './calendar-date.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { LIST_MARK, paragraphsOf } from './lines.ts';
import { withoutEmphasis } from './markdown-inline.ts';

/** The draft of a plain text. */
export function readPlainText(text: string): Draft {
  const paragraphs = paragraphsOf(text.split(/\r\n|[\n\r\f\v\u2028\u2029]/)).map(withoutEmphasis);
  const { head, body } = headAndBody(paragraphs);
  return {
    ...(head.title === undefined ? {} : { title: head.title }),
    ...(head.published === undefined ? {} : { published: head.published }),
    authors: head.authors,
    blocks: [...head.deck.map((line) => ({ kind: 'heading', text: line }) as const), ...blocksIn(body)],
    removed: head.removed,
  };
}

interface Head {
  readonly title?: string;
  readonly deck: readonly string[];
  readonly authors: readonly string[];
  readonly published?: string;
  readonly removed: Draft['removed'];
}

const TITLE_LENGTH = 220;
const DECK_LENGTH = 320;
// Title, deck, byline, date: no more lines than this stand above an article.
const HEAD_LINES = 6;

function headAndBody(paragraphs: readonly string[]): {
  readonly head: Head;
  readonly body: readonly string[];
} {
  const [first, ...rest] = paragraphs;
  if (first === undefined || !isLabel(first, TITLE_LENGTH) || rest.length === 0) {
    return { head: { deck: [], authors: [], removed: [] }, body: paragraphs };
  }
  const head = rest.slice(0, HEAD_LINES).map((line, i) => ({ line, is: headLine(line, rest[i + 1]) }));
  const length = head.findIndex(({ is }) => is === undefined);
  const lines = head.slice(0, length < 0 ? head.length : length);
  const published = lines.flatMap(({ line, is }) => (is === 'date' ? (calendarDate(line) ?? []) : []))[0];
  return {
    head: {
      title: first,
      deck: lines.flatMap(({ line, is }) => (is === 'deck' ? [line] : [])),
      authors: lines.flatMap(({ line, is }) => (is === 'byline' ? bylineAuthors(line) : [])),
      ...(published === undefined ? {} : { published }),
      removed: lines.flatMap(({ line, is }) =>
        is === 'deck' ? [] : [{ text: line, why: is === 'date' ? 'date line' : 'byline' }],
      ),
    },
    body: rest.slice(lines.length),
  };
}

function headLine(line: string, next: string | undefined): 'byline' | 'date' | 'deck' | undefined {
  if (bylineAuthors(line).length > 0) return 'byline';
  if (line.length <= 90 && DATE_LINE.test(line) && calendarDate(line)) return 'date';
  const deck =
    isLabel(line, DECK_LENGTH) && line.length > 40 && next !== undefined && next.length > line.length;
  return deck ? 'deck' : undefined;
}

// A line that is a date and a time and at most a word that says what of.
const DATE_LINE =
  /^(?:(?:first |last )?(?:published|updated|posted|date)\b[\s:]*(?:on |at )?)?(?:[a-z]{3,9},? )?\W*(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]{0,7} \d)[\w\s:,.+/|–-]{0,60}$/i;

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
