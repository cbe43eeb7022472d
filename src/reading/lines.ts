/**
 * Lines of text as a file has them against paragraphs as a writer meant them. A file is hard-wrapped when its lines
 * break where the next word would not have fitted; only then are lines joined.
 */

/** `text` on one line: white space as single spaces, none at the ends, invisible characters out, well-formed. */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, '').replace(BLANK, ' ').trim().toWellFormed();
}

/** The paragraphs of `lines`: groups between blank lines, and in a hard-wrapped file its lines joined. */
export function paragraphsOf(lines: readonly string[]): readonly string[] {
  const tidied = lines.map(tidy);
  const width = wrapWidth(tidied);
  return width === undefined ? tidied.filter((line) => line !== '') : joined(tidied, width);
}

/** The column at which the lines are hard-wrapped; undefined when each line is a paragraph of its own. */
export function wrapWidth(lines: readonly string[]): number | undefined {
  const lengths = lines.filter((line) => line !== '').map((line) => line.length);
  const width = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.98)] ?? 0;
  if (width < 40 || width > WIDEST) return undefined;
  const pairs = lines.flatMap((line, i) =>
    line !== '' && lines[i + 1] ? [[line, lines[i + 1]!] as const] : [],
  );
  const wrapped = pairs.filter(([line, next]) => isWrapped(line, next, width)).length;
  const midSentence = pairs.filter(([line]) => !/[.!?:;…"”’)]$/.test(line)).length;
  return wrapped >= 3 && wrapped >= pairs.length * 0.5 && midSentence >= pairs.length * 0.5
    ? width
    : undefined;
}

// Lines of a file that keeps one paragraph a line are mostly longer than anything people wrap at.
const WIDEST = 120;
const BLANK = /[\s\u0000-\u001f\u007f-\u009f]+/g;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

function isWrapped(line: string, next: string, width: number): boolean {
  const space = next.indexOf(' ');
  return line.length + 1 + (space < 0 ? next.length : space) > width - 2;
}

function joined(lines: readonly string[], width: number): readonly string[] {
  const paragraphs: string[][] = [];
  lines.forEach((line, i) => {
    if (line === '') return;
    const before = lines[i - 1] ?? '';
    const goesOn =
      before !== '' && !LIST_MARK.test(line) && (isWrapped(before, line, width) || /^\p{Ll}/u.test(line));
    if (goesOn) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs.map(joinLines);
}

/** What starts a list item in plain text. */
export const LIST_MARK: RegExp = /^(?:[-*•–‣▪]|\d{1,2}[.)]|\([a-z\d]\))\s+(?=\S)/;

/** The lines as one, without a space after a hyphen that a compound was broken at. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line, i) => (i === 0 ? line : `${gapBetween(lines[i - 1]!, line)}${line}`)).join('');
}

function gapBetween(before: string, after: string): string {
  return /\p{L}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(after) ? '' : ' ';
}
