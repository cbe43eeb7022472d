/** One actor: names, offices, side, positions and statements, with the words that each is read off, and what can be put right. */
import type { JSX } from 'preact';
import { counted } from '../../core/phrases.ts';
import type { Actor, Office } from '../../record/actor.ts';
import type { Span } from '../../record/article.ts';
import type { Statement } from '../../record/statement.ts';
import { stanceWords, stepOf } from '../../views/stance-words.ts';
import { decideOnActor } from '../actor-correcting.ts';
import { actorHref, hrefOf, spanHref, statementHref } from '../address.ts';
import { useKeys } from '../keys.ts';
import { articleTitle, contentWords, type Lookup, outletName } from '../lookup.ts';
import { M } from '../messages.ts';
import { officeWords } from '../people-rows.ts';
import { address, narrow } from '../place.ts';
import type { ActorAsk } from './actor-questions.tsx';

interface ActorProps {
  readonly known: Lookup;
  readonly actor: Actor;
}

export interface ActorPageProps extends ActorProps {
  readonly ask: (what: ActorAsk) => void;
}

/** The key of each question; that of merging is the screen's. */
const KEYS = { rename: 'r', merge: 'm', split: 'd', side: 's', kind: 'w', office: 'o', none: 'x' } as const;
const ASKS = Object.keys(KEYS) as readonly ActorAsk[];

