/**
 * Who wrote it, from a line that says so. A name is two to five capitalised words, particles aside: anything else
 * on the line (a desk, an agency, a place) is no author.
 */

/** The authors a byline names ("By Ana Ruiz and Per Olsen, Harbour Press"), or none when the line is no byline. */
export function bylineAuthors(line: string): readonly string[] {
  if (line.length > 200) return [];
  const found = BYLINE.exec(line)?.[1] ?? nameBeforeRole(line);
  return found === undefined ? [] : namesIn(found);
}

/** "Ana Ruiz, Industry Correspondent", without "by". */
function nameBeforeRole(line: string): string | undefined {
  const [name = '', role = ''] = line.split(', ', 2);
  return ROLE.test(role) && isName(name) ? name : undefined;
}

/** The names in a list of people, whatever joins them. */
export function namesIn(text: string): readonly string[] {
  const parts = text.slice(0, 300).split(/\s*(?:,|;|\||·|•|&| and | with | in )\s*/i);
  const names = parts.map((part) => part.replace(/^(?:by|and)\s+/i, '').trim()).filter(isName);
  return [...new Set(names.map(inOrdinaryCase))];
}

/** A byline in capitals, as it would stand in a sentence: "ANA RUIZ". */
const inOrdinaryCase = (name: string): string =>
  name !== name.toUpperCase() || /\d/.test(name)
    ? name
    : name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());

/** Whether `text` reads as one person's name and nothing more. */
export function isName(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word)) &&
    !PARTICLE.test(words.at(-1)!) &&
    !words.some((word) => NOT_A_NAME.test(word))
  );
}

const ROLE = /^(?:\p{L}+ ){0,3}(?:correspondent|editor|reporter|writer)(?: in \p{Lu}\p{L}+)?$/iu;
const BYLINE = /^(?:by|written by|story by|words by|reported by|reporting by|author:|authors:)\s+(\S.*)$/i;
const NAME_WORD = /^\p{Lu}[\p{L}'’.-]{0,24}$/u;
const PARTICLE = /^(?:al|bin|bint|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ter|van|von|zu)$/i;
const NOT_A_NAME =
  /^(?:press|news|newsroom|staff|reuters|agency|agencies|times|post|desk|team|editor|editors|editorial|correspondent|reporter|reporters|writer|writers|daily|herald|gazette|tribune|monday|tuesday|wednesday|thursday|friday|saturday|sunday|service|network|media|bureau|president|minister|secretary|the)$/i;
