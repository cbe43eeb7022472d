/**
 * What is agreed, claimed, disputed and unknown, by the printed rules; each line opens to the sentences that it rests on.
 * Whether any of it is true is not asked. At the end, who has no words of their own in the coverage.
 */
import { type Child, html, joined, type Markup } from '../core/markup.ts';
import { counted, dateWords, inQuotationMarks, listed, shortened } from '../core/phrases.ts';
import type { Brief, BriefArticle } from '../record/brief.ts';
import type { Assessment } from '../record/position.ts';
import type { Statement } from '../record/statement.ts';
import { type Cast, castOf, nameOf } from './cast.ts';
import { STANDINGS } from './stance-words.ts';
import { type LinkTo, linked, statementsPlace, type View } from './view.ts';

interface Lines {
  readonly cast: Cast;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly articles: ReadonlyMap<string, BriefArticle>;
  readonly linkTo: LinkTo;
}

/** `undefined` when nothing is assessed. */
export function assessmentList(brief: Brief, linkTo: LinkTo): View | undefined {
  const { assessment, notHeardFrom } = brief;
  if (assessment.length === 0) return undefined;
  const lines: Lines = {
    cast: castOf(brief),
    statements: new Map(brief.statements.map((statement) => [statement.id, statement])),
    articles: new Map(brief.articles.map((article) => [article.id, article])),
    linkTo,
  };
  const groups = STANDINGS.map(({ value, meaning }) => ({
    value,
    meaning,
    all: assessment.filter(({ standing }) => standing === value),
  })).filter(({ all }) => all.length > 0);
  return {
    id: 'assessment',
    title: 'What is agreed, claimed, disputed and unknown',
    description: `${listed(groups.map(({ value, all }) => counted(all.length, `line ${value}`, `lines ${value}`)))}${notHeardFrom.length === 0 ? '' : `; not heard from: ${listed(notHeardFrom.map((id) => nameOf(lines.cast, id)))}`}.`,
    picture: html`<div class="standings">${groups.map(
      ({
        value,
        meaning,
        all,
      }) => html`<div><h3 class="${value}">${value[0]!.toUpperCase()}${value.slice(1)} <span class="quiet">${meaning}</span></h3>
<ul>${all.map((line) => lineMarkup(lines, line))}</ul></div>\n`,
    )}</div>${notHeard(lines, notHeardFrom)}`,
    table: {
      head: ['Standing', 'What', 'Because', 'Statements'],
      rows: groups.flatMap(({ value, all }) =>
        all.map(({ what, because, statements }) => [
          { text: value },
          { text: what },
          { text: because },
          {
            text: String(statements.length),
            isNumber: true as const,
            ...(statements.length === 0 ? {} : { to: statementsPlace(statements) }),
          },
        ]),
      ),
    },
  };
}

function lineMarkup(lines: Lines, { what, because, statements, actors }: Assessment): Markup {
  const { cast, linkTo } = lines;
  const who = actors.map((id) => linked(linkTo, { kind: 'actor', id }, html`<bdi>${nameOf(cast, id)}</bdi>`));
  return html`<li><details><summary><span class="what">${what}</span> <span class="quiet">${statements.length === 0 ? 'nothing said' : counted(statements.length, 'statement')}</span></summary>
<p class="because"><span class="quiet">Because</span> ${because}.${who.length > 0 && [' ', html`<span class="quiet">Rests on</span> `, joined(who, ', '), '.']}</p>
${statements.length > 0 && html`<ul class="rests">${statements.map((id) => sentence(lines, id))}</ul>`}</details></li>\n`;
}

function sentence({ cast, statements, articles, linkTo }: Lines, id: string): Child {
  const statement = statements.get(id);
  if (statement === undefined) return undefined;
  const article = articles.get(statement.article);
  const who =
    statement.speaker === undefined
      ? (statement.source?.text ?? 'No source named')
      : nameOf(cast, statement.speaker);
  const words = shortened(statement.content.map(({ text }) => text).join(' […] '), 400);
  const place = [
    ...(article?.outlet === undefined ? [] : [nameOf(cast, article.outlet)]),
    ...(article?.published === undefined ? [] : [dateWords(article.published, 'short')]),
  ].join(', ');
  return html`<li><span class="name"><bdi>${who}</bdi></span>: <q dir="auto">${inQuotationMarks(words)}</q> <span class="meta">${linked(linkTo, statementsPlace([id]), place === '' ? 'its sentence' : place)}</span></li>`;
}

function notHeard({ cast, linkTo }: Lines, silent: readonly string[]): Child {
  if (silent.length === 0) return undefined;
  const names = silent.map((id) =>
    linked(linkTo, { kind: 'actor', id }, html`<bdi>${nameOf(cast, id)}</bdi>`),
  );
  return html`<p class="silent"><strong>Not heard from:</strong> ${joined(names, ', ')}. The coverage names them often; what it says they said, if anything, comes through others’ words or with little confidence.</p>`;
}
