/**
 * The ledger: every statement, verbatim, with who said it, how it is worded and where it stands. What is said and
 * what is only possible are two lists, never one. Statements that word one utterance alike share a card.
 */

import { type Child, each, html, joined, type Markup } from '../../core/markup.ts';
import { BY_HAND } from '../../record/deciding.ts';
import type { Statement } from '../../record/statement.ts';
import { actorAnchor, statementNumber } from '../anchors.ts';
import { byUtterance, isDescribed, type Lookup, sideOf } from '../lookup.ts';
import {
  contentWords,
  counted,
  inQuotationMarks,
  percent,
  roleWords,
  sourceAndCue,
  sourceWords,
  speakerName,
  whenWords,
} from '../words.ts';
import { issueChips, issueNumbersOf } from './chips.ts';
import { filterForm } from './filter.ts';
import type { Section } from './section.ts';

export function ledgerSection(lookup: Lookup): Section {
  const { said, possible, described } = lookup;
  const found = said.length + possible.length + described.length;
  return {
    id: 'statements',
    title: 'Statements',
    count: said.length,
    body: [
      found === 0 && html`<p class="lede">No statement was found.</p>`,
      found > 0 && filterForm(lookup),
      ledger(lookup, said, 'said'),
      described.length > 0 &&
        html`<div class="described" id="described"><h3>Described by the articles, not said <span class="count">${described.length}</span></h3><p class="lede">What an article says in its own words that somebody wants, backs or rejects. Nobody is quoted, and none of it counts as said.</p>${ledger(lookup, described, 'told')}</div>`,
      possible.length > 0 &&
        html`<details class="possible" id="possible"><summary>Possible: ${counted(possible.length, 'more statement')} that Readout is less sure of reading right</summary>${ledger(lookup, possible, 'possible')}</details>`,
    ],
  };
}

function ledger(lookup: Lookup, statements: readonly Statement[], name: string): Child {
  if (statements.length === 0) return undefined;
  return html`<ol class="ledger ${name}">${each(byUtterance(statements), (group) => card(lookup, group))}</ol>`;
}

function card(lookup: Lookup, [statement, ...repeats]: readonly Statement[]): Child {
  if (statement === undefined) return undefined;
  const number = statementNumber(lookup, statement);
  const side = sideOf(lookup, statement);
  const { certainty, quotation, confidence, concrete } = statement;
  const article = lookup.articles.get(statement.article);
  return html`<li id="s${number}" ${repeats.length > 0 && html`data-r="${1 + repeats.length}" `}data-p="${actorNumber(lookup, statement.speaker)}" data-f="${actorNumber(lookup, side?.id)}" data-c="${certainty}" data-q="${quotation}" data-d="${article?.published ?? ''}" data-n="${Math.floor(confidence * 1000)}" data-k="${Math.floor(concrete.value * 1000)}"${issueNumbersOf(lookup, statement)}>
<a class="no" href="#s${number}" aria-label="Statement ${number}">${number}</a>
<div class="who">${who(lookup, statement)}</div>
<div class="words">${asWorded(statement)}<blockquote class="${quotation}" dir="auto">${joined(
    statement.content.map(({ text }) => html`<span class="q ${certainty}">${text}</span>`),
    ' […] ',
  )}</blockquote>${repeated(lookup, statement, repeats)}${issueChips(lookup, statement)}</div>
<div class="meta"><p><span class="q ${certainty}">${certainty}</span> · ${quotation}</p><p class="where"><a href="#t${number}">${article === undefined ? 'in the article' : sourceWords(lookup, article)}</a></p>${spoken(lookup, statement)}${reading(statement)}</div></li>\n`;
}

function actorNumber({ actorNumbers }: Lookup, id: string | undefined): string {
  return id === undefined ? 'none' : String(actorNumbers.get(id) ?? 'none');
}

function who(lookup: Lookup, statement: Statement): Markup {
  const actor = statement.speaker === undefined ? undefined : lookup.actors.get(statement.speaker);
  const name = html`<bdi>${speakerName(lookup, statement)}</bdi>`;
  return html`<p class="name">${actor === undefined ? name : html`<a href="#${actorAnchor(lookup, actor.id)}">${name}</a>`}</p>${roleWords(lookup, statement).map((role) => html`<p class="role"><bdi>${role}</bdi></p>`)}${isDescribed(statement) && html`<p class="mark">described by the article, not said</p>`}`;
}

function asWorded(statement: Statement): Child {
  const parts = sourceAndCue(statement);
  if (parts.length === 0) return html`<p class="as">by its place on the page</p>`;
  return html`<p class="as" dir="auto">${joined(
    parts.map(({ role, text }) => html`<span class="${role === 'source' ? 's' : 'c'}">${text}</span>`),
    ' ',
  )}</p>`;
}

function repeated(lookup: Lookup, { content }: Statement, repeats: readonly Statement[]): Child {
  if (repeats.length === 0) return undefined;
  const lead = content.map(({ text }) => text).join(' ');
  const links = repeats.map((repeat) => {
    const number = statementNumber(lookup, repeat);
    const article = lookup.articles.get(repeat.article);
    const otherwise = repeat.content.map(({ text }) => text).join(' ') !== lead;
    return html`<a id="s${number}" href="#t${number}">${number} ${article === undefined ? 'another article' : sourceWords(lookup, article)}</a>${otherwise && html`, worded <q dir="auto">${inQuotationMarks(contentWords(repeat))}</q>`}`;
  });
  return html`<p class="also">Also in ${joined(links, '; ')}</p>`;
}

function spoken(lookup: Lookup, statement: Statement): Child {
  const via = statement.via === undefined ? undefined : lookup.actors.get(statement.via)?.name;
  const when = whenWords(statement);
  if (via === undefined && when === undefined) return undefined;
  return html`<p>${via !== undefined && html`via <bdi>${via}</bdi>`}${via !== undefined && when !== undefined && ' · '}${when !== undefined && html`said <bdi>${when}</bdi>`}</p>`;
}

function reading({ confidence, concrete, by }: Statement): Markup {
  if (by === BY_HAND)
    return html`<details><summary>by a person</summary><p>A person added it or chose its words.</p></details>`;
  const because = concrete.because.length === 0 ? '' : `: ${concrete.because.join(', ')}`;
  return html`<details><summary>confidence ${percent(confidence)}</summary><p>Concreteness ${concrete.value.toFixed(1)}${because}. Read by ${by}.</p></details>`;
}
