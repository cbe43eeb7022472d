/** The form above the ledger. It needs the page's script, which shows it: without script it stays hidden. */

import { type Child, html, type Markup } from '../../core/markup.ts';
import type { Actor } from '../../record/actor.ts';
import { type Lookup, sideOf } from '../lookup.ts';
import { CERTAINTIES, counted, QUOTATIONS } from '../words.ts';

const ORDERS: readonly (readonly [value: string, words: string])[] = [
  ['coverage', 'by article'],
  ['newest', 'newest first'],
  ['speaker', 'by speaker'],
  ['concrete', 'most concrete'],
  ['sure', 'surest reading'],
];

export function filterForm(lookup: Lookup): Markup {
  const { statements } = lookup.brief;
  const counts = tally(statements.map(({ speaker }) => speaker));
  const sides = tally(statements.map((statement) => sideOf(lookup, statement)?.id));
  return html`<form id="filter" hidden role="search" aria-label="Filter the statements">
<label class="wide">Text <input type="search" name="text" autocomplete="off"></label>
${select('side', 'Side', [['', 'all'], ...actorOptions(lookup, sides)])}
${select('speaker', 'Speaker', [['', 'all'], ...actorOptions(lookup, counts)])}
${select('certainty', 'Certainty', [['', 'all'], ...CERTAINTIES.map(({ value }) => [value, value] as const)])}
${lookup.brief.issues.length > 0 && select('issue', 'Issue', [['', 'all'], ...issueOptions(lookup)])}
${select('quotation', 'Quotation', [['', 'all'], ['own', 'own words (direct or mixed)'], ...QUOTATIONS.map(({ value }) => [value, value] as const)])}
${select('order', 'Order', ORDERS)}
<input name="only" type="text" hidden aria-label="These alone" tabindex="-1">
<button type="reset">Show all</button>
<p role="status" id="shown">${counted(lookup.said.length, 'statement')}</p>
</form>`;
}

function select(
  name: string,
  label: string,
  options: readonly (readonly [value: string, words: string])[],
): Child {
  return html`<label>${label} <select name="${name}">${options.map(([value, words]) => html`<option value="${value}">${words}</option>`)}</select></label>`;
}

/** In the codebook's order. */
function issueOptions({ brief, issueNumbers }: Lookup): readonly (readonly [value: string, words: string])[] {
  return brief.issues.map(({ id, name, statements }) => [
    String(issueNumbers.get(id)),
    `${name} (${statements.length})`,
  ]);
}

type Tally = ReadonlyMap<string | undefined, number>;

function tally(ids: readonly (string | undefined)[]): Tally {
  const counts = new Map<string | undefined, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Most statements first; those of none at the end. */
function actorOptions(lookup: Lookup, counts: Tally): readonly (readonly [value: string, words: string])[] {
  const known = [...counts]
    .flatMap(([id, count]): readonly (readonly [Actor, number])[] => {
      const actor = id === undefined ? undefined : lookup.actors.get(id);
      return actor === undefined ? [] : [[actor, count]];
    })
    .sort(([, a], [, b]) => b - a)
    .map(
      ([actor, count]) => [String(lookup.actorNumbers.get(actor.id)), `${actor.name} (${count})`] as const,
    );
  const none = counts.get(undefined);
  return none === undefined ? known : [...known, ['none', `not known (${none})`]];
}
