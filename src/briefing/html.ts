/**
 * The brief as one HTML file that needs nothing else. It reads whole without script. A later part of the brief is one more
 * maker in `SECTIONS`.
 */
import { type Child, html, type Markup } from '../core/markup.ts';
import type { Brief } from '../record/brief.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { pageParts } from './page.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';
import { articlesSection } from './sections/articles.ts';
import { assessmentSection } from './sections/assessment.ts';
import { bottomLineSection } from './sections/bottom-line.ts';
import { conditionalsSection } from './sections/conditionals.ts';
import { disagreementsSection } from './sections/disagreements.ts';
import { heardSection } from './sections/heard.ts';
import { keySection } from './sections/key.ts';
import { ledgerSection } from './sections/ledger.ts';
import { outlookSection } from './sections/outlook.ts';
import { parallelsSection } from './sections/parallels.ts';
import { peopleSection } from './sections/people.ts';
import { picturesSection } from './sections/pictures.ts';
import { positionsSection } from './sections/positions.ts';
import { problemsSection } from './sections/problems.ts';
import type { SectionMaker } from './sections/section.ts';
import { sourcesSection } from './sections/sources.ts';
import { correctionsWords, dateRange, dateWords, grouped } from './words.ts';

const SECTIONS: readonly SectionMaker[] = [
  bottomLineSection,
  positionsSection,
  assessmentSection,
  heardSection,
  disagreementsSection,
  parallelsSection,
  outlookSection,
  conditionalsSection,
  picturesSection,
  peopleSection,
  problemsSection,
  sourcesSection,
  keySection,
  ledgerSection,
  articlesSection,
];

/** The brief as an HTML document. The same brief gives the same document. */
export function briefHtml(brief: Brief): string {
  return [...briefHtmlParts(brief)].join('');
}

/** The same document, part after part: of a long one, no more than a card or an article is held at a time. */
export function briefHtmlParts(brief: Brief): Generator<string> {
  const lookup = lookUp(brief);
  return pageParts({
    title: brief.title,
    readout: brief.madeBy.readout,
    style: PAGE_STYLE,
    script: PAGE_SCRIPT,
    ...(brief.statements.length > LONG ? { bodyClass: 'long' } : {}),
    skip: { to: 'bottom-line', words: 'Skip to the bottom line' },
    masthead: header(lookup),
    sections: SECTIONS.flatMap((make) => make(lookup) ?? []),
  });
}

/** From so many statements on the page is laid out as it is scrolled to: it opens at once, however long. */
const LONG = 500;

function header(lookup: Lookup): Markup {
  const { brief } = lookup;
  return html`<header class="masthead">
<p class="eyebrow">Readout brief · who said what</p>
<h1 dir="auto">${brief.title}</h1>
<dl class="figures">${corpusFigures(lookup).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<details><summary>How this was made</summary>${howMade(brief)}</details>
</header>`;
}

function corpusFigures({ brief, said }: Lookup): readonly (readonly [name: string, value: Child])[] {
  const {
    articles,
    asOf,
    madeBy: { corrections },
  } = brief;
  const dates = articles.flatMap(({ published }) => published ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return [
    ...(asOf === undefined
      ? []
      : [['As of', html`<time datetime="${asOf}">${dateWords(asOf, 'short')}</time>`] as const]),
    ['Articles', grouped(articles.length)],
    ['Outlets', grouped(new Set(articles.flatMap(({ outlet }) => outlet ?? [])).size)],
    ['Independent stories', grouped(articles.filter(({ sameStoryAs }) => sameStoryAs === undefined).length)],
    ...(first === undefined || last === undefined
      ? []
      : [['Published', dateRange(first, last, 'short')] as const]),
    ['Statements', grouped(said.length)],
    ['Utterances', grouped(new Set(said.map(({ utterance }) => utterance)).size)],
    ...(corrections === undefined ? [] : [['Corrected by people', grouped(corrections)] as const]),
  ];
}

function howMade(brief: Brief): Markup {
  const { madeBy } = brief;
  const settings = Object.entries(madeBy.settings).map(([name, value]) => `${name} ${value}`);
  return html`<p>Every sentence between quotation marks on this page is verbatim; every figure counts such sentences and leads to them. Readout reads what is said and by whom; it doesn't say what is true.</p>
<p>Made by Readout ${madeBy.readout}, seed ${madeBy.seed}${settings.length > 0 && [', with ', settings.join(', ')]}.${correctionsWords(brief)}</p>
${Object.keys(madeBy.models).length > 0 && html`<dl class="models">${Object.entries(madeBy.models).map(([name, hash]) => html`<div><dt>Model: ${name}</dt><dd><code>${hash}</code></dd></div>`)}</dl>`}`;
}
