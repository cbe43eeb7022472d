/** A statement as every screen shows it: who, how it is worded, what, and how to correct it. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Certainty, Quotation, Statement } from '../../record/statement.ts';
import { stanceWords, stepOf } from '../../views/stance-words.ts';
import { actorHref, statementHref } from '../address.ts';
import {
  asking,
  CERTAINTY_KEYS,
  confirm,
  focused,
  QUOTATION_KEYS,
  remove,
  setCertainty,
  setQuotation,
} from '../correcting.ts';
import { useKeys } from '../keys.ts';
import { articleTitle, kindOf, type Lookup, outletName, sideOf, speakerName } from '../lookup.ts';
import { M } from '../messages.ts';
import { go } from '../place.ts';
import { WordingSelects } from './wording-selects.tsx';

export interface StatementCardProps {
  readonly known: Lookup;
  readonly statement: Statement;
  /** Whether the article that it is in is told: not where the article stands beside it. */
  readonly showsPlace?: boolean;
}

export function StatementCard({ known, statement, showsPlace = true }: StatementCardProps): JSX.Element {
  const { id, certainty, quotation, content } = statement;
  const isFocused = focused.value === id;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isFocused && !box.current?.contains(document.activeElement)) box.current?.focus();
  }, [isFocused]);
  const number = known.numbers.get(id) ?? 0;
  const kind = kindOf(statement);
  return (
    <article
      ref={box}
      class={`card ${kind}`}
      id={`statement-${id}`}
      aria-label={M.statement(number)}
      aria-current={isFocused}
      tabIndex={isFocused ? 0 : -1}
      onFocusIn={() => {
        focused.value = id;
      }}
    >
      <header>
        <a class="no" href={statementHref(statement)}>
          {number}
        </a>
        <Who known={known} statement={statement} />
        {kind !== 'said' && <span class="mark">{kind === 'possible' ? M.possible : M.described}</span>}
        {kind === 'possible' && (
          <button type="button" class="plain" title={M.confirmed} onClick={() => confirm(statement)}>
            {M.confirm}
          </button>
        )}
      </header>
      <AsWorded statement={statement} />
      <blockquote class={quotation} dir="auto">
        {content.map(({ text, start }, k) => (
          <span key={start}>
            {k > 0 && ' […] '}
            <span class={`q ${certainty}`}>{text}</span>
          </span>
        ))}
      </blockquote>
      <Shown known={known} statement={statement} />
      <Corrections statement={statement} />
      {showsPlace && <PlaceLine known={known} statement={statement} />}
    </article>
  );
}

function Who({ known, statement }: { readonly known: Lookup; readonly statement: Statement }): JSX.Element {
  const side = sideOf(known, statement);
  const name = <bdi>{speakerName(known, statement)}</bdi>;
  return (
    <p class="name">
      {statement.speaker === undefined ? name : <a href={actorHref(statement.speaker)}>{name}</a>}
      {side !== undefined && (
        <span class="quiet">
          {' '}
          <bdi>{M.speakingFor(side.name)}</bdi>
        </span>
      )}
    </p>
  );
}

/** Source and cue as the text words them, in its order. */
function AsWorded({ statement: { source, cue } }: { readonly statement: Statement }): JSX.Element {
  const parts = [source && { look: 's', ...source }, cue && { look: 'c', ...cue }]
    .filter((part) => part !== undefined)
    .toSorted((a, b) => a.start - b.start);
  return (
    <p class="as" dir="auto">
      {parts.length === 0
        ? M.byPlace
        : parts.map(({ look, text, start }, k) => (
            <span key={start}>
              {k > 0 && ' '}
              <span class={look}>{text}</span>
            </span>
          ))}
    </p>
  );
}

