/**
 * Text as XML 1.0 takes it, in content and in attribute values alike. What XML has no way to write (most control
 * characters, halves of surrogate pairs, U+FFFE and U+FFFF) becomes U+FFFD and is counted; line breaks and tabs are
 * written as references, since a parser would otherwise turn them into blanks.
 */

/** Everything outside the production Char of XML 1.0. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"'\t\n\r]/g, (character) => REFERENCES[character]!);
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // "]]>" may not stand in content.
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** `id` so that XML can write it, and two ids are never written alike: what it can't, and `%`, by its number. */
export function xmlId(id: string): string {
  return id
    .replaceAll('%', '%25')
    .replace(FORBIDDEN, (character) => `%${character.codePointAt(0)!.toString(16)};`);
}

/** How many characters of `text` XML can't write. */
export function forbiddenInXml(text: string): number {
  return text.match(FORBIDDEN)?.length ?? 0;
}

/** `<name a="b"/>`, or with `content` inside; an attribute without a value is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content?: string,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
