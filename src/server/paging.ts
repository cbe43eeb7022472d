/**
 * A long list a page at a time. A cursor says where the next page begins, in which state of the study and of which list: one of
 * another state is refused, so that all pages together are the whole list, in order and without repeats.
 */
import { createHash } from 'node:crypto';
import { Refusal } from './problems.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many there are on all pages. */
  readonly total: number;
  /** Cursor of the next page; absent on the last. */
  readonly next?: string;
}

export const MOST_ITEMS = 500;

export interface PageAsked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The page of `all` that is asked for; `state` is the study's and `list` names what is listed, filters and all. */
export function pageOf<Item>(
  all: readonly Item[],
  { limit, cursor }: PageAsked,
  state: string,
  list: string,
): Page<Item> {
  const start = cursor === undefined ? 0 : startOf(cursor, state, list);
  const end = start + limit;
  return {
    items: all.slice(start, end),
    total: all.length,
    ...(end < all.length ? { next: cursorAt(end, state, list) } : {}),
  };
}

const cursorAt = (start: number, state: string, list: string): string =>
  Buffer.from(`${start}.${markOf(state)}.${markOf(list)}`).toString('base64url');

const markOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

function startOf(cursor: string, state: string, list: string): number {
  const [, start, ofState, ofList] =
    /^(\d{1,9})\.([0-9a-f]{12})\.([0-9a-f]{12})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (start === undefined || ofList !== markOf(list))
    throw new Refusal(400, {
      code: 'server/cursor',
      where: 'cursor',
      problem: 'it is no cursor of this list',
      mend: 'Give "next" of the page before as it is, with the same filters.',
    });
  if (ofState !== markOf(state))
    throw new Refusal(410, {
      code: 'server/cursor-gone',
      where: 'cursor',
      problem: 'the study has changed since the page before',
      mend: 'Begin again without a cursor.',
    });
  return Number(start);
}