export function ActorPage({ known, actor, ask }: ActorPageProps): JSX.Element {
  const said = known.bySpeaker.get(actor.id) ?? [];
  const shownHere = (statements: readonly string[]) => ({ show: statements.join(',') });
  const isCalled = known.called.has(actor.id);
  const canAsk = (what: ActorAsk): boolean => isCalled && (what !== 'split' || actor.aliases.length > 0);
  const toStatements = shownHere(said.map(({ id }) => id));
  useKeys(
    M.people.keys,
    [
      ...ASKS.filter((what) => what !== 'merge' && canAsk(what)).map((what) => ({
        keys: KEYS[what],
        words: M.people.asks[what],
        run: () => ask(what),
      })),
      ...(said.length === 0
        ? []
        : [{ keys: 't', words: M.people.key.statements, run: () => narrow(toStatements, 'push') }]),
    ],
    [known, actor],
  );
  const hrefWith = (parts: Readonly<Record<string, string>>): string =>
    hrefOf({ screen: 'people', query: { ...address.value.query, actor: actor.id, ...parts } });
  const positions = known.brief.positions.filter((one) => one.actor === actor.id);
  const people = known.brief.actors.filter(({ id, side }) => side === actor.id && id !== actor.id);
  return (
    <article class="actor">
      <h2>
        <bdi>{actor.name}</bdi>
      </h2>
      <p class="quiet">
        {M.people.kinds[actor.kind]}
        {actor.aliases.length > 0 && (
          <>
            {' · '}
            {M.people.also} <bdi>{actor.aliases.join(', ')}</bdi>
          </>
        )}
      </p>
      <fieldset class="actions" aria-label={M.actions}>
        {ASKS.map((what) => (
          <button key={what} type="button" disabled={!canAsk(what)} onClick={() => ask(what)}>
            {M.people.asks[what]} <kbd>{KEYS[what]}</kbd>
          </button>
        ))}
      </fieldset>
      {!isCalled && <p>{M.people.sameName}</p>}
      <SideLine known={known} actor={actor} />
      {actor.offices.length > 0 && (
        <>
          <h3>
            {M.people.offices} <small class="quiet">{M.people.officesTouch(said.length)}</small>
          </h3>
          <ul class="offices">
            {actor.offices.map((office, k) => (
              <OfficeLine key={`${k} ${office.title}`} known={known} actor={actor} office={office} />
            ))}
          </ul>
        </>
      )}
      {positions.length > 0 && (
        <>
          <h3>{M.people.positions}</h3>
          <ul class="chips">
            {positions.map(({ issue, stance, statements }) => (
              <li key={issue}>
                <a href={hrefWith(shownHere(statements))}>
                  <bdi>{known.issues.get(issue)?.name}</bdi>
                </a>
                <span
                  class={`chip ${stepOf(stance).look}`}
                  title={stanceWords(stance, known.issues.get(issue))}
                >
                  {stepOf(stance).sign}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {people.length > 0 && (
        <>
          <h3>{M.people.speaksFor}</h3>
          <ul class="inline">
            {people.map(({ id, name }) => (
              <li key={id}>
                <a href={actorHref(id)}>
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{M.people.statements}</h3>
      {said.length === 0 ? (
        <p class="quiet">{M.people.silent}</p>
      ) : (
        <p>
          <a href={hrefWith(toStatements)}>{counted(said.length, 'statement')}</a>
          {' · '}
          <a href={hrefOf({ screen: 'ledger', query: { speaker: actor.id } })}>{M.people.inLedger}</a>
        </p>
      )}
      <Newest known={known} said={said} />
    </article>
  );
}

const NEWEST = 5;

/** The newest words, each a link into its article. */
function Newest({
  known,
  said,
}: {
  readonly known: Lookup;
  readonly said: readonly Statement[];
}): JSX.Element | null {
  if (said.length === 0) return null;
  const dayOf = ({ article }: Statement): string => known.articles.get(article)?.published ?? '';
  return (
    <ol class="newest" aria-label={M.people.newest}>
      {said
        .toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))
        .slice(0, NEWEST)
        .map((statement) => {
          const article = known.articles.get(statement.article);
          return (
            <li key={statement.id}>
              <a class="no" href={statementHref(statement)}>
                {known.numbers.get(statement.id)}
              </a>
              <p>
                <span class={`q ${statement.certainty}`} dir="auto">
                  {contentWords(statement)}
                </span>{' '}
                <small class="quiet">
                  <bdi>{outletName(known, article) ?? articleTitle(article)}</bdi>
                  {` · ${article?.published ?? M.undated}`}
                </small>
              </p>
            </li>
          );
        })}
    </ol>
  );
}

function SideLine({ known, actor }: ActorProps): JSX.Element | null {
  const side = actor.side === undefined ? undefined : known.actors.get(actor.side);
  if (side?.id === actor.id) return null;
  return (
    <p>
      {side === undefined ? (
        <span class="quiet">{M.people.noSide}</span>
      ) : (
        <>
          {M.people.for}{' '}
          <a href={actorHref(side.id)}>
            <bdi>{side.name}</bdi>
          </a>
          <span class="quiet"> ({M.people.bases[actor.sideBasis ?? 'decided']})</span>
          <Evidence spans={actor.sideEvidence ?? []} />
        </>
      )}
    </p>
  );
}

interface OfficeLineProps extends ActorProps {
  readonly office: Office;
}

function OfficeLine({ known, actor, office }: OfficeLineProps): JSX.Element {
  const of = known.called.get(actor.id);
  return (
    <li>
      <bdi>{officeWords(known, office)}</bdi>
      <Evidence spans={office.evidence} />{' '}
      {of !== undefined && (
        <button
          type="button"
          class="plain"
          onClick={() => decideOnActor(known, { decides: 'not an office', of, title: office.title })}
        >
          {M.people.notOffice}
        </button>
      )}
    </li>
  );
}

/** The first words that show it, each a link into its article: with quotation marks of its own, as those of a `q` can’t be clicked. */
function Evidence({ spans }: { readonly spans: readonly Span[] }): JSX.Element | null {
  if (spans.length === 0) return null;
  return (
    <span class="evidence">
      {spans.slice(0, 3).map((span) => (
        <a key={`${span.article} ${span.start}`} href={spanHref(span)}>
          “<bdi>{span.text}</bdi>”
        </a>
      ))}
    </span>
  );
}
