/** What is agreed, claimed, disputed and unknown, each line with its sentences. */

import { html } from '../../core/markup.ts';
import { assessmentList } from '../../views/assessment-list.ts';
import { pageLinks } from '../anchors.ts';
import type { Lookup } from '../lookup.ts';
import type { Section } from './section.ts';

export function assessmentSection(lookup: Lookup): Section | undefined {
  const view = assessmentList(lookup.brief, pageLinks(lookup));
  if (view === undefined) return undefined;
  return {
    id: 'assessment',
    title: view.title,
    count: lookup.brief.assessment.length,
    body: html`<p class="lede">Counted by printed rules, never by what is true. A line opens to what it rests on.</p>\n${view.picture}`,
  };
}
