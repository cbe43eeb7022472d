/**
 * The articles, whole, with every span marked in place. A mark may overlap others, so the text is cut into pieces
 * (`pieces.ts`); each piece leads to the card of the innermost statement that covers it, and before the first word
 * of each statement stands its number, which leads to its card too.
 */

import { type Child, each, html, joined, type Markup, outwardLink } from '../../core/markup.ts';
import { type Piece, pieces } from '../../core/pieces.ts';
import type { Span } from '../../record/article.ts';
import type { BriefArticle } from '../../record/brief.ts';
import type { Certainty } from '../../record/statement.ts';
import {
  articleAnchor,
  clashingEvidence,
  evidenceAnchor,
  shownEvidence,
  statementNumber,
} from '../anchors.ts';
import { isSaid, type Lookup } from '../lookup.ts';
import { articleTitle, counted, dateWords, outletName } from '../words.ts';
import type { Section } from './section.ts';

export function articlesSection(lookup: Lookup): Section | undefined {
  const { articles } = lookup.brief;
  if (articles.length === 0) return undefined;
  const marks = Map.groupBy(
    [...statementMarks(lookup), ...conditionalMarks(lookup), ...evidenceMarks(lookup)],
    ({ article }) => article,
  );
  return {
    id: 'articles',
    title: 'Articles',
    count: articles.length,
    body: each(articles, (article) => articleMarkup(lookup, article, marks.get(article.id) ?? [])),
  };
}

/** A marked stretch of an article: what it looks like and where it leads. */
interface Mark extends Pick<Span, 'article' | 'start' | 'end'> {
  /** Source, cue, content (q), when, condition or outcome (k), evidence: the key shows what each looks like. */
  readonly role: 's' | 'c' | 'q' | 'w' | 'k' | 'e';
  readonly certainty?: Certainty;
  readonly possible?: true;
  /** The place of the card it belongs to; evidence has none. */
  readonly card?: string;
  /** The name of this place, at the first stretch of each card's sentence and at evidence. */
  readonly anchor?: string;
  /** What stands before its first word. */
  readonly label?: string;
  readonly name?: string;
}

function statementMarks(lookup: Lookup): readonly Mark[] {
  return lookup.brief.statements.flatMap((statement): readonly Mark[] => {
    const number = statementNumber(lookup, statement);
    const { source, cue, content, when, certainty } = statement;
    const possible = isSaid(statement) ? {} : { possible: true as const };
    const mark = ({ article, start, end }: Span, role: Mark['role']): Mark => ({
      article,
      start,
      end,
      role,
      card: `s${number}`,
      ...possible,
    });
    const found = [
      ...(source === undefined ? [] : [mark(source, 's')]),
      ...(cue === undefined ? [] : [mark(cue, 'c')]),
      ...(when === undefined ? [] : [mark(when, 'w')]),
      ...content.map((span) => ({ ...mark(span, 'q'), certainty })),
    ];
    return withFirstNamed(found, {
      anchor: `t${number}`,
      label: String(number),
      name: `statement ${number}`,
    });
  });
}

function conditionalMarks(lookup: Lookup): readonly Mark[] {
  return lookup.brief.conditionals.flatMap(({ condition, outcome }, index) =>
    withFirstNamed(
      [condition, outcome].map(({ article, start, end }) => ({
        article,
        start,
        end,
        role: 'k' as const,
        card: `c${index + 1}`,
      })),
      { anchor: `d${index + 1}`, label: `if ${index + 1}`, name: `condition, if ${index + 1}` },
    ),
  );
}

function evidenceMarks(lookup: Lookup): readonly Mark[] {
  const shown = [...lookup.brief.actors.flatMap(shownEvidence), ...clashingEvidence(lookup.brief)];
  const distinct = new Map(shown.map((span) => [evidenceAnchor(lookup, span), span]));
  return [...distinct].map(([anchor, { article, start, end }]) => ({
    article,
    start,
    end,
    role: 'e',
    anchor,
  }));
}

function withFirstNamed(
  marks: readonly Mark[],
  naming: Pick<Mark, 'anchor' | 'label' | 'name'>,
): readonly Mark[] {
  const first = marks.reduce((earliest, mark) => (mark.start < earliest.start ? mark : earliest));
  return marks.map((mark) => (mark === first ? { ...mark, ...naming } : mark));
}

function articleMarkup(lookup: Lookup, article: BriefArticle, marks: readonly Mark[]): Markup {
  const anchor = articleAnchor(lookup, article.id);
  const blocks = blockMarkups(article, marks);
  const hasTitle = article.blocks.some(({ kind }) => kind === 'title');
  return html`<article id="${anchor}" data-cite="${citation(lookup, article)}">
<p class="eyebrow">${byline(lookup, article)}</p>
${!hasTitle && html`<h3 dir="auto">${articleTitle(article)}</h3>`}<div class="text" lang="${article.language}">${blocks}</div>
${footer(lookup, article)}</article>\n`;
}

