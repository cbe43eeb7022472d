/** Conditions stated in the coverage: if this, then that, as worded, and by whom. */

import { type Child, each, html, type Markup } from '../../core/markup.ts';
import type { Conditional } from '../../record/statement.ts';
import { actorAnchor } from '../anchors.ts';
import type { Lookup } from '../lookup.ts';
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
<ol class="cards conditionals">${each(groups(conditionals), (group) => card(lookup, group))}</ol>`,
  };
}

interface Numbered {
  readonly conditional: Conditional;
  readonly number: number;
}

/** Copies of one text state the same condition in the same words: one card for all of them. */
function groups(conditionals: readonly Conditional[]): readonly (readonly Numbered[])[] {
  const numbered = conditionals.map((conditional, index) => ({ conditional, number: index + 1 }));
  const grouped = Map.groupBy(numbered, ({ conditional: { condition, outcome, speaker } }) =>
    JSON.stringify([condition.text, outcome.text, speaker]),
  );
  return [...grouped.values()];
}

function card(lookup: Lookup, [first, ...repeats]: readonly Numbered[]): Child {
  if (first === undefined) return undefined;
  const { conditional, number } = first;
  const { condition, outcome, modality } = conditional;
  const also = repeats.map(
    (repeat) =>
      html`, <a id="c${repeat.number}" href="#d${repeat.number}">${place(lookup, repeat.conditional)}</a>`,
  );
  return html`<li id="c${number}"><dl><div><dt>Condition</dt><dd dir="auto">${condition.text}</dd></div><div><dt>Outcome</dt><dd dir="auto">${outcome.text}</dd></div></dl>
<p class="meta">${speaker(lookup, conditional)}${modality !== undefined && html` · worded <bdi>“${modality}”</bdi>`} · <a href="#d${number}">${place(lookup, conditional)}</a>${also}</p></li>\n`;
}

function place(lookup: Lookup, { article: id }: Conditional): string {
  const article = lookup.articles.get(id);
  return article === undefined ? 'in the article' : sourceWords(lookup, article);
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
