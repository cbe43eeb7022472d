/**
 * Documents made from one form, side by side: what only one of them tells, sentence by sentence. What both tell alike,
 * but for the names filled in, is left out.
 */
import { each, html, type Markup } from '../core/markup.ts';
import { counted, dateWords } from '../core/phrases.ts';
import type { Span } from '../record/article.ts';
import type { Brief, BriefArticle } from '../record/brief.ts';
import { type LinkTo, linked, type View } from './view.ts';

/** `undefined` when there are none. */
export function parallelDocuments({ parallels, articles: all }: Brief, linkTo: LinkTo): View | undefined {
  if (parallels.length === 0) return undefined;
  const articles = new Map(all.map((article) => [article.id, article] as const));
  const pairs = parallels.map(({ a, b, onlyA, onlyB }) => [
    { article: articles.get(a), only: onlyA },
    { article: articles.get(b), only: onlyB },
  ]);
  return {
    id: 'parallels',
    title: 'Parallel documents',
    description: `${counted(parallels.length, 'pair')} of documents made from one form; what only one of the two tells is set side by side.`,
    picture: html`<ol class="clashes">${each(pairs, (pair) => html`<li><div class="pair">${pair.map((end) => endMarkup(end, linkTo))}</div></li>\n`)}</ol>`,
    table: {
      head: ['Only in', 'Words'],
      rows: pairs.flatMap((pair) =>
        pair.flatMap(({ article, only }) =>
          only.map((span) => [
            { text: titleOf(article) },
            { text: span.text, to: { kind: 'words' as const, span } },
          ]),
        ),
      ),
    },
  };
}

interface End {
  readonly article: BriefArticle | undefined;
  readonly only: readonly Span[];
}

export const titleOf = (article: BriefArticle | undefined): string =>
  article === undefined
    ? 'a document'
    : `${article.title ?? article.from}${article.published === undefined ? '' : `, ${dateWords(article.published, 'short')}`}`;

function endMarkup({ article, only }: End, linkTo: LinkTo): Markup {
  return html`<figure><figcaption>Only in <span class="name"><bdi>${titleOf(article)}</bdi></span></figcaption>
${
  only.length === 0
    ? html`<p class="quiet">Nothing that the other lacks.</p>`
    : only.map(
        (span) =>
          html`<blockquote dir="auto">${linked(linkTo, { kind: 'words', span }, html`<span class="q">${span.text}</span>`)}</blockquote>\n`,
      )
}</figure>`;
}
