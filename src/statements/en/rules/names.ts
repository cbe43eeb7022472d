/**
 * Whether a short run of text can be the name of who speaks: capitalised words, small words only between them. Judges
 * form alone, since names nobody has heard of must pass.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Headings and labels that are capitalised like names and are none. */
const LABELS = words(
  'note notes update updates correction corrections editor editors source sources contact date time place location subject ' +
    'related more read watch listen photo photos image video caption credit summary background highlights key quotes quote ' +
    'reaction reactions reactions: in what why how who where when which whose the their his her our your my a an this that these ' +
    'those here there next previous question questions answer topics topic agenda participants attendees present details facts ' +
    'fact analysis opinion exclusive breaking live explainer timeline statement statements transcript remarks readout ' +
    'conclusion introduction overview contents share comments comment advertisement tags category filed about for on at from ' +
    'warning tip example result results figure table step part chapter section article annex appendix item total price cost ' +
    'address phone email website www http https subscribe follow world leaders final latest if but and',
);
const TITLE_WORDS =
  /\b(?:President|Minister|Secretary|Chancellor|Ambassador|Envoy|Senator|Governor|Mayor|General|Colonel|Admiral|King|Queen|Prince|Princess|Chairman|Chairwoman|Chair|Director|Commissioner|Spokesman|Spokeswoman|Spokesperson|Representative|Congressman|Congresswoman|Mr|Mrs|Ms|Dr|Prof|Professor|Sen|Rep|Gov|Gen|Judge|Justice|Advisor|Adviser|Speaker|Premier|Delegate|Negotiator|Host|Moderator|Reporter|Press)\b/;
const PARTICLES =
  /^(?:of|the|and|de|da|del|della|di|dos|van|von|der|den|bin|bint|ibn|al|el|la|le|du|ter|for|to|&)$/;
const CAPITALISED = /^['‘’(]?(?:\p{Lu}|[adlAO][’'-]\p{Lu}|Mc|Mac)/u;
const LONGEST = 12;

/** Whether `text` has the form of a name, with or without a title. */
export function isNameLike(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  if (text.length > 90 || parts.length > LONGEST || parts.length === 0) return false;
  const first = parts[0]!;
  if (LABELS.has(first.toLowerCase().replace(/[^\p{L}]/gu, ''))) return false;
  if (!CAPITALISED.test(first) || !CAPITALISED.test(parts.at(-1)!)) return false;
  return parts.every((part) => CAPITALISED.test(part) || PARTICLES.test(part)) && !/[?!“”"]/.test(text);
}

/** Whether a name-like text carries a title, which makes it surely a person. */
export const hasTitle = (text: string): boolean => TITLE_WORDS.test(text);

/** Whether the last word of `name` also stands in `body`: a heading's words that the story uses as a name. */
export function isMentioned(name: string, body: string): boolean {
  const last = name.trim().split(/\s+/).at(-1) ?? '';
  return last.length > 2 && body.includes(last);
}
