/** The bottom line as sentences of the page, every figure and every quotation a link. */

import { html, type Markup } from '../../core/markup.ts';
import { actorAnchor, statementNumber } from '../anchors.ts';
import { bottomLine, type Part, type Target } from '../bottom-line.ts';
import type { Lookup } from '../lookup.ts';
import { inQuotationMarks } from '../words.ts';
import type { Section } from './section.ts';

export function bottomLineSection(lookup: Lookup): Section {
  return {
    id: 'bottom-line',
    title: 'Bottom line',
    body: bottomLine(lookup).map(
      (sentence) => html`<p>${sentence.map((part) => partMarkup(lookup, part))}</p>\n`,
    ),
  };
}

function partMarkup(lookup: Lookup, part: Part): Markup {
  switch (part.kind) {
    case 'text':
      return html`${part.text}`;
    case 'actor':
      return html`<a class="name" href="#${actorAnchor(lookup, part.actor.id)}"><bdi>${part.actor.name}</bdi></a>`;
    case 'figure':
      return figureMarkup(lookup, part.text, part.to);
    case 'quote': {
      const number = statementNumber(lookup, part.statement);
      return html`<q dir="auto">${inQuotationMarks(part.words)}</q>&nbsp;<a class="ref" href="#s${number}" aria-label="statement ${number}">[${number}]</a>`;
    }
  }
}

/** A figure leads to what it counts; a script narrows the ledger to that. */
export function figureMarkup(lookup: Lookup, text: string, to: Target): Markup {
  return 'section' in to
    ? html`<a class="figure" href="#${to.section}">${text}</a>`
    : html`<a class="figure" href="#s${statementNumber(lookup, to.statement)}" data-filter="${to.filter}">${text}</a>`;
}
