/**
 * Which format a text is in, by what it holds; its name and declared type only settle what content leaves open.
 */

export type Format = 'page' | 'feed' | 'markdown' | 'text' | 'data';

/** The format of `text`; more than its head is looked at only where that looks like JSON. */
export function formatOf(text: string, from: string, contentType: string | undefined): Format {
  const head = text.slice(0, 20_000);
  if (FEED.test(head) || isJsonFeed(head)) return 'feed';
  if (isJson(text)) return 'data';
  if (PAGE.test(head) || (head.match(PAGE_TAGS)?.length ?? 0) >= 3) return 'page';
  if (/\.(?:md|markdown|mkd|mdx)$/i.test(from) || /\bmarkdown\b/i.test(contentType ?? '')) return 'markdown';
  return FRONT_MATTER.test(head) || looksLikeMarkdown(head) ? 'markdown' : 'text';
}

/** The character set that the bytes' own head or their declared type names. */
export function declaredCharset(head: string, contentType: string | undefined): string | undefined {
  return [contentType?.slice(0, 500) ?? '', head.slice(0, 4096)]
    .map((text) => CHARSET.exec(text)?.[1])
    .find(Boolean);
}

const CHARSET = /\b(?:charset|encoding)\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/i;
// A root element after at most a declaration, comments and a document type.
const FEED =
  /^\s*(?:<\?[^<>]{0,500}\?>\s*|<!--[^<>]{0,2000}-->\s*|<!DOCTYPE (?:rss|feed|rdf)[\s\S]{0,15000}?\]>\s*){0,10}<(?:rss|feed|rdf:RDF)[\s>]/i;
const PAGE =
  /^\s*(?:<\?xml[^<>]{0,300}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|main)[\s>]/i;
const PAGE_TAGS = /<(?:p|div|h[1-6]|article|section|ul|blockquote|br|table)(?:\s[^<>]{0,500})?\/?>/gi;
const FRONT_MATTER = /^---[ \t]*\r?\n(?:#[^\n]*\r?\n)*[a-z_][\w-]{0,40}:(?:\s|$)/i;

function isJsonFeed(head: string): boolean {
  return /^\s*\{/.test(head) && /"version"\s{0,5}:\s{0,5}"https?:\\?\/\\?\/jsonfeed\.org/.test(head);
}

/** Data that a program wrote for another: nothing in it is running text. */
function isJson(text: string): boolean {
  if (!/^\s*[[{]\s*["[{\]}]/.test(text.slice(0, 1000))) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Two kinds of Markdown's signs, or several of one: a lone asterisk or dash proves nothing. */
function looksLikeMarkdown(head: string): boolean {
  const counts = SIGNS.map((sign) => head.match(sign)?.length ?? 0);
  return counts.filter((count) => count > 0).length >= 2 || counts.some((count) => count >= 3);
}

const SIGNS = [
  /^#{1,6} \S/gm,
  /\[[^[\]\n]{1,200}\]\(https?:[^()\s]{1,500}\)/g,
  /(?<![*\w])\*\*\S[^*\n]{0,200}\*\*(?!\*)/g,
  /^```/gm,
];
