/** Patterns of states: a letter for each option, Y, N or - for both. */

/** Whether a state, by its letters, is one of a pattern; what the pattern leaves out may be either. */
export const fitsPattern = (name: string, pattern: string): boolean =>
  [...pattern].every((letter, k) => (letter !== 'Y' && letter !== 'N') || name[k] === letter);

/** The pattern with another letter for an option; empty where it says nothing. */
export function patternWith(pattern: string, option: number, letter: string, options: number): string {
  const letters = Array.from({ length: options }, (_, k) =>
    k === option ? letter : (pattern[k] ?? '-'),
  ).join('');
  return /[YN]/.test(letters) ? letters : '';
}
