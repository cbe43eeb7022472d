/** What an outlook rests on: every wish with its basis and its sentences, what to look out for, what is assumed. */
import { html, type Markup } from '../core/markup.ts';
import { counted, dateWords } from '../core/phrases.ts';
import type { Outlook, OutlookOption, OutlookWish } from '../record/outlook.ts';
import { shareLink } from './outlook-shares.ts';
import { byWhom, outcomeOf, percent, signedPoints, wishWords } from './outlook-words.ts';
import { type LinkTo, linked, statementsPlace } from './view.ts';

/** `anchorOf` names the place of a wish on the page. */
export function wishTable(outlook: Outlook, linkTo: LinkTo, anchorOf: (at: number) => string): Markup {
  return html`<table class="wishes"><thead><tr><th scope="col">Wish</th><th scope="col">Rests on</th><th scope="col">Sentences</th><th scope="col" class="num">Turned in</th></tr></thead>
<tbody>${outlook.wishes.map(
    (wish, at) =>
      html`<tr id="${anchorOf(at)}"><th scope="row">${wishWords(wish)}</th><td>${restsWords(wish)}</td><td>${sentences(wish.statements, linkTo)}</td><td class="num">${percent(wish.turns)}</td></tr>\n`,
  )}</tbody></table>`;
}

function restsWords({ basis, note, latest }: OutlookWish): string {
  return [
    note === undefined ? basis : `${basis}: ${note}`,
    ...(latest === undefined ? [] : [`last on ${dateWords(latest, 'short')}`]),
  ].join(', ');
}

function sentences(ids: readonly string[], linkTo: LinkTo) {
  return ids.length === 0 ? 'none' : linked(linkTo, statementsPlace(ids), counted(ids.length, 'statement'));
}

export function optionTable(outlook: Outlook, linkTo: LinkTo): Markup {
  return html`<table><thead><tr><th scope="col">Option</th><th scope="col">Whose it is</th><th scope="col">Why</th><th scope="col">Sentences</th><th scope="col" class="num">Taken in</th></tr></thead>
<tbody>${outlook.options.map(
    (option) =>
      html`<tr><th scope="row">${option.isJoint && 'ready for '}“${outcomeOf(outlook, option.id)}”</th><td><bdi>${option.decisionMaker}</bdi></td><td>${reason(option)}</td><td>${sentences(option.statements, linkTo)}</td><td class="num">${shareLink(option, linkTo)}</td></tr>\n`,
  )}</tbody></table>`;
}

const reason = ({ basis, because }: OutlookOption): string =>
  [basis, because].filter((one) => one !== undefined).join(': ');

/** What would tell most, one line each with what it moves. */
export function indicatorList(outlook: Outlook, linkTo: LinkTo): Markup {
  return html`<ol class="indicators">${outlook.indicators.map(
    ({ wish, options, moves, words }) =>
      html`<li>${words} <span class="quiet">${linked(linkTo, { kind: 'wish', at: wish }, 'The wish')} moves the share of “${outcomeOf(outlook, options[0]!)}” by ${byWhom(outlook, options)} by ${signedPoints(moves)} points if it is the other way round.</span></li>\n`,
  )}</ol>`;
}

export function assumptionList(outlook: Outlook, linkTo: LinkTo): Markup {
  return html`<ol class="indicators">${outlook.assumptions.map(
    ({ wish, moves }) =>
      html`<li>${linked(linkTo, { kind: 'wish', at: wish }, wishWords(outlook.wishes[wish]!))} <span class="quiet">moves a share by up to ${Math.round(Math.abs(moves) * 100)} points</span></li>\n`,
  )}</ol>`;
}
