/**
 * One line for each office an actor holds: a shorter wording of the same post ("Secretary", "Secretary of State") and
 * initials beside the post in full say nothing new; capitals are the layout's, and an owner isn't named twice.
 */
import type { Office } from '../record/actor.ts';

/** The offices that remain, in their order; `nameOf` gives an owner's names. */
export function distinctOffices(
  offices: readonly Office[],
  namesOf: (id: string) => readonly string[],
): Office[] {
  const worded = offices
    .slice(0, MOST_OFFICES)
    .map((office) => ({ ...office, title: plainTitle(office, namesOf) }));
  return worded.filter(
    (office, i) =>
      !worded.some((other, k) => k !== i && covers(other, office) && !(covers(office, other) && i < k)),
  );
}

/** More posts than this nobody holds. */
const MOST_OFFICES = 40;

/** Whether `whole` says all that `part` says. */
function covers(whole: Office, part: Office): boolean {
  if (part.of !== undefined && whole.of !== part.of) return false;
  const [words, less] = [wordsOf(whole.title), wordsOf(part.title)];
  if (words.includes('former') !== less.includes('former')) return false;
  if (isInitials(part.title)) return words.length > 1 && words[0]!.startsWith(part.title[0]!.toLowerCase());
  return less.every((word) => words.includes(word)) && !ranks(words, less);
}

/** "Deputy minister" is another post than "minister". */
const ranks = (words: readonly string[], less: readonly string[]): boolean =>
  RANKS.some((rank) => words.includes(rank) && !less.includes(rank));

const RANKS = ['vice', 'deputy', 'prime', 'assistant', 'acting', 'president-elect', 'opposition'];

const wordsOf = (title: string): readonly string[] => title.toLowerCase().split(/[^\p{L}\p{N}-]+/u);

const isInitials = (title: string): boolean => /^\p{Lu}{2,5}$/u.test(title);

function plainTitle({ title, of }: Office, namesOf: (id: string) => readonly string[]): string {
  const words = title === title.toUpperCase() && title.length > 5 ? title.toLowerCase() : title;
  const tail = (of === undefined ? [] : namesOf(of)).flatMap((name) => [` of the ${name}`, ` of ${name}`]);
  const named = tail.find((end) => words.toLowerCase().endsWith(end.toLowerCase()));
  return named === undefined ? words : words.slice(0, -named.length);
}
