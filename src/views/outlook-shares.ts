/**
 * What the sides may come to, issue by issue: the share of draws as twenty dots (quantile dots: Kay et al. 2016), the word for
 * it with its range, what it hangs on as a tornado of wishes, and the weighted mean of positions beside it. Every number is of
 * the model and leads to the wish that moves it, and from there to sentences.
 */
import { type Child, html, type Markup } from '../core/markup.ts';
import type { Influence, Outlook, OutlookIssue, WordedShare } from '../record/outlook.ts';
import {
  bargainedWords,
  byWhom,
  likelihoodWords,
  percent,
  rangeWords,
  signedPoints,
  wishWords,
} from './outlook-words.ts';
import { type LinkTo, linked, scrolled } from './view.ts';

const DOTS = 20;

export function outlookShares(outlook: Outlook, linkTo: LinkTo): Markup {
  return html`<ul class="shares">${outlook.issues.map((issue) => issueMarkup(outlook, issue, linkTo))}</ul>\n`;
}

function issueMarkup(outlook: Outlook, issue: OutlookIssue, linkTo: LinkTo): Markup {
  const { outcome, options, share, bargained } = issue;
  return html`<li><p class="what">“${outcome}” <span class="quiet">${linked(linkTo, { kind: 'issue', id: issue.issue }, 'issue')}, by ${byWhom(outlook, options)}</span></p>
<p class="share">${dots(share)} <b>${shareLink(issue, linkTo)}</b> <span class="quiet">${rangeWords(issue)}</span> ${likelihood(issue)}</p>
${bargained !== undefined && html`<p class="quiet">${bargainedWords(bargained)}</p>`}
${issue.tornado.length > 0 && html`<details><summary>What it hangs on</summary>${scrolled(`What “${outcome}” hangs on`, tornado(outlook, issue.tornado, linkTo))}</details>`}</li>\n`;
}

function likelihood(share: WordedShare): Child {
  return share.word === undefined
    ? html`<span class="quiet">${likelihoodWords(share)}</span>`
    : html`<span class="likelihood">${likelihoodWords(share)}</span> <span class="quiet">given this model</span>`;
}

/** A share leads to the wish that moves it most. */
export function shareLink({ share, tornado: [most] }: WordedShare, linkTo: LinkTo): Child {
  return most === undefined
    ? percent(share)
    : linked(linkTo, { kind: 'wish', at: most.wish }, percent(share));
}

/** Twenty dots, as many filled as draws of twenty. */
export function dots(share: number): Markup {
  const filled = Math.round(share * DOTS);
  return html`<svg class="dots" viewBox="0 0 ${DOTS * 10} 10" width="${DOTS * 10}" height="10" role="img" aria-label="${filled} of ${DOTS} draws">${Array.from(
    { length: DOTS },
    (_, k) =>
      html`<circle class="dot${k >= filled && ' open'}" cx="${k * 10 + 5}" cy="5" r="${k < filled ? 4 : 3.25}"/>`,
  )}</svg>`;
}

/** Wishes by how much the share changes where they are the other way round. */
function tornado(outlook: Outlook, influences: readonly Influence[], linkTo: LinkTo): Markup {
  return html`<table class="tornado"><thead><tr><th scope="col">If it were the other way round that</th><th scope="col">the share would move</th><th scope="col" class="num">points</th></tr></thead>
<tbody>${influences.map(
    ({ wish, moves }) =>
      html`<tr><th scope="row">${linked(linkTo, { kind: 'wish', at: wish }, wishWords(outlook.wishes[wish]!))}</th><td>${bar(moves)}</td><td class="num">${signedPoints(moves)}</td></tr>\n`,
  )}</tbody></table>`;
}

function bar(moves: number): Markup {
  const length = Math.max(1, Math.round(Math.abs(moves) * 100));
  return html`<svg class="moves" viewBox="-100 0 200 12" width="200" height="12" aria-hidden="true"><line class="grid" x1="0" x2="0" y1="0" y2="12"/><rect class="${moves < 0 ? 'less' : 'more'}" x="${moves < 0 ? -length : 0}" y="2" width="${length}" height="8"/></svg>`;
}