function citation(lookup: Lookup, article: BriefArticle): string {
  const { published, url } = article;
  return [
    outletName(lookup, article),
    published === undefined ? undefined : dateWords(published),
    `“${articleTitle(article)}”`,
    url,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

function byline(lookup: Lookup, article: BriefArticle): readonly Child[] {
  const { authors, kind, published } = article;
  const parts: readonly Child[] = [
    html`<strong><bdi>${outletName(lookup, article)}</bdi></strong>`,
    published === undefined ? 'no date' : dateWords(published),
    ...(authors.length === 0 ? [] : [html`by <bdi>${authors.join(', ')}</bdi>`]),
    ...(kind === 'other' ? [] : [kind]),
  ];
  return joined(parts, ' · ');
}

function footer(lookup: Lookup, { from, url, sha256, removed, sameStoryAs }: BriefArticle): Markup {
  const original = sameStoryAs === undefined ? undefined : lookup.articles.get(sameStoryAs);
  return html`<footer>${original !== undefined && html`<p>Nearly the same text as <a href="#${articleAnchor(lookup, original.id)}">${outletName(lookup, original)}, ${articleTitle(original)}</a>.</p>`}${
    removed.length > 0 &&
    html`<details><summary>Left out of the text: ${counted(removed.length, 'stretch', 'stretches')} of the page</summary><ul>${removed.map(({ text, why }) => html`<li><strong>${why}</strong> <span dir="auto">${shortened(text)}</span></li>`)}</ul></details>`
  }<p class="quiet">Read from <bdi>${from}</bdi>${url !== undefined && url !== from && [' · ', outwardLink(url)]} · <abbr title="SHA-256 of the text: ${sha256}">text ${sha256.slice(0, 12)}</abbr></p></footer>`;
}

/** Enough to see what was left out; the brief as JSON has all of it. */
const REMOVED_SHOWN = 600;

function shortened(text: string): string {
  return text.length <= REMOVED_SHOWN
    ? text
    : `${text.slice(0, REMOVED_SHOWN)} … (${counted(text.length, 'character')})`;
}

type BlockLook = BriefArticle['blocks'][number]['kind'];

/** Blocks in order, list items in one list; text between blocks, which there shouldn't be, as paragraphs. */
function blockMarkups({ text, blocks }: BriefArticle, marks: readonly Mark[]): readonly Child[] {
  const all = pieces(
    text.length,
    marks,
    blocks.flatMap(({ start, end }) => [start, end]),
  );
  const found: Child[] = [];
  let items: Child[] = [];
  let next = 0;
  const take = (end: number): readonly Piece<Mark>[] => {
    const from = next;
    while (next < all.length && all[next]!.end <= end) next++;
    return all.slice(from, next);
  };
  const add = (kind: BlockLook, run: readonly Piece<Mark>[]): void => {
    if (kind !== 'list-item' && items.length > 0) {
      found.push(html`<ul>${items}</ul>\n`);
      items = [];
    }
    const body = run.map((piece) => pieceMarkup(text, piece));
    if (kind === 'list-item') items.push(html`<li dir="auto">${body}</li>\n`);
    else found.push(blockMarkup(kind, body));
  };
  for (const { kind, start, end } of blocks) {
    const between = take(start);
    if (isText(text, between)) add('paragraph', between);
    add(kind, take(end));
  }
  const rest = take(text.length);
  if (isText(text, rest)) add('paragraph', rest);
  return items.length > 0 ? [...found, html`<ul>${items}</ul>\n`] : found;
}

function isText(text: string, run: readonly Piece<Mark>[]): boolean {
  return run.some(({ start, end }) => text.slice(start, end).trim() !== '');
}

function blockMarkup(kind: Exclude<BlockLook, 'list-item'>, body: readonly Child[]): Markup {
  switch (kind) {
    case 'title':
      return html`<h3 dir="auto">${body}</h3>\n`;
    case 'heading':
      return html`<h4 dir="auto">${body}</h4>\n`;
    case 'quote':
      return html`<blockquote dir="auto">${body}</blockquote>\n`;
    case 'paragraph':
      return html`<p dir="auto">${body}</p>\n`;
  }
}

function pieceMarkup(text: string, { start, end, covers }: Piece<Mark>): Markup {
  const words = text.slice(start, end);
  if (covers.length === 0) return html`${words}`;
  const beginning = covers.filter((mark) => mark.start === start && mark.anchor !== undefined);
  return html`${beginning.map(numberMarkup)}${coveredMarkup(words, covers)}`;
}

function numberMarkup({ anchor, card, label, name }: Mark): Markup {
  if (card === undefined) return html`<i id="${anchor}"></i>`;
  return html`<a class="n" id="${anchor}" href="#${card}" aria-label="${name}">${label}</a>`;
}

/** One element for the piece: what every cover is, and where the innermost leads. */
function coveredMarkup(words: string, covers: readonly Mark[]): Markup {
  const inwards = [...covers].sort((a, b) => b.end - b.start - (a.end - a.start));
  const innermost = inwards.findLast(({ card }) => card !== undefined);
  // A space alone would be a link without a name.
  if (innermost?.card === undefined || words.trim() === '')
    return html`<span class="${looks(inwards)}">${words}</span>`;
  const cards = [...new Set(inwards.flatMap(({ card }) => card ?? []))];
  const several = cards.length > 1 && html` data-s="${cards.join(' ')}"`;
  return html`<a class="${looks(inwards)}" href="#${innermost.card}"${several} tabindex="-1">${words}</a>`;
}

/** The roles of all covers, the certainty of the innermost content, and whether it is all only possible. */
function looks(inwards: readonly Mark[]): string {
  const contents = inwards.filter(({ role }) => role === 'q');
  return [
    ...new Set(inwards.map(({ role }) => role)),
    ...(contents.length > 1 ? ['qq'] : []),
    ...contents.slice(-1).flatMap(({ certainty }) => certainty ?? []),
    ...(inwards.every(({ possible, role }) => possible || role === 'e') ? ['m'] : []),
  ].join(' ');
}
