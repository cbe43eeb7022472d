/** Numbers, dates and lists in English words, and long texts cut short, the same on every machine: no locale is asked. */

/** `1 article`, `1,204 articles`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** Whole numbers with a comma at every thousand. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `18 August 2025`, or `18 Aug 2025`; what isn't an ISO date stays as it is. */
export function dateWords(iso: string, length: 'long' | 'short' = 'long'): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const month = MONTHS[Number(parts?.[2]) - 1];
  if (!parts || month === undefined) return iso;
  return `${Number(parts[3])} ${length === 'long' ? month : month.slice(0, 3)} ${parts[1]}`;
}

/** `12 to 14 August 2025`, `30 July to 2 August 2025`, or one date if both are the same. */
export function dateRange(first: string, last: string, length: 'long' | 'short' = 'long'): string {
  const [from, to] = [dateWords(first, length), dateWords(last, length)];
  const [day, month, year] = from.split(' ');
  if (from === to || year === undefined) return from === to ? from : `${from} to ${to}`;
  if (to.endsWith(` ${month} ${year}`)) return `${day} to ${to}`;
  return to.endsWith(` ${year}`) ? `${day} ${month} to ${to}` : `${from} to ${to}`;
}

/** `content` in quotation marks of ours, unless the words bring their own. */
export function inQuotationMarks(text: string): string {
  return /^["“„«‘'‹]/.test(text) ? text : `“${text}”`;
}

/** At most `most` characters, cut at a word where one ends near, with `…` for the rest. */
export function shortened(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  if (characters.length <= most) return characters.join('');
  const kept = characters.slice(0, most - 1).join('');
  const word = kept.lastIndexOf(' ');
  return `${word > most * 0.7 ? kept.slice(0, word) : kept}…`;
}
