/**
 * Numbers the sentences and paragraphs of tokenised text. A paragraph is an unbroken line. A sentence ends at a full
 * stop, question or exclamation mark when what follows can begin one; closing quotation marks and brackets stay with
 * the sentence they close.
 */
import { hasLineBreak } from './quotation-marks.ts';
import type { Token } from './tokens.ts';

export interface Sentences {
  /** Number of the sentence and of the paragraph of each token, counted from 0. */
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
}

/** Abbreviations with a full stop that a name or number follows: they don't end a sentence. */
const NEVER_LAST: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof sen sens rep reps gov govs gen col lt sgt capt cmdr adm maj rev hon st vs i.e e.g fig'.split(
    ' ',
  ),
);
const STARTER =
  /^(?:The|A|An|He|She|It|They|We|I|But|And|In|On|At|If|This|That|Those|These|His|Her|Their|When|While|As|For|“|")$/;
const CLOSING = /^(?:”|’|'|"|''|\)|\]|»)$/;
const CAN_START = /^[\p{Lu}\p{N}“"‘'«([@#$—–`-]/u;

/** Sentence and paragraph numbers of the tokens of `text`. */
export function sentences(text: string, tokens: readonly Token[]): Sentences {
  const sentence = new Int32Array(tokens.length);
  const paragraph = new Int32Array(tokens.length);
  let s = 0;
  let p = 0;
  let ended = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const previous = tokens[i - 1];
    if (previous) {
      if (hasLineBreak(text, previous.end, token.start)) {
        s++;
        p++;
        ended = false;
      } else if (ended && !(CLOSING.test(token.word) && previous.end === token.start)) {
        if (CAN_START.test(token.word)) s++;
        ended = false;
      }
    }
    sentence[i] = s;
    paragraph[i] = p;
    ended = endsSentence(token.word, tokens[i + 1]?.word) || (ended && CLOSING.test(token.word));
  }
  return { sentence, paragraph };
}

function endsSentence(word: string, next: string | undefined): boolean {
  if (/^(?:[.!?…]|\.{2,})$/.test(word)) return true;
  if (word.length < 2 || !word.endsWith('.') || next === undefined) return false;
  const stem = word.slice(0, -1).toLowerCase();
  if (NEVER_LAST.has(stem) || /^\p{Lu}\.$/u.test(word)) return false;
  return STARTER.test(next);
}
