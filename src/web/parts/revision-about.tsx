/**
 * The words that a revision is about: of whom, where the brief has the statement, else the sentence of the article in which they
 * stand, as the brief tells nothing of a statement that was taken out. Of a document the lines that it changes.
 */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { BriefArticle } from '../../record/brief.ts';
import type { Decision, Stretch } from '../../record/revision.ts';
import { spanHref } from '../address.ts';
import { articleText } from '../article-texts.ts';
import { statementAt } from '../decided.ts';
import { articleTitle, contentWords, type Lookup, outletName, speakerName } from '../lookup.ts';
import { M } from '../messages.ts';
import { changedLines, stretchesIn } from '../revision-words.ts';
import { sentencesAround } from '../sentence-steps.ts';

export interface RevisionAboutProps {
  readonly known: Lookup;
  readonly decision: Decision;
  /** The decision on the same thing before it. */
  readonly before: Decision | undefined;
}

export function RevisionAbout({ known, decision, before }: RevisionAboutProps): JSX.Element | null {
  if (decision.decides === 'document')
    return (
      <DocumentChange
        text={decision.text ?? ''}
        before={(before?.decides === 'document' ? before.text : undefined) ?? ''}
      />
    );
  const stretches = stretchesIn(decision);
  return (
    <>
      {stretches.now.map((stretch) => (
        <p class="about" key={`${stretch.article} ${stretch.start}`}>
          <Told known={known} stretch={stretch} />
        </p>
      ))}
      {stretches.before !== undefined && (
        <p class="about">
          <span class="quiet">{M.history.wordsBefore}</span> <Told known={known} stretch={stretches.before} />
        </p>
      )}
    </>
  );
}

interface ToldProps {
  readonly known: Lookup;
  readonly stretch: Stretch;
}

function Told({ known, stretch }: ToldProps): JSX.Element {
  const statement = statementAt(known.brief, stretch);
  const article = known.articles.get(stretch.article);
  if (statement === undefined && article !== undefined)
    return <InSentence known={known} stretch={stretch} article={article} />;
  return (
    <a href={spanHref(stretch)}>
      {statement === undefined ? (
        M.inArticle
      ) : (
        <bdi>
          {speakerName(known, statement)}: {contentWords(statement)}
        </bdi>
      )}
    </a>
  );
}

function InSentence({
  known,
  stretch,
  article,
}: ToldProps & { readonly article: BriefArticle }): JSX.Element {
  // Held here: of many articles the oldest texts are forgotten, and would be fetched again and again.
  const fetched = useMemo(() => articleText(article), [article.id, article.sha256]).value;
  if (fetched === undefined || 'fault' in fetched) return <a href={spanHref(stretch)}>{M.inArticle}</a>;
  return (
    <>
      <Marked text={fetched.article.text} stretch={stretch} />{' '}
      <small class="quiet">
        <bdi>{[articleTitle(article), outletName(known, article)].filter(Boolean).join(', ')}</bdi>
      </small>
    </>
  );
}

/** More of a sentence than this before or behind the words is left out. */
const MOST_AROUND = 240;

function Marked({ text, stretch }: { readonly text: string; readonly stretch: Stretch }): JSX.Element {
  const around = useMemo(() => sentencesAround(text, stretch), [text, stretch.start, stretch.end]);
  const start = Math.max(around.start, stretch.start - MOST_AROUND);
  const end = Math.min(around.end, stretch.end + MOST_AROUND);
  return (
    <a href={spanHref(stretch)} dir="auto">
      {start > around.start && '…'}
      {text.slice(start, stretch.start)}
      <span class="q">{text.slice(stretch.start, stretch.end)}</span>
      {text.slice(stretch.end, end)}
      {end < around.end && '…'}
    </a>
  );
}

function DocumentChange({
  text,
  before,
}: {
  readonly text: string;
  readonly before: string;
}): JSX.Element | null {
  const { fresh, gone } = useMemo(() => changedLines(text, before), [text, before]);
  if (fresh.length + gone.length === 0) return null;
  return (
    <details>
      <summary>{M.history.changedLines(fresh.length, gone.length)}</summary>
      <pre>
        {gone.map((line) => `− ${line}\n`)}
        {fresh.map((line) => `+ ${line}\n`)}
      </pre>
    </details>
  );
}
