/**
 * Disagreements as pairs of sentences side by side, verbatim, contradictions first: with the grade, between whom, on what
 * issue, and the reason as the record gives it.
 */
import { type Child, each, html, joined, type Markup } from '../core/markup.ts';
import { counted, dateWords, listed } from '../core/phrases.ts';
import type { Brief, BriefArticle } from '../record/brief.ts';
import type { Disagreement, DisagreementEnd, DisagreementGrade } from '../record/position.ts';
import { DESCRIBED, type Statement } from '../record/statement.ts';
import { type Cast, castOf, nameOf } from './cast.ts';
import { sentenceAround } from './sentence-around.ts';
import { type LinkTo, linked, type Place, statementsPlace, type View } from './view.ts';

export const GRADES: readonly { readonly value: DisagreementGrade; readonly meaning: string }[] = [
  { value: 'contradiction', meaning: "the two can't both hold" },
  { value: 'tension', meaning: 'they can both hold, but pull apart' },
  { value: 'opposition', meaning: 'two sides want different things' },
];

interface Clashes {
  readonly cast: Cast;
  readonly articles: ReadonlyMap<string, BriefArticle>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly issueNames: ReadonlyMap<string, string>;
  readonly linkTo: LinkTo;
}

/** `undefined` when nothing clashes. */
export function clashingPairs(brief: Brief, linkTo: LinkTo): View | undefined {
  const disagreements = GRADES.flatMap(({ value }) =>
    brief.disagreements.filter(({ grade }) => grade === value),
  );
  if (disagreements.length === 0) return undefined;
  const clashes: Clashes = {
    cast: castOf(brief),
    articles: new Map(brief.articles.map((article) => [article.id, article])),
    statements: new Map(brief.statements.map((statement) => [statement.id, statement])),
    issueNames: new Map(brief.issues.map(({ id, name }) => [id, name])),
    linkTo,
  };
  return {
    id: 'clashes',
    title: 'Disagreements',
    description: describe(disagreements),
    picture: html`<ol class="clashes">${each(disagreements, (one) => pairMarkup(clashes, one))}</ol>`,
    table: {
      head: ['Grade', 'Between', 'Issue', 'One', 'Other', 'Because'],
      rows: disagreements.map(({ grade, between, issue, a, b, because }) => [
        { text: grade },
        { text: between },
        { text: issue === undefined ? '' : (clashes.issueNames.get(issue) ?? issue) },
        { text: a.evidence.text, to: placeOf(a) },
        { text: b.evidence.text, to: placeOf(b) },
        { text: because },
      ]),
    },
  };
}

function placeOf({ statement, evidence }: DisagreementEnd): Place {
  return statement === undefined ? { kind: 'words', span: evidence } : statementsPlace([statement]);
}

function pairMarkup(clashes: Clashes, { grade, between, issue, a, b, because }: Disagreement): Markup {
  const about: readonly Child[] = [
    html`<strong class="grade ${grade}">${grade}</strong>`,
    between === 'over time' ? between : `between ${between}`.replace('between one side', 'within one side'),
    ...(issue === undefined
      ? []
      : [
          linked(
            clashes.linkTo,
            { kind: 'issue', id: issue },
            html`<bdi>${clashes.issueNames.get(issue) ?? issue}</bdi>`,
          ),
        ]),
  ];
  return html`<li><p class="about">${joined(about, ' · ')}</p>
<div class="pair">${[a, b].map((end) => endMarkup(clashes, end))}</div>
<p class="because"><span class="quiet">Because</span> ${because}.</p></li>\n`;
}

function endMarkup({ articles, statements, cast, linkTo }: Clashes, end: DisagreementEnd): Markup {
  const { evidence } = end;
  const article = articles.get(evidence.article);
  const statement = end.statement === undefined ? undefined : statements.get(end.statement);
  const around =
    article === undefined
      ? { before: '', words: evidence.text, after: '' }
      : sentenceAround(article, evidence);
  const place = [
    nameOf(cast, article?.outlet).replace('Somebody not named', 'Outlet not known'),
    ...(article?.published === undefined ? [] : [dateWords(article.published, 'short')]),
  ].join(', ');
  return html`<figure><figcaption><span class="name"><bdi>${whose(cast, statement)}</bdi></span></figcaption>
<blockquote dir="auto">${around.before}<span class="q">${around.words}</span>${around.after}</blockquote>
<p class="meta">${linked(linkTo, placeOf(end), place)}</p></figure>`;
}

function whose(cast: Cast, statement: Statement | undefined): string {
  if (statement === undefined) return "The article's own words";
  const name =
    statement.speaker === undefined
      ? (statement.source?.text ?? 'No source named')
      : nameOf(cast, statement.speaker);
  return statement.by === DESCRIBED ? `${name}, as the article describes it` : name;
}

function describe(disagreements: readonly Disagreement[]): string {
  const counts = GRADES.flatMap(({ value }) => {
    const count = disagreements.filter(({ grade }) => grade === value).length;
    return count === 0 ? [] : [counted(count, value)];
  });
  return `${counted(disagreements.length, 'pair')} of sentences that don't go together: ${listed(counts)}.`;
}
