/** An article with what is read in it marked in place, the statements beside it, and selections that add or mend one. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Article } from '../../record/article.ts';
import type { BriefArticle } from '../../record/brief.ts';
import type { Statement } from '../../record/statement.ts';
import { articleText } from '../article-texts.ts';
import { focused } from '../correcting.ts';
import { useKeys } from '../keys.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { ArticleHead, RemovedTexts } from '../parts/article-head.tsx';
import { ArticleList } from '../parts/article-list.tsx';
import { ArticleWords } from '../parts/article-words.tsx';
import { DraftCard, SelectionBar, useDraft } from '../parts/drafting.tsx';
import { Empty } from '../parts/empty.tsx';
import { StatementCard, useStatementKeys } from '../parts/statement-card.tsx';
import { address, go } from '../place.ts';

export function ReaderScreen({ known }: { readonly known: Lookup }): JSX.Element {
  const asked = address.value.article;
  const { articles } = known.brief;
  const article = asked === undefined ? articles[0] : known.articles.get(asked);
  const at = article === undefined ? -1 : articles.indexOf(article);
  const step = (by: number) => (): void => {
    const next = articles[at + by];
    if (next !== undefined) go({ screen: 'reader', article: next.id, query: {} });
  };
  useKeys(
    M.reader.keys,
    [
      { keys: ']', words: M.reader.nextArticle, run: step(1) },
      { keys: '[', words: M.reader.previousArticle, run: step(-1) },
    ],
    [known, at],
  );
  return (
    <div class="reader">
      <ArticleList known={known} chosen={article?.id} />
      {article === undefined ? (
        <Empty words={M.reader.noArticle} />
      ) : (
        <OpenArticle key={article.id} known={known} of={article} />
      )}
    </div>
  );
}

function OpenArticle({ known, of }: { readonly known: Lookup; readonly of: BriefArticle }): JSX.Element {
  const fetched = articleText(of).value;
  if (fetched === undefined) return <p role="status">{M.loadingScreen}</p>;
  if ('fault' in fetched) return <Empty words={M.notReached} />;
  return <ArticleBeside known={known} of={of} article={fetched.article} />;
}

interface ArticleProps {
  readonly known: Lookup;
  readonly of: BriefArticle;
  readonly article: Article;
}

function ArticleBeside({ known, of, article }: ArticleProps): JSX.Element {
  const statements = known.byArticle.get(article.id) ?? NONE;
  const order = useMemo(() => statements.map(({ id }) => id), [statements]);
  const draft = useDraft(article, known);
  const cards = useRef<HTMLElement>(null);
  useStatementKeys(known, order);
  useFocusFromAddress();
  useEffect(() => {
    // Only what is not in view already is moved.
    const card = document.getElementById(`statement-${focused.value}`);
    if (card !== null && cards.current?.contains(card)) card.scrollIntoView({ block: 'nearest' });
  }, [focused.value]);
  return (
    <>
      <article class="article" lang={article.language}>
        <ArticleHead known={known} of={of} article={article} />
        <ArticleWords known={known} article={article} statements={statements} box={draft.box} />
        <RemovedTexts article={article} />
        <SelectionBar draft={draft} />
      </article>
      <section class="beside" ref={cards} aria-label={M.statementsShown}>
        <DraftCard draft={draft} known={known} />
        {statements.length === 0 && <p class="quiet">{M.reader.noStatements}</p>}
        {statements.map((statement) => (
          <StatementCard key={statement.id} known={known} statement={statement} showsPlace={false} />
        ))}
      </section>
    </>
  );
}

const NONE: readonly Statement[] = [];

/** A link to a statement focuses its card. */
function useFocusFromAddress(): void {
  const { at } = address.value.query;
  useEffect(() => {
    if (at !== undefined) focused.value = at;
  }, [at]);
}
