/**
 * The dateline that opens a report: "GENEVA, March 3 (Northwire) —", "Feldhaven, 12 February 2031 –". An agency in it is the
 * outlet and says that the text is wire copy; with a year it names the date. The words stay in the text.
 */
import { calendarDate } from './calendar-date.ts';

export interface Dateline {
  readonly agency?: string;
  readonly published?: string;
}

/** The dateline at the head of a paragraph, if it has one. */
export function datelineOf(paragraph: string): Dateline | undefined {
  const found = DATELINE.exec(paragraph.slice(0, 160));
  if (!found) return bareDateline(paragraph);
  const published = calendarDate(found[1] ?? '');
  return { agency: found[2]!.trim(), ...(published === undefined ? {} : { published }) };
}

/** A place, a day with its year, a dash, and no agency. */
function bareDateline(paragraph: string): Dateline | undefined {
  const found = BARE.exec(paragraph.slice(0, 120));
  const published = found ? calendarDate(found[1]!) : undefined;
  return published === undefined ? undefined : { published };
}

const BARE =
  /^\**\p{Lu}[\p{L}.'’ -]{1,30}, ?((?:\p{L}+ \d{1,2}, ?\d{4}|\d{1,2} \p{L}+ \d{4}))\** ?(?:--|[-–—:])/u;

// A place in capitals, perhaps a state or country and a day, the agency in brackets, a dash.
const DATELINE =
  /^\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]+){0,4}((?:, ?[^(),]{1,40}){0,3}) ?\(([\p{Lu}][\p{L}\d .&'’-]{1,40})\) ?(?:--|[-–—:])/u;
