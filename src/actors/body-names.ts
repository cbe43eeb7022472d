/** When two spellings are one body's name: articles, marks and case don't count; an acronym stands for its words. */

export function foldBody(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "Atlantic Dockworkers' Union": ADU. */
export function acronymOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
}
