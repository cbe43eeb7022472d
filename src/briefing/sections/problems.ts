/** What was wrong with the input, and what a person can do about it. */

import { html } from '../../core/markup.ts';
import type { Lookup } from '../lookup.ts';
import type { Section } from './section.ts';

export function problemsSection({ brief }: Lookup): Section | undefined {
  if (brief.problems.length === 0) return undefined;
  return {
    id: 'problems',
    title: 'Problems in the input',
    count: brief.problems.length,
    body: html`<ul class="cards problems">${brief.problems.map(
      ({ code, where, problem, mend }) =>
        html`<li><p><strong dir="auto"><bdi>${where}</bdi></strong>: ${problem}</p><p class="meta">${mend} <code>${code}</code></p></li>\n`,
    )}</ul>`,
  };
}
