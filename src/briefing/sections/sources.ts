/** The sources: one line for each article, with what kind of text it is and how much was found in it. */

import { each, html, type Markup } from '../../core/markup.ts';
import type { BriefArticle } from '../../record/brief.ts';
import { articleAnchor } from '../anchors.ts';
import { isDescribed, isSaid, type Lookup } from '../lookup.ts';
import { articleTitle, dateWords, grouped, outletName } from '../words.ts';
import type { Section } from './section.ts';

export function sourcesSection(lookup: Lookup): Section | undefined {
  const { articles } = lookup.brief;
  if (articles.length === 0) return undefined;
  return {
    id: 'sources',
    title: 'Sources',
    count: articles.length,
    body: html`<div class="scroll" tabindex="0" role="region" aria-label="Sources"><table class="sources">
<thead><tr><th scope="col">Outlet</th><th scope="col">Date</th><th scope="col">Title</th><th scope="col">Kind</th><th scope="col" class="num">Statements</th></tr></thead>
<tbody>${each(articles, (article) => row(lookup, article))}</tbody></table></div>`,
  };
}

function row(lookup: Lookup, article: BriefArticle): Markup {
  const { id, kind, published, sameStoryAs } = article;
  const original = sameStoryAs === undefined ? undefined : lookup.articles.get(sameStoryAs);
  return html`<tr><td><bdi>${outletName(lookup, article)}</bdi></td><td class="date">${published === undefined ? html`<span class="quiet">no date</span>` : dateWords(published, 'short')}</td><td><a href="#${articleAnchor(lookup, id)}" dir="auto">${articleTitle(article)}</a>${
    original !== undefined &&
    html` <span class="quiet">nearly the same text as <a href="#${articleAnchor(lookup, original.id)}">${articleTitle(original)}</a></span>`
  }</td><td>${kind}</td><td class="num">${grouped((lookup.byArticle.get(id) ?? []).filter((one) => isSaid(one) && !isDescribed(one)).length)}</td></tr>\n`;
}
