/** The key: every scale and every mark that the page uses, in words. */

import { type Child, html } from '../../core/markup.ts';
import { SAID_CONFIDENCE } from '../../record/statement.ts';
import type { Lookup } from '../lookup.ts';
import { CERTAINTIES, percent, QUOTATIONS } from '../words.ts';
import type { Section } from './section.ts';

export function keySection(lookup: Lookup): Section | undefined {
  if (lookup.brief.statements.length === 0) return undefined;
  return {
    id: 'key',
    title: 'How to read this',
    body: html`<div class="key">
${list('Marks in the articles', [
  [html`<span class="s">source</span>`, 'who it is attributed to'],
  [html`<span class="c">cue</span>`, 'the words that attribute it'],
  [html`<span class="q asserted">content</span>`, 'what is attributed; two that overlap are shaded twice'],
  [html`<span class="k">condition</span>`, 'a condition or what is said to follow from it'],
  ['[…]', 'words between two pieces of one statement'],
  [html`<span class="n">12</span>`, 'the number of a statement, before its first word; leads to its card'],
])}
${list(
  'Certainty: how sure the text words it',
  CERTAINTIES.map(({ value, meaning }) => [html`<span class="q ${value}">${value}</span>`, meaning]),
)}
${list(
  'Quotation',
  QUOTATIONS.map(({ value, meaning }) => [value, meaning]),
)}
${list('Figures', [
  [
    'confidence',
    `how sure Readout is of its own reading, never of what is said: of the readings at 90 % about nine in ten are right. From ${percent(SAID_CONFIDENCE)} a statement counts as said; below, it stands folded under “possible” and is in no count.`,
  ],
  ['concreteness', '0 to 1: whether it names a party, a date, a place, an amount, a measure or a text'],
])}
</div>`,
  };
}

function list(title: string, rows: readonly (readonly [term: Child, meaning: string])[]): Child {
  return html`<div><h3>${title}</h3><dl>${rows.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl></div>`;
}
