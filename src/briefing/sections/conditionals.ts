/** Conditions stated in the coverage: if this, then that, as worded, and by whom. */
import type { Conditional } from '../../record/statement.ts';
import { actorAnchor } from '../anchors.ts';
import type { Lookup } from '../lookup.ts';
import { html, type Markup } from '../markup.ts';
import { sourceWords } from '../words.ts';
import type { Section } from './section.ts';

export function conditionalsSection(lookup: Lookup): Section | undefined {
  const { conditionals } = lookup.brief;
  if (conditionals.length === 0) return undefined;
  return {
    id: 'conditionals',
    title: 'Conditions stated',
    count: conditionals.length,
    body: html`<p class="lede">What the coverage says would follow if something else came about, in its own words.</p>
<ol class="cards conditionals">${conditionals.map((conditional, index) => card(lookup, conditional, index + 1))}</ol>`,
  };
}

function card(lookup: Lookup, conditional: Conditional, number: number): Markup {
  const { condition, outcome, modality } = conditional;
  const article = lookup.articles.get(conditional.article);
  return html`<li id="c${number}"><dl><div><dt>Condition</dt><dd dir="auto">${condition.text}</dd></div><div><dt>Outcome${modality !== undefined && html` <span class="quiet">worded “${modality}”</span>`}</dt><dd dir="auto">${outcome.text}</dd></div></dl>
<p class="meta">${speaker(lookup, conditional)} · <a href="#d${number}">${article === undefined ? 'in the article' : sourceWords(lookup, article)}</a></p></li>\n`;
}

function speaker(lookup: Lookup, { speaker: id, statement }: Conditional): Markup {
  const actor = id === undefined ? undefined : lookup.actors.get(id);
  const number = statement === undefined ? undefined : lookup.statementNumbers.get(statement);
  const reference =
    number === undefined
      ? undefined
      : html` <a class="ref" href="#s${number}" aria-label="statement ${number}">[${number}]</a>`;
  if (actor !== undefined)
    return html`<a class="name" href="#${actorAnchor(lookup, actor.id)}"><bdi>${actor.name}</bdi></a>${reference}`;
  return reference === undefined ? html`the article itself` : html`a statement${reference}`;
}