/** The issues that it is about and the stances that it shows. */
function Shown({
  known,
  statement,
}: {
  readonly known: Lookup;
  readonly statement: Statement;
}): JSX.Element | null {
  const about = known.issuesOf.get(statement.id) ?? [];
  if (about.length === 0) return null;
  return (
    <ul class="chips">
      {about.map((id) => {
        const issue = known.issues.get(id);
        const stances = known.stancesIn.get(statement.id)?.filter((one) => one.issue === id) ?? [];
        return (
          <li key={id}>
            <bdi>{issue?.name}</bdi>
            {stances.map(({ actor, stance }) => (
              <span key={actor} class={`chip ${stepOf(stance).look}`} title={stanceWords(stance, issue)}>
                {actor !== statement.speaker && <bdi>{known.actors.get(actor)?.name} </bdi>}
                {stepOf(stance).sign}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

function Corrections({ statement }: { readonly statement: Statement }): JSX.Element {
  return (
    <fieldset class="corrections" aria-label={M.actions}>
      <WordingSelects
        of={statement}
        onCertainty={(is) => setCertainty(statement, is)}
        onQuotation={(is) => setQuotation(statement, is)}
      />
      <button type="button" class="plain" onClick={() => ask('speaker', statement)}>
        {M.speaker}
      </button>
      <button type="button" class="plain" onClick={() => ask('stance', statement)}>
        {M.stance}
      </button>
      <button type="button" class="plain" onClick={() => remove(statement)}>
        {M.remove}
      </button>
    </fieldset>
  );
}

function PlaceLine({
  known,
  statement,
}: {
  readonly known: Lookup;
  readonly statement: Statement;
}): JSX.Element {
  const article = known.articles.get(statement.article);
  return (
    <p class="where quiet">
      <a href={statementHref(statement)}>
        <bdi>{articleTitle(article)}</bdi>
      </a>
      {[outletName(known, article), article?.published ?? M.undated].map(
        (words) => words !== undefined && <span key={words}> · {words}</span>,
      )}
    </p>
  );
}

function ask(what: 'speaker' | 'stance', of: Statement): void {
  asking.value = { what, of };
}

/**
 * The keys for the statement in focus, and those that go through `order`, the ids as the screen lists them. `onReach` brings one
 * into view that isn't drawn.
 */
export function useStatementKeys(
  known: Lookup | undefined,
  order: readonly string[],
  onReach: (index: number) => void = () => undefined,
): void {
  const now = (): Statement | undefined => known?.statements.get(focused.peek() ?? '');
  const on = (act: (statement: Statement) => void) => (): void => {
    const statement = now();
    if (statement !== undefined) act(statement);
  };
  const step = (by: number) => (): void => {
    if (order.length === 0) return;
    const at = order.indexOf(focused.peek() ?? '');
    const next = at < 0 ? 0 : Math.max(0, Math.min(order.length - 1, at + by));
    onReach(next);
    focused.value = order[next];
  };
  useKeys(
    M.keysStatement,
    [
      { keys: 'j', words: M.key.next, run: step(1) },
      { keys: 'k', words: M.key.previous, run: step(-1) },
      ...Object.entries(CERTAINTY_KEYS).map(([value, key]) => ({
        keys: `c ${key}`,
        words: M.key.certainty(value),
        run: on((one) => setCertainty(one, value as Certainty)),
      })),
      ...Object.entries(QUOTATION_KEYS).map(([value, key]) => ({
        keys: `q ${key}`,
        words: M.key.quotation(value),
        run: on((one) => setQuotation(one, value as Quotation)),
      })),
      { keys: 's', words: M.key.speaker, run: on((one) => ask('speaker', one)) },
      { keys: 'i', words: M.key.stance, run: on((one) => ask('stance', one)) },
      { keys: 'y', words: M.key.confirm, run: on(confirm) },
      { keys: 'x', words: M.key.remove, run: on(remove) },
      {
        keys: 'o',
        words: M.key.open,
        run: on(({ id, article }) => go({ screen: 'reader', article, query: { at: id } })),
      },
    ],
    [known, order],
  );
}
