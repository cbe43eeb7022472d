/** One actor: names, offices, side, positions and statements, with the words that each is read off, and what can be put right. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from '../../core/phrases.ts';
import type { Actor, Office } from '../../record/actor.ts';
import type { Span } from '../../record/article.ts';
import { stanceWords, stepOf } from '../../views/stance-words.ts';
import { actorHref, hrefOf, spanHref } from '../address.ts';
import { useKeys } from '../keys.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { workbench } from '../workbench.ts';
import { type ActorAsk, ActorQuestion } from './actor-questions.tsx';

export interface ActorPageProps {
  readonly known: Lookup;
  readonly actor: Actor;
}

export function ActorPage({ known, actor }: ActorPageProps): JSX.Element {
  const [asked, setAsked] = useState<ActorAsk | undefined>(undefined);
  const ask = (what: ActorAsk) => (): void => setAsked(what);
  useKeys(
    M.people.keys,
    [
      { keys: 'r', words: M.people.asks.rename, run: ask('rename') },
      { keys: 'm', words: M.people.asks.merge, run: ask('merge') },
      ...(actor.aliases.length === 0 ? [] : [{ keys: 'd', words: M.people.asks.split, run: ask('split') }]),
      { keys: 's', words: M.people.asks.side, run: ask('side') },
      { keys: 'o', words: M.people.asks.office, run: ask('office') },
      { keys: 'x', words: M.people.asks.none, run: ask('none') },
    ],
    [actor.id, actor.aliases.length],
  );
  const said = known.bySpeaker.get(actor.id) ?? [];
  const positions = known.brief.positions.filter((one) => one.actor === actor.id);
  const people = known.brief.actors.filter(({ side }) => side === actor.id);
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
            {M.people.also} <bdi>{actor.aliases.slice(0, 12).join(', ')}</bdi>
          </>
        )}
      </p>
      <fieldset class="actions" aria-label={M.actions}>
        {(['rename', 'merge', 'split', 'side', 'office', 'none'] as const).map((what) => (
          <button
            key={what}
            type="button"
            disabled={what === 'split' && actor.aliases.length === 0}
            onClick={ask(what)}
          >
            {M.people.asks[what]}
          </button>
        ))}
      </fieldset>
      <SideLine known={known} actor={actor} />
      {actor.offices.length > 0 && <h3>{M.people.offices}</h3>}
      <ul class="offices">
        {actor.offices.map((office) => (
          <OfficeLine
            key={`${office.title} ${office.of ?? ''}`}
            known={known}
            actor={actor}
            office={office}
          />
        ))}
      </ul>
      {positions.length > 0 && (
        <>
          <h3>{M.people.positions}</h3>
          <ul class="chips">
            {positions.map(({ issue, stance, statements }) => (
              <li key={issue}>
                <a
                  href={hrefOf({ screen: 'people', query: { actor: actor.id, show: statements.join(',') } })}
                >
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
          <a
            href={hrefOf({
              screen: 'people',
              query: { actor: actor.id, show: said.map(({ id }) => id).join(',') },
            })}
          >
            {counted(said.length, 'statement')}
          </a>
          {' · '}
          <a href={hrefOf({ screen: 'ledger', query: { speaker: actor.id } })}>{M.people.inLedger}</a>
        </p>
      )}
      {asked !== undefined && (
        <ActorQuestion known={known} actor={actor} asks={asked} onClose={() => setAsked(undefined)} />
      )}
    </article>
  );
}

function SideLine({ known, actor }: ActorPageProps): JSX.Element {
  const side = actor.side === undefined ? undefined : known.actors.get(actor.side);
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
          {actor.sideBasis !== undefined && <span class="quiet"> ({M.people.bases[actor.sideBasis]})</span>}
          <Evidence spans={actor.sideEvidence ?? []} />
        </>
      )}
    </p>
  );
}

interface OfficeLineProps extends ActorPageProps {
  readonly office: Office;
}

function OfficeLine({ known, actor, office }: OfficeLineProps): JSX.Element {
  const { title, of, from, to, evidence } = office;
  const days = [
    from === undefined ? undefined : `${M.people.officeFrom} ${from}`,
    to === undefined ? undefined : `${M.people.officeTo} ${to}`,
  ].filter((one) => one !== undefined);
  const body = of === undefined ? undefined : known.actors.get(of)?.name;
  return (
    <li>
      <bdi>
        {title}
        {body !== undefined && `, ${body}`}
      </bdi>
      {days.length > 0 && <span class="quiet"> ({days.join(' ').toLowerCase()})</span>}
      <Evidence spans={evidence} />{' '}
      <button
        type="button"
        class="plain"
        onClick={() => workbench.decide({ decides: 'not an office', of: actor.name, title })}
      >
        {M.people.notOffice}
      </button>
    </li>
  );
}

/** The first words that show it, each a link into its article. */
function Evidence({ spans }: { readonly spans: readonly Span[] }): JSX.Element | null {
  if (spans.length === 0) return null;
  return (
    <span class="evidence">
      {spans.slice(0, 3).map((span) => (
        <a key={`${span.article} ${span.start}`} href={spanHref(span)}>
          <q dir="auto">{span.text}</q>
        </a>
      ))}
    </span>
  );
}
