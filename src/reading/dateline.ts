/**
 * The dateline that opens agency copy: "GENEVA, March 3 (Northwire) —". It names the agency, hence the outlet and
 * that the text is wire copy; with a year it names the date. The words stay in the text.
 */
import { calendarDate } from './calendar-date.ts';

export interface Dateline {
  readonly agency: string;
  readonly published?: string;
}

/** The dateline at the head of a paragraph, if it has one. */
export function datelineOf(paragraph: string): Dateline | undefined {
  const found = DATELINE.exec(paragraph.slice(0, 160));
  if (!found) return undefined;
  const published = calendarDate(found[1] ?? '');
  return { agency: found[2]!.trim(), ...(published === undefined ? {} : { published }) };
}

// A place in capitals, perhaps a state or country and a day, the agency in brackets, a dash.
const DATELINE =
  /^\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]+){0,4}((?:, ?[^(),]{1,40}){0,3}) ?\(([\p{Lu}][\p{L}\d .&'’-]{1,40})\) ?(?:--|[-–—:])/u;
