/**
 * The calendar day a publication date names, as written: the offset of a time is not applied, since a reader's
 * "published on the 19th" is the publisher's day. Numeric dates whose order is unclear (03/04/2025) name none.
 */

/** The first full date in the first 200 characters of `text`, as `YYYY-MM-DD`. */
export function calendarDate(text: string): string | undefined {
  const head = text.slice(0, 200);
  for (const { pattern, order } of FORMS) {
    const found = pattern.exec(head);
    if (!found) continue;
    const part = Object.fromEntries(order.map((name, i) => [name, found[i + 1]!]));
    const date = dayOf(Number(part.year), monthOf(part.month!), Number(part.day));
    if (date) return date;
  }
  return undefined;
}

const MONTH = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';

const FORMS: readonly { readonly pattern: RegExp; readonly order: readonly ('year' | 'month' | 'day')[] }[] =
  [
    { pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, order: ['year', 'month', 'day'] },
    {
      pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i'),
      order: ['month', 'day', 'year'],
    },
    {
      pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})\\b`, 'i'),
      order: ['day', 'month', 'year'],
    },
    { pattern: /^(\d{4})(\d{2})(\d{2})(?:T|\D|$)/, order: ['year', 'month', 'day'] },
  ];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return real && year >= 1600 && year <= 2200 ? date : undefined;
}
