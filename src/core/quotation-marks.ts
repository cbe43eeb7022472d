/**
 * Which tokens stand inside double quotation marks. Straight marks are told apart by the white space around them;
 * what is left open closes with its sentence, so that one unbalanced mark never spoils the rest of an article.
 */
import type { Token } from './tokens.ts';

export interface QuotationMarks {
  /** 1 inside double quotation marks, the marks included. */
  readonly inside: Uint8Array;
  /** 1 an opening mark, 2 a closing one, 0 none. */
  readonly mark: Uint8Array;
}

const OPEN = 1;
const CLOSE = 2;

/** Quotation state of each token of `text`. */
export function quotationMarks(text: string, tokens: readonly Token[]): QuotationMarks {
  const inside = new Uint8Array(tokens.length);
  const mark = new Uint8Array(tokens.length);
  let opened = -1;
  tokens.forEach((token, i) => {
    const previous = tokens[i - 1];
    if (previous && hasLineBreak(text, previous.end, token.start)) {
      const goesOn = markKind(text, token, false) === OPEN;
      if (opened >= 0 && !goesOn) closeAtSentence(tokens, inside, opened, i);
      opened = -1;
    }
    const kind = markKind(text, token, opened >= 0);
    if (kind === OPEN && opened >= 0) closeAtSentence(tokens, inside, opened, i);
    mark[i] = kind;
    inside[i] = opened >= 0 || kind === OPEN ? 1 : 0;
    if (kind !== 0) opened = kind === OPEN ? i : -1;
  });
  if (opened >= 0) closeAtSentence(tokens, inside, opened, tokens.length);
  return { inside, mark };
}

/** A quotation that never closes, nor goes on in the next paragraph, holds its first sentence and no more. */
function closeAtSentence(tokens: readonly Token[], inside: Uint8Array, opened: number, end: number): void {
  for (let i = opened + 1; i + 1 < end; i++) {
    if (/^[.!?]$/.test(tokens[i]!.word)) {
      inside.fill(0, i + 1, end);
      return;
    }
  }
}

/** Whether a line break lies between two offsets. */
export function hasLineBreak(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 10) return true;
  return false;
}

function markKind(text: string, token: Token, open: boolean): number {
  switch (token.word) {
    case '“':
    case '„':
    case '«':
    case '``':
      return OPEN;
    case '”':
    case '»':
    case "''":
      return CLOSE;
    case '"':
      return straightMarkKind(text, token, open);
    default:
      return 0;
  }
}

function straightMarkKind(text: string, { start, end }: Token, open: boolean): number {
  const before = start === 0 || /[\s([—–*-]/.test(text[start - 1]!);
  const after = end >= text.length || /[\s)\],.;:!?—–*]/.test(text[end]!);
  if (before && !after) return OPEN;
  if (after && !before) return open ? CLOSE : OPEN;
  return open ? CLOSE : OPEN;
}
