/** The key: every scale and every mark that the page uses, in words. */

import { type Child, html } from '../../core/markup.ts';
import { LIKELIHOOD_WORDS } from '../../record/likelihood.ts';
import { SAID_CONFIDENCE } from '../../record/statement.ts';
import { GRADES } from '../../views/clashing-pairs.ts';
import { wordRange } from '../../views/outlook-words.ts';
import { BASES, basisLook, STANCE_STEPS, STANDINGS } from '../../views/stance-words.ts';
import type { Lookup } from '../lookup.ts';
import { CERTAINTIES, percent, QUOTATIONS } from '../words.ts';
import type { Section } from './section.ts';

export function keySection(lookup: Lookup): Section | undefined {
  if (lookup.brief.statements.length === 0) return undefined;
  return {
    id: 'key',
    title: 'How to read this',
    body: html`<div class="key">
${list('Marks in the articles', [
  [html`<span class="s">source</span>`, 'who it is attributed to'],
  [html`<span class="c">cue</span>`, 'the words that attribute it'],
  [html`<span class="q asserted">content</span>`, 'what is attributed; two that overlap are shaded twice'],
  [html`<span class="k">condition</span>`, 'a condition or what is said to follow from it'],
  ['[…]', 'words between two pieces of one statement'],
  [html`<span class="n">12</span>`, 'the number of a statement, before its first word; leads to its card'],
])}
${list(
  'Certainty: how sure the text words it',
  CERTAINTIES.map(({ value, meaning }) => [html`<span class="q ${value}">${value}</span>`, meaning]),
)}
${list(
  'Quotation',
  QUOTATIONS.map(({ value, meaning }) => [value, meaning]),
)}
${lookup.brief.issues.length > 0 && positionScales()}
${lookup.brief.outlook !== undefined && outlookScales()}
${list('Figures', [
  [
    'confidence',
    `how sure Readout is of its own reading, never of what is said: of the readings at 90 % about nine in ten are right. From ${percent(SAID_CONFIDENCE)} a statement counts as said; below, it stands folded under “possible” and is in no count.`,
  ],
  ['concreteness', '0 to 1: whether it names a party, a date, a place, an amount, a measure or a text'],
])}
</div>`,
  };
}

function list(title: string, rows: readonly (readonly [term: Child, meaning: string])[]): Child {
  return html`<div><h3>${title}</h3><dl>${rows.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl></div>`;
}

/** The scales of what may happen. */
const outlookScales = (): Child => [
  list(
    'Likelihood, given a model (ICD 203)',
    LIKELIHOOD_WORDS.map((one) => [one.word, `${wordRange(one)} of draws`]),
  ),
  list('What a wish rests on', [
    ['own words …', 'as the basis of a position'],
    ['given', 'written by a person into the model'],
    ['turned in', 'share of draws in which the wish is the other way round, by the rule of the method page'],
    ['(32 to 41)', 'nineteen in twenty by the number of draws alone'],
  ]),
];

/** The scales of who stands where. */
function positionScales(): Child {
  return [
    list('Stance, between the poles of an issue', [
      ...STANCE_STEPS.map(
        ({ at, sign, words, look }) =>
          [html`<span class="chip ${look}">${sign}</span>`, `${signedStep(at)}: ${words}`] as const,
      ),
      ['3', 'the number of statements that it rests on'],
      ['≠', "some of a side's people stand on the other side of nought"],
      ['Δ', 'it changed by more than one step'],
    ]),
    list(
      'Basis: on whose word, best first',
      BASES.map(({ value, meaning }) => [
        html`<span class="basis ${basisLook(value)}">${value}</span>`,
        meaning,
      ]),
    ),
    list(
      'Standing',
      STANDINGS.map(({ value, meaning }) => [value, meaning]),
    ),
    list(
      'Disagreement',
      GRADES.map(({ value, meaning }) => [value, meaning]),
    ),
    list('Pictures', [
      [
        html`<svg class="sample" viewBox="0 0 40 16" width="40" height="16" aria-hidden="true"><circle class="dot" cx="8" cy="8" r="6"/><circle class="dot open" cx="30" cy="8" r="5.25"/></svg>`,
        'filled: the text tells the day; open: a week, a month, or the date of the article',
      ],
      [
        'A, B',
        'camps: actors that agree with each other on more than they dispute (Louvain method, the seed of the brief)',
      ],
      [
        'average activity',
        'issues on which two agree, over the mean number of issues on which each takes a side; Jaccard: over all that either takes; cosine: over the root of the product',
      ],
    ]),
  ];
}

function signedStep(at: number): string {
  return at > 0 ? `+${at}` : String(at).replace('-', '−');
}
