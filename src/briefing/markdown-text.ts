/** The pieces of the Markdown brief: text from outside is escaped in one place, `plain`, so that it never becomes markup. */
import type { Lookup } from './lookup.ts';
import { sourceWords } from './words.ts';

/** `text` on one line, with every character escaped that could begin markup, also at the start of a line. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>&|~#@]|:(?=\/\/)/g, '\\$&')
    .replace(/^( ?)([-+=])/, '$1\\$2')
    .replace(/^( ?\d{1,9})([.)])/, '$1\\$2');
}

export function paragraphs(texts: readonly string[]): string {
  return texts.join('\n\n');
}

export function bullets(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join('\n');
}

export function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** `Harn Courier, 12 Mar 2031, characters 12 to 80 of courier.html`. */
export function reference(lookup: Lookup, id: string, start: number, end: number): string {
  const article = lookup.articles.get(id);
  if (article === undefined) return '';
  return plain(
    `${sourceWords(lookup, article)}, characters ${start} to ${end} of the text of ${article.from}`,
  );
}
