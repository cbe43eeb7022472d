/**
 * A feed (RSS, Atom, RDF or JSON) as drafts, one an item. The document type is cut before parsing, since entities
 * defined in it are how a small file becomes a large one.
 */
import { parseFeed } from 'feedsmith';
import { namesIn } from './byline.ts';
import { calendarDate } from './calendar-date.ts';
import type { Draft, DraftReading } from './draft.ts';
import { tidy } from './lines.ts';
import { readFragment } from './page.ts';

/** The drafts of a feed's items, in the feed's order. */
export function readFeed(text: string): DraftReading {
  try {
    const { feed } = parseFeed(text.replace(DOCUMENT_TYPE, ''));
    return { drafts: draftsOf(feed as Entry), faults: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      drafts: [],
      faults: [
        {
          code: 'reading/feed',
          problem: `the feed could not be read (${reason.slice(0, 200)})`,
          mend: 'Check that the whole feed was saved.',
        },
      ],
    };
  }
}

const DOCUMENT_TYPE = /<!DOCTYPE\s[^<>[]{0,500}(?:\[[^\]]{0,1000000}\][^<>]{0,100})?>/i;

/** A feed, an item or a part of one, in whichever of the formats: fields are looked up, never assumed. */
type Entry = Readonly<Record<string, unknown>>;

function draftsOf(feed: Entry): readonly Draft[] {
  const outlet = firstText(feed, ['title']);
  const items = entriesIn(feed.items ?? feed.entries);
  return items.map((item) => {
    const title = firstText(item, ['title']);
    const url = addressOf(item);
    const published =
      DATES.flatMap((name) => calendarDate(textOf(item[name]) ?? '') ?? [])[0] ?? dublinCore(item, 'date');
    return {
      ...(title === undefined ? {} : { title: tidy(title) }),
      ...(outlet === undefined ? {} : { outlet: tidy(outlet) }),
      ...(published === undefined ? {} : { published }),
      ...(url === undefined ? {} : { url }),
      authors: authorsOf(item),
      blocks: readFragment(bodyOf(item)),
      removed: [],
    };
  });
}

const DATES = ['pubDate', 'published', 'date_published', 'datePublished', 'updated'];

function dublinCore(item: Entry, name: string): string | undefined {
  const dc = item.dc;
  return isEntry(dc) ? calendarDate(textOf(dc[name]) ?? textOf(dc[`${name}s`]) ?? '') : undefined;
}

function authorsOf(item: Entry): readonly string[] {
  const dc = isEntry(item.dc) ? item.dc : {};
  const values = [item.authors, item.author, dc.creators, dc.creator].flatMap((value) =>
    Array.isArray(value) ? value : [value],
  );
  const texts = values.flatMap((value) => textOf(value) ?? []);
  // RSS has "address (Name)".
  return [...new Set(texts.flatMap((text) => namesIn(/^\S+@\S+ \(([^()]+)\)$/.exec(text)?.[1] ?? text)))];
}

function bodyOf(item: Entry): string {
  const content = item.content;
  const text = textOf(content) ?? (isEntry(content) ? textOf(content.encoded) : undefined);
  const html = text ?? firstText(item, ['content_html', 'contentHtml', 'description', 'summary']);
  const plainText = firstText(item, ['content_text', 'contentText']);
  if (html !== undefined) return html;
  return (plainText ?? '')
    .split(/\n+/)
    .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('');
}

function addressOf(item: Entry): string | undefined {
  const links = entriesIn(item.links).filter((link) => (textOf(link.rel) ?? 'alternate') === 'alternate');
  const addresses = [
    textOf(item.url),
    textOf(item.link),
    ...links.map((link) => textOf(link.href)),
    textOf(item.guid),
    textOf(item.id),
  ];
  return addresses.find((address) => address !== undefined && /^https?:\/\//i.test(address));
}

function firstText(entry: Entry, names: readonly string[]): string | undefined {
  return names.map((name) => textOf(entry[name])).find((text) => text !== undefined);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return textOf(value[0]);
  return isEntry(value) ? (textOf(value.value) ?? textOf(value.name)) : undefined;
}

function entriesIn(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
