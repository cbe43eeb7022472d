/** What a statement is about and which stance it shows, as small marks on its card that lead to the issue. */

import { type Child, html, type Markup } from '../../core/markup.ts';
import type { Stance } from '../../record/position.ts';
import type { Statement } from '../../record/statement.ts';
import { stanceWords, stepOf } from '../../views/stance-words.ts';
import { issueAnchor } from '../anchors.ts';
import type { Lookup } from '../lookup.ts';

/** ` data-i="1 4"`: the numbers of the issues that the statement is about, for the filter. */
export function issueNumbersOf({ issuesOf, issueNumbers }: Lookup, { id }: Statement): Markup | undefined {
  const about = issuesOf.get(id) ?? [];
  if (about.length === 0) return undefined;
  return html` data-i="${about.map((issue) => String(issueNumbers.get(issue))).join(' ')}"`;
}

/** A chip for each stance, named by whose it is where it isn't the speaker's; and one for each issue without any. */
export function issueChips(lookup: Lookup, { id, speaker }: Statement): Child {
  const stances = lookup.stancesIn.get(id) ?? [];
  const others = (lookup.issuesOf.get(id) ?? []).filter(
    (issue) => !stances.some((one) => one.issue === issue),
  );
  if (stances.length + others.length === 0) return undefined;
  return html`<p class="chips">${stances.map((stance) => stanceChip(lookup, stance, speaker))}${others.map((issue) => html`<a class="chip" href="#${issueAnchor(lookup, issue)}"><bdi>${issueName(lookup, issue)}</bdi></a>`)}</p>`;
}

function stanceChip(
  lookup: Lookup,
  { actor, issue, stance, because }: Stance,
  speaker: string | undefined,
): Markup {
  const { sign, look } = stepOf(stance);
  const record = lookup.brief.issues.find(({ id }) => id === issue);
  const whose = lookup.actors.get(actor)?.name ?? actor;
  const words = `${whose} on ${issueName(lookup, issue)}: ${stanceWords(stance, record)}; ${because}`;
  return html`<a class="chip ${look}" href="#${issueAnchor(lookup, issue)}" title="${words}"><b>${sign}</b> <bdi>${issueName(lookup, issue)}</bdi>${actor !== speaker && html` (<bdi>${whose}</bdi>)`}</a>`;
}

function issueName({ brief }: Lookup, issue: string): string {
  return brief.issues.find(({ id }) => id === issue)?.name ?? issue;
}
