/** Where an article is from, and what reading took out of it. */
import type { JSX } from 'preact';
import { counted, dateWords } from '../../core/phrases.ts';
import type { Article } from '../../record/article.ts';
import type { BriefArticle } from '../../record/brief.ts';
import { hrefOf } from '../address.ts';
import { articleTitle, type Lookup, outletName } from '../lookup.ts';
import { M } from '../messages.ts';
import { workbench } from '../workbench.ts';

export interface ArticleHeadProps {
  readonly known: Lookup;
  readonly of: BriefArticle;
  readonly article: Article;
}

export function ArticleHead({ known, of, article }: ArticleHeadProps): JSX.Element {
  const { authors, published, url, from, kind } = article;
  const same = of.sameStoryAs === undefined ? undefined : known.articles.get(of.sameStoryAs);
  const parts = [
    outletName(known, of),
    published === undefined ? M.undated : dateWords(published),
    authors.length === 0 ? undefined : M.reader.by(authors.join(', ')),
    kind === 'other' ? undefined : kind,
  ].filter((part) => part !== undefined);
  return (
    <header class="article-head">
      <p class="quiet">
        <bdi>{parts.join(' · ')}</bdi>
        {' · '}
        {url !== undefined && /^https?:\/\/[^\s]+$/i.test(url) ? (
          <a href={url} rel="noreferrer noopener external" target="_blank">
            <bdi>{url}</bdi>
          </a>
        ) : (
          <bdi>{from}</bdi>
        )}
      </p>
      {!article.blocks.some(({ kind }) => kind === 'title') && <h2 dir="auto">{articleTitle(of)}</h2>}
      {same !== undefined && (
        <p class="quiet">
          {M.reader.sameStory}{' '}
          <a href={hrefOf({ screen: 'reader', article: same.id, query: {} })}>
            <bdi>{articleTitle(same)}</bdi>
          </a>
        </p>
      )}
    </header>
  );
}

export function RemovedTexts({
  article: { id, removed },
}: {
  readonly article: Article;
}): JSX.Element | null {
  if (removed.length === 0) return null;
  const isComingBack = (words: string): boolean =>
    workbench.waiting.value.some(
      ({ decision: one }) => one.decides === 'restored text' && one.of === id && one.text === words,
    );
  return (
    <details class="removed">
      <summary>{M.reader.takenOut(counted(removed.length, 'stretch', 'stretches'))}</summary>
      <ul>
        {removed.map(({ text, why }, k) => (
          <li key={`${k} ${text}`}>
            <p>
              <strong>{why}</strong>{' '}
              <button
                type="button"
                class="plain"
                disabled={isComingBack(text)}
                onClick={() => workbench.decide({ decides: 'restored text', of: id, text })}
              >
                {M.reader.bringBack}
              </button>
            </p>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
