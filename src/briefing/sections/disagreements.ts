/** Sentences that don't go together, in pairs. */

import { html } from '../../core/markup.ts';
import { clashingPairs } from '../../views/clashing-pairs.ts';
import { pageLinks } from '../anchors.ts';
import type { Lookup } from '../lookup.ts';
import type { Section } from './section.ts';

export function disagreementsSection(lookup: Lookup): Section | undefined {
  const view = clashingPairs(lookup.brief, pageLinks(lookup));
  if (view === undefined) return undefined;
  return {
    id: 'disagreements',
    title: view.title,
    count: lookup.brief.disagreements.length,
    body: html`<p class="lede">${view.description}</p>\n${view.picture}`,
  };
}
