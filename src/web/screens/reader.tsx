/** An article with what is read in it marked in place, the statements beside it, and selections that add or mend one. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Article } from '../../record/article.ts';
import type { BriefArticle } from '../../record/brief.ts';
import type { Statement } from '../../record/statement.ts';
import { articleText, fetchAgain } from '../article-texts.ts';
import { focused } from '../correcting.ts';
import { draftMarks, useDraft } from '../draft.ts';
import { useFocusFromAddress, useFocusKept } from '../focus.ts';
import { useKeys } from '../keys.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { ArticleHead, RemovedTexts } from '../parts/article-head.tsx';
import { ArticleList } from '../parts/article-list.tsx';
import { ArticleWords } from '../parts/article-words.tsx';
import { DraftCard } from '../parts/draft-card.tsx';
import { Empty } from '../parts/empty.tsx';
import { SelectionBar } from '../parts/selection-bar.tsx';
import { SheetHead } from '../parts/sheet-head.tsx';
import { StatementCard, useStatementKeys } from '../parts/statement-card.tsx';
import { address, go } from '../place.ts';
import { workbench } from '../workbench.ts';

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
      { keys: 'n', words: M.reader.nextArticle, run: step(1) },
      { keys: 'p', words: M.reader.previousArticle, run: step(-1) },
    ],
    [known, at],
  );
  return (
    <div class="reader">
      <ArticleList known={known} chosen={article?.id} />
      {article === undefined ? (
        <Empty words={M.reader.noArticle} mend={M.reader.noArticleMend} />
      ) : (
        <OpenArticle key={article.id} known={known} of={article} />
      )}
    </div>
  );
}

function OpenArticle({ known, of }: { readonly known: Lookup; readonly of: BriefArticle }): JSX.Element {
  const fetched = articleText(of).value;
  const link = workbench.link.value;
  useEffect(() => {
    if (fetched !== undefined && 'fault' in fetched && link === 'live') fetchAgain(of);
  }, [link]);
  // What was shown stays until its next version has come.
  const shown = useRef<Article | undefined>(undefined);
  if (fetched !== undefined && 'article' in fetched) shown.current = fetched.article;
  if (shown.current !== undefined) return <ArticleBeside known={known} of={of} article={shown.current} />;
  if (fetched === undefined) return <p role="status">{M.loadingScreen}</p>;
  return (
    <Empty words={M.reader.notFetched}>
      <button type="button" onClick={() => fetchAgain(of)}>
        {M.tryAgain}
      </button>
    </Empty>
  );
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
  const drafted = useMemo(() => draftMarks(draft.made), [draft.made]);
  const cards = useRef<HTMLElement>(null);
  useStatementKeys(known, order);
  useFocusFromAddress();
  useFocusKept(known, order);
  const at = order.indexOf(focused.value ?? '');
  useEffect(() => {
    // Only what is not in view already is moved.
    const card = document.getElementById(`statement-${focused.value}`);
    if (card !== null && cards.current?.contains(card)) card.scrollIntoView({ block: 'nearest' });
  }, [focused.value]);
  return (
    <>
      <article class="article" lang={article.language}>
        <ArticleHead known={known} of={of} article={article} />
        <ArticleWords
          known={known}
          article={article}
          statements={statements}
          drafted={drafted}
          box={draft.box}
        />
        <RemovedTexts article={article} />
        <SelectionBar draft={draft} known={known} article={article} />
      </article>
      <section
        class={`beside${draft.made === undefined ? '' : ' drafting'}${at < 0 ? '' : ' open'}`}
        ref={cards}
        aria-label={M.statementsShown}
      >
        {at >= 0 && draft.made === undefined && <SheetHead order={order} at={at} />}
        <DraftCard draft={draft} known={known} article={article} />
        {statements.length === 0 && <p class="quiet">{M.reader.noStatements}</p>}
        {statements.map((statement) => (
          <StatementCard key={statement.id} known={known} statement={statement} showsPlace={false} />
        ))}
      </section>
    </>
  );
}

const NONE: readonly Statement[] = [];
