/**
 * Markdown's inline syntax taken out of a line: emphasis, links, images, code, escapes, references. One pass over
 * the characters with stacks, so that hostile input costs no more than its length; what is unbalanced stays.
 */
import { withoutReferences } from '../core/character-references.ts';
import { tidy } from './lines.ts';

/** The words of a piece of Markdown; a link leaves its label and an image nothing. */
export function plainInline(markdown: string): string {
  return tidy(withoutReferences(strip(markdown.replace(TAG, ' '), true)));
}

/** `text` without pairs of asterisks or underscores around words, and otherwise unchanged. */
export function withoutEmphasis(text: string): string {
  return /[*_]/.test(text) ? strip(text, false) : text;
}

const TAG =
  /<(?:\/?[a-z][a-z\d-]{0,20}(?:\s[^<>]{0,500})?\/?|!--[^<>]{0,1000}--|(?:https?:|mailto:)[^<>\s]{1,500})>/gi;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const MOST_ADDRESS = 2000;

interface Opening {
  readonly mark: string;
  readonly at: number;
}

function strip(text: string, links: boolean): string {
  const pieces: string[] = [];
  const brackets: Opening[] = [];
  const emphasis: Record<string, Opening[]> = {};
  for (let i = 0; i < text.length; ) {
    const character = text[i]!;
    if (links && character === '\\' && ESCAPABLE.test(text[i + 1] ?? '')) {
      pieces.push(text[i + 1]!);
      i += 2;
    } else if (
      character === '*' ||
      character === '_' ||
      (links && (character === '`' || character === '~'))
    ) {
      const run = runAt(text, i);
      pieces.push(closeOrOpen(text, i, run, pieces, emphasis) ? '' : run);
      i += run.length;
    } else if (links && (character === '[' || (character === '!' && text[i + 1] === '['))) {
      const mark = character === '!' ? '![' : '[';
      brackets.push({ mark, at: pieces.push(mark) - 1 });
      i += mark.length;
    } else if (links && character === ']' && brackets.length > 0) {
      i = closeBracket(text, i, pieces, brackets.pop()!);
    } else {
      pieces.push(character);
      i += 1;
    }
  }
  return pieces.join('');
}

function runAt(text: string, start: number): string {
  let end = start + 1;
  while (end < text.length && text[end] === text[start]) end += 1;
  return text.slice(start, end);
}

/** Closes the run's counterpart if it can, else remembers it as one that a later run may close. */
function closeOrOpen(
  text: string,
  at: number,
  run: string,
  pieces: string[],
  open: Record<string, Opening[]>,
): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + run.length] ?? ' ';
  const openings = open[run] ?? [];
  open[run] = openings;
  const code = run.startsWith('`');
  const closes = code || (!/\s/.test(before) && (run.startsWith('*') || !WORD.test(after)));
  const opening = closes ? openings.pop() : undefined;
  if (opening) {
    pieces[opening.at] = '';
    return true;
  }
  if (run.length > 3 || (run.startsWith('~') && run.length < 2)) return false;
  if (code || (!/\s/.test(after) && !WORD.test(before))) openings.push({ mark: run, at: pieces.length });
  return false;
}

const WORD = /[\p{L}\p{N}]/u;

/** Ends a link or image whose label ends at `at`; gives the place to go on from. */
function closeBracket(text: string, at: number, pieces: string[], opening: Opening): number {
  const end = addressEnd(text, at + 1);
  if (end === undefined) {
    pieces.push(']');
    return at + 1;
  }
  pieces[opening.at] = '';
  if (opening.mark === '![') pieces.length = opening.at;
  return end;
}

/** Where `(address "title")` or `[reference]` right after a label ends. */
function addressEnd(text: string, start: number): number | undefined {
  if (text[start] === '[') {
    const end = text.slice(start, start + 200).indexOf(']');
    return end < 0 ? undefined : start + end + 1;
  }
  if (text[start] !== '(') return undefined;
  let depth = 0;
  for (let i = start; i < Math.min(text.length, start + MOST_ADDRESS); i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '(') depth += 1;
    else if (text[i] === ')' && --depth === 0) return i + 1;
  }
  return undefined;
}
