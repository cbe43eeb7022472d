/** Names in texts, as whole words: "Lind" stands in "Mr Lind’s" and not in "Lindqvist". */

const LETTER = /[\p{L}\p{N}]/u;

/** Whether a name stands in a text as whole words. */
function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + name.length] ?? '')) return true;
  return false;
}

/** Finds the longest of some names that stands in a text. */
export function longestNameIn(names: readonly string[]): (text: string) => string | undefined {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return (text) => {
    const spaced = text.replace(/\s+/g, ' ');
    return longestFirst.find((name) => standsIn(spaced, name));
  };
}
