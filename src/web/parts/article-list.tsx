/** The articles of the study, to choose from: narrowed by words of their title, outlet or date. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { counted } from '../../core/phrases.ts';
import { hrefOf } from '../address.ts';
import { articleTitle, type Lookup, outletName } from '../lookup.ts';
import { M } from '../messages.ts';

export interface ArticleListProps {
  readonly known: Lookup;
  readonly chosen: string | undefined;
}

/** More are found by their words. */
const MOST = 300;

export function ArticleList({ known, chosen }: ArticleListProps): JSX.Element {
  const [words, setWords] = useState('');
  // On a phone the text comes first: the list opens when it is asked for.
  const [isOpen, setIsOpen] = useState(false);
  const current = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    setIsOpen(false);
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const at = known.brief.articles.findIndex(({ id }) => id === chosen);
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = known.brief.articles.filter((article) => {
    const text =
      `${articleTitle(article)} ${outletName(known, article) ?? ''} ${article.published ?? ''}`.toLowerCase();
    return parts.every((part) => text.includes(part));
  });
  return (
    <nav class={`articles${isOpen ? ' open' : ''}`} aria-label={M.reader.articles}>
      <button type="button" class="toggle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {M.reader.articleOf(at + 1, known.brief.articles.length)} <span aria-hidden="true">▾</span>
      </button>
      <input
        type="search"
        data-search
        aria-label={M.reader.findArticle}
        placeholder={M.reader.findArticle}
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <ol>
        {found.slice(0, MOST).map((article) => {
          const isChosen = article.id === chosen;
          return (
            <li key={article.id}>
              <a
                href={hrefOf({ screen: 'reader', article: article.id, query: {} })}
                {...(isChosen ? { 'aria-current': 'page', ref: current } : {})}
              >
                <bdi>{articleTitle(article)}</bdi>
                <small>
                  {[
                    outletName(known, article),
                    article.published ?? M.undated,
                    counted(known.byArticle.get(article.id)?.length ?? 0, 'statement'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </a>
            </li>
          );
        })}
      </ol>
      {found.length > MOST && <p class="quiet">{M.reader.moreArticles(found.length - MOST)}</p>}
      {found.length === 0 && <p class="quiet">{M.reader.noArticleFits}</p>}
    </nav>
  );
}
