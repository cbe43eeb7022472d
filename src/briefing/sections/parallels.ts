/** What only one of two documents tells that are made from one form. */

import { html } from '../../core/markup.ts';
import { parallelDocuments } from '../../views/parallel-documents.ts';
import { pageLinks } from '../anchors.ts';
import type { Lookup } from '../lookup.ts';
import type { Section } from './section.ts';

export function parallelsSection(lookup: Lookup): Section | undefined {
  const view = parallelDocuments(lookup.brief, pageLinks(lookup));
  return view === undefined
    ? undefined
    : {
        id: view.id,
        title: view.title,
        count: lookup.brief.parallels.length,
        body: html`<p class="lede">${view.description}</p>\n${view.picture}`,
      };
}
