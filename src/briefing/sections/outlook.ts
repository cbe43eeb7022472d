/** What may happen: shares of draws of a conflict model, what they hang on, and what they rest on. */
import { type Child, html, type Markup } from '../../core/markup.ts';
import type { Outlook, OutlookConditional } from '../../record/outlook.ts';
import { outlookShares } from '../../views/outlook-shares.ts';
import { outlookStates } from '../../views/outlook-states.ts';
import { assumptionList, indicatorList, optionTable, wishTable } from '../../views/outlook-wishes.ts';
import { conditionLead, endWords, outlookLede, percent } from '../../views/outlook-words.ts';
import { scrolled } from '../../views/view.ts';
import { pageLinks, wishAnchor } from '../anchors.ts';
import type { Lookup } from '../lookup.ts';
import type { Section } from './section.ts';

export function outlookSection(lookup: Lookup): Section | undefined {
  const { outlook } = lookup.brief;
  if (outlook === undefined) return undefined;
  const linkTo = pageLinks(lookup);
  const { issues, states, indicators, assumptions, conditionals } = outlook;
  return {
    id: 'outlook',
    title: 'What may happen',
    body: [
      html`<p class="lede">${outlookLede(outlook)}</p>\n`,
      part('What the sides may come to', issues.length > 0 && outlookShares(outlook, linkTo)),
      part(
        'Whole outcomes',
        states.length > 0 && [standing(outlook), outlookStates(outlook, linkTo), convergence(outlook)],
      ),
      part(
        'Conditions stated, beside the model',
        conditionals.length > 0 &&
          html`<ul class="outcomes">${conditionals.map((one) => conditional(lookup, outlook, one))}</ul>\n`,
      ),
      part('What to look out for', indicators.length > 0 && indicatorList(outlook, linkTo)),
      part(
        'Assumptions, those that matter most first',
        assumptions.length > 0 && assumptionList(outlook, linkTo),
      ),
      part('What it rests on', [
        scrolled('Wishes', wishTable(outlook, linkTo, wishAnchor)),
        html`<div class="under"><details><summary>Options, and why they are whose</summary>${scrolled('Options', optionTable(outlook, linkTo))}</details>
${leftOut(outlook)}
<details><summary>The model, to mend and to solve again</summary><p>Saved as a file it is read by <code>readout outlook solve</code> and by <code>readout brief --model</code>.</p>${scrolled('The model', html`<pre>${outlook.model}</pre>`)}</details></div>`,
      ]),
    ],
  };
}

const part = (title: string, body: Child): Child => body !== false && html`<h3>${title}</h3>\n${body}`;

/** Below this no whole outcome stands out. */
const STANDS_OUT = 0.2;

function standing({ states }: Outlook): Child {
  const most = Math.max(...states.map(({ reachable }) => reachable));
  return (
    most < STANDS_OUT &&
    html`<p class="lede">None stands out: no combination is reached in more than ${percent(most)} of draws. The shares of single issues tell more.</p>`
  );
}

/** Whether more draws would still move the first share. */
function convergence({ convergence, draws }: Outlook): Child {
  return (
    convergence.length > 0 &&
    html`<p class="meta">What is reached most often, after each tenth of the ${draws} draws: ${convergence.map((share) => Math.round(share * 100)).join(', ')} %.</p>\n`
  );
}

/** What the coverage says would follow, with what the model makes of the condition. */
function conditional({ brief }: Lookup, outlook: Outlook, one: OutlookConditional): Markup {
  const stated = brief.conditionals[one.conditional]!;
  const number = one.conditional + 1;
  return html`<li><p dir="auto"><a href="#c${number}">${conditionLead(stated)}</a> <q dir="auto">“${stated.condition.text}”</q>, <q dir="auto">“${stated.outcome.text}”</q></p>
<p><span class="quiet">In the model: ${endWords(outlook, one.condition)} in</span> <b>${percent(one.met)}</b> <span class="quiet">of draws${one.given !== undefined && html`; where that is so, ${endWords(outlook, one.outcome ?? {})} in ${percent(one.given)}, else overall in ${percent(one.otherwise ?? 0)}`}.</span></p></li>\n`;
}

function leftOut({ leftOut }: Outlook): Child {
  return (
    leftOut.length > 0 &&
    html`<details><summary>Issues that the model leaves out</summary><ul>${leftOut.map(({ issue, why }) => html`<li>${issue}: ${why}</li>`)}</ul></details>`
  );
}
