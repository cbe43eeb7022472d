/**
 * What a page says about itself: JSON-LD first, since extractors lose its authors, then OpenGraph and other `<meta>`,
 * then microdata, `<time>` and a byline. Read before anything is taken out of the page; nothing here is trusted
 * to be well-formed.
 */
import { withoutReferences } from '../core/character-references.ts';
import { bylineAuthors, isName, namesIn } from './byline.ts';
import { calendarDate } from './calendar-date.ts';
import { tidy } from './lines.ts';

export interface PageMetadata {
  readonly title?: string;
  readonly description?: string;
  readonly authors: readonly string[];
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
}

/** The metadata of a parsed page. */
export function pageMetadata(document: Document): PageMetadata {
  const linked = linkedArticle(document);
  const meta = metaOf(document);
  const outlet = [
    nameOf(linked.publisher),
    meta('og:site_name', 'application-name', 'publisher', 'dc.publisher', 'citation_publisher'),
    siteInTitle(document),
  ].find(Boolean);
  const title = [
    wordsOf(linked.headline),
    meta('og:title', 'twitter:title', 'dc.title', 'citation_title'),
    textOf(document, 'h1'),
    textOf(document, 'title'),
  ].find(Boolean);
  const published = [
    wordsOf(linked.datePublished),
    meta(...DATES),
    attribute(document, '[itemprop~=datePublished]', 'content', 'datetime'),
    attribute(document, 'time[datetime]', 'datetime'),
  ].flatMap((text) => (text ? (calendarDate(text) ?? []) : []))[0];
  const url = [
    attribute(document, 'link[rel=canonical]', 'href'),
    meta('og:url'),
    wordsOf(linked.url),
    nameOf(linked.mainEntityOfPage),
  ].find((text) => text && /^https?:\/\//i.test(text));
  const description =
    meta('og:description', 'description', 'twitter:description') ?? wordsOf(linked.description);
  return {
    ...(title ? { title: withoutSiteName(title, outlet) } : {}),
    ...(description ? { description } : {}),
    authors: authorsOf(document, linked, meta, outlet),
    ...(outlet ? { outlet } : {}),
    ...(published ? { published } : {}),
    ...(url ? { url } : {}),
  };
}

const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'citation_publication_date',
];

type Linked = Readonly<Record<string, unknown>>;

const LONGEST_LINKED = 500_000;

/** The first article among the page's JSON-LD. */
function linkedArticle(document: Document): Linked {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20);
  const nodes = scripts.flatMap((script) => linkedNodes(script.textContent ?? ''));
  return nodes.find((node) => ARTICLE_TYPE.test(String(node['@type']))) ?? {};
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|PressRelease)\b/;

function linkedNodes(json: string): readonly Linked[] {
  if (json.length > LONGEST_LINKED) return [];
  try {
    const value: unknown = JSON.parse(json.replace(/[\u0000-\u001f]+/g, ' '));
    return (Array.isArray(value) ? value : [value]).filter(isRecord).flatMap((node) => {
      const graph = node['@graph'];
      return [node, ...(Array.isArray(graph) ? graph.filter(isRecord) : [])];
    });
  } catch {
    return [];
  }
}

function isRecord(value: unknown): value is Linked {
  return typeof value === 'object' && value !== null;
}

function wordsOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? tidy(withoutReferences(value.slice(0, 2000))) : '';
  return text === '' ? undefined : text;
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return nameOf(value[0]);
  return isRecord(value) ? wordsOf(value.name ?? value['@id']) : wordsOf(value);
}

/** Looks up the page's `<meta>` by name or property, lower case; the first of the names that is there wins. */
function metaOf(document: Document): (...names: readonly string[]) => string | undefined {
  const values = new Map<string, string>();
  for (const element of [...document.querySelectorAll('meta[content]')].slice(0, 500)) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = wordsOf(element.getAttribute('content'));
    if (content && !values.has(name)) values.set(name, content);
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined);
}

function textOf(document: Document, selector: string): string | undefined {
  return wordsOf(document.querySelector(selector)?.textContent);
}

function attribute(document: Document, selector: string, ...names: readonly string[]): string | undefined {
  const element = document.querySelector(selector);
  return names.map((name) => wordsOf(element?.getAttribute(name))).find(Boolean);
}

function authorsOf(
  document: Document,
  linked: Linked,
  meta: (...names: readonly string[]) => string | undefined,
  outlet: string | undefined,
): readonly string[] {
  const value = linked.author ?? linked.creator;
  const named = (Array.isArray(value) ? value.slice(0, 20) : [value]).flatMap((one) => nameOf(one) ?? []);
  const said = [
    meta(
      'author',
      'article:author',
      'og:article:author',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'citation_author',
    ),
  ].flatMap((text) => text ?? []);
  const shown = [...document.querySelectorAll(SHOWN)]
    .slice(0, 10)
    .flatMap((element) => shownAuthors(tidy(element.textContent ?? '')));
  const lists = [named, said, shown].map((texts) =>
    texts.filter((text) => text !== outlet && !/^https?:|@|^\d/.test(text)).flatMap(authorNames),
  );
  return [...new Set(lists.find((names) => names.length > 0) ?? [])];
}

const SHOWN = '[rel~=author],[itemprop~=author],.byline,.author,.article-byline,.author-name,.c-byline';

function shownAuthors(text: string): readonly string[] {
  const authors = bylineAuthors(text);
  return authors.length > 0 ? authors : isName(text) ? [text] : [];
}

// A name that is one word or a desk is kept as given when the page says it is the author.
function authorNames(text: string): readonly string[] {
  const names = namesIn(text);
  const bare = text.replace(/^by\s+/i, '');
  return names.length > 0 ? names : bare.length <= 60 ? [bare] : [];
}

/** What the page's title adds to its headline: "Talks resume - The Harbour Post" over the headline "Talks resume". */
function siteInTitle(document: Document): string | undefined {
  const headline = textOf(document, 'h1');
  const title = textOf(document, 'title');
  if (!headline || !title?.startsWith(headline)) return undefined;
  return /^\s+[|–—·-]\s+(\p{Lu}[^|–—·]{1,60})$/u.exec(title.slice(headline.length))?.[1];
}

/** "Talks resume | The Harbour Post" is "Talks resume" when the outlet says that it is The Harbour Post. */
function withoutSiteName(title: string, outlet: string | undefined): string {
  const found = /^(.{10,}?)\s+[|–—·-]\s+([^|–—·]{2,60})$/.exec(title);
  if (!found) return title;
  const site = found[2]!.toLowerCase();
  const known = outlet?.toLowerCase();
  return known !== undefined && (known.includes(site) || site.includes(known)) ? found[1]! : title;
}
