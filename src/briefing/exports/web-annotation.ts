/**
 * Statements as W3C Web Annotations (2017): one collection, its one page holding an annotation for each statement.
 * Each piece of the content is a target with its words and its place in code points. The place counts in the article's
 * text as Readout took it, which `state` names by its hash; in the page itself the words with what stands around them
 * are what to look for.
 */
import type { Span } from '../../record/article.ts';
import type { Brief, BriefArticle } from '../../record/brief.ts';
import type { Stance } from '../../record/position.ts';
import type { Statement } from '../../record/statement.ts';
import { issuesByStatement } from '../../record/statement-issues.ts';
import { type Lookup, lookUp, sideOf } from '../lookup.ts';
import { speakerName } from '../words.ts';
import { around, placesIn } from './code-points.ts';
import type { Exported } from './exported.ts';
import { kindOf } from './utterances.ts';

/** Terms of ours, beside those of the W3C. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    readout: 'urn:readout:brief#',
    Statement: 'readout:Statement',
    Stance: 'readout:Stance',
    ...Object.fromEntries(
      [
        'kind',
        'speaker',
        'speakerId',
        'side',
        'sourceWords',
        'cueWords',
        'quotation',
        'certainty',
        'confidence',
        'utterance',
        'said',
        'sameStoryAs',
        'actor',
        'issue',
        'stance',
        'basis',
        'because',
      ].map((term) => [term, `readout:${term}`]),
    ),
  },
] as const;

export function webAnnotationsOf(brief: Brief): Exported {
  const lookup = lookUp(brief);
  const bodies = bodiesOf(brief, lookup);
  const place = placesIn(brief);
  const items = brief.statements.map((statement) => {
    const article = lookup.articles.get(statement.article)!;
    const targets = statement.content.map((span) => targetOf(article, span, place));
    return JSON.stringify({
      id: `${textName(article)}#${encodeURIComponent(statement.id)}`,
      type: 'Annotation',
      motivation: 'describing',
      body: bodies(statement),
      target: targets.length === 1 ? targets[0] : targets,
    });
  });
  return {
    parts: [head(brief, items.length), items.map((item) => `    ${item}`).join(',\n'), '\n  ]}\n}\n'],
    records: [{ count: items.length, what: 'annotation' }],
    leftOut: [],
  };
}

/** A name for an article's text, whatever its address: the hash of its characters. */
export function textName({ sha256 }: BriefArticle): string {
  return `urn:sha256:${sha256}`;
}

function head({ title }: Brief, total: number): string {
  const fields = Object.entries({ '@context': CONTEXT, type: 'AnnotationCollection', label: title, total });
  const lines = fields.map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  return `{\n${lines.join('')}  "first": {"type": "AnnotationPage", "startIndex": 0, "items": [\n`;
}

function targetOf(
  article: BriefArticle,
  span: Span,
  place: (span: Span) => { start: number; end: number },
): object {
  const { start, end } = place(span);
  return {
    source: article.url ?? textName(article),
    ...(article.url === undefined ? {} : { state: { type: 'TimeState', cached: textName(article) } }),
    selector: [
      { type: 'TextQuoteSelector', exact: span.text, ...around(article.text, span) },
      { type: 'TextPositionSelector', start, end },
    ],
  };
}

/** In words for a reader, in fields for a program, and a tag for each issue. */
function bodiesOf(brief: Brief, lookup: Lookup): (statement: Statement) => readonly object[] {
  const issues = issuesByStatement(brief.issues);
  const names = new Map(brief.issues.map(({ id, name }) => [id, name]));
  const stances = Map.groupBy(brief.stances, ({ statement }) => statement);
  return (statement) => {
    const held = stances.get(statement.id) ?? [];
    const about = new Set([...(issues.get(statement.id) ?? []), ...held.map(({ issue }) => issue)]);
    return [
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        value: inWords(lookup, statement, held, names),
      },
      ...[...about].map((id) => ({ type: 'TextualBody', purpose: 'tagging', value: names.get(id) ?? id })),
      statementBody(lookup, statement),
      ...held.map(({ actor, issue, stance, basis, because }) => ({
        type: 'Stance',
        actor: lookup.actors.get(actor)?.name ?? actor,
        issue,
        stance,
        basis,
        because,
      })),
    ];
  };
}

function statementBody(lookup: Lookup, statement: Statement): object {
  const { source, cue, speaker, quotation, certainty, confidence, utterance, when } = statement;
  return {
    type: 'Statement',
    kind: kindOf(statement),
    speaker: speakerName(lookup, statement),
    speakerId: speaker,
    side: sideOf(lookup, statement)?.name,
    sourceWords: source?.text,
    cueWords: cue?.text,
    quotation,
    certainty,
    confidence,
    utterance,
    said: when?.date,
    sameStoryAs: lookup.articles.get(statement.article)!.sameStoryAs,
  };
}

function inWords(
  lookup: Lookup,
  statement: Statement,
  held: readonly Stance[],
  names: ReadonlyMap<string, string>,
): string {
  const { certainty, quotation } = statement;
  const stances = held.map(
    ({ actor, issue, stance, basis }) =>
      `${lookup.actors.get(actor)?.name ?? actor} on ${names.get(issue) ?? issue}: ${stance > 0 ? '+' : ''}${stance} (${basis})`,
  );
  return [`${speakerName(lookup, statement)}: ${certainty}, ${quotation}`, ...stances].join('; ');
}
