/** Where one is in the workbench, as the part of the address behind `#`: every screen, statement and span has a link of its own. */

export const SCREENS = [
  'reader',
  'ledger',
  'people',
  'matrix',
  'timeline',
  'networks',
  'disagreements',
  'model',
  'brief',
  'history',
] as const;

export type ScreenName = (typeof SCREENS)[number];

export interface Address {
  readonly screen: ScreenName;
  /** The article that the reader shows. */
  readonly article?: string;
  /** What the screen is narrowed to, and what is looked at: `at` a statement, `span` as `start-end`, `show` ids of statements. */
  readonly query: Readonly<Record<string, string>>;
}

/** `#/reader/a2?at=a2-s4`; what is no address leads to the reader. */
export function addressOf(hash: string): Address {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [name, article] = path.split('/').map(decoded);
  const screen = SCREENS.find((one) => one === name) ?? 'reader';
  const query = Object.fromEntries(new URLSearchParams(search));
  return article === undefined || article === '' ? { screen, query } : { screen, article, query };
}

/** The link to an address; what is empty in its query is left out. */
export function hrefOf({ screen, article, query }: Address): string {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  const path = article === undefined ? screen : `${screen}/${encodeURIComponent(article)}`;
  return `#/${path}${asked.size > 0 ? `?${asked}` : ''}`;
}

/** A statement in its article. */
export function statementHref({ id, article }: { readonly id: string; readonly article: string }): string {
  return hrefOf({ screen: 'reader', article, query: { at: id } });
}

export function spanHref(span: {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}): string {
  return hrefOf({ screen: 'reader', article: span.article, query: { span: `${span.start}-${span.end}` } });
}

export function actorHref(id: string): string {
  return hrefOf({ screen: 'people', query: { actor: id } });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
