/**
 * Joins what the layout rules and the learned extractor found in one article into one list in text order. Over the same
 * content a rule's spans stand, since it sees the page's layout; only where a rule reads source and cue from running
 * text and the learned one names the same source do the learned ones stand, since it sees the sentence. What is said inside another's words stays a statement of its own.
 * Invariant: no span has white space or emphasis asterisks at its edges; a quoted content keeps its quotation marks.
 */
import { overlap, type Range } from '../core/range.ts';
import type { Analysis } from './en/analysis.ts';
import { tokensIn } from './en/relation.ts';
import type { Found } from './found.ts';

/** A finding with this share of its content's tokens in a rule's content is the same statement. */
const SAME = 0.5;

/** One list of `ruled` (in order of precedence) and `learned`, trimmed, in text order. */
export function joinFindings(
  analysis: Analysis,
  ruled: readonly Found[],
  learned: readonly Found[],
): Found[] {
  const { text } = analysis;
  const kept: Found[] = [];
  const covered = new Int32Array(analysis.tokens.length).fill(-1);
  for (const found of ruled) {
    if (ownerOf(analysis, found, covered) !== undefined) continue;
    for (const i of tokensIn(analysis, found.content)) covered[i] = kept.length;
    kept.push(found);
  }
  const merged = new Map<number, Found>();
  const own = learned.filter((found) => {
    const owner = ownerOf(analysis, found, covered);
    if (owner === undefined || isInside(found, kept[owner]!)) return true;
    merged.set(owner, merge(merged.get(owner) ?? kept[owner]!, found));
    return false;
  });
  return [...kept.map((found, k) => merged.get(k) ?? found), ...own]
    .map((found) => trimFound(text, found))
    .filter((found) => found.content.length > 0)
    .sort(
      (a, b) => a.content[0]!.start - b.content[0]!.start || a.content.at(-1)!.end - b.content.at(-1)!.end,
    );
}

/** Which ruled finding holds at least half of a learned one's content. */
function ownerOf(analysis: Analysis, { content }: Found, covered: Int32Array): number | undefined {
  const counts = new Map<number, number>();
  const tokens = tokensIn(analysis, content);
  let held = 0;
  for (const i of tokens) {
    const owner = covered[i]!;
    if (owner < 0) continue;
    held++;
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  if (held < tokens.length * SAME) return undefined;
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Whether a finding's source and cue both stand within another's words: it is somebody quoted by the speaker. */
function isInside({ source, cue }: Found, outer: Found): boolean {
  const ends = [...source, ...cue];
  return ends.length > 0 && ends.every((end) => outer.content.some((piece) => overlap(end, piece)));
}

function merge(ruled: Found, learned: Found): Found {
  if (!ruled.runsInText || !learned.source.some((a) => ruled.source.some((b) => overlap(a, b)))) return ruled;
  return {
    ...ruled,
    source: learned.source,
    cue: learned.cue.length > 0 ? learned.cue : ruled.cue,
    confidence: Math.max(ruled.confidence, learned.confidence),
  };
}

function trimFound(text: string, found: Found): Found {
  return {
    ...found,
    source: trimmedAll(text, found.source),
    cue: trimmedAll(text, found.cue),
    content: trimmedAll(text, found.content).map((piece) => withMarks(text, piece)),
  };
}

/** Pieces without loose edges; those with only white space between them become one. */
function trimmedAll(text: string, pieces: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const range = trimmed(text, piece);
    if (range.start >= range.end) continue;
    const last = joined.at(-1);
    if (last && (range.start <= last.end || /^[ \t]*$/.test(text.slice(last.end, range.start)))) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else joined.push(range);
  }
  return joined;
}

function trimmed(text: string, { start, end }: Range): Range {
  while (start < end && /[\s*]/.test(text[start]!)) start++;
  while (end > start && /[\s*]/.test(text[end - 1]!)) end--;
  return { start, end };
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
]);

/** Takes in both quotation marks where the piece is all that stands between them, or one where it holds the other. */
function withMarks(text: string, { start, end }: Range): Range {
  const inside = text.slice(start, end);
  const before = CLOSING.get(text[start - 1] ?? '');
  if (before !== undefined && before !== text[start]) {
    if (text[end] === before) return { start: start - 1, end: end + 1 };
    if (inside.endsWith(before) && inside.indexOf(before) === inside.length - 1)
      return { start: start - 1, end };
  }
  const closing = CLOSING.get(text[start] ?? '');
  if (closing !== undefined && text[end] === closing && !inside.slice(1).includes(closing))
    return { start, end: end + 1 };
  return { start, end };
}
