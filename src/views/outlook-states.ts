/** Whole outcomes that may hold: what is done in each and by whom, how today leads there, and the smallest change of wishes that would undo or bring it. */
import { type Child, html, joined, type Markup } from '../core/markup.ts';
import type { Outlook, OutlookState } from '../record/outlook.ts';
import { dots } from './outlook-shares.ts';
import { changeLead, pathWords, percent, takenWords, wishWords } from './outlook-words.ts';
import { type LinkTo, linked } from './view.ts';

/** States and changes that are shown. */
const MOST_STATES = 3;
const MOST_CHANGES = 3;

export function outlookStates(outlook: Outlook, linkTo: LinkTo): Markup {
  const shown = outlook.states.slice(0, MOST_STATES);
  return html`<ol class="outcomes">${shown.map((state) => stateMarkup(outlook, state, linkTo))}</ol>\n`;
}

function stateMarkup(outlook: Outlook, state: OutlookState, linkTo: LinkTo): Markup {
  const { taken, share, reachable, path, holds } = state;
  return html`<li><p class="what">${takenWords(outlook, taken)}</p>
<p class="share">${dots(reachable)} <b>${reachedLink(state, linkTo)}</b> <span class="quiet">of draws: it holds and today leads there; it holds in ${percent(share)}</span></p>
${path !== undefined && holds && html`<p><span class="quiet">With every wish as it stands, each doing what is best for it then:</span> ${pathWords(outlook, path)}</p>`}
${changesMarkup(outlook, state, linkTo)}</li>\n`;
}

/** A share leads to the first wish that would change whether the state holds. */
function reachedLink({ reachable, changes }: OutlookState, linkTo: LinkTo): Child {
  const wish = changes[0]?.[0];
  return wish === undefined
    ? percent(reachable)
    : linked(linkTo, { kind: 'wish', at: wish }, percent(reachable));
}

function changesMarkup(outlook: Outlook, state: OutlookState, linkTo: LinkTo): Child {
  const { changes } = state;
  if (changes.length === 0) return undefined;
  const shown = changes.slice(0, MOST_CHANGES).map((set) =>
    joined(
      set.map((wish) => linked(linkTo, { kind: 'wish', at: wish }, wishWords(outlook.wishes[wish]!))),
      ' and ',
    ),
  );
  return html`<p><span class="quiet">${changeLead(state)}</span> ${joined(shown, '; or ')}${changes.length > MOST_CHANGES && html` <span class="quiet">(or ${changes.length - MOST_CHANGES} more)</span>`}.</p>`;
}
