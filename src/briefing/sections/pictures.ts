/** Pictures of the whole coverage, each with its sentence and its data, in boxes that scroll by themselves on a phone. */

import { html, type Markup } from '../../core/markup.ts';
import { actorIssueNetwork } from '../../views/actor-issue-network.ts';
import { agreementNetworks } from '../../views/agreement-networks.ts';
import { relayPicture } from '../../views/relay-picture.ts';
import { statementTimeline } from '../../views/statement-timeline.ts';
import { type LinkTo, scrolled, tableMarkup, type View } from '../../views/view.ts';
import { pageLinks } from '../anchors.ts';
import type { Lookup } from '../lookup.ts';
import type { Section } from './section.ts';

const PICTURES = [statementTimeline, actorIssueNetwork, agreementNetworks, relayPicture];

export function picturesSection(lookup: Lookup): Section | undefined {
  const linkTo = pageLinks(lookup);
  const views = PICTURES.flatMap((make) => make(lookup.brief, linkTo) ?? []);
  if (views.length === 0) return undefined;
  return {
    id: 'pictures',
    title: 'Pictures',
    count: views.length,
    body: views.map((view) => viewMarkup(view, linkTo)),
  };
}

function viewMarkup(view: View, linkTo: LinkTo): Markup {
  return html`<div class="view" id="view-${view.id}"><h3>${view.title}</h3><p>${view.description}</p>
${scrolled(view.title, view.picture)}
<details><summary>The same as a table</summary>${scrolled(`${view.title}, as a table`, tableMarkup(view.table, linkTo))}</details></div>\n`;
}
