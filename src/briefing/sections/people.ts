/**
 * Who is who: each actor with its offices, its side, what both rest on, and its statements. Unnamed sources stand
 * apart, and so do those who are named but say nothing.
 */

import { type Child, each, html, joined, type Markup } from '../../core/markup.ts';
import type { Actor } from '../../record/actor.ts';
import type { Span } from '../../record/article.ts';
import { actorAnchor, evidenceAnchor, shownEvidence, statementNumber } from '../anchors.ts';
import { heardActors, type Lookup, saidOf } from '../lookup.ts';
import { counted, kindWord, officeWords } from '../words.ts';
import { figureMarkup } from './bottom-line.ts';
import type { Section } from './section.ts';

export function peopleSection(lookup: Lookup): Section | undefined {
  const { actors } = lookup.brief;
  if (actors.length === 0) return undefined;
  const speakers = heardActors(lookup);
  const named = speakers.filter(({ kind }) => kind !== 'unnamed');
  return {
    id: 'people',
    title: 'Who is who',
    count: actors.length,
    body: [
      cards(lookup, named),
      headed(
        'Unnamed sources',
        cards(
          lookup,
          speakers.filter(({ kind }) => kind === 'unnamed'),
        ),
      ),
      others(
        lookup,
        actors.filter((actor) => saidOf(lookup, actor).length === 0),
      ),
    ],
  };
}

function cards(lookup: Lookup, actors: readonly Actor[]): Child {
  return (
    actors.length > 0 && html`<ul class="cards people">${each(actors, (actor) => card(lookup, actor))}</ul>`
  );
}

function headed(title: string, body: Child): Child {
  return body !== false && [html`<h3>${title}</h3>`, body];
}

function others(lookup: Lookup, actors: readonly Actor[]): Child {
  if (actors.length === 0) return undefined;
  return html`<details><summary>${counted(actors.length, 'other')} named in the coverage, with nothing counted as said by them</summary>${cards(lookup, actors)}</details>`;
}

function card(lookup: Lookup, actor: Actor): Markup {
  const offices = officeWords(lookup, actor);
  const side =
    actor.side === undefined || actor.side === actor.id ? undefined : lookup.actors.get(actor.side);
  const aliases = actor.aliases.filter((alias) => alias !== actor.name);
  return html`<li id="${actorAnchor(lookup, actor.id)}"><p class="name"><bdi>${actor.name}</bdi> <span class="quiet">${kindWord(actor.kind)}</span></p>
${
  offices.length > 0 &&
  html`<p>${joined(
    offices.map((office) => html`<bdi>${office}</bdi>`),
    '; ',
  )}</p>\n`
}${
  side !== undefined &&
  html`<p>Speaks for <a href="#${actorAnchor(lookup, side.id)}"><bdi>${side.name}</bdi></a></p>\n`
}${
  aliases.length > 0 &&
  html`<p class="quiet">Also as ${joined(
    aliases.slice(0, 6).map((alias) => html`<bdi>${alias}</bdi>`),
    ', ',
  )}</p>\n`
}${evidence(lookup, shownEvidence(actor))}${statements(lookup, actor)}</li>\n`;
}

function evidence(lookup: Lookup, spans: readonly Span[]): Child {
  const distinct = new Map(spans.map((span) => [evidenceAnchor(lookup, span), span]));
  if (distinct.size === 0) return undefined;
  const links = [...distinct].map(
    ([anchor, { text }]) => html`<a href="#${anchor}"><q dir="auto">“${text}”</q></a>`,
  );
  return html`<p class="evidence"><span class="quiet">Because of</span> ${joined(links, ', ')}</p>\n`;
}

/** How many statements are linked one by one; the figure before them leads to all. */
const LINKED_STATEMENTS = 12;

function statements(lookup: Lookup, actor: Actor): Child {
  const said = saidOf(lookup, actor);
  if (said.length === 0) return undefined;
  const links = said.slice(0, LINKED_STATEMENTS).map((statement) => {
    const number = statementNumber(lookup, statement);
    return html`<a class="ref" href="#s${number}" aria-label="statement ${number}">${number}</a>`;
  });
  const filter = `speaker=${lookup.actorNumbers.get(actor.id)}`;
  return html`<p class="numbers">${figureMarkup(lookup, counted(said.length, 'statement'), { statement: said[0]!, filter })}: ${joined(links, ' ')}${said.length > LINKED_STATEMENTS && ' …'}</p>\n`;
}
