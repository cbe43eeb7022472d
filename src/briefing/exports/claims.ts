/**
 * What was said as schema.org: the speaker's own words a Quotation, the article's words for them a Claim, each once for
 * all articles that it appears in. A claim says that its author claims it, so nothing becomes one that the speaker
 * denies or asks, or that Readout isn't sure was said.
 */
import type { Actor, ActorKind } from '../../record/actor.ts';
import type { Brief, BriefArticle } from '../../record/brief.ts';
import { DESCRIBED, SAID_CONFIDENCE, type Statement } from '../../record/statement.ts';
import { issuesByStatement } from '../../record/statement-issues.ts';
import { type Lookup, lookUp } from '../lookup.ts';
import { CERTAINTIES, contentWords, officeWords } from '../words.ts';
import { type Exported, leftOutOf } from './exported.ts';
import { utterancesOf } from './utterances.ts';
import { textName } from './web-annotation.ts';

export function claimsOf(brief: Brief): Exported {
  const lookup = lookUp(brief);
  const issues = issuesByStatement(brief.issues);
  const told = brief.statements.filter((statement) => whyNot(statement) === undefined);
  const said = utterancesOf({ ...brief, statements: told });
  const works = (type: Work): readonly object[] =>
    said.flatMap(({ statements }) => workOf(type, statements, lookup, issues));
  const quotations = works('Quotation');
  const claims = works('Claim');
  const graph = [
    ...quotations,
    ...claims,
    ...mentioned(told, lookup).map((actor) => actorNode(lookup, actor)),
    ...brief.articles.map((article) => articleNode(lookup, article)),
    ...brief.issues.map(({ id, name, definition }) => ({
      '@id': nodeName('issue', id),
      '@type': 'DefinedTerm',
      name,
      description: definition,
    })),
  ];
  const lines = graph.map((node) => `    ${JSON.stringify(node)}`);
  return {
    parts: ['{\n  "@context": "https://schema.org",\n  "@graph": [\n', lines.join(',\n'), '\n  ]\n}\n'],
    records: [
      { count: quotations.length, what: 'quotation' },
      { count: claims.length, what: 'claim' },
    ],
    leftOut: leftOutOf(
      'statement',
      brief.statements.flatMap((statement) => whyNot(statement) ?? []),
    ),
  };
}

/** Why `statement` is neither a quotation nor a claim of its speaker. */
function whyNot({ by, confidence, certainty, quotation }: Statement): string | undefined {
  if (by === DESCRIBED) return "a position in the article's words, which nobody said";
  if (confidence < SAID_CONFIDENCE) return `confidence below ${SAID_CONFIDENCE}, so perhaps not said`;
  if (quotation === 'direct') return undefined;
  if (certainty === 'denied') return 'denied, so not claimed';
  return certainty === 'asked' ? 'asked, so not claimed' : undefined;
}

type Work = 'Quotation' | 'Claim';

/** One node for those of an utterance's wordings that are of `type`, if any are. */
function workOf(
  type: Work,
  wordings: readonly Statement[],
  lookup: Lookup,
  issues: ReadonlyMap<string, readonly string[]>,
): readonly object[] {
  const statements = wordings.filter(({ quotation }) => (quotation === 'direct') === (type === 'Quotation'));
  const first = statements[0];
  if (first === undefined) return [];
  const articles = [...new Set(statements.map(({ article }) => article))].map(
    (id) => lookup.articles.get(id)!,
  );
  const links = articles.map((article) => ({ '@id': articleName(article) }));
  const about = [...new Set(statements.flatMap(({ id }) => issues.get(id) ?? []))];
  const speaker = speakerOf(first, lookup);
  return [
    {
      '@id': nodeName(type.toLowerCase(), first.id),
      '@type': type,
      identifier: statements.map(({ id }) => id),
      text: contentWords(first),
      inLanguage: lookup.articles.get(first.article)!.language,
      ...(type === 'Quotation' && 'creator' in speaker ? { spokenByCharacter: speaker.creator } : {}),
      ...speaker,
      ...dateOf(first),
      ...(type === 'Quotation' ? { isPartOf: links } : { firstAppearance: links[0], appearance: links }),
      ...(about.length === 0 ? {} : { about: about.map((id) => ({ '@id': nodeName('issue', id) })) }),
      description: `${first.certainty}: ${CERTAINTIES.find(({ value }) => value === first.certainty)!.meaning}`,
    },
  ];
}

/** A week has no form of its own among schema.org's dates, and the first day of it would say too much. */
function dateOf({ when }: Statement): object {
  if (when?.date === undefined) return {};
  if (when.precision === 'day') return { dateCreated: when.date };
  return when.precision === 'month' ? { dateCreated: when.date.slice(0, 7) } : {};
}

/** An unnamed source is credited in words: it is no person that anything else could be said of. */
function speakerOf({ speaker, source }: Statement, { actors }: Lookup): object {
  const actor = actors.get(speaker ?? '');
  if (actor !== undefined && actor.kind !== 'unnamed')
    return { creator: { '@id': nodeName('actor', actor.id) } };
  const words = actor?.name ?? source?.text;
  return words === undefined ? {} : { creditText: words };
}

/** Named speakers and, to hang them on, outlets and sides. */
function mentioned(statements: readonly Statement[], lookup: Lookup): readonly Actor[] {
  const ids = new Set([
    ...statements.flatMap(({ speaker }) => speaker ?? []),
    ...lookup.brief.articles.flatMap(({ outlet }) => outlet ?? []),
  ]);
  for (const id of [...ids]) {
    const side = lookup.actors.get(id)?.side;
    if (side !== undefined) ids.add(side);
  }
  return lookup.brief.actors.filter(({ id, kind }) => ids.has(id) && kind !== 'unnamed');
}

const TYPES: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  organisation: 'Organization',
  state: 'Organization',
  bloc: 'Organization',
  group: 'Organization',
  outlet: 'NewsMediaOrganization',
  unnamed: 'Organization',
};

function actorNode(lookup: Lookup, actor: Actor): object {
  const { id, name, kind, side, aliases } = actor;
  const offices = officeWords(lookup, actor);
  const links = side === undefined || side === id ? {} : sideLink(kind, side);
  return {
    '@id': nodeName('actor', id),
    '@type': TYPES[kind],
    identifier: id,
    name,
    ...(aliases.length === 0 ? {} : { alternateName: aliases }),
    ...(offices.length === 0 || kind !== 'person' ? {} : { jobTitle: offices }),
    ...links,
  };
}

function sideLink(kind: ActorKind, side: string): object {
  const link = { '@id': nodeName('actor', side) };
  return kind === 'person' ? { affiliation: link } : { parentOrganization: link };
}

function articleNode(lookup: Lookup, article: BriefArticle): object {
  const { title, url, published, language, outlet, kind } = article;
  return {
    '@id': articleName(article),
    '@type': kind === 'news' || kind === 'wire' ? 'NewsArticle' : 'Article',
    identifier: textName(article),
    ...(title === undefined ? {} : { headline: title }),
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { datePublished: published }),
    inLanguage: language,
    ...(outlet !== undefined && lookup.actors.get(outlet)?.kind !== 'unnamed'
      ? { publisher: { '@id': nodeName('actor', outlet) } }
      : {}),
  };
}

function articleName({ id }: BriefArticle): string {
  return nodeName('article', id);
}

/** A blank node: ids of a brief mean nothing outside it. */
function nodeName(kind: string, id: string): string {
  const safe = id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)!.toString(16)}_`);
  return `_:${kind}-${safe}`;
}
