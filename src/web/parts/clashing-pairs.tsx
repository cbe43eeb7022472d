/**
 * Pairs of sentences that do not go together, side by side and verbatim, the gravest first, each with what a person can decide of
 * it. A few are drawn at a time, so that only of those that are looked at the articles are fetched for the rest of the sentence.
 */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { counted, dateWords } from '../../core/phrases.ts';
import type { Disagreement, DisagreementEnd } from '../../record/position.ts';
import type { Stretch } from '../../record/revision.ts';
import { DESCRIBED, type Statement } from '../../record/statement.ts';
import { GRADES } from '../../views/clashing-pairs.ts';
import { sentenceAround } from '../../views/sentence-around.ts';
import { statementsPlace } from '../../views/view.ts';
import { articleText } from '../article-texts.ts';
import { useKeys } from '../keys.ts';
import { articleTitle, type Lookup, outletName, speakerName } from '../lookup.ts';
import { M } from '../messages.ts';
import type { LinkHere } from '../place.ts';
import { workbench } from '../workbench.ts';

const AT_ONCE = 20;

export interface ClashingPairsProps {
  readonly known: Lookup;
  readonly list: readonly Disagreement[];
  readonly linkTo: LinkHere;
}

export function ClashingPairs({ known, list, linkTo }: ClashingPairsProps): JSX.Element {
  const [most, setMost] = useState(AT_ONCE);
  const [at, setAt] = useState<string | undefined>(undefined);
  const ordered = useMemo(
    () => GRADES.flatMap(({ value }) => list.filter(({ grade }) => grade === value)),
    [list],
  );
  const shown = ordered.slice(0, most);
  const place = shown.findIndex(({ id }) => id === at);
  const step = (by: number) => (): void =>
    setAt(shown[place < 0 ? 0 : Math.max(0, Math.min(shown.length - 1, place + by))]?.id);
  useKeys(
    M.views.keysPair,
    [
      { keys: 'j', words: M.views.nextPair, run: step(1) },
      { keys: 'k', words: M.views.previousPair, run: step(-1) },
      {
        keys: 'x',
        words: M.views.notDisagreement,
        run: () => {
          const pair = shown[place];
          if (pair === undefined) return;
          // The next one takes its place, as if one had gone on.
          setAt((shown[place + 1] ?? shown[place - 1])?.id);
          takeOut(pair);
        },
      },
    ],
    [shown, place],
  );
  return (
    <section class="view" aria-label={M.views.pairs}>
      <h2>{M.views.pairs}</h2>
      <p class="lede" role="status">
        {M.views.pairCount(ordered.length, gradeCounts(ordered))}
      </p>
      <ol class="clashes">
        {shown.map((pair) => (
          <Pair
            key={`${pair.id} ${pair.a.evidence.start}`}
            known={known}
            pair={pair}
            linkTo={linkTo}
            isAt={pair.id === at}
            onAt={() => setAt(pair.id)}
          />
        ))}
      </ol>
      {ordered.length > most && (
        <button type="button" onClick={() => setMost(most + AT_ONCE)}>
          {M.views.morePairs(ordered.length - most)}
        </button>
      )}
    </section>
  );
}

interface PairProps {
  readonly known: Lookup;
  readonly pair: Disagreement;
  readonly linkTo: LinkHere;
  readonly isAt: boolean;
  readonly onAt: () => void;
}

function Pair({ known, pair, linkTo, isAt, onAt }: PairProps): JSX.Element {
  const { grade, between, issue, a, b, because } = pair;
  const box = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isAt && !box.current?.contains(document.activeElement)) box.current?.focus();
  }, [isAt]);
  return (
    <li ref={box} tabIndex={isAt ? 0 : -1} aria-current={isAt} onFocusIn={onAt}>
      <p class="about">
        <strong class={`grade ${grade}`}>{grade}</strong> · {M.views.between[between]}
        {issue !== undefined && (
          <>
            {' · '}
            <a href={linkTo({ kind: 'issue', id: issue }).href}>
              <bdi>{known.issues.get(issue)?.name ?? issue}</bdi>
            </a>
          </>
        )}
        <button type="button" class="plain" onClick={() => takeOut(pair)}>
          {M.views.notDisagreement}
        </button>
      </p>
      <div class="pair">
        <End known={known} end={a} linkTo={linkTo} />
        <End known={known} end={b} linkTo={linkTo} />
      </div>
      <p class="because">
        <span class="quiet">{M.views.because}</span> {because}.
      </p>
    </li>
  );
}

interface EndProps {
  readonly known: Lookup;
  readonly end: DisagreementEnd;
  readonly linkTo: LinkHere;
}

function End({ known, end: { statement: id, evidence }, linkTo }: EndProps): JSX.Element {
  const statement = id === undefined ? undefined : known.statements.get(id);
  const article = known.articles.get(evidence.article);
  // The same signal while the article is: one that could not be fetched is not asked for on and on.
  const text = useMemo(() => article && articleText(article), [article?.id, article?.sha256]);
  const fetched = text?.value;
  const around = useMemo(
    () =>
      fetched !== undefined && 'article' in fetched
        ? sentenceAround(fetched.article, evidence)
        : { before: '', words: evidence.text, after: '' },
    [fetched, evidence],
  );
  const place = statement === undefined ? { kind: 'words' as const, span: evidence } : statementsPlace([id!]);
  return (
    <figure>
      <figcaption>
        <span class="name">
          <bdi>{whose(known, statement)}</bdi>
        </span>
      </figcaption>
      <blockquote dir="auto">
        {around.before}
        <span class="q">{around.words}</span>
        {around.after}
      </blockquote>
      <p class="meta">
        <a href={linkTo(place).href}>
          <bdi>{outletName(known, article) ?? articleTitle(article)}</bdi>
          {article?.published !== undefined && `, ${dateWords(article.published, 'short')}`}
        </a>
      </p>
    </figure>
  );
}

function whose(known: Lookup, statement: Statement | undefined): string {
  if (statement === undefined) return M.views.articlesOwn;
  const name = speakerName(known, statement);
  return statement.by === DESCRIBED ? M.views.asDescribed(name) : name;
}

function gradeCounts(list: readonly Disagreement[]): readonly string[] {
  return GRADES.flatMap(({ value }) => {
    const count = list.filter(({ grade }) => grade === value).length;
    return count === 0 ? [] : [counted(count, value)];
  });
}

function takeOut({ a, b }: Disagreement): void {
  workbench.decideTelling(
    { decides: 'not a disagreement', a: stretchOfSpan(a.evidence), b: stretchOfSpan(b.evidence) },
    M.views.pairTakenOut,
  );
}

const stretchOfSpan = ({ article, start, end }: Stretch): Stretch => ({ article, start, end });
